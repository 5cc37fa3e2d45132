package org.tenfold.agreement.ui.dashboard;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import org.tenfold.agreement.dashboard.Overview;
import org.tenfold.agreement.ui.ChartCard;
import org.tenfold.agreement.ui.Formats;
import org.tenfold.label.LabelRule;

/** Single labels by emotion. */
final class LabelsCard extends ChartCard implements OverviewCard {
  LabelsCard() {
    super(translate("labels.title"), "");
    setId("labels-by-emotion");
  }

  @Override
  public void show(Overview now) {
    LabelRule rule = now.agreement().rule();
    setMeaning(
        translate(
            "labels.words",
            rule.threshold(),
            rule.votes(),
            Formats.clips(
                now.figures().finished().items() - now.figures().singleLabelled().items())));
    setNote(now.figures().singleLabelled().items() == 0 ? translate("figure.no-label") : "");
    show(
        LabelBars.of(translate("figure.unit-clips"), now.labels()),
        VotesCard.numbers("clips", now.labels()),
        Formats.moment(now));
  }
}
