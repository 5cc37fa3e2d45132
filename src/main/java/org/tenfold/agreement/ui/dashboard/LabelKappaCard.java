package org.tenfold.agreement.ui.dashboard;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import java.util.ArrayList;
import java.util.List;
import org.tenfold.agreement.dashboard.Overview;
import org.tenfold.agreement.ui.ChartCard;
import org.tenfold.agreement.ui.ChartData;
import org.tenfold.agreement.ui.Estimate;
import org.tenfold.agreement.ui.Formats;
import org.tenfold.label.Label;
import org.tenfold.statistics.Interval;
import org.tenfold.statistics.Measure;
import org.tenfold.statistics.agreement.FleissFigures;
import org.tenfold.web.Drawing;
import org.tenfold.web.PageLabels;

/** Kappa of each emotion with its interval. */
final class LabelKappaCard extends ChartCard implements OverviewCard {
  LabelKappaCard() {
    super(translate("emotion-kappa.title"), translate("emotion-kappa.words"));
    setId("kappa-by-emotion");
  }

  @Override
  public void show(Overview now) {
    FleissFigures whole = now.figures().finished();
    List<Estimate> estimates = new ArrayList<>();
    List<List<String>> rows = new ArrayList<>();
    for (Label emotion : PageLabels.all()) {
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
      rows.add(Formats.row(PageLabels.set().title(emotion), kappa, interval));
    }
    setNote(whole.items() == 0 ? translate("figure.none-finished") : "");
    show(
        new LabelKappas(estimates),
        new ChartData(List.of("emotion", "kappa", "low", "high", "undefined"), rows),
        Formats.moment(now));
  }

  private record LabelKappas(List<Estimate> estimates) implements Drawing {}
}
