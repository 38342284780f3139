package nl.regiodeals.render.internal.chart;

import java.util.ArrayList;
import java.util.List;

/** Lines of text in a drawing, which has no fonts to measure: letters are taken to be wide. */
final class TextLines {
  /** The width of a letter relative to its size: somewhat more than that of most texts. */
  private static final double LETTER = 0.56;

  private TextLines() {}

  /** About how wide a text is. */
  static double width(String text, double size) {
    return text.codePointCount(0, text.length()) * size * LETTER;
  }

  /** A text in lines that fit; a word that does not is divided. */
  static List<String> of(String text, double size, double width) {
    int most = Math.max(1, (int) (width / (size * LETTER)));
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.split(" ", -1)) {
      String rest = word;
      if (!line.isEmpty() && letters(line) + 1 + letters(rest) > most) {
        lines.add(line.toString());
        line.setLength(0);
      }
      while (letters(rest) > most) {
        int end = rest.offsetByCodePoints(0, most);
        lines.add(rest.substring(0, end));
        rest = rest.substring(end);
      }
      line.append(line.isEmpty() ? "" : " ").append(rest);
    }
    lines.add(line.toString());
    return lines;
  }

  private static int letters(CharSequence text) {
    return Character.codePointCount(text, 0, text.length());
  }
}
