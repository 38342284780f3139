package nl.regiodeals.render.internal.fill;

import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableList;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.regiodeals.core.text.Language;

/** The numbers in a text, as far as they can be figures: not those of days, years and codes. */
public final class Numbers {
  private static final Pattern NUMBER =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}.,:/#-])(?:\u20ac[ \u00a0]?)?\\d{1,15}(?:[.,]\\d{1,15}){0,6}"
              + "(?:[ \u00a0]?(?:%|(?:procent|duizend|miljoen|miljard|percent|thousand|million|billion)\\b))?"
              + "(?![\\p{L}\\p{N}/:-]|[.,]\\p{N})");

  private static final CharMatcher DIGIT = CharMatcher.inRange('0', '9');

  private static final Pattern YEAR = Pattern.compile("(?:1[89]|20|21)\\d\\d");

  private static final Pattern MONTH =
      Pattern.compile(
          "[ \u00a0](?:" + months() + ")\\b", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private Numbers() {}

  private static String months() {
    return Arrays.stream(Month.values())
        .flatMap(
            month ->
                Stream.of(Language.DUTCH, Language.ENGLISH)
                    .map(language -> month.getDisplayName(TextStyle.FULL, language.locale())))
        .distinct()
        .collect(Collectors.joining("|"));
  }

  /**
   * A number in a text.
   *
   * @param from the index of its first character
   * @param to the index after its last
   * @param text the number with its magnitude
   */
  public record Written(int from, int to, String text) {
    /** What it is, however it is written: without currency and spaces. */
    public String plain() {
      return Numbers.plain(text);
    }
  }

  /** The numbers in a text, in order. */
  public static ImmutableList<Written> in(String text) {
    List<Written> numbers = new ArrayList<>();
    Matcher number = NUMBER.matcher(text);
    int digit = DIGIT.indexIn(text);
    // most of a text has no digits, and a number begins two characters before its first at most
    for (int at = 0; digit >= 0 && number.find(Math.max(at, digit - 2)); ) {
      boolean isYear = YEAR.matcher(number.group()).matches();
      boolean isDay = MONTH.matcher(text).region(number.end(), text.length()).lookingAt();
      if (!isYear && !isDay) {
        numbers.add(new Written(number.start(), number.end(), number.group()));
      }
      at = number.end();
      digit = DIGIT.indexIn(text, at);
    }
    return ImmutableList.copyOf(numbers);
  }

  /** A number without currency and spaces. */
  private static String plain(String number) {
    return number.replaceAll("[\u20ac \u00a0]", "").replaceFirst("(procent|percent)$", "%");
  }
}
