package org.tenfold.table;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.tenfold.error.InvalidInput;

/** Values between commas after RFC 4180, or in another {@link Dialect} or {@link TextDecoding}. */
final class CsvTable {
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setIgnoreEmptyLines(true).setTrim(true).get();

  private CsvTable() {}

  static void read(Path file, String name, Consumer<TableLine> to) throws IOException {
    try {
      Dialect dialect = dialect(file);
      try (BufferedReader text = TextDecoding.open(file)) {
        if (dialect.delimiter() == Dialect.SPACES) {
          spaced(text, to);
        } else {
          separated(text, dialect, to);
        }
      }
    } catch (CharacterCodingException e) {
      throw TextDecoding.refused(file, name, e);
    } catch (UncheckedIOException e) {
      throw e.getCause() instanceof CharacterCodingException
          ? TextDecoding.refused(file, name, e)
          : malformed(name, e);
    }
  }

  private static Dialect dialect(Path file) throws IOException {
    try (BufferedReader text = TextDecoding.open(file)) {
      return Dialect.of(text);
    }
  }

  private static void separated(BufferedReader text, Dialect dialect, Consumer<TableLine> to)
      throws IOException {
    CSVFormat format = FORMAT.builder().setDelimiter(dialect.delimiter()).get();
    try (CSVParser rows = CSVParser.parse(text, format)) {
      boolean skip = dialect.said();
      for (CSVRecord row : rows) {
        if (!skip) {
          to.accept(
              new TableLine(rows.getCurrentLineNumber(), row.stream().map(CellText::of).toList()));
        }
        skip = false;
      }
    }
  }

  private static void spaced(BufferedReader text, Consumer<TableLine> to) throws IOException {
    long number = 0;
    for (String line = text.readLine(); line != null; line = text.readLine()) {
      number++;
      if (!line.isBlank()) {
        to.accept(new TableLine(number, Dialect.parts(line).stream().map(CellText::of).toList()));
      }
    }
  }

  private static InvalidInput malformed(String name, Exception cause) {
    return new InvalidInput(cause, "table.csv", name, innermost(cause).getMessage());
  }

  /** The outer ones are named for their classes. */
  private static Throwable innermost(Throwable failure) {
    Throwable inner = failure;
    while (inner.getCause() != null) {
      inner = inner.getCause();
    }
    return inner;
  }
}
