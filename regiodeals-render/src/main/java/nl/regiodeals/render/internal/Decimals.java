package nl.regiodeals.render.internal;

import java.text.DecimalFormatSymbols;
import nl.regiodeals.core.text.Language;

/** Finds the decimal sign in the text of a figure, as a language writes it. Immutable. */
final class Decimals {
  /** More after the whole part is a sentence, and no unit. */
  private static final int LONGEST_TAIL = 18;

  /** As many digits follow a sign between thousands. */
  private static final int THOUSAND = 3;

  private final char decimal;
  private final char grouping;

  Decimals(Language language) {
    DecimalFormatSymbols signs = DecimalFormatSymbols.getInstance(language.locale());
    this.decimal = signs.getDecimalSeparator();
    this.grouping = signs.getGroupingSeparator();
  }

  /**
   * Where the whole part of a figure ends: at its decimal sign, or where its unit begins. There may
   * be words before it, and a unit or a year in brackets after it.
   *
   * @return 0 if the text is not one figure
   */
  int endOfWhole(String text) {
    int start = 0;
    while (start < text.length() && !isDigit(text, start)) {
      start++;
    }
    int end = whole(text, start);
    return start < text.length() && isTail(text, end) ? end : 0;
  }

  private int whole(String text, int start) {
    int end = digits(text, start);
    while (is(text, end, grouping) && digits(text, end + 1) == end + 1 + THOUSAND) {
      end += 1 + THOUSAND;
    }
    return end;
  }

  /** Whether what follows a whole part is decimals, a unit, and a year in brackets, or less. */
  private boolean isTail(String text, int from) {
    if (text.length() - from > LONGEST_TAIL) {
      return false;
    }
    int at = is(text, from, decimal) ? digits(text, from + 1) : from;
    boolean isFigureEnded =
        at == text.length() || text.charAt(at) == '%' || isSpace(text.charAt(at));
    int bracket = text.indexOf('(', at);
    int end = bracket < 0 ? text.length() : bracket;
    for (int i = at; i < end; i++) {
      isFigureEnded &= !isDigit(text, i);
    }
    return isFigureEnded && (bracket < 0 || text.endsWith(")"));
  }

  private static boolean isSpace(char sign) {
    return Character.isSpaceChar(sign);
  }

  private static int digits(String text, int from) {
    int end = from;
    while (isDigit(text, end)) {
      end++;
    }
    return end;
  }

  private static boolean isDigit(String text, int at) {
    return at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9';
  }

  private static boolean is(String text, int at, char sign) {
    return at < text.length() && text.charAt(at) == sign;
  }
}
