package org.tenfold.benchmark.export;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tenfold.benchmark.Run;
import org.tenfold.benchmark.RunWords;
import org.tenfold.benchmark.export.CurveFigure.Curve;
import org.tenfold.benchmark.export.Exported.Fact;
import org.tenfold.benchmark.run.EpochLoss;
import org.tenfold.benchmark.score.Scores;
import org.tenfold.error.Message;
import org.tenfold.label.Label;
import org.tenfold.label.LabelSet;
import org.tenfold.release.Release;
import org.tenfold.statistics.Measure;
import org.tenfold.statistics.classification.ConfusionMatrix;
import org.tenfold.statistics.classification.Metric;

/** A finished run as it leaves: recalls, UAR and WAR of each fold and pooled, its confusion. */
record RunExport(Run run, Release release, Scores scores, List<EpochLoss> epochs) {
  Exported all() {
    return new Exported(
        RunWords.name(run.spec()),
        facts(),
        StudyExport.notes(release),
        List.of(recalls(), confusion()),
        figures(),
        json());
  }

  private LabelSet labels() {
    return release.labels();
  }

  private List<Fact> facts() {
    List<Fact> facts = new ArrayList<>(StudyExport.facts(release));
    facts.add(
        new Fact(Message.of("benchmark.export-run"), Message.text(run.id().value().toString())));
    facts.add(
        new Fact(
            Message.of("benchmark.export-setting"),
            RunWords.settings(run.spec(), run.normalisation())));
    facts.add(new Fact(Message.of("benchmark.export-spec"), Message.text(run.spec().hash())));
    return facts;
  }

  private ExportTable recalls() {
    List<ExportTable.Row> rows = new ArrayList<>();
    if (scores.hasFolds()) {
      scores
          .byFold()
          .forEach(
              (fold, matrix) -> rows.add(row(Message.of("benchmark.export-fold", fold), matrix)));
    }
    rows.add(row(Message.of("benchmark.export-pooled"), scores.pooled()));
    return new ExportTable(
        Message.of("benchmark.export-results"),
        Message.of("benchmark.export-run-words"),
        Stream.of(
                ExportTable.words(Message.of("benchmark.export-part")),
                ExportTable.numbers(
                    Numbers.joined(
                        Numbers.names(labels()),
                        new Message[] {Message.text("UAR"), Message.text("WAR")})))
            .flatMap(List::stream)
            .toList(),
        rows);
  }

  private static ExportTable.Row row(Message part, ConfusionMatrix matrix) {
    List<Message> cells = new ArrayList<>(List.of(part));
    matrix.recallPerClass().stream().map(Numbers::percent).forEach(cells::add);
    cells.add(Numbers.percent(Metric.UAR.of(matrix)));
    cells.add(Numbers.percent(Metric.WAR.of(matrix)));
    return new ExportTable.Row(cells, false);
  }

  private ExportTable confusion() {
    List<ExportTable.Row> rows = new ArrayList<>();
    for (Label truth : labels().all()) {
      List<Message> cells = new ArrayList<>(List.of(labels().message(truth)));
      for (Label predicted : labels().all()) {
        cells.add(Numbers.of(scores.pooled().count(truth.index(), predicted.index())));
      }
      rows.add(new ExportTable.Row(cells, false));
    }
    return new ExportTable(
        Message.of("benchmark.export-confusion"),
        Message.of("benchmark.export-confusion-words"),
        Stream.of(
                ExportTable.words(Message.of("benchmark.export-true")),
                ExportTable.numbers(Numbers.names(labels())))
            .flatMap(List::stream)
            .toList(),
        rows);
  }

  private List<Exported.Figure> figures() {
    List<Exported.Figure> figures = new ArrayList<>();
    figures.add(
        StudyExport.confusion(
            "confusion", Message.of("benchmark.export-confusion"), scores.pooled(), labels()));
    Map<Integer, List<CurveFigure.Point>> folds = new TreeMap<>();
    for (EpochLoss epoch : epochs) {
      folds
          .computeIfAbsent(epoch.fold(), fold -> new ArrayList<>())
          .add(CurveFigure.Point.of(epoch.epoch(), epoch.loss()));
    }
    if (!folds.isEmpty()) {
      Message title = Message.of("benchmark.export-loss");
      List<Curve> curves = new ArrayList<>();
      folds.forEach(
          (fold, points) ->
              curves.add(new Curve(Message.of("benchmark.export-fold", fold).english(), points)));
      figures.add(
          new Exported.Figure(
              "loss",
              title,
              new CurveFigure(
                      title.english(),
                      Message.of("benchmark.export-epoch").english(),
                      title.english(),
                      curves)
                  .svg()));
    }
    return figures;
  }

  private Map<String, @Nullable Object> json() {
    Map<String, @Nullable Object> all = new LinkedHashMap<>();
    all.put("run", run.id().value());
    all.put("release", release.name());
    all.put("division", release.division());
    all.put("foldRecipe", release.foldRecipe());
    all.put("releaseSha256", release.contentHash());
    all.put("specSha256", run.spec().hash());
    Map<String, @Nullable Object> parts = new LinkedHashMap<>();
    scores.byFold().forEach((fold, matrix) -> parts.put(fold, part(matrix)));
    all.put("folds", parts);
    all.put("pooled", part(scores.pooled()));
    return all;
  }

  private Map<String, @Nullable Object> part(ConfusionMatrix matrix) {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    fields.put("uar", Numbers.json(Metric.UAR.of(matrix)));
    fields.put("war", Numbers.json(Metric.WAR.of(matrix)));
    Map<String, @Nullable Object> recalls = new LinkedHashMap<>();
    List<Measure> each = matrix.recallPerClass();
    labels()
        .all()
        .forEach(one -> recalls.put(labels().title(one), Numbers.json(each.get(one.index()))));
    fields.put("recall", recalls);
    fields.put("confusionMatrix", matrix.toArray());
    return fields;
  }
}
