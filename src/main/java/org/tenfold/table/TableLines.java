package org.tenfold.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.Consumer;
import org.tenfold.worker.BadInputException;

/** Reads a table line by line and never holds more than one; the first line is the header. */
public final class TableLines {
  private static final byte[] ZIP = {'P', 'K', 3, 4};
  private static final long MEBIBYTE = 1L << 20;

  private TableLines() {}

  /**
   * Reads an XLSX workbook's first sheet or, when the file is no workbook, CSV in UTF-8.
   *
   * @param name of the file, for messages
   * @throws BadInputException when the file is missing, no table, or beyond a limit
   */
  public static void read(Path file, String name, TableLimits limits, Consumer<TableLine> to) {
    if (!Files.isRegularFile(file)) {
      String state = Files.exists(file) ? " is not a file" : " does not exist";
      throw new BadInputException(name + state + ". Name a CSV or XLSX file.");
    }
    try {
      if (Files.size(file) > limits.bytes()) {
        throw new BadInputException(
            "%s has %d MiB; at most %d are read. Split it."
                .formatted(name, Files.size(file) / MEBIBYTE, limits.bytes() / MEBIBYTE));
      }
      Consumer<TableLine> checked = new Checked(name, limits, to);
      if (isWorkbook(file)) {
        ExpandedSize.check(file, name, limits.expandedBytes());
        XlsxTable.read(file, name, checked);
      } else {
        CsvTable.read(file, name, checked);
      }
    } catch (IOException e) {
      throw new BadInputException("Cannot read " + name + ": " + e.getMessage() + ".", e);
    }
  }

  private static boolean isWorkbook(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return Arrays.equals(in.readNBytes(ZIP.length), ZIP);
    }
  }

  /** Lets lines pass as long as they are within the limits. */
  private static final class Checked implements Consumer<TableLine> {
    private final String name;
    private final TableLimits limits;
    private final Consumer<TableLine> to;
    private long lines;

    Checked(String name, TableLimits limits, Consumer<TableLine> to) {
      this.name = name;
      this.limits = limits;
      this.to = to;
    }

    @Override
    public void accept(TableLine line) {
      lines++;
      if (lines > limits.lines()) {
        throw new BadInputException(
            "%s has more than %d rows. Split it.".formatted(name, limits.lines() - 1));
      }
      if (line.values().size() > limits.columns()) {
        throw new BadInputException(
            "%s, line %d: %d columns; at most %d are read."
                .formatted(name, line.number(), line.values().size(), limits.columns()));
      }
      for (String value : line.values()) {
        if (value.length() > limits.cell()) {
          throw new BadInputException(
              "%s, line %d: a cell of %d characters; at most %d are read."
                  .formatted(name, line.number(), value.length(), limits.cell()));
        }
      }
      to.accept(line);
    }
  }
}
