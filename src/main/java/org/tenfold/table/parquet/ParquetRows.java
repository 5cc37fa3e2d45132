package org.tenfold.table.parquet;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.tenfold.error.InvalidInput;
import org.tenfold.table.parquet.ThriftReader.Struct;

/**
 * Reads a flat table, as pandas and {@link ParquetWriter} write it, one group of rows at a time, as
 * texts. What has no value is an empty text. Nothing native runs: a damaged file is refused and
 * does no more.
 */
public final class ParquetRows {
  /** pandas' index where it has no name: the last column, which in a CSV is the first. */
  private static final String INDEX = "__index_level_0__";

  private static final int TAIL = 8;
  private static final int OPTIONAL = 1;
  private static final int REPEATED = 2;
  private static final int LARGEST_FOOTER = 64 << 20;

  /** Texts of a group of rows that are held at once. */
  private static final long MOST_VALUES = 16 << 20;

  private final SeekableByteChannel file;
  private final String name;
  private final long most;
  private final Consumer<List<String>> to;

  private ParquetRows(SeekableByteChannel file, String name, long most, Consumer<List<String>> to) {
    this.file = file;
    this.name = name;
    this.most = most;
    this.to = to;
  }

  /**
   * @param name of the file, for messages
   * @param most bytes that it may unpack to
   * @param to hears the names of the columns, then each row
   * @throws InvalidInput when it is damaged, nested, too large, or written in a way that is not
   *     read
   */
  public static void read(Path file, String name, long most, Consumer<List<String>> to) {
    try (SeekableByteChannel channel = Files.newByteChannel(file)) {
      new ParquetRows(channel, name, most, to).read();
    } catch (InvalidInput refusal) {
      throw refusal;
    } catch (ColumnPages.UnreadEncoding unread) {
      throw new InvalidInput(unread, "table.parquet-codec", name, "encoding " + unread.encoding);
    } catch (IOException | RuntimeException damaged) {
      throw new InvalidInput(damaged, "table.parquet", name);
    }
  }

  /**
   * @param place in the file
   */
  private record Flat(String name, int place, boolean optional) {}

  private void read() throws IOException {
    ByteBuffer tail = bytes(file.size() - TAIL, TAIL);
    int size = tail.getInt();
    if (size < 0 || size > LARGEST_FOOTER) {
      throw new IllegalArgumentException("footer of " + size);
    }
    Struct footer = new ThriftReader(bytes(file.size() - TAIL - size, size)).struct();
    List<Flat> columns = columns(footer.structs(2));
    to.accept(columns.stream().map(one -> one.name().equals(INDEX) ? "" : one.name()).toList());
    long left = most;
    for (Struct group : footer.structs(4)) {
      left -= check(group, left);
      rows(group, columns);
    }
  }

  /** pandas' index comes first. */
  private List<Flat> columns(List<Struct> schema) {
    List<Flat> columns = new ArrayList<>();
    for (Struct element : schema.subList(1, schema.size())) {
      long repetition = element.optional(3).orElse(0L);
      if (element.optional(5).orElse(0L) > 0 || repetition == REPEATED) {
        throw new InvalidInput("table.parquet-nested", name);
      }
      columns.add(new Flat(element.text(4), columns.size(), repetition == OPTIONAL));
    }
    columns.sort(Comparator.comparing(one -> !one.name().equals(INDEX)));
    return columns;
  }

  /** What it unpacks to. */
  private long check(Struct group, long left) {
    long bytes = 0;
    for (Struct chunk : group.structs(1)) {
      int codec = (int) chunk.struct(3).number(4);
      if (!Unpacking.knows(codec)) {
        throw new InvalidInput("table.parquet-codec", name, Unpacking.name(codec));
      }
      bytes += Math.max(0, chunk.struct(3).number(6));
    }
    if (bytes > left || group.number(3) * group.structs(1).size() > MOST_VALUES) {
      throw new InvalidInput("table.unpacks-large", name);
    }
    return bytes;
  }

  private void rows(Struct group, List<Flat> columns) throws IOException {
    int rows = Math.toIntExact(group.number(3));
    List<String[]> read = new ArrayList<>();
    for (Flat column : columns) {
      Struct chunk = group.structs(1).get(column.place()).struct(3);
      long first = chunk.number(9);
      long start = Math.min(first, chunk.optional(11).filter(at -> at > 0).orElse(first));
      ColumnPages pages =
          new ColumnPages(
              (int) chunk.number(1),
              (int) chunk.number(4),
              column.optional(),
              rows,
              (int) Math.min(chunk.number(6), Integer.MAX_VALUE));
      read.add(pages.read(bytes(start, Math.toIntExact(chunk.number(7)))));
    }
    for (int row = 0; row < rows; row++) {
      int at = row;
      to.accept(IntStream.range(0, read.size()).mapToObj(column -> read.get(column)[at]).toList());
    }
  }

  private ByteBuffer bytes(long from, int size) throws IOException {
    if (from < 0 || size < 0 || from + size > file.size()) {
      throw new EOFException();
    }
    ByteBuffer bytes = ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    file.position(from);
    while (bytes.hasRemaining()) {
      if (file.read(bytes) < 0) {
        throw new EOFException();
      }
    }
    return bytes.flip().order(ByteOrder.LITTLE_ENDIAN);
  }
}
