package nl.regiodeals.render.internal.fill;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.regiodeals.core.notice.NoticeType;
import nl.regiodeals.core.notice.Place;
import nl.regiodeals.core.text.Language;
import nl.regiodeals.core.text.Slug;
import nl.regiodeals.render.RenderException;
import nl.regiodeals.render.document.Block;
import nl.regiodeals.render.document.Document;
import nl.regiodeals.render.document.Inline;
import nl.regiodeals.render.internal.RenderNotices;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableBody;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/** Reads a filled letter in Markdown as a document. Not safe to share between threads. */
final class MarkdownLetter {
  private static final Pattern NUMBER =
      Pattern.compile(MarkdownTemplate.FILLED + "(\\d{1,9})" + MarkdownTemplate.END);
  private static final Pattern CAPTION = Pattern.compile("(?:Tabel|Table)?:\\s+\\S.*");
  private static final Pattern SAFE =
      Pattern.compile("(?:https?://|mailto:)[^\\s\"<>]*", Pattern.CASE_INSENSITIVE);

  private final String name;
  private final MarkdownTemplate template;
  private final Set<String> ids = new HashSet<>();
  private final ImmutableList.Builder<Block> blocks = ImmutableList.builder();
  private Optional<String> title = Optional.empty();

  MarkdownLetter(String name, MarkdownTemplate template) {
    this.name = name;
    this.template = template;
  }

  /** The document. */
  Document read(String markdown, Language language) {
    Node root =
        Parser.builder()
            .extensions(List.of(TablesExtension.create()))
            .includeSourceSpans(IncludeSourceSpans.BLOCKS)
            .build()
            .parse(markdown);
    for (Node node = root.getFirstChild(); node != null; node = node.getNext()) {
      block(node);
    }
    return new Document(title.orElse(name), language, blocks.build());
  }

  private void block(Node node) {
    if (node instanceof Heading heading) {
      heading(heading);
    } else if (node instanceof Paragraph paragraph) {
      paragraph(paragraph);
    } else if (node instanceof BulletList list) {
      blocks.add(items(list, false));
    } else if (node instanceof OrderedList list) {
      blocks.add(items(list, true));
    } else if (node instanceof TableBlock table) {
      blocks.add(table(table));
    } else {
      throw refused(node, RenderNotices.WORDS_NOT_ALLOWED);
    }
  }

  private void heading(Heading heading) {
    ImmutableList<Inline> content = inlines(heading);
    String words = Inline.plainText(content);
    int level = Math.min(heading.getLevel(), Block.Heading.DEEPEST);
    if (level == 1 && title.isEmpty() && !words.isBlank()) {
      title = Optional.of(words);
    }
    String slug = Slug.of(words);
    String base = slug.isBlank() ? "section" : slug;
    String id = base;
    for (int number = 2; !ids.add(id); number++) {
      id = base + "-" + number;
    }
    blocks.add(new Block.Heading(level, id, content));
  }

  private void paragraph(Paragraph paragraph) {
    ImmutableList<Inline> content = inlines(paragraph);
    Matcher number = NUMBER.matcher(plain(paragraph));
    if (number.matches() && !template.blocks(Integer.parseInt(number.group(1))).isEmpty()) {
      template.blocks(Integer.parseInt(number.group(1))).forEach(this::add);
    } else if (!isCaption(paragraph) && !content.isEmpty()) {
      blocks.add(new Block.Paragraph(content));
    }
  }

  /** Adds a block that fills a hole, whose heading may have an id that is taken. */
  private void add(Block block) {
    if (block instanceof Block.Heading heading && !ids.add(heading.id())) {
      String id = heading.id() + "-";
      int number = 2;
      while (!ids.add(id + number)) {
        number++;
      }
      blocks.add(new Block.Heading(heading.level(), id + number, heading.content()));
    } else {
      blocks.add(block);
    }
  }

  /** Whether a paragraph is the caption of the table after it, as in pandoc. */
  private static boolean isCaption(Paragraph paragraph) {
    return paragraph.getNext() instanceof TableBlock && CAPTION.matcher(plain(paragraph)).matches();
  }

  private static String plain(Node node) {
    StringBuilder plain = new StringBuilder();
    for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
      plain.append(child instanceof Text text ? text.getLiteral() : " ");
    }
    return plain.toString();
  }

  private Block items(Node list, boolean ordered) {
    ImmutableList.Builder<ImmutableList<Inline>> items = ImmutableList.builder();
    for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
      Node line = item.getFirstChild();
      if (!(item instanceof ListItem) || line == null) {
        continue;
      }
      if (!(line instanceof Paragraph) || line.getNext() != null) {
        throw refused(item, RenderNotices.WORDS_NOT_ALLOWED);
      }
      items.add(inlines(line));
    }
    return new Block.Items(ordered, items.build());
  }

  private Block table(TableBlock table) {
    ImmutableList<Inline> caption =
        table.getPrevious() instanceof Paragraph before && isCaption(before)
            ? captionOf(before)
            : ImmutableList.of();
    if (caption.isEmpty()) {
      throw refused(table, RenderNotices.FILL_NO_CAPTION);
    }
    Block.Row head = new Block.Row(ImmutableList.of());
    ImmutableList.Builder<Block.Row> body = ImmutableList.builder();
    for (Node part = table.getFirstChild(); part != null; part = part.getNext()) {
      for (Node row = part.getFirstChild(); row != null; row = row.getNext()) {
        if (part instanceof TableHead) {
          head = row(row, true);
        } else if (part instanceof TableBody) {
          body.add(row(row, false));
        }
      }
    }
    return new Block.Table(caption, head, body.build());
  }

  /** The caption without the word before it. */
  private ImmutableList<Inline> captionOf(Paragraph paragraph) {
    ImmutableList<Inline> all = inlines(paragraph);
    return all.get(0) instanceof Inline.Text first
        ? ImmutableList.<Inline>builder()
            .add(
                new Inline.Text(
                    first.text().substring(first.text().indexOf(':') + 1).stripLeading()))
            .addAll(all.subList(1, all.size()))
            .build()
        : all;
  }

  private Block.Row row(Node row, boolean isHead) {
    ImmutableList.Builder<Block.Cell> cells = ImmutableList.builder();
    for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
      boolean isNumber =
          cell instanceof TableCell each && each.getAlignment() == TableCell.Alignment.RIGHT;
      boolean isHeader = isHead || cell.getPrevious() == null;
      cells.add(new Block.Cell(isHeader, isNumber, inlines(cell)));
    }
    return new Block.Row(cells.build());
  }

  private ImmutableList<Inline> inlines(Node parent) {
    List<Inline> all = new ArrayList<>();
    for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
      inline(node, all);
    }
    return ImmutableList.copyOf(all);
  }

  private void inline(Node node, List<Inline> to) {
    if (node instanceof Text text) {
      words(text.getLiteral(), to);
    } else if (node instanceof Code code) {
      words(code.getLiteral(), to);
    } else if (node instanceof StrongEmphasis) {
      to.add(new Inline.Strong(inlines(node)));
    } else if (node instanceof Emphasis) {
      to.add(new Inline.Emphasis(inlines(node)));
    } else if (node instanceof Link link && SAFE.matcher(link.getDestination()).matches()) {
      String shown = Inline.plainText(inlines(node));
      to.add(new Inline.Link(link.getDestination(), ImmutableList.of(new Inline.Text(shown))));
    } else if (node instanceof SoftLineBreak) {
      to.add(new Inline.Text(" "));
    } else if (node instanceof HardLineBreak) {
      to.add(new Inline.LineBreak());
    } else {
      throw refused(node, RenderNotices.WORDS_NOT_ALLOWED);
    }
  }

  private void words(String literal, List<Inline> to) {
    Matcher number = NUMBER.matcher(literal);
    int at = 0;
    while (number.find()) {
      if (number.start() > at) {
        to.add(new Inline.Text(literal.substring(at, number.start())));
      }
      to.addAll(template.inlines(Integer.parseInt(number.group(1))));
      at = number.end();
    }
    if (at < literal.length()) {
      to.add(new Inline.Text(literal.substring(at)));
    }
  }

  private RenderException refused(Node node, NoticeType type) {
    Node at = node;
    while (at.getParent() != null && at.getSourceSpans().isEmpty()) {
      at = at.getParent();
    }
    int line = at.getSourceSpans().isEmpty() ? 1 : at.getSourceSpans().get(0).getLineIndex() + 1;
    return new RenderException(type.notice().at(new Place.InText(name, line, 1, "")), null);
  }
}
