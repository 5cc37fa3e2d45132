package org.tenfold.table.parquet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/**
 * How pages are compressed. In Java, for a damaged page must not touch memory that is not its own:
 * native libraries for Snappy do, when the sizes in a file are false.
 */
final class Unpacking {
  static final int NONE = 0;
  static final int SNAPPY = 1;
  static final int GZIP = 2;

  /** Names of Parquet's {@code CompressionCodec}. */
  private static final Map<Integer, String> OTHERS =
      Map.of(3, "LZO", 4, "BROTLI", 5, "LZ4", 6, "ZSTD", 7, "LZ4_RAW");

  private Unpacking() {}

  static boolean knows(int codec) {
    return codec >= NONE && codec <= GZIP;
  }

  static String name(int codec) {
    return OTHERS.getOrDefault(codec, "codec " + codec);
  }

  /**
   * @param size what it unpacks to, exactly
   */
  static byte[] unpack(int codec, byte[] packed, int size) {
    byte[] bytes =
        switch (codec) {
          case NONE -> packed;
          case SNAPPY -> snappy(packed, size);
          default -> gzip(packed, size);
        };
    if (bytes.length != size) {
      throw new IllegalArgumentException(bytes.length + " bytes, not " + size);
    }
    return bytes;
  }

  private static byte[] gzip(byte[] packed, int size) {
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
      return in.readNBytes(size);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Snappy's block format: literals, and copies of what stands before. */
  private static byte[] snappy(byte[] packed, int size) {
    int at = 0;
    while (packed[at++] < 0) {
      // the size, which is known
    }
    byte[] out = new byte[size];
    int filled = 0;
    while (at < packed.length) {
      int tag = packed[at++] & 0xFF;
      int kind = tag & 3;
      int length = (tag >> 2) + 1;
      if (kind == 0) {
        if (length > 60) {
          int bytes = length - 60;
          length = little(packed, at, bytes) + 1;
          at += bytes;
        }
        System.arraycopy(packed, at, out, filled, length);
        at += length;
      } else {
        int back;
        if (kind == 1) {
          length = 4 + (tag >> 2 & 7);
          back = (tag >> 5) << 8 | packed[at++] & 0xFF;
        } else {
          int bytes = kind == 2 ? 2 : 4;
          back = little(packed, at, bytes);
          at += bytes;
        }
        if (back <= 0 || back > filled) {
          throw new IllegalArgumentException("a copy from before the beginning");
        }
        for (int i = 0; i < length; i++) {
          out[filled + i] = out[filled + i - back];
        }
      }
      filled += length;
    }
    if (filled != size) {
      throw new IllegalArgumentException(filled + " bytes, not " + size);
    }
    return out;
  }

  private static int little(byte[] from, int at, int bytes) {
    int value = 0;
    for (int i = 0; i < bytes; i++) {
      value |= (from[at + i] & 0xFF) << 8 * i;
    }
    return value;
  }
}
