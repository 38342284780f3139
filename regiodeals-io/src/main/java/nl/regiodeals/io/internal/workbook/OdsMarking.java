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
  private static final String COLOUR = "#ffd7c2";

  private final XmlPart content;
  private final Map<String, String> marked = new HashMap<>();

  private OdsMarking(XmlPart content) {
    this.content = content;
  }

  /** The parts of the workbook with the marks in it. */
  public static Map<String, byte[]> mark(
      Map<String, byte[]> original, List<Mark> marks, String title, List<String> headers)
      throws IOException {
    XmlPart content = XmlPart.read(original.getOrDefault("content.xml", new byte[0]));
    OdsMarking marking = new OdsMarking(content);
    for (Mark mark : marks) {
      mark.place().flatMap(marking::cell).ifPresent(cell -> marking.mark(cell, mark.comment()));
    }
    marking.list(title, Mark.rows(marks, headers));
    Map<String, byte[]> parts = new LinkedHashMap<>(original);
    parts.put("content.xml", content.bytes());
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

  private void list(String title, ImmutableList<ImmutableList<String>> rows) {
    Element parent = content.all("spreadsheet").get(0);
    List<Element> tables = XmlPart.children(parent, "table");
    String name = title;
    for (int i = 2; isTaken(tables, name); i++) {
      name = title + " " + i;
    }
    Element table = content.named(TABLE, "table:table", "");
    table.setAttributeNS(TABLE, "table:name", name);
    for (ImmutableList<String> row : rows) {
      Element line = content.named(TABLE, "table:table-row", "");
      for (String text : row) {
        Element cell = content.named(TABLE, "table:table-cell", "");
        cell.setAttributeNS(OFFICE, "office:value-type", "string");
        cell.appendChild(content.named(TEXT, "text:p", text));
        line.appendChild(cell);
      }
      table.appendChild(line);
    }
    Element last = tables.get(tables.size() - 1);
    parent.insertBefore(table, last.getNextSibling());
  }

  private static boolean isTaken(List<Element> tables, String name) {
    return tables.stream().anyMatch(t -> t.getAttributeNS(TABLE, "name").equals(name));
  }
}
