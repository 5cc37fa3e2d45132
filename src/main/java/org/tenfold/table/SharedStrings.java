package org.tenfold.table;

import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The texts that the cells of a workbook share. Immutable. */
record SharedStrings(List<String> texts) {
  static final SharedStrings NONE = new SharedStrings(List.of());

  /** Excel's own limit of a cell's text. */
  private static final int LONGEST = 32_767;

  SharedStrings {
    texts = List.copyOf(texts);
  }

  static SharedStrings read(XMLStreamReader xml) throws XMLStreamException {
    List<String> texts = new ArrayList<>();
    while (xml.hasNext()) {
      if (WorkbookParts.next(xml) == XMLStreamConstants.START_ELEMENT
          && xml.getLocalName().equals("si")) {
        texts.add(text(xml));
      }
    }
    return new SharedStrings(texts);
  }

  /**
   * @param index as a cell has it
   * @throws XMLStreamException when there is no such text
   */
  String at(String index) throws XMLStreamException {
    try {
      return texts.get(Integer.parseInt(index.strip()));
    } catch (IndexOutOfBoundsException | NumberFormatException e) {
      throw new XMLStreamException("no text " + index, e);
    }
  }

  /**
   * The text within this element, all its runs together; how Japanese signs are pronounced, which
   * stands beside them, is left out. Ends at the end of the element.
   */
  static String text(XMLStreamReader xml) throws XMLStreamException {
    StringBuilder text = new StringBuilder();
    int depth = 1;
    int beside = 0;
    boolean within = false;
    while (depth > 0) {
      switch (WorkbookParts.next(xml)) {
        case XMLStreamConstants.START_ELEMENT -> {
          depth++;
          beside += beside > 0 || xml.getLocalName().equals("rPh") ? 1 : 0;
          within = xml.getLocalName().equals("t");
        }
        case XMLStreamConstants.END_ELEMENT -> {
          depth--;
          beside -= beside > 0 ? 1 : 0;
          within = false;
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
          if (within && beside == 0) {
            append(text, xml);
          }
        }
        default -> {
          // comments and the like
        }
      }
    }
    return text.toString();
  }

  /**
   * @throws XMLStreamException when the text becomes longer than any cell's can be
   */
  static void append(StringBuilder text, XMLStreamReader xml) throws XMLStreamException {
    if (text.length() + xml.getTextLength() > LONGEST) {
      throw new XMLStreamException("a text of more than " + LONGEST + " characters");
    }
    text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
  }
}
