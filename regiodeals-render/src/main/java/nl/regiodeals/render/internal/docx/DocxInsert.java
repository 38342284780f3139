package nl.regiodeals.render.internal.docx;

import java.util.List;
import nl.regiodeals.render.document.Block;
import nl.regiodeals.render.document.Inline;
import nl.regiodeals.render.internal.ColumnShares;
import nl.regiodeals.render.internal.MarkedTextBuilder;
import nl.regiodeals.render.internal.XmlBuilder;
import nl.regiodeals.render.internal.source.Spot;

/**
 * Writes text and blocks into a document that people made, in its own styles. Not safe to share
 * between threads.
 */
final class DocxInsert implements Block.Visitor<RuntimeException> {
  /** The font size that column widths are estimated with, in twentieths of a point. */
  private static final double SIZE = 200;

  private static final String PARAGRAPH_END = "</w:p>";
  private static final String STYLE = "w:pStyle";
  private static final String VALUE = "w:val";

  private final OwnParts own;
  private final String part;
  private final Spot spot;
  private final XmlBuilder xml = XmlBuilder.fragment();

  DocxInsert(OwnParts own, String part, Spot spot) {
    this.own = own;
    this.part = part;
    this.spot = spot;
  }

  /** Text as XML. */
  String inlines(List<Inline> content) {
    line(xml, spot.look(), content);
    return xml.whole();
  }

  /**
   * Blocks as XML, within a mark around more than one paragraph. It begins at the end of the first
   * paragraph: LibreOffice loses one that begins between a table and the text below it.
   */
  String blocks(String mark, List<Block> blocks) {
    String id = mark.isEmpty() ? "" : own.nextBookmark();
    blocks.forEach(block -> block.accept(this));
    String whole = xml.whole();
    if (mark.isEmpty() || !spot.isMarked()) {
      return whole;
    }
    String start =
        XmlBuilder.fragment()
            .empty("w:bookmarkStart", "w:id", id, "w:name", MarkedTextBuilder.FIGURE + mark)
            .whole();
    String end = XmlBuilder.fragment().empty("w:bookmarkEnd", "w:id", id).whole();
    int first = whole.startsWith("<w:p>") ? whole.indexOf(PARAGRAPH_END) : 0;
    int last =
        whole.endsWith(PARAGRAPH_END) ? whole.length() - PARAGRAPH_END.length() : whole.length();
    return first == last
        ? start + whole + end
        : whole.substring(0, first)
            + start
            + whole.substring(first, last)
            + end
            + whole.substring(last);
  }

  private int width() {
    return spot.width() > 0 ? spot.width() : own.textWidth();
  }

  private void line(XmlBuilder to, String look, List<Inline> content) {
    Line line = new Line(to, look, spot.isInLink(), part);
    content.forEach(each -> each.accept(line));
  }

  @Override
  public void paragraph(Block.Paragraph paragraph) {
    xml.open("w:p").raw(spot.paragraph());
    line(xml, spot.look(), paragraph.content());
    xml.close();
  }

  @Override
  public void heading(Block.Heading heading) {
    styled(own.styles().heading(heading.level()), heading.content());
  }

  private void styled(String style, List<Inline> content) {
    xml.open("w:p").open("w:pPr").empty(STYLE, VALUE, style).close();
    line(xml, "", content);
    xml.close();
  }

  @Override
  public void items(Block.Items items) {
    String name = items.ordered() ? "List Number" : "List Bullet";
    String style = own.styles().paragraph(name, "<w:contextualSpacing/>", "");
    int list =
        items.ordered()
            ? own.numbering().decimals()
            : own.styles().isNumbered(style) ? 0 : own.numbering().bullets();
    for (List<Inline> item : items.items()) {
      xml.open("w:p").open("w:pPr").empty(STYLE, VALUE, style);
      if (list > 0) {
        xml.open("w:numPr")
            .empty("w:ilvl", VALUE, "0")
            .empty("w:numId", VALUE, Integer.toString(list))
            .close();
      }
      xml.close();
      line(xml, "", item);
      xml.close();
    }
  }

  @Override
  public void facts(Block.Facts facts) {
    for (Block.Fact fact : facts.facts()) {
      xml.open("w:p").raw(spot.paragraph());
      line(xml, bold(spot.look()), Inline.followedBy(fact.term(), ": "));
      line(xml, spot.look(), fact.description());
      xml.close();
    }
  }

  private static String bold(String look) {
    return RunLook.of(look).with("<w:b/>").xml();
  }

  @Override
  public void callout(Block.Callout callout) {
    String style =
        own.styles()
            .paragraph("Intense Quote", "<w:ind w:left=\"284\" w:right=\"284\"/>", "<w:i/>");
    callout.paragraphs().forEach(paragraph -> styled(style, paragraph.content()));
  }

  @Override
  public void illustration(Block.Illustration illustration) {
    String number = own.nextPicture();
    String relation = own.picture(part, illustration.drawing());
    if (!illustration.caption().isEmpty()) {
      caption(illustration.caption());
    }
    xml.open("w:p");
    DocxPicture.write(xml, illustration, number, relation, width() / 20.0, true);
    xml.close();
  }

  /** A caption, which stays with what is below it. */
  private void caption(List<Inline> content) {
    xml.open("w:p").open("w:pPr").empty(STYLE, VALUE, caption()).empty("w:keepNext").close();
    line(xml, "", content);
    xml.close();
  }

  private String caption() {
    return own.styles()
        .paragraph("caption", "<w:spacing w:before=\"120\" w:after=\"80\"/>", "<w:b/>");
  }

  @Override
  public void table(Block.Table table) {
    caption(table.caption());
    int[] widths = ColumnShares.of(table).widths(width(), SIZE, 2 * DocxStyles.PADDING);
    xml.open("w:tbl")
        .open("w:tblPr")
        .empty("w:tblStyle", VALUE, own.styles().table())
        .empty("w:tblW", "w:w", "5000", "w:type", "pct")
        .empty("w:tblLook", VALUE, "0420", "w:firstRow", "1", "w:noVBand", "1")
        .empty("w:tblCaption", VALUE, Inline.plainText(table.caption()))
        .close()
        .open("w:tblGrid");
    for (int width : widths) {
      xml.empty("w:gridCol", "w:w", Integer.toString(width));
    }
    xml.close();
    row(table.head(), widths, true);
    table.body().forEach(row -> row(row, widths, false));
    xml.close();
  }

  private void row(Block.Row row, int[] widths, boolean head) {
    xml.open("w:tr").open("w:trPr").empty("w:cantSplit");
    if (head) {
      xml.empty("w:tblHeader");
    }
    xml.close();
    for (int c = 0; c < row.cells().size(); c++) {
      Block.Cell cell = row.cells().get(c);
      xml.open("w:tc")
          .open("w:tcPr")
          .empty("w:tcW", "w:w", Integer.toString(widths[c]), "w:type", "dxa")
          .close()
          .open("w:p")
          .open("w:pPr")
          .empty("w:spacing", "w:before", "20", "w:after", "20");
      if (cell.isNumber()) {
        xml.empty("w:jc", VALUE, "right");
      }
      xml.close();
      line(xml, cell.isHeader() ? bold("") : "", cell.content());
      xml.close().close();
    }
    xml.close();
  }

  /** Writes inline parts, each with the properties of the parts around it. */
  private final class Line implements Inline.Visitor {
    private final XmlBuilder to;
    private final String look;
    private final boolean isInLink;
    private final String linksOf;

    /**
     * A line.
     *
     * @param linksOf the name of the part that the line comes to stand in
     */
    Line(XmlBuilder to, String look, boolean isInLink, String linksOf) {
      this.to = to;
      this.look = look;
      this.isInLink = isInLink;
      this.linksOf = linksOf;
    }

    private void within(List<Inline> content, String property) {
      Line line = new Line(to, RunLook.of(look).with(property).xml(), isInLink, linksOf);
      content.forEach(part -> part.accept(line));
    }

    @Override
    public void text(Inline.Text text) {
      to.open("w:r").raw(look).element("w:t", text.text(), "xml:space", "preserve").close();
    }

    @Override
    public void strong(Inline.Strong strong) {
      within(strong.content(), "<w:b/>");
    }

    @Override
    public void emphasis(Inline.Emphasis emphasis) {
      within(emphasis.content(), "<w:i/>");
    }

    @Override
    public void link(Inline.Link link) {
      if (isInLink || link.target().startsWith("#")) {
        link.content().forEach(part -> part.accept(this));
        return;
      }
      String style =
          own.styles().character("Hyperlink", "<w:color w:val=\"0563C1\"/><w:u w:val=\"single\"/>");
      to.open("w:hyperlink", "xmlns:r", DocxBody.R, "r:id", own.link(linksOf, link.target()));
      String linked =
          RunLook.of(look)
              .with(XmlBuilder.fragment().empty("w:rStyle", VALUE, style).whole())
              .xml();
      Line line = new Line(to, linked, true, linksOf);
      link.content().forEach(each -> each.accept(line));
      to.close();
    }

    @Override
    public void figure(Inline.Figure figure) {
      if (!spot.isMarked()) {
        figure.content().forEach(part -> part.accept(this));
        return;
      }
      String id = own.nextBookmark();
      to.empty("w:bookmarkStart", "w:id", id, "w:name", MarkedTextBuilder.FIGURE + figure.id());
      figure.content().forEach(part -> part.accept(this));
      to.empty("w:bookmarkEnd", "w:id", id);
    }

    @Override
    public void foreign(Inline.Foreign foreign) {
      within(
          foreign.content(),
          XmlBuilder.fragment().empty("w:lang", VALUE, foreign.language().tag()).whole());
    }

    @Override
    public void note(Inline.Note note) {
      if (!own.canHaveNotes(part)) {
        to.open("w:r").raw(look).element("w:t", " (", "xml:space", "preserve").close();
        note.content().forEach(part -> part.accept(this));
        to.open("w:r").raw(look).element("w:t", ")").close();
        return;
      }
      String reference =
          own.styles().character("footnote reference", "<w:vertAlign w:val=\"superscript\"/>");
      XmlBuilder content = XmlBuilder.fragment();
      Line line = new Line(content, "", false, own.notesPart());
      note.content().forEach(each -> each.accept(line));
      to.open("w:r")
          .open("w:rPr")
          .empty("w:rStyle", VALUE, reference)
          .close()
          .empty("w:footnoteReference", "w:id", own.note(content.whole(), reference))
          .close();
    }

    @Override
    public void lineBreak(Inline.LineBreak lineBreak) {
      to.open("w:r").raw(look).empty("w:br").close();
    }
  }
}
