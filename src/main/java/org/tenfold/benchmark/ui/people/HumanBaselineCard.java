package org.tenfold.benchmark.ui.people;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.tenfold.agreement.Ceiling;
import org.tenfold.benchmark.score.HumanScores;
import org.tenfold.benchmark.score.Scores;
import org.tenfold.benchmark.ui.run.RunNumbers;
import org.tenfold.label.LabelRule;
import org.tenfold.release.Release;
import org.tenfold.release.ReleasedClip;
import org.tenfold.statistics.Measure;
import org.tenfold.statistics.classification.ConfusionMatrix;
import org.tenfold.statistics.classification.FoldMean;
import org.tenfold.statistics.classification.HumanCeiling;
import org.tenfold.statistics.classification.Metric;
import org.tenfold.web.PlainTable;
import org.tenfold.web.matrix.ClipLines;
import org.tenfold.web.matrix.CountedCells;
import org.tenfold.web.matrix.Matrix;
import org.tenfold.web.matrix.MatrixHeads;
import org.tenfold.web.matrix.MatrixPlace;
import org.tenfold.web.term.Explained;

/** The network's scores beside what one person achieves on the same clips against the others. */
class HumanBaselineCard extends Div {

  HumanBaselineCard(
      Release release, List<ReleasedClip> clips, Scores scores, BeforeEnterEvent event) {
    setId("human");
    addClassNames("tf-card", "tf-stack");
    Ceiling ceiling =
        Ceiling.of(clips.stream().map(clip -> clip.annotation().votes()).toList(), release.rule());
    HumanCeiling human = ceiling.singleLabelled();
    Scores people = HumanScores.of(clips);
    add(Explained.heading(translate("human.title")));
    add(
        note(
            translate("human.definition")
                + " "
                + translate("human.counted", ceiling.labelledClips())));
    add(scores(human, scores));
    if (scores.hasFolds()) {
      add(Explained.heading(translate("human.folds")), folds(people, scores));
    }
    add(Explained.heading(translate("human.confusion")));
    add(note(translate("human.confusion-words")));
    add(matrix(human.confusion(), clips, release.rule(), event));
  }

  private static PlainTable scores(HumanCeiling human, Scores scores) {
    PlainTable table =
        new PlainTable(
            "",
            translate("human.network-pooled"),
            translate("human.person"),
            translate("human.difference"));
    row(table, Metric.UAR, scores.pooled(Metric.UAR), human.uar());
    row(table, Metric.WAR, scores.pooled(Metric.WAR), human.war());
    return table;
  }

  /** Each fold's test clips, judged by the network and by people. */
  private static PlainTable folds(Scores people, Scores network) {
    PlainTable table =
        new PlainTable(
            translate("human.fold"),
            translate("human.network-of", "UAR"),
            translate("human.person-of", "UAR"),
            translate("human.network-of", "WAR"),
            translate("human.person-of", "WAR"));
    table.setId("human-folds");
    network
        .byFold()
        .forEach(
            (fold, matrix) -> {
              ConfusionMatrix human = people.byFold().get(fold);
              List<String> cells = new ArrayList<>();
              for (Metric metric : List.of(Metric.UAR, Metric.WAR)) {
                cells.add(RunNumbers.percent(metric.of(matrix)));
                cells.add(human == null ? "–" : RunNumbers.percent(metric.of(human)));
              }
              table.addRow(fold, cells);
            });
    table.addRow(
        translate("human.mean"),
        List.of(
            meanOf(network, Metric.UAR),
            meanOf(people, Metric.UAR),
            meanOf(network, Metric.WAR),
            meanOf(people, Metric.WAR)));
    return table;
  }

  private static String meanOf(Scores scores, Metric metric) {
    FoldMean mean = scores.foldMean(metric);
    return RunNumbers.percent(mean.mean())
        + mean.standardDeviation()
            .value()
            .map(sd -> String.format(Locale.ROOT, " ± %.2f", 100 * sd))
            .orElse("");
  }

  private static void row(PlainTable table, Metric metric, Measure network, Measure person) {
    String less =
        network.value().isPresent() && person.value().isPresent()
            ? translate(
                "human.points",
                String.format(
                    Locale.ROOT, "%+.2f", 100 * (network.value().get() - person.value().get())))
            : "–";
    table.addRow(
        translate("metric." + metric),
        List.of(RunNumbers.percent(network), RunNumbers.percent(person), less));
  }

  private static Matrix matrix(
      ConfusionMatrix confusion, List<ReleasedClip> clips, LabelRule rule, BeforeEnterEvent event) {
    Matrix matrix =
        new Matrix(
                "human",
                MatrixHeads.labels(translate("ceiling.others"), translate("ceiling.this-vote")))
            .opening(
                place ->
                    new ClipLines(
                        clips.stream()
                            .filter(clip -> clip.isLabelled() && holds(clip, rule, place))
                            .map(HumanBaselineCard::line)
                            .toList()));
    matrix.setId("human-confusion");
    matrix.enter(event);
    matrix.show(CountedCells.of(confusion.toArray(), "matrix.of-votes"));
    return matrix;
  }

  /** Whether one of its votes, left out, stands at this place of the confusion. */
  private static boolean holds(ReleasedClip clip, LabelRule rule, MatrixPlace place) {
    return Ceiling.of(List.of(clip.annotation().votes()), rule)
            .singleLabelled()
            .confusion()
            .count(place.row(), place.column())
        > 0;
  }

  private static ClipLines.Line line(ReleasedClip clip) {
    return new ClipLines.Line(
        clip.clip().map(id -> id.value().toString()),
        translate("clip-check.clip", clip.number()),
        "",
        clip.annotation().votes());
  }

  private static Paragraph note(String words) {
    Paragraph note = new Paragraph(words);
    note.addClassName("tf-note");
    return note;
  }
}
