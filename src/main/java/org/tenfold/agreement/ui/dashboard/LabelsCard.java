package org.tenfold.agreement.ui.dashboard;

import org.tenfold.agreement.dashboard.Overview;
import org.tenfold.agreement.ui.ChartCard;
import org.tenfold.agreement.ui.Formats;
import org.tenfold.emotion.LabelRule;

/** Single labels by emotion. */
final class LabelsCard extends ChartCard implements OverviewCard {
  LabelsCard() {
    super("Single labels by emotion", "");
    setId("labels-by-emotion");
  }

  @Override
  public void show(Overview now) {
    LabelRule rule = now.agreement().rule();
    setMeaning(
        "Finished clips with at least %d of %d votes for one emotion; %s finished without a label."
            .formatted(
                rule.threshold(),
                rule.votes(),
                Formats.clips(
                    now.figures().finished().items() - now.figures().singleLabelled().items())));
    setNote(now.figures().singleLabelled().items() == 0 ? "No clip has a single label yet." : "");
    show(
        EmotionBars.of("clips", now.labels()),
        VotesCard.numbers("clips", now.labels()),
        Formats.moment(now));
  }
}
