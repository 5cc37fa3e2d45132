package org.tenfold.statistics.agreement;

import java.util.Arrays;

/** Sums over n_ij, [items, categories]: the votes of item i for category j. */
public final class CountTable {
  private CountTable() {}

  /**
   * The number of categories, 0 when there are no items.
   *
   * @throws IllegalArgumentException when rows differ in length or a count is negative
   */
  public static int categories(int[][] counts) {
    int categories = counts.length == 0 ? 0 : counts[0].length;
    for (int item = 0; item < counts.length; item++) {
      if (counts[item].length != categories) {
        throw new IllegalArgumentException(
            "row %d has %d categories where row 0 has %d"
                .formatted(item, counts[item].length, categories));
      }
      for (int count : counts[item]) {
        if (count < 0) {
          throw new IllegalArgumentException(
              "row %d has a negative count: %s".formatted(item, Arrays.toString(counts[item])));
        }
      }
    }
    return categories;
  }

  public static long votes(int[] row) {
    long votes = 0; // plain loops: these are asked of every row, and a stream costs ten times more
    for (int count : row) {
      votes += count;
    }
    return votes;
  }

  /** Votes per category over all items. */
  static long[] columnSums(int[][] counts, int categories) {
    long[] sums = new long[categories];
    for (int[] row : counts) {
      for (int category = 0; category < categories; category++) {
        sums[category] += row[category];
      }
    }
    return sums;
  }

  /** Ordered pairs of votes on one item that agree: Σ_j n_ij (n_ij − 1). */
  static long agreeingPairs(int[] row) {
    long pairs = 0;
    for (int count : row) {
      pairs += (long) count * (count - 1);
    }
    return pairs;
  }

  /** Ordered pairs of votes on one item: n_i (n_i − 1). */
  static long pairs(int[] row) {
    long votes = votes(row);
    return votes * (votes - 1);
  }
}
