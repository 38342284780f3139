package nl.regiodeals.render.internal.docx;

import com.google.common.base.Ascii;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.regiodeals.core.text.Language;
import nl.regiodeals.render.internal.publish.StyleNames;
import nl.regiodeals.render.internal.publish.XmlTree;
import org.w3c.dom.Element;

/**
 * The styles of a Word document. Their ids depend on the language of Word, their names do not.
 * Immutable.
 */
final class WordStyles {
  private static final Pattern HEADING = Pattern.compile("heading ([1-9])");

  /** The outline level of text that is no heading. */
  private static final int NO_HEADING = 9;

  private final Map<String, Style> styles;
  private final Optional<Language> language;

  private record Style(String name, String basedOn, Element element) {}

  private WordStyles(Map<String, Style> styles, Optional<Language> language) {
    this.styles = styles;
    this.language = language;
  }

  static WordStyles of(Optional<Element> part) {
    Map<String, Style> styles = new HashMap<>();
    Optional<Language> language = Optional.empty();
    if (part.isPresent()) {
      for (Element style : XmlTree.children(part.get())) {
        if ("style".equals(style.getLocalName())) {
          styles.put(
              XmlTree.attribute(style, "styleId"),
              new Style(
                  Ascii.toLowerCase(XmlTree.value(style, "name").orElse("")),
                  XmlTree.value(style, "basedOn").orElse(""),
                  style));
        }
      }
      language =
          XmlTree.at(part.get(), "docDefaults", "rPrDefault", "rPr")
              .flatMap(properties -> XmlTree.value(properties, "lang"))
              .flatMap(WordStyles::locale);
    }
    return new WordStyles(styles, language);
  }

  /** A language by its tag; empty if there is none. */
  static Optional<Language> locale(String tag) {
    return Optional.of(Language.of(tag)).filter(found -> !found.code().isEmpty());
  }

  /** The language of text without a language of its own. */
  Optional<Language> language() {
    return language;
  }

  /** The name of a style, in lower case; blank if there is no such style. */
  String name(String id) {
    Style style = styles.get(id);
    return style == null ? "" : style.name();
  }

  /** Whether paragraphs of a style are captions: it, or one that it is based on, is called so. */
  boolean isCaption(String id) {
    return along(
            id, style -> StyleNames.isCaption(style.name()) ? Optional.of(true) : Optional.empty())
        .isPresent();
  }

  /** The level of headings with a style, from 1; empty if its text is no heading. */
  Optional<Integer> level(String id) {
    return along(
            id,
            style -> {
              Matcher heading = HEADING.matcher(style.name());
              return heading.matches()
                  ? Optional.of(Integer.parseInt(heading.group(1)))
                  : XmlTree.at(style.element(), "pPr")
                      .flatMap(properties -> XmlTree.value(properties, "outlineLvl"))
                      .flatMap(WordStyles::outline);
            })
        .filter(level -> level <= NO_HEADING);
  }

  /** A level of headings by its outline level, which is 9 for text. */
  static Optional<Integer> outline(String level) {
    return level.matches("[0-9]") ? Optional.of(Integer.parseInt(level) + 1) : Optional.empty();
  }

  /** The list that the paragraphs of a style are items of: its properties. */
  Optional<Element> list(String id) {
    return along(id, style -> XmlTree.at(style.element(), "pPr", "numPr"));
  }

  /** A property of the text of a style or the styles that it is based on. */
  Optional<String> property(String id, String property) {
    return along(
        id,
        style ->
            XmlTree.at(style.element(), "rPr")
                .flatMap(properties -> XmlTree.child(properties, property))
                .map(found -> XmlTree.attribute(found, "val")));
  }

  /** The colour behind paragraphs of a style. */
  Optional<String> shade(String id) {
    return along(
        id,
        style ->
            XmlTree.at(style.element(), "pPr", "shd")
                .map(found -> XmlTree.attribute(found, "fill")));
  }

  private <T> Optional<T> along(String id, Function<Style, Optional<T>> property) {
    Set<String> seen = new HashSet<>();
    String at = id;
    while (styles.containsKey(at) && seen.add(at)) {
      Style style = styles.get(at);
      Optional<T> found = property.apply(style);
      if (found.isPresent()) {
        return found;
      }
      at = style.basedOn();
    }
    return Optional.empty();
  }
}
