package org.tenfold.statistics.planning;

import java.util.SplittableRandom;

/** Random shares. */
final class Dirichlet {
  private Dirichlet() {}

  /**
   * @param weights not negative, one above 0; a category with 0 gets no share
   */
  static double[] draw(SplittableRandom random, double[] weights) {
    double[] shares = new double[weights.length];
    double sum = 0;
    for (int j = 0; j < weights.length; j++) {
      shares[j] = weights[j] > 0 ? gamma(random, weights[j]) : 0;
      sum += shares[j];
    }
    if (sum == 0) { // all weights so small that every gamma underflows: one category takes all
      shares[pick(random, weights)] = 1;
      return shares;
    }
    for (int j = 0; j < shares.length; j++) {
      shares[j] /= sum;
    }
    return shares;
  }

  /**
   * A share with this mean and the variance {@code spread · mean (1 − mean)}: a beta distribution.
   *
   * @param spread 0 (always the mean) to below 1 (nearly always 0 or 1)
   */
  static double beta(SplittableRandom random, double mean, double spread) {
    if (spread <= 0 || mean <= 0 || mean >= 1) {
      return mean;
    }
    double precision = 1 / spread - 1;
    return draw(random, new double[] {mean * precision, (1 - mean) * precision})[0];
  }

  /** Marsaglia and Tsang 2000, "A simple method for generating gamma variables"; scale 1. */
  private static double gamma(SplittableRandom random, double shape) {
    if (shape < 1) {
      return gamma(random, shape + 1) * Math.pow(1 - random.nextDouble(), 1 / shape);
    }
    double d = shape - 1.0 / 3;
    double c = 1 / Math.sqrt(9 * d);
    while (true) {
      double x = random.nextGaussian();
      double v = 1 + c * x;
      if (v <= 0) {
        continue;
      }
      v = v * v * v;
      double u = 1 - random.nextDouble();
      if (Math.log(u) < 0.5 * x * x + d * (1 - v + Math.log(v))) {
        return d * v;
      }
    }
  }

  /** An index with chances in proportion to the weights, which are not negative. */
  static int pick(SplittableRandom random, double[] weights) {
    double sum = 0;
    for (double weight : weights) {
      sum += weight;
    }
    double place = random.nextDouble() * sum;
    int last = 0;
    for (int j = 0; j < weights.length; j++) {
      if (weights[j] > 0) {
        last = j;
        place -= weights[j];
        if (place < 0) {
          return j;
        }
      }
    }
    return last; // the sum of rounded weights ran out
  }
}
