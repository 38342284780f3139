package nl.regiodeals.core.analysis;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.function.Predicate;
import nl.regiodeals.core.model.ProgrammePeriod;
import nl.regiodeals.core.model.ProgressReport;

/**
 * What must be reported over a year. Immutable.
 *
 * @param dossiers the deals
 * @param year the calendar year reported on
 */
public record ReportingYear(Dossiers dossiers, int year) {
  /** The deals that ran in the year and on which the minister reports. */
  public ImmutableList<Dossier> toReport() {
    return where(dossier -> dossier.mustReportOver(year));
  }

  /** The deals of one tranche that ran in the year and on which the minister reports. */
  public ImmutableList<Dossier> toReportOf(int tranche) {
    return where(dossier -> dossier.deal().tranche() == tranche && dossier.mustReportOver(year));
  }

  /** The deals that ran in the year and on which another ministry reports. */
  public ImmutableList<Dossier> reportedElsewhere() {
    return where(dossier -> dossier.ranIn(year) && !dossier.mustReportOver(year));
  }

  /**
   * The deals that were completed before the year: publications name them, but do not report on
   * them again.
   */
  public ImmutableList<Dossier> completedBefore() {
    return where(dossier -> dossier.isCompletedBefore(year));
  }

  /** The deals of a programme period that were completed before the year. */
  public ImmutableList<Dossier> completedBeforeIn(ProgrammePeriod period) {
    return of(period, completedBefore());
  }

  /** The deals of a programme period on which another ministry reports. */
  public ImmutableList<Dossier> reportedElsewhereIn(ProgrammePeriod period) {
    return of(period, reportedElsewhere());
  }

  private static ImmutableList<Dossier> of(
      ProgrammePeriod period, ImmutableList<Dossier> dossiers) {
    return dossiers.stream()
        .filter(dossier -> period.includes(dossier.deal().tranche()))
        .collect(toImmutableList());
  }

  /** The deals to report on whose report describes their sustainment. */
  public ImmutableList<Dossier> sustained() {
    return where(
        dossier ->
            dossier.mustReportOver(year)
                && dossier.report(year).flatMap(ProgressReport::sustainment).isPresent());
  }

  /** The deals to report on that were closed in the year. */
  public ImmutableList<Dossier> firstYear() {
    return where(dossier -> dossier.mustReportOver(year) && dossier.isFirstYear(year));
  }

  /** The deals to report on whose progress report is missing. */
  public ImmutableList<Dossier> withoutReport() {
    return where(dossier -> dossier.mustReportOver(year) && dossier.report(year).isEmpty());
  }

  /** The deals to report on whose progress report is present. */
  public ImmutableList<Dossier> reported() {
    return where(dossier -> dossier.mustReportOver(year) && dossier.report(year).isPresent());
  }

  /** The deals whose report was received after a day. */
  public ImmutableList<Dossier> receivedAfter(LocalDate day) {
    return where(
        dossier ->
            dossier
                .report(year)
                .flatMap(ProgressReport::receivedOn)
                .filter(received -> received.isAfter(day))
                .isPresent());
  }

  /** The day by which a report over the year is due: 15 July of the next year. */
  public LocalDate deadline() {
    return LocalDate.of(year + 1, 7, 15);
  }

  /** The deals with a SiSa statement over the year. */
  public ImmutableList<Dossier> withSisa() {
    return where(dossier -> !dossier.sisa(year).statements().isEmpty());
  }

  /** The combined progress of the deals that reported. */
  public YearProgress progress() {
    return YearProgress.of(reported(), year);
  }

  private ImmutableList<Dossier> where(Predicate<Dossier> condition) {
    return dossiers.all().stream().filter(condition).collect(toImmutableList());
  }
}
