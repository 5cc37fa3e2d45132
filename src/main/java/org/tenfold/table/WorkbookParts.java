package org.tenfold.table;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * The XML parts of a workbook (ECMA-376, part 1, chapters 12 and 18), transitional or strict: the
 * two differ in namespaces, which are not looked at. No part may have a document type, so there are
 * no entities to expand or fetch.
 */
final class WorkbookParts {
  private static final String MAIN = "officeDocument";
  private static final String SHEET = "worksheet";
  private static final String STRINGS = "sharedStrings";
  private static final XMLInputFactory XML = xml();

  private final ZipFile zip;
  private final String main;
  private final Map<String, Relation> relations;

  private WorkbookParts(ZipFile zip, String main, Map<String, Relation> relations) {
    this.zip = zip;
    this.main = main;
    this.relations = relations;
  }

  /**
   * @param type the last part of its address
   * @param target path of the part within the archive
   */
  private record Relation(String type, String target) {}

  /**
   * @param part path within the archive
   */
  record Sheet(String name, String part) {}

  /**
   * @throws XMLStreamException when it is no workbook
   */
  static WorkbookParts of(ZipFile zip) throws IOException, XMLStreamException {
    String main =
        relations(zip, "").values().stream()
            .filter(one -> one.type().equals(MAIN))
            .findFirst()
            .map(Relation::target)
            .orElse("xl/workbook.xml");
    return new WorkbookParts(zip, main, relations(zip, main));
  }

  /** In the order of the workbook; not empty. */
  List<Sheet> sheets() throws IOException, XMLStreamException {
    List<Sheet> sheets = new ArrayList<>();
    try (InputStream in = open(main)) {
      XMLStreamReader xml = reader(in);
      while (xml.hasNext()) {
        if (next(xml) == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("sheet")) {
          Relation relation = relations.get(String.valueOf(attribute(xml, "id")));
          if (relation != null && relation.type().equals(SHEET)) {
            sheets.add(new Sheet(String.valueOf(attribute(xml, "name")), relation.target()));
          }
        }
      }
    }
    if (sheets.isEmpty()) {
      throw new XMLStreamException("no sheet");
    }
    return sheets;
  }

  SharedStrings strings() throws IOException, XMLStreamException {
    for (Relation relation : relations.values()) {
      if (relation.type().equals(STRINGS) && zip.getEntry(relation.target()) != null) {
        try (InputStream in = open(relation.target())) {
          return SharedStrings.read(reader(in));
        }
      }
    }
    return SharedStrings.NONE;
  }

  InputStream open(String part) throws IOException, XMLStreamException {
    ZipArchiveEntry entry = zip.getEntry(part);
    if (entry == null) {
      throw new XMLStreamException("no part " + part);
    }
    return zip.getInputStream(entry);
  }

  static XMLStreamReader reader(InputStream in) throws XMLStreamException {
    return XML.createXMLStreamReader(in);
  }

  /**
   * The next event.
   *
   * @throws XMLStreamException also at a document type or an entity
   */
  static int next(XMLStreamReader xml) throws XMLStreamException {
    int event = xml.next();
    if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
      throw new XMLStreamException("a document type");
    }
    return event;
  }

  /** In any namespace: of two with this name the last, as r:id comes after sheetId. */
  static @Nullable String attribute(XMLStreamReader xml, String name) {
    for (int i = xml.getAttributeCount() - 1; i >= 0; i--) {
      if (xml.getAttributeLocalName(i).equals(name)) {
        return xml.getAttributeValue(i);
      }
    }
    return null;
  }

  private static Map<String, Relation> relations(ZipFile zip, String part)
      throws IOException, XMLStreamException {
    int slash = part.lastIndexOf('/') + 1;
    String folder = part.substring(0, slash);
    ZipArchiveEntry entry = zip.getEntry(folder + "_rels/" + part.substring(slash) + ".rels");
    Map<String, Relation> relations = new HashMap<>();
    if (entry == null) {
      return relations;
    }
    try (InputStream in = zip.getInputStream(entry)) {
      XMLStreamReader xml = reader(in);
      while (xml.hasNext()) {
        if (next(xml) == XMLStreamConstants.START_ELEMENT
            && xml.getLocalName().equals("Relationship")) {
          String type = String.valueOf(attribute(xml, "Type"));
          String target = String.valueOf(attribute(xml, "Target"));
          relations.put(
              String.valueOf(attribute(xml, "Id")),
              new Relation(
                  type.substring(type.lastIndexOf('/') + 1),
                  target.startsWith("/") ? target.substring(1) : folder + target));
        }
      }
    }
    return relations;
  }

  private static XMLInputFactory xml() {
    // the JDK's own: what other libraries bring need not know these settings
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    return factory;
  }
}
