package org.tenfold.benchmark.comparison;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.tenfold.benchmark.score.Prediction;
import org.tenfold.benchmark.score.Scores;
import org.tenfold.benchmark.study.Difference;
import org.tenfold.benchmark.study.SeedRuns;
import org.tenfold.statistics.Measure;
import org.tenfold.statistics.bootstrap.Bootstrap;
import org.tenfold.statistics.classification.ConfusionMatrix;
import org.tenfold.statistics.classification.Metric;
import org.tenfold.statistics.comparison.CorrectedTTest;
import org.tenfold.statistics.comparison.McNemar;

/**
 * What the tests say of one against another, under the seeds that both have.
 *
 * @param uar by seeds and movies; it alone decides, with {@code war} for accuracy
 * @param clips McNemar of each seed, for clips that are one test part after the other; its {@code
 *     onlyFirst} are clips that only the other found. Seeds judge the same clips again, so their
 *     counts are never added up
 * @param uarFolds of each fold's mean over the seeds
 */
public record PairTests(
    Difference uar,
    Difference war,
    List<OfSeed> clips,
    CorrectedTTest uarFolds,
    CorrectedTTest warFolds) {

  /** Of the pooled predictions of one seed. */
  public record OfSeed(long seed, McNemar test) {}

  /**
   * How {@code other} differs from {@code first}.
   *
   * @param movieOfClip has the movie of each clip by its video name
   * @param testToTrain clips in a test part to clips in its training part
   * @throws IllegalArgumentException when a clip has no movie, or they were tested on different
   *     clips
   */
  public static PairTests of(
      SeedRuns first,
      SeedRuns other,
      Map<String, String> movieOfClip,
      double testToTrain,
      Bootstrap bootstrap) {
    Set<Long> shared = new TreeSet<>(first.bySeed().keySet());
    shared.retainAll(other.bySeed().keySet());
    return new PairTests(
        Difference.of(Metric.UAR, first, other, movieOfClip, bootstrap),
        Difference.of(Metric.WAR, first, other, movieOfClip, bootstrap),
        shared.stream().map(seed -> ofSeed(seed, first, other)).toList(),
        overFolds(Metric.UAR, first, other, shared, testToTrain),
        overFolds(Metric.WAR, first, other, shared, testToTrain));
  }

  public Difference difference(Metric metric) {
    return metric == Metric.UAR ? uar : war;
  }

  public CorrectedTTest overFolds(Metric metric) {
    return metric == Metric.UAR ? uarFolds : warFolds;
  }

  private static OfSeed ofSeed(long seed, SeedRuns first, SeedRuns other) {
    return new OfSeed(
        seed,
        McNemar.of(
            first.clips().stream().mapToInt(clip -> clip.truth().index()).toArray(),
            predicted(other, seed),
            predicted(first, seed)));
  }

  private static int[] predicted(SeedRuns runs, long seed) {
    return runs.of(List.of(seed)).values().stream()
        .flatMap(List::stream)
        .mapToInt(one -> one.predicted().index())
        .toArray();
  }

  private static CorrectedTTest overFolds(
      Metric metric, SeedRuns first, SeedRuns other, Set<Long> seeds, double testToTrain) {
    if (seeds.isEmpty()) {
      return CorrectedTTest.of(new double[0], testToTrain);
    }
    Set<String> folds = new LinkedHashSet<>();
    first.clips().forEach(clip -> folds.add(clip.fold()));
    List<Double> differences = new ArrayList<>();
    for (String fold : new TreeSet<>(folds)) {
      Measure less = mean(metric, other, seeds, fold).minus(mean(metric, first, seeds, fold));
      less.value().ifPresent(differences::add);
    }
    return CorrectedTTest.of(
        differences.stream().mapToDouble(Double::doubleValue).toArray(), testToTrain);
  }

  /** Supports are the same for every seed, so the score of the sum is the mean of the seeds'. */
  private static Measure mean(Metric metric, SeedRuns runs, Set<Long> seeds, String fold) {
    List<Prediction> part =
        runs.of(seeds).values().stream()
            .flatMap(List::stream)
            .filter(one -> one.fold().equals(fold))
            .toList();
    return Scores.of(part, runs.classes()).pooled(metric);
  }

  /**
   * The other's shares of each row less the first's, [truth, prediction], −1..1; 0 in rows without
   * clips.
   */
  static double[][] confusionDifference(ConfusionMatrix first, ConfusionMatrix other) {
    double[][] before = shares(first);
    double[][] after = shares(other);
    for (int row = 0; row < after.length; row++) {
      double[] cells = after[row];
      double[] less = before[row];
      Arrays.setAll(cells, cell -> cells[cell] - less[cell]);
    }
    return after;
  }

  private static double[][] shares(ConfusionMatrix matrix) {
    int[][] counts = matrix.toArray();
    double[][] shares = new double[counts.length][counts.length];
    for (int row = 0; row < counts.length; row++) {
      long support = matrix.support(row);
      for (int cell = 0; cell < counts.length && support > 0; cell++) {
        shares[row][cell] = (double) counts[row][cell] / support;
      }
    }
    return shares;
  }
}
