package org.tenfold.agreement.table;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Numbers anew, from 0, those names that come in some rows, in the order in which they come there.
 *
 * @param before the former number of each
 * @param now the new number of each former one; whatever does not come has none
 */
record Renumbered(int[] before, int[] now) {
  /**
   * @param rows indices into {@code numbers}
   * @param numbers of each row, below {@code size}
   */
  static Renumbered of(int[] rows, int[] numbers, int size) {
    int[] now = new int[size];
    Arrays.fill(now, -1);
    IntStream.Builder before = IntStream.builder();
    int next = 0;
    for (int row : rows) {
      int number = numbers[row];
      if (now[number] < 0) {
        now[number] = next++;
        before.add(number);
      }
    }
    return new Renumbered(before.build().toArray(), now);
  }

  /** The new numbers of those rows, in place of the former where that is possible. */
  int[] of(int[] rows, int[] numbers) {
    return picked(rows, numbers, now);
  }

  /**
   * @param rows in ascending order
   * @param numbers of each row; where all are picked, they are written over
   * @param instead what stands for each number
   */
  static int[] picked(int[] rows, int[] numbers, int[] instead) {
    int[] picked = rows.length == numbers.length ? numbers : new int[rows.length];
    for (int i = 0; i < rows.length; i++) {
      picked[i] = instead[numbers[rows[i]]];
    }
    return picked;
  }

  List<String> names(VoteNames names) {
    return Arrays.stream(before).mapToObj(names::name).toList();
  }
}
