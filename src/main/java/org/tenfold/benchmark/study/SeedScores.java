package org.tenfold.benchmark.study;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.tenfold.benchmark.score.Scores;
import org.tenfold.statistics.Interval;
import org.tenfold.statistics.bootstrap.Bootstrap;
import org.tenfold.statistics.classification.ConfusionMatrix;
import org.tenfold.statistics.classification.Metric;

/**
 * What runs under several seeds come to.
 *
 * @param seeds at least 1
 * @param recalls of each emotion in their order
 * @param confusion sum of the seeds' pooled matrices
 * @param byFold of each fold, the sum over the seeds
 */
public record SeedScores(
    int seeds,
    List<Recall> recalls,
    Figure uar,
    Figure war,
    ConfusionMatrix confusion,
    Map<String, ConfusionMatrix> byFold) {

  /**
   * @param movieOfClip has the movie of each clip by its video name
   * @throws IllegalArgumentException when it lacks one
   */
  public static SeedScores of(SeedRuns runs, Map<String, String> movieOfClip, Bootstrap bootstrap) {
    List<Scores> scores = runs.scores();
    Scores sum = sum(scores);
    // supports are the same for every seed, so recalls of the sum are means over the seeds
    Map<Metric, Interval> intervals =
        Scores.intervalsOverMovies(bootstrap, runs.all(), movieOfClip, runs.classes());
    int seeds = scores.size();
    return new SeedScores(
        seeds,
        IntStream.range(0, runs.classes())
            .mapToObj(label -> Recall.of(sum.pooled(), label, seeds))
            .toList(),
        figure(Metric.UAR, scores, sum, intervals),
        figure(Metric.WAR, scores, sum, intervals),
        sum.pooled(),
        sum.byFold());
  }

  private static Figure figure(
      Metric metric, List<Scores> scores, Scores sum, Map<Metric, Interval> intervals) {
    return Figure.of(
        scores.stream().map(one -> one.pooled(metric)).toList(),
        sum.foldMean(metric),
        Objects.requireNonNull(intervals.get(metric)));
  }

  private static Scores sum(List<Scores> scores) {
    Map<String, ConfusionMatrix> byFold = new LinkedHashMap<>();
    for (Scores one : scores) {
      one.byFold().forEach((fold, matrix) -> byFold.merge(fold, matrix, ConfusionMatrix::plus));
    }
    return new Scores(byFold, ConfusionMatrix.pooled(byFold.values()));
  }
}
