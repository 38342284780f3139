package nl.regiodeals.render.internal.odt;

import java.util.List;
import nl.regiodeals.render.document.Block;
import nl.regiodeals.render.document.Inline;
import nl.regiodeals.render.internal.ColumnShares;
import nl.regiodeals.render.internal.MarkedTextBuilder;
import nl.regiodeals.render.internal.XmlBuilder;
import nl.regiodeals.render.internal.source.Spot;

/**
 * Writes text and blocks into an OpenDocument text that people made, in its own styles. Not safe to
 * share between threads.
 */
final class OdtInsert implements Block.Visitor<RuntimeException>, Inline.Visitor {
  /** The width of text of which nothing is said, in twentieths of a point: A4 with 2 cm around. */
  private static final int USUAL_WIDTH = 9_638;

  private static final double SIZE = 200;
  private static final String STYLE = "text:style-name";

  private final OdtOwnParts own;
  private final Spot spot;
  private final XmlBuilder xml = XmlBuilder.fragment();

  OdtInsert(OdtOwnParts own, Spot spot) {
    this.own = own;
    this.spot = spot;
  }

  /** Text as XML. */
  String inlines(List<Inline> content) {
    line(content);
    return xml.whole();
  }

  /**
   * Blocks as XML. In OpenDocument a bookmark stands in a paragraph, and one around a table would
   * lose its end with the paragraph: what blocks were made of is marked as a section.
   */
  String blocks(String mark, List<Block> blocks) {
    if (mark.isEmpty()) {
      blocks.forEach(block -> block.accept(this));
      return xml.whole();
    }
    xml.open("text:section", "text:name", MarkedTextBuilder.FIGURE + mark);
    blocks.forEach(block -> block.accept(this));
    return xml.close().whole();
  }

  private int width() {
    return spot.width() > 0 ? spot.width() : USUAL_WIDTH;
  }

  private void line(List<Inline> content) {
    content.forEach(part -> part.accept(this));
  }

  private void paragraph(String style, List<Inline> content) {
    xml.open("text:p", STYLE, style);
    line(content);
    xml.close();
  }

  private void plain(List<Inline> content) {
    xml.raw("<text:p" + spot.paragraph() + ">");
    line(content);
    xml.raw("</text:p>");
  }

  @Override
  public void paragraph(Block.Paragraph paragraph) {
    plain(paragraph.content());
  }

  @Override
  public void heading(Block.Heading heading) {
    xml.open(
        "text:h",
        STYLE,
        own.styles().heading(heading.level()),
        "text:outline-level",
        Integer.toString(heading.level()));
    line(heading.content());
    xml.close();
  }

  @Override
  public void items(Block.Items items) {
    xml.open("text:list", STYLE, own.styles().list(items.ordered()));
    for (List<Inline> item : items.items()) {
      xml.open("text:list-item");
      plain(item);
      xml.close();
    }
    xml.close();
  }

  @Override
  public void facts(Block.Facts facts) {
    for (Block.Fact fact : facts.facts()) {
      xml.raw("<text:p" + spot.paragraph() + ">");
      xml.open("text:span", STYLE, own.styles().strong());
      line(Inline.followedBy(fact.term(), ":"));
      xml.close().text(" ");
      line(fact.description());
      xml.raw("</text:p>");
    }
  }

  @Override
  public void callout(Block.Callout callout) {
    callout.paragraphs().forEach(each -> paragraph(own.styles().callout(), each.content()));
  }

  @Override
  public void illustration(Block.Illustration illustration) {
    double scale = Math.min(1, width() / 20.0 / illustration.drawing().width());
    String name = Inline.plainText(illustration.caption());
    if (!illustration.caption().isEmpty()) {
      paragraph(own.styles().caption(), illustration.caption());
    }
    xml.raw("<text:p" + spot.paragraph() + ">");
    xml.open(
            "draw:frame",
            "draw:name",
            name.isBlank() ? "Figure" : name,
            "text:anchor-type",
            "as-char",
            "svg:width",
            Math.round(illustration.drawing().width() * scale) + "pt",
            "svg:height",
            Math.round(illustration.drawing().height() * scale) + "pt")
        .empty(
            "draw:image",
            "xlink:href",
            own.picture(illustration.drawing()),
            "xlink:type",
            "simple",
            "xlink:show",
            "embed",
            "xlink:actuate",
            "onLoad")
        .element("svg:title", name)
        .element("svg:desc", illustration.alternative())
        .close();
    xml.raw("</text:p>");
  }

  @Override
  public void table(Block.Table table) {
    paragraph(own.styles().caption(), table.caption());
    int[] widths = ColumnShares.of(table).widths(width(), SIZE, OdtOwnParts.PADDING);
    xml.open("table:table", "table:name", own.nextTable(), "table:style-name", own.tableStyle());
    for (int width : widths) {
      xml.empty("table:table-column", "table:style-name", own.columnStyle(width));
    }
    xml.open("table:table-header-rows");
    row(table.head(), true);
    xml.close();
    table.body().forEach(row -> row(row, false));
    xml.close();
  }

  private void row(Block.Row row, boolean head) {
    xml.open("table:table-row");
    for (Block.Cell cell : row.cells()) {
      xml.open(
          "table:table-cell",
          "table:style-name",
          own.cellStyle(head),
          "office:value-type",
          "string");
      String style = own.styles().cell(cell.isHeader());
      paragraph(cell.isNumber() ? own.rightStyle(style) : style, cell.content());
      xml.close();
    }
    xml.close();
  }

  @Override
  public void text(Inline.Text text) {
    String words = text.text();
    int start = 0;
    while (start < words.length() && words.charAt(start) == ' ') {
      xml.empty("text:s");
      start++;
    }
    int end = words.length();
    while (end > start && words.charAt(end - 1) == ' ') {
      end--;
    }
    xml.text(words.substring(start, end));
    for (int i = end; i < words.length(); i++) {
      xml.empty("text:s");
    }
  }

  private void span(String style, List<Inline> content) {
    xml.open("text:span", STYLE, style);
    line(content);
    xml.close();
  }

  @Override
  public void strong(Inline.Strong strong) {
    span(own.styles().strong(), strong.content());
  }

  @Override
  public void emphasis(Inline.Emphasis emphasis) {
    span(own.styles().emphasis(), emphasis.content());
  }

  @Override
  public void foreign(Inline.Foreign foreign) {
    span(own.styles().language(foreign.language()), foreign.content());
  }

  @Override
  public void link(Inline.Link link) {
    if (spot.isInLink() || link.target().startsWith("#")) {
      line(link.content());
      return;
    }
    xml.open("text:a", "xlink:type", "simple", "xlink:href", link.target());
    line(link.content());
    xml.close();
  }

  @Override
  public void figure(Inline.Figure figure) {
    xml.empty("text:bookmark-start", "text:name", MarkedTextBuilder.FIGURE + figure.id());
    line(figure.content());
    xml.empty("text:bookmark-end", "text:name", MarkedTextBuilder.FIGURE + figure.id());
  }

  @Override
  public void note(Inline.Note note) {
    if (spot.isInLink()) {
      xml.text(" (");
      line(note.content());
      xml.text(")");
      return;
    }
    xml.open("text:note", "text:id", own.nextNote(), "text:note-class", "footnote")
        .empty("text:note-citation")
        .open("text:note-body");
    paragraph(own.styles().footnote(), note.content());
    xml.close().close();
  }

  @Override
  public void lineBreak(Inline.LineBreak lineBreak) {
    xml.empty("text:line-break");
  }
}
