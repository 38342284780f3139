package nl.regiodeals.render.internal.docx;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import nl.regiodeals.render.internal.XmlBuilder;
import nl.regiodeals.render.internal.source.XmlElement;
import nl.regiodeals.render.internal.source.XmlSource;

/**
 * The styles of a document that people made: found by the names that Word gives them in every
 * language, and added where the document lacks them. Not safe to share between threads.
 */
final class OwnStyles {
  private static final String NAME = "w:name";
  private static final String VALUE = "w:val";

  private final Map<String, String> ids = new HashMap<>();
  private final Map<Integer, String> outline = new HashMap<>();
  private final Map<String, Integer> numbered = new HashMap<>();
  private final Set<String> tables = new LinkedHashSet<>();
  private final Set<String> customTables = new LinkedHashSet<>();
  private final Set<String> taken = new HashSet<>();
  private final Map<String, String> added = new LinkedHashMap<>();

  OwnStyles(Optional<XmlSource> styles) {
    styles.ifPresent(
        source ->
            source.root().children().stream()
                .filter(element -> element.is("w:style"))
                .forEach(style -> known(source, style)));
  }

  private void known(XmlSource source, XmlElement style) {
    String id = source.attribute(style, "w:styleId").orElse("");
    taken.add(id);
    if (source.attribute(style, "w:type").filter("table"::equals).isPresent()) {
      table(source, style, id);
    }
    style
        .child(NAME)
        .flatMap(name -> source.attribute(name, VALUE))
        .ifPresent(name -> ids.putIfAbsent(plain(name), id));
    Optional<XmlElement> properties = style.child("w:pPr");
    properties
        .flatMap(all -> all.child("w:outlineLvl"))
        .flatMap(level -> source.attribute(level, VALUE))
        .filter(level -> level.matches("[0-8]"))
        .ifPresent(level -> outline.putIfAbsent(Integer.parseInt(level) + 1, id));
    properties
        .flatMap(all -> all.child("w:numPr"))
        .ifPresent(number -> numbered.put(id, number(source, number)));
  }

  /** Word's own default gives tables no look; another one does. */
  private void table(XmlSource source, XmlElement style, String id) {
    String name = style.child(NAME).flatMap(n -> source.attribute(n, VALUE)).orElse("");
    boolean isDefault = isOn(source, style, "w:default");
    if (!plain(name).equals("normal table")) {
      tables.add(id);
      if (isDefault || isOn(source, style, "w:customStyle")) {
        customTables.add(id);
      }
    }
  }

  private static boolean isOn(XmlSource source, XmlElement style, String attribute) {
    return source.attribute(style, attribute).filter(value -> !isOff(value)).isPresent();
  }

  private static int number(XmlSource source, XmlElement numbering) {
    return numbering
        .child("w:numId")
        .flatMap(number -> source.attribute(number, VALUE))
        .filter(number -> number.matches("\\d{1,8}"))
        .map(Integer::valueOf)
        .orElse(0);
  }

  private static boolean isOff(String value) {
    return value.equals("0") || value.equals("false") || value.equals("off");
  }

  private static String plain(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  /** The id of the style of a heading. */
  String heading(int level) {
    String name = "heading " + level;
    String byOutline = outline.get(level);
    return ids.containsKey(name) || byOutline == null
        ? paragraph(
            name,
            "<w:keepNext/><w:keepLines/><w:spacing w:before=\"240\" w:after=\"80\"/><w:outlineLvl"
                + " w:val=\""
                + (level - 1)
                + "\"/>",
            "<w:b/>")
        : byOutline;
  }

  /** The id of the style of a paragraph, by Word's name; added with these properties. */
  String paragraph(String name, String paragraph, String run) {
    return style("paragraph", name, "Normal", part("w:pPr", paragraph) + part("w:rPr", run));
  }

  /** The id of the style of characters. */
  String character(String name, String run) {
    return style("character", name, "", part("w:rPr", run));
  }

  /** The id of the style of a table with lines. */
  String table() {
    String line = "w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"auto\"/>";
    StringBuilder lines = new StringBuilder();
    for (String side : new String[] {"top", "left", "bottom", "right", "insideH", "insideV"}) {
      lines.append("<w:").append(side).append(' ').append(line);
    }
    return style(
        "table",
        "Table Grid",
        "Normal Table",
        part("w:tblPr", part("w:tblBorders", lines.toString())));
  }

  /** Whether the style of a list says itself how it is numbered. */
  boolean isNumbered(String id) {
    return numbered.containsKey(id);
  }

  /** The number of the list that the style of its items names; 0 if it names none. */
  int list(String id) {
    return numbered.getOrDefault(id, 0);
  }

  /** The id of the style with one of Word's names; empty if there is none. */
  Optional<String> find(String name) {
    return Optional.ofNullable(ids.get(plain(name)));
  }

  /** The id of the style of headings of a level; empty if there is none. */
  Optional<String> findHeading(int level) {
    return find("heading " + level).or(() -> Optional.ofNullable(outline.get(level)));
  }

  /** Whether it is the id of a style that gives tables their look. */
  boolean isTable(String id) {
    return tables.contains(id);
  }

  /** The id of the only style of tables that people made; empty if there are none or several. */
  Optional<String> ownTable() {
    return customTables.size() == 1 ? customTables.stream().findFirst() : Optional.empty();
  }

  /** Whether it is the id of a style that was added. */
  boolean isAdded(String id) {
    return added.containsKey(id);
  }

  /** Adds a style: its XML, given its id. */
  String add(String name, UnaryOperator<String> xml) {
    String id = free(name);
    ids.put(plain(name), id);
    added.put(id, xml.apply(id));
    return id;
  }

  private static String part(String element, String content) {
    return content.isEmpty() ? "" : "<" + element + ">" + content + "</" + element + ">";
  }

  private String style(String type, String name, String basedOn, String properties) {
    String known = ids.get(plain(name));
    if (known != null) {
      return known;
    }
    String id = free(name);
    XmlBuilder xml =
        XmlBuilder.fragment()
            .open("w:style", "w:type", type, "w:styleId", id)
            .empty(NAME, VALUE, name);
    String base = ids.get(plain(basedOn));
    if (base != null) {
      xml.empty("w:basedOn", VALUE, base);
    }
    added.put(id, xml.raw(properties).close().whole());
    ids.put(plain(name), id);
    return id;
  }

  private String free(String name) {
    String base = name.replaceAll("[^A-Za-z0-9]", "");
    String id = base.substring(0, 1).toUpperCase(Locale.ROOT) + base.substring(1);
    int number = 2;
    String found = id;
    while (!taken.add(found)) {
      found = id + number;
      number++;
    }
    return found;
  }

  /** The styles that were added, as XML; blank if there are none. */
  String added() {
    return String.join("", added.values());
  }
}
