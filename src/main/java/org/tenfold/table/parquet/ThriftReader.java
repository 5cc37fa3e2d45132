package org.tenfold.table.parquet;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Structures in Thrift's compact protocol, whole: fields by id. What {@link CompactThrift} writes,
 * and what others write. Damage shows as a {@code RuntimeException}; nothing larger than the buffer
 * is ever made.
 */
final class ThriftReader {
  private static final int TRUE = 1;
  private static final int FALSE = 2;
  private static final int BYTE = 3;
  private static final int I64 = 6;
  private static final int DOUBLE = 7;
  private static final int BINARY = 8;
  private static final int LIST = 9;
  private static final int SET = 10;
  private static final int STRUCT = 12;
  private static final int DEEPEST = 16;
  private static final int LONG_LIST = 15;

  private final ByteBuffer in;

  ThriftReader(ByteBuffer in) {
    this.in = in;
  }

  /**
   * A structure.
   *
   * @param fields numbers as {@code Long}, texts as {@code byte[]}, truths, lists and structures
   */
  record Struct(Map<Integer, Object> fields) {
    long number(int id) {
      return optional(id).orElseThrow();
    }

    Optional<Long> optional(int id) {
      return Optional.ofNullable((Long) fields.get(id));
    }

    boolean isFalse(int id) {
      return Boolean.FALSE.equals(fields.get(id));
    }

    String text(int id) {
      Object bytes = fields.get(id);
      if (bytes == null) {
        throw new IllegalArgumentException("no field " + id);
      }
      return new String((byte[]) bytes, StandardCharsets.UTF_8);
    }

    Struct struct(int id) {
      return optionalStruct(id).orElseThrow();
    }

    Optional<Struct> optionalStruct(int id) {
      return Optional.ofNullable((Struct) fields.get(id));
    }

    List<Struct> structs(int id) {
      List<Struct> all = new ArrayList<>();
      if (fields.get(id) instanceof List<?> list) {
        list.forEach(one -> all.add((Struct) one));
      }
      return all;
    }
  }

  Struct struct() {
    return struct(0);
  }

  private Struct struct(int depth) {
    if (depth > DEEPEST) {
      throw new IllegalArgumentException("too deep");
    }
    Map<Integer, Object> fields = new HashMap<>();
    int id = 0;
    for (int head = in.get() & 0xFF; head != 0; head = in.get() & 0xFF) {
      int delta = head >> 4;
      id = delta == 0 ? (int) zigzag(varint()) : id + delta;
      fields.put(id, value(head & 0xF, depth));
    }
    return new Struct(fields);
  }

  private Object value(int type, int depth) {
    return switch (type) {
      case TRUE -> true;
      case FALSE -> false;
      case BYTE -> (long) in.get();
      case 4, 5, I64 -> zigzag(varint());
      case DOUBLE -> in.getLong();
      case BINARY -> {
        byte[] bytes = new byte[size()];
        in.get(bytes);
        yield bytes;
      }
      case LIST, SET -> list(depth);
      case STRUCT -> struct(depth + 1);
      default -> throw new IllegalArgumentException("type " + type);
    };
  }

  private List<Object> list(int depth) {
    int head = in.get() & 0xFF;
    int size = head >> 4 == LONG_LIST ? size() : head >> 4;
    int type = head & 0xF;
    List<Object> values = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      values.add(type <= FALSE ? (Object) (in.get() == TRUE) : value(type, depth + 1));
    }
    return values;
  }

  /** Never more than what is left. */
  private int size() {
    long size = varint();
    if (size < 0 || size > in.remaining()) {
      throw new IllegalArgumentException("size " + size);
    }
    return (int) size;
  }

  private long varint() {
    long value = 0;
    for (int shift = 0; shift < Long.SIZE; shift += 7) {
      byte next = in.get();
      value |= (next & 0x7FL) << shift;
      if (next >= 0) {
        return value;
      }
    }
    throw new IllegalArgumentException("a number without an end");
  }

  private static long zigzag(long value) {
    return value >>> 1 ^ -(value & 1);
  }
}
