package nl.regiodeals.render.internal.docx;

import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import nl.regiodeals.render.document.Drawing;
import nl.regiodeals.render.internal.XmlBuilder;
import nl.regiodeals.render.internal.drawing.Pixels;
import nl.regiodeals.render.internal.source.XmlSource;

/**
 * What is added to the parts of a document that people made: styles, lists, notes, pictures, links
 * and the relationships to them. A part to which nothing is added stays as it is. Not safe to share
 * between threads.
 */
final class OwnParts {
  private static final String RELATION =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
  private static final String RELATIONS =
      "http://schemas.openxmlformats.org/package/2006/relationships";
  private static final String TYPE =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.";

  private static final String SEPARATORS =
      "<w:footnote w:type=\"separator\" w:id=\"-1\"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>"
          + "<w:footnote w:type=\"continuationSeparator\" w:id=\"0\"><w:p><w:r>"
          + "<w:continuationSeparator/></w:r></w:p></w:footnote>";

  /** Above the numbers that people's documents have. */
  private static final int FIRST_BOOKMARK = 1_000_000;

  private static final int FIRST_CHANGE = 1_500_000;

  private static final int FIRST_PICTURE = 500_000;

  /** The width of the text on A4 with the margins of Word, in twentieths of a point. */
  private static final int USUAL_WIDTH = 9_070;

  private final DocxPackage file;
  private final OwnStyles styles;
  private final OwnNumbering numbering;
  private Optional<Integer> textWidth = Optional.empty();
  private final Map<String, Map<String, String>> relations = new LinkedHashMap<>();
  private final Map<String, Drawing> pictures = new LinkedHashMap<>();
  private final Map<Drawing, String> drawn = new HashMap<>();
  private final StringBuilder notes = new StringBuilder();
  private int bookmarks = FIRST_BOOKMARK;
  private int pictureNumbers;
  private int lastNote;
  private int changes;

  OwnParts(DocxPackage file) throws XMLStreamException {
    this.file = file;
    this.styles = new OwnStyles(file.related("styles"));
    this.numbering = new OwnNumbering(file.related("numbering"));
    this.lastNote = file.related("footnotes").map(OwnParts::lastNote).orElse(0);
  }

  private static int lastNote(XmlSource notes) {
    return notes.root().children().stream()
        .flatMap(note -> notes.attribute(note, "w:id").stream())
        .filter(id -> id.matches("\\d{1,8}"))
        .mapToInt(Integer::parseInt)
        .max()
        .orElse(0);
  }

  OwnStyles styles() {
    return styles;
  }

  OwnNumbering numbering() {
    return numbering;
  }

  /** The width of the text in the last section, found when it is first asked for. */
  int textWidth() {
    if (textWidth.isEmpty()) {
      textWidth = Optional.of(foundWidth());
    }
    return textWidth.get();
  }

  private int foundWidth() {
    try {
      return file.width().orElse(USUAL_WIDTH);
    } catch (XMLStreamException e) {
      return USUAL_WIDTH; // what reads the text tells that it is damaged
    }
  }

  String nextBookmark() {
    bookmarks++;
    return Integer.toString(bookmarks);
  }

  /** The id of a tracked change, which no bookmark or change has yet. */
  String nextChange() {
    if (changes == 0) {
      changes = Math.max(FIRST_CHANGE, file.lastChange());
    }
    changes++;
    return Integer.toString(changes);
  }

  String nextPicture() {
    if (pictureNumbers == 0) {
      pictureNumbers = Math.max(FIRST_PICTURE, file.lastPicture());
    }
    pictureNumbers++;
    return Integer.toString(pictureNumbers);
  }

  /** The id of the relationship of a part to a picture. */
  String picture(String part, Drawing drawing) {
    String name =
        drawn.computeIfAbsent(
            drawing,
            shown -> {
              String free = file.free("word/media/figure", ".png");
              pictures.put(free, shown);
              return free;
            });
    return relation(part, RELATION + "image", "/" + name, false);
  }

  /** Puts another picture in a file that is there already. */
  void replace(String name, Drawing drawing) {
    pictures.put(name, drawing);
  }

  /** The id of the relationship of a part to a page. */
  String link(String part, String target) {
    return relation(part, RELATION + "hyperlink", target, true);
  }

  /** The id of a relationship of a part, which is made if it is not there. */
  String relation(String part, String type, String target, boolean isOutside) {
    Map<String, String> own = relations.computeIfAbsent(part, none -> new LinkedHashMap<>());
    String known = own.get(type + target);
    if (known != null) {
      return known.substring(known.indexOf("Id=\"") + 4, known.indexOf("\" Type"));
    }
    String id = "rdeals" + (own.size() + 1);
    String whole = file.text(DocxPackage.relationsOf(part)).orElse("");
    int more = 0;
    while (whole.contains("\"" + id + "\"") || ids(own).contains("\"" + id + "\"")) {
      more++;
      id = "rdeals" + (own.size() + 1) + "x" + more;
    }
    XmlBuilder xml = XmlBuilder.fragment();
    if (isOutside) {
      xml.empty("Relationship", "Id", id, "Type", type, "Target", target, "TargetMode", "External");
    } else {
      xml.empty("Relationship", "Id", id, "Type", type, "Target", target);
    }
    own.put(type + target, xml.whole());
    return id;
  }

  private static String ids(Map<String, String> own) {
    return String.join("", own.values());
  }

  boolean canHaveNotes(String part) {
    return part.equals(file.main());
  }

  /** The id of a new note. */
  String note(String content, String reference) {
    lastNote++;
    String id = Integer.toString(lastNote);
    notes.append(
        XmlBuilder.fragment()
            .open("w:footnote", "w:id", id)
            .open("w:p")
            .open("w:pPr")
            .empty(
                "w:pStyle", "w:val", styles.paragraph("footnote text", "", "<w:sz w:val=\"18\"/>"))
            .close()
            .open("w:r")
            .open("w:rPr")
            .empty("w:rStyle", "w:val", reference)
            .close()
            .empty("w:footnoteRef")
            .close()
            .open("w:r")
            .element("w:t", " ", "xml:space", "preserve")
            .close()
            .raw(content)
            .close()
            .close()
            .whole());
    return id;
  }

  /** The highest id of a note. */
  int lastNote() {
    return lastNote;
  }

  /** Adds notes that have their ids, above those of others. */
  void addNotes(String xml) {
    notes.append(xml);
  }

  /** Adds a header or footer, and gives the id of the relationship to it. */
  String addRunning(Map<String, byte[]> changed, String kind, byte[] content) {
    String name = file.free("word/" + kind, ".xml");
    changed.put(name, content);
    new Parts(changed).typed(name, TYPE + kind + "+xml");
    return relation(file.main(), RELATION + kind, "/" + name, false);
  }

  /** Adds properties to a document that has none. */
  void addProperties(Map<String, byte[]> changed, byte[] content) {
    String name = file.free("docProps/core", ".xml");
    changed.put(name, content);
    new Parts(changed).typed(name, "application/vnd.openxmlformats-package.core-properties+xml");
    relation(
        "",
        "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
        "/" + name,
        false);
  }

  /** The name of the part with the notes, which may still have to be made. */
  String notesPart() {
    return file.relatedName("footnotes").orElse("word/footnotes.xml");
  }

  /** Adds what was asked for to the parts that changed. */
  void addTo(Map<String, byte[]> changed) throws IOException {
    Parts parts = new Parts(changed);
    if (!styles.added().isEmpty()) {
      parts.append("styles", "w:styles", styles.added(), "");
    }
    numbering.changed().ifPresent(whole -> parts.put("numbering", whole));
    if (notes.length() > 0) {
      parts.append("footnotes", "w:footnotes", notes.toString(), SEPARATORS);
    }
    for (Map.Entry<String, Drawing> picture : pictures.entrySet()) {
      changed.put(picture.getKey(), Pixels.of(picture.getValue()));
    }
    if (!pictures.isEmpty()) {
      parts.type("Default Extension=\"png\" ContentType=\"image/png\"", "Extension=\"png\"");
    }
    relations.forEach((part, own) -> parts.relations(part, ids(own)));
  }

  /** The parts as they are so far. */
  private final class Parts {
    private final Map<String, byte[]> changed;

    Parts(Map<String, byte[]> changed) {
      this.changed = changed;
    }

    /** Appends to a part that the document refers to, which is made if there is none. */
    void append(String kind, String root, String more, String first) {
      Optional<String> name = file.relatedName(kind);
      String whole =
          name.flatMap(known -> file.now(known, changed))
              .orElseGet(
                  () ->
                      new XmlBuilder()
                          .open(root, "xmlns:w", DocxBody.W, "xmlns:r", DocxBody.R)
                          .raw(first)
                          .close()
                          .whole());
      put(kind, inside(whole, root, more));
    }

    void put(String kind, String whole) {
      String name = file.relatedName(kind).orElse("word/" + kind + ".xml");
      changed.put(name, DocxPackage.bytes(whole));
      if (file.relatedName(kind).isEmpty()) {
        relation(file.main(), RELATION + kind, "/" + name, false);
        typed(name, TYPE + kind + "+xml");
      }
    }

    void typed(String name, String type) {
      type("Override PartName=\"/" + name + "\" ContentType=\"" + type + "\"", "\"/" + name + "\"");
    }

    void type(String type, String known) {
      String whole = file.now(DocxPackage.TYPES, changed).orElse("");
      if (!whole.contains(known)) {
        boolean isDefault = type.startsWith("Default");
        int at = isDefault ? whole.indexOf("<", whole.indexOf("<Types") + 1) : -1;
        String element = "<" + type + "/>";
        changed.put(
            DocxPackage.TYPES,
            DocxPackage.bytes(
                at < 0
                    ? inside(whole, "Types", element)
                    : whole.substring(0, at) + element + whole.substring(at)));
      }
    }

    void relations(String part, String more) {
      String name = DocxPackage.relationsOf(part);
      String whole =
          file.now(name, changed)
              .orElseGet(
                  () -> new XmlBuilder().open("Relationships", "xmlns", RELATIONS).close().whole());
      changed.put(name, DocxPackage.bytes(inside(whole, "Relationships", more)));
    }
  }

  /** A part with more at the end of its outermost element. */
  static String inside(String whole, String root, String more) {
    int end = whole.lastIndexOf("</" + root + ">");
    if (end >= 0) {
      return whole.substring(0, end) + more + whole.substring(end);
    }
    int empty = whole.lastIndexOf("/>");
    return whole.substring(0, empty) + ">" + more + "</" + root + ">" + whole.substring(empty + 2);
  }

  /** Adds a part of its own to the document, with the relationship of a part to it. */
  void add(Map<String, byte[]> changed, String name, String whole, String type, String relation) {
    changed.put(name, DocxPackage.bytes(whole));
    if (!type.isEmpty()) {
      new Parts(changed).typed(name, type);
    }
    if (!relation.isEmpty()) {
      relation(file.main(), RELATION + relation, "/" + name, false);
    }
  }
}
