package org.tenfold.training.weights;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;

/**
 * How numbers lie in files of weights, little-endian; read as 32-bit floats.
 *
 * <p>Half precision and bfloat16 fit into a float; 64-bit numbers are rounded.
 */
enum NumberType {
  F32("FloatStorage", 4),
  F64("DoubleStorage", 8),
  F16("HalfStorage", 2),
  BF16("BFloat16Storage", 2),
  I64("LongStorage", 8),
  I32("IntStorage", 4),
  I16("ShortStorage", 2),
  I8("CharStorage", 1),
  U8("ByteStorage", 1),
  BOOL("BoolStorage", 1);

  private final String storage;
  private final int bytes;

  NumberType(String storage, int bytes) {
    this.storage = storage;
    this.bytes = bytes;
  }

  /** Size of one number. */
  int bytes() {
    return bytes;
  }

  /** By its name in safetensors, for example {@code BF16}. */
  static Optional<NumberType> ofKey(String key) {
    return Arrays.stream(values()).filter(type -> type.name().equals(key)).findFirst();
  }

  /** By the name of PyTorch's class, for example {@code BFloat16Storage}. */
  static Optional<NumberType> ofStorage(String storage) {
    return Arrays.stream(values()).filter(type -> type.storage.equals(storage)).findFirst();
  }

  /**
   * @param place in bytes
   */
  float read(ByteBuffer bytes, int place) {
    return switch (this) {
      case F32 -> bytes.getFloat(place);
      case F64 -> (float) bytes.getDouble(place);
      case F16 -> Float.float16ToFloat(bytes.getShort(place));
      case BF16 -> Float.intBitsToFloat(bytes.getShort(place) << 16);
      case I64 -> bytes.getLong(place);
      case I32 -> bytes.getInt(place);
      case I16 -> bytes.getShort(place);
      case I8 -> bytes.get(place);
      case U8, BOOL -> bytes.get(place) & 0xff;
    };
  }
}
