package org.tenfold.benchmark.export;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.tenfold.error.Message;
import org.tenfold.table.FormulaGuard;

/** A table as CSV (RFC 4180); no cell of it is a formula. */
final class CsvExport {
  private static final String PUBLISHED = "published";

  private CsvExport() {}

  static String of(ExportTable table) {
    StringWriter text = new StringWriter();
    try (CSVPrinter csv = new CSVPrinter(text, CSVFormat.RFC4180)) {
      List<String> head = new ArrayList<>();
      table.columns().forEach(column -> head.add(harmless(column.name())));
      if (table.mixed()) {
        head.add(PUBLISHED);
      }
      csv.printRecord(head);
      for (ExportTable.Row row : table.rows()) {
        List<String> cells =
            new ArrayList<>(row.cells().stream().map(CsvExport::harmless).toList());
        if (table.mixed()) {
          cells.add(row.published() ? "yes" : "no");
        }
        csv.printRecord(cells);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  private static String harmless(Message cell) {
    return FormulaGuard.harmless(cell.english());
  }
}
