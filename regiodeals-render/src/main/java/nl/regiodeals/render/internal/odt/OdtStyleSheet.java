package nl.regiodeals.render.internal.odt;

import com.google.common.base.Ascii;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import nl.regiodeals.core.text.Language;
import nl.regiodeals.render.internal.publish.StyleNames;
import nl.regiodeals.render.internal.publish.XmlTree;
import org.w3c.dom.Element;

/** The styles of an OpenDocument text, with those that Writer makes as people format it. */
final class OdtStyleSheet {
  /** The most styles that are based on each other. */
  private static final int DEEPEST = 50;

  private final Map<String, Element> styles = new HashMap<>();
  private final Map<String, Element> lists = new HashMap<>();
  private final Map<String, Element> pages = new HashMap<>();
  private Optional<Element> outline = Optional.empty();
  private Optional<Language> language = Optional.empty();

  OdtStyleSheet(List<Element> parts) {
    for (Element part : parts) {
      for (Element group : XmlTree.children(part)) {
        XmlTree.children(group).forEach(this::add);
      }
    }
  }

  private void add(Element style) {
    String name = XmlTree.attribute(style, "name");
    switch (style.getLocalName()) {
      case "style" -> styles.put(XmlTree.attribute(style, "family") + "/" + name, style);
      case "list-style" -> lists.put(name, style);
      case "outline-style" -> outline = Optional.of(style);
      case "master-page" -> pages.put(name, style);
      case "default-style" -> {
        if (XmlTree.attribute(style, "family").equals("paragraph")) {
          language = XmlTree.child(style, "text-properties").flatMap(OdtStyleSheet::languageOf);
        }
      }
      default -> {}
    }
  }

  private static Optional<Language> languageOf(Element properties) {
    String code = XmlTree.attribute(properties, "language");
    String country = XmlTree.attribute(properties, "country");
    return code.isEmpty() || code.equals("none")
        ? Optional.empty()
        : Optional.of(
            Language.of(country.isEmpty() || country.equals("none") ? code : code + "-" + country));
  }

  /** The language of text without a language of its own. */
  Optional<Language> language() {
    return language;
  }

  /** The language of text in a style; empty if that is the language of the document. */
  Optional<Language> language(String text) {
    return along("text", text, style -> XmlTree.child(style, "text-properties"))
        .flatMap(OdtStyleSheet::languageOf)
        .filter(found -> !language.map(Language::code).orElse("").equals(found.code()));
  }

  /** The name of the style that people chose for a paragraph, in lower case. */
  String name(String paragraph) {
    return names(paragraph).stream().filter(OdtStyleSheet::isChosen).findFirst().orElse("");
  }

  /** The names of a style and those that it is based on, in lower case. */
  private List<String> names(String paragraph) {
    List<String> names = new ArrayList<>();
    String at = paragraph;
    while (!at.isEmpty() && names.size() < DEEPEST) {
      Element style = styles.get("paragraph/" + at);
      names.add(style == null ? decoded(at) : shown(style));
      at = style == null ? "" : XmlTree.attribute(style, "parent-style-name");
    }
    return names;
  }

  /** Names of styles that Writer makes by itself are a letter with a number. */
  private static boolean isChosen(String name) {
    return !name.matches("[a-z]{1,3}\\d+");
  }

  private static String shown(Element style) {
    String display = XmlTree.attribute(style, "display-name");
    return display.isEmpty()
        ? decoded(XmlTree.attribute(style, "name"))
        : Ascii.toLowerCase(display);
  }

  private static String decoded(String name) {
    return Ascii.toLowerCase(name.replace("_20_", " "));
  }

  /** Whether a paragraph is a caption. */
  boolean isCaption(String paragraph) {
    return names(paragraph).stream().anyMatch(StyleNames::isCaption);
  }

  /** A property of the text of a style, or of those that it is based on. */
  Optional<String> text(String family, String style, String property) {
    return property(family, style, "text-properties", property);
  }

  /** A property of a paragraph. */
  Optional<String> paragraph(String style, String property) {
    return property("paragraph", style, "paragraph-properties", property);
  }

  private Optional<String> property(String family, String style, String group, String property) {
    return along(
        family,
        style,
        found ->
            XmlTree.child(found, group)
                .map(properties -> XmlTree.attribute(properties, property))
                .filter(value -> !value.isEmpty()));
  }

  /** The style of the pages that begin with a paragraph. */
  Optional<Element> page(String paragraph) {
    String name =
        along(
                "paragraph",
                paragraph,
                style ->
                    Optional.of(XmlTree.attribute(style, "master-page-name"))
                        .filter(page -> !page.isEmpty()))
            .orElse("Standard");
    return Optional.ofNullable(pages.get(name));
  }

  /** A level of a list, from 1. */
  Optional<Element> level(String list, int level) {
    return Optional.ofNullable(lists.get(list)).flatMap(found -> level(found, level));
  }

  /** A level of the numbers of headings, from 1. */
  Optional<Element> outline(int level) {
    return outline.flatMap(found -> level(found, level));
  }

  private static Optional<Element> level(Element list, int level) {
    return XmlTree.children(list).stream()
        .filter(found -> XmlTree.attribute(found, "level").equals(Integer.toString(level)))
        .findFirst();
  }

  private <T> Optional<T> along(String family, String name, Function<Element, Optional<T>> of) {
    Set<String> seen = new HashSet<>();
    String at = name;
    while (seen.add(at)) {
      Element style = styles.get(family + "/" + at);
      if (style == null) {
        return Optional.empty();
      }
      Optional<T> found = of.apply(style);
      if (found.isPresent()) {
        return found;
      }
      at = XmlTree.attribute(style, "parent-style-name");
    }
    return Optional.empty();
  }
}
