package nl.regiodeals.io.internal.workbook;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.regiodeals.core.notice.Place;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/**
 * Marks findings in an OpenDocument workbook: the cells get a colour and a comment, and a sheet
 * lists all. Everything else is unchanged. For one workbook; not safe to share between threads.
 */
public final class OdsMarking {
  private static final String OFFICE = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";
  private static final String TABLE = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";
  private static final String TEXT = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";
  private static final String STYLE = "urn:oasis:names:tc:opendocument:xmlns:style:1.0";
  private static final String FO = "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0";
  private static final String CONFIG = "urn:oasis:names:tc:opendocument:xmlns:config:1.0";
  private static final String XLINK = "http://www.w3.org/1999/xlink";
  private static final String COLOUR = "#ffd7c2";

  private final XmlPart content;
  private final Map<String, String> marked = new HashMap<>();
  private String title = "";

  private OdsMarking(XmlPart content) {
    this.content = content;
  }

  /** The parts of the workbook with the marks in it. */
  public static Map<String, byte[]> mark(Map<String, byte[]> original, Findings findings)
      throws IOException {
    XmlPart content = XmlPart.read(original.getOrDefault("content.xml", new byte[0]));
    OdsMarking marking = new OdsMarking(content);
    for (Mark mark : findings.marks()) {
      mark.place().flatMap(marking::cell).ifPresent(cell -> marking.mark(cell, mark.comment()));
    }
    marking.list(findings);
    Map<String, byte[]> parts = new LinkedHashMap<>(original);
    parts.put("content.xml", content.bytes());
    byte[] settings = parts.get("settings.xml");
    if (settings != null) {
      parts.put("settings.xml", opening(settings, marking.title));
    }
    return parts;
  }

  private Optional<Element> cell(Place.InSheet place) {
    int row = Grid.row(place.cell());
    int column = Grid.column(place.cell());
    return content.all("table").stream()
        .filter(table -> table.getAttributeNS(TABLE, "name").equals(place.sheet()))
        .findFirst()
        .flatMap(table -> at(rows(table), row, "number-rows-repeated"))
        .flatMap(
            found ->
                at(
                    XmlPart.children(found, "table-cell", "covered-table-cell"),
                    column,
                    "number-columns-repeated"));
  }

  private static List<Element> rows(Element table) {
    return XmlPart.children(
            table, "table-row", "table-header-rows", "table-row-group", "table-rows")
        .stream()
        .flatMap(
            child ->
                child.getLocalName().equals("table-row") ? Stream.of(child) : rows(child).stream())
        .toList();
  }

  /** The element at an index, split off from its repetitions. */
  private static Optional<Element> at(List<Element> elements, int wanted, String repeats) {
    int number = 0;
    for (Element element : elements) {
      String given = element.getAttributeNS(TABLE, repeats);
      int times = given.isEmpty() ? 1 : Integer.parseInt(given);
      if (wanted < number + times) {
        return Optional.of(apart(element, wanted - number, times, repeats));
      }
      number += times;
    }
    return Optional.empty();
  }

  private static Element apart(Element element, int before, int times, String repeats) {
    if (times > 1) {
      repeated(element, before, element, repeats);
      repeated(element, times - before - 1, (Element) element.getNextSibling(), repeats);
      element.removeAttributeNS(TABLE, repeats);
    }
    return element;
  }

  private static void repeated(
      Element element, int times, @Nullable Element before, String repeats) {
    if (times > 0) {
      Element copy = (Element) element.cloneNode(true);
      copy.setAttributeNS(TABLE, "table:" + repeats, Integer.toString(times));
      element.getParentNode().insertBefore(copy, before);
    }
  }

  private void mark(Element cell, String comment) {
    String style = cell.getAttributeNS(TABLE, "style-name");
    cell.setAttributeNS(TABLE, "table:style-name", markedStyle(style));
    List<Element> known = XmlPart.children(cell, "annotation");
    Element annotation =
        known.isEmpty() ? content.named(OFFICE, "office:annotation", "") : known.get(0);
    annotation.appendChild(content.named(TEXT, "text:p", comment));
    if (known.isEmpty()) {
      cell.insertBefore(annotation, cell.getFirstChild());
    }
  }

  /** The style of a cell with another background colour. */
  private String markedStyle(String style) {
    return marked.computeIfAbsent(
        style,
        of -> {
          Optional<Element> known =
              content.all("style").stream()
                  .filter(element -> element.getAttributeNS(STYLE, "name").equals(of))
                  .findFirst();
          Element copy =
              known
                  .map(element -> (Element) element.cloneNode(true))
                  .orElseGet(() -> content.named(STYLE, "style:style", ""));
          String name = "regiodeals-" + (marked.size() + 1);
          copy.setAttributeNS(STYLE, "style:name", name);
          copy.setAttributeNS(STYLE, "style:family", "table-cell");
          Element looks =
              XmlPart.children(copy, "table-cell-properties").stream()
                  .findFirst()
                  .orElseGet(
                      () -> {
                        Element made = content.named(STYLE, "style:table-cell-properties", "");
                        copy.insertBefore(made, copy.getFirstChild());
                        return made;
                      });
          looks.setAttributeNS(FO, "fo:background-color", COLOUR);
          content.all("automatic-styles").get(0).appendChild(copy);
          return name;
        });
  }

  /** Adds the sheet that lists the findings, as the first tab of the workbook. */
  private void list(Findings findings) {
    Element parent = content.all("spreadsheet").get(0);
    List<Element> tables = XmlPart.children(parent, "table");
    title = findings.freeTitle(name -> isTaken(tables, name));
    Element table = content.named(TABLE, "table:table", "");
    table.setAttributeNS(TABLE, "table:name", title);
    ImmutableList<ImmutableList<String>> rows = findings.rows();
    for (int r = 0; r < rows.size(); r++) {
      Element line = content.named(TABLE, "table:table-row", "");
      for (int c = 0; c < rows.get(r).size(); c++) {
        Element cell = content.named(TABLE, "table:table-cell", "");
        cell.setAttributeNS(OFFICE, "office:value-type", "string");
        Element text = content.named(TEXT, "text:p", rows.get(r).get(c));
        int number = r - findings.headerRow() - 1;
        if (number >= 0 && c == Findings.CELL) {
          findings.marks().get(number).place().ifPresent(place -> link(text, place));
        }
        cell.appendChild(text);
        line.appendChild(cell);
      }
      table.appendChild(line);
    }
    parent.insertBefore(table, tables.get(0));
  }

  private void link(Element paragraph, Place.InSheet place) {
    Element link = content.named(TEXT, "text:a", place.cell());
    link.setAttributeNS(XLINK, "xlink:type", "simple");
    link.setAttributeNS(XLINK, "xlink:href", "#" + place.sheet() + "." + place.cell());
    paragraph.setTextContent("");
    paragraph.appendChild(link);
  }

  /** The settings of the program, with the sheet that is shown first. */
  private static byte[] opening(byte[] settings, String title) throws IOException {
    XmlPart part = XmlPart.read(settings);
    part.all("config-item").stream()
        .filter(item -> item.getAttributeNS(CONFIG, "name").equals("ActiveTable"))
        .forEach(item -> item.setTextContent(title));
    return part.bytes();
  }

  private static boolean isTaken(List<Element> tables, String name) {
    return tables.stream().anyMatch(t -> t.getAttributeNS(TABLE, "name").equals(name));
  }
}
