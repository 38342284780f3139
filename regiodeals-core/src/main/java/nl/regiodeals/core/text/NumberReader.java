package nl.regiodeals.core.text;

import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads numbers, amounts and dates as people type them in a Dutch spreadsheet: {@code 1.234,56},
 * {@code € 1,2 mln}, {@code € 4.750,-}, {@code 31-12-2024}. It does not read anything ambiguous.
 * Safe to share between threads.
 */
public final class NumberReader {
  private static final Pattern DUTCH =
      Pattern.compile("(?<whole>-?\\d{1,3}(?:[. ]\\d{3})+|-?\\d+)(?:,(?<decimals>\\d+))?");
  private static final Pattern PLAIN = Pattern.compile("-?\\d+(?:\\.\\d+)?");
  private static final Pattern THREE_BEHIND_COMMA =
      Pattern.compile("\\D*[1-9]\\d{0,2},\\d{3}(?:\\D.*)?");
  private static final Pattern THREE_DECIMALS = Pattern.compile("-?[1-9]\\d{0,2}\\.\\d{3}");
  private static final Pattern AMOUNT =
      Pattern.compile(
          "(?:€|eur(?:o)?)? ?(?<sign>-)? ?(?:€ ?)?(?<number>[\\d., ]*\\d)(?:,-{1,2})?"
              + " ?(?<unit>miljard|mrd\\.?|miljoen|mln\\.?|mio\\.?|duizend)?(?: ?(?:euro|eur))?");
  private static final Pattern DAY_NAMED = Pattern.compile("(\\d{1,2}) (\\p{L}{3,9})\\.? (\\d{4})");
  private static final Pattern MONTH_FIRST = Pattern.compile("(\\d{1,2})[-/ ](\\d{4})");
  private static final Pattern MONTH_NAMED = Pattern.compile("(\\p{L}{3,9})\\.? (\\d{4})");
  private static final ImmutableMap<String, Integer> MONTHS = months();
  private static final Pattern DAY_FIRST =
      Pattern.compile("(\\d{1,2})[-/.](\\d{1,2})[-/.](\\d{4})");
  private static final int LONGEST = 60;

  private NumberReader() {}

  /**
   * A number in Dutch notation, or in plain notation where that is not also Dutch: {@code 1.234} is
   * 1234, {@code 1.5} is one and a half. Empty if the text is not a number, or could mean two
   * numbers.
   */
  public static Optional<BigDecimal> number(String text) {
    String trimmed = tidy(text);
    return trimmed.length() > LONGEST || isAmbiguous(trimmed)
        ? Optional.empty()
        : dutchOrPlain(trimmed);
  }

  private static Optional<BigDecimal> dutchOrPlain(String trimmed) {
    Matcher dutch = DUTCH.matcher(trimmed);
    if (dutch.matches()) {
      String whole = dutch.group("whole").replace(".", "").replace(" ", "");
      String decimals = dutch.group("decimals");
      return Optional.of(new BigDecimal(decimals == null ? whole : whole + "." + decimals));
    }
    return plain(trimmed);
  }

  /**
   * Whether a text could be read either with three decimals or with a thousands separator: {@code
   * 900,000} is nine hundred to a Dutch reader and nine hundred thousand to an English one. {@code
   * 0,125} and {@code 1.234,567} can only be Dutch.
   */
  public static boolean isAmbiguous(String text) {
    return text.indexOf(',') >= 0
        && text.length() <= LONGEST
        && THREE_BEHIND_COMMA.matcher(tidy(text)).matches();
  }

  /**
   * Whether a text is a number with a point followed by three digits, which a Dutch reader takes
   * for thousands: {@code 1.234}.
   */
  public static boolean hasThreeDecimals(String text) {
    return text.indexOf('.') >= 0
        && text.length() <= LONGEST
        && THREE_DECIMALS.matcher(tidy(text)).matches();
  }

  /**
   * A number written with a decimal point and without grouping; empty if the text is not such a
   * number.
   */
  public static Optional<BigDecimal> plain(String text) {
    String trimmed = text.strip();
    return trimmed.length() <= LONGEST && PLAIN.matcher(trimmed).matches()
        ? Optional.of(new BigDecimal(trimmed))
        : Optional.empty();
  }

  /**
   * An amount in euros, with or without a euro sign and a word for its magnitude; empty if the text
   * is not an amount, or could mean two. A word for the magnitude is Dutch, so {@code 3,125 mln} is
   * one amount.
   */
  public static Optional<BigDecimal> euros(String text) {
    String trimmed = tidy(text).toLowerCase(Locale.ROOT);
    if (trimmed.length() > LONGEST) {
      return Optional.empty();
    }
    Matcher amount = AMOUNT.matcher(trimmed);
    if (!amount.matches()) {
      return Optional.empty();
    }
    String number = amount.group("number").strip();
    return (amount.group("unit") == null ? number(number) : dutchOrPlain(number))
        .map(euros -> euros.movePointRight(zeros(amount.group("unit"))))
        .map(euros -> amount.group("sign") == null ? euros : euros.negate());
  }

  /**
   * A date written as day, month, year: {@code 31-12-2027} or {@code 31 december 2027}; empty if
   * the text is not such a date.
   */
  public static Optional<LocalDate> date(String text) {
    Matcher parts = DAY_FIRST.matcher(text.strip());
    if (parts.matches()) {
      return date(parts.group(3), Integer.parseInt(parts.group(2)), parts.group(1));
    }
    Matcher named = DAY_NAMED.matcher(text.strip());
    return named.matches()
        ? month(named.group(2)).flatMap(month -> date(named.group(3), month, named.group(1)))
        : Optional.empty();
  }

  private static Optional<LocalDate> date(String year, int month, String day) {
    try {
      return Optional.of(LocalDate.of(Integer.parseInt(year), month, Integer.parseInt(day)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /**
   * A month of a year, written with its number or its name: {@code 12-2027}, {@code dec. 2027};
   * empty if the text is not such a month.
   */
  public static Optional<YearMonth> yearMonth(String text) {
    Matcher numbered = MONTH_FIRST.matcher(text.strip());
    if (numbered.matches()) {
      int month = Integer.parseInt(numbered.group(1));
      return month >= 1 && month <= 12
          ? Optional.of(YearMonth.of(Integer.parseInt(numbered.group(2)), month))
          : Optional.empty();
    }
    Matcher named = MONTH_NAMED.matcher(text.strip());
    return named.matches()
        ? month(named.group(1)).map(month -> YearMonth.of(Integer.parseInt(named.group(2)), month))
        : Optional.empty();
  }

  /** The number of a month by its Dutch or English name, whole or short. */
  private static Optional<Integer> month(String name) {
    return Optional.ofNullable(MONTHS.get(name.toLowerCase(Locale.ROOT)));
  }

  private static ImmutableMap<String, Integer> months() {
    Map<String, Integer> months = new HashMap<>();
    for (Language language : List.of(Language.DUTCH, Language.ENGLISH)) {
      for (Month month : Month.values()) {
        String full =
            month.getDisplayName(TextStyle.FULL, language.locale()).toLowerCase(Locale.ROOT);
        String brief =
            month.getDisplayName(TextStyle.SHORT, language.locale()).toLowerCase(Locale.ROOT);
        months.put(full, month.getValue());
        months.put(brief.replace(".", ""), month.getValue());
        months.put(full.substring(0, 3), month.getValue());
      }
    }
    return ImmutableMap.copyOf(months);
  }

  private static int zeros(@Nullable String unit) {
    if (unit == null) {
      return 0;
    }
    return switch (unit.charAt(0) == 'd' ? "d" : unit.substring(0, 3)) {
      case "d" -> 3;
      case "mrd" -> 9;
      case "mil" -> unit.equals("miljard") ? 9 : 6;
      default -> 6;
    };
  }

  /** Removes the no-break and thin spaces that spreadsheets and word processors put in numbers. */
  private static String tidy(String text) {
    return text.replace('\u00a0', ' ').replace('\u202f', ' ').replace('\u2212', '-').strip();
  }
}
