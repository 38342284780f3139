package nl.regiodeals.render.internal;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import nl.regiodeals.render.document.Block;
import nl.regiodeals.render.document.Inline;

/**
 * Divides the width of a page among the columns of a table, according to their content. Widths are
 * in any unit, the same for all arguments. Immutable.
 */
public final class ColumnShares {
  /** Widths in fonts are in thousandths of the font size. */
  private static final double THOUSANDTHS = 1000;

  /** What fonts differ from the one that is measured. */
  private static final double SLACK = 1.02;

  /** The width of the number of a note. */
  private static final int NOTE = 800;

  /** The longest unbroken text that is given room; a longer one, such as an address, is broken. */
  private static final int LONGEST_WORD = 24_000;

  /** The longest word of each column. */
  private final int[] words;

  /** The longest text below the header row, and at least the longest word. */
  private final int[] bodies;

  /** The longest text, also in the header row. */
  private final int[] texts;

  private ColumnShares(int columns) {
    this.words = new int[columns];
    this.bodies = new int[columns];
    this.texts = new int[columns];
  }

  /** Measures the columns of a table of which figures are right-aligned. */
  public static ColumnShares of(Block.Table table) {
    ColumnShares shares = new ColumnShares(table.head().cells().size());
    table.body().forEach(shares::measure);
    shares.finish(table.head());
    return shares;
  }

  /**
   * Measures the columns of a table.
   *
   * @param figures how figures are aligned, for which there is room
   */
  public static ColumnShares of(Block.Table table, DecimalAlignment figures) {
    ColumnShares shares = new ColumnShares(table.head().cells().size());
    table.body().forEach(shares::measure);
    shares.keepTogether(figures);
    shares.finish(table.head());
    return shares;
  }

  private void finish(Block.Row head) {
    System.arraycopy(texts, 0, bodies, 0, texts.length);
    measure(head);
    Arrays.setAll(bodies, c -> Math.max(bodies[c], words[c]));
  }

  private void keepTogether(DecimalAlignment figures) {
    for (int c = 0; c < words.length; c++) {
      words[c] = Math.max(words[c], (int) Math.ceil(figures.room(c)));
      texts[c] = Math.max(texts[c], words[c]);
    }
  }

  private void measure(Block.Row row) {
    for (int c = 0; c < words.length; c++) {
      Block.Cell cell = row.cells().get(c);
      String text = Inline.plainText(cell.content());
      int notes = NOTE * notes(cell.content());
      int start = 0;
      int line = 0;
      for (int i = 0; i <= text.length(); i++) {
        char sign = i < text.length() ? text.charAt(i) : '\n';
        if (sign == ' ' || sign == '\n') {
          int word = LetterWidths.of(text, start, i, cell.isHeader());
          words[c] = Math.max(words[c], Math.min(LONGEST_WORD, word + notes));
          line += word;
          texts[c] = Math.max(texts[c], line + notes);
          line = sign == ' ' ? line + LetterWidths.of(" ", 0, 1, cell.isHeader()) : 0;
          start = i + 1;
        }
      }
    }
  }

  private static int notes(List<Inline> parts) {
    int notes = 0;
    for (Inline part : parts) {
      notes += part instanceof Inline.Note ? 1 : notes(part.content());
    }
    return notes;
  }

  /**
   * Whether the longest words of the columns fit beside each other.
   *
   * @param width the total width of the columns
   * @param size the font size
   * @param padding the space in each column that is not for text
   */
  public boolean fit(int width, double size, int padding) {
    return IntStream.of(room(words, size, padding)).sum() <= width;
  }

  /**
   * The widths of the columns, which add up to the total: columns with little text have room for
   * all of it on one line, and the rest is for the others; a header is wrapped before the figures
   * and names below it are. Only if the longest words do not fit beside each other, the widest
   * columns are too narrow for theirs.
   *
   * @param width the total width of the columns
   * @param size the font size
   * @param padding the space in each column that is not for text
   */
  public int[] widths(int width, double size, int padding) {
    int[] least = room(words, size, padding);
    int[] usual = room(bodies, size, padding);
    int[] most = room(texts, size, padding);
    int[] widths;
    if (IntStream.of(most).sum() <= width) {
      widths = inProportion(most, width);
    } else if (IntStream.of(usual).sum() <= width) {
      widths = levelled(usual, most, width);
    } else if (IntStream.of(least).sum() <= width) {
      widths = levelled(least, usual, width);
    } else {
      widths = levelled(new int[least.length], least, width);
    }
    widths[0] += width - IntStream.of(widths).sum();
    return widths;
  }

  private static int[] room(int[] measured, double size, int padding) {
    return Arrays.stream(measured)
        .map(text -> (int) Math.ceil(text * size / THOUSANDTHS * SLACK) + padding)
        .toArray();
  }

  private static int[] inProportion(int[] weights, int width) {
    double sum = IntStream.of(weights).sum();
    return Arrays.stream(weights).map(weight -> (int) (width * weight / sum)).toArray();
  }

  /** The widths at the highest level that fits: each at the level, but for its least and most. */
  private static int[] levelled(int[] least, int[] most, int width) {
    int low = 0;
    int high = width;
    while (low < high) {
      int level = (low + high + 1) / 2;
      if (IntStream.of(at(level, least, most)).sum() <= width) {
        low = level;
      } else {
        high = level - 1;
      }
    }
    return at(low, least, most);
  }

  private static int[] at(int level, int[] least, int[] most) {
    return IntStream.range(0, least.length)
        .map(c -> Math.max(least[c], Math.min(most[c], level)))
        .toArray();
  }
}
