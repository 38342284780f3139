package nl.regiodeals.render.readback;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.commonmark.ext.footnotes.FootnoteDefinition;
import org.commonmark.ext.footnotes.FootnoteReference;
import org.commonmark.ext.footnotes.FootnotesExtension;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Code;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Link;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;

/** Reads Markdown with the tables and footnotes of GitHub. */
public final class MarkdownReader {
  private final Map<String, Node> notes = new HashMap<>();
  private final List<Said> said = new ArrayList<>();

  private MarkdownReader() {}

  /** What a text says. */
  public static List<Said> read(byte[] markdown) {
    Node root =
        Parser.builder()
            .extensions(List.of(TablesExtension.create(), FootnotesExtension.create()))
            .build()
            .parse(new String(markdown, StandardCharsets.UTF_8));
    MarkdownReader reader = new MarkdownReader();
    for (Node block : kids(root)) {
      if (block instanceof FootnoteDefinition note) {
        reader.notes.put(note.getLabel(), note);
      }
    }
    kids(root).forEach(reader::block);
    return reader.said;
  }

  private static List<Node> kids(Node node) {
    List<Node> kids = new ArrayList<>();
    for (Node kid = node.getFirstChild(); kid != null; kid = kid.getNext()) {
      kids.add(kid);
    }
    return kids;
  }

  private void block(Node block) {
    if (block instanceof Heading heading) {
      said.add(Said.of("h" + heading.getLevel(), words(block)));
    } else if (block instanceof Paragraph) {
      said.add(Said.of("p", words(block)));
    } else if (block instanceof BlockQuote) {
      kids(block).forEach(p -> said.add(Said.of("callout", words(p))));
    } else if (block instanceof ListBlock) {
      int number = 0;
      for (Node item : kids(block)) {
        number++;
        said.add(Said.item(block instanceof OrderedList ? number : 0, words(item)));
      }
    } else if (block instanceof TableBlock) {
      for (Node part : kids(block)) {
        for (Node row : kids(part)) {
          said.add(Said.row(part instanceof TableHead));
          kids(row).forEach(cell -> cell((TableRow) row, (TableCell) cell));
        }
      }
    } else if (!(block instanceof FootnoteDefinition)) {
      said.add(new Said(block.getClass().getSimpleName(), words(block)));
    }
  }

  private void cell(TableRow row, TableCell cell) {
    said.add(
        Said.cell(
            row.getParent() instanceof TableHead,
            cell.getAlignment() == TableCell.Alignment.RIGHT,
            words(cell)));
  }

  private String words(Node node) {
    StringBuilder words = new StringBuilder();
    for (Node part : kids(node)) {
      if (part instanceof Text text) {
        words.append(text.getLiteral());
      } else if (part instanceof Code code) {
        words.append(code.getLiteral());
      } else if (part instanceof Link link) {
        words.append(words(link)).append(Said.target(link.getDestination()));
      } else if (part instanceof FootnoteReference reference) {
        words.append(Said.note(words(notes.getOrDefault(reference.getLabel(), reference))));
      } else if (part instanceof HardLineBreak || part instanceof SoftLineBreak) {
        words.append(' ');
      } else if (part instanceof HtmlInline html) {
        words.append(html.getLiteral().replace("<br>", " "));
      } else {
        words.append(words(part));
      }
    }
    return words.toString();
  }
}
