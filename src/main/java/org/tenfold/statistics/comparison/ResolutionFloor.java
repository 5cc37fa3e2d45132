package org.tenfold.statistics.comparison;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.commons.statistics.descriptive.Median;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.tenfold.statistics.Measure;
import org.tenfold.statistics.Measure.Reason;
import org.tenfold.statistics.classification.Metric;

/**
 * How small a difference of two configurations a benchmark can tell from noise. It belongs to the
 * clips that are tested, not to the configurations: more epochs do not lower it, more movies do.
 *
 * @param standardError of the difference of two configurations that are tested on the same clips
 */
public record ResolutionFloor(Measure standardError) {
  private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);
  private static final double TOLD = NORMAL.inverseSurvivalProbability(0.025);
  private static final double FOUND = TOLD + NORMAL.inverseCumulativeProbability(0.8);

  /**
   * From configurations that were tested: the median, over pairs, of the standard error by movies.
   *
   * @param pairs any two configurations of the board each; pairs without a standard error are
   *     passed over
   */
  public static ResolutionFloor ofPairs(List<PairedPredictions> pairs, Metric metric) {
    return ofErrors(pairs.stream().map(pair -> pair.standardError(metric)).toList());
  }

  /**
   * The same of standard errors that are known already. Configurations that are right on the same
   * clips tell nothing of noise: errors of 0 are passed over.
   *
   * @param errors of a difference each, {@link PairedPredictions#standardError}
   */
  public static ResolutionFloor ofErrors(List<Measure> errors) {
    double[] known =
        errors.stream().map(Measure::value).flatMap(Optional::stream).mapToDouble(e -> e).toArray();
    double[] noise = Arrays.stream(known).filter(error -> error > 0).toArray();
    if (noise.length > 0) {
      return new ResolutionFloor(Measure.of(Median.withDefaults().evaluate(noise)));
    }
    if (known.length > 0) {
      return new ResolutionFloor(Measure.undefined(Reason.NO_VARIATION));
    }
    return new ResolutionFloor(
        errors.isEmpty() ? Measure.undefined(Reason.NO_PREDICTIONS) : errors.getFirst());
  }

  /**
   * Of WAR, before anything is tested: √(f d / N). Where no configuration is better, the variance
   * of a clip's difference is the share of clips that only one of both gets right (McNemar 1947).
   *
   * @param clipsOfClass clips in all test parts that count, by class; those without clips count not
   * @param discordant d, 0..1: the share of clips that exactly one of two configurations is
   *     expected to get right
   * @param designEffect f, of {@link #designEffect}; 1 when clips are independent of each other
   */
  public static ResolutionFloor ofWar(int[] clipsOfClass, double discordant, double designEffect) {
    long clips = Arrays.stream(clipsOfClass).asLongStream().sum();
    return clips == 0
        ? new ResolutionFloor(Measure.undefined(Reason.NO_PREDICTIONS))
        : new ResolutionFloor(Measure.of(Math.sqrt(designEffect * discordant / clips)));
  }

  /**
   * Of UAR, the same way: √(f d Σ 1/n_c) / K. The rarest class decides it: of DFEW's 11,697 clips
   * 145 are Disgust, and two thirds of the variance is theirs.
   */
  public static ResolutionFloor ofUar(int[] clipsOfClass, double discordant, double designEffect) {
    int[] present = Arrays.stream(clipsOfClass).filter(clips -> clips > 0).toArray();
    if (present.length == 0) {
      return new ResolutionFloor(Measure.undefined(Reason.NO_PREDICTIONS));
    }
    double inverse = Arrays.stream(present).mapToDouble(clips -> 1.0 / clips).sum();
    return new ResolutionFloor(
        Measure.of(Math.sqrt(designEffect * discordant * inverse) / present.length));
  }

  /**
   * By how much clips of one movie inflate a variance, 1 + (Σm²/Σm − 1) ρ (Kish 1965; for movies of
   * unequal size Kerry and Bland 2001). For UAR it is an upper bound, as a class has fewer clips of
   * each movie.
   *
   * @param clipsOfMovie m of each movie, at least one of them above 0
   * @param correlation ρ, 0..1: of what two clips of one movie add to the difference
   */
  public static double designEffect(int[] clipsOfMovie, double correlation) {
    double all = 0;
    double squares = 0;
    for (int clips : clipsOfMovie) {
      all += clips;
      squares += (double) clips * clips;
    }
    return 1 + (squares / all - 1) * correlation;
  }

  /** The least difference whose 95 % interval leaves out nought: 1.96 standard errors. */
  public Measure leastTold() {
    return standardError.map(error -> TOLD * error);
  }

  /**
   * The least true difference that is told in four benchmarks of five: 2.80 standard errors, the
   * minimum detectable effect (Bloom 1995; for accuracies of models Card et al. 2020, "With Little
   * Power Comes Great Responsibility").
   */
  public Measure leastFound() {
    return standardError.map(error -> FOUND * error);
  }
}
