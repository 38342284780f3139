package nl.regiodeals.io;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Fills in an OpenDocument workbook, as a person does in an office program. */
final class OdsEditor {
  private static final String TABLE = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";
  private static final String OFFICE = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";
  private static final String TEXT = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";

  private final Map<String, byte[]> parts = new LinkedHashMap<>();
  private final Document content;

  OdsEditor(byte[] workbook) throws Exception {
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(workbook))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        parts.put(entry.getName(), zip.readAllBytes());
      }
    }
    content =
        DocumentBuilderFactory.newDefaultNSInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(parts.get("content.xml")));
  }

  /** The names of the sheets, in their order. */
  List<String> sheets() {
    return tables().stream().map(table -> table.getAttributeNS(TABLE, "name")).toList();
  }

  /** How many rows a sheet has. */
  int rows(int sheet) {
    return rows(tables().get(sheet)).size();
  }

  /** Puts a value in a cell; its attributes are those of {@code office} but for the text. */
  void set(int sheet, int row, int column, String text, String... attributes) {
    Element table = tables().get(sheet);
    List<Element> rows = rows(table);
    while (rows.size() <= row) {
      table.appendChild(content.createElementNS(TABLE, "table:table-row"));
      rows = rows(table);
    }
    Element line = apart(rows.get(row), "number-rows-repeated");
    List<Element> cells = cells(line);
    while (cells.size() <= column) {
      line.appendChild(content.createElementNS(TABLE, "table:table-cell"));
      cells = cells(line);
    }
    Element cell = cells.get(column);
    while (cell.hasChildNodes()) {
      cell.removeChild(cell.getFirstChild());
    }
    cell.removeAttributeNS(TABLE, "formula"); // what is typed takes its place
    for (String old :
        List.of("value-type", "value", "date-value", "boolean-value", "string-value")) {
      cell.removeAttributeNS(OFFICE, old);
    }
    for (int i = 0; i < attributes.length; i += 2) {
      cell.setAttributeNS(OFFICE, "office:" + attributes[i], attributes[i + 1]);
    }
    Element paragraph = content.createElementNS(TEXT, "text:p");
    paragraph.setTextContent(text);
    cell.appendChild(paragraph);
  }

  /** Inserts an empty row before one. */
  void insertRow(int sheet, int row) {
    List<Element> rows = rows(tables().get(sheet));
    Element before = rows.get(Math.min(row, rows.size() - 1));
    before.getParentNode().insertBefore(content.createElementNS(TABLE, "table:table-row"), before);
  }

  /** Inserts an empty column before one. */
  void insertColumn(int sheet, int column) {
    for (Element row : rows(tables().get(sheet))) {
      List<Element> cells = cells(row);
      if (column < cells.size()) {
        row.insertBefore(content.createElementNS(TABLE, "table:table-cell"), cells.get(column));
      }
    }
  }

  /** Adds a copy of a sheet after the last. */
  void copy(int sheet, String name) {
    Element table = tables().get(sheet);
    Element copy = (Element) table.cloneNode(true);
    copy.setAttributeNS(TABLE, "table:name", name);
    List<Element> all = tables();
    table.getParentNode().insertBefore(copy, all.get(all.size() - 1).getNextSibling());
  }

  byte[] bytes() throws Exception {
    ByteArrayOutputStream xml = new ByteArrayOutputStream();
    TransformerFactory.newDefaultInstance()
        .newTransformer()
        .transform(new DOMSource(content), new StreamResult(xml));
    parts.put("content.xml", xml.toByteArray());
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue());
      }
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return out.toByteArray();
  }

  private List<Element> tables() {
    Element sheets = (Element) content.getElementsByTagNameNS(OFFICE, "spreadsheet").item(0);
    return children(sheets, "table");
  }

  private static List<Element> rows(Element table) {
    List<Element> rows = new ArrayList<>();
    for (Element child : children(table, "table-row", "table-header-rows")) {
      if (child.getLocalName().equals("table-row")) {
        rows.add(apart(child, "number-rows-repeated"));
      } else {
        rows.addAll(rows(child));
      }
    }
    return rows;
  }

  private static List<Element> cells(Element row) {
    return children(row, "table-cell", "covered-table-cell").stream()
        .map(cell -> apart(cell, "number-columns-repeated"))
        .toList();
  }

  /**
   * An element that is repeated a few times becomes that many elements; one that fills the sheet is
   * shortened.
   */
  private static Element apart(Element element, String repeats) {
    String times = element.getAttributeNS(TABLE, repeats);
    element.removeAttributeNS(TABLE, repeats);
    int copies = times.isEmpty() ? 0 : Math.min(Integer.parseInt(times) - 1, 40);
    for (int i = 0; i < copies; i++) {
      element.getParentNode().insertBefore(element.cloneNode(true), element.getNextSibling());
    }
    return element;
  }

  private static List<Element> children(Element parent, String... names) {
    List<Element> children = new ArrayList<>();
    for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Element element && List.of(names).contains(element.getLocalName())) {
        children.add(element);
      }
    }
    return children;
  }
}
