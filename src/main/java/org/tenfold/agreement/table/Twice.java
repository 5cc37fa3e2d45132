package org.tenfold.agreement.table;

import java.util.Arrays;
import java.util.Optional;

/**
 * The first row that has the same item and annotator as one before it.
 *
 * @param first index of the row before
 * @param second index of the row
 */
record Twice(int first, int second) {
  /** In as many steps as there are rows, by sorting them by item. */
  static Optional<Twice> in(int[] item, int items, int[] annotator, int annotators) {
    int[] next = new int[items + 1];
    for (int one : item) {
      next[one + 1]++;
    }
    Arrays.parallelPrefix(next, Integer::sum);
    int[] byItem = new int[item.length];
    for (int row = 0; row < item.length; row++) {
      byItem[next[item[row]]++] = row;
    }
    int[] firstOf = new int[annotators];
    int[] seenFor = new int[annotators];
    Arrays.fill(seenFor, -1);
    Twice found = null;
    for (int row : byItem) {
      int who = annotator[row];
      if (seenFor[who] != item[row]) {
        seenFor[who] = item[row];
        firstOf[who] = row;
      } else if (found == null || row < found.second) {
        found = new Twice(firstOf[who], row);
      }
    }
    return Optional.ofNullable(found);
  }
}
