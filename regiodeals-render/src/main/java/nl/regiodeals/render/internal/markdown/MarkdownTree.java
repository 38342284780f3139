package nl.regiodeals.render.internal.markdown;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.function.Supplier;
import nl.regiodeals.core.work.Interruption;
import nl.regiodeals.render.document.Block;
import nl.regiodeals.render.document.Document;
import nl.regiodeals.render.document.Inline;
import nl.regiodeals.render.internal.Notes;
import org.commonmark.ext.footnotes.FootnoteDefinition;
import org.commonmark.ext.footnotes.FootnoteReference;
import org.commonmark.ext.footnotes.FootnotesExtension;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableBody;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Link;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.renderer.markdown.MarkdownRenderer;

/** Builds the tree of commonmark-java for one document. Not safe to share between threads. */
final class MarkdownTree implements Block.Visitor<RuntimeException> {
  private static final MarkdownRenderer RENDERER =
      MarkdownRenderer.builder()
          .extensions(List.of(TablesExtension.create(), FootnotesExtension.create()))
          .build();

  private final Document document;
  private final Notes notes = new Notes();
  private final Node root = new org.commonmark.node.Document();

  MarkdownTree(Document document) {
    this.document = document;
  }

  String text() {
    document.blocks().forEach(block -> block.accept(this));
    for (int i = 0; i < notes.contents().size(); i++) {
      FootnoteDefinition definition = new FootnoteDefinition(Integer.toString(i + 1));
      definition.appendChild(with(new Paragraph(), notes.contents().get(i)));
      root.appendChild(definition);
    }
    return RENDERER.render(root);
  }

  @Override
  public void heading(Block.Heading heading) {
    Heading node = new Heading();
    node.setLevel(heading.level());
    root.appendChild(onOneLine(node, heading.content()));
  }

  @Override
  public void paragraph(Block.Paragraph paragraph) {
    root.appendChild(with(new Paragraph(), paragraph.content()));
  }

  @Override
  public void callout(Block.Callout callout) {
    BlockQuote quote = new BlockQuote();
    callout
        .paragraphs()
        .forEach(paragraph -> quote.appendChild(with(new Paragraph(), paragraph.content())));
    root.appendChild(quote);
  }

  /** Writes a picture in words, as Markdown has no drawings: its caption and what it shows. */
  @Override
  public void illustration(Block.Illustration illustration) {
    if (!illustration.caption().isEmpty()) {
      caption(illustration.caption());
    }
    Paragraph told = new Paragraph();
    Emphasis words = new Emphasis();
    words.appendChild(new Text(illustration.description()));
    told.appendChild(words);
    root.appendChild(told);
  }

  @Override
  public void items(Block.Items items) {
    ListBlock list = items.ordered() ? numbered() : new BulletList();
    list.setTight(true);
    for (ImmutableList<Inline> item : items.items()) {
      ListItem node = new ListItem();
      node.appendChild(with(new Paragraph(), item));
      list.appendChild(node);
    }
    root.appendChild(list);
  }

  /**
   * A numbered list; a second list right after the first would continue its numbers, so it gets a
   * different delimiter.
   */
  private OrderedList numbered() {
    OrderedList list = new OrderedList();
    list.setMarkerStartNumber(1);
    boolean goesOn =
        root.getLastChild() instanceof OrderedList last && ".".equals(last.getMarkerDelimiter());
    list.setMarkerDelimiter(goesOn ? ")" : ".");
    return list;
  }

  @Override
  public void facts(Block.Facts facts) {
    BulletList list = new BulletList();
    list.setTight(true);
    for (Block.Fact fact : facts.facts()) {
      Paragraph line = new Paragraph();
      line.appendChild(with(new StrongEmphasis(), fact.term()));
      line.appendChild(new Text(": "));
      with(line, fact.description());
      ListItem item = new ListItem();
      item.appendChild(line);
      list.appendChild(item);
    }
    root.appendChild(list);
  }

  /** Writes a table with its caption before it, because Markdown tables have no captions. */
  @Override
  public void table(Block.Table table) {
    caption(table.caption());
    TableBlock block = new TableBlock();
    TableHead head = new TableHead();
    head.appendChild(row(table.head()));
    block.appendChild(head);
    TableBody body = new TableBody();
    table.body().forEach(row -> body.appendChild(row(row)));
    block.appendChild(body);
    root.appendChild(block);
  }

  private void caption(ImmutableList<Inline> content) {
    Paragraph caption = new Paragraph();
    caption.appendChild(with(new StrongEmphasis(), content));
    root.appendChild(caption);
  }

  private Node row(Block.Row row) {
    TableRow node = new TableRow();
    for (Block.Cell cell : row.cells()) {
      TableCell cellNode = new TableCell();
      cellNode.setAlignment(cell.isNumber() ? TableCell.Alignment.RIGHT : null);
      node.appendChild(onOneLine(cellNode, cell.content()));
    }
    return node;
  }

  private <N extends Node> N with(N node, ImmutableList<Inline> content) {
    new Line(node, HardLineBreak::new).add(content);
    return node;
  }

  /** Writes line breaks as HTML where the end of a line would end the heading or the row. */
  private <N extends Node> N onOneLine(N node, ImmutableList<Inline> content) {
    new Line(node, MarkdownTree::breakOfHtml).add(content);
    return node;
  }

  private static Node breakOfHtml() {
    HtmlInline newLine = new HtmlInline();
    newLine.setLiteral("<br>");
    return newLine;
  }

  /** Adds inline parts to a node; Markdown has no markup for languages. */
  private final class Line implements Inline.Visitor {
    private final Node node;
    private final Supplier<Node> newLine;

    Line(Node node, Supplier<Node> newLine) {
      this.node = node;
      this.newLine = newLine;
    }

    void add(ImmutableList<Inline> content) {
      Interruption.check();
      content.forEach(part -> part.accept(this));
    }

    private void add(Node inner, ImmutableList<Inline> content) {
      new Line(inner, newLine).add(content);
      node.appendChild(inner);
    }

    @Override
    public void text(Inline.Text text) {
      node.appendChild(new Text(text.text()));
    }

    @Override
    public void strong(Inline.Strong strong) {
      add(new StrongEmphasis(), strong.content());
    }

    @Override
    public void emphasis(Inline.Emphasis emphasis) {
      add(new Emphasis(), emphasis.content());
    }

    @Override
    public void link(Inline.Link link) {
      add(new Link(link.target(), null), link.content());
    }

    @Override
    public void foreign(Inline.Foreign foreign) {
      add(foreign.content());
    }

    @Override
    public void figure(Inline.Figure figure) {
      add(figure.content());
    }

    @Override
    public void note(Inline.Note note) {
      node.appendChild(new FootnoteReference(Integer.toString(notes.number(note))));
    }

    @Override
    public void lineBreak(Inline.LineBreak lineBreak) {
      node.appendChild(newLine.get());
    }
  }
}
