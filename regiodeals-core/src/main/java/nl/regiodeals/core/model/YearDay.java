package nl.regiodeals.core.model;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A day that comes each year.
 *
 * @param month the month, from 1
 * @param day the day of the month, from 1
 */
public record YearDay(int month, int day) {
  /** The day of a date. */
  public static YearDay of(LocalDate date) {
    return new YearDay(date.getMonthValue(), date.getDayOfMonth());
  }

  /** That day in a calendar year; empty if there is no such day each year. */
  public Optional<LocalDate> in(int year) {
    return month >= 1
            && month <= 12
            && day >= 1
            && day <= LocalDate.of(2001, month, 1).lengthOfMonth()
        ? Optional.of(LocalDate.of(year, month, day))
        : Optional.empty();
  }
}
