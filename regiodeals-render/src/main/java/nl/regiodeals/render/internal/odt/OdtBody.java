package nl.regiodeals.render.internal.odt;

import com.google.common.collect.ImmutableList;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import nl.regiodeals.render.document.Block;
import nl.regiodeals.render.document.Document;
import nl.regiodeals.render.document.Inline;
import nl.regiodeals.render.internal.Contents;
import nl.regiodeals.render.internal.DocumentWords;
import nl.regiodeals.render.internal.MarkedTextBuilder;
import nl.regiodeals.render.internal.Notes;
import nl.regiodeals.render.internal.PageEstimate;
import nl.regiodeals.render.internal.XmlBuilder;

/** Writes the text of one document. Not safe to share between threads. */
final class OdtBody implements Block.Visitor<RuntimeException>, Inline.Visitor {
  /** A list of more facts may be divided over pages. */
  private static final int MOST_FACTS = 16;

  private final Document document;
  private final OdtHost host;
  private final Contents contents;
  private final XmlBuilder xml;

  /** The tables that are still to be written. */
  private final Deque<OdtGrid> tables = new ArrayDeque<>();

  private final Notes notes = new Notes();

  private OdtBody(Document document, OdtHost host, XmlBuilder xml) {
    this.document = document;
    this.host = host;
    this.contents = Contents.of(document);
    this.xml = xml;
  }

  /** The text of a document in a package of its own. */
  static OdtBody alone(Document document, OdtHost host) {
    return new OdtBody(document, host, new XmlBuilder());
  }

  /** The text of a document within another. */
  static OdtBody within(Document document, OdtHost host) {
    return new OdtBody(document, host, XmlBuilder.fragment());
  }

  /** The part with the text, for a document that is alone. */
  byte[] content() {
    xml.open("office:document-content", Odf.NAMESPACES).open("office:automatic-styles");
    tableStyles(xml);
    xml.close().open("office:body").open("office:text");
    blocks();
    return xml.close().close().close().bytes();
  }

  /** The styles of the tables as XML, for a document within another; before its text. */
  String styles() {
    XmlBuilder styles = XmlBuilder.fragment();
    tableStyles(styles);
    return styles.whole();
  }

  /** The text as XML, for a document within another. */
  String text() {
    blocks();
    return xml.whole();
  }

  private void blocks() {
    List<Block> blocks = document.blocks();
    blocks.subList(0, contents.before()).forEach(block -> block.accept(this));
    contents();
    blocks.subList(contents.before(), blocks.size()).forEach(block -> block.accept(this));
  }

  /** The tables, of which the styles must come before the text. */
  private void tableStyles(XmlBuilder to) {
    OdtGrid.commonStyles(to, document.theme(), host);
    Set<String> figures = new HashSet<>();
    for (Block block : document.blocks()) {
      if (block instanceof Block.Table table) {
        OdtGrid grid = new OdtGrid(table, tables.size() + 1, document, host, xml);
        tables.add(grid);
        grid.styles(figures, to);
      }
    }
  }

  private void contents() {
    if (contents.sections().isEmpty()) {
      return;
    }
    String title = DocumentWords.of(document, "contents");
    xml.open("text:table-of-content", "text:name", title, "text:protected", "false")
        .open(
            "text:table-of-content-source", "text:outline-level", Integer.toString(host.outline(3)))
        .element(
            "text:index-title-template",
            title,
            "text:style-name",
            host.style("Contents_20_Heading"));
    IntStream.rangeClosed(1, host.outline(3)).forEach(this::entryTemplate);
    xml.close()
        .open("text:index-body")
        .open("text:index-title", "text:name", title + "_Head")
        .element("text:p", title, "text:style-name", host.paragraph("Contents_20_Heading"))
        .close();
    PageEstimate estimate = PageEstimate.of(document, contents);
    for (Block.Heading section : contents.sections()) {
      String style =
          host.style(section.level() < contents.running() ? "Index_20_Part" : "Index_20_Link");
      xml.open("text:p", "text:style-name", host.style("Contents_20_" + (section.level() - 1)))
          .open(
              "text:a",
              "xlink:type",
              "simple",
              "xlink:href",
              "#" + section.id(),
              "text:style-name",
              style,
              "text:visited-style-name",
              style)
          .text(Inline.plainText(section.content()))
          .empty("text:tab")
          .element(
              "text:bookmark-ref",
              Integer.toString(estimate.page(section.id())),
              "text:reference-format",
              "page",
              "text:ref-name",
              section.id())
          .close()
          .close();
    }
    xml.close().close();
  }

  /** What an entry is made of when the list is made again: a link, with the page at the right. */
  private void entryTemplate(int level) {
    xml.open(
            "text:table-of-content-entry-template",
            "text:outline-level",
            Integer.toString(level),
            "text:style-name",
            host.style("Contents_20_" + Math.max(1, level - host.outline(2) + 1)))
        .empty("text:index-entry-link-start")
        .empty("text:index-entry-text")
        .empty("text:index-entry-tab-stop", "style:type", "right", "style:leader-char", ".")
        .empty("text:index-entry-page-number")
        .empty("text:index-entry-link-end")
        .close();
  }

  @Override
  public void paragraph(Block.Paragraph paragraph) {
    paragraph("Text_20_body", paragraph.content());
  }

  @Override
  public void facts(Block.Facts facts) {
    int left = facts.facts().size();
    boolean isShort = left <= MOST_FACTS;
    for (Block.Fact fact : facts.facts()) {
      left--;
      String style = host.paragraph(isShort && left > 0 ? "Fact_20_Kept" : "Fact");
      xml.open("text:p", "text:style-name", style)
          .open("text:span", "text:style-name", host.style("Strong_20_Emphasis"));
      inlines(Inline.followedBy(fact.term(), ":"));
      xml.close().empty("text:tab");
      inlines(fact.description());
      xml.close();
    }
  }

  @Override
  public void callout(Block.Callout callout) {
    callout.paragraphs().forEach(paragraph -> paragraph("Quotations", paragraph.content()));
  }

  @Override
  public void heading(Block.Heading heading) {
    int level = host.outline(heading.level());
    String style = host.heading(heading.level());
    if (level > 0) {
      xml.open("text:h", "text:style-name", style, "text:outline-level", Integer.toString(level));
    } else {
      xml.open("text:p", "text:style-name", style);
    }
    xml.empty("text:bookmark", "text:name", heading.id());
    inlines(heading.content());
    xml.close();
  }

  @Override
  public void items(Block.Items items) {
    xml.open("text:list", "text:style-name", host.list(items.ordered()));
    for (ImmutableList<Inline> item : items.items()) {
      xml.open("text:list-item");
      paragraph("List_20_Contents", item);
      xml.close();
    }
    xml.close();
  }

  @Override
  public void table(Block.Table table) {
    paragraph("Table", table.caption());
    tables.remove().write(this::cell);
  }

  @Override
  public void illustration(Block.Illustration illustration) {
    double room = host.textWidth() / 20.0;
    double scale = Math.min(1, room / illustration.drawing().width());
    String name = Inline.plainText(illustration.caption());
    if (!illustration.caption().isEmpty()) {
      paragraph("Figure_20_Caption", illustration.caption());
    }
    xml.open("text:p", "text:style-name", host.paragraph("Figure"))
        .open(
            "draw:frame",
            "draw:name",
            name,
            "text:anchor-type",
            "as-char",
            "svg:width",
            points(illustration.drawing().width() * scale),
            "svg:height",
            points(illustration.drawing().height() * scale))
        .empty(
            "draw:image",
            "xlink:href",
            host.picture(illustration.drawing()),
            "xlink:type",
            "simple",
            "xlink:show",
            "embed",
            "xlink:actuate",
            "onLoad")
        .element("svg:title", name)
        .element("svg:desc", illustration.alternative())
        .close()
        .close();
  }

  private static String points(double length) {
    return Math.round(length) + "pt";
  }

  /** The level of the headings that the header names; 0 for none. */
  int running() {
    return contents.running();
  }

  private void paragraph(String style, ImmutableList<Inline> content) {
    cell(host.paragraph(style), content);
  }

  /** Writes a paragraph in a style of the package. */
  private void cell(String style, ImmutableList<Inline> content) {
    xml.open("text:p", "text:style-name", style);
    inlines(content);
    xml.close();
  }

  private void inlines(ImmutableList<Inline> parts) {
    parts.forEach(part -> part.accept(this));
  }

  @Override
  public void text(Inline.Text text) {
    words(text.text());
  }

  @Override
  public void strong(Inline.Strong strong) {
    span(host.style("Strong_20_Emphasis"), strong.content());
  }

  @Override
  public void emphasis(Inline.Emphasis emphasis) {
    span(host.style("Emphasis"), emphasis.content());
  }

  @Override
  public void foreign(Inline.Foreign foreign) {
    span(host.language(foreign.language()), foreign.content());
  }

  private void span(String style, ImmutableList<Inline> content) {
    xml.open("text:span", "text:style-name", style);
    inlines(content);
    xml.close();
  }

  @Override
  public void link(Inline.Link link) {
    xml.open("text:a", "xlink:type", "simple", "xlink:href", link.target());
    inlines(link.content());
    xml.close();
  }

  @Override
  public void figure(Inline.Figure figure) {
    xml.empty("text:bookmark-start", "text:name", MarkedTextBuilder.FIGURE + figure.id());
    inlines(figure.content());
    xml.empty("text:bookmark-end", "text:name", MarkedTextBuilder.FIGURE + figure.id());
  }

  @Override
  public void lineBreak(Inline.LineBreak lineBreak) {
    xml.empty("text:line-break");
  }

  /**
   * Writes text with its spaces: otherwise those at the ends of a run would be lost, and all but
   * the first of several.
   */
  private void words(String text) {
    int start = 0;
    while (start < text.length() && text.charAt(start) == ' ') {
      xml.empty("text:s");
      start++;
    }
    int end = text.length();
    while (end > start && text.charAt(end - 1) == ' ') {
      end--;
    }
    xml.text(text.substring(start, end));
    for (int i = end; i < text.length(); i++) {
      xml.empty("text:s");
    }
  }

  @Override
  public void note(Inline.Note note) {
    boolean isNew = notes.isNew(note);
    String number = Integer.toString(notes.number(note));
    if (!isNew) {
      citedAgain(number);
      return;
    }
    xml.open("text:note", "text:id", host.own("note" + number), "text:note-class", "footnote")
        .element("text:note-citation", number)
        .open("text:note-body");
    cell(host.style("Footnote"), note.content());
    xml.close().close();
  }

  private void citedAgain(String number) {
    xml.open("text:span", "text:style-name", host.style("Footnote_20_anchor"))
        .element(
            "text:note-ref",
            number,
            "text:note-class",
            "footnote",
            "text:reference-format",
            "text",
            "text:ref-name",
            host.own("note" + number))
        .close();
  }
}
