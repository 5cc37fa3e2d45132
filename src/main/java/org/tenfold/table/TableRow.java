package org.tenfold.table;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tenfold.error.InvalidInput;
import org.tenfold.error.Message;

/**
 * One row, asked by the names of columns that the table is known to have. Immutable.
 *
 * @param table the file's name
 * @param line in the file, from 1
 */
public record TableRow(String table, List<String> columns, long line, List<String> values) {
  public TableRow {
    columns = List.copyOf(columns);
    values = List.copyOf(values);
  }

  /** Without surrounding spaces; the column may be in any case. */
  public String text(String column) {
    int index = columns.indexOf(column);
    return values.get(index < 0 ? place(column) : index);
  }

  private int place(String column) {
    return Table.place(columns, column)
        .orElseThrow(
            () -> new IllegalArgumentException("no column " + column + " among " + columns));
  }

  /**
   * @throws InvalidInput when it is no whole number or not in this range
   */
  public int integer(String column, int least, int most) {
    String text = text(column);
    long number =
        WholeNumber.of(text).orElseThrow(() -> wrong("table.row-whole-number", column, text));
    if (number < least || number > most) {
      throw most == Integer.MAX_VALUE
          ? wrong("table.row-below", column, number, least)
          : wrong("table.row-outside", column, number, least, most);
    }
    return (int) number;
  }

  /**
   * The comma may be the decimal mark.
   *
   * @throws InvalidInput when it is no number in 0..1
   */
  public double share(String column) {
    String text = text(column);
    try {
      double number = Double.parseDouble(text.replace(',', '.'));
      if (number >= 0 && number <= 1) {
        return number;
      }
    } catch (NumberFormatException e) {
      // said below
    }
    throw wrong("table.row-share", column, text);
  }

  /**
   * What to throw when this row cannot be taken.
   *
   * @param code of what is wrong, a sentence without a full stop
   */
  public InvalidInput wrong(String code, @Nullable Object... arguments) {
    return wrong(Message.of(code, arguments));
  }

  /** The same, when a rule has said what is wrong. */
  public InvalidInput wrong(Message what) {
    return new InvalidInput("table.row", table, line, what);
  }
}
