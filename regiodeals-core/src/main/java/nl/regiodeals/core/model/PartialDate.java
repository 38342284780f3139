package nl.regiodeals.core.model;

import java.io.Serializable;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A date whose day, or month and day, may be unknown: public sources often give only a year.
 *
 * @param year the calendar year
 * @param month 1 to 12; empty if unknown
 * @param day 1 to 31; empty if unknown, and always empty where the month is
 */
public record PartialDate(int year, Optional<Integer> month, Optional<Integer> day)
    implements Serializable {
  private static final Pattern ISO = Pattern.compile("(\\d{4})(?:-(\\d{2})(?:-(\\d{2}))?)?");

  /** Checks that the parts form a valid date. */
  public PartialDate {
    if (day.isPresent() && month.isEmpty()) {
      throw new IllegalArgumentException("a day without a month");
    }
    try {
      LocalDate unused = LocalDate.of(year, month.orElse(1), day.orElse(1));
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(e.getMessage(), e);
    }
  }

  /** A year without a known month or day. */
  public static PartialDate of(int year) {
    return new PartialDate(year, Optional.empty(), Optional.empty());
  }

  /** A whole date. */
  public static PartialDate of(LocalDate date) {
    return new PartialDate(
        date.getYear(), Optional.of(date.getMonthValue()), Optional.of(date.getDayOfMonth()));
  }

  /**
   * Reads {@code 2024}, {@code 2024-11} or {@code 2024-11-14}.
   *
   * @throws IllegalArgumentException if the text has none of these forms or is not a valid date
   */
  public static PartialDate parse(String text) {
    Matcher parts = ISO.matcher(text);
    if (!parts.matches()) {
      throw new IllegalArgumentException("not a date, a month or a year: " + text);
    }
    return new PartialDate(
        Integer.parseInt(parts.group(1)),
        Optional.ofNullable(parts.group(2)).map(Integer::valueOf),
        Optional.ofNullable(parts.group(3)).map(Integer::valueOf));
  }

  /** Whether it is after that day, whatever is unknown of it. */
  public boolean isAfter(LocalDate other) {
    return earliest().isAfter(other);
  }

  /** The earliest day it can be. */
  public LocalDate earliest() {
    return LocalDate.of(year, month.orElse(1), day.orElse(1));
  }

  /** The latest day it can be. */
  public LocalDate latest() {
    YearMonth lastMonth = YearMonth.of(year, month.orElse(12));
    return day.map(lastMonth::atDay).orElseGet(lastMonth::atEndOfMonth);
  }

  /** The ISO 8601 form: {@code 2024}, {@code 2024-11} or {@code 2024-11-14}. */
  @Override
  public String toString() {
    StringBuilder iso = new StringBuilder(padded(year, 4));
    month.ifPresent(value -> iso.append('-').append(padded(value, 2)));
    day.ifPresent(value -> iso.append('-').append(padded(value, 2)));
    return iso.toString();
  }

  private static String padded(int number, int width) {
    String digits = Integer.toString(number);
    return "0".repeat(Math.max(0, width - digits.length())) + digits;
  }

  private Object writeReplace() {
    return new Serialized(toString());
  }

  /** The serialised form, without {@link Optional}, which is not serialisable. */
  private record Serialized(String iso) implements Serializable {
    private Object readResolve() {
      return parse(iso);
    }
  }
}
