package org.tenfold.agreement.ui;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.springframework.modulith.NamedInterface;
import org.tenfold.table.FormulaGuard;

/**
 * The very numbers that a chart or table shows, as they stand in its CSV.
 *
 * @param rows each as long as {@code columns}
 */
@NamedInterface("ui")
public record ChartData(List<String> columns, List<List<String>> rows) {
  public ChartData {
    columns = List.copyOf(columns);
    rows = rows.stream().map(List::copyOf).toList();
  }

  public static ChartData none() {
    return new ChartData(List.of(), List.of());
  }

  public String csv() {
    StringWriter text = new StringWriter();
    try (CSVPrinter csv = new CSVPrinter(text, CSVFormat.RFC4180)) {
      csv.printRecord(columns);
      for (List<String> row : rows) {
        csv.printRecord(row.stream().map(FormulaGuard::harmless).toList());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }
}
