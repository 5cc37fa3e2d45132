package org.tenfold.agreement.ui.dashboard;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.tenfold.agreement.Decision;
import org.tenfold.agreement.dashboard.Overview;
import org.tenfold.agreement.ui.ChartCard;
import org.tenfold.agreement.ui.Charts;
import org.tenfold.agreement.ui.Figures;
import org.tenfold.agreement.ui.Numbers;

/** How far the labels are settled. */
final class DecisionsCard extends ChartCard implements OverviewCard {
  DecisionsCard() {
    super("Which labels are settled", "");
    setId("decisions");
  }

  @Override
  public void show(Overview now) {
    setMeaning(
        "Whether the votes still to come can change the single label: a clip in progress is open"
            + " while some emotion can still reach %d of %d."
                .formatted(now.agreement().rule().threshold(), now.agreement().rule().votes()));
    List<Object> bars = new ArrayList<>();
    List<List<String>> rows = new ArrayList<>();
    for (Decision decision : Decision.values()) {
      int clips = now.decisions().getOrDefault(decision, 0);
      bars.add(Charts.bar(clips, colour(decision)));
      rows.add(List.of(decision.title(), Integer.toString(clips)));
    }
    show(
        Charts.rows("clips", Arrays.stream(Decision.values()).map(Decision::title).toList(), bars),
        new Numbers(List.of("state", "clips"), rows),
        Figures.moment(now));
  }

  private static String colour(Decision decision) {
    return switch (decision) {
      case LABELLED, SETTLED -> "var(--tf-series-1)";
      case OPEN -> "var(--tf-series-2)";
      case NO_LABEL, LOST, UNTOUCHED -> "var(--tf-series-4)";
    };
  }
}
