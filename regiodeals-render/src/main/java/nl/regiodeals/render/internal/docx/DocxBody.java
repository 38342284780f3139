package nl.regiodeals.render.internal.docx;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import nl.regiodeals.render.document.Block;
import nl.regiodeals.render.document.Document;
import nl.regiodeals.render.document.Drawing;
import nl.regiodeals.render.document.Inline;
import nl.regiodeals.render.document.Theme;
import nl.regiodeals.render.internal.Contents;
import nl.regiodeals.render.internal.DocumentWords;
import nl.regiodeals.render.internal.MarkedTextBuilder;
import nl.regiodeals.render.internal.Notes;
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

  /** The prefix of a property that sets a language. */
  private static final String LANGUAGE = "w:lang ";

  /** The name of the bookmark at the place where a note is first cited, before its number. */
  private static final String NOTE = "_RefNote";

  /** The property that sets the style of a link. */
  private static final String LINK = "w:rStyle";

  private final Document document;
  private final Contents contents;
  private final XmlBuilder xml = new XmlBuilder();
  private final XmlBuilder notes = new XmlBuilder();
  private final Notes numbers = new Notes();
  private final DocxRelations relations = new DocxRelations();
  private final List<Drawing> pictures = new ArrayList<>();
  private int bookmarks;
  private int orderedLists;

  DocxBody(Document document) {
    this.document = document;
    this.contents = Contents.of(document);
  }

  DocxRelations relations() {
    return relations;
  }

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
    List<Block> blocks = document.blocks();
    blocks.subList(0, contents.before()).forEach(block -> block.accept(this));
    contents();
    blocks.subList(contents.before(), blocks.size()).forEach(block -> block.accept(this));
    page();
    notes.close();
    return xml.close().close().bytes();
  }

  /** The pictures, in the order of the text. */
  List<Drawing> pictures() {
    return pictures;
  }

  byte[] footnotes() {
    return notes.bytes();
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
    String margin = Integer.toString(twips(document.theme().margin()));
    xml.open("w:sectPr");
    reference("header", "default", "header1.xml");
    reference("header", "first", "header2.xml");
    reference("footer", "default", "footer1.xml");
    reference("footer", "first", "footer1.xml");
    xml.empty("w:pgSz", "w:w", Integer.toString(PAGE_WIDTH), "w:h", Integer.toString(PAGE_HEIGHT))
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
        .close();
  }

  private void reference(String what, String pages, String part) {
    xml.empty("w:" + what + "Reference", "w:type", pages, "r:id", DocxRelations.id(part));
  }

  /** The header of all pages but the first. */
  byte[] header() {
    return DocxParts.header(document, contents.running(), textWidth());
  }

  private static int twips(int millimetres) {
    return millimetres * 1440 * 10 / 254;
  }

  private int textWidth() {
    return textWidth(document.theme());
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
    run(xml, DocumentWords.of(document, "contents"));
    xml.close();
    PageEstimate estimate = PageEstimate.of(document, contents);
    boolean first = true;
    for (Block.Heading section : contents.sections()) {
      paragraph("TOC" + (section.level() - 1));
      if (first) {
        xml.open("w:r").empty("w:fldChar", "w:fldCharType", "begin", "w:dirty", "true").close();
        instruction("TOC \\o \"2-3\" \\h \\z \\u");
        field("separate");
        first = false;
      }
      xml.open("w:hyperlink", "w:anchor", bookmark(section.id()), "w:history", "1");
      String[] looks = section.level() < contents.running() ? new String[] {"w:b"} : new String[0];
      run(xml, Inline.plainText(section.content()), looks);
      xml.open("w:r").empty("w:tab").close();
      field("begin");
      instruction("PAGEREF " + bookmark(section.id()) + " \\h");
      field("separate");
      run(xml, Integer.toString(estimate.page(section.id())));
      field("end");
      xml.close().close();
    }
    xml.open("w:p");
    field("end");
    xml.close();
  }

  private void field(String kind) {
    xml.open("w:r").empty("w:fldChar", "w:fldCharType", kind).close();
  }

  private void instruction(String words) {
    xml.open("w:r").element("w:instrText", " " + words + " ", "xml:space", "preserve").close();
  }

  @Override
  public void paragraph(Block.Paragraph paragraph) {
    paragraph("BodyText", paragraph.content());
  }

  @Override
  public void heading(Block.Heading heading) {
    paragraph("Heading" + heading.level());
    String id = Integer.toString(++bookmarks);
    xml.empty("w:bookmarkStart", "w:id", id, "w:name", bookmark(heading.id()));
    inlines(heading.content());
    xml.empty("w:bookmarkEnd", "w:id", id).close();
  }

  /** The name of a bookmark; Word allows at most 40 characters, the first of which is a letter. */
  private static String bookmark(String id) {
    String name = "s_" + id.replaceAll("[^\\p{L}\\p{N}]", "_");
    return name.length() <= 40
        ? name
        : name.substring(0, 31) + "_" + Integer.toHexString(id.hashCode());
  }

  @Override
  public void items(Block.Items items) {
    if (items.ordered()) {
      orderedLists++;
    }
    String style = items.ordered() ? "ListNumber" : "ListBullet";
    items.items().forEach(item -> paragraph(style, item));
  }

  @Override
  public void facts(Block.Facts facts) {
    int left = facts.facts().size();
    boolean isShort = left <= MOST_FACTS;
    for (Block.Fact fact : facts.facts()) {
      left--;
      paragraph("Fact", isShort && left > 0);
      new Line(xml, "w:b").write(Inline.followedBy(fact.term(), ":"));
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
    new DocxGrid(table, document, xml, this::inlines).write();
  }

  @Override
  public void illustration(Block.Illustration illustration) {
    pictures.add(illustration.drawing());
    if (!illustration.caption().isEmpty()) {
      paragraph("FigureCaption", illustration.caption());
    }
    paragraph("Figure");
    DocxPicture.write(xml, illustration, pictures.size(), textWidth() / 20.0);
    xml.close();
  }

  private void paragraph(String style, ImmutableList<Inline> content) {
    paragraph(style);
    inlines(content);
    xml.close();
  }

  /** Opens a paragraph. */
  private void paragraph(String style) {
    paragraph(style, false);
  }

  /** Opens a paragraph, which may have to be on one page with the next. */
  private void paragraph(String style, boolean isWithNext) {
    xml.open("w:p").open("w:pPr").empty("w:pStyle", "w:val", style);
    if (isWithNext) {
      xml.empty("w:keepNext");
    }
    if (style.equals("ListNumber")) {
      xml.open("w:numPr")
          .empty("w:ilvl", "w:val", "0")
          .empty("w:numId", "w:val", Integer.toString(DocxParts.orderedList(orderedLists)))
          .close();
    }
    xml.close();
  }

  private void inlines(ImmutableList<Inline> parts) {
    new Line(xml).write(parts);
  }

  /** Writes inline parts, each with the properties of the parts around it. */
  private final class Line implements Inline.Visitor {
    private final XmlBuilder to;
    private final String[] looks;

    Line(XmlBuilder to, String... looks) {
      this.to = to;
      this.looks = looks;
    }

    void write(ImmutableList<Inline> parts) {
      parts.forEach(part -> part.accept(this));
    }

    private Line and(String look) {
      return new Line(
          to, Stream.concat(Arrays.stream(looks), Stream.of(look)).toArray(String[]::new));
    }

    @Override
    public void text(Inline.Text text) {
      run(to, text.text(), looks);
    }

    @Override
    public void strong(Inline.Strong strong) {
      and("w:b").write(strong.content());
    }

    @Override
    public void emphasis(Inline.Emphasis emphasis) {
      and("w:i").write(emphasis.content());
    }

    @Override
    public void link(Inline.Link link) {
      if (link.target().startsWith("#")) {
        to.open("w:hyperlink", "w:anchor", bookmark(link.target().substring(1)));
      } else {
        to.open("w:hyperlink", "r:id", relations.link(link.target()));
      }
      new Line(to, LINK).write(link.content());
      to.close();
    }

    @Override
    public void figure(Inline.Figure figure) {
      String id = Integer.toString(++bookmarks);
      to.empty("w:bookmarkStart", "w:id", id, "w:name", MarkedTextBuilder.FIGURE + figure.id());
      write(figure.content());
      to.empty("w:bookmarkEnd", "w:id", id);
    }

    @Override
    public void foreign(Inline.Foreign foreign) {
      and(LANGUAGE + foreign.language().toLanguageTag()).write(foreign.content());
    }

    @Override
    public void note(Inline.Note note) {
      footnote(note);
    }

    @Override
    public void lineBreak(Inline.LineBreak lineBreak) {
      to.open("w:r").empty("w:br").close();
    }
  }

  private void footnote(Inline.Note note) {
    boolean isNew = numbers.isNew(note);
    String id = Integer.toString(numbers.number(note));
    if (!isNew) {
      citedAgain(id);
      return;
    }
    String bookmark = Integer.toString(++bookmarks);
    xml.empty("w:bookmarkStart", "w:id", bookmark, "w:name", NOTE + id);
    xml.open("w:r")
        .open("w:rPr")
        .empty("w:rStyle", "w:val", "FootnoteReference")
        .close()
        .empty("w:footnoteReference", "w:id", id)
        .close();
    xml.empty("w:bookmarkEnd", "w:id", bookmark);
    notes
        .open("w:footnote", "w:id", id)
        .open("w:p")
        .open("w:pPr")
        .empty("w:pStyle", "w:val", "FootnoteText")
        .close()
        .open("w:r")
        .open("w:rPr")
        .empty("w:rStyle", "w:val", "FootnoteReference")
        .close()
        .empty("w:footnoteRef")
        .close();
    run(notes, " ");
    new Line(notes).write(note.content());
    notes.close().close();
  }

  /** A cross-reference to the number of a note, as Word makes it. */
  private void citedAgain(String number) {
    field("begin");
    instruction("NOTEREF " + NOTE + number + " \\f \\h");
    field("separate");
    xml.open("w:r").open("w:rPr").empty("w:rStyle", "w:val", "FootnoteReference").close();
    words(xml, number);
    xml.close();
    field("end");
  }

  private static void run(XmlBuilder to, String text, String... looks) {
    to.open("w:r");
    if (looks.length > 0) {
      to.open("w:rPr");
      for (String look : looks) {
        if (look.startsWith(LANGUAGE)) {
          to.empty("w:lang", "w:val", look.substring(LANGUAGE.length()));
        } else if (look.equals(LINK)) {
          to.empty(LINK, "w:val", "Hyperlink");
        } else {
          to.empty(look);
        }
      }
      to.close();
    }
    words(to, text);
    to.close();
  }

  private static void words(XmlBuilder to, String text) {
    to.element("w:t", text, "xml:space", "preserve");
  }
}
