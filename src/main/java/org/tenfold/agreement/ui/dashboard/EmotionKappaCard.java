package org.tenfold.agreement.ui.dashboard;

import java.util.ArrayList;
import java.util.List;
import org.tenfold.agreement.dashboard.Overview;
import org.tenfold.agreement.ui.ChartCard;
import org.tenfold.agreement.ui.ChartData;
import org.tenfold.agreement.ui.Estimate;
import org.tenfold.agreement.ui.Formats;
import org.tenfold.emotion.Emotion;
import org.tenfold.statistics.Interval;
import org.tenfold.statistics.Measure;
import org.tenfold.statistics.agreement.FleissFigures;
import org.tenfold.web.Drawing;

/** Kappa of each emotion with its interval. */
final class EmotionKappaCard extends ChartCard implements OverviewCard {
  EmotionKappaCard() {
    super(
        "κ of each emotion",
        "Agreement on one emotion against all others together, over finished clips, with its 95 %"
            + " interval; a wide one means few movies or few votes for it.");
    setId("kappa-by-emotion");
  }

  @Override
  public void show(Overview now) {
    FleissFigures whole = now.figures().finished();
    List<Estimate> estimates = new ArrayList<>();
    List<List<String>> rows = new ArrayList<>();
    for (Emotion emotion : Emotion.all()) {
      boolean known = emotion.index() < whole.perCategory().size();
      Measure kappa =
          known
              ? whole.perCategory().get(emotion.index())
              : Measure.undefined(Measure.Reason.NO_ITEMS);
      Interval interval =
          known
              ? whole.perCategoryIntervals().get(emotion.index())
              : Interval.undefined(Measure.Reason.NO_ITEMS);
      estimates.add(Estimate.of(kappa, interval));
      rows.add(Formats.row(emotion.title(), kappa, interval));
    }
    setNote(whole.items() == 0 ? "No clip has all its votes yet." : "");
    show(
        new EmotionKappas(estimates),
        new ChartData(List.of("emotion", "kappa", "low", "high", "undefined"), rows),
        Formats.moment(now));
  }

  private record EmotionKappas(List<Estimate> estimates) implements Drawing {}
}
