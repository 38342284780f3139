package nl.regiodeals.render.internal;

import java.util.Arrays;
import java.util.List;
import nl.regiodeals.core.text.Language;
import nl.regiodeals.render.document.Block;
import nl.regiodeals.render.document.Inline;

/**
 * Lines up the figures of each column of a table at their decimal signs. Figures are right-aligned,
 * so it is enough to keep each as far from the right edge as it has less after its whole part than
 * the figure that has most there: {@code € 18 miljoen} beside {@code € 284,2 miljoen}. Cells of
 * words, and of more than one figure, stay at the edge. Immutable.
 */
public final class DecimalAlignment {
  private final Decimals decimals;
  private final Measure measure;

  /** The most that stands before the end of a whole part, and cannot be on a line before it. */
  private final double[] heads;

  /** The most that follows a whole part. */
  private final double[] tails;

  /** The text of that. */
  private final String[] widest;

  /** Measures text; in any unit, the same for all that a format does with it. */
  @FunctionalInterface
  public interface Measure {
    /** The width of a part of the text of a cell. */
    double width(String text, int start, int end, boolean isBold);
  }

  private DecimalAlignment(int columns, Language language, Measure measure) {
    this.decimals = new Decimals(language);
    this.measure = measure;
    this.heads = new double[columns];
    this.tails = new double[columns];
    this.widest = new String[columns];
    Arrays.fill(widest, "");
  }

  /** Measures the figures of a table. */
  public static DecimalAlignment of(Block.Table table, Language language, Measure measure) {
    int columns = table.head().cells().size();
    DecimalAlignment alignment = new DecimalAlignment(columns, language, measure);
    for (Block.Row row : table.body()) {
      for (int c = 0; c < columns; c++) {
        alignment.add(row.cells().get(c), c);
      }
    }
    return alignment;
  }

  /** As {@link #of(Block.Table, Language, Measure)}, in thousandths of the font size. */
  public static DecimalAlignment of(Block.Table table, Language language) {
    return of(table, language, LetterWidths::of);
  }

  private void add(Block.Cell cell, int column) {
    if (cell.isNumber()) {
      String text = Inline.plainText(cell.content());
      int whole = decimals.endOfWhole(text);
      if (whole > 0) {
        boolean isBold = isBold(cell);
        int start = text.lastIndexOf(' ', whole - 1) + 1;
        heads[column] = Math.max(heads[column], measure.width(text, start, whole, isBold));
        double tail = tail(text, whole, isBold);
        if (tail > tails[column]) {
          tails[column] = tail;
          widest[column] = text.substring(whole);
        }
      }
    }
  }

  private double tail(String text, int whole, boolean isBold) {
    return measure.width(text, whole, text.length(), isBold);
  }

  private static boolean isBold(Block.Cell cell) {
    List<Inline> parts = cell.content();
    while (parts.size() == 1 && parts.get(0) instanceof Inline.Figure figure) {
      parts = figure.content();
    }
    return cell.isHeader() || parts.stream().anyMatch(Inline.Strong.class::isInstance);
  }

  /** The room that a column needs for its figures below each other; 0 if it has none. */
  public double room(int column) {
    return heads[column] + tails[column];
  }

  /**
   * How far from the right edge of its column the text of a cell ends.
   *
   * @param room the room for text in the column; without room for its figures below each other they
   *     stay at the edge
   */
  public double hang(Block.Cell cell, int column, double room) {
    if (!cell.isNumber() || tails[column] == 0 || room(column) > room) {
      return 0;
    }
    String text = Inline.plainText(cell.content());
    int whole = decimals.endOfWhole(text);
    return whole > 0 ? tails[column] - tail(text, whole, isBold(cell)) : 0;
  }

  /**
   * Text as wide as what the figure in a cell has less after its whole part than the one that has
   * most there, for a format in which that text takes its place without being seen or read. Empty
   * for other cells.
   */
  public String missing(Block.Cell cell, int column) {
    double hang = hang(cell, column, Double.MAX_VALUE);
    if (hang == 0) {
      return "";
    }
    String text = Inline.plainText(cell.content());
    String tail = text.substring(decimals.endOfWhole(text));
    if (widest[column].endsWith(tail)) {
      return widest[column].substring(0, widest[column].length() - tail.length());
    }
    // other words after the figure: as wide as figures and commas come near to
    int digit = LetterWidths.of("0", 0, 1, false);
    int digits = (int) (hang / digit);
    long commas = Math.round((hang - digits * digit) * 2 / digit);
    return "0".repeat(digits) + ",".repeat((int) commas);
  }
}
