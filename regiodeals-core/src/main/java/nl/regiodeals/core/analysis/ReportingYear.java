package nl.regiodeals.core.analysis;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import nl.regiodeals.core.model.Correspondence;
import nl.regiodeals.core.model.Instrument;
import nl.regiodeals.core.model.ParliamentaryPaper;
import nl.regiodeals.core.model.ParliamentaryRequest;
import nl.regiodeals.core.model.Precondition;
import nl.regiodeals.core.model.PreconditionKind;
import nl.regiodeals.core.model.PreconditionStatus;
import nl.regiodeals.core.model.ProgrammePeriod;
import nl.regiodeals.core.model.ProgressReport;
import nl.regiodeals.core.model.WellbeingTheme;
import nl.regiodeals.core.model.YearDay;

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
    return where(dossier -> dossier.deal().isIn(tranche) && dossier.mustReportOver(year));
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

  /**
   * The deals of a programme period that were completed before the year, by the calendar year of
   * their completion. Those whose year is unknown are left out.
   */
  public ImmutableSortedMap<Integer, ImmutableList<Dossier>> completedByYearIn(
      ProgrammePeriod period) {
    Map<Integer, List<Dossier>> byYear = new TreeMap<>();
    for (Dossier dossier : completedBeforeIn(period)) {
      dossier
          .deal()
          .completedIn()
          .ifPresent(of -> byYear.computeIfAbsent(of, any -> new ArrayList<>()).add(dossier));
    }
    return byYear.entrySet().stream()
        .collect(
            ImmutableSortedMap.toImmutableSortedMap(
                Comparator.naturalOrder(),
                Map.Entry::getKey,
                entry -> ImmutableList.copyOf(entry.getValue())));
  }

  /** The deals of a programme period on which another ministry reports. */
  public ImmutableList<Dossier> reportedElsewhereIn(ProgrammePeriod period) {
    return of(period, reportedElsewhere());
  }

  private static ImmutableList<Dossier> of(
      ProgrammePeriod period, ImmutableList<Dossier> dossiers) {
    return dossiers.stream()
        .filter(dossier -> dossier.deal().isWithin(period))
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

  /** The deals to report on whose progress report is missing; none if the programme has none. */
  public ImmutableList<Dossier> withoutReport() {
    return where(
        dossier ->
            dossier.rules().hasReports()
                && dossier.mustReportOver(year)
                && dossier.report(year).isEmpty());
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

  /**
   * The day by which a report over the year is due, by the rules of the programme: 15 July of the
   * next year for the Regio Deals.
   */
  public LocalDate deadline() {
    return dossiers.portfolio().rules().reportDueOver(year);
  }

  /** The day of each year by which reports are due. */
  public YearDay due() {
    return YearDay.of(deadline());
  }

  /** The deals with a SiSa statement over the year. */
  public ImmutableList<Dossier> withSisa() {
    return where(dossier -> !dossier.sisa(year).statements().isEmpty());
  }

  /** The deals that must account by SiSa, of which no statement over the year is known. */
  public ImmutableList<Dossier> withoutSisa() {
    return accountingBySisa().stream()
        .filter(dossier -> dossier.sisa(year).statements().isEmpty())
        .collect(toImmutableList());
  }

  /** The deals whose report and SiSa statement over the year give different amounts. */
  public ImmutableList<Dossier> withSisaDifference() {
    return where(dossier -> dossier.sisa(year).differs());
  }

  /** The deals to report on that account for the state contribution by SiSa (specific grant). */
  public ImmutableList<Dossier> accountingBySisa() {
    return where(
        dossier ->
            dossier.mustReportOver(year)
                && dossier.instrument().equals(Optional.of(Instrument.SPECIFIC_GRANT)));
  }

  /** The deals to report on with results to show, told for readers. */
  public ImmutableList<Dossier> withShowcases() {
    return where(dossier -> dossier.mustReportOver(year) && !dossier.showcasesIn(year).isEmpty());
  }

  /**
   * How many of the deals to report on have each precondition in each status, in the order of the
   * kinds; kinds of which nothing is known are left out.
   */
  public ImmutableMap<PreconditionKind, ImmutableMap<PreconditionStatus, Integer>> preconditions() {
    Map<PreconditionKind, Map<PreconditionStatus, Integer>> counts =
        new EnumMap<>(PreconditionKind.class);
    for (Dossier dossier : toReport()) {
      for (Precondition precondition : dossier.preconditionsIn(year)) {
        counts
            .computeIfAbsent(precondition.kind(), kind -> new EnumMap<>(PreconditionStatus.class))
            .merge(precondition.status(), 1, Integer::sum);
      }
    }
    return counts.entrySet().stream()
        .collect(
            ImmutableMap.toImmutableMap(
                Map.Entry::getKey, entry -> ImmutableMap.copyOf(entry.getValue())));
  }

  /** The motions and undertakings that the letter over the year answers. */
  public ImmutableList<ParliamentaryRequest> answered() {
    return dossiers.portfolio().parliamentaryRequests().stream()
        .filter(request -> request.answeredIn().equals(Optional.of(year)))
        .filter(request -> request.answer().isPresent())
        .collect(toImmutableList());
  }

  /**
   * To whom a publication over the year is sent, and who signs it: what is known for the deal, or
   * else for all deals; empty if nothing is known.
   *
   * @param publication the name of the publication
   * @param deal the id of the deal, for a publication about one deal
   */
  public Optional<Correspondence> correspondence(String publication, Optional<String> deal) {
    List<Correspondence> all =
        dossiers.portfolio().correspondence().stream()
            .filter(known -> known.publication().equals(publication) && known.year() == year)
            .toList();
    return all.stream()
        .filter(known -> known.deal().isPresent() && known.deal().equals(deal))
        .findFirst()
        .or(() -> all.stream().filter(known -> known.deal().isEmpty()).findFirst());
  }

  /** The paper that a publication over the year became; empty if unknown. */
  public Optional<ParliamentaryPaper> paper(String publication) {
    return correspondence(publication, Optional.empty())
        .flatMap(Correspondence::paper)
        .flatMap(dossiers::paper);
  }

  /**
   * How the indicators of the deals that reported stand, by theme of broad well-being; themes
   * without indicators are left out.
   */
  public ImmutableSortedMap<WellbeingTheme, ThemeProgress> byTheme() {
    ImmutableSortedMap.Builder<WellbeingTheme, ThemeProgress> themes =
        ImmutableSortedMap.naturalOrder();
    for (WellbeingTheme theme : WellbeingTheme.values()) {
      ThemeProgress progress = ThemeProgress.of(theme, reported(), year);
      if (progress.indicators() > 0) {
        themes.put(theme, progress);
      }
    }
    return themes.buildOrThrow();
  }

  /** The year before. */
  public ReportingYear before() {
    return new ReportingYear(dossiers, year - 1);
  }

  /** The year after. */
  public ReportingYear after() {
    return new ReportingYear(dossiers, year + 1);
  }

  /** The combined progress of the deals that reported. */
  public YearProgress progress() {
    return YearProgress.of(reported(), year);
  }

  private ImmutableList<Dossier> where(Predicate<Dossier> condition) {
    return dossiers.all().stream().filter(condition).collect(toImmutableList());
  }
}
