package org.tenfold.table.parquet;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;

/**
 * Structures in Thrift's compact protocol, as far as Parquet's metadata need it: numbers, texts,
 * structures and lists of these. Fields come in ascending order of their ids.
 */
final class CompactThrift {
  private static final int I32 = 5;
  private static final int I64 = 6;
  private static final int BINARY = 8;
  private static final int LIST = 9;
  private static final int STRUCT = 12;
  private static final int LONGEST_SHORT_LIST = 14;
  private static final int MOST_SHORT_DELTA = 15;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final Deque<Integer> outer = new ArrayDeque<>();
  private int last;

  byte[] bytes() {
    return out.toByteArray();
  }

  CompactThrift i32(int id, int value) {
    field(id, I32);
    varint(zigzag(value));
    return this;
  }

  CompactThrift i64(int id, long value) {
    field(id, I64);
    varint(zigzag(value));
    return this;
  }

  CompactThrift text(int id, String value) {
    field(id, BINARY);
    binary(value);
    return this;
  }

  CompactThrift struct(int id, Consumer<CompactThrift> fields) {
    field(id, STRUCT);
    fields(fields);
    return this;
  }

  CompactThrift numbers(int id, int... values) {
    list(id, I32, values.length);
    for (int value : values) {
      varint(zigzag(value));
    }
    return this;
  }

  CompactThrift texts(int id, String... values) {
    list(id, BINARY, values.length);
    for (String value : values) {
      binary(value);
    }
    return this;
  }

  CompactThrift structs(int id, List<? extends Consumer<CompactThrift>> values) {
    list(id, STRUCT, values.size());
    values.forEach(this::fields);
    return this;
  }

  /** The end of the structure itself. */
  CompactThrift end() {
    out.write(0);
    return this;
  }

  private void fields(Consumer<CompactThrift> fields) {
    outer.push(last);
    last = 0;
    fields.accept(this);
    end();
    last = outer.pop();
  }

  private void field(int id, int type) {
    int delta = id - last;
    if (delta < 1 || delta > MOST_SHORT_DELTA) {
      throw new IllegalArgumentException("field " + id + " after " + last);
    }
    out.write(delta << 4 | type);
    last = id;
  }

  private void list(int id, int type, int size) {
    field(id, LIST);
    if (size <= LONGEST_SHORT_LIST) {
      out.write(size << 4 | type);
    } else {
      out.write(0xF0 | type);
      varint(size);
    }
  }

  private void binary(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    varint(bytes.length);
    out.writeBytes(bytes);
  }

  private static long zigzag(long value) {
    return value << 1 ^ value >> 63;
  }

  private void varint(long value) {
    long rest = value;
    while ((rest & ~0x7FL) != 0) {
      out.write((int) ((rest & 0x7F) | 0x80));
      rest >>>= 7;
    }
    out.write((int) rest);
  }
}
