package org.tenfold.statistics;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Count tables with published results. */
public final class Tables {
  /** Ten subjects, fourteen raters, five categories: the example of Wikipedia's article. */
  public static final int[][] WIKIPEDIA = {
    {0, 0, 0, 0, 14},
    {0, 2, 6, 4, 2},
    {0, 0, 3, 5, 6},
    {0, 3, 9, 2, 0},
    {2, 2, 8, 1, 1},
    {7, 7, 0, 0, 0},
    {3, 2, 6, 3, 0},
    {2, 5, 3, 2, 2},
    {6, 5, 2, 1, 0},
    {0, 2, 2, 3, 7}
  };

  /** Thirty patients, six raters, five diagnoses (Fleiss 1971, table 1). */
  public static final int[][] DIAGNOSES =
      counted(
          5,
          "444444 222555 233335 555555 222444 113333 333355 113334 114444 555555",
          "144444 124444 222333 144444 224445 333335 111455 111112 224444 133555",
          "555555 244444 224555 114444 144445 222224 111155 224444 133333 555555");

  /** Krippendorff's canonical data: four observers, twelve units, some votes missing. */
  public static final int[][] KRIPPENDORFF =
      counted(5, "111 2232 3333 3333 2222 1234 4444 1121 2222 555 11 3");

  private Tables() {}

  /** The votes on each item as digits from 1, items apart by spaces. */
  public static int[][] counted(int categories, String... lines) {
    return Arrays.stream(String.join(" ", lines).split(" "))
        .map(
            votes -> {
              int[] row = new int[categories];
              votes.chars().forEach(digit -> row[digit - '1']++);
              return row;
            })
        .toArray(int[][]::new);
  }

  /** The same table with its columns in another order. */
  public static int[][] withColumns(int[][] counts, List<Integer> order) {
    return Arrays.stream(counts)
        .map(row -> order.stream().mapToInt(column -> row[column]).toArray())
        .toArray(int[][]::new);
  }

  /** Each item with so many votes, all equally likely. */
  public static int[][] random(Random random, int items, int categories, int votes) {
    int[][] counts = new int[items][categories];
    for (int[] row : counts) {
      for (int vote = 0; vote < votes; vote++) {
        row[random.nextInt(categories)]++;
      }
    }
    return counts;
  }

  public static List<Integer> indices(int size) {
    return IntStream.range(0, size).boxed().toList();
  }
}
