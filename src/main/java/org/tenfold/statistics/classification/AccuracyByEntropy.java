package org.tenfold.statistics.classification;

import java.util.List;
import java.util.stream.IntStream;
import org.tenfold.statistics.Interval;
import org.tenfold.statistics.Measure;
import org.tenfold.statistics.Measure.Reason;

/** Whether a model errs where people disagree: its accuracy against the entropy of the votes. */
public final class AccuracyByEntropy {
  /** Equal counts give entropies that differ by less. */
  private static final double ROUNDING = 1e-9;

  private AccuracyByEntropy() {}

  /**
   * @param low least entropy of the bin
   * @param high its upper edge; only the last bin holds it
   * @param items how many items lie there
   * @param hits how many of these the model predicted rightly
   */
  public record Bin(double low, double high, int items, int hits) {
    /** 0..1; undefined in an empty bin. */
    public Measure accuracy() {
      return items == 0 ? Measure.undefined(Reason.NO_ITEMS) : Measure.of((double) hits / items);
    }

    public Interval interval() {
      return WilsonInterval.of(hits, items);
    }
  }

  /**
   * @param entropy of the votes on each item
   * @param truth index of the true class of each item
   * @param prediction index of the predicted class of each item
   * @param edges rising, one more than there are bins; an item outside of them is left out
   */
  public static List<Bin> of(double[] entropy, int[] truth, int[] prediction, double... edges) {
    if (entropy.length != truth.length || prediction.length != truth.length) {
      throw new IllegalArgumentException(
          "%d entropies, %d true and %d predicted classes"
              .formatted(entropy.length, truth.length, prediction.length));
    }
    int bins = edges.length - 1;
    int[] items = new int[bins];
    int[] hits = new int[bins];
    for (int item = 0; item < entropy.length; item++) {
      int bin = bin(entropy[item], edges);
      if (bin >= 0) {
        items[bin]++;
        hits[bin] += truth[item] == prediction[item] ? 1 : 0;
      }
    }
    return IntStream.range(0, bins)
        .mapToObj(bin -> new Bin(edges[bin], edges[bin + 1], items[bin], hits[bin]))
        .toList();
  }

  /** Or −1 outside of the edges. */
  private static int bin(double entropy, double[] edges) {
    int last = edges.length - 1;
    if (entropy > edges[last] + ROUNDING) {
      return -1;
    }
    int bin = last - 1;
    while (bin >= 0 && entropy < edges[bin] - ROUNDING) {
      bin--;
    }
    return bin;
  }
}
