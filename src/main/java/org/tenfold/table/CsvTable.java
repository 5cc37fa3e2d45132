package org.tenfold.table;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
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

  /** What Chinese spreadsheets write; GBK is a part of it. */
  private static final Charset GBK = Charset.forName("GB18030");

  private CsvTable() {}

  static void read(Path file, String name, Consumer<TableLine> to) throws IOException {
    try (Reader reader = Files.newBufferedReader(file);
        CSVParser parser = CSVParser.parse(reader, format(file))) {
      lines(parser, to);
    } catch (UncheckedIOException e) {
      throw e.getCause() instanceof CharacterCodingException
          ? notUtf8(file, name, e)
          : malformed(name, e);
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

  private static void lines(CSVParser parser, Consumer<TableLine> to) {
    boolean first = true;
    for (CSVRecord row : parser) {
      List<String> values = new ArrayList<>(row.toList());
      if (first && values.getFirst().startsWith(BYTE_ORDER_MARK)) {
        values.set(0, values.getFirst().substring(BYTE_ORDER_MARK.length()));
      }
      first = false;
      to.accept(new TableLine(parser.getCurrentLineNumber(), values));
    }
  }

  /** GBK is named but not read: other encodings pass for it, and then names come out wrong. */
  private static BadInputException notUtf8(Path file, String name, Exception cause)
      throws IOException {
    String guess = is(file, GBK) ? " It may be GBK." : "";
    return new BadInputException(
        name + " is not UTF-8 text." + guess + " Save it as CSV in UTF-8.", cause);
  }

  private static boolean is(Path file, Charset encoding) throws IOException {
    try (Reader reader = new InputStreamReader(Files.newInputStream(file), encoding.newDecoder())) {
      reader.transferTo(Writer.nullWriter());
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  private static BadInputException malformed(String name, Exception cause) {
    return new BadInputException(
        name + " is no CSV: " + cause.getMessage() + ". Mind its quotation marks.", cause);
  }
}
