package nl.regiodeals.render.internal;

import com.google.common.collect.ImmutableList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.regiodeals.render.document.Block;
import nl.regiodeals.render.document.Document;
import nl.regiodeals.render.document.Inline;
import nl.regiodeals.render.document.Theme;

/**
 * About on which page each heading will be, in a format that another program lays out. That program
 * fills in the real pages; until then, for example in a preview, readers see these. A real layout
 * would take ten times as long as writing the document.
 *
 * @param pages the page of each heading, by its id, from 1
 */
public record PageEstimate(Map<String, Integer> pages) {
  /** The page of a heading. */
  public int page(String id) {
    return pages.getOrDefault(id, 1);
  }

  /** Estimates the pages of a document. */
  public static PageEstimate of(Document document, Contents contents) {
    Layout layout = new Layout(document.theme(), contents.sections().size());
    List<Block> blocks = document.blocks();
    for (int i = 0; i < blocks.size(); i++) {
      if (i == contents.before()) {
        layout.contents();
      }
      blocks.get(i).accept(layout);
    }
    return new PageEstimate(layout.pages);
  }

  /** Adds up the heights of blocks, in points. */
  private static final class Layout implements Block.Visitor<RuntimeException> {
    private static final double A4_WIDTH = 595.3;
    private static final double A4_HEIGHT = 841.9;

    /** The height of a line, relative to the size of its letters. */
    private static final double LINE = 1.15 * 1.15;

    /** The width of a letter, relative to its size; rows are too many to measure each letter. */
    private static final double USUAL_LETTER = 0.5;

    /** What is left of a line at its end, where the next word does not fit. */
    private static final double FILLED = 0.97;

    private final Map<String, Integer> pages = new HashMap<>();
    private final int size;
    private final double width;
    private final double height;
    private final int entries;
    private double y;
    private int page = 1;

    /** The height of headings that wait for what follows, on the same page. */
    private double waiting;

    private final Map<String, Integer> noPageYet = new HashMap<>();

    Layout(Theme theme, int entries) {
      this.size = theme.fontSize();
      double margin = theme.margin() * 72 / 25.4;
      this.width = A4_WIDTH - 2 * margin;
      this.height = A4_HEIGHT - 2 * margin;
      this.entries = entries;
    }

    void contents() {
      add(2.5 * size * LINE, 2.5 * size * LINE);
      for (int i = 0; i < entries; i++) {
        double entry = size * LINE + 2;
        add(entry, entry);
      }
    }

    /**
     * Adds a block.
     *
     * @param together the height of its beginning, which is on one page
     */
    private void add(double whole, double together) {
      if (y > 0 && y + waiting + together > height) {
        page++;
        y = 0;
      }
      noPageYet.keySet().forEach(id -> pages.put(id, page));
      noPageYet.clear();
      y += waiting + whole;
      waiting = 0;
      while (y > height) {
        page++;
        y -= height;
      }
    }

    private double lines(ImmutableList<Inline> content, double size, double room) {
      String text = Inline.plainText(content);
      double length = LetterWidths.of(text, 0, text.length(), false) * size / 1000;
      return Math.max(1, Math.ceil(length / (room * FILLED)));
    }

    private void text(ImmutableList<Inline> content, double room, double after) {
      double lines = lines(content, size, room) * size * LINE;
      add(lines + after, Math.min(lines, 2 * size * LINE));
    }

    @Override
    public void heading(Block.Heading heading) {
      double own = size + 2 * (4 - heading.level()) + (heading.level() == 1 ? 3 : 0);
      waiting += lines(heading.content(), own, width) * own * LINE + 6;
      waiting += heading.level() == 1 ? 0 : 8;
      noPageYet.put(heading.id(), 0);
    }

    @Override
    public void paragraph(Block.Paragraph paragraph) {
      text(paragraph.content(), width, 8);
    }

    @Override
    public void items(Block.Items items) {
      items.items().forEach(item -> text(item, width - 21, 3));
    }

    @Override
    public void facts(Block.Facts facts) {
      double whole = 0;
      for (Block.Fact fact : facts.facts()) {
        double words = length(fact.term()) + length(fact.description());
        double lines = Math.ceil(words * USUAL_LETTER * size / (width * FILLED));
        whole += Math.max(1, lines) * size * LINE + 2;
      }
      add(whole, Math.min(whole, height / 2));
    }

    @Override
    public void callout(Block.Callout callout) {
      callout.paragraphs().forEach(paragraph -> text(paragraph.content(), width - 20, 10));
    }

    @Override
    public void illustration(Block.Illustration illustration) {
      double scale = Math.min(1, width / illustration.drawing().width());
      double whole = illustration.drawing().height() * scale + 2 * size * LINE + 10;
      add(whole, whole);
    }

    @Override
    public void table(Block.Table table) {
      double small = size - 1.5;
      double caption = size * LINE + 4;
      double first = caption + row(table.head(), small);
      double whole = first + size * LINE;
      for (Block.Row row : table.body()) {
        whole += row(row, small);
      }
      // the header row again on each page, and what is left at its foot
      int breaks = table.isShort() ? 0 : (int) ((y + whole) / height);
      whole += breaks * 2 * row(table.head(), small);
      add(whole, table.isShort() && whole < height ? whole : first + 2 * small * LINE);
    }

    /** The height of a row, of which the cells share the width. */
    private double row(Block.Row row, double small) {
      int length = 0;
      for (Block.Cell cell : row.cells()) {
        length += length(cell.content());
      }
      double room = width - row.cells().size() * 8.5;
      return Math.ceil(length * USUAL_LETTER * small / room) * small * LINE + 5.5;
    }

    private static int length(List<Inline> parts) {
      int length = 0;
      for (Inline part : parts) {
        if (part instanceof Inline.Text text) {
          length += text.text().length();
        } else if (!(part instanceof Inline.Note)) {
          length += length(part.content());
        }
      }
      return length;
    }
  }
}
