package nl.regiodeals.core.check.internal;

import static nl.regiodeals.core.check.internal.Rule.perDeal;
import static nl.regiodeals.core.check.internal.Rule.when;
import static nl.regiodeals.core.check.internal.Rule.whole;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.time.LocalDate;
import java.time.Year;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import nl.regiodeals.core.analysis.Dossier;
import nl.regiodeals.core.analysis.Dossiers;
import nl.regiodeals.core.check.Check;
import nl.regiodeals.core.model.Instrument;
import nl.regiodeals.core.model.Portfolio;
import nl.regiodeals.core.model.ProgressReport;
import nl.regiodeals.core.model.SisaStatement;
import nl.regiodeals.core.notice.Notice;
import nl.regiodeals.core.notice.NoticeType;
import nl.regiodeals.core.notice.Severity;
import nl.regiodeals.core.notice.Subject;

/**
 * Checks that regions reported and accounted, by the day of the programme and with everything a
 * report must contain.
 */
final class ReportChecks {
  static final ImmutableList<Check> CHECKS =
      ImmutableList.of(
          whole("as-of-unknown", Severity.INFO, ReportChecks::asOfUnknown),
          whole("no-reports", Severity.INFO, ReportChecks::noReports),
          whole("report-missing", Severity.WARNING, ReportChecks::reportMissing),
          whole("report-late", Severity.WARNING, ReportChecks::reportLate),
          perDeal("completed-deal-reports", Severity.WARNING, ReportChecks::completed),
          perDeal("first-year-empty", Severity.WARNING, ReportChecks::firstYearEmpty),
          perDeal("report-without-results", Severity.WARNING, ReportChecks::withoutResults),
          whole("no-sisa-statements", Severity.INFO, ReportChecks::noSisa),
          whole("sisa-missing", Severity.WARNING, ReportChecks::sisaMissing),
          whole("sisa-late", Severity.WARNING, ReportChecks::sisaLate));

  private ReportChecks() {}

  private static Stream<Notice> asOfUnknown(NoticeType type, Dossiers dossiers) {
    return when(
        dossiers.portfolio().programme().asOf().isEmpty(),
        () -> type.about(Subject.of(dossiers.portfolio().programme(), "asOf")));
  }

  private static Stream<Notice> noReports(NoticeType type, Dossiers dossiers) {
    return nothingOverLastYear(type, dossiers, dossiers.portfolio().reports().isEmpty());
  }

  private static Stream<Notice> noSisa(NoticeType type, Dossiers dossiers) {
    return nothingOverLastYear(type, dossiers, dossiers.portfolio().sisaStatements().isEmpty());
  }

  private static Stream<Notice> nothingOverLastYear(
      NoticeType type, Dossiers dossiers, boolean nothing) {
    return lastYearDue(dossiers.portfolio()).filter(year -> nothing).stream()
        .map(
            year ->
                type.about(Subject.of(dossiers.portfolio().programme()))
                    .with("year", Year.of(year)));
  }

  private static Stream<Notice> reportMissing(NoticeType type, Dossiers dossiers) {
    ImmutableSortedSet<Integer> years = years(dossiers.portfolio().reports(), ProgressReport::year);
    return missing(
        type,
        dossiers,
        years,
        (dossier, year) -> dossier.mustReportOver(year) && dossier.report(year).isEmpty());
  }

  private static Stream<Notice> sisaMissing(NoticeType type, Dossiers dossiers) {
    ImmutableSortedSet<Integer> years =
        years(dossiers.portfolio().sisaStatements(), SisaStatement::year);
    return missing(
        type,
        dossiers,
        years,
        (dossier, year) ->
            dossier.ranIn(year)
                && dossier.instrument().equals(Optional.of(Instrument.SPECIFIC_GRANT))
                && dossier.sisaStatements().stream()
                    .noneMatch(statement -> statement.year() == year));
  }

  private interface Lack {
    boolean isThere(Dossier dossier, int year);
  }

  /** Covers the years over which other deals did report, as far as reports are due. */
  private static Stream<Notice> missing(
      NoticeType type, Dossiers dossiers, ImmutableSortedSet<Integer> years, Lack lack) {
    return lastYearDue(dossiers.portfolio()).stream()
        .flatMap(last -> years.headSet(last, true).stream())
        .flatMap(
            year ->
                dossiers.all().stream()
                    .filter(dossier -> lack.isThere(dossier, year))
                    .map(
                        dossier ->
                            type.about(Subject.of(dossier.deal()))
                                .with("deal", dossier.deal().label())
                                .with("year", Year.of(year))
                                .with("due", due(dossiers, year))));
  }

  private static Stream<Notice> reportLate(NoticeType type, Dossiers dossiers) {
    return late(
        type,
        dossiers,
        Dossier::reports,
        ProgressReport::year,
        ProgressReport::receivedOn,
        "receivedOn");
  }

  private static Stream<Notice> sisaLate(NoticeType type, Dossiers dossiers) {
    return late(
        type,
        dossiers,
        Dossier::sisaStatements,
        SisaStatement::year,
        SisaStatement::submittedOn,
        "submittedOn");
  }

  private static <T extends Record> Stream<Notice> late(
      NoticeType type,
      Dossiers dossiers,
      Function<Dossier, ImmutableList<T>> records,
      ToIntFunction<T> year,
      Function<T, Optional<LocalDate>> received,
      String field) {
    return dossiers.all().stream()
        .flatMap(
            dossier ->
                records.apply(dossier).stream()
                    .flatMap(
                        record -> {
                          int over = year.applyAsInt(record);
                          LocalDate due = due(dossiers, over);
                          return received.apply(record).filter(date -> date.isAfter(due)).stream()
                              .map(
                                  date ->
                                      type.about(Subject.of(record, field))
                                          .with("deal", dossier.deal().label())
                                          .with("year", Year.of(over))
                                          .with("date", date)
                                          .with("due", due));
                        }));
  }

  private static LocalDate due(Dossiers dossiers, int year) {
    return dossiers.portfolio().rules().reportDueOver(year);
  }

  private static Stream<Notice> completed(NoticeType type, Dossier dossier) {
    return reports(type, dossier, report -> dossier.isCompletedBefore(report.year()));
  }

  private static Stream<Notice> firstYearEmpty(NoticeType type, Dossier dossier) {
    return reports(
        type,
        dossier,
        report ->
            dossier.isFirstYear(report.year())
                && dossier.resultsIn(report.year()).isEmpty()
                && (dossier.preconditionsIn(report.year()).isEmpty()
                    || report.outlook().isEmpty()));
  }

  private static Stream<Notice> withoutResults(NoticeType type, Dossier dossier) {
    return reports(
        type,
        dossier,
        report ->
            !dossier.isFirstYear(report.year())
                && !dossier.isCompletedBefore(report.year())
                && dossier.resultsIn(report.year()).isEmpty());
  }

  private static Stream<Notice> reports(
      NoticeType type, Dossier dossier, Predicate<ProgressReport> wrong) {
    return dossier.reports().stream()
        .filter(wrong)
        .map(
            report ->
                type.about(Subject.of(report))
                    .with("deal", dossier.deal().label())
                    .with("year", Year.of(report.year())));
  }

  /** The last year whose reports are due; empty if the date of the data is unknown. */
  private static Optional<Integer> lastYearDue(Portfolio portfolio) {
    return portfolio
        .programme()
        .asOf()
        .map(
            day -> {
              int last = day.getYear() - 1;
              return day.isAfter(portfolio.rules().reportDueOver(last)) ? last : last - 1;
            });
  }

  private static <T> ImmutableSortedSet<Integer> years(
      ImmutableList<T> records, Function<T, Integer> year) {
    return records.stream()
        .map(year)
        .collect(ImmutableSortedSet.toImmutableSortedSet(Comparator.naturalOrder()));
  }
}
