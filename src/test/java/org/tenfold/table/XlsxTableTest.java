package org.tenfold.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tenfold.table.TestWorkbook.numbers;
import static org.tenfold.table.TestWorkbook.texts;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tenfold.error.InvalidInput;

/** What is taken as a workbook; docs/formats.md names these tests. */
class XlsxTableTest {
  @TempDir Path folder;

  @Test
  void strictWorkbooksAreReadLikeOthers() throws IOException {
    Table table = read(new TestWorkbook().strict().sheet(texts(1, "a", "b"), numbers(2, 1, 2.5)));

    assertRows(table, List.of("1", "2.5"));
  }

  @Test
  void sharedAndInlineTextsInRuns() throws IOException {
    Table table =
        read(
            new TestWorkbook()
                .strings(
                    "<si><t>name</t></si>",
                    "<si><r><t>to</t></r><r><t>gether</t></r><rPh><t>aside</t></rPh></si>")
                .sheet(
                    "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c></row>",
                    "<row r=\"2\"><c r=\"A2\" t=\"s\"><v>1</v></c></row>",
                    "<row r=\"3\"><c"
                        + " t=\"inlineStr\"><is><r><t>in</t></r><r><t>line</t></r></is></c></row>"));

    assertRows(table, List.of("together"), List.of("inline"));
  }

  @ParameterizedTest
  @CsvSource({
    "10.0,10",
    "1E1,10",
    "9.9999999999999996,10",
    "10.000000000000002,10",
    "0.30000000000000004,0.3",
    "1e999999999,1e999999999",
    "1e99999999999,1e99999999999",
    "1e-999999999,1e-999999999"
  })
  void numbersAsTheyAreShownAndNeverLongerThanTheyStand(String stored, String text)
      throws IOException {
    Table table = read(new TestWorkbook().sheet(texts(1, "a"), numbers(2, stored)));

    assertRows(table, List.of(text));
  }

  @Test
  void formulasAreWhatWasLastComputed() throws IOException {
    Table table =
        read(
            new TestWorkbook()
                .sheet(
                    texts(1, "a", "b"),
                    "<row r=\"2\"><c><f>5+5</f><v>10.0</v></c>"
                        + "<c t=\"str\"><f>\"x\"</f><v> x </v></c></row>"));

    assertRows(table, List.of("10", "x"));
    assertThatThrownBy(
            () ->
                read(
                    new TestWorkbook()
                        .sheet(texts(1, "a"), "<row r=\"2\"><c r=\"A2\"><f>5+5</f></c></row>")))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("cell A2: the formula was never computed");
  }

  @Test
  void datesTruthsAndErrorsAreText() throws IOException {
    Table table =
        read(
            new TestWorkbook()
                .sheet(
                    texts(1, "a", "b", "c"),
                    "<row r=\"2\"><c t=\"d\"><v>2024-01-02</v></c><c t=\"b\"><v>1</v></c>"
                        + "<c t=\"e\"><v>#N/A</v></c></row>"));

    assertRows(table, List.of("2024-01-02", "TRUE", "#N/A"));
  }

  @Test
  void cellsThatOnlyHaveAStyleAreNone() throws IOException {
    Table table =
        read(
            new TestWorkbook()
                .sheet(
                    "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>a</t></is></c><c r=\"B1\""
                        + " s=\"1\"/></row>",
                    "<row r=\"2\"><c r=\"A2\"><v>1</v></c><c r=\"XFD2\" s=\"1\"/></row>",
                    "<row r=\"3\"><c r=\"A3\" s=\"1\"/></row>",
                    "<row r=\"4\"><c r=\"B4\" s=\"1\"/></row>"));

    assertRows(table, List.of("1"));
  }

  @Test
  void emptyCellsBetweenAndBehindComeBack() throws IOException {
    Table table =
        read(
            new TestWorkbook()
                .sheet(texts(1, "a", "b", "c"), "<row r=\"3\"><c r=\"B3\"><v>2</v></c></row>"));

    assertRows(table, List.of("", "2", ""));
    assertThat(table.rows().getFirst().line()).isEqualTo(3);
  }

  @Test
  void otherSheetsWithValuesAreSaidNotToBeRead() throws IOException {
    TestWorkbook two =
        new TestWorkbook().sheet(texts(1, "a"), numbers(2, 1)).sheet().sheet(numbers(1, 5));

    assertThat(read(two).warnings())
        .singleElement()
        .asString()
        .contains("only its first sheet, 'S1', is read, not 'S3'");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<row r=\"99999999999\"><c><v>1</v></c></row>",
        "<row r=\"1048577\"><c><v>1</v></c></row>",
        "<row r=\"2\"><c r=\"ZZZZZZZZZ2\"><v>1</v></c></row>",
        "<row r=\"2\"><c r=\"XFE2\"><v>1</v></c></row>",
        "<row r=\"2\"><c r=\"A3\"><v>1</v></c></row>",
        "<row r=\"2\"><c r=\"2\"><v>1</v></c></row>",
        "<row r=\"1\"><c><v>1</v></c></row>",
        "<row r=\"2\"><c t=\"s\"><v>99999</v></c></row>",
        "<row r=\"2\"><c t=\"s\"><v>x</v></c></row>",
        "<row r=\"2\"><c><v>1</v></row>",
        "<row r=\"2\"><c><v>&nothing;</v></c></row>",
      })
  void brokenReferencesAreRefusedInOneSentence(String row) {
    assertThatThrownBy(() -> read(new TestWorkbook().sheet(texts(1, "a"), row)))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("no readable Excel workbook");
  }

  @Test
  void aCellLongerThanExcelHasIsRefusedBeforeItIsWhole() {
    String text = "x".repeat(40_000);

    assertThatThrownBy(() -> read(new TestWorkbook().sheet(texts(1, "a"), texts(2, text))))
        .hasMessageContaining("no readable Excel workbook");
  }

  private static void assertRows(Table table, List<?>... rows) {
    assertThat(table.rows().stream().map(TableRow::values)).isEqualTo(List.of(rows));
  }

  private Table read(TestWorkbook workbook) throws IOException {
    return Table.read(workbook.write(folder.resolve("t.xlsx")));
  }
}
