package org.tenfold.agreement.ui.annotators;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Div;
import java.util.Arrays;
import java.util.Locale;
import org.tenfold.agreement.Ceiling;
import org.tenfold.agreement.ui.ChartCard;
import org.tenfold.agreement.ui.Formats;
import org.tenfold.agreement.ui.LabelMatrix;
import org.tenfold.statistics.Measure;
import org.tenfold.statistics.classification.HumanCeiling;
import org.tenfold.web.StatTile;

/** The human ceiling: a single person's UAR and WAR against the others, and what is confused. */
class CeilingCard extends Div {
  private final Div tiles = new Div();
  private final ChartCard chart =
      new ChartCard(translate("human.confusion"), translate("ceiling.words"))
          .tall(LabelMatrix.height());

  CeilingCard() {
    setId("human-ceiling");
    tiles.addClassName("tf-stats");
    chart.setId("human-confusion");
    add(tiles, chart);
    addClassName("tf-stack");
  }

  void show(Ceiling ceiling, String moment) {
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
    LabelMatrix matrix = matrix(ceiling.finished());
    chart.show(matrix, matrix.numbers(), moment + unscored(ceiling.finished()));
  }

  private static LabelMatrix matrix(HumanCeiling ceiling) {
    double[][] counts =
        Arrays.stream(ceiling.confusion().toArray())
            .map(row -> Arrays.stream(row).asDoubleStream().toArray())
            .toArray(double[][]::new);
    return LabelMatrix.ofCounts(
        translate("ceiling.others"), translate("ceiling.this-vote"), counts);
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
