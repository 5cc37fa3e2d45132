package org.tenfold.table.parquet;

/**
 * A column in which every row has a value.
 *
 * @param physical type of Parquet's {@code Type}: 1 INT32, 4 FLOAT, 5 DOUBLE, 6 BYTE_ARRAY
 */
public record Column(String name, int physical) {
  static final int INT32 = 1;
  static final int FLOAT = 4;
  static final int DOUBLE = 5;
  static final int BYTE_ARRAY = 6;

  /** Of {@code Integer}. */
  public static Column whole(String name) {
    return new Column(name, INT32);
  }

  /** Of {@code Double}. */
  public static Column real(String name) {
    return new Column(name, DOUBLE);
  }

  /** Of {@code Float}. */
  public static Column single(String name) {
    return new Column(name, FLOAT);
  }

  /** Of {@code String}. */
  public static Column text(String name) {
    return new Column(name, BYTE_ARRAY);
  }
}
