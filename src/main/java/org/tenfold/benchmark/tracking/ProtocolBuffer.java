package org.tenfold.benchmark.tracking;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** A message in the wire format of protocol buffers, field after field. For one thread. */
final class ProtocolBuffer {
  private static final int VARINT = 0;
  private static final int EIGHT_BYTES = 1;
  private static final int LENGTH = 2;
  private static final int FOUR_BYTES = 5;

  private static final int KIND_BITS = 3;
  private static final int GROUP = 7;
  private static final long GROUP_MASK = 0x7f;
  private static final int MORE = 0x80;

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  /**
   * @param value not negative
   */
  ProtocolBuffer whole(int field, long value) {
    key(field, VARINT);
    varint(value);
    return this;
  }

  ProtocolBuffer number(int field, double value) {
    key(field, EIGHT_BYTES);
    bytes.writeBytes(
        ByteBuffer.allocate(Double.BYTES).order(ByteOrder.LITTLE_ENDIAN).putDouble(value).array());
    return this;
  }

  ProtocolBuffer number(int field, float value) {
    key(field, FOUR_BYTES);
    bytes.writeBytes(
        ByteBuffer.allocate(Float.BYTES).order(ByteOrder.LITTLE_ENDIAN).putFloat(value).array());
    return this;
  }

  /** Text, or another message. */
  ProtocolBuffer bytes(int field, byte[] value) {
    key(field, LENGTH);
    varint(value.length);
    bytes.writeBytes(value);
    return this;
  }

  byte[] bytes() {
    return bytes.toByteArray();
  }

  private void key(int field, int kind) {
    varint((long) field << KIND_BITS | kind);
  }

  private void varint(long value) {
    long left = value;
    while (left > GROUP_MASK) {
      bytes.write((int) (left & GROUP_MASK) | MORE);
      left >>>= GROUP;
    }
    bytes.write((int) left);
  }
}
