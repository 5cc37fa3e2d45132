package org.tenfold.table;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tenfold.worker.BadInputException;

/**
 * A header and rows of text, as long as the header each. Immutable.
 *
 * @param name of the file, for messages
 * @param columns all different, none empty
 * @param rows in the order of the file
 */
public record Table(String name, List<String> columns, List<TableRow> rows) {
  public Table {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  /**
   * Reads an XLSX workbook's first sheet or, when the file is no workbook, CSV in UTF-8.
   *
   * @throws BadInputException when the file is missing, empty, or no table
   */
  public static Table read(Path file) {
    List<TableLine> lines = new ArrayList<>();
    TableLines.read(file, file.toString(), TableLimits.WIDE, lines::add);
    return of(file.toString(), lines);
  }

  /**
   * @param lines each with the number of the line it stands on; the first is the header
   * @throws BadInputException when there is no header, or a row is longer or shorter
   */
  static Table of(String name, List<TableLine> lines) {
    if (lines.isEmpty()) {
      throw new BadInputException(name + " is empty. Its first line must name the columns.");
    }
    List<String> columns = header(name, lines.getFirst());
    List<TableRow> rows = new ArrayList<>(lines.size() - 1);
    for (TableLine line : lines.subList(1, lines.size())) {
      if (line.values().size() != columns.size()) {
        throw new BadInputException(
            "%s, line %d: %d values, but the header has %d columns. Give each row one per column."
                .formatted(name, line.number(), line.values().size(), columns.size()));
      }
      rows.add(new TableRow(name, columns, line.number(), line.values()));
    }
    return new Table(name, columns, rows);
  }

  private static List<String> header(String name, TableLine line) {
    Set<String> seen = new HashSet<>();
    for (String column : line.values()) {
      if (column.isEmpty() || !seen.add(column)) {
        throw new BadInputException(
            "%s: column '%s' of the header is empty or there twice. Name each column once."
                .formatted(name, column));
      }
    }
    return line.values();
  }

  public boolean has(String column) {
    return columns.contains(column);
  }

  /**
   * This table.
   *
   * @throws BadInputException when one of these columns is missing
   */
  public Table requiring(String... required) {
    List<String> missing = Arrays.stream(required).filter(column -> !has(column)).toList();
    if (!missing.isEmpty()) {
      throw new BadInputException(
          "%s has no column %s; its columns are %s. Add what is missing to the header."
              .formatted(name, String.join(", ", missing), String.join(", ", columns)));
    }
    return this;
  }

  /**
   * This table.
   *
   * @throws BadInputException when two rows have the same number in this column, or one has none
   */
  public Table requiringDistinct(String column) {
    Map<Integer, Long> lines = new HashMap<>();
    for (TableRow row : rows) {
      int number = row.integer(column, 0, Integer.MAX_VALUE);
      Long before = lines.putIfAbsent(number, row.line());
      if (before != null) {
        throw row.wrong("%s %d is already on line %d".formatted(column, number, before));
      }
    }
    return this;
  }

  /**
   * The first of these columns that the table has.
   *
   * @throws BadInputException when it has none of them
   */
  public String firstOf(String... candidates) {
    return Arrays.stream(candidates)
        .filter(this::has)
        .findFirst()
        .orElseThrow(
            () ->
                new BadInputException(
                    "%s has no column %s; its columns are %s. Add one to the header."
                        .formatted(
                            name, String.join(" or ", candidates), String.join(", ", columns))));
  }
}
