package org.tenfold.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;
import org.tenfold.worker.BadInputException;

/** The first sheet of an Excel workbook; numbers become text without needless decimals. */
final class XlsxTable {
  private XlsxTable() {}

  static void read(Path file, String name, Consumer<TableLine> to) throws IOException {
    try (InputStream in = Files.newInputStream(file);
        ReadableWorkbook workbook = new ReadableWorkbook(in);
        Stream<Row> rows = workbook.getFirstSheet().openStream()) {
      int columns = 0;
      for (Iterator<Row> filled = filled(rows); filled.hasNext(); ) {
        Row row = filled.next();
        columns = columns == 0 ? row.getCellCount() : columns;
        to.accept(line(row, columns));
      }
    } catch (ExcelReaderException | UncheckedIOException e) {
      throw new BadInputException(
          name + " is no readable Excel workbook. Save it again as XLSX or as CSV.", e);
    }
  }

  private static Iterator<Row> filled(Stream<Row> rows) {
    return rows.filter(row -> row.getFirstNonEmptyCell().isPresent()).iterator();
  }

  /** Excel leaves out empty cells at the end of a row: here they come back. */
  private static TableLine line(Row row, int columns) {
    int width = Math.max(columns, row.getCellCount());
    List<String> values =
        IntStream.range(0, width)
            .mapToObj(index -> text(index < row.getCellCount() ? row.getCell(index) : null))
            .toList();
    return new TableLine(row.getRowNum(), values);
  }

  private static String text(@Nullable Cell cell) {
    if (cell == null || cell.getType() == CellType.EMPTY) {
      return "";
    }
    if (cell.getType() == CellType.NUMBER) {
      BigDecimal number = cell.asNumber().stripTrailingZeros();
      return number.toPlainString();
    }
    if (cell.getType() == CellType.FORMULA) {
      // what Excel last computed; nothing is computed here
      return cell.getRawValue() == null ? "" : cell.getRawValue().strip();
    }
    return cell.getText().strip();
  }
}
