package org.tenfold.table.parquet;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.tenfold.table.parquet.ThriftReader.Struct;

/** The values of one column in one group of rows, as texts; empty where there is none. */
final class ColumnPages {
  private static final int DATA = 0;
  private static final int DICTIONARY = 2;
  private static final int DATA_2 = 3;
  private static final int PLAIN = 0;
  private static final int PLAIN_DICTIONARY = 2;
  private static final int RLE = 3;
  private static final int RLE_DICTIONARY = 8;
  private static final int BOOLEAN = 0;
  private static final int INT64 = 2;

  private final int type;
  private final int codec;
  private final boolean optional;
  private final int most;
  private final String[] values;
  private int filled;
  private String @Nullable [] dictionary;

  /**
   * @param type Parquet's {@code Type}
   * @param optional whether values may be missing
   * @param rows of the group
   * @param most bytes of a page
   */
  ColumnPages(int type, int codec, boolean optional, int rows, int most) {
    this.type = type;
    this.codec = codec;
    this.optional = optional;
    this.most = most;
    this.values = new String[rows];
  }

  String[] read(ByteBuffer in) {
    while (filled < values.length) {
      Struct header = new ThriftReader(in).struct();
      byte[] page = new byte[bounded(header.number(3), in.remaining())];
      in.get(page);
      int size = bounded(header.number(2), most);
      int kind = (int) header.number(1);
      if (kind == DICTIONARY) {
        Struct of = header.struct(7);
        ByteBuffer plain = buffer(Unpacking.unpack(codec, page, size));
        dictionary = plain(plain, bounded(of.number(1), plain.remaining()));
      } else if (kind == DATA) {
        Struct of = header.struct(5);
        ByteBuffer data = buffer(Unpacking.unpack(codec, page, size));
        int count = bounded(of.number(1), values.length - filled);
        boolean[] there = all(count);
        if (optional) {
          ByteBuffer levels = part(data, data.getInt());
          there = there(levels, count);
        }
        fill(data, (int) of.number(2), there);
      } else if (kind == DATA_2) {
        second(header.struct(8), page, size);
      }
    }
    return values;
  }

  /** Version 2 of data pages, whose levels are not compressed. */
  private void second(Struct of, byte[] page, int size) {
    int count = bounded(of.number(1), values.length - filled);
    ByteBuffer all = buffer(page);
    int levels = bounded(of.number(5), page.length);
    boolean[] there = optional ? there(part(all, levels), count) : all(count);
    byte[] rest = new byte[all.remaining()];
    all.get(rest);
    byte[] plain = of.isFalse(7) ? rest : Unpacking.unpack(codec, rest, size - levels);
    fill(buffer(plain), (int) of.number(4), there);
  }

  private void fill(ByteBuffer data, int encoding, boolean[] there) {
    int count = 0;
    for (boolean one : there) {
      count += one ? 1 : 0;
    }
    String[] read =
        switch (encoding) {
          case PLAIN -> plain(data, count);
          case PLAIN_DICTIONARY, RLE_DICTIONARY -> chosen(data, count);
          case RLE -> truths(HybridRuns.read(part(data, data.getInt()), 1, count));
          default -> throw new UnreadEncoding(encoding);
        };
    int next = 0;
    for (boolean one : there) {
      values[filled++] = one ? read[next++] : "";
    }
  }

  /** A way to write values that is seldom used for such tables. */
  static final class UnreadEncoding extends RuntimeException {
    final int encoding;

    UnreadEncoding(int encoding) {
      this.encoding = encoding;
    }
  }

  private String[] chosen(ByteBuffer data, int count) {
    String[] words = dictionary;
    if (words == null) {
      throw new IllegalArgumentException("no dictionary");
    }
    String[] read = new String[count];
    if (count > 0) {
      int[] places = HybridRuns.read(data, data.get(), count);
      for (int i = 0; i < count; i++) {
        read[i] = words[places[i]];
      }
    }
    return read;
  }

  private String[] plain(ByteBuffer data, int count) {
    String[] read = new String[count];
    int start = data.position();
    for (int i = 0; i < count; i++) {
      read[i] =
          switch (type) {
            case BOOLEAN -> Boolean.toString((data.get(start + i / 8) >> i % 8 & 1) == 1);
            case Column.INT32 -> Integer.toString(data.getInt());
            case INT64 -> Long.toString(data.getLong());
            case Column.FLOAT -> decimal(Float.toString(data.getFloat()));
            case Column.DOUBLE -> decimal(Double.toString(data.getDouble()));
            case Column.BYTE_ARRAY -> {
              byte[] text = new byte[bounded(data.getInt(), data.remaining())];
              data.get(text);
              yield new String(text, StandardCharsets.UTF_8);
            }
            default -> throw new IllegalArgumentException("type " + type);
          };
    }
    return read;
  }

  /**
   * Without an exponent, as in a CSV; 7.0 stays, for it may be a share. What is none is missing.
   */
  private static String decimal(String text) {
    return Character.isLetter(text.charAt(text.length() - 1))
        ? ""
        : new BigDecimal(text).toPlainString();
  }

  private static String[] truths(int[] bits) {
    String[] read = new String[bits.length];
    for (int i = 0; i < bits.length; i++) {
      read[i] = Boolean.toString(bits[i] == 1);
    }
    return read;
  }

  private static boolean[] all(int count) {
    boolean[] there = new boolean[count];
    java.util.Arrays.fill(there, true);
    return there;
  }

  private static boolean[] there(ByteBuffer levels, int count) {
    int[] read = HybridRuns.read(levels, 1, count);
    boolean[] there = new boolean[count];
    for (int i = 0; i < count; i++) {
      there[i] = read[i] == 1;
    }
    return there;
  }

  private static ByteBuffer part(ByteBuffer of, int size) {
    ByteBuffer part = of.slice(of.position(), bounded(size, of.remaining()));
    of.position(of.position() + size);
    return part.order(ByteOrder.LITTLE_ENDIAN);
  }

  private static ByteBuffer buffer(byte[] bytes) {
    return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  private static int bounded(long size, int most) {
    if (size < 0 || size > most) {
      throw new IllegalArgumentException(size + " of " + most);
    }
    return (int) size;
  }
}
