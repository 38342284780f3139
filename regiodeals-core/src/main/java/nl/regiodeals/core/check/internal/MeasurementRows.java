package nl.regiodeals.core.check.internal;

import com.google.common.collect.Maps;
import com.google.common.collect.Range;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import nl.regiodeals.core.exchange.TableRow;
import nl.regiodeals.core.model.Deal;
import nl.regiodeals.core.model.Indicator;
import nl.regiodeals.core.model.Measurement;
import nl.regiodeals.core.model.Portfolio;
import nl.regiodeals.core.notice.Notice;
import nl.regiodeals.core.notice.NoticeType;
import nl.regiodeals.core.notice.Subject;
import org.jspecify.annotations.Nullable;

/** Checks of streamed measurements. Not safe to share between threads. */
public final class MeasurementRows implements Consumer<TableRow<Measurement>> {
  private static final NoticeType UNKNOWN = Rule.type(IdentityChecks.CHECKS, "unknown-reference");
  private static final NoticeType TWICE = Rule.type(IdentityChecks.CHECKS, "duplicate-id");
  private static final NoticeType OUTSIDE =
      Rule.type(TimeChecks.CHECKS, "measurement-outside-term");

  /** The years for which duplicate values are detected, which bounds memory use. */
  private static final Range<Integer> YEARS = Range.closedOpen(1980, 2044);

  private final Map<String, Series> known;
  private final Consumer<Notice> notices;

  /** Checks against the indicators of a portfolio. */
  public MeasurementRows(Portfolio portfolio, Consumer<Notice> notices) {
    this.notices = notices;
    Map<String, Term> terms = new HashMap<>();
    portfolio.deals().forEach(deal -> terms.putIfAbsent(deal.id(), Term.of(deal)));
    this.known = Maps.newHashMapWithExpectedSize(portfolio.indicators().size());
    for (Indicator indicator : portfolio.indicators()) {
      known.putIfAbsent(indicator.id(), new Series(indicator, terms.get(indicator.deal())));
    }
  }

  @Override
  public void accept(TableRow<Measurement> row) {
    Measurement measurement = row.record();
    Series series = known.get(measurement.indicator());
    if (series == null) {
      Subject subject = Subject.of(measurement, "indicator");
      notices.accept(
          IdentityChecks.unknownReference(
                  UNKNOWN, Indicator.class, measurement.indicator(), measurement, subject)
              .at(row.place()));
      return;
    }
    Term term = series.term;
    if (term != null && (measurement.year() < term.first || measurement.year() > term.last)) {
      TimeChecks.measurement(OUTSIDE, term.deal, series.indicator, measurement)
          .forEach(notice -> notices.accept(notice.at(row.place())));
    }
    if (!series.isFirst(measurement.year())) {
      notices.accept(IdentityChecks.duplicateId(TWICE, measurement).at(row.place()));
    }
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

  /** An indicator, and the years in which it was measured. */
  private static final class Series {
    private final Indicator indicator;
    private final @Nullable Term term;
    private final BitSet years = new BitSet();

    Series(Indicator indicator, @Nullable Term term) {
      this.indicator = indicator;
      this.term = term;
    }

    boolean isFirst(int year) {
      if (!YEARS.contains(year)) {
        return true;
      }
      boolean first = !years.get(year - YEARS.lowerEndpoint());
      years.set(year - YEARS.lowerEndpoint());
      return first;
    }
  }
}
