package org.tenfold.table.parquet;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.GZIPOutputStream;

/**
 * Writes a flat table whose columns have a value in every row (Parquet format 2.x, version 1 of
 * data pages, plain values, gzip). A group of rows is held in memory and written when it is full,
 * so the size of the table does not matter. Not safe for use by several threads.
 */
public final class ParquetWriter implements Closeable {
  private static final byte[] MAGIC = "PAR1".getBytes(StandardCharsets.US_ASCII);
  private static final int ROWS_OF_A_GROUP = 50_000;
  private static final int VERSION = 1;
  private static final int REQUIRED = 0;
  private static final int UTF8 = 0;
  private static final int PLAIN = 0;
  private static final int RLE = 3;
  private static final int GZIP = 2;

  private final OutputStream out;
  private final List<Column> columns;
  private final List<ByteArrayOutputStream> values = new ArrayList<>();
  private final List<Consumer<CompactThrift>> groups = new ArrayList<>();
  private long position;
  private long rows;
  private int rowsOfGroup;

  /**
   * @param out left open
   */
  public ParquetWriter(OutputStream out, List<Column> columns) throws IOException {
    this.out = out;
    this.columns = List.copyOf(columns);
    columns.forEach(column -> values.add(new ByteArrayOutputStream()));
    write(MAGIC);
  }

  /**
   * @param row a value for each column, of its type
   */
  public void row(List<?> row) throws IOException {
    for (int i = 0; i < columns.size(); i++) {
      values.get(i).writeBytes(plain(columns.get(i), row.get(i)));
    }
    rows++;
    if (++rowsOfGroup == ROWS_OF_A_GROUP) {
      endGroup();
    }
  }

  /** Numbers with their lowest byte first; before a text its length. */
  private static byte[] plain(Column column, Object value) {
    return switch (column.physical()) {
      case Column.INT32 -> buffer(Integer.BYTES).putInt((Integer) value).array();
      case Column.FLOAT -> buffer(Float.BYTES).putFloat((Float) value).array();
      case Column.DOUBLE -> buffer(Double.BYTES).putDouble((Double) value).array();
      default -> {
        byte[] text = ((String) value).getBytes(StandardCharsets.UTF_8);
        yield buffer(Integer.BYTES + text.length).putInt(text.length).put(text).array();
      }
    };
  }

  private static ByteBuffer buffer(int bytes) {
    return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  private void endGroup() throws IOException {
    if (rowsOfGroup == 0) {
      return;
    }
    int count = rowsOfGroup;
    List<Consumer<CompactThrift>> chunks = new ArrayList<>();
    long uncompressed = 0;
    for (int i = 0; i < columns.size(); i++) {
      Chunk chunk = writeChunk(columns.get(i), values.get(i).toByteArray(), count);
      values.get(i).reset();
      uncompressed += chunk.uncompressed();
      chunks.add(chunk::describe);
    }
    long bytes = uncompressed;
    groups.add(group -> group.structs(1, chunks).i64(2, bytes).i64(3, count));
    rowsOfGroup = 0;
  }

  /**
   * One page of a column.
   *
   * @param at where its header begins in the file
   * @param uncompressed bytes with the header
   * @param compressed the same as they stand in the file
   */
  private record Chunk(Column column, int values, long at, long uncompressed, long compressed) {
    void describe(CompactThrift chunk) {
      chunk
          .i64(2, at)
          .struct(
              3,
              meta ->
                  meta.i32(1, column.physical())
                      .numbers(2, PLAIN, RLE)
                      .texts(3, column.name())
                      .i32(4, GZIP)
                      .i64(5, values)
                      .i64(6, uncompressed)
                      .i64(7, compressed)
                      .i64(9, at));
    }
  }

  private Chunk writeChunk(Column column, byte[] plain, int count) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(plain);
    }
    byte[] page = packed.toByteArray();
    byte[] header =
        new CompactThrift()
            .i32(1, 0) // a data page
            .i32(2, plain.length)
            .i32(3, page.length)
            .struct(5, data -> data.i32(1, count).i32(2, PLAIN).i32(3, RLE).i32(4, RLE))
            .end()
            .bytes();
    long at = position;
    write(header);
    write(page);
    return new Chunk(
        column, count, at, (long) header.length + plain.length, (long) header.length + page.length);
  }

  /** Writes the last rows and what the file holds. */
  @Override
  public void close() throws IOException {
    endGroup();
    byte[] footer =
        new CompactThrift()
            .i32(1, VERSION)
            .structs(2, schema())
            .i64(3, rows)
            .structs(4, groups)
            .text(6, "Tenfold")
            .end()
            .bytes();
    write(footer);
    write(buffer(Integer.BYTES).putInt(footer.length).array());
    write(MAGIC);
    out.flush();
  }

  private List<Consumer<CompactThrift>> schema() {
    List<Consumer<CompactThrift>> elements = new ArrayList<>();
    elements.add(root -> root.text(4, "table").i32(5, columns.size()));
    for (Column column : columns) {
      elements.add(
          element -> {
            element.i32(1, column.physical()).i32(3, REQUIRED).text(4, column.name());
            if (column.physical() == Column.BYTE_ARRAY) {
              element.i32(6, UTF8);
            }
          });
    }
    return elements;
  }

  private void write(byte[] bytes) throws IOException {
    out.write(bytes);
    position += bytes.length;
  }
}
