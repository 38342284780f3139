package nl.regiodeals.render.internal.docx;

import com.google.common.collect.ImmutableList;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;
import nl.regiodeals.render.document.Document;
import nl.regiodeals.render.internal.PackageParts;
import nl.regiodeals.render.internal.source.BodyPlace;
import nl.regiodeals.render.internal.source.Edits;
import nl.regiodeals.render.internal.source.Letterhead;
import nl.regiodeals.render.internal.source.Line;
import nl.regiodeals.render.internal.source.PackageCopy;
import nl.regiodeals.render.internal.source.Piece;
import nl.regiodeals.render.internal.source.XmlElement;
import nl.regiodeals.render.internal.source.XmlSource;

/** A Word document or template that people made, in which publications are put. */
public final class DocxLetterhead implements Letterhead {
  private static final String TABLE = "w:tbl";
  private static final String VALUE = "w:val";

  private final byte[] file;
  private final String mark;
  private final ImmutableList<String> missing;
  private final Optional<String> table;

  private DocxLetterhead(
      byte[] file, String mark, ImmutableList<String> missing, Optional<String> table) {
    this.file = file;
    this.mark = mark;
    this.missing = missing;
    this.table = table;
  }

  /**
   * Reads a letterhead; empty if it is not a Word document. Text that publications take the place
   * of is left out of it, with all that only that text refers to.
   */
  public static Optional<Letterhead> of(byte[] file, PackageParts all)
      throws XMLStreamException, IOException {
    Optional<String> main = DocxPackage.main(all);
    if (main.isEmpty()) {
      return Optional.empty();
    }
    DocxPackage parts = new DocxPackage(all, main.get());
    XmlSource source = XmlSource.read(parts.content(parts.main()));
    List<Line> others = new ArrayList<>();
    for (String name : parts.withText()) {
      if (!name.equals(parts.main())) {
        others.addAll(DocxLines.of(XmlSource.read(parts.content(name))));
      }
    }
    Optional<Line> place =
        BodyPlace.in(DocxLines.of(source), others, DocxLetterhead::mayHoldBlocks);
    String mark = BodyPlace.mark(source.text());
    Edits edits = new Edits();
    if (place.isPresent()) {
      mark(source, place.get(), mark, edits);
    } else {
      replaceText(source, mark, edits);
    }
    DocxRemains remains = new DocxRemains(parts);
    remains.clear(edits.text(source), place.isEmpty());
    DocxTemplate.asDocument(parts, remains.changed());
    ByteArrayOutputStream prepared = new ByteArrayOutputStream();
    PackageCopy.write(file, remains.changed(), remains.dropped(), prepared);
    OwnStyles styles = new OwnStyles(parts.related("styles"));
    return Optional.of(
        new DocxLetterhead(
            prepared.toByteArray(), mark, missing(styles), table(parts, source, styles)));
  }

  /** Not a text box, nor a paragraph that ends a section. */
  private static boolean mayHoldBlocks(Line line) {
    return !line.paragraph().isWithin("w:txbxContent")
        && line.paragraph().isWithin("w:body")
        && DocxLines.properties(line.paragraph()).flatMap(all -> all.child("w:sectPr")).isEmpty();
  }

  private static void mark(XmlSource source, Line place, String mark, Edits edits) {
    XmlElement paragraph = place.paragraph();
    String kept = DocxLines.marks(paragraph).stream().map(source::of).collect(Collectors.joining());
    String style =
        DocxLines.properties(paragraph)
            .flatMap(all -> all.child("w:pStyle"))
            .map(named -> "<w:pPr>" + source.of(named) + "</w:pPr>")
            .orElse("");
    edits.replace(
        paragraph.start(), paragraph.end(), List.of(new Piece.New(kept + marked(style, mark))));
  }

  private static String marked(String properties, String mark) {
    return "<w:p>" + properties + "<w:r><w:t>" + mark + "</w:t></w:r></w:p>";
  }

  /** The page set-up stays: that of the last section, with the headers that hold there. */
  private static void replaceText(XmlSource source, String mark, Edits edits)
      throws XMLStreamException {
    XmlElement body =
        source
            .root()
            .child("w:body")
            .filter(all -> all.inner() < all.end())
            .orElseThrow(() -> new XMLStreamException("no body"));
    DocxSections sections = DocxSections.of(source);
    StringBuilder page = new StringBuilder();
    Optional<XmlElement> last = sections.at(source.text().length());
    if (last.isPresent()) {
      page.append(source.startTag(last.get()));
      sections.references().values().forEach(page::append);
      last.get().children().stream()
          .filter(child -> !child.name().endsWith("Reference"))
          .filter(child -> !child.is("w:sectPrChange"))
          .filter(child -> !child.is("w:type"))
          .forEach(child -> page.append(source.of(child)));
      page.append("</w:sectPr>");
    }
    body.children().forEach(child -> edits.replace(child.start(), child.end(), List.of()));
    edits.insert(body.innerEnd(), new Piece.New(marked("", mark) + page));
  }

  private static ImmutableList<String> missing(OwnStyles styles) {
    return Stream.concat(
            IntStream.rangeClosed(1, 2)
                .filter(level -> styles.findHeading(level).isEmpty())
                .mapToObj(level -> "heading " + level),
            Stream.of("caption", "List Bullet").filter(name -> styles.find(name).isEmpty()))
        .collect(ImmutableList.toImmutableList());
  }

  /** The style of tables: that of new ones, or of the first in the text that is replaced. */
  private static Optional<String> table(DocxPackage parts, XmlSource source, OwnStyles styles)
      throws XMLStreamException {
    Optional<XmlSource> settings = parts.related("settings");
    return settings
        .flatMap(
            all -> all.root().child("w:defaultTableStyle").flatMap(e -> all.attribute(e, VALUE)))
        .filter(styles::isTable)
        .or(
            () ->
                source.root().child("w:body").stream()
                    .flatMap(body -> body.children().stream())
                    .filter(child -> child.is(TABLE))
                    .flatMap(each -> each.child("w:tblPr").stream())
                    .flatMap(each -> each.child("w:tblStyle").stream())
                    .flatMap(each -> source.attribute(each, VALUE).stream())
                    .filter(styles::isTable)
                    .findFirst());
  }

  @Override
  public String format() {
    return "docx";
  }

  @Override
  public byte[] file() {
    return file.clone();
  }

  @Override
  public ImmutableList<String> missing() {
    return missing;
  }

  @Override
  public void write(byte[] filled, Document document, OutputStream out)
      throws IOException, XMLStreamException {
    PackageParts all = PackageParts.read(filled);
    String main = DocxPackage.main(all).orElseThrow(() -> new XMLStreamException("no text"));
    new DocxHouse(new DocxPackage(all, main), document, mark, table).write(filled, out);
  }
}
