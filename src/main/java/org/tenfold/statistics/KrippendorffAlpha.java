package org.tenfold.statistics;

import java.util.Arrays;

/**
 * Krippendorff's alpha: 1 − D_o / D_e, fit for items with different numbers of votes (Krippendorff 2004, chapter 11).
 */
public final class KrippendorffAlpha {
  private KrippendorffAlpha() {}

  /**
   * For categories without order.
   *
   * @param counts {@code [items][categories]}; items with fewer than two votes pair with nothing and drop out
   */
  public static Measure nominal(int[][] counts) {
    int[][] paired = Arrays.stream(counts).filter(row -> Arrays.stream(row).sum() >= 2).toArray(int[][]::new);
    if (paired.length == 0) {
      return new Measure.Undefined("no item has two votes yet");
    }
    double values = Arrays.stream(paired).mapToInt(row -> Arrays.stream(row).sum()).sum();
    double observed = Arrays.stream(paired).mapToDouble(KrippendorffAlpha::disagreement).sum() / values;
    double expected = 1 - sameByChance(paired, values);
    if (expected == 0) {
      return new Measure.Undefined("every vote is for one category, so chance alone agrees fully");
    }
    return new Measure.Value(1 - observed / expected);
  }

  /** Ordered pairs of differing values within one item, each weighted by 1 / (m − 1). */
  private static double disagreement(int[] row) {
    double votes = Arrays.stream(row).sum();
    double same = Arrays.stream(row).mapToDouble(count -> (double) count * count).sum();
    return (votes * votes - same) / (votes - 1);
  }

  private static double sameByChance(int[][] counts, double values) {
    double same = 0;
    for (int category = 0; category < counts[0].length; category++) {
      int column = category;
      double total = Arrays.stream(counts).mapToInt(row -> row[column]).sum();
      same += total * (total - 1);
    }
    return same / (values * (values - 1));
  }
}
