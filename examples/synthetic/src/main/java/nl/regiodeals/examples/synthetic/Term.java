package nl.regiodeals.examples.synthetic;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.stream.IntStream;

/**
 * When a deal runs. Those of a tranche are signed when most real deals of it were, and end in a
 * year in which real ones end.
 *
 * @param signed the month in which it is signed
 * @param lastYear the calendar year at the end of which it ends
 */
record Term(YearMonth signed, int lastYear) {
  static final ImmutableList<Term> OF_TRANCHES =
      ImmutableList.of(
          new Term(YearMonth.of(2018, 7), 2025),
          new Term(YearMonth.of(2019, 7), 2025),
          new Term(YearMonth.of(2020, 7), 2026),
          new Term(YearMonth.of(2023, 11), 2028),
          new Term(YearMonth.of(2024, 11), 2028),
          new Term(YearMonth.of(2025, 11), 2030));

  static Term ofTranche(int tranche) {
    return OF_TRANCHES.get(tranche - 1);
  }

  int firstYear() {
    return signed.getYear();
  }

  /** The month in which its first projects begin. */
  YearMonth execution() {
    return signed.plusMonths(1);
  }

  /** The first month after its end. */
  YearMonth completed() {
    return YearMonth.of(lastYear + 1, 1);
  }

  boolean isOver(LocalDate day) {
    return day.getYear() > lastYear;
  }

  /** How money is spread over its years: less in the first and the last than in those between. */
  ImmutableList<Integer> weights() {
    int years = lastYear - firstYear() + 1;
    return IntStream.range(0, years)
        .mapToObj(year -> (2 * year + 1) * (2 * (years - year) - 1))
        .collect(toImmutableList());
  }
}
