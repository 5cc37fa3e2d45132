package org.tenfold.statistics.classification;

import java.util.List;
import java.util.stream.IntStream;
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
    double sum = 0;
    for (Bin bin : bins(probabilities, truth)) {
      sum += Math.abs(bin.sureness() - bin.hits());
    }
    return Measure.of(sum / truth.length);
  }

  /**
   * Items of which the model is about equally sure.
   *
   * @param low of its sureness, 0..1
   * @param high its upper edge, which it holds
   * @param sureness summed over its items
   * @param hits how many of its items the model predicted rightly
   */
  public record Bin(double low, double high, int items, double sureness, int hits) {}

  /** The {@link #BINS} of a calibration diagram, the empty ones too. */
  public static List<Bin> bins(List<double[]> probabilities, int[] truth) {
    int[] items = new int[BINS];
    double[] sureness = new double[BINS];
    int[] hits = new int[BINS];
    for (int item = 0; item < truth.length; item++) {
      double[] ofItem = probabilities.get(item);
      int said = greatest(ofItem);
      int bin = Math.clamp((int) Math.ceil(ofItem[said] * BINS) - 1, 0, BINS - 1);
      items[bin]++;
      sureness[bin] += ofItem[said];
      hits[bin] += said == truth[item] ? 1 : 0;
    }
    return IntStream.range(0, BINS)
        .mapToObj(
            bin ->
                new Bin(
                    (double) bin / BINS, (bin + 1.0) / BINS, items[bin], sureness[bin], hits[bin]))
        .toList();
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
