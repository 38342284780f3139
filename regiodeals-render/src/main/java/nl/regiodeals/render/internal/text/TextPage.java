package nl.regiodeals.render.internal.text;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.regiodeals.render.document.Block;
import nl.regiodeals.render.document.Document;
import nl.regiodeals.render.document.Inline;
import nl.regiodeals.render.internal.DocumentWords;
import nl.regiodeals.render.internal.Notes;

/** Writes one document as text of at most 96 columns. Not safe to share between threads. */
final class TextPage {
  private static final int WIDTH = 96;
  private static final String GAP = "  ";

  private final Document document;
  private final StringBuilder text = new StringBuilder();
  private final Notes notes = new Notes();

  TextPage(Document document) {
    this.document = document;
  }

  String text() {
    document.blocks().forEach(block -> block(block, ""));
    if (!notes.contents().isEmpty()) {
      heading(DocumentWords.of(document, "notes"), 2);
      int number = 0;
      for (ImmutableList<Inline> note : notes.contents()) {
        number++;
        String label = "[" + number + "] ";
        wrapped(label + plain(note), "", " ".repeat(label.length()));
      }
    }
    return text.toString().strip() + "\n";
  }

  private void block(Block block, String indent) {
    if (block instanceof Block.Heading heading) {
      heading(plain(heading.content()), heading.level());
    } else if (block instanceof Block.Paragraph paragraph) {
      wrapped(plain(paragraph.content()), indent, indent);
      text.append('\n');
    } else if (block instanceof Block.Items items) {
      items(items, indent);
    } else if (block instanceof Block.Facts facts) {
      for (Block.Fact fact : facts.facts()) {
        wrapped(plain(fact.term()) + ": " + plain(fact.description()), indent, indent + GAP);
      }
      text.append('\n');
    } else if (block instanceof Block.Callout callout) {
      callout.blocks().forEach(inner -> block(inner, indent + "| "));
    } else if (block instanceof Block.Figure figure) {
      wrapped(figure.alternative(), indent, indent);
      text.append('\n');
    } else if (block instanceof Block.Table table) {
      table(table, indent);
    }
  }

  private void heading(String title, int level) {
    text.append('\n').append(title).append('\n');
    if (level <= 3) {
      char line = "=-~".charAt(level - 1);
      text.append(String.valueOf(line).repeat(Math.min(WIDTH, ColumnWidths.width(title))));
      text.append('\n');
    }
    text.append('\n');
  }

  private void items(Block.Items items, String indent) {
    int number = 0;
    for (ImmutableList<Block> item : items.items()) {
      number++;
      String sign = items.ordered() ? number + ". " : "- ";
      String words =
          item.stream()
              .map(block -> block instanceof Block.Paragraph p ? plain(p.content()) : "")
              .collect(Collectors.joining(" "));
      wrapped(sign + words, indent, indent + " ".repeat(sign.length()));
    }
    text.append('\n');
  }

  /** A table with its columns side by side, or row by row where they do not fit. */
  private void table(Block.Table table, String indent) {
    wrapped(plain(table.caption()), indent, indent);
    List<Block.Row> rows =
        ImmutableList.<Block.Row>builder().addAll(table.head()).addAll(table.body()).build();
    List<List<String>> cells = rows.stream().map(this::cells).toList();
    int[] widths = ColumnWidths.fit(cells, WIDTH - indent.length(), GAP.length());
    if (widths.length > 0) {
      for (int r = 0; r < rows.size(); r++) {
        sideBySide(rows.get(r).cells(), cells.get(r), widths, indent);
        if (r == table.head().size() - 1) {
          int line = IntStream.of(widths).sum() + GAP.length() * (widths.length - 1);
          text.append(indent).append("-".repeat(line)).append('\n');
        }
      }
    } else {
      rowByRow(table, cells, indent);
    }
    text.append('\n');
  }

  private void sideBySide(List<Block.Cell> cells, List<String> words, int[] widths, String indent) {
    List<List<String>> lines =
        IntStream.range(0, words.size())
            .mapToObj(c -> ColumnWidths.wrap(words.get(c), widths[c]))
            .toList();
    int height = lines.stream().mapToInt(List::size).max().orElse(0);
    for (int l = 0; l < height; l++) {
      StringBuilder line = new StringBuilder(indent);
      for (int c = 0; c < lines.size(); c++) {
        String part = l < lines.get(c).size() ? lines.get(c).get(l) : "";
        String space = " ".repeat(widths[c] - ColumnWidths.width(part));
        line.append(cells.get(c).isNumber() ? space + part : part + space).append(GAP);
      }
      text.append(line.toString().stripTrailing()).append('\n');
    }
  }

  private void rowByRow(Block.Table table, List<List<String>> rows, String indent) {
    List<String> names = rows.get(0);
    for (List<String> row : rows.subList(table.head().size(), rows.size())) {
      for (int c = 0; c < row.size(); c++) {
        String name = c < names.size() ? names.get(c) : "";
        String lead = c == 0 ? "* " : "  ";
        wrapped(name + ": " + row.get(c), indent + lead, indent + "    ");
      }
    }
  }

  private List<String> cells(Block.Row row) {
    return row.cells().stream().map(cell -> plain(cell.content()).replace('\n', ' ')).toList();
  }

  private void wrapped(String words, String first, String next) {
    String lead = first;
    for (String paragraph : Splitter.on('\n').split(words)) {
      for (String line : ColumnWidths.wrap(paragraph, WIDTH - first.length())) {
        text.append((lead + line).stripTrailing()).append('\n');
        lead = next;
      }
    }
  }

  private String plain(ImmutableList<Inline> parts) {
    return parts.stream().map(this::plain).collect(Collectors.joining());
  }

  private String plain(Inline part) {
    if (part instanceof Inline.Strong strong) {
      return plain(strong.content());
    } else if (part instanceof Inline.Emphasis emphasis) {
      return plain(emphasis.content());
    } else if (part instanceof Inline.Link link) {
      String words = plain(link.content());
      return link.target().startsWith("#") || link.target().equals(words)
          ? words
          : words + " (" + link.target() + ")";
    } else if (part instanceof Inline.Figure figure) {
      return plain(figure.content());
    } else if (part instanceof Inline.Foreign foreign) {
      return plain(foreign.content());
    } else if (part instanceof Inline.Note note) {
      return "[" + notes.number(note) + "]";
    } else if (part instanceof Inline.LineBreak) {
      return "\n";
    }
    return ((Inline.Text) part).text();
  }
}
