package nl.regiodeals.render.internal.docx;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import nl.regiodeals.render.RenderException;
import nl.regiodeals.render.Revision;
import nl.regiodeals.render.document.Block;
import nl.regiodeals.render.document.Drawing;
import nl.regiodeals.render.document.Inline;
import nl.regiodeals.render.internal.PackageParts;
import nl.regiodeals.render.internal.RenderNotices;
import nl.regiodeals.render.internal.XmlBuilder;
import nl.regiodeals.render.internal.drawing.Digests;
import nl.regiodeals.render.internal.source.Edits;
import nl.regiodeals.render.internal.source.Hole;
import nl.regiodeals.render.internal.source.Line;
import nl.regiodeals.render.internal.source.MarkedDocument;
import nl.regiodeals.render.internal.source.Origin;
import nl.regiodeals.render.internal.source.PackageCopy;
import nl.regiodeals.render.internal.source.PackageFiles;
import nl.regiodeals.render.internal.source.Passage;
import nl.regiodeals.render.internal.source.Piece;
import nl.regiodeals.render.internal.source.PlacedPicture;
import nl.regiodeals.render.internal.source.Spot;
import nl.regiodeals.render.internal.source.XmlElement;
import nl.regiodeals.render.internal.source.XmlSource;

/**
 * A Word document or template that people made, to be filled. What it was filled from stands in a
 * custom XML part: Word and LibreOffice keep it, and it has no limit as properties in Word have.
 */
public final class DocxTemplate implements MarkedDocument {
  private static final String OF_TEMPLATE = "wordprocessingml.template.main+xml";
  private static final String OF_DOCUMENT = "wordprocessingml.document.main+xml";
  private static final String PROPERTIES_TYPE =
      "application/vnd.openxmlformats-officedocument.customXmlProperties+xml";
  private static final String ITEM = "{5B0E3A52-7C1D-4F0B-9C55-52454749444C}";
  private static final String RELATIONS =
      "http://schemas.openxmlformats.org/package/2006/relationships";

  /** Keywords that nobody typed. */
  private static final Pattern KEYWORDS =
      Pattern.compile("<cp:keywords(\\s*/>|>(\\s*|regiodeals/[^<]*)</cp:keywords>)");

  private static final String CORE_KEYWORDS = "cp:keywords";

  private final byte[] file;
  private final DocxPackage parts;
  private final OwnParts own;
  private final Map<String, byte[]> recorded = new LinkedHashMap<>();
  private Optional<DocxSections> sections = Optional.empty();

  private DocxTemplate(byte[] file, DocxPackage parts) throws XMLStreamException {
    this.file = file;
    this.parts = parts;
    this.own = new OwnParts(parts);
  }

  /**
   * Opens a document; empty if it is not a Word document.
   *
   * @throws RenderException if it has macros
   */
  public static Optional<MarkedDocument> open(byte[] file, PackageParts all)
      throws XMLStreamException {
    Optional<String> main = DocxPackage.main(all);
    if (main.isEmpty()) {
      return Optional.empty();
    }
    DocxPackage parts = new DocxPackage(all, new PackageFiles(file), main.get());
    String types = parts.text(DocxPackage.TYPES).orElse("");
    if (types.contains("macroEnabled") || types.contains("vbaProject")) {
      throw new RenderException(RenderNotices.FILL_MACROS.notice(), null);
    }
    return types.contains(OF_DOCUMENT) || types.contains(OF_TEMPLATE)
        ? Optional.of(new DocxTemplate(file, parts))
        : Optional.empty();
  }

  @Override
  public ImmutableList<String> parts() {
    return ImmutableList.copyOf(parts.withText());
  }

  @Override
  public byte[] part(String name) {
    return parts.content(name);
  }

  @Override
  public List<Line> lines(XmlSource part) {
    return DocxLines.of(part);
  }

  @Override
  public void cut(XmlSource part, Line line, List<Hole> holes, Edits edits) {
    DocxLines.cut(part, line, holes, edits);
  }

  @Override
  public Spot spot(XmlSource part, Line line) {
    if (sections.filter(known -> known.source() == part).isEmpty()) {
      sections = Optional.of(DocxSections.of(part));
    }
    return DocxLines.spot(part, line, Math.max(0, line.text().indexOf('$')))
        .wide(sections.flatMap(all -> all.width(line.paragraph())).orElseGet(own::textWidth));
  }

  @Override
  public XmlElement whole(Line line) {
    return line.paragraph();
  }

  @Override
  public List<XmlElement> marks(Line line) {
    return DocxLines.marks(line.paragraph());
  }

  @Override
  public XmlElement flow(Line line, int index) {
    return line.holder(index).parent().flatMap(XmlElement::parent).orElse(line.paragraph());
  }

  @Override
  public String row() {
    return "w:tr";
  }

  @Override
  public String cell() {
    return "w:tc";
  }

  @Override
  public boolean mayGo(Line line) {
    return DocxLines.properties(line.paragraph()).flatMap(all -> all.child("w:sectPr")).isEmpty();
  }

  @Override
  public String inlines(String part, Spot spot, List<Inline> content) {
    return new DocxInsert(own, part, spot).inlines(content);
  }

  @Override
  public String blocks(String part, Spot spot, String mark, List<Block> blocks) {
    return new DocxInsert(own, part, spot).blocks(mark, blocks);
  }

  @Override
  public byte[] settled(String part, XmlSource before, byte[] filled, boolean hasMoved)
      throws XMLStreamException {
    if (!hasMoved && !before.text().contains("<w:bookmarkStart")) {
      return filled; // only text came, in bookmarks of which the numbers are its own
    }
    XmlSource source = XmlSource.read(filled);
    return DocxSettling.of(source, before).getBytes(source.charset());
  }

  @Override
  public Optional<Origin> origin() throws XMLStreamException {
    Optional<String> known = originPart().flatMap(parts::text);
    return known.isEmpty() ? Optional.empty() : Optional.of(Origin.read(known.get()));
  }

  private Optional<String> originPart() {
    return parts.allRelated("customXml").stream()
        .filter(name -> parts.text(name).orElse("").contains(Origin.NAMESPACE))
        .findFirst();
  }

  @Override
  public List<Passage> passages(XmlSource part) {
    return DocxMarks.passages(part);
  }

  @Override
  public Optional<XmlElement> paragraph(XmlElement element) {
    return element.nearest("w:p");
  }

  @Override
  public Optional<XmlElement> twin(XmlElement paragraph) {
    return DocxMarks.twin(paragraph);
  }

  @Override
  public boolean isCopy(XmlElement paragraph) {
    return paragraph.isWithin("mc:Fallback");
  }

  @Override
  public int openChanges(XmlSource part) {
    return DocxMarks.changes(part.root());
  }

  @Override
  public boolean canTrack(String name, XmlSource part, Line line, Hole hole) {
    return DocxMarks.canTrack(line, hole);
  }

  @Override
  public String tracked(XmlSource part, Line line, Hole hole, String inserted, Revision revision) {
    return DocxMarks.tracked(part, line, hole, inserted, change(revision), change(revision));
  }

  private String[] change(Revision revision) {
    return new String[] {
      "w:id",
      own.nextChange(),
      "w:author",
      revision.author(),
      "w:date",
      revision.day().orElse(LocalDate.EPOCH) + "T00:00:00Z"
    };
  }

  @Override
  public String table() {
    return "w:tbl";
  }

  @Override
  public int columns(XmlSource part, XmlElement inRow) {
    return DocxLines.columns(part, inRow);
  }

  @Override
  public boolean isDeleted(XmlElement row) {
    return row.child("w:trPr").flatMap(all -> all.child("w:del")).isPresent();
  }

  @Override
  public boolean isMark(XmlElement element) {
    return DocxLines.MARKS.contains(element.name());
  }

  @Override
  public String withoutIds(String copy) {
    return DocxLines.copy(copy);
  }

  @Override
  public XmlElement block(Line line) {
    return line.paragraph();
  }

  @Override
  public String like(XmlSource part, Line line, String content) {
    return DocxLines.like(part, line, content);
  }

  @Override
  public Optional<PlacedPicture> picture(String name, XmlSource part, XmlElement paragraph) {
    return DocxPlaced.in(parts, name, part, paragraph);
  }

  @Override
  public void replace(
      PlacedPicture picture,
      XmlSource part,
      Block.Illustration illustration,
      String before,
      Optional<Revision> revision,
      Edits edits) {
    Optional<XmlElement> run = picture.element().nearest("w:r");
    if (revision.isPresent() && run.isPresent()) {
      String made = DocxPlaced.run(picture, part, illustration, own);
      String whole =
          tracked(part, part.of(run.get()), false, revision.get())
              + tracked(part, made, true, revision.get());
      edits.replace(run.get().start(), run.get().end(), List.of(new Piece.New(whole)));
      return;
    }
    if (DocxPlaced.isAlone(parts, picture, part)) {
      own.replace(picture.file(), illustration.drawing());
    } else {
      String relation = own.picture(picture.name(), illustration.drawing());
      DocxPlaced.embed(picture, part, relation, edits);
    }
    DocxPlaced.describe(picture, part, illustration, before, edits);
  }

  @Override
  public String digest(Drawing drawing) {
    return Digests.of(drawing);
  }

  @Override
  public boolean canTrackWhole() {
    return true;
  }

  @Override
  public String tracked(XmlSource part, String whole, boolean isInserted, Revision revision) {
    return DocxWhole.of(
        part, whole, isInserted ? "w:ins" : "w:del", revision.author(), () -> change(revision));
  }

  @Override
  public String finished(String name, String text) {
    return text;
  }

  @Override
  public void record(Origin origin) {
    String whole = new XmlBuilder().raw(origin.xml()).whole();
    Optional<String> before = originPart();
    if (before.isPresent()) {
      recorded.put(before.get(), DocxPackage.bytes(whole));
    } else {
      add(whole);
    }
    label(origin.label());
  }

  private void add(String whole) {
    String item = parts.free("customXml/item", ".xml");
    String properties = item.replace("item", "itemProps");
    boolean isTyped = parts.text(DocxPackage.TYPES).orElse("").contains("Extension=\"xml\"");
    own.add(recorded, item, whole, isTyped ? "" : "application/xml", "customXml");
    own.add(
        recorded,
        properties,
        new XmlBuilder()
            .open(
                "ds:datastoreItem",
                "ds:itemID",
                ITEM,
                "xmlns:ds",
                "http://schemas.openxmlformats.org/officeDocument/2006/customXml")
            .open("ds:schemaRefs")
            .empty("ds:schemaRef", "ds:uri", Origin.NAMESPACE)
            .close()
            .close()
            .whole(),
        PROPERTIES_TYPE,
        "");
    recorded.put(
        DocxPackage.relationsOf(item),
        new XmlBuilder()
            .open("Relationships", "xmlns", RELATIONS)
            .empty(
                "Relationship",
                "Id",
                "rId1",
                "Type",
                DocxBody.R + "/customXmlProps",
                "Target",
                properties.substring(properties.lastIndexOf('/') + 1))
            .close()
            .bytes());
  }

  /** Puts the label among the keywords, where it is looked for, unless people use these. */
  private void label(String label) {
    String name = parts.coreProperties().orElse("");
    String whole = parts.text(name).orElse("");
    String keywords = XmlBuilder.fragment().element(CORE_KEYWORDS, label).whole();
    if (!whole.contains("<cp:coreProperties")) {
      return;
    }
    if (!whole.contains("<" + CORE_KEYWORDS)) {
      recorded.put(name, DocxPackage.bytes(OwnParts.inside(whole, "cp:coreProperties", keywords)));
    } else {
      recorded.put(
          name,
          DocxPackage.bytes(
              KEYWORDS.matcher(whole).replaceFirst(Matcher.quoteReplacement(keywords))));
    }
  }

  @Override
  public void write(Map<String, byte[]> changed, OutputStream out) throws IOException {
    Map<String, byte[]> all = new LinkedHashMap<>(changed);
    recorded.forEach(all::put);
    own.addTo(all);
    asDocument(parts, all);
    PackageCopy.write(file, all, out);
  }

  /** Makes a document of a template. */
  static void asDocument(DocxPackage parts, Map<String, byte[]> changed) {
    String types = parts.now(DocxPackage.TYPES, changed).orElse("");
    if (types.contains(OF_TEMPLATE)) {
      changed.put(DocxPackage.TYPES, DocxPackage.bytes(types.replace(OF_TEMPLATE, OF_DOCUMENT)));
    }
  }
}
