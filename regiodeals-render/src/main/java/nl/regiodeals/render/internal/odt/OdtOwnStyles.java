package nl.regiodeals.render.internal.odt;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.regiodeals.render.internal.XmlBuilder;
import nl.regiodeals.render.internal.source.XmlElement;
import nl.regiodeals.render.internal.source.XmlSource;

/**
 * The styles of a document that people made, by the names that LibreOffice gives them in every
 * language; added where the document lacks them. Not safe to share between threads.
 */
final class OdtOwnStyles {
  private static final String NAME = "style:name";

  private final Set<String> known = new HashSet<>();
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
    known.add(name);
    source
        .attribute(style, "style:default-outline-level")
        .filter(level -> level.matches("\\d"))
        .ifPresent(level -> outline.putIfAbsent(Integer.parseInt(level), name));
  }

  /** The style of a heading. */
  String heading(int level) {
    String name = "Heading_20_" + level;
    String byOutline = outline.get(level);
    if (!known.contains(name) && byOutline != null) {
      return byOutline;
    }
    return style(
        name,
        "paragraph",
        properties("paragraph", "fo:keep-with-next", "always", "fo:margin-top", "0.4cm"),
        properties("text", "fo:font-weight", "bold"));
  }

  /** The style of the caption of a table or picture. */
  String caption() {
    // LibreOffice keeps the name that Word gives it
    return style(
        known.contains("caption") ? "caption" : "Caption",
        "paragraph",
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
    return style("Quotations", "paragraph", properties("paragraph", "fo:margin-left", "1cm"), "");
  }

  String footnote() {
    return style("Footnote", "paragraph", "", properties("text", "fo:font-size", "9pt"));
  }

  String cell(boolean isHeader) {
    return isHeader
        ? style("Table_20_Heading", "paragraph", "", properties("text", "fo:font-weight", "bold"))
        : style("Table_20_Contents", "paragraph", "", "");
  }

  String strong() {
    return style("Strong_20_Emphasis", "text", "", properties("text", "fo:font-weight", "bold"));
  }

  String emphasis() {
    return style("Emphasis", "text", "", properties("text", "fo:font-style", "italic"));
  }

  String language(Locale language) {
    return style(
        "Language_20_" + language.toLanguageTag(),
        "text",
        "",
        properties("text", "fo:language", language.getLanguage(), "fo:country", "none"));
  }

  /** The style of a list. */
  String list(boolean ordered) {
    String name = ordered ? "Numbering_20_123" : "List_20_1";
    if (known.add(name)) {
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
      added.put(name, xml.close().close().whole());
    }
    return name;
  }

  private String style(String name, String family, String paragraph, String text) {
    if (known.add(name)) {
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
      added.put(name, xml.raw(paragraph).raw(text).close().whole());
    }
    return name;
  }

  private static String properties(String kind, String... attributes) {
    return XmlBuilder.fragment().empty("style:" + kind + "-properties", attributes).whole();
  }

  /** The styles that were added, as XML; blank if there are none. */
  String added() {
    return String.join("", added.values());
  }
}
