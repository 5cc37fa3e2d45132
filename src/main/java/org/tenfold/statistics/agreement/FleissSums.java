package org.tenfold.statistics.agreement;

import java.util.Arrays;

/**
 * The sums over items that Fleiss' kappa is a function of, in one array: N, then Σ_i n_ij for each
 * category j, then Σ_i n_ij² for each. Whole numbers: they can be added and taken away without end
 * and never lose a digit.
 */
public final class FleissSums {
  /** Where N stands. */
  static final int ITEMS = 0;

  private FleissSums() {}

  public static long[] none(int categories) {
    return new long[1 + 2 * categories];
  }

  /** Adds (sign 1) or takes away (sign −1) one item. */
  public static void add(long[] sums, int[] row, int sign) {
    int categories = row.length;
    sums[ITEMS] += sign;
    for (int category = 0; category < categories; category++) {
      long count = row[category];
      sums[1 + category] += sign * count;
      sums[1 + categories + category] += sign * count * count;
    }
  }

  static int categories(int length) {
    return (length - 1) / 2;
  }

  static double votes(double[] sums, int category) {
    return sums[1 + category];
  }

  static double squares(double[] sums, int category) {
    return sums[1 + categories(sums.length) + category];
  }

  public static double[] toDoubles(long[] sums) {
    return Arrays.stream(sums).asDoubleStream().toArray();
  }
}
