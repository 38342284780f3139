package nl.regiodeals.render.internal.odt;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import nl.regiodeals.render.internal.source.PlacedPicture;
import nl.regiodeals.render.internal.source.Spot;
import nl.regiodeals.render.internal.source.XmlElement;
import nl.regiodeals.render.internal.source.XmlSource;

/**
 * An OpenDocument text or template that people made, to be filled. What it was filled from stands
 * in a property of the user: LibreOffice does not keep other files in the package.
 */
public final class OdtTemplate implements MarkedDocument {
  static final String MANIFEST = "META-INF/manifest.xml";
  private static final String META = "meta.xml";
  private static final String STYLES = "styles.xml";
  private static final String CONTENT = "content.xml";
  private static final String PROPERTY = "regiodeals";
  private static final String AS_TEMPLATE = OdtFormat.MEDIA_TYPE + "-template";

  private final byte[] file;
  private final PackageParts parts;
  private final PackageFiles files;
  private final OdtOwnParts own;
  private Optional<OdtWidths> widths = Optional.empty();
  private final OdtMarks marks = new OdtMarks();
  private Optional<Origin> origin = Optional.empty();

  private OdtTemplate(byte[] file, PackageParts parts) throws XMLStreamException {
    this.file = file;
    this.parts = parts;
    this.files = new PackageFiles(file);
    this.own = new OdtOwnParts(parts, files);
  }

  /**
   * Opens a document; empty if it is not an OpenDocument text.
   *
   * @throws RenderException if it has macros or a password
   */
  public static Optional<MarkedDocument> open(byte[] file, PackageParts parts)
      throws XMLStreamException {
    String manifest = text(parts, MANIFEST);
    if (!parts.has(CONTENT) || !manifest.contains(OdtFormat.MEDIA_TYPE)) {
      return Optional.empty();
    }
    if (manifest.contains("encryption-data")) {
      throw new RenderException(RenderNotices.FILL_ENCRYPTED.notice(), null);
    }
    if (manifest.contains("\"Basic/") || manifest.contains("\"Scripts/")) {
      throw new RenderException(RenderNotices.FILL_MACROS.notice(), null);
    }
    return Optional.of(new OdtTemplate(file, parts));
  }

  private static String text(PackageParts parts, String name) {
    return new String(parts.parts().getOrDefault(name, new byte[0]), StandardCharsets.UTF_8);
  }

  @Override
  public ImmutableList<String> parts() {
    return parts.has(STYLES) ? ImmutableList.of(CONTENT, STYLES) : ImmutableList.of(CONTENT);
  }

  @Override
  public byte[] part(String name) {
    return parts.parts().getOrDefault(name, new byte[0]);
  }

  @Override
  public List<Line> lines(XmlSource part) {
    return OdtTextLines.of(part);
  }

  @Override
  public void cut(XmlSource part, Line line, List<Hole> holes, Edits edits) {
    OdtTextLines.cut(line, holes, edits);
  }

  @Override
  public Spot spot(XmlSource part, Line line) {
    String style =
        part.attribute(line.paragraph(), "text:style-name")
            .map(name -> XmlBuilder.fragment().empty("p", "text:style-name", name).whole())
            .map(tag -> tag.substring(2, tag.length() - 2))
            .orElse("");
    Spot spot = OdtTextLines.spot(line, Math.max(0, line.text().indexOf('$')), style);
    return spot.wide(width(part, line));
  }

  private int width(XmlSource part, Line line) {
    if (widths.filter(known -> known.isOf(part)).isEmpty()) {
      widths = own.sheet().map(sheet -> new OdtWidths(part, new OdtPages(List.of(sheet, part))));
    }
    return widths.flatMap(known -> known.width(line.paragraph())).orElse(0);
  }

  @Override
  public XmlElement whole(Line line) {
    return line.paragraph()
        .parent()
        .filter(item -> item.is("text:list-item") && item.children().size() == 1)
        .orElse(line.paragraph());
  }

  @Override
  public List<XmlElement> marks(Line line) {
    return List.of();
  }

  @Override
  public XmlElement flow(Line line, int index) {
    return line.holder(index).is("text:s") || line.holder(index).is("text:tab")
        ? line.holder(index).parent().orElse(line.paragraph())
        : line.holder(index);
  }

  @Override
  public String row() {
    return "table:table-row";
  }

  @Override
  public String cell() {
    return "table:table-cell";
  }

  @Override
  public boolean mayGo(Line line) {
    return true;
  }

  @Override
  public String inlines(String part, Spot spot, List<Inline> content) {
    return new OdtInsert(own, spot).inlines(content);
  }

  @Override
  public String blocks(String part, Spot spot, String mark, List<Block> blocks) {
    return new OdtInsert(own, spot).blocks(mark, blocks);
  }

  @Override
  public byte[] settled(String part, XmlSource before, byte[] filled, boolean hasMoved)
      throws XMLStreamException {
    XmlSource source = XmlSource.read(filled);
    return OdtSettling.of(source, part.equals(CONTENT) ? own.automatic() : "")
        .getBytes(source.charset());
  }

  @Override
  public Optional<Origin> origin() throws XMLStreamException {
    if (!parts.has(META)) {
      return Optional.empty();
    }
    XmlSource meta = XmlSource.read(part(META));
    Optional<XmlElement> known =
        meta.root().children().stream()
            .flatMap(all -> all.children().stream())
            .filter(each -> each.is("meta:user-defined"))
            .filter(each -> meta.attribute(each, "meta:name").filter(PROPERTY::equals).isPresent())
            .findFirst();
    return known.isEmpty() ? Optional.empty() : Optional.of(Origin.read(meta.plain(known.get())));
  }

  @Override
  public List<Passage> passages(XmlSource part) {
    return OdtMarks.passages(part);
  }

  @Override
  public Optional<XmlElement> paragraph(XmlElement element) {
    Optional<XmlElement> heading = element.nearest("text:h");
    return heading.isPresent() ? heading : element.nearest("text:p");
  }

  @Override
  public Optional<XmlElement> twin(XmlElement paragraph) {
    return Optional.empty();
  }

  @Override
  public boolean isCopy(XmlElement paragraph) {
    return false;
  }

  @Override
  public int openChanges(XmlSource part) {
    return OdtMarks.changes(part.root());
  }

  @Override
  public boolean canTrack(String name, XmlSource part, Line line, Hole hole) {
    return marks.canTrack(part, line, hole);
  }

  @Override
  public String tracked(XmlSource part, Line line, Hole hole, String inserted, Revision revision) {
    return marks.tracked(part, line, hole, inserted, revision);
  }

  @Override
  public String table() {
    return "table:table";
  }

  @Override
  public int columns(XmlSource part, XmlElement inRow) {
    return inRow.is(cell()) || inRow.is("table:covered-table-cell")
        ? part.attribute(inRow, "table:number-columns-repeated")
            .filter(value -> value.matches("\\d{1,4}"))
            .map(Integer::valueOf)
            .orElse(1)
        : 0;
  }

  @Override
  public boolean isDeleted(XmlElement row) {
    return false;
  }

  @Override
  public boolean isMark(XmlElement element) {
    return OdtTextLines.isMark(element);
  }

  @Override
  public String withoutIds(String copy) {
    return OdtTextLines.COPIED_IDS.matcher(copy).replaceAll("");
  }

  @Override
  public XmlElement block(Line line) {
    XmlElement block = line.paragraph();
    for (XmlElement at = block; at.name().startsWith("text:"); at = at.parent().orElse(at)) {
      if (at.is("text:list")) {
        block = at;
      } else if (at.is("text:section")) {
        break;
      }
    }
    return block;
  }

  @Override
  public String like(XmlSource part, Line line, String content) {
    return OdtTextLines.like(part, line, content);
  }

  @Override
  public Optional<PlacedPicture> picture(String name, XmlSource part, XmlElement paragraph) {
    return OdtPlaced.in(files, name, part, paragraph);
  }

  @Override
  public void replace(
      PlacedPicture picture,
      XmlSource part,
      Block.Illustration illustration,
      String before,
      Optional<Revision> revision,
      Edits edits) {
    String file = picture.file();
    if (OdtPlaced.isAlone(text(parts, CONTENT) + text(parts, STYLES), file)) {
      own.replace(file, illustration.drawing());
    } else {
      file = own.picture(illustration.drawing());
    }
    OdtPlaced.replace(picture, part, illustration, before, file, edits);
  }

  @Override
  public String digest(Drawing drawing) {
    return Digests.of(drawing);
  }

  /** In OpenDocument, changes of rows are not tracked. */
  @Override
  public boolean canTrackWhole() {
    return false;
  }

  @Override
  public String tracked(XmlSource part, String whole, boolean isInserted, Revision revision) {
    return whole;
  }

  @Override
  public String finished(String name, String text) throws XMLStreamException {
    return marks.finished(text);
  }

  @Override
  public void record(Origin newOrigin) {
    this.origin = Optional.of(newOrigin);
  }

  @Override
  public void write(Map<String, byte[]> changed, OutputStream out) throws IOException {
    Map<String, byte[]> all = new LinkedHashMap<>(changed);
    asDocument(parts, all);
    String pictures = own.addPictures(all);
    String more = pictures + (parts.has(META) ? "" : OdtOwnParts.entry(META, "text/xml"));
    if (!more.isEmpty()) {
      String manifest =
          all.containsKey(MANIFEST)
              ? new String(all.getOrDefault(MANIFEST, new byte[0]), StandardCharsets.UTF_8)
              : text(parts, MANIFEST);
      all.put(
          MANIFEST, bytes(manifest.replace("</manifest:manifest>", more + "</manifest:manifest>")));
    }
    origin.ifPresent(from -> all.put(META, bytes(meta(from))));
    own.addStyles(all);
    PackageCopy.write(file, all, out);
  }

  /** Makes a document of a template. */
  static void asDocument(PackageParts parts, Map<String, byte[]> changed) {
    String manifest = text(parts, MANIFEST);
    if (manifest.contains(AS_TEMPLATE)) {
      changed.put(MANIFEST, bytes(manifest.replace(AS_TEMPLATE, OdtFormat.MEDIA_TYPE)));
      changed.put("mimetype", OdtFormat.MEDIA_TYPE.getBytes(StandardCharsets.US_ASCII));
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** The properties with what the document was filled from. */
  private String meta(Origin from) {
    String more =
        XmlBuilder.fragment()
            .element("meta:keyword", from.label())
            .element("meta:user-defined", from.xml(), "meta:name", PROPERTY)
            .whole();
    String known =
        text(parts, META)
            .replaceAll(
                "<meta:keyword>regiodeals/[^<]*</meta:keyword>|<meta:user-defined"
                    + " meta:name=\"regiodeals\"[^>]*>[^<]*</meta:user-defined>",
                "");
    int end = known.indexOf("</office:meta>");
    return end >= 0
        ? known.substring(0, end) + more + known.substring(end)
        : new XmlBuilder()
            .open("office:document-meta", Odf.NAMESPACES)
            .open("office:meta")
            .raw(more)
            .close()
            .close()
            .whole();
  }
}
