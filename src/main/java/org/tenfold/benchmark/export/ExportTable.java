package org.tenfold.benchmark.export;

import java.util.List;
import java.util.stream.Stream;
import org.tenfold.error.Message;

/**
 * A table in no format yet.
 *
 * @param title what it shows
 * @param words what its numbers are
 * @param rows each as long as {@code columns}
 */
public record ExportTable(Message title, Message words, List<Column> columns, List<Row> rows) {
  /**
   * @param number whether its cells stand at the right
   */
  public record Column(Message name, boolean number) {}

  /**
   * @param published whether others printed its numbers
   */
  public record Row(List<Message> cells, boolean published) {
    public Row {
      cells = List.copyOf(cells);
    }

    static Row own(Message... cells) {
      return new Row(List.of(cells), false);
    }
  }

  public ExportTable {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
    for (Row row : rows) {
      if (row.cells().size() != columns.size()) {
        throw new IllegalArgumentException(
            "%d cells for %d columns".formatted(row.cells().size(), columns.size()));
      }
    }
  }

  static List<Column> words(Message... names) {
    return Stream.of(names).map(name -> new Column(name, false)).toList();
  }

  static List<Column> numbers(Message... names) {
    return Stream.of(names).map(name -> new Column(name, true)).toList();
  }

  /** Whether it sets numbers of others beside ours. */
  boolean mixed() {
    return rows.stream().anyMatch(Row::published);
  }
}
