package org.tenfold.table;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.tenfold.worker.BadInputException;

/**
 * Comma- or semicolon-separated values after RFC 4180, in UTF-8 with or without a byte order mark.
 */
final class CsvTable {
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setIgnoreEmptyLines(true).setTrim(true).get();

  /** What spreadsheets put before UTF-8 text; to a parser it would be part of the first column. */
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private CsvTable() {}

  static Table read(Path file) throws IOException {
    try (Reader reader = Files.newBufferedReader(file);
        CSVParser parser = CSVParser.parse(reader, format(file))) {
      return Table.of(file.toString(), lines(parser));
    } catch (UncheckedIOException e) {
      throw e.getCause() instanceof CharacterCodingException
          ? notUtf8(file, e)
          : malformed(file, e);
    }
  }

  /** Semicolons are what spreadsheets write where the comma is the decimal mark. */
  private static CSVFormat format(Path file) throws IOException {
    try (BufferedReader reader = Files.newBufferedReader(file)) {
      String header = String.valueOf(reader.readLine());
      return header.contains(";") && !header.contains(",")
          ? FORMAT.builder().setDelimiter(';').get()
          : FORMAT;
    } catch (CharacterCodingException e) {
      return FORMAT; // read as any other, and then refused in words
    }
  }

  private static List<Table.Line> lines(CSVParser parser) {
    List<Table.Line> lines = new ArrayList<>();
    for (CSVRecord row : parser) {
      List<String> values = new ArrayList<>(row.toList());
      if (lines.isEmpty() && values.getFirst().startsWith(BYTE_ORDER_MARK)) {
        values.set(0, values.getFirst().substring(BYTE_ORDER_MARK.length()));
      }
      lines.add(new Table.Line(parser.getCurrentLineNumber(), values));
    }
    return lines;
  }

  private static BadInputException notUtf8(Path file, Exception cause) {
    return new BadInputException(file + " is not UTF-8 text. Save it as CSV in UTF-8.", cause);
  }

  private static BadInputException malformed(Path file, Exception cause) {
    return new BadInputException(
        file + " is no CSV: " + cause.getMessage() + ". Mind its quotation marks.", cause);
  }
}
