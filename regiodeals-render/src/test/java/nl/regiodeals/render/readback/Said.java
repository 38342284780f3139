package nl.regiodeals.render.readback;

import java.util.Optional;

/**
 * One item of the content of a document: a heading, a paragraph, a cell. The content is a list of
 * these, in reading order.
 *
 * @param kind what it is, such as {@code h2}, {@code td} or {@code alternative}
 * @param words its text, with what its links lead to and its notes where they stand
 */
public record Said(String kind, String words) {
  static Said of(String kind, String words) {
    return new Said(kind, words.replaceAll("[ \t\r\n]+", " ").strip());
  }

  /** A cell; numbers are right-aligned. */
  static Said cell(boolean isHeader, boolean isNumber, String words) {
    return of((isHeader ? "th" : "td") + (isNumber ? " right" : ""), words);
  }

  static Said row(boolean isHead) {
    return new Said(isHead ? "head row" : "row", "");
  }

  static Said item(int number, String words) {
    return of("item " + number, words);
  }

  /** A note within words. */
  static String note(String words) {
    return "\u27e6" + words.strip() + "\u27e7";
  }

  /** What words lead to. */
  static String target(String target) {
    return "\u27e8" + target + "\u27e9";
  }

  /** The same words as another kind of item, for formats that do not distinguish the two. */
  public Said as(String other) {
    return new Said(other, words);
  }

  static Optional<Said> unlessEmpty(Said said) {
    return said.words().isEmpty() ? Optional.empty() : Optional.of(said);
  }
}
