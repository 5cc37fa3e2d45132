package org.tenfold.release.export;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A ZIP of any size (the JDK writes ZIP64 where it must) that comes out as it is made. The same
 * release is the same bytes.
 */
final class ZipTarget implements ExportTarget {
  private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

  private final ZipOutputStream zip;
  private final List<WrittenFile> written = new ArrayList<>();

  /** Leaves {@code out} open. */
  ZipTarget(OutputStream out) {
    zip = new ZipOutputStream(out);
    zip.setLevel(Deflater.BEST_SPEED); // clips and pictures are compressed already
  }

  @Override
  public void file(String name, Body body) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(NO_TIME);
    zip.putNextEntry(entry);
    written.add(WrittenFile.write(name, body, zip));
    zip.closeEntry();
  }

  List<WrittenFile> written() {
    return written;
  }

  /** No file comes after it. */
  void finish() throws IOException {
    zip.finish();
    zip.flush();
  }
}
