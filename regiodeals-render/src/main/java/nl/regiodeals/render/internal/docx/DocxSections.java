package nl.regiodeals.render.internal.docx;

import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.regiodeals.render.internal.source.XmlElement;
import nl.regiodeals.render.internal.source.XmlSource;

/**
 * The sections of the text of a Word document, each with its page set-up, in order. Immutable.
 *
 * @param source the main part
 * @param all the properties of the sections, each of which ends its section
 */
record DocxSections(XmlSource source, List<XmlElement> all) {
  /** The space beside the text of a cell, in twentieths of a point. */
  private static final int CELL_SPACE = 2 * 108;

  private static final String SECTION = "w:sectPr";

  private static final ImmutableSet<String> AFTER_TITLE_PAGE =
      ImmutableSet.of(
          "w:textDirection",
          "w:bidi",
          "w:rtlGutter",
          "w:docGrid",
          "w:printerSettings",
          "w:sectPrChange");

  static DocxSections of(XmlSource source) {
    List<XmlElement> found = new ArrayList<>();
    source.root().child("w:body").ifPresent(body -> find(body, found));
    return new DocxSections(source, List.copyOf(found));
  }

  private static void find(XmlElement in, List<XmlElement> found) {
    for (XmlElement child : in.children()) {
      switch (child.name()) {
        case SECTION -> found.add(child);
        case "w:p" ->
            DocxLines.properties(child)
                .flatMap(properties -> properties.child(SECTION))
                .ifPresent(found::add);
        case "w:sdt", "w:sdtContent", "w:customXml", "w:ins" -> find(child, found);
        default -> {}
      }
    }
  }

  /** The section that an offset is in; of what is behind all, the last. Empty if there is none. */
  Optional<XmlElement> at(int offset) {
    return all.stream()
        .filter(section -> section.end() > offset)
        .findFirst()
        .or(() -> all.stream().reduce((a, b) -> b));
  }

  /** The width of the text at a paragraph: that of its cell, or of the section. */
  Optional<Integer> width(XmlElement paragraph) {
    return paragraph
        .nearest("w:tc")
        .flatMap(cell -> cell.child("w:tcPr"))
        .flatMap(cell -> cell.child("w:tcW"))
        .filter(width -> source.attribute(width, "w:type").filter("dxa"::equals).isPresent())
        .flatMap(width -> source.attribute(width, "w:w"))
        .filter(width -> width.matches("\\d{3,5}"))
        .map(width -> Integer.parseInt(width) - CELL_SPACE)
        .filter(width -> width > 0)
        .or(() -> width(paragraph.start()));
  }

  /** The width of the text at an offset, in twentieths of a point; empty if it is not said. */
  Optional<Integer> width(int offset) {
    Optional<XmlElement> section = at(offset);
    Optional<Integer> page = section.flatMap(s -> number(s, "w:pgSz", "w:w"));
    int margins =
        section.flatMap(s -> number(s, "w:pgMar", "w:left")).orElse(0)
            + section.flatMap(s -> number(s, "w:pgMar", "w:right")).orElse(0)
            + section.flatMap(s -> number(s, "w:pgMar", "w:gutter")).orElse(0);
    int columns = section.flatMap(s -> number(s, "w:cols", "w:num")).orElse(1);
    int between = section.flatMap(s -> number(s, "w:cols", "w:space")).orElse(720);
    return page.map(width -> width - margins)
        .map(width -> columns < 2 ? width : (width - (columns - 1) * between) / columns)
        .filter(width -> width > 0);
  }

  private Optional<Integer> number(XmlElement section, String element, String attribute) {
    return section
        .child(element)
        .flatMap(found -> source.attribute(found, attribute))
        .filter(value -> value.matches("\\d{1,6}"))
        .map(Integer::valueOf);
  }

  /** Whether what a section has stands after its note of a first page of its own. */
  static boolean isAfterTitlePage(XmlElement child) {
    return AFTER_TITLE_PAGE.contains(child.name());
  }

  /**
   * The references to headers and footers that hold in the last section: one that has none of a
   * kind has that of the section before it.
   */
  Map<String, String> references() {
    Map<String, String> references = new LinkedHashMap<>();
    for (XmlElement section : all) {
      for (XmlElement child : section.children()) {
        if (child.is("w:headerReference") || child.is("w:footerReference")) {
          references.put(
              child.name() + source.attribute(child, "w:type").orElse("default"), source.of(child));
        }
      }
    }
    return references;
  }
}
