package org.tenfold.table;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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

  static Table read(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file);
        ReadableWorkbook workbook = new ReadableWorkbook(in);
        Stream<Row> rows = workbook.getFirstSheet().openStream()) {
      List<Row> filled = rows.filter(row -> row.getFirstNonEmptyCell().isPresent()).toList();
      int columns = filled.isEmpty() ? 0 : filled.getFirst().getCellCount();
      return Table.of(file.toString(), filled.stream().map(row -> line(row, columns)).toList());
    } catch (ExcelReaderException e) {
      throw new BadInputException(
          file + " is no readable Excel workbook. Save it again as XLSX or as CSV.", e);
    }
  }

  /** Excel leaves out empty cells at the end of a row: here they come back. */
  private static Table.Line line(Row row, int columns) {
    int width = Math.max(columns, row.getCellCount());
    List<String> values =
        IntStream.range(0, width)
            .mapToObj(index -> text(index < row.getCellCount() ? row.getCell(index) : null))
            .toList();
    return new Table.Line(row.getRowNum(), values);
  }

  private static String text(@Nullable Cell cell) {
    if (cell == null || cell.getType() == CellType.EMPTY) {
      return "";
    }
    if (cell.getType() == CellType.NUMBER) {
      BigDecimal number = cell.asNumber().stripTrailingZeros();
      return number.toPlainString();
    }
    return cell.getText().strip();
  }
}
