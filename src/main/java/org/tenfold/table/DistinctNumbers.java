package org.tenfold.table;

import java.util.HashMap;
import java.util.Map;
import org.tenfold.error.InvalidInput;

/** Reads numbers that no two rows may share. On one thread. */
public final class DistinctNumbers {
  private final String column;
  private final Map<Integer, Long> lines = new HashMap<>();

  public DistinctNumbers(String column) {
    this.column = column;
  }

  /**
   * @throws InvalidInput when it is no whole number from 0, or that of a row before
   */
  public int of(TableRow row) {
    int number = row.integer(column, 0, Integer.MAX_VALUE);
    Long before = lines.putIfAbsent(number, row.line());
    if (before != null) {
      throw row.wrong("table.row-twice", column, number, before);
    }
    return number;
  }
}
