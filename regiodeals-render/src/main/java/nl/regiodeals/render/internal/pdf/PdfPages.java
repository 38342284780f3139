package nl.regiodeals.render.internal.pdf;

import static java.util.Objects.requireNonNull;

import java.awt.Color;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.regiodeals.core.text.Language;
import nl.regiodeals.core.work.Interruption;
import nl.regiodeals.render.document.Document;
import nl.regiodeals.render.document.PictureFile;
import nl.regiodeals.render.internal.pdf.LineBreaker.Line;
import nl.regiodeals.render.internal.pdf.PdfFonts.Face;
import nl.regiodeals.render.internal.pdf.Span.LinkPlace;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageXYZDestination;
import org.jspecify.annotations.Nullable;

/**
 * The pages of one PDF, the tags on them and the links between them. Everything drawn belongs to a
 * tag, or is decoration (artifact). Lengths are in points, from the lower left corner. Not safe to
 * share between threads.
 */
final class PdfPages {
  private static final float HEADER_DISTANCE = 30;
  private static final float SMALL = 8.5f;

  private final PDDocument pdf;
  private final Document document;
  private final PdfFonts fonts;
  private final PdfNotes notes;
  private final PdfFloats floats = new PdfFloats(this);
  private final PdfFrame frame;
  private final PDStructureTreeRoot tags = new PDStructureTreeRoot();
  private final PDStructureElement root;
  private final List<PDPage> pages = new ArrayList<>();
  private final List<COSArray> tagsOnPage = new ArrayList<>();
  private final PdfLinks links = new PdfLinks(this);
  private final Map<String, Spot> spots = new HashMap<>();
  private final List<Later> later = new ArrayList<>();
  private @Nullable PDPageContentStream out;
  private @Nullable PDStructureElement openTag;
  private @Nullable PDStructureElement foreignWords;
  private @Nullable PDStructureElement foreignWithin;
  private boolean isOpen;
  private float y;

  /**
   * A position in the document.
   *
   * @param page the number of the page, from 0
   * @param y the height on the page
   */
  record Spot(int page, float y) {}

  /** A page number in the table of contents, which is only known at the end. */
  private record Later(PDStructureElement tag, Spot spot, float right, float size, String id) {}

  PdfPages(PDDocument pdf, Document document, FontFiles files) {
    this.pdf = pdf;
    this.document = document;
    this.fonts = new PdfFonts(pdf, files, document.theme().fontFiles());
    this.notes = new PdfNotes(this, document.theme(), textSize());
    this.frame = new PdfFrame(document);
    this.root = new PDStructureElement("Document", tags);
    tags.appendKid(root);
    pdf.getDocumentCatalog().setStructureTreeRoot(tags);
  }

  PdfFonts fonts() {
    return fonts;
  }

  PdfNotes notes() {
    return notes;
  }

  PdfFloats floats() {
    return floats;
  }

  PdfFrame frame() {
    return frame;
  }

  /** The size of text, in points. */
  float textSize() {
    return document.theme().fontSize() * 0.95f;
  }

  /** A tag below the document. */
  PDStructureElement tag(String type) {
    return tag(type, root);
  }

  /** A tag below another. */
  PDStructureElement tag(String type, PDStructureNode parent) {
    PDStructureElement element = new PDStructureElement(type, parent);
    parent.appendKid(element);
    return element;
  }

  float margin() {
    return document.theme().margin() * 72 / 25.4f;
  }

  float left() {
    return margin();
  }

  float width() {
    return PDRectangle.A4.getWidth() - 2 * left();
  }

  /** The lowest height for text, which is above the notes of the page. */
  float bottom() {
    return margin() + notes.height();
  }

  private float top() {
    return PDRectangle.A4.getHeight() - margin();
  }

  /** The height of a page between its margins. */
  float height() {
    return PDRectangle.A4.getHeight() - 2 * left();
  }

  /** The height at which the next line begins. */
  float y() {
    return y;
  }

  void down(float by) {
    y -= by;
  }

  /** Whether nothing stands on this page yet, but for notes that go on. */
  boolean isNew() {
    return !pages.isEmpty() && y >= top();
  }

  /** Whether there is room on this page. */
  boolean hasRoom(float needed) {
    return !pages.isEmpty() && y - needed >= bottom();
  }

  /** Starts a new page unless there is room; another one if a picture takes that room there. */
  void room(float needed) throws IOException {
    while (pages.isEmpty() || (y - needed < bottom() && !isNew())) {
      newPage();
    }
  }

  /** Starts a new page unless there is room for lines with their notes; their notes are placed. */
  void room(float needed, Iterable<Line> lines) throws IOException {
    room(needed + notes.more(lines));
    place(needed, lines);
  }

  /** Places the notes of lines at the foot of this page, as far as there is room. */
  void place(float needed, Iterable<Line> lines) {
    notes.place(lines, y - needed - bottom());
  }

  void newPage() throws IOException {
    Interruption.check();
    endPage();
    PDPage page = new PDPage(PDRectangle.A4);
    page.getCOSObject().setItem(COSName.getPDFName("Tabs"), COSName.S);
    page.setStructParents(pages.size());
    pdf.addPage(page);
    pages.add(page);
    tagsOnPage.add(new COSArray());
    out = new PDPageContentStream(pdf, page);
    y = top();
    frame.beginPage();
    notes.beginPage();
    floats.beginPage();
  }

  private void endPage() throws IOException {
    if (out != null) {
      notes.draw();
      close();
      out.close();
      out = null;
    }
  }

  /** The position of the next line, as a link target. */
  Spot here() {
    return new Spot(Math.max(0, pages.size() - 1), y);
  }

  void remember(String id, Spot spot) {
    spots.putIfAbsent(id, spot);
  }

  /** Remembers a height on this page. */
  void rememberHere(String id, float height) {
    remember(id, new Spot(pages.size() - 1, height));
  }

  /** Writes the page number of a heading once it is known. */
  void pageNumberLater(PDStructureElement tag, float baseline, float size, String id) {
    later.add(new Later(tag, new Spot(pages.size() - 1, baseline), left() + width(), size, id));
  }

  /** Draws a filled rectangle, as decoration. */
  void fill(float x, float bottomEdge, float w, float h, String colour) throws IOException {
    PDPageContentStream stream = decoration();
    stream.setNonStrokingColor(colour(colour));
    stream.addRect(x, bottomEdge, w, h);
    stream.fill();
  }

  /** Draws spans of text side by side, as the content of the tag, or as decoration. */
  void text(
      @Nullable PDStructureElement tag,
      Iterable<Span> spans,
      float x,
      float baseline,
      float size,
      String colour)
      throws IOException {
    float at = x;
    for (Span span : spans) {
      float spanSize = span.look().size(size);
      float spanWidth = fonts.width(span.text(), span.look().face(), spanSize);
      float height = span.look().raised() ? baseline + size * 0.35f : baseline;
      PDStructureElement owner = tag;
      if (tag != null && span.look().link().isPresent()) {
        LinkPlace place = span.look().link().get();
        owner = links.tag(place, tag);
        if (place.note() > 0) {
          rememberHere(PdfNotes.placeOf(place.note()), baseline + size);
        }
        links.add(
            place,
            pages.size() - 1,
            new PDRectangle(at, baseline - size * 0.25f, spanWidth, size * 1.2f));
      } else if (tag != null && span.look().language().isPresent()) {
        owner = foreign(tag, span.look().language().get());
      }
      PDPageContentStream stream = owner == null ? decoration() : tagged(owner);
      boolean isLink = span.look().link().filter(place -> !place.isEntry()).isPresent();
      String inked = isLink && tag != null ? "01689b" : colour;
      show(stream, span.text(), span.look().face(), spanSize, at, height, inked);
      at += spanWidth;
    }
  }

  /** A tag for text in another language, which continues as long as that language does. */
  private PDStructureElement foreign(PDStructureElement tag, Language language) {
    String tongue = language.tag();
    if (openTag != null
        && openTag == foreignWords
        && foreignWithin == tag
        && tongue.equals(openTag.getLanguage())) {
      return openTag;
    }
    foreignWords = tag("Span", tag);
    foreignWithin = tag;
    foreignWords.setLanguage(tongue);
    return foreignWords;
  }

  private void show(
      PDPageContentStream stream,
      String text,
      Face face,
      float size,
      float x,
      float baseline,
      String colour)
      throws IOException {
    stream.beginText();
    stream.setNonStrokingColor(colour(colour));
    stream.newLineAtOffset(x, baseline);
    for (PdfFonts.Run run : fonts.runs(text, face)) {
      stream.setFont(run.font(), size);
      stream.showText(run.text());
    }
    stream.endText();
  }

  /** The stream for drawing the content of the tag. */
  PDPageContentStream tagged(PDStructureElement tag) throws IOException {
    PDPageContentStream stream = stream();
    if (openTag != tag) {
      close();
      begin(stream, tag, pages.size() - 1);
      openTag = tag;
      isOpen = true;
    }
    return stream;
  }

  /** A picture, to be drawn. */
  PDImageXObject image(PictureFile file) throws IOException {
    return PDImageXObject.createFromByteArray(pdf, file.bytes(), "picture");
  }

  private PDPageContentStream decoration() throws IOException {
    PDPageContentStream stream = stream();
    if (!isOpen || openTag != null) {
      close();
      stream.beginMarkedContent(COSName.ARTIFACT);
      isOpen = true;
    }
    return stream;
  }

  private void begin(PDPageContentStream stream, PDStructureElement tag, int page)
      throws IOException {
    int number = tagsOnPage.get(page).size();
    stream.beginMarkedContent(COSName.getPDFName(tag.getStructureType()), number);
    refer(tag, page, number);
    tagsOnPage.get(page).add(tag.getCOSObject());
  }

  /**
   * Adds content to a tag; on the page where the tag begins a number is enough, which halves the
   * number of objects in a document.
   */
  private void refer(PDStructureElement tag, int page, int number) {
    COSDictionary dictionary = tag.getCOSObject();
    PDPage here = pages.get(page);
    if (!dictionary.containsKey(COSName.PG)) {
      tag.setPage(here);
    }
    if (here.getCOSObject().equals(dictionary.getDictionaryObject(COSName.PG))) {
      COSDictionary properties = new COSDictionary();
      properties.setInt(COSName.MCID, number);
      tag.appendKid(PDMarkedContent.create(COSName.getPDFName(tag.getStructureType()), properties));
    } else {
      PDMarkedContentReference reference = new PDMarkedContentReference();
      reference.setPage(here);
      reference.setMCID(number);
      tag.appendKid(reference);
    }
  }

  private void close() throws IOException {
    if (isOpen) {
      stream().endMarkedContent();
      isOpen = false;
      openTag = null;
    }
  }

  private PDPageContentStream stream() throws IOException {
    if (out == null) {
      newPage();
    }
    return requireNonNull(out);
  }

  /** Adds what is only known at the end: page numbers, links, and the index of the tags. */
  void finish() throws IOException {
    while (notes.goOn()) {
      newPage();
    }
    endPage();
    for (int page = 0; page < pages.size(); page++) {
      headAndFoot(page);
    }
    COSArray index = new COSArray();
    for (int page = 0; page < pages.size(); page++) {
      index.add(COSInteger.get(page));
      index.add(tagsOnPage.get(page));
    }
    int number = links.annotate(index, pages.size());
    COSDictionary parents = new COSDictionary();
    parents.setItem(COSName.NUMS, index);
    tags.getCOSObject().setItem(COSName.PARENT_TREE, parents);
    tags.setParentTreeNextKey(number);
  }

  private void headAndFoot(int page) throws IOException {
    try (PDPageContentStream stream =
        new PDPageContentStream(
            pdf, pages.get(page), PDPageContentStream.AppendMode.APPEND, true)) {
      for (Later entry : later) {
        if (entry.spot().page() == page) {
          pageNumber(stream, entry, page);
        }
      }
      stream.beginMarkedContent(COSName.ARTIFACT);
      float top = PDRectangle.A4.getHeight() - HEADER_DISTANCE;
      for (PdfFrame.Words words : frame.header(page, fonts, SMALL, left(), width())) {
        small(stream, words.text(), words.x(), top);
      }
      String foot = fonts.shortened(frame.footer(page), SMALL, width());
      small(stream, foot, left(), HEADER_DISTANCE - SMALL / 2);
      stream.endMarkedContent();
    }
  }

  private void small(PDPageContentStream stream, String text, float x, float baseline)
      throws IOException {
    if (!text.isEmpty()) {
      show(stream, text, Face.REGULAR, SMALL, x, baseline, "4a4a4a");
    }
  }

  private void pageNumber(PDPageContentStream stream, Later entry, int page) throws IOException {
    Spot target = spots.get(entry.id());
    if (target != null) {
      String number = " " + (target.page() + 1);
      begin(stream, entry.tag(), page);
      float x = entry.right() - fonts.width(number, Face.REGULAR, entry.size());
      show(
          stream,
          number,
          Face.REGULAR,
          entry.size(),
          x,
          entry.spot().y(),
          document.theme().textColour());
      stream.endMarkedContent();
    }
  }

  /** Where something is that was remembered; null if it is nowhere. */
  @Nullable Spot spot(String id) {
    return spots.get(id);
  }

  PDPage page(int number) {
    return pages.get(number);
  }

  /** The destination of a position, for bookmarks and links. */
  PDPageXYZDestination destination(Spot spot) {
    PDPageXYZDestination destination = new PDPageXYZDestination();
    destination.setPage(pages.get(spot.page()));
    destination.setTop(Math.round(spot.y()));
    return destination;
  }

  static Color colour(String rrggbb) {
    return new Color(Integer.parseInt(rrggbb, 16));
  }
}
