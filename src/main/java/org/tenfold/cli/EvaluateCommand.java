package org.tenfold.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.tenfold.benchmark.PredictionFile;
import org.tenfold.benchmark.Scores;
import org.tenfold.statistics.ConfusionMatrix;
import org.tenfold.statistics.FoldMean;
import org.tenfold.statistics.Metric;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Scores predictions: UAR, WAR, F1, recall per class, confusion matrix. */
@Command(
    name = "evaluate",
    mixinStandardHelpOptions = true,
    description = {
      "Score predictions. Pooled scores take all folds as one list, as the DFEW paper does;",
      "fold means average the scores of the folds, as later papers do."
    })
@SuppressWarnings("NullAway.Init") // picocli fills the fields
final class EvaluateCommand implements Callable<Integer> {
  @Mixin private EventOptions events;
  @Mixin private ResultOptions result;

  @Parameters(
      paramLabel = "PREDICTIONS",
      arity = "1..*",
      description = {
        "CSV with video_name, label, prediction (1..7 or names) and perhaps fold;",
        "several files without that column are one fold each."
      })
  private List<Path> files;

  @Override
  public Integer call() {
    Scores scores = Scores.of(PredictionFile.read(files));
    result.print(events, json(scores), forPeople(scores));
    return 0;
  }

  private static Map<String, ?> json(Scores scores) {
    ConfusionMatrix pooled = scores.pooled();
    ResultFields fields =
        new ResultFields()
            .put("items", pooled.total())
            .put("folds", scores.hasFolds() ? scores.byFold().size() : 0)
            .put("uar", scores.pooled(Metric.UAR))
            .put("war", scores.pooled(Metric.WAR));
    if (scores.hasFolds()) {
      putBothWays(fields, "uar", scores, Metric.UAR);
      putBothWays(fields, "war", scores, Metric.WAR);
    }
    return fields
        .put("f1", scores.pooled(Metric.MACRO_F1))
        .put("f1Weighted", scores.pooled(Metric.WEIGHTED_F1))
        .put("f1PerClass", pooled.classes(), pooled.f1PerClass())
        .put("recallPerClass", pooled.classes(), pooled.recallPerClass())
        .put("classes", pooled.classes())
        .put("confusionMatrix", pooled.toArray())
        .withReasons();
  }

  private static void putBothWays(ResultFields fields, String key, Scores scores, Metric metric) {
    FoldMean mean = scores.foldMean(metric);
    fields
        .put(key + "Pooled", scores.pooled(metric))
        .put(key + "FoldMean", mean.mean())
        .put(key + "FoldSd", mean.standardDeviation());
  }

  private static TextTable forPeople(Scores scores) {
    TextTable table = new TextTable();
    table.row(
        scores.hasFolds() ? List.of("%", "pooled", "fold mean", "sd") : List.of("%", "score"));
    for (Metric metric : Metric.values()) {
      List<String> cells = new ArrayList<>(List.of(metric.title()));
      cells.add(TextTable.percent(scores.pooled(metric)));
      if (scores.hasFolds()) {
        cells.add(TextTable.percent(scores.foldMean(metric).mean()));
        cells.add(TextTable.percent(scores.foldMean(metric).standardDeviation()));
      }
      table.row(cells);
    }
    return addMatrix(table.gap(), scores.pooled());
  }

  private static TextTable addMatrix(TextTable table, ConfusionMatrix matrix) {
    List<String> header = new ArrayList<>(List.of("true \\ predicted"));
    header.addAll(matrix.classes());
    header.add("recall %");
    table.row(header);
    for (int truth = 0; truth < matrix.classes().size(); truth++) {
      List<Object> cells = new ArrayList<>(List.of(matrix.classes().get(truth)));
      for (int prediction = 0; prediction < matrix.classes().size(); prediction++) {
        cells.add(matrix.count(truth, prediction));
      }
      cells.add(matrix.support(truth) == 0 ? "absent" : TextTable.percent(matrix.recall(truth)));
      table.row(cells);
    }
    return table;
  }
}
