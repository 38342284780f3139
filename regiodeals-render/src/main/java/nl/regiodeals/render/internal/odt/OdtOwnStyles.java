package nl.regiodeals.render.internal.odt;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.regiodeals.core.text.Language;
import nl.regiodeals.render.internal.XmlBuilder;
import nl.regiodeals.render.internal.source.XmlElement;
import nl.regiodeals.render.internal.source.XmlSource;

/**
 * The styles of a document that people made, by the names that LibreOffice gives them in every
 * language; added where the document lacks them. Not safe to share between threads.
 */
final class OdtOwnStyles {
  private static final String NAME = "style:name";
  private static final String LIST = "list";

  private static final String PARAGRAPH = "paragraph";

  /** The names of the styles, by their family and the name that people see. */
  private final Map<String, String> known = new HashMap<>();

  private final Map<Integer, String> outline = new HashMap<>();
  private final Map<String, String> added = new LinkedHashMap<>();

  OdtOwnStyles(Optional<XmlSource> styles) {
    styles.ifPresent(
        source ->
            source
                .root()
                .child("office:styles")
                .ifPresent(all -> all.children().forEach(style -> known(source, style))));
  }

  private void known(XmlSource source, XmlElement style) {
    String name = source.attribute(style, NAME).orElse("");
    String family =
        style.is("text:list-style") ? LIST : source.attribute(style, "style:family").orElse("");
    known.putIfAbsent(key(family, name), name);
    source
        .attribute(style, "style:display-name")
        .ifPresent(shown -> known.putIfAbsent(key(family, shown), name));
    source
        .attribute(style, "style:default-outline-level")
        .filter(level -> level.matches("\\d"))
        .ifPresent(level -> outline.putIfAbsent(Integer.parseInt(level), name));
  }

  private static String key(String family, String name) {
    return family + "/" + name.replace("_20_", " ").toLowerCase(Locale.ROOT);
  }

  /** The style of a family with one of LibreOffice's names; empty if there is none. */
  Optional<String> find(String family, String name) {
    return Optional.ofNullable(known.get(key(family, name)));
  }

  /** The style of headings of a level; empty if there is none. */
  Optional<String> findHeading(int level) {
    return find(PARAGRAPH, "Heading " + level).or(() -> Optional.ofNullable(outline.get(level)));
  }

  /** Adds a style as XML, unless there is one of that name. */
  String add(String family, String name, String xml) {
    if (known.putIfAbsent(key(family, name), name) == null) {
      added.put(key(family, name), xml);
    }
    return name;
  }

  /** The style of a heading. */
  String heading(int level) {
    Optional<String> found = findHeading(level);
    if (found.isPresent()) {
      return found.get();
    }
    return style(
        "Heading_20_" + level,
        PARAGRAPH,
        properties("paragraph", "fo:keep-with-next", "always", "fo:margin-top", "0.4cm"),
        properties("text", "fo:font-weight", "bold"));
  }

  /** The style of the caption of a table or picture. */
  String caption() {
    return style(
        "Caption",
        PARAGRAPH,
        properties(
            "paragraph",
            "fo:margin-top",
            "0.2cm",
            "fo:margin-bottom",
            "0.2cm",
            "fo:keep-with-next",
            "always"),
        properties("text", "fo:font-style", "italic"));
  }

  String callout() {
    return style("Quotations", PARAGRAPH, properties("paragraph", "fo:margin-left", "1cm"), "");
  }

  String footnote() {
    return style("Footnote", PARAGRAPH, "", properties("text", "fo:font-size", "9pt"));
  }

  String cell(boolean isHeader) {
    return isHeader
        ? style("Table_20_Heading", PARAGRAPH, "", properties("text", "fo:font-weight", "bold"))
        : style("Table_20_Contents", PARAGRAPH, "", "");
  }

  String strong() {
    return style("Strong_20_Emphasis", "text", "", properties("text", "fo:font-weight", "bold"));
  }

  String emphasis() {
    return style("Emphasis", "text", "", properties("text", "fo:font-style", "italic"));
  }

  String language(Language language) {
    return style(
        "Language_20_" + language.tag(),
        "text",
        "",
        properties("text", "fo:language", language.code(), "fo:country", "none"));
  }

  /** The style of a list. */
  String list(boolean ordered) {
    String name = ordered ? "Numbering_20_123" : "List_20_1";
    Optional<String> found = find(LIST, name);
    if (found.isEmpty()) {
      XmlBuilder xml = XmlBuilder.fragment().open("text:list-style", NAME, name);
      if (ordered) {
        xml.open(
            "text:list-level-style-number",
            "text:level",
            "1",
            "style:num-suffix",
            ".",
            "style:num-format",
            "1");
      } else {
        xml.open("text:list-level-style-bullet", "text:level", "1", "text:bullet-char", "\u2022");
      }
      xml.open(
              "style:list-level-properties",
              "text:list-level-position-and-space-mode",
              "label-alignment")
          .empty(
              "style:list-level-label-alignment",
              "text:label-followed-by",
              "listtab",
              "fo:text-indent",
              "-0.7cm",
              "fo:margin-left",
              "0.7cm")
          .close();
      return add(LIST, name, xml.close().close().whole());
    }
    return found.get();
  }

  private String style(String name, String family, String paragraph, String text) {
    Optional<String> found = find(family, name);
    if (found.isEmpty()) {
      XmlBuilder xml =
          XmlBuilder.fragment()
              .open(
                  "style:style",
                  NAME,
                  name,
                  "style:display-name",
                  name.replace("_20_", " "),
                  "style:family",
                  family);
      return add(family, name, xml.raw(paragraph).raw(text).close().whole());
    }
    return found.get();
  }

  private static String properties(String kind, String... attributes) {
    return XmlBuilder.fragment().empty("style:" + kind + "-properties", attributes).whole();
  }

  /** The styles that were added, as XML; blank if there are none. */
  String added() {
    return String.join("", added.values());
  }
}
