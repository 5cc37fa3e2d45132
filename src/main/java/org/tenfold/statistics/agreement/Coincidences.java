package org.tenfold.statistics.agreement;

import java.util.Arrays;
import org.tenfold.statistics.Measure;
import org.tenfold.statistics.Measure.Reason;

/**
 * How often two categories meet in the votes on one item (Krippendorff's coincidence matrix): which
 * emotions people take for one another. Items with fewer than two votes have no pairs and drop out.
 * Immutable.
 */
public final class Coincidences {
  private final double[][] observed;

  /** n_c. */
  private final long[] totals;

  private final long votes;
  private final int items;

  private Coincidences(double[][] observed, long[] totals, int items) {
    this.observed = observed;
    this.totals = totals;
    this.votes = Arrays.stream(totals).sum();
    this.items = items;
  }

  /**
   * @param counts [items, categories]: the votes of item i for category j
   * @throws IllegalArgumentException when rows differ in length or a count is negative
   */
  public static Coincidences of(int[][] counts) {
    int categories = CountTable.categories(counts);
    double[][] observed = new double[categories][categories];
    int[][] pairable =
        Arrays.stream(counts).filter(row -> CountTable.votes(row) >= 2).toArray(int[][]::new);
    for (int[] row : pairable) {
      add(observed, row);
    }
    return new Coincidences(observed, CountTable.columnSums(pairable, categories), pairable.length);
  }

  private static void add(double[][] observed, int[] row) {
    double others = CountTable.votes(row) - 1;
    for (int one = 0; one < row.length; one++) {
      for (int other = 0; other < row.length && row[one] > 0; other++) {
        observed[one][other] += row[one] * ((double) row[other] - (one == other ? 1 : 0)) / others;
      }
    }
  }

  public int categories() {
    return totals.length;
  }

  /** Items with at least two votes. */
  public int items() {
    return items;
  }

  /** n, the votes on those items, and the sum of the matrix. */
  public long votes() {
    return votes;
  }

  /** n_c, those of one category, and the sum of its row. */
  public long votes(int category) {
    return totals[category];
  }

  /** o_ck: votes for one category that meet the other, each weighted so that a vote counts once. */
  public double observed(int one, int other) {
    return observed[one][other];
  }

  /** e_ck: the same if votes fell on items by chance. */
  public Measure expected(int one, int other) {
    return votes < 2
        ? Measure.undefined(items == 0 ? Reason.FEWER_THAN_TWO_VOTES : Reason.NO_ITEMS)
        : Measure.of((double) totals[one] * (totals[other] - (one == other ? 1 : 0)) / (votes - 1));
  }

  /**
   * o_ck / e_ck: 1 as by chance, above it when the two meet more often. Undefined when one of them
   * has no votes.
   */
  public Measure lift(int one, int other) {
    Measure expected = expected(one, other);
    boolean never = expected.value().filter(value -> value == 0).isPresent();
    return never
        ? Measure.undefined(Reason.CATEGORY_UNUSED)
        : expected.map(value -> observed(one, other) / value);
  }

  /** n D_o = Σ o_ck δ²_ck. */
  double observedDistance(Distance distance) {
    double sum = 0;
    for (int one = 0; one < totals.length; one++) {
      for (int other = 0; other < totals.length; other++) {
        sum += observed[one][other] * distance.squared(one, other, totals);
      }
    }
    return sum;
  }

  /** n D_e = Σ e_ck δ²_ck. */
  double expectedDistance(Distance distance) {
    double sum = 0;
    for (int one = 0; one < totals.length; one++) {
      for (int other = 0; other < totals.length; other++) {
        sum += (double) totals[one] * totals[other] * distance.squared(one, other, totals);
      }
    }
    return sum / (votes - 1);
  }
}
