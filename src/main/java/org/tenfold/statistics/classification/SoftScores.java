package org.tenfold.statistics.classification;

import java.util.List;
import org.tenfold.statistics.Measure;
import org.tenfold.statistics.Measure.Reason;

/**
 * How near a model's probabilities come to the shares of the votes, as Kurniawan, Mistica, Baldwin
 * and Lau define it ("Training and Evaluating with Human Label Variation", arXiv 2502.01891, and
 * their code). Kullback-Leibler divergence and calibration error: {@link Calibration}.
 *
 * <p>Both take a distribution for each item, summing to 1, of the votes and of the model.
 */
public final class SoftScores {
  private SoftScores() {}

  /**
   * PO-JSD: 1 less the mean Jensen-Shannon divergence in bits, 0..1; 1 when the model says the
   * shares of the votes.
   */
  public static Measure poJsd(List<double[]> shares, List<double[]> probabilities) {
    return mean(shares, probabilities, (p, q) -> 1 - jensenShannon(p, q));
  }

  /**
   * Soft micro-F1, 0..1: 2 ΣΣ min(p, q) / ΣΣ (p + q) over items and classes. For distributions it
   * is 1 less the mean total variation distance: the share of probability that lies where the votes
   * do.
   */
  public static Measure microF1(List<double[]> shares, List<double[]> probabilities) {
    return mean(shares, probabilities, SoftScores::overlap);
  }

  private interface Likeness {
    double of(double[] share, double[] probability);
  }

  private static Measure mean(
      List<double[]> shares, List<double[]> probabilities, Likeness likeness) {
    if (shares.size() != probabilities.size()) {
      throw new IllegalArgumentException(
          shares.size() + " items, but probabilities of " + probabilities.size());
    }
    if (shares.isEmpty()) {
      return Measure.undefined(Reason.NO_ITEMS);
    }
    double sum = 0;
    for (int item = 0; item < shares.size(); item++) {
      sum += likeness.of(shares.get(item), probabilities.get(item));
    }
    return Measure.of(sum / shares.size());
  }

  private static double jensenShannon(double[] p, double[] q) {
    double sum = 0;
    for (int i = 0; i < p.length; i++) {
      double middle = (p[i] + q[i]) / 2;
      sum += part(p[i], middle) + part(q[i], middle);
    }
    return sum / 2;
  }

  private static double part(double share, double middle) {
    return share == 0 ? 0 : share * Math.log(share / middle) / Math.log(2);
  }

  private static double overlap(double[] p, double[] q) {
    double least = 0;
    double all = 0;
    for (int i = 0; i < p.length; i++) {
      least += Math.min(p[i], q[i]);
      all += p[i] + q[i];
    }
    return 2 * least / all;
  }
}
