package nl.regiodeals.core.model;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.Optional;

/** What counts as a known value when a record is built. */
final class Known {
  private static final CharMatcher UNPRINTABLE =
      CharMatcher.anyOf("<>&{}$[]=\"\\|@+\ufffd").or(CharMatcher.javaIsoControl());

  private static final int LONGEST_WORD = 80;

  private Known() {}

  /** Treats a blank text as unknown: a spreadsheet cannot tell the two apart. */
  static Optional<String> text(Optional<String> text) {
    return text.filter(value -> !value.isBlank());
  }

  /** Drops blank texts, which carry no information. */
  static ImmutableList<String> texts(ImmutableList<String> texts) {
    return texts.stream().filter(text -> !text.isBlank()).collect(toImmutableList());
  }

  /** Requires a text without which the record has no meaning, such as an id. */
  static String required(String name, String text) {
    if (text.isBlank()) {
      throw new IllegalArgumentException(name + " is blank");
    }
    return text;
  }

  /** Whether a text can stand in any sentence: short, and without signs of markup. */
  static boolean isWord(String text) {
    return text.length() <= LONGEST_WORD && !UNPRINTABLE.matchesAnyOf(text);
  }

  /** Gives equal numbers one form: 1.50 and 1.5 are the same measurement. */
  static BigDecimal number(BigDecimal number) {
    if (number.scale() == 0) {
      return number;
    }
    BigDecimal stripped = number.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }
}
