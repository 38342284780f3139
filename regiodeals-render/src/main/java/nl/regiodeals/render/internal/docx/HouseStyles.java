package nl.regiodeals.render.internal.docx;

import com.google.common.collect.ImmutableMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
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
final class HouseStyles {
  /** How much larger a heading is than the one below it, in half points. */
  private static final int LARGER = 6;

  /** Ends the names of the styles of tables that would not fit. */
  static final String SMALL = "Small";

  /** The least size of text, in half points. */
  private static final int SMALLEST = 13;

  private static final String VALUE = "w:val";
  private static final String NORMAL = "Normal";
  private static final Pattern FONTS = Pattern.compile("<w:rFonts [^>]*/>");
  private static final Pattern NUMBER = Pattern.compile("<w:numPr>.*?</w:numPr>");

  /** What else the items of a list can be in. */
  private static final ImmutableMap<String, String> INSTEAD =
      ImmutableMap.of("ListBullet", "List Paragraph", "ListNumber", "List Paragraph");

  private final OwnStyles own;
  private final XmlSource sheet;
  private final Map<String, XmlElement> ours = new HashMap<>();
  private final Map<String, String> found = new HashMap<>();
  private final boolean isTitled;
  private final int tableSize;
  private final ImmutableMap<Integer, String> headings;
  private final Optional<DocxDefaults> defaults;

  /**
   * The styles of a letterhead.
   *
   * @param defaults what its text is like
   * @param text the style of text, where the letterhead has one for it
   * @param table the style of tables, where the letterhead has one for them
   */
  HouseStyles(
      OwnStyles own,
      Document document,
      Optional<DocxDefaults> defaults,
      Optional<String> text,
      Optional<String> table)
      throws XMLStreamException {
    this.own = own;
    this.sheet = XmlSource.read(DocxStyles.of(document));
    this.isTitled = own.find("Title").isPresent();
    this.defaults = defaults;
    this.tableSize = DocxStyles.tableSize(document.theme());
    ImmutableMap.Builder<Integer, String> theirs = ImmutableMap.builder();
    for (int level = 1; level <= Block.Heading.DEEPEST; level++) {
      int at = level;
      own.findHeading(level).ifPresent(id -> theirs.put(at, id));
    }
    this.headings = theirs.buildOrThrow();
    for (XmlElement style : sheet.root().children()) {
      if (style.is("w:style")) {
        ours.put(sheet.attribute(style, "w:styleId").orElse(""), style);
      }
    }
    text.or(() -> own.find("Body Text")).ifPresent(id -> found.put("BodyText", id));
    table.or(own::ownTable).ifPresent(id -> found.put("TableGrid", id));
  }

  /** Whether the title has a style of its own, so that the first heading is below it. */
  boolean isTitled() {
    return isTitled;
  }

  String heading(int level) {
    if (isTitled && level == 1) {
      return own.find("Title").orElseThrow();
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
        int size = defaults.map(known -> known.size(base)).orElse(0);
        return addHeading(level, base, "<w:rPr><w:sz w:val=\"" + (size + LARGER) + "\"/></w:rPr>");
      }
    }
    return adopt("Heading" + Math.min(level, Block.Heading.DEEPEST));
  }

  private String addHeading(int level, String base, String look) {
    String name = "heading " + level;
    return own.add(
        name,
        id ->
            begin("paragraph", id, name, Optional.of(base))
                .open("w:pPr")
                .empty("w:outlineLvl", VALUE, Integer.toString(level - 1))
                .close()
                .raw(look)
                .close()
                .whole());
  }

  /** The id of the style that takes the place of one of ours. */
  String style(String id) {
    String known = found.get(id);
    if (known != null) {
      return known;
    }
    String style =
        id.equals("FigureCaption")
            ? style("Caption")
            : id.endsWith(SMALL) ? small(id.substring(0, id.length() - SMALL.length())) : find(id);
    found.put(id, style);
    return style;
  }

  /** The style of the text of a table that would not fit. */
  private String small(String id) {
    String base = style(id);
    int usual =
        own.find(name(id)).equals(Optional.of(base)) && own.isAdded(base)
            ? tableSize
            : defaults.map(known -> known.size(base)).orElse(tableSize);
    long size = Math.max(SMALLEST, Math.round(usual * HouseHost.SMALL));
    String name = name(id) + " " + SMALL;
    return own.find(name)
        .orElseGet(
            () ->
                own.add(
                    name,
                    newId ->
                        begin("paragraph", newId, name, Optional.of(base))
                            .open("w:rPr")
                            .empty("w:sz", VALUE, Long.toString(size))
                            .empty("w:szCs", VALUE, Long.toString(size))
                            .close()
                            .close()
                            .whole()));
  }

  private String find(String id) {
    return own.find(name(id))
        .or(() -> Optional.ofNullable(INSTEAD.get(id)).flatMap(own::find))
        .orElseGet(() -> adopt(id));
  }

  private String name(String id) {
    return Optional.ofNullable(ours.get(id))
        .flatMap(style -> style.child("w:name"))
        .flatMap(name -> sheet.attribute(name, VALUE))
        .orElse(id);
  }

  private String adopt(String id) {
    XmlElement style = ours.get(id);
    if (style == null) {
      throw new IllegalArgumentException("no style " + id);
    }
    Optional<String> base =
        style
            .child("w:basedOn")
            .flatMap(based -> sheet.attribute(based, VALUE))
            .flatMap(based -> based.equals(NORMAL) ? own.find(NORMAL) : Optional.of(style(based)));
    return own.add(
        name(id),
        newId -> {
          XmlBuilder xml =
              begin(sheet.attribute(style, "w:type").orElse("paragraph"), newId, name(id), base);
          style.children().stream()
              .filter(child -> !child.is("w:name"))
              .filter(child -> !child.is("w:basedOn") && !child.is("w:next"))
              .forEach(child -> xml.raw(plain(sheet.of(child))));
          return xml.close().whole();
        });
  }

  /** Without fonts and lists of ours. */
  private static String plain(String xml) {
    return NUMBER.matcher(FONTS.matcher(xml).replaceAll("")).replaceAll("");
  }

  private static XmlBuilder begin(String type, String id, String name, Optional<String> base) {
    XmlBuilder xml =
        XmlBuilder.fragment()
            .open("w:style", "w:type", type, "w:styleId", id)
            .empty("w:name", VALUE, name);
    base.ifPresent(based -> xml.empty("w:basedOn", VALUE, based));
    return xml;
  }
}
