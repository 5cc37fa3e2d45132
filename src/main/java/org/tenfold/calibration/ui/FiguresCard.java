package org.tenfold.calibration.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.tenfold.agreement.ui.Formats;
import org.tenfold.calibration.CalibrationRound;
import org.tenfold.calibration.RoundState;
import org.tenfold.calibration.result.RoundFigures;
import org.tenfold.calibration.result.RoundVotes;
import org.tenfold.statistics.Measure;
import org.tenfold.web.PageLabels;
import org.tenfold.web.StatTile;

/** Agreement before the talk and after it, and whose votes it counts. */
class FiguresCard extends Div {
  FiguresCard(CalibrationRound round, RoundVotes votes) {
    addClassName("tf-stack");
    setId("round-figures");
    RoundFigures figures =
        RoundFigures.of(
            votes,
            RoundTable.movies(round),
            PageLabels.all().size(),
            round.state() == RoundState.CLOSED);
    Div tiles = new Div();
    tiles.addClassName("tf-stats");
    tiles.add(tile("round.kappa-before", figures.before().kappa(), beside(figures.before())));
    figures
        .after()
        .ifPresent(
            after -> {
              tiles.add(tile("round.kappa-after", after.side().kappa(), beside(after.side())));
              tiles.add(
                  tile("round.change", signed(after.change()), after.change(), interval(after)));
            });
    int left = round.members().size() - figures.people();
    Paragraph counted =
        new Paragraph(
            translate(
                    figures.after().isPresent() ? "round.counted-both" : "round.counted-first",
                    figures.people(),
                    round.clips().size())
                + (left == 0 ? "" : " " + translate("round.left-out", left)));
    counted.addClassName("tf-note");
    add(tiles, counted);
  }

  private static String beside(RoundFigures.Side side) {
    return translate("round.beside-kappa", percent(side.agreement()), Formats.three(side.alpha()));
  }

  /** Nothing where the change itself has no value: its reason says enough. */
  private static String interval(RoundFigures.After after) {
    if (after.change().reason().isPresent()) {
      return "";
    }
    String range = Formats.interval(after.interval());
    return translate(
        after.interval().bounds().isPresent() ? "round.interval" : "round.no-interval", range);
  }

  private static String percent(Measure share) {
    return share.value().map(number -> Math.round(100 * number) + " %").orElse("–");
  }

  private static String signed(Measure change) {
    return change.value().filter(number -> number > 0).map(number -> "+").orElse("")
        + Formats.three(change);
  }

  private static StatTile tile(String title, Measure measure, String note) {
    return tile(title, Formats.three(measure), measure, note);
  }

  private static StatTile tile(String title, String value, Measure measure, String note) {
    String why =
        measure
            .reason()
            .map(reason -> translate("figure.none-because", translate("reason." + reason)))
            .map(none -> note.isEmpty() ? none : none + " · " + note)
            .orElse(note);
    return new StatTile(translate(title), value, why);
  }
}
