package org.tenfold.agreement.ui.dashboard;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.tenfold.agreement.LabelStatus;
import org.tenfold.agreement.dashboard.Overview;
import org.tenfold.agreement.ui.ChartCard;
import org.tenfold.agreement.ui.ChartData;
import org.tenfold.agreement.ui.Charts;
import org.tenfold.agreement.ui.Formats;

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
    for (LabelStatus decision : LabelStatus.values()) {
      int clips = now.decisions().getOrDefault(decision, 0);
      bars.add(Charts.bar(clips, colour(decision)));
      rows.add(List.of(decision.title(), Integer.toString(clips)));
    }
    show(
        Charts.rows(
            "clips", Arrays.stream(LabelStatus.values()).map(LabelStatus::title).toList(), bars),
        new ChartData(List.of("state", "clips"), rows),
        Formats.moment(now));
  }

  private static String colour(LabelStatus decision) {
    return switch (decision) {
      case LABELLED, SETTLED -> "var(--tf-series-1)";
      case OPEN -> "var(--tf-series-2)";
      case NO_LABEL, LOST, UNTOUCHED -> "var(--tf-series-4)";
    };
  }
}
