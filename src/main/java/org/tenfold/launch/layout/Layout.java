package org.tenfold.launch.layout;

import java.io.EOFException;
import java.io.File;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.zip.CRC32;

/**
 * One jar's files on disk: {@code tenfold.jar} with our classes, its libraries, and a cache of
 * classes for each Java that has run it. The folder bears the jar's fingerprint in its name and
 * comes into being at once, whole: it is never changed, but for caches that are added.
 */
final class Layout {
  /** Properties by which the second JVM learns of its layout. */
  static final String FOLDER = "tenfold.launch.folder";

  /** The packaged jar itself. */
  static final String PACKAGED = "tenfold.launch.packaged";

  /** Where layouts go, when that jar's or its cache is missing. */
  static final String WANTED = "tenfold.launch.wanted";

  static final String JAR = "tenfold.jar";

  private static final long DAY = 24L * 3600 * 1000;

  /** What a cache is made for; one for both would make commands slower by a third. */
  enum Kind {
    SERVER("server-"),
    COMMANDS("commands-");

    private final String prefix;

    Kind(String prefix) {
      this.prefix = prefix;
    }
  }

  private final Path folder;

  Layout(Path folder) {
    this.folder = folder;
  }

  static Layout of(Path jar, Path root) throws IOException {
    return new Layout(root.resolve(fingerprint(jar)));
  }

  /**
   * Of the names, dates, lengths and checksums of all that is in the jar, and of its own length. It
   * tells builds apart within a millisecond; it is no protection, which the folder's rights are.
   */
  static String fingerprint(Path jar) throws IOException {
    try (RandomAccessFile file = new RandomAccessFile(jar.toFile(), "r")) {
      byte[] end = new byte[(int) Math.min(file.length(), 22 + 0xFFFF)];
      file.seek(file.length() - end.length);
      file.readFully(end);
      int at = end.length - 22;
      while (at >= 0 && number(end, at) != 0x06054b50) {
        at--;
      }
      if (at < 0) {
        throw new EOFException("no jar");
      }
      long length = number(end, at + 12) & 0xFFFFFFFFL;
      long offset = number(end, at + 16) & 0xFFFFFFFFL;
      if (length > 100_000_000 || offset + length > file.length()) {
        throw new EOFException("too large a jar");
      }
      byte[] directory = new byte[(int) length];
      file.seek(offset);
      file.readFully(directory);
      CRC32 checksum = new CRC32();
      checksum.update(directory);
      return Long.toHexString(checksum.getValue())
          .concat("-")
          .concat(Long.toHexString(file.length()));
    }
  }

  private static int number(byte[] bytes, int at) {
    return (bytes[at] & 0xFF)
        | (bytes[at + 1] & 0xFF) << 8
        | (bytes[at + 2] & 0xFF) << 16
        | (bytes[at + 3] & 0xFF) << 24;
  }

  Path folder() {
    return folder;
  }

  Path jar() {
    return folder.resolve(JAR);
  }

  boolean isComplete() {
    return new File(folder.toFile(), JAR).exists() && Java.hasProgram();
  }

  Path cache(Kind kind) {
    return folder.resolve(kind.prefix.concat(Java.key()).concat(Java.suffix()));
  }

  /** Stands beside a cache from the moment on when its making began. */
  Path tried(Kind kind) {
    return folder.resolve(kind.prefix.concat(Java.key()).concat(".tried"));
  }

  /** A machine on which it does not succeed shall not try at every start. */
  boolean triedLately(Kind kind) {
    return tried(kind).toFile().lastModified() > System.currentTimeMillis() - DAY;
  }

  /** Keeps it from being deleted as one that nobody uses. */
  void use() {
    boolean unimportant = folder.toFile().setLastModified(System.currentTimeMillis());
  }
}
