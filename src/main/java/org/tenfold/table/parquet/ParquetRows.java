package org.tenfold.table.parquet;

import dev.hardwood.InputFile;
import dev.hardwood.metadata.ColumnChunk;
import dev.hardwood.metadata.CompressionCodec;
import dev.hardwood.metadata.FileMetaData;
import dev.hardwood.reader.ParquetFileReader;
import dev.hardwood.reader.RowReader;
import dev.hardwood.schema.ColumnSchema;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.IntStream;
import org.tenfold.error.InvalidInput;

/**
 * Reads a flat table, as pandas, polars and {@link ParquetWriter} write it, row by row as texts.
 * What has no value is an empty text. Columns of lists or structures are refused.
 */
public final class ParquetRows {
  /** The others need libraries that are not there. */
  private static final Set<CompressionCodec> READ =
      Set.of(CompressionCodec.UNCOMPRESSED, CompressionCodec.SNAPPY, CompressionCodec.GZIP);

  /** pandas' index where it has no name: the last column, which in a CSV is the first. */
  private static final String INDEX = "__index_level_0__";

  /** Kept, or the level would be forgotten: the library says at each start how it unpacks. */
  private static final Logger QUIET = Logger.getLogger("dev.hardwood");

  static {
    QUIET.setLevel(Level.WARNING);
  }

  private ParquetRows() {}

  /**
   * @param name of the file, for messages
   * @param most bytes that it may unpack to
   * @param to hears the names of the columns, then each row
   * @throws InvalidInput when it is damaged, nested, too large, or compressed in another way
   */
  public static void read(Path file, String name, long most, Consumer<List<String>> to) {
    try (ParquetFileReader parquet = ParquetFileReader.open(InputFile.of(file))) {
      check(parquet.getFileMetaData(), name, most);
      List<ColumnSchema> columns = parquet.getFileSchema().getColumns();
      if (!parquet.getFileSchema().isFlatSchema()) {
        throw new InvalidInput("table.parquet-nested", name);
      }
      int[] order =
          columns.stream()
              .sorted(Comparator.comparing(one -> !one.name().equals(INDEX)))
              .mapToInt(ColumnSchema::columnIndex)
              .toArray();
      to.accept(
          IntStream.of(order)
              .mapToObj(one -> columns.get(one).name())
              .map(column -> column.equals(INDEX) ? "" : column)
              .toList());
      try (RowReader rows = parquet.rowReader()) {
        while (rows.hasNext()) {
          rows.next();
          List<String> values = new ArrayList<>(columns.size());
          for (int column : order) {
            values.add(rows.isNull(column) ? "" : text(rows.getValue(column)));
          }
          to.accept(values);
        }
      }
    } catch (InvalidInput refusal) {
      throw refusal;
    } catch (IOException | RuntimeException damaged) {
      throw new InvalidInput(damaged, "table.parquet", name);
    }
  }

  private static void check(FileMetaData file, String name, long most) {
    long bytes = 0;
    for (var group : file.rowGroups()) {
      for (ColumnChunk chunk : group.columns()) {
        CompressionCodec codec = chunk.metaData().codec();
        if (!READ.contains(codec)) {
          throw new InvalidInput("table.parquet-codec", name, codec);
        }
        bytes += chunk.metaData().totalUncompressedSize();
      }
    }
    if (bytes < 0 || bytes > most) {
      throw new InvalidInput("table.unpacks-large", name);
    }
  }

  /** Numbers without an exponent, as in a CSV; 7.0 stays, for it may be a share. */
  private static String text(Object value) {
    return switch (value) {
      case Float number when Float.isFinite(number) ->
          new BigDecimal(Float.toString(number)).toPlainString();
      case Double number when Double.isFinite(number) ->
          BigDecimal.valueOf(number).toPlainString();
      case Float none -> "";
      case Double none -> "";
      case byte[] bytes -> new String(bytes, java.nio.charset.StandardCharsets.UTF_8);
      default -> value.toString();
    };
  }
}
