package org.tenfold.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.tenfold.error.InvalidInput;

/**
 * Unpacks a workbook into nothing, to see how large it is: what it says of itself may be a lie, and
 * a few kilobytes can unpack to gigabytes.
 */
final class ExpandedSize {
  private static final int MOST_PARTS = 10_000;
  private static final int BUFFER = 1 << 16;

  private ExpandedSize() {}

  /**
   * @throws InvalidInput when it is beyond {@code most} bytes, or no archive
   */
  static void check(Path file, String name, long most) {
    // the reader's own archive class, which reads from any file system
    try (SeekableByteChannel channel = Files.newByteChannel(file);
        ZipFile zip = ZipFile.builder().setSeekableByteChannel(channel).get()) {
      long left = most;
      int count = 0;
      for (Enumeration<ZipArchiveEntry> parts = zip.getEntries(); parts.hasMoreElements(); ) {
        if (++count > MOST_PARTS) {
          throw tooLarge(name);
        }
        left -= size(zip, parts.nextElement(), left, name);
      }
    } catch (IOException e) {
      throw new InvalidInput(e, "table.xlsx", name);
    }
  }

  private static long size(ZipFile zip, ZipArchiveEntry part, long most, String name)
      throws IOException {
    byte[] buffer = new byte[BUFFER];
    long size = 0;
    try (InputStream in = zip.getInputStream(part)) {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        size += read;
        if (size > most) {
          throw tooLarge(name);
        }
      }
    }
    return size;
  }

  private static InvalidInput tooLarge(String name) {
    return new InvalidInput("table.unpacks-large", name);
  }
}
