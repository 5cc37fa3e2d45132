package org.tenfold.table.parquet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tenfold.error.InvalidInput;
import org.tenfold.table.Table;
import org.tenfold.table.TableRow;

class ParquetRowsTest {
  private static final Path TABLES = Path.of("src/test/resources/tables");

  @ParameterizedTest
  @ValueSource(strings = {"pandas-snappy.parquet", "gzip-v2.parquet"})
  void whatOthersWriteIsReadLikeCsv(String file) {
    Table table = Table.read(TABLES.resolve(file));

    assertThat(table.columns()).containsExactly("video_name", "label", "share");
    assertThat(table.rows())
        .extracting(TableRow::values)
        .containsExactly(
            List.of("1", "sad", "0.25"),
            List.of("2", "fear", "1.0"),
            List.of("3", "", ""),
            List.of("12", "悲伤", "0.00000010"));
    assertThat(table.warnings()).singleElement().asString().contains("only numbers the rows");
  }

  @ParameterizedTest
  @CsvSource({"zstd.parquet, compressed by ZSTD", "nested.parquet, columns of lists"})
  void whatIsNotReadIsRefused(String file, String why) {
    assertThatThrownBy(() -> Table.read(TABLES.resolve(file)))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining(why);
  }

  @Test
  void everyCutOrChangedFileIsRefusedInOneSentence(@TempDir Path folder) throws IOException {
    byte[] whole = Files.readAllBytes(TABLES.resolve("pandas-snappy.parquet"));
    for (int at = 4; at < whole.length; at += 37) {
      Path cut = Files.write(folder.resolve("cut"), Arrays.copyOf(whole, at));
      assertThatThrownBy(() -> Table.read(cut)).isInstanceOf(InvalidInput.class);
      byte[] changed = whole.clone();
      changed[at] ^= 0x55;
      Path other = Files.write(folder.resolve("changed"), changed);
      try {
        Table.read(other);
      } catch (InvalidInput refused) {
        assertThat(refused.getMessage()).doesNotContain("\n");
      }
    }
  }
}
