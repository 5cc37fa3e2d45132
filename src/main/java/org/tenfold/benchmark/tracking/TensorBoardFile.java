package org.tenfold.benchmark.tracking;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.zip.CRC32C;

/**
 * An event file of TensorBoard: records of TensorFlow's (tensorflow/core/lib/io/record_writer.h:
 * length, its checksum, bytes, their checksum), each a protocol buffer {@code Event}
 * (tensorflow/core/util/event.proto, framework/summary.proto). Only the few fields that a scalar
 * needs are written.
 */
final class TensorBoardFile {
  private static final String VERSION = "brain.Event:2";

  private static final double MILLIS = 1e3;

  /** What TensorFlow adds to a checksum, so that checksums of checksums are none. */
  private static final int MASK = 0xa282ead8;

  private static final int MASK_BITS = 15;

  // numbers of fields
  private static final int WALL_TIME = 1;
  private static final int STEP = 2;
  private static final int FILE_VERSION = 3;
  private static final int SUMMARY = 5;
  private static final int VALUE = 1;
  private static final int TAG = 1;
  private static final int SIMPLE_VALUE = 2;

  private TensorBoardFile() {}

  /**
   * @param at of all its events: nobody has kept when each epoch ended
   */
  static byte[] of(List<RunScalar> scalars, Instant at) {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    double seconds = at.toEpochMilli() / MILLIS;
    record(
        file,
        new ProtocolBuffer()
            .number(WALL_TIME, seconds)
            .bytes(FILE_VERSION, VERSION.getBytes(StandardCharsets.UTF_8)));
    for (RunScalar scalar : scalars) {
      ProtocolBuffer value =
          new ProtocolBuffer()
              .bytes(TAG, scalar.tag().getBytes(StandardCharsets.UTF_8))
              .number(SIMPLE_VALUE, (float) scalar.value());
      ProtocolBuffer summary = new ProtocolBuffer().bytes(VALUE, value.bytes());
      record(
          file,
          new ProtocolBuffer()
              .number(WALL_TIME, seconds)
              .whole(STEP, scalar.step())
              .bytes(SUMMARY, summary.bytes()));
    }
    return file.toByteArray();
  }

  private static void record(ByteArrayOutputStream file, ProtocolBuffer event) {
    byte[] data = event.bytes();
    byte[] length = little(Long.BYTES).putLong(data.length).array();
    file.writeBytes(length);
    file.writeBytes(little(Integer.BYTES).putInt(masked(length)).array());
    file.writeBytes(data);
    file.writeBytes(little(Integer.BYTES).putInt(masked(data)).array());
  }

  private static int masked(byte[] bytes) {
    CRC32C checksum = new CRC32C();
    checksum.update(bytes);
    return Integer.rotateRight((int) checksum.getValue(), MASK_BITS) + MASK;
  }

  private static ByteBuffer little(int length) {
    return ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
  }
}
