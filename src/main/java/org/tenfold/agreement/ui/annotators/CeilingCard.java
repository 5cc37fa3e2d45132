package org.tenfold.agreement.ui.annotators;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import java.util.List;
import java.util.Locale;
import org.tenfold.agreement.Ceiling;
import org.tenfold.agreement.JudgedClip;
import org.tenfold.agreement.ui.ChartCard;
import org.tenfold.agreement.ui.Formats;
import org.tenfold.agreement.ui.LabelMatrix;
import org.tenfold.agreement.ui.MatrixClips;
import org.tenfold.label.LabelRule;
import org.tenfold.statistics.Measure;
import org.tenfold.statistics.classification.HumanCeiling;
import org.tenfold.web.StatTile;
import org.tenfold.web.matrix.CountedCells;
import org.tenfold.web.matrix.Matrix;
import org.tenfold.web.matrix.MatrixHeads;
import org.tenfold.web.matrix.MatrixPlace;

/** The human ceiling: a single person's UAR and WAR against the others, and what is confused. */
class CeilingCard extends Div {
  private final Div tiles = new Div();
  private final Matrix matrix =
      new Matrix(
              "ceiling",
              MatrixHeads.labels(translate("ceiling.others"), translate("ceiling.this-vote")))
          .opening(this::behind);
  private final Picture chart = new Picture(matrix);
  private transient List<JudgedClip> clips = List.of();
  private transient LabelRule rule = LabelRule.DFEW;

  /** The square, also as a picture. */
  private static final class Picture extends ChartCard {
    Picture(Matrix matrix) {
      super(translate("human.confusion"), translate("ceiling.words"), matrix);
      withPicture();
    }
  }

  CeilingCard() {
    setId("human-ceiling");
    tiles.addClassName("tf-stats");
    chart.setId("human-confusion");
    add(tiles, chart);
    addClassName("tf-stack");
  }

  void enter(BeforeEnterEvent event) {
    matrix.enter(event);
  }

  void show(List<JudgedClip> all, LabelRule by, String moment) {
    clips = all;
    rule = by;
    Ceiling ceiling = Ceiling.of(all.stream().map(JudgedClip::votes).toList(), by);
    tiles.removeAll();
    tiles.add(
        tile(
            translate("ceiling.single", "WAR"),
            ceiling.singleLabelled().war(),
            ceiling.labelledClips()),
        tile(
            translate("ceiling.single", "UAR"),
            ceiling.singleLabelled().uar(),
            ceiling.labelledClips()),
        tile(
            translate("ceiling.finished", "WAR"),
            ceiling.finished().war(),
            ceiling.finishedClips()),
        tile(
            translate("ceiling.finished", "UAR"),
            ceiling.finished().uar(),
            ceiling.finishedClips()));
    CountedCells cells =
        CountedCells.of(ceiling.finished().confusion().toArray(), "matrix.of-votes");
    matrix.show(cells);
    LabelMatrix picture =
        LabelMatrix.of(translate("ceiling.others"), translate("ceiling.this-vote"), cells);
    chart.show(picture, picture.inCounts(), moment + unscored(ceiling.finished()));
  }

  /** Clips of which a vote, left out, stands there. */
  private Component behind(MatrixPlace place) {
    return MatrixClips.of(
        clips.stream()
            .filter(
                clip ->
                    rule.finished(clip.votes())
                        && Ceiling.of(List.of(clip.votes()), rule)
                                .finished()
                                .confusion()
                                .count(place.row(), place.column())
                            > 0)
            .toList());
  }

  private static String unscored(HumanCeiling ceiling) {
    return ceiling.votesWithoutLabel() == 0
        ? ""
        : " · " + translate("ceiling.unscored", Formats.count(ceiling.votesWithoutLabel()));
  }

  private static StatTile tile(String title, Measure share, int clips) {
    return new StatTile(
        title,
        share.value().map(v -> String.format(Locale.ROOT, "%.2f %%", 100 * v)).orElse("–"),
        clips == 0 ? translate("ceiling.none") : Formats.clips(clips));
  }
}
