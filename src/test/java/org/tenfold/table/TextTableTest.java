package org.tenfold.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tenfold.error.InvalidInput;

/** What is taken as a table of text; docs/formats.md names these tests. */
class TextTableTest {
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
  void encodingsWithAndWithoutAByteOrderMark(String name) throws IOException {
    Charset charset = Charset.forName(name);
    for (String mark : new String[] {"", "\uFEFF"}) {
      Path file = Files.write(folder.resolve("t.csv"), (mark + "item,名\n1,张\n").getBytes(charset));

      assertTable(Table.read(file), List.of("item", "名"), List.of("1", "张"));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a,b\n1,x y\n",
        "a;b\n1;x y\n",
        "a\tb\n1\tx y\n",
        "a|b\n1|x y\n",
        "sep=,\na,b\n1,x y\n",
        "\"sep=;\"\na;b\n1;x y\n",
        "sep=\t\na\tb\n1\tx y\n",
        "\"a,z\";b\n1;x y\n",
      })
  void delimitersAreThoseOfTheFirstLine(String text) throws IOException {
    assertThat(csv(text.replace("\"a,z\"", "a")).rows().getFirst().values())
        .containsExactly("1", "x y");
    assertThat(csv(text).columns()).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r"})
  void endsOfLines(String end) throws IOException {
    assertTable(csv("a,b" + end + "1,2" + end + end), List.of("a", "b"), List.of("1", "2"));
  }

  @Test
  void spacesOfAllKindsAroundValues() throws IOException {
    assertTable(
        csv("\u00a0a ,\u3000b\u200b\n \u202f1\u2007,\u00a02\u00a0\n"),
        List.of("a", "b"),
        List.of("1", "2"));
  }

  @Test
  void quotedValuesMayHoldDelimitersAndLines() throws IOException {
    assertTable(
        csv("a,b\n\"x, \"\"y\"\"\nz\",\"=\"\"007\"\"\"\n"),
        List.of("a", "b"),
        List.of("x, \"y\"\nz", "007"));
  }

  @Test
  void emptyRowsAndColumnsThatSpreadsheetsLeaveBehind() throws IOException {
    Table table = csv(",,,\na,b,,\n1,2,,\n,,,\n3,4\n,,,\n");

    assertThat(table.columns()).containsExactly("a", "b");
    assertThat(table.rows().stream().map(TableRow::values))
        .containsExactly(List.of("1", "2"), List.of("3", "4"));
    assertThat(table.rows().getLast().line()).isEqualTo(5);
    assertThat(table.warnings()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Unnamed: 0"})
  void theIndexOfPandasIsLeftOutWithAWarning(String name) throws IOException {
    Table table = csv(name + ",video_name,label\n7,1,2\n3,2,2\n");

    assertTable(table, List.of("video_name", "label"), List.of("1", "2"));
    assertThat(table.warnings()).singleElement().asString().contains("only numbers the rows");
  }

  @Test
  void aNamelessColumnThatMayNameTheRowsIsAskedAbout() throws IOException {
    assertThat(csv(",happy,sad\n0,1,2\n1,1,2\n").columns()).containsExactly("happy", "sad");
    assertThatThrownBy(() -> csv(",happy,sad\n5,1,2\n9,1,2\n"))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("line 2: column 1 has no name, but holds '5'");
    assertThatThrownBy(() -> csv("happy,sad,\n1,2,x\n"))
        .hasMessageContaining("line 2: column 3 has no name, but holds 'x'");
  }

  @Test
  void namesOfColumnsInAnyCase() throws IOException {
    TableRow row = csv("Video_Name,LABEL\n1,2\n").requiring("video_name").rows().getFirst();

    assertThat(row.text("label")).isEqualTo("2");
    assertThatThrownBy(() -> csv("label,Label\n1,2\n")).hasMessageContaining("there twice");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      value = {
        "/data/x/00001 144 1!path,frames,label",
        "clips/00001 5!path,label",
        "Action/Sad/0001 Sad!path,label",
        "00001.mp4 anger!path,label",
        "v/00001 a/00001 5!path,audio_path,label",
        "00001,5!video_name,label",
        "C:\\clips\\00001,3!path,label",
      })
  void listsOfPeersWithoutAHeader(String line, String columns) throws IOException {
    Table table = csv(line + "\n" + line.replace("1", "2") + "\n");

    assertThat(table.columns()).containsExactly(columns.split(","));
    assertThat(table.rows()).hasSize(2);
    assertThat(table.rows().getFirst().line()).isEqualTo(1);
    assertThat(table.warnings()).singleElement().asString().contains("has no header");
  }

  @ParameterizedTest
  @ValueSource(strings = {"path,label", "yes,no", "1,2", "0,1", "item,0", "happy,sad", "path,id"})
  void headersStayHeaders(String header) throws IOException {
    assertThat(csv(header + "\n1,2\n").columns()).containsExactly(header.split(","));
  }

  @ParameterizedTest
  @CsvSource({"7,7", "007,7", "7.0,7", "7.,7", "'7,0',7", "-3.0,-3", "+4,4"})
  void wholeNumbersInAllSpellings(String text, long number) {
    assertThat(WholeNumber.of(text)).hasValue(number);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "7.5", "1,000", "1e3", "x", "7.0.0", "NaN", "9999999999999999999", "٣"})
  void textsThatAreNoWholeNumber(String text) {
    assertThat(WholeNumber.of(text)).isEmpty();
  }

  @Test
  void theCommaMayBeTheDecimalMark() throws IOException {
    TableRow row = csv("a;p\n3,0;0,25\n").rows().getFirst();

    assertThat(row.integer("a", 0, 7)).isEqualTo(3);
    assertThat(row.share("p")).isEqualTo(.25);
  }

  @Test
  void filesThatAreSomethingElse() throws IOException {
    Path old =
        Files.write(
            folder.resolve("a.xls"), new byte[] {(byte) 0xd0, (byte) 0xcf, 17, (byte) 0xe0, 0});
    Path gz = Files.write(folder.resolve("a.csv.gz"), new byte[] {0x1f, (byte) 0x8b, 8, 0});
    Path latin =
        Files.write(folder.resolve("l.csv"), "a,é\n".getBytes(StandardCharsets.ISO_8859_1));

    assertThatThrownBy(() -> Table.read(old)).hasMessageContaining("old Excel file");
    assertThatThrownBy(() -> Table.read(gz)).hasMessageContaining("compressed");
    assertThatThrownBy(() -> Table.read(latin)).hasMessageContaining("not UTF-8 text");
  }

  private static void assertTable(Table table, List<String> columns, List<String> first) {
    assertThat(table.columns()).isEqualTo(columns);
    assertThat(table.rows().getFirst().values()).isEqualTo(first);
  }

  private Table csv(String text) throws IOException {
    return Table.read(Files.writeString(folder.resolve("table.csv"), text));
  }
}
