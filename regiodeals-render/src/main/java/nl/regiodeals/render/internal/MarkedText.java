package nl.regiodeals.render.internal;

import com.google.common.collect.ImmutableList;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.regiodeals.core.text.Language;

/**
 * The text of a document as one string, with the figures that are marked in it. Lines are
 * paragraphs and rows of tables; the cells of a row are separated by tabs. Immutable.
 *
 * @param text the text
 * @param marks the marked figures, in the order of the text
 * @param headings the headings, in the order of the text
 */
public record MarkedText(
    String text, ImmutableList<Mark> marks, ImmutableList<MarkedText.Heading> headings) {
  /** Separates the cells of a row. */
  static final char CELL = '\t';

  /** Separates the paragraphs of a cell. */
  static final char WITHIN_CELL = '\u000b';

  private static final int LONGEST_SENTENCE = 200;
  private static final String BEFORE_DIGITS = ".,'\u2019:/\u00b7";
  private static final String GLUE = "\u00a0\u202f\u2007\u2009";
  private static final String DASHES = "-\u2010\u2011\u2013\u2212";
  private static final char MINUS = '\u2212';

  /** A word after a space that gives the magnitude of a figure. */
  private static final Pattern MAGNITUDE =
      Pattern.compile(
          "[ \u00a0\u202f\u2009](?:[%\u2030]|(?:duizend|miljoen|mln|miljard|mld|mrd|procent"
              + "|promille|thousand|million|billion|bn|percent|per cent)(?![\\p{L}\\p{N}]))",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final String SPACES = " \t\n\u000b\f\r\u00a0\u202f\u2007\u2009";
  private static final Pattern DASH = Pattern.compile("[" + DASHES.substring(1) + "]");

  /**
   * A marked figure.
   *
   * @param id the id of the figure
   * @param start where it begins
   * @param end where it ends
   */
  public record Mark(String id, int start, int end) {}

  /**
   * A heading.
   *
   * @param at where the text under it begins
   * @param title its text; blank where the text is under no heading
   */
  public record Heading(int at, String title) {}

  /**
   * A sentence, or a row of a table.
   *
   * @param start where it begins
   * @param end where it ends
   */
  public record Sentence(int start, int end) {}

  /**
   * A figure as people read it: with the letters, digits and symbols adjacent to it, and with plain
   * spaces and hyphens. Blank if nothing is left of it.
   */
  public String read(Mark mark) {
    return DASH.matcher(plain(show(mark))).replaceAll("-");
  }

  /** The text of a mark as it is in the document, for people. */
  public String show(Mark mark) {
    return text.substring(before(mark), after(mark)).strip();
  }

  /** The text with plain spaces; programs put other kinds of spaces in figures. */
  public static String plain(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    boolean isSpace = false;
    for (int i = 0; i < text.length(); i++) {
      char sign = text.charAt(i);
      if (SPACES.indexOf(sign) >= 0) {
        isSpace = true;
      } else {
        if (isSpace) {
          plain.append(' ');
          isSpace = false;
        }
        plain.append(sign);
      }
    }
    return plain.toString().strip();
  }

  /** The heading above a place; blank if there is none. */
  public String heading(int at) {
    String title = "";
    for (Heading heading : headings) {
      if (heading.at() > at) {
        break;
      }
      title = heading.title();
    }
    return title;
  }

  /** A sentence for people, without its full stop; for a long sentence, the part around a place. */
  public String show(Sentence sentence, int around) {
    int start = sentence.start();
    int end = sentence.end();
    while (end > start && (text.charAt(end - 1) <= ' ' || text.charAt(end - 1) == '.')) {
      end--;
    }
    int whole = end;
    if (end - start > LONGEST_SENTENCE) {
      start = Math.max(start, Math.min(around, end) - LONGEST_SENTENCE / 2);
      end = Math.min(end, start + LONGEST_SENTENCE);
    }
    return (start > sentence.start() ? "\u2026" : "")
        + plain(text.substring(start, end).replace(String.valueOf(CELL), " | "))
        + (end < whole ? "\u2026" : "");
  }

  /** The sentences and rows that are not blank, in the order of the text. */
  public ImmutableList<Sentence> sentences(Language language) {
    BreakIterator ends = BreakIterator.getSentenceInstance(language.locale());
    List<Sentence> sentences = new ArrayList<>();
    int line = 0;
    while (line < text.length()) {
      int end = text.indexOf('\n', line);
      end = end < 0 ? text.length() : end;
      String words = text.substring(line, end);
      if (words.indexOf(CELL) >= 0) {
        sentences.add(new Sentence(line, end));
      } else {
        ends.setText(words);
        int from = ends.first();
        for (int to = ends.next(); to != BreakIterator.DONE; to = ends.next()) {
          sentences.add(new Sentence(line + from, line + to));
          from = to;
        }
      }
      line = end + 1;
    }
    return sentences.stream()
        .filter(sentence -> !text.substring(sentence.start(), sentence.end()).isBlank())
        .collect(ImmutableList.toImmutableList());
  }

  private int before(Mark mark) {
    int at = mark.start();
    while (at > 0) {
      char sign = text.charAt(at - 1);
      if (touches(sign) || DASHES.indexOf(sign) >= 0) {
        at--;
      } else if (joinsDigits(sign) && isDigit(at - 2) && isDigit(at)) {
        at -= 2;
      } else if (isSpace(sign) && at > 1 && (text.charAt(at - 2) == MINUS || isCurrency(at - 2))) {
        at -= 2;
      } else {
        break;
      }
    }
    return at;
  }

  private int after(Mark mark) {
    int at = mark.end();
    while (at < text.length()) {
      char sign = text.charAt(at);
      if (touches(sign)) {
        at++;
      } else if (DASHES.indexOf(sign) >= 0 && isDigit(at + 1)) {
        at += 2;
      } else if (joinsDigits(sign) && isDigit(at - 1) && isDigit(at + 1)) {
        at += 2;
      } else if (isSpace(sign) && at > 0 && isCurrency(at - 1) && isDigit(at + 1)) {
        at += 2;
      } else {
        break;
      }
    }
    Matcher magnitude = MAGNITUDE.matcher(text).region(at, text.length());
    return magnitude.lookingAt() ? magnitude.end() : at;
  }

  private boolean isDigit(int at) {
    return at >= 0 && at < text.length() && Character.isDigit(text.charAt(at));
  }

  private boolean isCurrency(int at) {
    return Character.getType(text.charAt(at)) == Character.CURRENCY_SYMBOL;
  }

  private static boolean isSpace(char sign) {
    return sign == ' ' || GLUE.indexOf(sign) >= 0;
  }

  private static boolean joinsDigits(char sign) {
    return BEFORE_DIGITS.indexOf(sign) >= 0 || GLUE.indexOf(sign) >= 0;
  }

  /** Whether a character belongs to the word or number that it is adjacent to. */
  private static boolean touches(char sign) {
    if (Character.isLetterOrDigit(sign) || Character.isSurrogate(sign)) {
      return true;
    }
    return switch (Character.getType(sign)) {
      case Character.OTHER_NUMBER,
          Character.LETTER_NUMBER,
          Character.CURRENCY_SYMBOL,
          Character.NON_SPACING_MARK,
          Character.COMBINING_SPACING_MARK,
          Character.ENCLOSING_MARK,
          Character.PRIVATE_USE ->
          true;
      case Character.MATH_SYMBOL -> sign != '|';
      default -> sign == '%' || sign == '\u2030' || sign == '\u00b0';
    };
  }
}
