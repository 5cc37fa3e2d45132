package org.tenfold.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** Makes files that nobody should give to a command, out of good ones. Same seed, same files. */
final class HostileFiles {
  /** What takes the place of a cell, a number or a word. */
  static final List<String> CELLS =
      List.of(
          "",
          " ",
          "0",
          "-1",
          "8",
          "1e999",
          "-1e-400",
          "NaN",
          "Infinity",
          "null",
          "true",
          "1,5",
          "9".repeat(40),
          "2147483648",
          "-2147483649",
          "9223372036854775808",
          "0x10",
          "\u0661\u0662",
          "=1+1",
          "=cmd|' /C calc'!A0",
          "\"",
          "\"\"\"",
          "a\"b",
          "\u0000",
          "\u001b[31mred\u001b[0m",
          "\r",
          "\n",
          "\t",
          ";",
          "../../../etc/passwd",
          "/",
          "C:\\con",
          "http://127.0.0.1:1/x",
          "\ud83d\ude00",
          "\u202egnp.exe",
          "\ufeff",
          "\ufffd",
          "%s%n%d",
          "${jndi:ldap://x}",
          "{}",
          "[]",
          "x".repeat(40_000),
          "Happy",
          "happy;sad",
          "p1",
          "label",
          "<script>");

  /** Numbers, and what is none, for options. */
  static final List<String> NUMBERS =
      List.of(
          "0",
          "-1",
          "1",
          "2",
          "3",
          "7",
          "10",
          "100001",
          "2147483647",
          "-2147483648",
          "2147483648",
          "9223372036854775807",
          "1e9",
          "1.5",
          "NaN",
          "-Infinity",
          "Infinity",
          "ten",
          "",
          " ",
          "0x7",
          "1,2",
          "\u0663",
          "00:00:01",
          "-0");

  private static final int LARGEST = 1 << 20;

  private final Path folder;
  private final Random random;
  private int made;

  HostileFiles(Path folder, Random random) {
    this.folder = folder;
    this.random = random;
  }

  <T> T one(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  /** One that is missing, empty, no file, or random bytes: nobody can read it as anything. */
  Path unreadable(String ending) {
    return switch (random.nextInt(6)) {
      case 0 -> folder.resolve("missing-" + made++ + ending);
      case 1 -> write(new byte[0], ending);
      case 2 -> directory(ending);
      case 3 -> write(bytes(1 + random.nextInt(5000)), ending);
      case 4 -> write(new byte[1 + random.nextInt(5000)], ending);
      default -> folder.resolve("missing/deeper/" + made++ + ending);
    };
  }

  /**
   * The good file's bytes, changed in one to three ways; some as they are, for the options' sake.
   */
  Path mutated(byte[] good, String ending, boolean text) {
    byte[] bytes = good;
    for (int changes = least() + random.nextInt(6) / 3 + random.nextInt(6) / 5;
        changes > 0;
        changes--) {
      bytes = text && random.nextInt(4) > 0 ? changedText(bytes) : changedBytes(bytes);
    }
    return write(bytes, ending);
  }

  private int least() {
    return random.nextInt(4) > 0 ? 1 : 0;
  }

  /** An archive whose parts are changed one by one, so that what reads the parts is reached. */
  Path mutatedArchive(byte[] good, String ending) {
    if (random.nextInt(5) == 0) {
      return mutated(good, ending, false);
    }
    ByteArrayOutputStream changed = new ByteArrayOutputStream();
    try (ZipFile in = new ZipFile(write(good, ".zip").toFile());
        ZipOutputStream out = new ZipOutputStream(changed)) {
      for (ZipEntry entry : Collections.list(in.entries())) {
        byte[] part = in.getInputStream(entry).readAllBytes();
        if (random.nextInt(12) == 0) {
          continue;
        }
        boolean text = part.length > 0 && part[0] == '<';
        if (random.nextInt(3) == 0) {
          part = text && random.nextInt(3) > 0 ? changedText(part) : changedBytes(part);
        }
        if (text && random.nextInt(12) == 0) {
          part = one(List.of(BOMB, OUTSIDE, "<a>".repeat(60_000))).getBytes(StandardCharsets.UTF_8);
        }
        out.putNextEntry(entry(entry.getName(), part, entry.getMethod()));
        out.write(part);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return write(changed.toByteArray(), ending);
  }

  private static ZipEntry entry(String name, byte[] part, int method) {
    ZipEntry entry = new ZipEntry(name);
    entry.setMethod(method);
    if (method == ZipEntry.STORED) {
      CRC32 sum = new CRC32();
      sum.update(part);
      entry.setCrc(sum.getValue());
      entry.setSize(part.length);
    }
    return entry;
  }

  private static final String BOMB =
      "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c"
          + " \"&b;&b;&b;&b;&b;&b;&b;&b;\">]><worksheet>&c;&c;&c;</worksheet>";
  private static final String OUTSIDE =
      "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><worksheet>&a;</worksheet>";

  /** Where nothing can be written. */
  Path unwritable(String ending) {
    return switch (random.nextInt(4)) {
      case 0 -> folder.resolve("no-such-folder/" + made++ + ending);
      case 1 -> directory(ending);
      case 2 -> write(new byte[] {1}, ".file").resolve("below" + ending);
      default -> Path.of("/dev/null/x" + ending);
    };
  }

  Path fresh(String ending) {
    return folder.resolve("out-" + made++ + ending);
  }

  Path write(byte[] bytes, String ending) {
    try {
      return Files.write(folder.resolve("in-" + made++ + ending), bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path directory(String ending) {
    try {
      Path directory = Files.createDirectory(folder.resolve("dir-" + made++ + ending));
      Files.write(directory.resolve("inside"), new byte[] {1});
      return directory;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private byte[] bytes(int length) {
    byte[] bytes = new byte[length];
    random.nextBytes(bytes);
    return bytes;
  }

  byte[] changedBytes(byte[] good) {
    if (good.length == 0) {
      return bytes(10);
    }
    int at = random.nextInt(good.length);
    int length = Math.min(good.length - at, 1 + random.nextInt(64));
    return switch (random.nextInt(6)) {
      case 0 -> Arrays.copyOf(good, at);
      case 1 -> joined(Arrays.copyOf(good, at), Arrays.copyOfRange(good, at + length, good.length));
      case 2 ->
          joined(Arrays.copyOf(good, at), bytes(length), Arrays.copyOfRange(good, at, good.length));
      case 3 ->
          joined(
              Arrays.copyOf(good, at),
              bytes(length),
              Arrays.copyOfRange(good, at + length, good.length));
      case 4 -> joined(Arrays.copyOf(good, at + length), Arrays.copyOfRange(good, at, good.length));
      default -> {
        byte[] flipped = good.clone();
        for (int flips = 1 + random.nextInt(20); flips > 0; flips--) {
          flipped[random.nextInt(good.length)] =
              one(List.of(0, 1, 0x7f, 0x80, 0xff, 0x22)).byteValue();
        }
        yield flipped;
      }
    };
  }

  private byte[] changedText(byte[] good) {
    String text = new String(good, StandardCharsets.UTF_8);
    List<String> lines = new ArrayList<>(text.lines().toList());
    if (lines.isEmpty()) {
      return one(CELLS).getBytes(StandardCharsets.UTF_8);
    }
    int at = random.nextInt(lines.size());
    switch (random.nextInt(11)) {
      case 0 -> lines.remove(0);
      case 1 -> lines.add(at, lines.get(at));
      case 2 -> lines.add(at, lines.get(0));
      case 3 -> lines.set(at, lines.get(at) + ",".repeat(1 + random.nextInt(3000)));
      case 4 -> lines.replaceAll(line -> line.replace(',', ';'));
      case 5 -> lines.set(0, lines.get(0) + "," + lines.get(0));
      case 6 -> lines.add(at, "[".repeat(20_000));
      case 7 -> {
        return text.getBytes(
            one(
                List.<Charset>of(
                    StandardCharsets.UTF_16,
                    StandardCharsets.UTF_16LE,
                    StandardCharsets.ISO_8859_1,
                    Charset.forName("GB18030"))));
      }
      case 8 -> {
        return String.join(one(List.of("\r", "\r\n", "\n\n", "\u2028", "")), lines)
            .getBytes(StandardCharsets.UTF_8);
      }
      default -> lines.set(at, changedLine(lines.get(at)));
    }
    byte[] changed = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
    return changed.length > LARGEST ? Arrays.copyOf(changed, LARGEST) : changed;
  }

  private String changedLine(String line) {
    String between = line.indexOf('"') >= 0 ? "\"" : line.indexOf('>') >= 0 ? ">" : ",";
    String[] cells = line.split(between, -1);
    cells[random.nextInt(cells.length)] = one(CELLS);
    return String.join(between, cells);
  }

  private static byte[] joined(byte[]... parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    Stream.of(parts).forEach(all::writeBytes);
    return all.toByteArray();
  }
}
