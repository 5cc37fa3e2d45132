package org.tenfold.benchmark.export;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.tenfold.benchmark.Run;
import org.tenfold.benchmark.score.RunReport;
import org.tenfold.benchmark.score.Scores;
import org.tenfold.label.Label;
import org.tenfold.label.LabelSet;
import org.tenfold.release.Release;
import org.tenfold.statistics.Measure;
import org.tenfold.statistics.classification.ConfusionMatrix;
import org.tenfold.statistics.classification.Metric;
import tools.jackson.databind.json.JsonMapper;

/** A finished run's figures, for programs; shares 0..1. */
public final class RunFigures {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private RunFigures() {}

  public static Map<String, Object> of(Run run, Release release, RunReport known, LabelSet labels) {
    Scores scores = known.scores();
    ConfusionMatrix matrix = scores.pooled();
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("run", run.id().value());
    figures.put("release", release.name());
    figures.put("division", release.division());
    figures.put("foldRecipe", release.foldRecipe());
    figures.put("releaseSha256", release.contentHash());
    figures.put("votes", release.votesOf());
    figures.put("alignment", release.alignment().key());
    figures.put("spec", JSON.readTree(run.spec().json()));
    figures.put(
        "checkpoint",
        run.spec().length().stopping().looks()
            ? "the epoch of the least validation loss"
            : "last epoch");
    for (Metric metric : Metric.values()) {
      figures.put(
          metric.name().toLowerCase(Locale.ROOT),
          Map.of(
              "pooled",
              number(scores.pooled(metric)),
              "foldMean",
              number(scores.foldMean(metric).mean())));
    }
    Map<String, Object> recall = new LinkedHashMap<>();
    for (Label label : labels.all()) {
      recall.put(labels.title(label), matrix.recall(label.index()).value().orElse(null));
    }
    figures.put("recallPerClass", recall);
    figures.put("confusionMatrix", matrix.toArray());
    known
        .intervals()
        .forEach(
            (metric, interval) ->
                figures.put(
                    metric.name().toLowerCase(Locale.ROOT) + "Interval",
                    interval
                        .bounds()
                        .<Object>map(bounds -> List.of(bounds.low(), bounds.high()))
                        .orElse("undefined")));
    figures.put("ece", number(known.calibrationError()));
    figures.put("klToVotes", number(known.besideVotes().divergence()));
    figures.put("entropyCorrelation", number(known.besideVotes().entropyCorrelation()));
    return figures;
  }

  /** A number, or why there is none. */
  private static Object number(Measure measure) {
    return measure
        .value()
        .<Object>map(value -> value)
        .orElseGet(() -> measure.reason().orElseThrow().sentence());
  }
}
