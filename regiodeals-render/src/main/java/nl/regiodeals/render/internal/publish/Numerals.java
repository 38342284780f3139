package nl.regiodeals.render.internal.publish;

import com.google.common.base.Ascii;
import java.util.Locale;

/** The ways in which office programs write the numbers of lists. */
public enum Numerals {
  /** 1, 2, 3. */
  DIGITS,
  /** a, b, c. */
  LOWER_LETTERS,
  /** A, B, C. */
  UPPER_LETTERS,
  /** i, ii, iii. */
  LOWER_ROMAN,
  /** I, II, III. */
  UPPER_ROMAN;

  private static final int MOST_ROMAN = 3_999;
  private static final int LETTERS = 26;
  private static final int[] VALUES = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
  private static final String[] SIGNS = {
    "m", "cm", "d", "cd", "c", "xc", "l", "xl", "x", "ix", "v", "iv", "i"
  };

  /** A number, from 1. */
  public String of(int number) {
    return switch (this) {
      case DIGITS -> String.format(Locale.ROOT, "%d", number);
      case LOWER_LETTERS -> letters(number);
      case UPPER_LETTERS -> Ascii.toUpperCase(letters(number));
      case LOWER_ROMAN -> roman(number);
      case UPPER_ROMAN -> Ascii.toUpperCase(roman(number));
    };
  }

  /** The letter of a number; after z come aa, bb and so on. */
  private static String letters(int number) {
    char letter = (char) ('a' + (number - 1) % LETTERS);
    return String.valueOf(letter).repeat(Math.min(9, 1 + (number - 1) / LETTERS));
  }

  private static String roman(int number) {
    StringBuilder roman = new StringBuilder();
    int left = Math.min(number, MOST_ROMAN);
    for (int i = 0; i < VALUES.length; i++) {
      while (left >= VALUES[i]) {
        roman.append(SIGNS[i]);
        left -= VALUES[i];
      }
    }
    return roman.toString();
  }
}
