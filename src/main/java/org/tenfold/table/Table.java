package org.tenfold.table;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.tenfold.error.InvalidInput;
import org.tenfold.error.Message;

/**
 * A header and rows of text, as long as the header each. Immutable.
 *
 * @param name of the file, for messages
 * @param columns all different, none empty
 * @param rows in the order of the file
 * @param warnings what was left out or taken for something
 */
public record Table(
    String name, List<String> columns, List<TableRow> rows, List<Message> warnings) {
  public Table {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
    warnings = List.copyOf(warnings);
  }

  /**
   * Reads a workbook or text, as {@link TableLines} does. Names of columns may be asked for in any
   * case.
   *
   * @throws InvalidInput when the file is missing, empty, or no table, or a row is longer or
   *     shorter than the header
   */
  public static Table read(Path file) {
    List<TableRow> rows = new ArrayList<>();
    Rows reading = new Rows(file.toString(), columns -> rows::add);
    List<Message> warnings = reading.of(file);
    return new Table(file.toString(), reading.columns, rows, warnings);
  }

  /**
   * Reads the same, but keeps no row: for files of millions of them.
   *
   * @param opened what takes the rows of a table with these columns
   * @return warnings of what was left out or taken for something
   * @throws InvalidInput as {@link #read}, after the rows before the fault were given
   */
  public static List<Message> each(Path file, Function<List<String>, Consumer<TableRow>> opened) {
    return new Rows(file.toString(), opened).of(file);
  }

  /** Refuses a row of another length at once, so that no file of such rows is kept. */
  private static final class Rows implements Consumer<TableLine> {
    private final String name;
    private final Function<List<String>, Consumer<TableRow>> opened;
    private List<String> columns = List.of();
    private Consumer<TableRow> to = row -> {};

    Rows(String name, Function<List<String>, Consumer<TableRow>> opened) {
      this.name = name;
      this.opened = opened;
    }

    List<Message> of(Path file) {
      List<Message> warnings = TableLines.read(file, name, TableLimits.WIDE, this);
      if (columns.isEmpty()) {
        throw new InvalidInput("table.empty", file);
      }
      return warnings;
    }

    @Override
    public void accept(TableLine line) {
      if (columns.isEmpty()) {
        columns = List.copyOf(header(name, line));
        to = opened.apply(columns);
        return;
      }
      if (line.values().size() != columns.size()) {
        throw new InvalidInput(
            "table.values", name, line.number(), line.values().size(), columns.size());
      }
      to.accept(new TableRow(name, columns, line.number(), line.values()));
    }
  }

  private static List<String> header(String name, TableLine line) {
    Set<String> seen = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    for (String column : line.values()) {
      if (column.isEmpty() || !seen.add(column)) {
        throw new InvalidInput("table.twice", name, column);
      }
    }
    return line.values();
  }

  /** In any case. */
  public boolean has(String column) {
    return place(columns, column).isPresent();
  }

  static OptionalInt place(List<String> columns, String column) {
    return IntStream.range(0, columns.size())
        .filter(i -> columns.get(i).equalsIgnoreCase(column))
        .findFirst();
  }

  /**
   * This table.
   *
   * @throws InvalidInput when one of these columns is missing
   */
  public Table requiring(String... required) {
    List<String> missing = Arrays.stream(required).filter(column -> !has(column)).toList();
    if (!missing.isEmpty()) {
      throw new InvalidInput(
          "table.missing", name, String.join(", ", missing), String.join(", ", columns));
    }
    return this;
  }

  /**
   * This table.
   *
   * @throws InvalidInput when two rows have the same number in this column, or one has none
   */
  public Table requiringDistinct(String column) {
    rows.forEach(new DistinctNumbers(column)::of);
    return this;
  }

  /**
   * The first of these columns that the table has.
   *
   * @throws InvalidInput when it has none of them
   */
  public String firstOf(String... candidates) {
    return Arrays.stream(candidates)
        .filter(this::has)
        .findFirst()
        .orElseThrow(
            () ->
                new InvalidInput(
                    "table.missing-one",
                    name,
                    String.join(" or ", candidates),
                    String.join(", ", columns)));
  }
}
