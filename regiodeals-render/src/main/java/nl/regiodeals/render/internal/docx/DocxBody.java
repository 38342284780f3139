package nl.regiodeals.render.internal.docx;

import com.google.common.collect.ImmutableList;
import java.util.List;
import nl.regiodeals.render.document.Block;
import nl.regiodeals.render.document.Document;
import nl.regiodeals.render.document.Inline;
import nl.regiodeals.render.document.Theme;
import nl.regiodeals.render.internal.Contents;
import nl.regiodeals.render.internal.DocumentWords;
import nl.regiodeals.render.internal.PageEstimate;
import nl.regiodeals.render.internal.XmlBuilder;

/** Writes the text of one document. Not safe to share between threads. */
final class DocxBody implements Block.Visitor<RuntimeException> {
  static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
  static final String R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

  /** The width of the text on A4, in twentieths of a point. */
  private static final int PAGE_WIDTH = 11_906;

  private static final int PAGE_HEIGHT = 16_838;

  /** A list of more facts may be divided over pages. */
  private static final int MOST_FACTS = 16;

  private final Document document;
  private final DocxHost host;
  private final Contents contents;
  private final XmlBuilder xml;
  private final XmlBuilder notes;
  private final DocxRuns runs;

  private DocxBody(Document document, DocxHost host, XmlBuilder xml, XmlBuilder notes) {
    this.document = document;
    this.host = host;
    this.contents = Contents.of(document);
    this.xml = xml;
    this.notes = notes;
    this.runs = new DocxRuns(host, xml, notes);
  }

  /** The text of a document in a package of its own. */
  static DocxBody alone(Document document, DocxHost host) {
    return new DocxBody(document, host, new XmlBuilder(), new XmlBuilder());
  }

  /** The text of a document within another. */
  static DocxBody within(Document document, DocxHost host) {
    return new DocxBody(document, host, XmlBuilder.fragment(), XmlBuilder.fragment());
  }

  /** The main part, for a document that is alone. */
  byte[] document() {
    notes.open("w:footnotes", "xmlns:w", W, "xmlns:r", R);
    separator("separator", "-1");
    separator("continuationSeparator", "0");
    xml.open(
            "w:document",
            "xmlns:w",
            W,
            "xmlns:r",
            R,
            "xmlns:wp",
            DocxPicture.WP,
            "xmlns:a",
            DocxPicture.A,
            "xmlns:pic",
            DocxPicture.PIC)
        .open("w:body");
    blocks();
    page();
    notes.close();
    return xml.close().close().bytes();
  }

  private void blocks() {
    List<Block> blocks = document.blocks();
    blocks.subList(0, contents.before()).forEach(block -> block.accept(this));
    contents();
    blocks.subList(contents.before(), blocks.size()).forEach(block -> block.accept(this));
  }

  /** The text as XML, for a document within another. */
  String text() {
    blocks();
    return xml.whole();
  }

  /** The part with the notes, for a document that is alone. */
  byte[] footnotes() {
    return notes.bytes();
  }

  /** The notes as XML, for a document within another; blank if there are none. */
  String notes() {
    return notes.whole();
  }

  /** The level of the headings that the header of a page names; 0 for none. */
  int running() {
    return contents.running();
  }

  private void separator(String kind, String id) {
    notes
        .open("w:footnote", "w:type", kind, "w:id", id)
        .open("w:p")
        .open("w:r")
        .empty("w:" + kind)
        .close()
        .close()
        .close();
  }

  private void page() {
    xml.open("w:sectPr");
    reference("header", "default", "header1.xml");
    reference("header", "first", "header2.xml");
    reference("footer", "default", "footer1.xml");
    reference("footer", "first", "footer1.xml");
    xml.raw(paper(document.theme())).close();
  }

  /** The size and margins of a page, as XML. */
  static String paper(Theme theme) {
    String margin = Integer.toString(twips(theme.margin()));
    return XmlBuilder.fragment()
        .empty("w:pgSz", "w:w", Integer.toString(PAGE_WIDTH), "w:h", Integer.toString(PAGE_HEIGHT))
        .empty(
            "w:pgMar",
            "w:top",
            margin,
            "w:right",
            margin,
            "w:bottom",
            margin,
            "w:left",
            margin,
            "w:header",
            "708",
            "w:footer",
            "708",
            "w:gutter",
            "0")
        .empty("w:titlePg")
        .whole();
  }

  private void reference(String what, String pages, String part) {
    xml.empty("w:" + what + "Reference", "w:type", pages, "r:id", DocxRelations.id(part));
  }

  /** The header of all pages but the first. */
  byte[] header() {
    return DocxParts.header(document, contents.running(), host);
  }

  private static int twips(int millimetres) {
    return millimetres * 1440 * 10 / 254;
  }

  /** The width of the text, in twentieths of a point. */
  static int textWidth(Theme theme) {
    return PAGE_WIDTH - 2 * twips(theme.margin());
  }

  /**
   * A field with the entries, as Word makes it: the page of each is a field too, for programs that
   * do not make the list again. The pages are estimates until a program fills them.
   */
  private void contents() {
    if (contents.sections().isEmpty()) {
      return;
    }
    paragraph("TOCHeading");
    runs.run(DocumentWords.of(document, "contents"));
    xml.close();
    PageEstimate estimate = PageEstimate.of(document, contents);
    boolean first = true;
    for (Block.Heading section : contents.sections()) {
      paragraph("TOC" + (section.level() - 1));
      if (first) {
        xml.open("w:r").empty("w:fldChar", "w:fldCharType", "begin", "w:dirty", "true").close();
        int top = 2 - host.raised();
        runs.instruction("TOC \\o \"" + top + "-" + (top + 1) + "\" \\h \\z \\u");
        runs.field("separate");
        first = false;
      }
      xml.open("w:hyperlink", "w:anchor", DocxRuns.bookmark(section.id()), "w:history", "1");
      String[] looks = section.level() < contents.running() ? new String[] {"w:b"} : new String[0];
      runs.run(Inline.plainText(section.content()), looks);
      xml.open("w:r").empty("w:tab").close();
      runs.field("begin");
      runs.instruction("PAGEREF " + DocxRuns.bookmark(section.id()) + " \\h");
      runs.field("separate");
      runs.run(Integer.toString(estimate.page(section.id())));
      runs.field("end");
      xml.close().close();
    }
    xml.open("w:p");
    runs.field("end");
    xml.close();
  }

  @Override
  public void paragraph(Block.Paragraph paragraph) {
    paragraph("BodyText", paragraph.content());
  }

  @Override
  public void heading(Block.Heading heading) {
    begin(host.heading(heading.level()), false, 0);
    String id = host.nextBookmark();
    xml.empty("w:bookmarkStart", "w:id", id, "w:name", DocxRuns.bookmark(heading.id()));
    inlines(heading.content());
    xml.empty("w:bookmarkEnd", "w:id", id).close();
  }

  @Override
  public void items(Block.Items items) {
    int list = host.list(items.ordered());
    String style = host.style(items.ordered() ? "ListNumber" : "ListBullet");
    for (ImmutableList<Inline> item : items.items()) {
      begin(style, false, list);
      inlines(item);
      xml.close();
    }
  }

  @Override
  public void facts(Block.Facts facts) {
    int left = facts.facts().size();
    boolean isShort = left <= MOST_FACTS;
    for (Block.Fact fact : facts.facts()) {
      left--;
      paragraph("Fact", isShort && left > 0);
      runs.bold(Inline.followedBy(fact.term(), ":"));
      xml.open("w:r").empty("w:tab").close();
      inlines(fact.description());
      xml.close();
    }
  }

  @Override
  public void callout(Block.Callout callout) {
    callout.paragraphs().forEach(paragraph -> paragraph("IntenseQuote", paragraph.content()));
  }

  @Override
  public void table(Block.Table table) {
    paragraph("Caption", table.caption());
    new DocxGrid(table, document, host, xml, this::inlines).write();
  }

  @Override
  public void illustration(Block.Illustration illustration) {
    if (!illustration.caption().isEmpty()) {
      paragraph("FigureCaption", illustration.caption());
    }
    paragraph("Figure");
    host.picture(xml, illustration);
    xml.close();
  }

  private void paragraph(String style, ImmutableList<Inline> content) {
    paragraph(style);
    inlines(content);
    xml.close();
  }

  /** Opens a paragraph in one of our styles. */
  private void paragraph(String style) {
    paragraph(style, false);
  }

  /** Opens a paragraph, which may have to be on one page with the next. */
  private void paragraph(String style, boolean isWithNext) {
    begin(host.style(style), isWithNext || host.keepsWithNext(style), 0);
  }

  /** Opens a paragraph in a style of the package, in a list unless its number is 0. */
  private void begin(String style, boolean isWithNext, int list) {
    xml.open("w:p").open("w:pPr").empty("w:pStyle", "w:val", style);
    if (isWithNext) {
      xml.empty("w:keepNext");
    }
    if (list > 0) {
      xml.open("w:numPr")
          .empty("w:ilvl", "w:val", "0")
          .empty("w:numId", "w:val", Integer.toString(list))
          .close();
    }
    xml.close();
  }

  private void inlines(ImmutableList<Inline> parts) {
    runs.write(parts);
  }
}
