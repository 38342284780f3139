package nl.regiodeals.render.internal;

import com.google.common.base.Splitter;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import nl.regiodeals.render.document.Block;
import nl.regiodeals.render.document.Inline;

/** Divides the width of a page among the columns of a table, according to their content. */
public final class ColumnShares {
  /** The approximate number of characters in a line on A4. */
  private static final int CHARACTERS = 88;

  private static final int MOST = 40;
  private static final int PADDING = 3;

  private ColumnShares() {}

  /**
   * The widths of the columns: each has room for its longest word, and the rest is divided in
   * proportion to the amount of text.
   *
   * @param width the total width of the columns, in any unit; the widths add up to it
   */
  public static int[] of(Block.Table table, int width) {
    List<Block.Row> rows = table.rows();
    int columns = table.head().cells().size();
    int[] least = new int[columns];
    int[] most = new int[columns];
    for (Block.Row row : rows) {
      for (int c = 0; c < row.cells().size(); c++) {
        String text = Inline.plainText(row.cells().get(c).content());
        least[c] = Math.max(least[c], Math.min(MOST, longestWord(text)) + PADDING);
        most[c] = Math.max(most[c], Math.min(MOST, text.length()) + PADDING);
      }
    }
    int room = Math.max(0, CHARACTERS - IntStream.of(least).sum());
    int wanted = Math.max(1, IntStream.of(most).sum() - IntStream.of(least).sum());
    double[] weights =
        IntStream.range(0, columns)
            .mapToDouble(
                c -> least[c] + (double) (most[c] - least[c]) * Math.min(room, wanted) / wanted)
            .toArray();
    double sum = DoubleStream.of(weights).sum();
    int[] widths =
        DoubleStream.of(weights).mapToInt(weight -> (int) (width * weight / sum)).toArray();
    widths[0] += width - IntStream.of(widths).sum();
    return widths;
  }

  private static int longestWord(String text) {
    return Splitter.on(' ').splitToStream(text).mapToInt(String::length).max().orElse(0);
  }
}
