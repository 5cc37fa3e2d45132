package org.tenfold.agreement.ui.dashboard;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import java.util.ArrayList;
import java.util.List;
import org.tenfold.agreement.LabelStatus;
import org.tenfold.agreement.dashboard.Overview;
import org.tenfold.agreement.ui.ChartCard;
import org.tenfold.agreement.ui.ChartData;
import org.tenfold.agreement.ui.Formats;
import org.tenfold.web.Drawing;

/** How far the labels are settled. */
final class DecisionsCard extends ChartCard implements OverviewCard {
  DecisionsCard() {
    super(translate("decisions.title"), "");
    setId("decisions");
  }

  @Override
  public void show(Overview now) {
    setMeaning(
        translate(
            "decisions.words", now.agreement().rule().threshold(), now.agreement().rule().votes()));
    List<Row> bars = new ArrayList<>();
    List<List<String>> rows = new ArrayList<>();
    for (LabelStatus decision : LabelStatus.values()) {
      int clips = now.decisions().getOrDefault(decision, 0);
      bars.add(new Row(translate("label-status." + decision), clips, series(decision)));
      rows.add(List.of(decision.title(), Integer.toString(clips)));
    }
    show(
        new Rows(translate("figure.unit-clips"), bars),
        new ChartData(List.of("state", "clips"), rows),
        Formats.moment(now));
  }

  /** Which of the four colours of curves. */
  private static int series(LabelStatus decision) {
    return switch (decision) {
      case LABELLED, SETTLED -> 1;
      case OPEN -> 2;
      case NO_LABEL, LOST, UNTOUCHED -> 4;
    };
  }

  private record Rows(String unit, List<Row> rows) implements Drawing {}

  private record Row(String name, int count, int series) {}
}
