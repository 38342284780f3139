package nl.regiodeals.render.internal.odt;

import com.google.common.collect.ImmutableMap;
import com.google.common.xml.XmlEscapers;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import nl.regiodeals.render.internal.source.Edits;
import nl.regiodeals.render.internal.source.Piece;
import nl.regiodeals.render.internal.source.XmlElement;
import nl.regiodeals.render.internal.source.XmlSource;

/**
 * Makes a filled part valid again: what was repeated has its names twice, and what was dropped may
 * leave a table or list with nothing in it. Not safe to share between threads.
 */
final class OdtSettling {
  /** What has a name that must be unique, and the attribute with it. */
  private static final ImmutableMap<String, String> NAMED =
      ImmutableMap.<String, String>builder()
          .put("table:table", "table:name")
          .put("text:section", "text:name")
          .put("draw:frame", "draw:name")
          .put("draw:custom-shape", "draw:name")
          .put("text:note", "text:id")
          .put("text:bookmark", "text:name")
          .put("text:bookmark-start", "text:name")
          .buildOrThrow();

  private static final String AUTOMATIC = "office:automatic-styles";

  private final XmlSource source;
  private final Edits edits = new Edits();
  private final Map<String, Set<String>> names = new HashMap<>();
  private final Map<String, String> open = new HashMap<>();
  private final Map<String, XmlElement> starts = new HashMap<>();
  private final Set<String> ids = new HashSet<>();

  private OdtSettling(XmlSource source) {
    this.source = source;
  }

  /**
   * The part as it can be opened.
   *
   * @param styles the styles that its text needs
   */
  static String of(XmlSource source, String styles) {
    OdtSettling settling = new OdtSettling(source);
    settling.visit(source.root());
    settling.starts.values().forEach(settling::drop);
    addStyles(source, styles, settling.edits);
    return settling.edits.text(source);
  }

  /** Adds styles to those that a part has for its own text. */
  static void addStyles(XmlSource source, String styles, Edits edits) {
    if (styles.isEmpty()) {
      return;
    }
    Optional<XmlElement> automatic = source.root().child(AUTOMATIC);
    if (automatic.isEmpty()) {
      source
          .root()
          .child("office:body")
          .ifPresent(
              body ->
                  edits.insert(
                      body.start(),
                      new Piece.New("<" + AUTOMATIC + ">" + styles + "</" + AUTOMATIC + ">")));
    } else if (automatic.get().inner() == automatic.get().end()) {
      edits.replace(
          automatic.get().start(),
          automatic.get().end(),
          List.of(
              new Piece.New(source.startTag(automatic.get()) + styles + "</" + AUTOMATIC + ">")));
    } else {
      edits.insert(automatic.get().innerEnd(), new Piece.New(styles));
    }
  }

  private void visit(XmlElement element) {
    if (isEmptied(element)) {
      drop(element);
      return;
    }
    if (element.is("text:bookmark-end")) {
      end(element);
    } else {
      tag(element);
    }
    element.children().forEach(this::visit);
  }

  /** A table without rows, or a list without items. */
  private static boolean isEmptied(XmlElement element) {
    return (element.is("table:table")
            && element.children().stream().noneMatch(child -> child.name().contains("row")))
        || (element.is("text:list")
            && element.children().stream()
                .noneMatch(child -> child.name().startsWith("text:list-")))
        || (element.is("text:section") && element.children().isEmpty());
  }

  private void tag(XmlElement element) {
    String tag = source.text().substring(element.start(), element.inner());
    String changed = tag;
    String attribute = NAMED.get(element.name());
    Optional<String> name =
        attribute == null ? Optional.empty() : source.attribute(element, attribute);
    if (name.isPresent() && attribute != null) {
      String kind = element.name().startsWith("text:bookmark") ? "bookmark" : attribute;
      String unique = unique(names.computeIfAbsent(kind, none -> new HashSet<>()), name.get());
      changed = unique.equals(name.get()) ? tag : with(tag, attribute, unique);
      if (element.is("text:bookmark-start")) {
        open.put(name.get(), unique);
        starts.put(unique, element);
      }
    }
    Optional<String> id = source.attribute(element, "xml:id");
    if (id.isPresent() && !ids.add(id.get())) {
      changed = changed.replaceFirst("\\sxml:id\\s*=\\s*(\"[^\"]*\"|'[^']*')", "");
    }
    if (!changed.equals(tag)) {
      edits.replace(element.start(), element.inner(), List.of(new Piece.New(changed)));
    }
  }

  private static String unique(Set<String> taken, String name) {
    String unique = name;
    int number = 2;
    while (!taken.add(unique)) {
      unique = name + "_" + number;
      number++;
    }
    return unique;
  }

  private void end(XmlElement mark) {
    String name = source.attribute(mark, "text:name").orElse("");
    String unique = open.remove(name);
    if (unique == null) {
      drop(mark);
      return;
    }
    starts.remove(unique);
    if (!unique.equals(name)) {
      edits.replace(
          mark.start(),
          mark.end(),
          List.of(new Piece.New(with(source.of(mark), "text:name", unique))));
    }
  }

  private void drop(XmlElement element) {
    edits.replace(element.start(), element.end(), List.of());
  }

  /** A tag with another value of an attribute that it has. */
  private static String with(String tag, String attribute, String value) {
    return tag.replaceFirst(
        "(\\s" + attribute + "\\s*=\\s*)(\"[^\"]*\"|'[^']*')",
        "$1\"" + Matcher.quoteReplacement(XmlEscapers.xmlAttributeEscaper().escape(value)) + "\"");
  }
}
