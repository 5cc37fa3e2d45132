package org.tenfold.table;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes a workbook of one sheet with a header and whole numbers, as they come: no row is kept. The
 * same rows are the same bytes. It says nothing of the sheet's size, which nobody knows before the
 * end; programs believe what is said there, and openpyxl reads no further.
 */
public final class WorkbookWriter implements Closeable {
  private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);
  private static final String XML =
      "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
  private static final String SHEETS = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final String OFFICE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String PACKAGE =
      "http://schemas.openxmlformats.org/package/2006/relationships";
  private static final String KIND = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

  private final ZipOutputStream zip;
  private long line = 1;

  /**
   * @param out left open
   * @param sheet its name
   */
  public WorkbookWriter(OutputStream out, String sheet, List<String> header) throws IOException {
    zip = new ZipOutputStream(out);
    part(
        "[Content_Types].xml",
        "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
            + "<Default Extension=\"rels\" ContentType=\""
            + "application/vnd.openxmlformats-package.relationships+xml\"/>"
            + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
            + override("/xl/workbook.xml", "sheet.main+xml")
            + override("/xl/styles.xml", "styles+xml")
            + override("/xl/worksheets/sheet1.xml", "worksheet+xml")
            + "</Types>");
    part("_rels/.rels", relations("officeDocument", "xl/workbook.xml"));
    part(
        "xl/workbook.xml",
        "<workbook xmlns=\"%s\" xmlns:r=\"%s\"><sheets>".formatted(SHEETS, OFFICE)
            + "<sheet name=\"%s\" sheetId=\"1\" r:id=\"rId1\"/>".formatted(escaped(sheet))
            + "</sheets></workbook>");
    part(
        "xl/_rels/workbook.xml.rels",
        relations("worksheet", "worksheets/sheet1.xml", "styles", "styles.xml"));
    part(
        "xl/styles.xml",
        "<styleSheet xmlns=\"%s\">".formatted(SHEETS)
            + "<fonts count=\"1\"><font><sz val=\"11\"/><name val=\"Calibri\"/></font></fonts>"
            + "<fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill>"
            + "<fill><patternFill patternType=\"gray125\"/></fill></fills>"
            + "<borders count=\"1\"><border><left/><right/><top/><bottom/><diagonal/></border>"
            + "</borders><cellStyleXfs count=\"1\"><xf/></cellStyleXfs>"
            + "<cellXfs count=\"1\"><xf xfId=\"0\"/></cellXfs>"
            + "<cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/>"
            + "</cellStyles></styleSheet>");
    begin("xl/worksheets/sheet1.xml");
    text(XML + "<worksheet xmlns=\"%s\"><sheetData>".formatted(SHEETS));
    StringBuilder row = new StringBuilder("<row r=\"1\">");
    for (int column = 0; column < header.size(); column++) {
      row.append("<c r=\"%s1\" t=\"inlineStr\"><is><t>".formatted(letter(column)))
          .append(escaped(header.get(column)))
          .append("</t></is></c>");
    }
    text(row.append("</row>").toString());
  }

  /**
   * @param values as many as the header has names
   */
  public void row(List<Integer> values) throws IOException {
    line++;
    StringBuilder row = new StringBuilder("<row r=\"").append(line).append("\">");
    for (int column = 0; column < values.size(); column++) {
      row.append("<c r=\"")
          .append(letter(column))
          .append(line)
          .append("\"><v>")
          .append(values.get(column))
          .append("</v></c>");
    }
    text(row.append("</row>").toString());
  }

  @Override
  public void close() throws IOException {
    text("</sheetData></worksheet>");
    zip.closeEntry();
    zip.finish();
  }

  private static String override(String part, String kind) {
    return "<Override PartName=\"%s\" ContentType=\"%s%s\"/>".formatted(part, KIND, kind);
  }

  /** Kinds and targets by turns. */
  private static String relations(String... pairs) {
    StringBuilder all = new StringBuilder("<Relationships xmlns=\"" + PACKAGE + "\">");
    for (int i = 0; i < pairs.length; i += 2) {
      all.append(
          "<Relationship Id=\"rId%d\" Type=\"%s/%s\" Target=\"%s\"/>"
              .formatted(i / 2 + 1, OFFICE, pairs[i], pairs[i + 1]));
    }
    return all.append("</Relationships>").toString();
  }

  /** A to Z: no table of ours is wider. */
  private static char letter(int column) {
    if (column > 'Z' - 'A') {
      throw new IllegalArgumentException(column + 1 + " columns");
    }
    return (char) ('A' + column);
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
  }

  private void part(String name, String content) throws IOException {
    begin(name);
    text(XML + content);
    zip.closeEntry();
  }

  private void begin(String name) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(NO_TIME);
    zip.putNextEntry(entry);
  }

  private void text(String text) throws IOException {
    zip.write(text.getBytes(StandardCharsets.UTF_8));
  }
}
