package org.tenfold.agreement.ui.dashboard;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.tenfold.agreement.ui.Formats;
import org.tenfold.statistics.Interval;
import org.tenfold.statistics.Measure;
import org.tenfold.statistics.agreement.FleissFigures;
import org.tenfold.statistics.agreement.Interpretation;
import org.tenfold.web.term.Explained;

/** One kappa with its interval, its word and the definition of what it is taken over. */
class KappaTile extends Div {
  /** With fewer clusters a bootstrap says little. */
  private static final int FEW = 10;

  private final Span value = new Span();
  private final Span interval = new Span();
  private final Span note = new Span();
  private final Span definition = new Span();

  KappaTile(String label) {
    addClassNames("tf-stat", "tf-kappa");
    Span name = Explained.words(label);
    name.addClassName("tf-stat-label");
    value.addClassName("tf-stat-value");
    interval.addClassName("tf-kappa-interval");
    note.addClassName("tf-stat-note");
    definition.addClassName("tf-stat-note");
    add(name, value, interval, note, definition);
  }

  /**
   * @param bca whether the corrected interval is shown instead of the percentile one
   * @param movies whether the items' movies are known and drawn
   * @param bare why there are no items, where there are none
   * @param of what the items are, such as "35 finished clips"
   */
  void show(
      FleissFigures figures, boolean bca, boolean movies, String of, String meaning, String bare) {
    definition.setText(meaning);
    note.setText(of);
    switch (figures.kappa()) {
      case Measure.Value kappa -> {
        value.setText(Formats.three(kappa.number()));
        value.getElement().setAttribute("data-undefined", false);
        note.setText(translate("interpretation." + Interpretation.of(kappa.number())) + " · " + of);
        Interval chosen = bca ? figures.intervals().bca() : figures.intervals().percentile();
        interval.setText(
            translate("kappa.interval", Formats.interval(chosen))
                + (chosen instanceof Interval.Bounds
                    ? " "
                        + translate(
                            "kappa.bootstrap",
                            bca ? "BCa" : translate("kappa.percentile"),
                            movies
                                ? Formats.movies(figures.clusters())
                                : translate("kappa.over-clips"),
                            figures.clusters() < FEW ? translate("kappa.too-few") : "")
                    : ""));
      }
      case Measure.Undefined undefined -> {
        value.setText(translate("kappa.undefined"));
        value.getElement().setAttribute("data-undefined", true);
        interval.setText(
            undefined.why() == Measure.Reason.NO_ITEMS
                ? bare
                : translate("kappa.because", translate("reason." + undefined.why())));
      }
    }
  }
}
