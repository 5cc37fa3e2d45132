package org.tenfold.table;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.tenfold.error.InvalidInput;

/**
 * Which encoding a text has: UTF-8, or UTF-16 as spreadsheets write it under "Unicode text", known
 * by its byte order mark or by the noughts beside its letters.
 */
final class TextDecoding {
  /** What spreadsheets put before UTF-8 text; to a parser it would be part of the first column. */
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private static final byte[] UTF_32 = {(byte) 0xff, (byte) 0xfe, 0, 0};

  /** What Chinese spreadsheets write; GBK is a part of it. */
  private static final Charset GBK = Charset.forName("GB18030");

  private TextDecoding() {}

  /** Reads the text after its byte order mark; what is no such text throws while it is read. */
  static BufferedReader open(Path file) throws IOException {
    Charset charset = charset(file);
    BufferedReader reader =
        new BufferedReader(new InputStreamReader(Files.newInputStream(file), charset.newDecoder()));
    reader.mark(1);
    if (reader.read() != BYTE_ORDER_MARK) {
      reader.reset();
    }
    return reader;
  }

  private static Charset charset(Path file) throws IOException {
    byte[] start;
    try (InputStream in = Files.newInputStream(file)) {
      start = in.readNBytes(UTF_32.length);
    }
    if (start.length < 2) {
      return StandardCharsets.UTF_8;
    }
    boolean little = start[0] == (byte) 0xff && start[1] == (byte) 0xfe;
    boolean big = start[0] == (byte) 0xfe && start[1] == (byte) 0xff;
    boolean four = start.length == UTF_32.length;
    if (little || (four && start[0] != 0 && start[1] == 0 && start[2] != 0 && start[3] == 0)) {
      return StandardCharsets.UTF_16LE;
    }
    if (big || (four && start[0] == 0 && start[1] != 0 && start[2] == 0 && start[3] != 0)) {
      return StandardCharsets.UTF_16BE;
    }
    return StandardCharsets.UTF_8;
  }

  /** GBK is named but not read: other encodings pass for it, and then names come out wrong. */
  static InvalidInput refused(Path file, String name, Exception cause) throws IOException {
    return new InvalidInput(cause, is(file, GBK) ? "table.encoding-gbk" : "table.encoding", name);
  }

  private static boolean is(Path file, Charset encoding) throws IOException {
    try (Reader reader = new InputStreamReader(Files.newInputStream(file), encoding.newDecoder())) {
      reader.transferTo(Writer.nullWriter());
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }
}
