package org.tenfold.table;

import java.util.List;

/**
 * One line of a table as it stands in the file, the header included. Immutable.
 *
 * @param number of the line in the file, from 1
 * @param values without surrounding spaces; their number is the line's own
 */
public record TableLine(long number, List<String> values) {
  public TableLine {
    values = List.copyOf(values);
  }
}
