package org.tenfold.table;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes workbooks cell by cell, also such as no library would write. */
public final class TestWorkbook {
  private static final String TRANSITIONAL = "http://schemas.openxmlformats.org/";
  private static final String MAIN = TRANSITIONAL + "spreadsheetml/2006/main";
  private static final String RELATIONS = TRANSITIONAL + "officeDocument/2006/relationships";
  private static final String STRICT_MAIN = "http://purl.oclc.org/ooxml/spreadsheetml/main";
  private static final String STRICT_RELATIONS =
      "http://purl.oclc.org/ooxml/officeDocument/relationships";

  private final List<String> sheets = new ArrayList<>();
  private String strings = "";
  private boolean strict;

  /**
   * @param rows as they stand within sheetData
   */
  public TestWorkbook sheet(String... rows) {
    sheets.add(String.join("", rows));
    return this;
  }

  /**
   * @param items as they stand within sst
   */
  public TestWorkbook strings(String... items) {
    strings = String.join("", items);
    return this;
  }

  public TestWorkbook strict() {
    strict = true;
    return this;
  }

  /** A row of inline texts. */
  public static String texts(int row, String... texts) {
    StringBuilder cells = new StringBuilder();
    for (String text : texts) {
      cells.append("<c t=\"inlineStr\"><is><t>").append(text).append("</t></is></c>");
    }
    return "<row r=\"%d\">%s</row>".formatted(row, cells);
  }

  /** A row of numbers as they stand in the file. */
  public static String numbers(int row, Object... numbers) {
    StringBuilder cells = new StringBuilder();
    for (Object number : numbers) {
      cells.append("<c><v>").append(number).append("</v></c>");
    }
    return "<row r=\"%d\">%s</row>".formatted(row, cells);
  }

  public Path write(Path file) throws IOException {
    String main = strict ? STRICT_MAIN : MAIN;
    String relations = strict ? STRICT_RELATIONS : RELATIONS;
    Map<String, String> parts = new LinkedHashMap<>();
    StringBuilder list = new StringBuilder();
    StringBuilder links = new StringBuilder();
    for (int i = 1; i <= sheets.size(); i++) {
      list.append("<sheet name=\"S%d\" sheetId=\"%d\" r:id=\"rId%d\"/>".formatted(i, i, i));
      links.append(link("rId" + i, relations + "/worksheet", "worksheets/sheet" + i + ".xml"));
      parts.put(
          "xl/worksheets/sheet" + i + ".xml",
          "<worksheet xmlns=\"%s\"><sheetData>%s</sheetData></worksheet>"
              .formatted(main, sheets.get(i - 1)));
    }
    links.append(link("rIdS", relations + "/sharedStrings", "sharedStrings.xml"));
    parts.put("xl/sharedStrings.xml", "<sst xmlns=\"%s\">%s</sst>".formatted(main, strings));
    parts.put(
        "xl/workbook.xml",
        "<workbook xmlns=\"%s\" xmlns:r=\"%s\"><sheets>%s</sheets></workbook>"
            .formatted(main, relations, list));
    parts.put("xl/_rels/workbook.xml.rels", links(links.toString()));
    parts.put("_rels/.rels", links(link("rId1", relations + "/officeDocument", "xl/workbook.xml")));
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      for (Map.Entry<String, String> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(("<?xml version=\"1.0\"?>" + part.getValue()).getBytes(StandardCharsets.UTF_8));
      }
    }
    return file;
  }

  private static String link(String id, String type, String target) {
    return "<Relationship Id=\"%s\" Type=\"%s\" Target=\"%s\"/>".formatted(id, type, target);
  }

  private static String links(String within) {
    return "<Relationships xmlns=\"%spackage/2006/relationships\">%s</Relationships>"
        .formatted(TRANSITIONAL, within);
  }
}
