package org.tenfold.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import javax.xml.stream.XMLStreamException;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.tenfold.error.InvalidInput;
import org.tenfold.error.Message;

/**
 * The first sheet of an Excel workbook. Numbers become text without needless decimals, formulas
 * what was last computed; nothing is computed here.
 */
final class XlsxTable {
  private XlsxTable() {}

  /** Warnings of what was not read. */
  static List<Message> read(Path file, String name, Consumer<TableLine> to) throws IOException {
    // the archive class that reads from any file system
    try (SeekableByteChannel channel = Files.newByteChannel(file);
        ZipFile zip = ZipFile.builder().setSeekableByteChannel(channel).get()) {
      WorkbookParts parts = WorkbookParts.of(zip);
      List<WorkbookParts.Sheet> sheets = parts.sheets();
      SharedStrings strings = parts.strings();
      try (InputStream in = parts.open(sheets.getFirst().part())) {
        new SheetRows(WorkbookParts.reader(in), name, strings).read(new Padded(to));
      }
      return warnings(name, parts, sheets);
    } catch (XMLStreamException e) {
      throw unreadable(name, e);
    }
  }

  static InvalidInput unreadable(String name, Exception cause) {
    return new InvalidInput(cause, "table.xlsx", name);
  }

  private static List<Message> warnings(
      String name, WorkbookParts parts, List<WorkbookParts.Sheet> sheets)
      throws IOException, XMLStreamException {
    List<String> unread = new ArrayList<>();
    for (WorkbookParts.Sheet sheet : sheets.subList(1, sheets.size())) {
      try (InputStream in = parts.open(sheet.part())) {
        if (new SheetRows(WorkbookParts.reader(in), name, SharedStrings.NONE).any()) {
          unread.add("'" + sheet.name() + "'");
        }
      }
    }
    return unread.isEmpty()
        ? List.of()
        : List.of(
            Message.of(
                "table.first-sheet", name, sheets.getFirst().name(), String.join(", ", unread)));
  }

  /** Workbooks leave out empty cells at the end of a row: here they come back. */
  private static final class Padded implements Consumer<TableLine> {
    private final Consumer<TableLine> to;
    private int columns;

    Padded(Consumer<TableLine> to) {
      this.to = to;
    }

    @Override
    public void accept(TableLine line) {
      int missing = columns - line.values().size();
      columns = columns == 0 ? line.values().size() : columns;
      if (missing <= 0) {
        to.accept(line);
        return;
      }
      List<String> values = new ArrayList<>(line.values());
      values.addAll(Collections.nCopies(missing, ""));
      to.accept(new TableLine(line.number(), values));
    }
  }
}
