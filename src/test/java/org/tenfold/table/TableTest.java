package org.tenfold.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tenfold.error.InvalidInput;

class TableTest {
  @TempDir Path folder;

  @Test
  void byteOrderMarkSpacesQuotesAndEmptyLinesAreHarmless() throws IOException {
    Table table = csv("\uFEFFname , label\r\n\r\n\"a, \"\"b\"\"\" , 3\r\n");

    assertThat(table.columns()).containsExactly("name", "label");
    assertThat(table.rows()).hasSize(1);
    assertThat(table.rows().getFirst().text("name")).isEqualTo("a, \"b\"");
    assertThat(table.rows().getFirst().integer("label", 0, 7)).isEqualTo(3);
  }

  @Test
  void linesAreThoseOfTheFile() throws IOException {
    Table table = csv("a,b\n1,\"two\nlines\"\n\n3,4\n5,6");

    assertThat(table.rows().stream().map(TableRow::line)).containsExactly(3L, 5L, 6L);
  }

  @Test
  void workbookCellsBecomeText() throws IOException {
    Path file = folder.resolve("table.xlsx");
    try (OutputStream out = Files.newOutputStream(file);
        Workbook workbook = new Workbook(out, "test", "1.0")) {
      Worksheet sheet = workbook.newWorksheet("one");
      sheet.value(0, 0, "order");
      sheet.value(0, 1, "note");
      sheet.value(1, 0, 100);
      sheet.value(1, 1, " x ");
      sheet.value(3, 0, 2.0);
    }

    Table table = Table.read(file);

    assertThat(table.rows().stream().map(TableRow::values))
        .containsExactly(List.of("100", "x"), List.of("2", ""));
    assertThat(table.rows().getLast().line()).isEqualTo(4);
  }

  @Test
  void filesThatAreNoTable() throws IOException {
    assertThatThrownBy(() -> csv("")).hasMessageContaining("is empty");
    assertThatThrownBy(() -> csv("a,b\n\"1,2\n"))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("table.csv is no CSV");
    assertThatThrownBy(() -> Table.read(folder)).hasMessageContaining("is not a file");
    assertThatThrownBy(() -> Table.read(folder.resolve("missing.csv")))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("does not exist");
  }

  @Test
  void bytesThatAreNoText() throws IOException {
    Path file = folder.resolve("clip.mp4");
    Files.write(file, "video_name\n\u00e9".getBytes(StandardCharsets.ISO_8859_1));

    assertThatThrownBy(() -> Table.read(file))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("clip.mp4 is not UTF-8 text");
  }

  @Test
  void zipsThatAreNoWorkbook() throws IOException {
    Path file = folder.resolve("other.xlsx");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      zip.putNextEntry(new ZipEntry("readme.txt"));
      zip.write(1);
    }

    assertThatThrownBy(() -> Table.read(file))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("other.xlsx");
  }

  private Table csv(String text) throws IOException {
    return Table.read(Files.writeString(folder.resolve("table.csv"), text));
  }
}
