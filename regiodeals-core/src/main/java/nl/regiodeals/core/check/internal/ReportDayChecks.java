package nl.regiodeals.core.check.internal;

import static nl.regiodeals.core.check.internal.Rule.perDeal;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.time.Year;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.regiodeals.core.analysis.Dossier;
import nl.regiodeals.core.check.Check;
import nl.regiodeals.core.model.InterimReport;
import nl.regiodeals.core.model.ProgressReport;
import nl.regiodeals.core.notice.Notice;
import nl.regiodeals.core.notice.NoticeType;
import nl.regiodeals.core.notice.Severity;
import nl.regiodeals.core.notice.Subject;

/**
 * Checks the days on which reports were adopted, received and discussed. A region sends its report
 * after the year, once the steering group of the deal has adopted it.
 */
final class ReportDayChecks {
  static final ImmutableList<Check> CHECKS =
      ImmutableList.of(
          perDeal(
              "adopted-before-year-end",
              Severity.WARNING,
              (type, dossier) ->
                  beforeYearEnd(type, dossier, "adoptedOn", ProgressReport::adoptedOn)),
          perDeal(
              "consultation-before-year-end",
              Severity.WARNING,
              (type, dossier) ->
                  beforeYearEnd(type, dossier, "consultationOn", ProgressReport::consultationOn)),
          perDeal("adopted-after-received", Severity.WARNING, ReportDayChecks::afterReceived),
          perDeal("interim-report-outside-year", Severity.WARNING, ReportDayChecks::interim));

  private ReportDayChecks() {}

  private static Stream<Notice> beforeYearEnd(
      NoticeType type,
      Dossier dossier,
      String field,
      Function<ProgressReport, Optional<LocalDate>> day) {
    return dossier.reports().stream()
        .flatMap(
            report ->
                day.apply(report).filter(date -> date.getYear() <= report.year()).stream()
                    .map(
                        date ->
                            notice(type, Subject.of(report, field), dossier, report.year())
                                .with("date", date)));
  }

  private static Stream<Notice> afterReceived(NoticeType type, Dossier dossier) {
    return dossier.reports().stream()
        .flatMap(
            report ->
                report.adoptedOn().stream()
                    .flatMap(
                        adopted ->
                            report.receivedOn().filter(adopted::isAfter).stream()
                                .map(
                                    received ->
                                        notice(
                                                type,
                                                Subject.of(report, "adoptedOn"),
                                                dossier,
                                                report.year())
                                            .with("adopted", adopted)
                                            .with("received", received))));
  }

  private static Stream<Notice> interim(NoticeType type, Dossier dossier) {
    return dossier.interimReports().stream()
        .flatMap(
            report ->
                Stream.concat(
                    outside(type, dossier, report, "adoptedOn", report.adoptedOn()),
                    outside(type, dossier, report, "receivedOn", report.receivedOn())));
  }

  private static Stream<Notice> outside(
      NoticeType type,
      Dossier dossier,
      InterimReport report,
      String field,
      Optional<LocalDate> day) {
    return day.filter(date -> date.getYear() != report.year()).stream()
        .map(
            date ->
                notice(type, Subject.of(report, field), dossier, report.year()).with("date", date));
  }

  private static Notice notice(NoticeType type, Subject subject, Dossier dossier, int year) {
    return type.about(subject).with("deal", dossier.deal().label()).with("year", Year.of(year));
  }
}
