package org.tenfold.training.weights;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;

/**
 * How numbers lie in files of weights; read as 32-bit floats.
 *
 * <p>Half precision, bfloat16 and numbers of 8 bits fit into a float; 64-bit numbers are rounded.
 * Those that are not {@link #plain} are known by their size only: a complex or quantised array is
 * more than its numbers.
 */
enum NumberType {
  F32("Float", "float32", 4, true),
  F64("Double", "float64", 8, true),
  F16("Half", "float16", 2, true),
  BF16("BFloat16", "bfloat16", 2, true),
  F8_E4M3("Float8_e4m3fn", "float8_e4m3fn", 1, true),
  F8_E5M2("Float8_e5m2", "float8_e5m2", 1, true),
  I64("Long", "int64", 8, true),
  I32("Int", "int32", 4, true),
  I16("Short", "int16", 2, true),
  I8("Char", "int8", 1, true),
  U64("UInt64", "uint64", 8, true),
  U32("UInt32", "uint32", 4, true),
  U16("UInt16", "uint16", 2, true),
  U8("Byte", "uint8", 1, true),
  BOOL("Bool", "bool", 1, true),
  C128("ComplexDouble", "complex128", 16, false),
  C64("ComplexFloat", "complex64", 8, false),
  C32("ComplexHalf", "complex32", 4, false),
  QUANTISED_32("QInt32", "qint32", 4, false),
  QUANTISED_8("QInt8", "qint8", 1, false),
  QUANTISED_U8("QUInt8", "quint8", 1, false),
  QUANTISED_4("QUInt4x2", "quint4x2", 1, false),
  QUANTISED_2("QUInt2x4", "quint2x4", 1, false),
  UNTYPED("Untyped", "uint8", 1, false);

  private static final String STORAGE = "Storage";

  private final String storage;
  private final String dtype;
  private final int bytes;
  private final boolean plain;

  NumberType(String storage, String dtype, int bytes, boolean plain) {
    this.storage = storage + STORAGE;
    this.dtype = dtype;
    this.bytes = bytes;
    this.plain = plain;
  }

  /** Size of one number. */
  int bytes() {
    return bytes;
  }

  /** Whether {@link #read} knows what its bytes mean. */
  boolean plain() {
    return plain;
  }

  /** As PyTorch writes it, for example {@code float32}. */
  String dtype() {
    return dtype;
  }

  /** By its name in safetensors, for example {@code BF16}. */
  static Optional<NumberType> ofKey(String key) {
    return Arrays.stream(values()).filter(type -> type.name().equals(key)).findFirst();
  }

  /** By the name of PyTorch's class, for example {@code BFloat16Storage}. */
  static Optional<NumberType> ofStorage(String storage) {
    return Arrays.stream(values()).filter(type -> type.storage.equals(storage)).findFirst();
  }

  /** By the name of PyTorch's type, for example {@code bfloat16}. */
  static Optional<NumberType> ofDtype(String dtype) {
    return Arrays.stream(values()).filter(type -> type.dtype.equals(dtype)).findFirst();
  }

  /**
   * @param bytes in the order of the file
   * @param place in bytes
   * @throws IllegalStateException when it is not {@link #plain}
   */
  float read(ByteBuffer bytes, int place) {
    return switch (this) {
      case F32 -> bytes.getFloat(place);
      case F64 -> (float) bytes.getDouble(place);
      case F16 -> Float.float16ToFloat(bytes.getShort(place));
      case BF16 -> Float.intBitsToFloat(bytes.getShort(place) << 16);
      case F8_E4M3 -> quarter(bytes.get(place));
      case F8_E5M2 -> Float.float16ToFloat((short) (bytes.get(place) << 8)); // the upper half of it
      case I64 -> bytes.getLong(place);
      case I32 -> bytes.getInt(place);
      case I16 -> bytes.getShort(place);
      case I8 -> bytes.get(place);
      case U64 -> unsigned(bytes.getLong(place));
      case U32 -> bytes.getInt(place) & 0xffff_ffffL;
      case U16 -> bytes.getShort(place) & 0xffff;
      case U8, BOOL -> bytes.get(place) & 0xff;
      default -> throw new IllegalStateException(this + " is more than its numbers");
    };
  }

  private static float unsigned(long value) {
    return value >= 0 ? value : 2f * (value >>> 1 | value & 1);
  }

  /** Four bits of exponent from 2^-6 up, three of fraction, no infinities (Micikevicius 2022). */
  private static float quarter(byte bits) {
    int exponent = bits >> 3 & 0xf;
    int fraction = bits & 7;
    if (exponent == 0xf && fraction == 7) {
      return Float.NaN;
    }
    float size =
        exponent == 0 ? Math.scalb(fraction, -9) : Math.scalb(8f + fraction, exponent - 10);
    return bits < 0 ? -size : size;
  }
}
