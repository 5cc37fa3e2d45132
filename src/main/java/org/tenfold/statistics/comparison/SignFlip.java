package org.tenfold.statistics.comparison;

import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import org.tenfold.statistics.Measure;
import org.tenfold.statistics.Measure.Reason;

/**
 * The sign-flip test of differences that come in pairs, such as the UAR of two configurations under
 * the same seeds: were they as likely the other way round, how often would their mean be as far
 * from nought (Fisher 1935; for seeds arXiv 2511.19794)? Immutable.
 *
 * @param p two-sided, above 0 and up to 1; undefined without differences
 * @param exact whether all sign patterns were counted, or some drawn
 */
public record SignFlip(Measure p, boolean exact) {
  /** Up to here all patterns are counted: a million at most. */
  public static final int MOST_EXACT = 20;

  /** Sums that differ by less than this share of all are equal but for rounding. */
  private static final double ROUNDING = 1e-12;

  /**
   * Counts all 2ⁿ patterns up to {@link #MOST_EXACT} pairs; above, draws {@code resamples} of them
   * and returns (hits + 1) / (resamples + 1), which is never too small (Phipson and Smyth 2010).
   *
   * @param differences of each pair, finite
   * @param seed of the draws; the same gives the same p
   */
  public static SignFlip of(double[] differences, int resamples, long seed) {
    if (differences.length == 0) {
      return new SignFlip(Measure.undefined(Reason.NO_ITEMS), true);
    }
    return differences.length <= MOST_EXACT
        ? new SignFlip(Measure.of(counted(differences)), true)
        : new SignFlip(Measure.of(drawn(differences, resamples, seed)), false);
  }

  /**
   * The least p that so many pairs can reach, 2 / 2ⁿ: all differences on one side, and the mirror
   * image.
   */
  public static double leastP(int pairs) {
    return Math.min(1, 2 * Math.pow(0.5, pairs));
  }

  /** How many pairs are needed at least for p ≤ {@code level}: 6 at 0.05. */
  public static int leastPairs(double level) {
    int pairs = 1;
    while (leastP(pairs) > level) {
      pairs++;
    }
    return pairs;
  }

  private static double counted(double[] differences) {
    double bound = bound(differences);
    int patterns = 1 << differences.length;
    long hits = 0;
    for (int signs = 0; signs < patterns; signs++) {
      hits += Math.abs(sum(differences, signs)) >= bound ? 1 : 0;
    }
    return (double) hits / patterns;
  }

  private static double drawn(double[] differences, int resamples, long seed) {
    double bound = bound(differences);
    SplittableRandom random = new SplittableRandom(seed);
    long hits = 0;
    for (int resample = 0; resample < resamples; resample++) {
      double sum = 0;
      for (double difference : differences) {
        sum += random.nextBoolean() ? difference : -difference;
      }
      hits += Math.abs(sum) >= bound ? 1 : 0;
    }
    return (hits + 1.0) / (resamples + 1.0);
  }

  private static double bound(double[] differences) {
    return Math.abs(DoubleStream.of(differences).sum())
        - ROUNDING * DoubleStream.of(differences).map(Math::abs).sum();
  }

  private static double sum(double[] differences, int signs) {
    double sum = 0;
    for (int pair = 0; pair < differences.length; pair++) {
      sum += (signs >> pair & 1) == 0 ? differences[pair] : -differences[pair];
    }
    return sum;
  }
}
