package org.tenfold.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.tenfold.error.InvalidInput;
import org.tenfold.error.Message;
import org.tenfold.table.parquet.ParquetRows;

/** Reads a table line by line and never holds more than one; the first line is the header. */
public final class TableLines {
  private static final byte[] ZIP = {'P', 'K', 3, 4};
  private static final byte[] PARQUET = {'P', 'A', 'R', '1'};
  private static final byte[] OLD_EXCEL = {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0};
  private static final byte[] GZIP = {0x1f, (byte) 0x8b};
  private static final long MEBIBYTE = 1L << 20;

  private TableLines() {}

  /**
   * Reads an XLSX workbook's first sheet, a Parquet file or, when it is neither, text: values
   * between commas, semicolons, tabs, bars or spaces, in UTF-8 or UTF-16. Empty rows and columns
   * and an index without a name are left out; docs/formats.md has the whole list.
   *
   * @param name of the file, for messages
   * @return warnings of what was left out or taken for something
   * @throws InvalidInput when the file is missing, no table, or beyond a limit
   */
  public static List<Message> read(
      Path file, String name, TableLimits limits, Consumer<TableLine> to) {
    if (!Files.isRegularFile(file)) {
      throw new InvalidInput(Files.exists(file) ? "table.no-file" : "table.not-there", name);
    }
    try {
      if (Files.size(file) > limits.bytes()) {
        throw new InvalidInput(
            "table.large", name, Files.size(file) / MEBIBYTE, limits.bytes() / MEBIBYTE);
      }
      TidyLines tidy = new TidyLines(name, to);
      Consumer<TableLine> checked = new Checked(name, limits, tidy);
      List<Message> warnings = List.of();
      byte[] start = start(file, name);
      if (Arrays.equals(start, ZIP)) {
        ExpandedSize.check(file, name, limits.expandedBytes());
        warnings = readable(name, () -> XlsxTable.read(file, name, checked));
      } else if (Arrays.equals(start, PARQUET)) {
        parquet(file, name, limits, checked);
      } else {
        CsvTable.read(file, name, checked);
      }
      return Stream.concat(warnings.stream(), tidy.warnings().stream()).toList();
    } catch (IOException e) {
      throw new InvalidInput(e, "table.cannot-read", name, e.getMessage());
    }
  }

  private static byte[] start(Path file, String name) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] start = in.readNBytes(ZIP.length);
      if (Arrays.equals(start, OLD_EXCEL)) {
        throw new InvalidInput("table.old", name);
      }
      if (start.length >= GZIP.length && start[0] == GZIP[0] && start[1] == GZIP[1]) {
        throw new InvalidInput("table.packed", name);
      }
      return start;
    }
  }

  /** Its rows are counted as lines, the names of the columns being the first. */
  private static void parquet(Path file, String name, TableLimits limits, Consumer<TableLine> to) {
    AtomicLong line = new AtomicLong();
    ParquetRows.read(
        file,
        name,
        limits.expandedBytes(),
        values ->
            to.accept(
                new TableLine(line.incrementAndGet(), values.stream().map(CellText::of).toList())));
  }

  /** Whatever a parser trips over means that the file is broken. */
  private static List<Message> readable(String name, Reading reading) throws IOException {
    try {
      return reading.run();
    } catch (InvalidInput e) {
      throw e;
    } catch (RuntimeException e) {
      throw XlsxTable.unreadable(name, e);
    }
  }

  private interface Reading {
    List<Message> run() throws IOException;
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
        throw new InvalidInput("table.many-rows", name, limits.lines() - 1);
      }
      if (filled(line.values()) > limits.columns()) {
        throw new InvalidInput(
            "table.many-columns", name, line.number(), line.values().size(), limits.columns());
      }
      for (String value : line.values()) {
        if (value.length() > limits.cell()) {
          throw new InvalidInput(
              "table.long-cell", name, line.number(), value.length(), limits.cell());
        }
      }
      to.accept(line);
    }

    /** Up to the last value: what is empty behind it is no column. */
    private static int filled(List<String> values) {
      int size = values.size();
      while (size > 0 && values.get(size - 1).isEmpty()) {
        size--;
      }
      return size;
    }
  }
}
