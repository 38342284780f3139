package nl.regiodeals.core.check.internal;

import com.google.common.collect.Maps;
import com.google.common.collect.Range;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import nl.regiodeals.core.check.RowCheck;
import nl.regiodeals.core.model.Deal;
import nl.regiodeals.core.model.Indicator;
import nl.regiodeals.core.model.Measurement;
import nl.regiodeals.core.model.Portfolio;
import nl.regiodeals.core.notice.Notice;
import nl.regiodeals.core.notice.NoticeType;
import nl.regiodeals.core.notice.Subject;
import org.jspecify.annotations.Nullable;

/** Checks of streamed measurements. Immutable, and safe to share between threads. */
public final class MeasurementRows implements RowCheck<Measurement, MeasurementRows.Seen> {
  private static final NoticeType UNKNOWN = Rule.type(IdentityChecks.CHECKS, "unknown-reference");
  private static final NoticeType TWICE = Rule.type(IdentityChecks.CHECKS, "duplicate-id");
  private static final NoticeType OUTSIDE =
      Rule.type(TimeChecks.CHECKS, "measurement-outside-term");

  /**
   * The years for which duplicate values are detected, which bounds memory use: one bit of a long
   * for each.
   */
  private static final int FIRST_YEAR = 1980;

  private final Map<String, Series> known;

  /** Checks against the indicators of a portfolio. */
  public MeasurementRows(Portfolio portfolio) {
    Map<String, Term> terms = new HashMap<>();
    portfolio.deals().forEach(deal -> terms.putIfAbsent(deal.id(), Term.of(deal)));
    this.known = Maps.newHashMapWithExpectedSize(portfolio.indicators().size());
    for (Indicator indicator : portfolio.indicators()) {
      known.putIfAbsent(
          indicator.id(), new Series(known.size(), indicator, terms.get(indicator.deal())));
    }
  }

  @Override
  public Seen begin() {
    return new Seen(known.size());
  }

  @Override
  public void check(Measurement measurement, Seen before, Consumer<Notice> notices) {
    Series series = before.last;
    if (series == null || !series.indicator.id().equals(measurement.indicator())) {
      series = known.get(measurement.indicator());
      before.last = series;
    }
    if (series == null) {
      Subject subject = Subject.of(measurement, "indicator");
      notices.accept(
          IdentityChecks.unknownReference(
              UNKNOWN, Indicator.class, measurement.indicator(), measurement, subject));
      return;
    }
    Term term = series.term;
    if (term != null && (measurement.year() < term.first || measurement.year() > term.last)) {
      TimeChecks.measurement(OUTSIDE, term.deal, series.indicator, measurement).forEach(notices);
    }
    if (!before.isFirst(series.number, measurement.year())) {
      notices.accept(IdentityChecks.duplicateId(TWICE, measurement));
    }
  }

  @Override
  public boolean join(Seen before, Seen after) {
    return before.join(after);
  }

  /** The term of a deal, as far as known. */
  private record Term(Deal deal, int first, int last) {
    static Term of(Deal deal) {
      Range<Integer> years = TimeChecks.term(deal);
      return new Term(
          deal,
          years.hasLowerBound() ? years.lowerEndpoint() : Integer.MIN_VALUE,
          years.hasUpperBound() ? years.upperEndpoint() : Integer.MAX_VALUE);
    }
  }

  /** An indicator, numbered from 0. */
  private record Series(int number, Indicator indicator, @Nullable Term term) {}

  /** The years in which each indicator was measured. Mutable. */
  public static final class Seen {
    private final long[] years;

    /** The series of the row before: rows of an indicator often stand together. */
    private @Nullable Series last;

    private Seen(int indicators) {
      this.years = new long[indicators];
    }

    private boolean isFirst(int indicator, int year) {
      int bit = year - FIRST_YEAR;
      if (bit < 0 || bit >= Long.SIZE) {
        return true;
      }
      long before = years[indicator];
      years[indicator] = before | 1L << bit;
      return (before & 1L << bit) == 0;
    }

    private boolean join(Seen after) {
      for (int i = 0; i < years.length; i++) {
        if ((years[i] & after.years[i]) != 0) {
          return false;
        }
      }
      for (int i = 0; i < years.length; i++) {
        years[i] |= after.years[i];
      }
      return true;
    }
  }
}
