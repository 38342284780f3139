package nl.regiodeals.render.internal.markdown;

import com.google.common.collect.ImmutableList;
import java.util.List;
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
final class MarkdownTree {
  private static final MarkdownRenderer RENDERER =
      MarkdownRenderer.builder()
          .extensions(List.of(TablesExtension.create(), FootnotesExtension.create()))
          .build();

  private final Document document;
  private final Notes notes = new Notes();

  MarkdownTree(Document document) {
    this.document = document;
  }

  String text() {
    Node root = new org.commonmark.node.Document();
    document.blocks().forEach(block -> append(root, block));
    for (int i = 0; i < notes.contents().size(); i++) {
      FootnoteDefinition definition = new FootnoteDefinition(Integer.toString(i + 1));
      definition.appendChild(with(new Paragraph(), notes.contents().get(i)));
      root.appendChild(definition);
    }
    return RENDERER.render(root);
  }

  /** Adds a block; the caption of a table stands before it, for Markdown tables have none. */
  private void append(Node parent, Block block) {
    if (block instanceof Block.Table table) {
      Paragraph caption = new Paragraph();
      caption.appendChild(with(new StrongEmphasis(), table.caption()));
      parent.appendChild(caption);
    }
    parent.appendChild(block(block));
  }

  private org.commonmark.node.Block block(Block block) {
    if (block instanceof Block.Heading heading) {
      Heading node = new Heading();
      node.setLevel(heading.level());
      return with(node, heading.content());
    } else if (block instanceof Block.Paragraph paragraph) {
      return with(new Paragraph(), paragraph.content());
    } else if (block instanceof Block.Items items) {
      return items(items);
    } else if (block instanceof Block.Facts facts) {
      return facts(facts);
    } else if (block instanceof Block.Callout callout) {
      BlockQuote quote = new BlockQuote();
      callout.blocks().forEach(inner -> append(quote, inner));
      return quote;
    } else if (block instanceof Block.Figure figure) {
      Paragraph told = new Paragraph();
      Emphasis words = new Emphasis();
      words.appendChild(new Text(figure.alternative()));
      told.appendChild(words);
      return told;
    }
    return table((Block.Table) block);
  }

  private ListBlock items(Block.Items items) {
    ListBlock list = items.ordered() ? new OrderedList() : new BulletList();
    list.setTight(true);
    for (ImmutableList<Block> item : items.items()) {
      ListItem node = new ListItem();
      item.forEach(block -> node.appendChild(block(block)));
      list.appendChild(node);
    }
    return list;
  }

  private ListBlock facts(Block.Facts facts) {
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
    return list;
  }

  private TableBlock table(Block.Table table) {
    TableBlock block = new TableBlock();
    TableHead head = new TableHead();
    table.head().forEach(row -> head.appendChild(row(row)));
    block.appendChild(head);
    TableBody body = new TableBody();
    table.body().forEach(row -> body.appendChild(row(row)));
    block.appendChild(body);
    return block;
  }

  private Node row(Block.Row row) {
    TableRow node = new TableRow();
    for (Block.Cell cell : row.cells()) {
      TableCell cellNode = new TableCell();
      cellNode.setAlignment(cell.isNumber() ? TableCell.Alignment.RIGHT : null);
      node.appendChild(with(cellNode, cell.content()));
    }
    return node;
  }

  /** Adds the parts; Markdown has no sign for a language. */
  private <N extends Node> N with(N node, ImmutableList<Inline> content) {
    for (Inline part : content) {
      if (part instanceof Inline.Foreign foreign) {
        with(node, foreign.content());
      } else if (part instanceof Inline.Figure figure) {
        with(node, figure.content());
      } else {
        node.appendChild(inline(part));
      }
    }
    return node;
  }

  private Node inline(Inline part) {
    if (part instanceof Inline.Strong strong) {
      return with(new StrongEmphasis(), strong.content());
    } else if (part instanceof Inline.Emphasis emphasis) {
      return with(new Emphasis(), emphasis.content());
    } else if (part instanceof Inline.Link link) {
      return with(new Link(link.target(), null), link.content());
    } else if (part instanceof Inline.Note note) {
      return new FootnoteReference(Integer.toString(notes.number(note)));
    } else if (part instanceof Inline.LineBreak) {
      return new HardLineBreak();
    }
    return new Text(((Inline.Text) part).text());
  }
}
