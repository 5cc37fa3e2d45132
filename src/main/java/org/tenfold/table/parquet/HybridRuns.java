package org.tenfold.table.parquet;

import java.nio.ByteBuffer;

/** Parquet's hybrid of run lengths and packed bits, for levels and places in a dictionary. */
final class HybridRuns {
  private static final int PACK = 8;

  private HybridRuns() {}

  /**
   * @param width bits of a value, 0 to 32
   * @param count how many there are
   */
  static int[] read(ByteBuffer in, int width, int count) {
    if (width < 0 || width > Integer.SIZE) {
      throw new IllegalArgumentException(width + " bits");
    }
    int[] values = new int[count];
    int filled = 0;
    while (filled < count) {
      int head = varint(in);
      if ((head & 1) == 0) {
        int run = Math.min(head >>> 1, count - filled);
        if (run == 0) {
          throw new IllegalArgumentException("an empty run");
        }
        int value = 0;
        for (int i = 0; i < (width + PACK - 1) / PACK; i++) {
          value |= (in.get() & 0xFF) << PACK * i;
        }
        java.util.Arrays.fill(values, filled, filled + run, value);
        filled += run;
      } else {
        filled = packed(in, width, head >>> 1, values, filled);
      }
    }
    return values;
  }

  /** Groups of eight values, the lowest bit first. */
  private static int packed(ByteBuffer in, int width, int groups, int[] values, int from) {
    int filled = from;
    long bits = 0;
    int held = 0;
    if (groups == 0) {
      throw new IllegalArgumentException("an empty run");
    }
    for (long i = 0; i < (long) groups * PACK; i++) {
      while (held < width) {
        bits |= (in.get() & 0xFFL) << held;
        held += PACK;
      }
      int value = (int) (bits & (1L << width) - 1);
      bits >>>= width;
      held -= width;
      if (filled < values.length) {
        values[filled++] = value;
      } else {
        break; // the last group is filled up with nothing
      }
    }
    return filled;
  }

  private static int varint(ByteBuffer in) {
    int value = 0;
    for (int shift = 0; shift < Integer.SIZE; shift += 7) {
      byte next = in.get();
      value |= (next & 0x7F) << shift;
      if (next >= 0) {
        return value;
      }
    }
    throw new IllegalArgumentException("a number without an end");
  }
}
