package nl.regiodeals.render.internal.odt;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;
import nl.regiodeals.render.document.Block;
import nl.regiodeals.render.document.Document;
import nl.regiodeals.render.internal.XmlBuilder;
import nl.regiodeals.render.internal.source.XmlElement;
import nl.regiodeals.render.internal.source.XmlSource;

/**
 * The styles of a letterhead that take the place of ours. What it lacks is added as it is in our
 * own documents, but in its fonts. Not safe to share between threads.
 */
final class OdtHouseStyles {
  private static final String PARAGRAPH = "paragraph";

  /** Ends the names of the styles of tables that would not fit. */
  static final String SMALL = "_20_Small";

  private static final String STANDARD = "Standard";
  private static final String CELL = "Table_20_Contents";
  private static final String RIGHT = "_20_Right";
  private static final String LEVEL = "style:default-outline-level";
  private static final String LIST_TEXT = "List_20_Contents";

  /** The other names that styles have; ours of lists is another one in LibreOffice. */
  private static final ImmutableListMultimap<String, String> NAMES =
      ImmutableListMultimap.<String, String>builder()
          .putAll("Table", "Table", "Caption")
          .putAll("Figure_20_Caption", "Figure Caption", "Caption")
          .putAll(LIST_TEXT, "List Bullet")
          .putAll("Figure", "Regiodeals Figure")
          .build();

  /** The names under which ours are added that LibreOffice has for something else. */
  private static final ImmutableMap<String, String> ADDED =
      ImmutableMap.of(LIST_TEXT, "Regiodeals_20_List", "Figure", "Regiodeals_20_Figure");

  private static final Pattern FONT = Pattern.compile("\\sstyle:font-name=\"[^\"]*\"");

  private final OdtOwnStyles own;
  private final XmlSource sheet;
  private final String size;
  private final Map<String, XmlElement> ours = new HashMap<>();
  private final Map<String, String> found = new HashMap<>();
  private final boolean isTitled;
  private final ImmutableMap<Integer, String> headings;

  /**
   * The styles of a letterhead.
   *
   * @param text the style of text, where the letterhead has one for it
   */
  OdtHouseStyles(OdtOwnStyles own, Document document, Optional<String> text)
      throws XMLStreamException {
    this.own = own;
    this.sheet = XmlSource.read(OdtStyles.of(document, 0, List.of()));
    this.size = " fo:font-size=\"" + document.theme().fontSize() + "pt\"";
    this.isTitled = own.find(PARAGRAPH, "Title").isPresent();
    ImmutableMap.Builder<Integer, String> theirs = ImmutableMap.builder();
    for (int level = 1; level <= Block.Heading.DEEPEST; level++) {
      int at = level;
      own.findHeading(level).ifPresent(name -> theirs.put(at, name));
    }
    this.headings = theirs.buildOrThrow();
    sheet
        .root()
        .child("office:styles")
        .ifPresent(
            all ->
                all.children().stream()
                    .filter(style -> style.is("style:style"))
                    .forEach(
                        style -> ours.put(sheet.attribute(style, "style:name").orElse(""), style)));
    text.or(() -> own.find(PARAGRAPH, "Text body"))
        .or(() -> own.find(PARAGRAPH, "Body Text"))
        .ifPresent(name -> found.put("Text_20_body", name));
  }

  /** Whether the title has a style of its own, so that the first heading is below it. */
  boolean isTitled() {
    return isTitled;
  }

  String heading(int level) {
    if (isTitled && level == 1) {
      return own.find(PARAGRAPH, "Title").orElseThrow();
    }
    int below = isTitled ? level - 1 : level;
    return own.findHeading(below).orElseGet(() -> addHeading(below));
  }

  /** A heading is as the one above it, or larger than the one below it, if there is one. */
  private String addHeading(int level) {
    for (int above = level - 1; above >= 1; above--) {
      String base = headings.get(above);
      if (base != null) {
        return addHeading(level, base, "");
      }
    }
    for (int below = level + 1; below <= Block.Heading.DEEPEST; below++) {
      String base = headings.get(below);
      if (base != null) {
        return addHeading(level, base, "<style:text-properties fo:font-size=\"130%\"/>");
      }
    }
    String name = "Heading_20_" + Math.min(level, Block.Heading.DEEPEST);
    return adopt(name, name);
  }

  private String addHeading(int level, String base, String look) {
    String name = "Heading_20_" + level;
    return own.add(
        PARAGRAPH,
        name,
        XmlBuilder.fragment()
            .open(
                "style:style",
                "style:name",
                name,
                "style:display-name",
                "Heading " + level,
                "style:family",
                PARAGRAPH,
                "style:parent-style-name",
                base,
                LEVEL,
                Integer.toString(level))
            .raw(look)
            .close()
            .whole());
  }

  /** The name of the style that takes the place of one of ours. */
  String style(String name) {
    String known = found.get(name);
    if (known != null) {
      return known;
    }
    String style =
        name.endsWith(SMALL)
            ? small(name)
            : name.startsWith(OdtStyles.ROW_HEADING) ? rowHeading(name) : find(name);
    found.put(name, style);
    return style;
  }

  /** The style of the text of a table that would not fit. */
  private String small(String name) {
    String base = style(name.substring(0, name.length() - SMALL.length()));
    long share = Math.round(100 * OdtHouseHost.SMALL);
    return based(name, base, "fo:font-size", share + "%");
  }

  private String find(String name) {
    ImmutableList<String> names = NAMES.get(name);
    for (String other : names.isEmpty() ? List.of(name) : names) {
      Optional<String> theirs = own.find(family(name), other);
      if (theirs.isPresent()) {
        return theirs.get();
      }
    }
    return adopt(name, ADDED.getOrDefault(name, name));
  }

  /** The name of a row: as the text of a cell, but bold. That of a column may be centred. */
  private String rowHeading(String name) {
    String base = style(name.endsWith(RIGHT) ? CELL + RIGHT : CELL);
    return based(name, base, "fo:font-weight", "bold");
  }

  /** A style that is as another, except for one property of its text. */
  private String based(String name, String base, String property, String value) {
    return own.add(
        PARAGRAPH,
        name,
        XmlBuilder.fragment()
            .open(
                "style:style",
                "style:name",
                name,
                "style:display-name",
                name.replace("_20_", " "),
                "style:family",
                PARAGRAPH,
                "style:parent-style-name",
                base)
            .empty("style:text-properties", property, value)
            .close()
            .whole());
  }

  private String family(String name) {
    return Optional.ofNullable(ours.get(name))
        .flatMap(style -> sheet.attribute(style, "style:family"))
        .orElse(PARAGRAPH);
  }

  private String adopt(String name, String as) {
    XmlElement style = ours.get(name);
    if (style == null) {
      throw new IllegalArgumentException("no style " + name);
    }
    XmlBuilder xml =
        XmlBuilder.fragment()
            .open(
                "style:style",
                Stream.concat(
                        Stream.of(
                            "style:name",
                            as,
                            "style:display-name",
                            as.replace("_20_", " "),
                            "style:family",
                            family(name)),
                        Stream.concat(parent(style), level(style)))
                    .toArray(String[]::new));
    style.children().forEach(child -> xml.raw(plain(sheet.of(child))));
    return own.add(family(name), as, xml.close().whole());
  }

  private Stream<String> parent(XmlElement style) {
    return sheet.attribute(style, "style:parent-style-name").stream()
        .flatMap(
            base ->
                base.equals(STANDARD)
                    ? own.find(PARAGRAPH, STANDARD).stream()
                    : Stream.of(style(base)))
        .flatMap(base -> Stream.of("style:parent-style-name", base));
  }

  private Stream<String> level(XmlElement style) {
    return sheet.attribute(style, LEVEL).stream().flatMap(level -> Stream.of(LEVEL, level));
  }

  /** Without fonts and the size of text, which are those of the letterhead. */
  private String plain(String xml) {
    return FONT.matcher(xml).replaceAll("").replace(size, "");
  }
}
