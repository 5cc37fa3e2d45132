package org.tenfold.statistics.classification;

import java.util.List;
import org.tenfold.statistics.Measure;
import org.tenfold.statistics.Measure.Reason;

/** Whether a model is as sure as it may be. */
public final class Calibration {
  /** As in Guo et al. 2017. */
  public static final int BINS = 15;

  private static final double LEAST = 1e-12;

  private Calibration() {}

  /**
   * Expected calibration error (Guo et al. 2017, eq. 3), 0..1: the mean distance between how sure
   * the model is and how often it is right, over {@link #BINS} equal bins of sureness.
   *
   * @param probabilities of each item, summing to 1
   * @param truth index of the true class of each item
   */
  public static Measure expectedError(List<double[]> probabilities, int[] truth) {
    if (probabilities.isEmpty()) {
      return Measure.undefined(Reason.NO_PREDICTIONS);
    }
    double[] surplus = new double[BINS]; // sureness less hits
    for (int item = 0; item < truth.length; item++) {
      double[] ofItem = probabilities.get(item);
      int said = greatest(ofItem);
      // a bin holds its upper edge
      int bin = Math.clamp((int) Math.ceil(ofItem[said] * BINS) - 1, 0, BINS - 1);
      surplus[bin] += ofItem[said] - (said == truth[item] ? 1 : 0);
    }
    double sum = 0;
    for (double bin : surplus) {
      sum += Math.abs(bin);
    }
    return Measure.of(sum / truth.length);
  }

  /**
   * Mean Kullback-Leibler divergence of the model from the votes, in nats: 0 when it says the
   * shares of the votes. A probability below 1e-12 counts as that.
   *
   * @param shares of the votes on each item, summing to 1
   * @param probabilities of each item
   */
  public static Measure divergence(List<double[]> shares, List<double[]> probabilities) {
    if (shares.isEmpty()) {
      return Measure.undefined(Reason.NO_ITEMS);
    }
    double sum = 0;
    for (int item = 0; item < shares.size(); item++) {
      for (int i = 0; i < shares.get(item).length; i++) {
        double share = shares.get(item)[i];
        double probability = Math.max(LEAST, probabilities.get(item)[i]);
        sum += share == 0 ? 0 : share * Math.log(share / probability);
      }
    }
    return Measure.of(sum / shares.size());
  }

  private static int greatest(double[] numbers) {
    int best = 0;
    for (int i = 1; i < numbers.length; i++) {
      best = numbers[i] > numbers[best] ? i : best;
    }
    return best;
  }
}
