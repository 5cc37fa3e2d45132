package org.tenfold.benchmark.study;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.tenfold.benchmark.score.Scores;
import org.tenfold.emotion.Emotion;
import org.tenfold.statistics.Interval;
import org.tenfold.statistics.bootstrap.Bootstrap;
import org.tenfold.statistics.classification.ConfusionMatrix;
import org.tenfold.statistics.classification.FoldMean;
import org.tenfold.statistics.classification.Metric;
import org.tenfold.training.TrainingSpec.Configuration;

/**
 * A row of a table in the paper's layout. It is a configuration's, never a single run's: whoever
 * shows it shows {@code seeds} too.
 *
 * @param seeds whose runs have ended, at least 1
 * @param recalls of each emotion in their order
 */
public record ResultRow(
    Configuration configuration, int seeds, List<Recall> recalls, Figure uar, Figure war) {

  /**
   * @param movieOfClip has the movie of each clip by its video name
   * @throws IllegalArgumentException when it lacks one
   */
  public static ResultRow of(
      ConfigurationRuns runs, Map<String, String> movieOfClip, Bootstrap bootstrap) {
    List<Scores> scores = runs.scores();
    Scores sum = sum(scores);
    // supports are the same for every seed, so recalls of the sum are means over the seeds
    Map<Metric, Interval> intervals =
        Scores.intervalsOverMovies(bootstrap, runs.all(), movieOfClip);
    int seeds = scores.size();
    return new ResultRow(
        runs.configuration(),
        seeds,
        Emotion.all().stream()
            .map(emotion -> Recall.of(sum.pooled(), emotion.index(), seeds))
            .toList(),
        figure(Metric.UAR, scores, sum, intervals),
        figure(Metric.WAR, scores, sum, intervals));
  }

  public Figure figure(Metric metric) {
    return switch (metric) {
      case UAR -> uar;
      case WAR -> war;
      case MACRO_F1, WEIGHTED_F1 -> throw new IllegalArgumentException(metric + " has no column");
    };
  }

  private static Figure figure(
      Metric metric, List<Scores> scores, Scores sum, Map<Metric, Interval> intervals) {
    FoldMean folds = sum.foldMean(metric);
    return Figure.of(
        scores.stream().map(one -> one.pooled(metric)).toList(),
        folds,
        Objects.requireNonNull(intervals.get(metric)));
  }

  private static Scores sum(List<Scores> scores) {
    Map<String, ConfusionMatrix> byFold = new LinkedHashMap<>();
    for (Scores one : scores) {
      one.byFold().forEach((fold, matrix) -> byFold.merge(fold, matrix, ConfusionMatrix::plus));
    }
    return new Scores(byFold, ConfusionMatrix.pooled(new ArrayList<>(byFold.values())));
  }
}
