package nl.regiodeals.render.internal.text;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToIntBiFunction;
import java.util.stream.IntStream;
import nl.regiodeals.core.work.Interruption;
import nl.regiodeals.render.document.Block;
import nl.regiodeals.render.document.Document;
import nl.regiodeals.render.document.Inline;
import nl.regiodeals.render.internal.DecimalAlignment;
import nl.regiodeals.render.internal.DocumentWords;
import nl.regiodeals.render.internal.Notes;

/** Writes one document as text of at most 96 columns. Not safe to share between threads. */
final class TextPage implements Block.Visitor<RuntimeException> {
  private static final int WIDTH = 96;
  private static final String GAP = "  ";

  private final Document document;
  private final StringBuilder text = new StringBuilder();
  private final Notes notes = new Notes();

  TextPage(Document document) {
    this.document = document;
  }

  String text() {
    document.blocks().forEach(block -> block.accept(this));
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

  @Override
  public void heading(Block.Heading heading) {
    heading(plain(heading.content()), heading.level());
  }

  @Override
  public void paragraph(Block.Paragraph paragraph) {
    wrapped(plain(paragraph.content()), "", "");
    text.append('\n');
  }

  @Override
  public void facts(Block.Facts facts) {
    for (Block.Fact fact : facts.facts()) {
      wrapped(plain(fact.term()) + ": " + plain(fact.description()), "", GAP);
    }
    text.append('\n');
  }

  @Override
  public void callout(Block.Callout callout) {
    String between = "";
    for (Block.Paragraph paragraph : callout.paragraphs()) {
      text.append(between);
      wrapped(plain(paragraph.content()), "| ", "| ");
      between = "|\n";
    }
    text.append('\n');
  }

  @Override
  public void illustration(Block.Illustration illustration) {
    String indent = illustration.caption().isEmpty() ? "" : GAP;
    if (!indent.isEmpty()) {
      wrapped(plain(illustration.caption()), "", "");
    }
    wrapped(illustration.description(), indent, indent);
    text.append('\n');
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

  @Override
  public void items(Block.Items items) {
    int number = 0;
    for (ImmutableList<Inline> item : items.items()) {
      number++;
      String sign = items.ordered() ? number + ". " : "- ";
      wrapped(sign + plain(item), "", " ".repeat(sign.length()));
    }
    text.append('\n');
  }

  /** A table with its columns side by side, or row by row where they do not fit. */
  @Override
  public void table(Block.Table table) {
    wrapped(plain(table.caption()), "", "");
    List<List<String>> rows = table.rows().stream().map(this::cells).toList();
    DecimalAlignment figures =
        DecimalAlignment.of(
            table, document.language(), (words, start, end, isBold) -> (double) end - start);
    int[] widths = ColumnWidths.fit(withFigures(table, rows, figures), WIDTH, GAP.length());
    if (widths.length > 0) {
      sideBySide(table.head().cells(), rows.get(0), widths, (cell, c) -> 0);
      int line = IntStream.of(widths).sum() + GAP.length() * (widths.length - 1);
      text.append("-".repeat(line)).append('\n');
      for (int r = 0; r < table.body().size(); r++) {
        sideBySide(
            table.body().get(r).cells(),
            rows.get(r + 1),
            widths,
            (cell, c) -> (int) figures.hang(cell, c, widths[c]));
      }
    } else {
      rowByRow(rows.get(0), rows.subList(1, rows.size()));
    }
    text.append('\n');
  }

  /** The cells, with a row of what figures need to have their decimal signs below each other. */
  private static List<List<String>> withFigures(
      Block.Table table, List<List<String>> rows, DecimalAlignment figures) {
    List<List<String>> all = new ArrayList<>(rows);
    all.add(
        IntStream.range(0, table.head().cells().size())
            .mapToObj(c -> "0".repeat((int) figures.room(c)))
            .toList());
    return all;
  }

  private void sideBySide(
      List<Block.Cell> cells,
      List<String> words,
      int[] widths,
      ToIntBiFunction<Block.Cell, Integer> hangs) {
    int[] hang = new int[widths.length];
    Arrays.setAll(hang, c -> hangs.applyAsInt(cells.get(c), c));
    List<List<String>> lines =
        IntStream.range(0, words.size())
            .mapToObj(c -> ColumnWidths.wrap(words.get(c), widths[c] - hang[c]))
            .toList();
    int height = lines.stream().mapToInt(List::size).max().orElse(0);
    for (int l = 0; l < height; l++) {
      StringBuilder line = new StringBuilder();
      for (int c = 0; c < lines.size(); c++) {
        String part = l < lines.get(c).size() ? lines.get(c).get(l) : "";
        String space = " ".repeat(Math.max(0, widths[c] - hang[c] - ColumnWidths.width(part)));
        line.append(cells.get(c).isNumber() ? space + part : part + space);
        line.append(" ".repeat(hang[c])).append(GAP);
      }
      text.append(line.toString().stripTrailing()).append('\n');
    }
  }

  private void rowByRow(List<String> names, List<List<String>> rows) {
    for (List<String> row : rows) {
      for (int c = 0; c < row.size(); c++) {
        wrapped(names.get(c) + ": " + row.get(c), c == 0 ? "* " : "  ", "    ");
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
    Interruption.check();
    Words words = new Words();
    parts.forEach(part -> part.accept(words));
    return words.line.toString();
  }

  /** Gathers the words of a line, with the addresses of links and the numbers of notes. */
  private final class Words implements Inline.Visitor {
    private final StringBuilder line = new StringBuilder();

    private void within(Inline part) {
      part.content().forEach(inner -> inner.accept(this));
    }

    @Override
    public void text(Inline.Text part) {
      line.append(part.text());
    }

    @Override
    public void strong(Inline.Strong strong) {
      within(strong);
    }

    @Override
    public void emphasis(Inline.Emphasis emphasis) {
      within(emphasis);
    }

    @Override
    public void link(Inline.Link link) {
      String words = plain(link.content());
      line.append(words);
      if (!link.target().startsWith("#") && !link.target().equals(words)) {
        line.append(" (").append(link.target()).append(')');
      }
    }

    @Override
    public void foreign(Inline.Foreign foreign) {
      within(foreign);
    }

    @Override
    public void figure(Inline.Figure figure) {
      within(figure);
    }

    @Override
    public void note(Inline.Note note) {
      line.append('[').append(notes.number(note)).append(']');
    }

    @Override
    public void lineBreak(Inline.LineBreak lineBreak) {
      line.append('\n');
    }
  }
}
