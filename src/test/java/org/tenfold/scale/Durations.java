package org.tenfold.scale;

import java.util.random.RandomGenerator;

/** Times drawn from distributions, in seconds. */
final class Durations {
  private Durations() {}

  /** For what has no memory: arrivals of many who know nothing of one another. */
  static double exponential(RandomGenerator random, double mean) {
    return -mean * Math.log1p(-random.nextDouble());
  }

  /**
   * Right-skewed, as times of people and of computers are.
   *
   * @param variation standard deviation over mean
   */
  static double logNormal(RandomGenerator random, double mean, double variation) {
    double variance = Math.log1p(variation * variation);
    return mean * Math.exp(Math.sqrt(variance) * random.nextGaussian() - variance / 2);
  }
}
