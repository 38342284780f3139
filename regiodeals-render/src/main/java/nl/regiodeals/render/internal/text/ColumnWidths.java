package nl.regiodeals.render.internal.text;

import com.google.common.base.Splitter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** How wide the columns of a table are, and how words are broken over lines. */
final class ColumnWidths {
  private ColumnWidths() {}

  /**
   * The widths of the columns: as wide as their cells, or narrower where lines must be broken.
   *
   * @param rows the cells of each row
   * @param width the width of the page
   * @param gap the space between columns
   * @return empty if the longest words do not fit beside each other
   */
  static int[] fit(List<List<String>> rows, int width, int gap) {
    int columns = rows.stream().mapToInt(List::size).max().orElse(0);
    int[] widths = new int[columns];
    int[] least = new int[columns];
    for (List<String> row : rows) {
      for (int c = 0; c < row.size(); c++) {
        widths[c] = Math.max(widths[c], width(row.get(c)));
        for (String word : Splitter.on(' ').split(row.get(c))) {
          least[c] = Math.max(least[c], width(word));
        }
      }
    }
    int room = width - gap * (columns - 1);
    if (IntStream.of(least).sum() > room) {
      return new int[0];
    }
    while (IntStream.of(widths).sum() > room) {
      narrowWidest(widths, least);
    }
    return widths;
  }

  private static void narrowWidest(int[] widths, int[] least) {
    int widest =
        IntStream.range(0, widths.length)
            .filter(c -> widths[c] > least[c])
            .reduce((a, b) -> widths[b] > widths[a] ? b : a)
            .orElseThrow();
    widths[widest]--;
  }

  /** Breaks words over lines; a word that is longer than a line has a line of its own. */
  static List<String> wrap(String words, int width) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : Splitter.on(' ').omitEmptyStrings().split(words)) {
      if (line.length() > 0 && width(line) + 1 + width(word) > width) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.length() > 0 ? " " : "").append(word);
    }
    lines.add(line.toString());
    return lines;
  }

  /** How many characters are seen. */
  static int width(CharSequence words) {
    return Character.codePointCount(words, 0, words.length());
  }
}
