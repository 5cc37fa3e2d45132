package org.tenfold.table;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.tenfold.error.InvalidInput;

/** The rows of one sheet, whose cells become text as they come. */
final class SheetRows {
  private static final int MOST_COLUMNS = 16_384;
  private static final int MOST_ROWS = 1_048_576;
  private static final int LETTERS = 26;

  private final XMLStreamReader xml;
  private final String name;
  private final SharedStrings strings;

  /**
   * @param name of the file, for messages
   */
  SheetRows(XMLStreamReader xml, String name, SharedStrings strings) {
    this.xml = xml;
    this.name = name;
    this.strings = strings;
  }

  /**
   * Tells each row that holds a value; cells after the last value are left out.
   *
   * @throws XMLStreamException when the sheet is broken
   * @throws InvalidInput when a value was never computed
   */
  void read(Consumer<TableLine> to) throws XMLStreamException {
    int row = 0;
    while (xml.hasNext()) {
      if (WorkbookParts.next(xml) == XMLStreamConstants.START_ELEMENT
          && xml.getLocalName().equals("row")) {
        row = rowNumber(WorkbookParts.attribute(xml, "r"), row);
        List<String> values = row(row);
        if (!values.isEmpty()) {
          to.accept(new TableLine(row, values));
        }
      }
    }
  }

  /** Whether any cell of the sheet holds a value. */
  boolean any() throws XMLStreamException {
    while (xml.hasNext()) {
      if (WorkbookParts.next(xml) == XMLStreamConstants.START_ELEMENT
          && (xml.getLocalName().equals("v") || xml.getLocalName().equals("is"))) {
        return true;
      }
    }
    return false;
  }

  private static int rowNumber(@Nullable String said, int before) throws XMLStreamException {
    int row = said == null ? before + 1 : number(said);
    if (row <= before || row > MOST_ROWS) {
      throw new XMLStreamException("row " + said + " after row " + before);
    }
    return row;
  }

  private static int number(String text) throws XMLStreamException {
    try {
      return Integer.parseInt(text.strip());
    } catch (NumberFormatException e) {
      throw new XMLStreamException("'" + text + "' is no number", e);
    }
  }

  private List<String> row(int row) throws XMLStreamException {
    List<String> values = new ArrayList<>();
    int filled = 0;
    int column = -1;
    for (int event = WorkbookParts.next(xml);
        event != XMLStreamConstants.END_ELEMENT || !xml.getLocalName().equals("row");
        event = WorkbookParts.next(xml)) {
      if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("c")) {
        column = column(WorkbookParts.attribute(xml, "r"), row, column);
        String value = value(row, column);
        if (!value.isEmpty()) {
          while (values.size() < column) {
            values.add("");
          }
          values.add(value);
          filled = values.size();
        }
      }
    }
    return values.subList(0, filled);
  }

  /** From 0. */
  private static int column(@Nullable String place, int row, int before) throws XMLStreamException {
    int column = before + 1;
    if (place != null) {
      int letters = 0;
      column = 0;
      while (letters < place.length()
          && place.charAt(letters) >= 'A'
          && place.charAt(letters) <= 'Z') {
        column = column * LETTERS + place.charAt(letters) - 'A' + 1;
        letters++;
        if (column > MOST_COLUMNS) {
          throw new XMLStreamException("cell " + place);
        }
      }
      column--;
      if (number(place.substring(letters)) != row) {
        throw new XMLStreamException("cell " + place + " in row " + row);
      }
    }
    if (column <= before || column >= MOST_COLUMNS) {
      throw new XMLStreamException("cell " + place + " after column " + (before + 1));
    }
    return column;
  }

  /** Ends at the end of the cell. */
  private String value(int row, int column) throws XMLStreamException {
    String type = String.valueOf(WorkbookParts.attribute(xml, "t"));
    StringBuilder stored = new StringBuilder();
    String inline = "";
    boolean formula = false;
    boolean within = false;
    for (int event = WorkbookParts.next(xml);
        event != XMLStreamConstants.END_ELEMENT || !xml.getLocalName().equals("c");
        event = WorkbookParts.next(xml)) {
      switch (event) {
        case XMLStreamConstants.START_ELEMENT -> {
          within = xml.getLocalName().equals("v");
          formula |= xml.getLocalName().equals("f");
          if (xml.getLocalName().equals("is")) {
            inline = SharedStrings.text(xml);
          }
        }
        case XMLStreamConstants.END_ELEMENT -> within = false;
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
          if (within) {
            SharedStrings.append(stored, xml);
          }
        }
        default -> {
          // comments and the like
        }
      }
    }
    if (formula && stored.isEmpty() && !type.equals("str")) {
      throw notComputed(row, column);
    }
    return text(type, stored.toString(), inline);
  }

  private String text(String type, String stored, String inline) throws XMLStreamException {
    return switch (type) {
      case "s" -> stored.isEmpty() ? "" : CellText.of(strings.at(stored));
      case "inlineStr" -> CellText.of(inline);
      case "b" -> stored.isEmpty() ? "" : stored.strip().equals("1") ? "TRUE" : "FALSE";
      // text that a formula made, an error such as #N/A, and a date, which is text as well
      case "str", "e", "d" -> CellText.of(stored);
      default -> CellText.ofNumber(stored);
    };
  }

  private InvalidInput notComputed(int row, int column) {
    return new InvalidInput("table.formula", name, place(row, column));
  }

  private static String place(int row, int column) {
    StringBuilder letters = new StringBuilder();
    for (int left = column + 1; left > 0; left = (left - 1) / LETTERS) {
      letters.insert(0, (char) ('A' + (left - 1) % LETTERS));
    }
    return letters.append(row).toString();
  }
}
