package org.tenfold.release.ui.page;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import org.tenfold.release.summary.Contents;
import org.tenfold.release.summary.ReleaseSummary;
import org.tenfold.statistics.agreement.FleissFigures;
import org.tenfold.statistics.agreement.Interpretation;
import org.tenfold.web.StatTile;

/** The first figures of a release. */
class FigureTiles extends Div {
  FigureTiles(ReleaseSummary summary) {
    addClassName("tf-stack");
    setId("release-figures");
    Contents contents = summary.contents();
    Div tiles =
        new Div(
            new StatTile(
                translate("welcome.clips"),
                Parts.count(contents.clips()),
                translate(
                    "release.tile-clips",
                    contents.labelled(),
                    summary.knowsMovies() ? contents.movies() : translate("division.unknown"))),
            new StatTile(
                translate("release.tile-folds"),
                Parts.count(contents.inFolds()),
                summary.release().labelsOnly()
                    ? translate("release.tile-no-faces")
                    : translate("release.tile-dropped", contents.dropped())),
            new StatTile(
                translate("kappa.whole"),
                Parts.three(summary.fleiss().kappa()),
                kappaNote(summary.fleiss())),
            new StatTile(
                translate("kappa.single"),
                Parts.three(summary.labelledFleiss().kappa()),
                kappaNote(summary.labelledFleiss())),
            new StatTile(
                translate("release.tile-length"),
                contents.seconds() == 0
                    ? "–"
                    : String.format(Locale.ROOT, "%.1f min", contents.seconds() / 60),
                contents.seconds() == 0
                    ? translate("release.tile-length-unknown")
                    : translate(
                        "release.tile-length-words",
                        seconds(contents.shortest()),
                        seconds(contents.median()),
                        seconds(contents.longest()))),
            new StatTile(
                translate("release.tile-shared"),
                summary.knowsMovies() ? Parts.percent(summary.sharedTest(), summary.tested()) : "–",
                translate(
                    summary.knowsMovies()
                        ? "release.tile-shared-words"
                        : "release.tile-shared-unknown")));
    tiles.addClassName("tf-stats");
    add(tiles);
    if (contents.withdrawn() > 0) {
      Div note =
          new Div(
              new Span(
                  translate(
                      "release.withdrawn",
                      contents.withdrawn(),
                      summary.withdrawnAt().map(Parts::moment).orElse("–"))));
      note.addClassName("tf-warning");
      note.setId("release-withdrawn");
      add(note);
    }
    Span hash = new Span(translate("release.hash", summary.release().contentHash()));
    hash.addClassName("tf-note");
    add(hash);
  }

  private static String seconds(double seconds) {
    return String.format(Locale.ROOT, "%.1f", seconds);
  }

  private static String kappaNote(FleissFigures figures) {
    return figures
        .kappa()
        .value()
        .map(
            kappa ->
                translate("interpretation." + Interpretation.of(kappa))
                    + " · "
                    + Parts.interval(figures.intervals().bca()))
        .orElseGet(
            () ->
                translate(
                    "kappa.because",
                    translate("reason." + figures.kappa().reason().orElseThrow())));
  }
}
