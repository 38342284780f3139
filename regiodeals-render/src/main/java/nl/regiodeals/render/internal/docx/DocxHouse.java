package nl.regiodeals.render.internal.docx;

import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import nl.regiodeals.render.document.Document;
import nl.regiodeals.render.internal.FontWidths;
import nl.regiodeals.render.internal.XmlBuilder;
import nl.regiodeals.render.internal.source.Edits;
import nl.regiodeals.render.internal.source.Line;
import nl.regiodeals.render.internal.source.PackageCopy;
import nl.regiodeals.render.internal.source.Piece;
import nl.regiodeals.render.internal.source.XmlElement;
import nl.regiodeals.render.internal.source.XmlSource;

/** Puts one publication in a letterhead. Not safe to share between threads. */
final class DocxHouse {
  private static final String VALUE = "w:val";

  /** The width of A4, in millimetres. */
  private static final int PAGE_WIDTH = 210;

  private static final double TWIPS_IN_MILLIMETRE = 1440 / 25.4;

  private final DocxPackage parts;
  private final String main;
  private final OwnParts own;
  private final XmlSource source;
  private final XmlElement place;
  private final Optional<XmlSource> styles;
  private final Document document;
  private final HouseHost host;
  private final Map<String, byte[]> changed = new LinkedHashMap<>();

  /**
   * A publication in a letterhead.
   *
   * @param mark the text of the paragraph that the publication takes the place of
   * @param table the style of tables, where the letterhead has one for them
   */
  DocxHouse(DocxPackage parts, Document document, String mark, Optional<String> table)
      throws XMLStreamException {
    this.parts = parts;
    this.main = parts.main();
    this.own = new OwnParts(parts);
    this.source = XmlSource.read(parts.content(main));
    this.place =
        DocxLines.of(source).stream()
            .filter(line -> line.text().equals(mark))
            .findFirst()
            .map(Line::paragraph)
            .orElseThrow(() -> new XMLStreamException("no place for the text"));
    this.styles = parts.related("styles");
    int width = width();
    Optional<DocxDefaults> defaults = styles.map(DocxDefaults::new);
    this.document =
        document.in(
            document
                .theme()
                .sized(
                    defaults.map(DocxDefaults::size).orElse(20) / 2,
                    (int) Math.round((PAGE_WIDTH - width / TWIPS_IN_MILLIMETRE) / 2)));
    this.host =
        new HouseHost(
            own,
            new HouseStyles(own.styles(), this.document, defaults, textStyle(defaults), table),
            main,
            width,
            letterWidth(defaults));
  }

  /** How wide letters are in tables, which have a style of their own. */
  private double letterWidth(Optional<DocxDefaults> defaults) throws XMLStreamException {
    double ours = DocxStyles.tableSize(document.theme());
    double theirs =
        own.styles()
            .find("Table Contents")
            .flatMap(id -> defaults.map(known -> (double) known.size(id)))
            .orElse(ours);
    return FontWidths.of(font(defaults)) * theirs / ours;
  }

  /** The font of text; blank if it is not said. */
  private String font(Optional<DocxDefaults> defaults) throws XMLStreamException {
    Optional<XmlSource> theme = parts.related("theme");
    return defaults.flatMap(known -> known.font(theme)).orElse("");
  }

  private int width() {
    return DocxSections.of(source).width(place).orElse(own.textWidth());
  }

  /** The style of text: of the place, or of plain text if it has space between paragraphs. */
  private Optional<String> textStyle(Optional<DocxDefaults> defaults) {
    Optional<String> normal = defaults.flatMap(DocxDefaults::normal);
    Optional<String> ofPlace =
        DocxLines.properties(place)
            .flatMap(all -> all.child("w:pStyle"))
            .flatMap(style -> source.attribute(style, VALUE))
            .filter(style -> !normal.equals(Optional.of(style)));
    return ofPlace
        .or(() -> own.styles().find("Body Text"))
        .or(() -> normal.filter(none -> defaults.filter(DocxDefaults::isSpaced).isPresent()));
  }

  /** Writes the file with the publication in it. */
  void write(byte[] filled, OutputStream out) throws IOException, XMLStreamException {
    DocxBody body = DocxBody.within(document, host);
    Edits edits = new Edits();
    DocxRemains.unmark(source, edits);
    DocxTitleFields.show(source, document.title(), edits);
    edits.replace(place.start(), place.end(), List.of(new Piece.New(body.text())));
    own.addNotes(body.notes());
    Optional<String> references = running(body);
    if (references.isPresent()) {
      section(references.get(), edits);
    }
    changed.put(main, DocxPackage.bytes(edits.text(source)));
    unmarkOthers();
    language();
    properties();
    own.addTo(changed);
    PackageCopy.write(filled, changed, out);
  }

  private void unmarkOthers() throws XMLStreamException {
    for (String name : parts.withText()) {
      if (!name.equals(main)) {
        XmlSource part = XmlSource.read(parts.content(name));
        Edits edits = new Edits();
        DocxRemains.unmark(part, edits);
        DocxTitleFields.show(part, document.title(), edits);
        if (!edits.isEmpty()) {
          changed.put(name, DocxPackage.bytes(edits.text(part)));
        }
      }
    }
  }

  /**
   * Adds our own header and footer to a letterhead that has none, and gives the references to them;
   * empty if it has its own.
   */
  private Optional<String> running(DocxBody body) {
    if (!DocxSections.of(source).references().isEmpty()) {
      return Optional.empty();
    }
    Map<String, byte[]> made =
        ImmutableMap.of(
            "header/default", DocxParts.header(document, body.running(), host),
            "header/first", DocxParts.firstHeader(document, host),
            "footer/default", DocxParts.footer(document, host));
    XmlBuilder references = XmlBuilder.fragment();
    for (Map.Entry<String, byte[]> part : made.entrySet()) {
      String kind = part.getKey().substring(0, part.getKey().indexOf('/'));
      String id = own.addRunning(changed, kind, part.getValue());
      reference(references, kind, part.getKey().substring(kind.length() + 1), id);
      if (kind.equals("footer")) {
        reference(references, kind, "first", id);
      }
    }
    return Optional.of(references.whole());
  }

  private static void reference(XmlBuilder to, String kind, String pages, String id) {
    to.empty("w:" + kind + "Reference", "xmlns:r", DocxBody.R, "w:type", pages, "r:id", id);
  }

  /** Gives the last section references, and a first page of its own. */
  private void section(String references, Edits edits) {
    DocxSections sections = DocxSections.of(source);
    Optional<XmlElement> last = sections.at(source.text().length());
    if (last.isEmpty()) {
      source
          .root()
          .child("w:body")
          .ifPresent(
              body ->
                  edits.insert(
                      body.innerEnd(),
                      new Piece.New(
                          "<w:sectPr>"
                              + references
                              + DocxBody.paper(document.theme())
                              + "</w:sectPr>")));
      return;
    }
    XmlElement section = last.get();
    StringBuilder whole = new StringBuilder(source.startTag(section)).append(references);
    boolean isDone = section.child("w:titlePg").isPresent();
    for (XmlElement child : section.children()) {
      if (!isDone && DocxSections.isAfterTitlePage(child)) {
        whole.append("<w:titlePg/>");
        isDone = true;
      }
      whole.append(source.of(child));
    }
    whole.append(isDone ? "" : "<w:titlePg/>").append("</w:sectPr>");
    edits.replace(section.start(), section.end(), List.of(new Piece.New(whole.toString())));
  }

  private void language() {
    Optional<String> name = parts.relatedName("styles");
    if (name.isPresent() && styles.isPresent()) {
      String before = styles.get().text();
      String after = new DocxDefaults(styles.get()).in(document.language());
      if (!after.equals(before)) {
        changed.put(name.get(), DocxPackage.bytes(after));
      }
    }
  }

  private void properties() throws XMLStreamException {
    String name = parts.coreProperties().filter(parts::has).orElse("");
    if (name.isEmpty()) {
      own.addProperties(changed, DocxParts.properties(document));
    } else {
      changed.put(name, DocxProperties.of(parts.text(name), document));
    }
  }
}
