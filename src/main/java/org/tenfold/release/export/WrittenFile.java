package org.tenfold.release.export;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.tenfold.media.Sha256;

/** A file of an export, as its manifest lists it. */
record WrittenFile(String name, long bytes, String sha256) {

  /** Writes it, and leaves {@code out} open. */
  static WrittenFile write(String name, ExportTarget.Body body, OutputStream out)
      throws IOException {
    Counted counted = new Counted(out);
    body.write(counted);
    counted.flush();
    return new WrittenFile(name, counted.bytes, HexFormat.of().formatHex(counted.digest.digest()));
  }

  private static final class Counted extends FilterOutputStream {
    private final MessageDigest digest = Sha256.newDigest();
    private long bytes;

    Counted(OutputStream out) {
      super(out);
    }

    @Override
    public void write(int one) throws IOException {
      out.write(one);
      digest.update((byte) one);
      bytes++;
    }

    @Override
    public void write(byte[] some, int from, int length) throws IOException {
      out.write(some, from, length);
      digest.update(some, from, length);
      bytes += length;
    }

    /** Whoever wrote a workbook may close it; the ZIP goes on. */
    @Override
    public void close() throws IOException {
      flush();
    }
  }
}
