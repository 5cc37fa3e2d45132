package org.tenfold.benchmark.study;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.tenfold.benchmark.score.Prediction;
import org.tenfold.benchmark.score.Scores;
import org.tenfold.statistics.Interval;
import org.tenfold.statistics.Measure;
import org.tenfold.statistics.Measure.Reason;
import org.tenfold.statistics.bootstrap.Bootstrap;
import org.tenfold.statistics.classification.Metric;
import org.tenfold.statistics.comparison.PairedPredictions;
import org.tenfold.statistics.comparison.SignFlip;
import org.tenfold.statistics.comparison.Verdict;

/**
 * One configuration against another under the seeds that both have.
 *
 * @param seeds that both have, 0 or more
 * @param pooled the other's score less the first's, −1..1, mean over those seeds
 * @param interval of it by drawing movies, BCa
 * @param test over seeds
 */
public record Difference(
    int seeds, Measure pooled, Interval interval, SignFlip test, Verdict verdict) {
  private static final int SIGN_DRAWS = 100_000;
  private static final long SIGN_SEED = 1;

  /**
   * How {@code other} differs from {@code first}; {@link Verdict#FIRST_BETTER} says that {@code
   * other} is better.
   *
   * @param movieOfClip has the movie of each clip by its video name
   * @throws IllegalArgumentException when it lacks one, or they were tested on different clips
   */
  public static Difference of(
      Metric metric,
      ConfigurationRuns first,
      ConfigurationRuns other,
      Map<String, String> movieOfClip,
      Bootstrap bootstrap) {
    return of(metric, first.runs(), other.runs(), movieOfClip, bootstrap);
  }

  /** The same of runs that may have no configuration of ours. */
  public static Difference of(
      Metric metric,
      SeedRuns first,
      SeedRuns other,
      Map<String, String> movieOfClip,
      Bootstrap bootstrap) {
    TreeSet<Long> shared = new TreeSet<>(first.bySeed().keySet());
    shared.retainAll(other.bySeed().keySet());
    if (!first.sameClips(other)) {
      throw new IllegalArgumentException("the configurations were tested on different clips");
    }
    if (shared.isEmpty()) {
      SignFlip none = SignFlip.of(new double[0], SIGN_DRAWS, SIGN_SEED);
      return new Difference(
          0,
          Measure.undefined(Reason.NO_ITEMS),
          Interval.undefined(Reason.NO_ITEMS),
          none,
          Verdict.TOO_FEW_SEEDS);
    }
    PairedPredictions pairs = pairs(first, other, shared, movieOfClip);
    Interval interval = pairs.intervals(metric, bootstrap).bca();
    SignFlip test = SignFlip.of(differences(metric, first, other, shared), SIGN_DRAWS, SIGN_SEED);
    return new Difference(
        shared.size(),
        pairs.difference(metric),
        interval,
        test,
        Verdict.of(shared.size(), test, interval));
  }

  /**
   * Whether the seeds that both have could decide, whatever the movies say: there are enough, and
   * their test does.
   */
  public static boolean mayDecide(Metric metric, SeedRuns first, SeedRuns other) {
    TreeSet<Long> shared = new TreeSet<>(first.bySeed().keySet());
    shared.retainAll(other.bySeed().keySet());
    if (!new PairedSeeds(shared.size()).decide()) {
      return false;
    }
    SignFlip test = SignFlip.of(differences(metric, first, other, shared), SIGN_DRAWS, SIGN_SEED);
    return test.p().value().filter(p -> p <= PairedSeeds.LEVEL).isPresent();
  }

  /**
   * The other's predictions beside the first's, under these seeds; at least one.
   *
   * @throws IllegalArgumentException when a clip has no movie
   */
  public static PairedPredictions pairs(
      SeedRuns first, SeedRuns other, Collection<Long> seeds, Map<String, String> movieOfClip) {
    List<Prediction> clips = first.clips();
    return PairedPredictions.of(
        Scores.classes(first.classes()),
        clips.stream().mapToInt(clip -> clip.truth().index()).toArray(),
        predicted(other.of(seeds).values()),
        predicted(first.of(seeds).values()),
        numbers(clips, movieOfClip));
  }

  private static double[] differences(
      Metric metric, SeedRuns first, SeedRuns other, Collection<Long> seeds) {
    double[] before = pooled(metric, first, seeds);
    double[] after = pooled(metric, other, seeds);
    Arrays.setAll(after, seed -> after[seed] - before[seed]);
    return after;
  }

  private static double[] pooled(Metric metric, SeedRuns runs, Collection<Long> seeds) {
    return runs.of(seeds).values().stream()
        .mapToDouble(all -> Scores.of(all, runs.classes()).pooled(metric).value().orElseThrow())
        .toArray();
  }

  private static int[][] predicted(Collection<List<Prediction>> seeds) {
    return seeds.stream()
        .map(all -> all.stream().mapToInt(one -> one.predicted().index()).toArray())
        .toArray(int[][]::new);
  }

  private static long[] numbers(List<Prediction> clips, Map<String, String> movieOfClip) {
    Map<String, Long> numbers = new HashMap<>();
    return clips.stream()
        .mapToLong(
            clip -> {
              String movie = movieOfClip.get(clip.videoName());
              if (movie == null) {
                throw new IllegalArgumentException("no movie of clip " + clip.videoName());
              }
              return numbers.computeIfAbsent(movie, name -> (long) numbers.size());
            })
        .toArray();
  }
}
