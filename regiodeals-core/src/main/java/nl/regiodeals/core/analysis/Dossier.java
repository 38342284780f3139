package nl.regiodeals.core.analysis;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableSet.toImmutableSet;
import static java.util.Comparator.comparing;
import static java.util.Comparator.reverseOrder;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Streams;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nl.regiodeals.core.model.Agreement;
import nl.regiodeals.core.model.AgreementStatus;
import nl.regiodeals.core.model.Amendment;
import nl.regiodeals.core.model.Attribution;
import nl.regiodeals.core.model.Consultation;
import nl.regiodeals.core.model.Deal;
import nl.regiodeals.core.model.DealFact;
import nl.regiodeals.core.model.FinanceLine;
import nl.regiodeals.core.model.HelixSector;
import nl.regiodeals.core.model.Instrument;
import nl.regiodeals.core.model.InterimReport;
import nl.regiodeals.core.model.Link;
import nl.regiodeals.core.model.Money;
import nl.regiodeals.core.model.Organisation;
import nl.regiodeals.core.model.ParliamentaryPaper;
import nl.regiodeals.core.model.PartialDate;
import nl.regiodeals.core.model.Phase;
import nl.regiodeals.core.model.Pillar;
import nl.regiodeals.core.model.Portfolio;
import nl.regiodeals.core.model.Precondition;
import nl.regiodeals.core.model.PreconditionStatus;
import nl.regiodeals.core.model.Programme;
import nl.regiodeals.core.model.ProgrammeProfile;
import nl.regiodeals.core.model.ProgressReport;
import nl.regiodeals.core.model.Project;
import nl.regiodeals.core.model.ProjectFunding;
import nl.regiodeals.core.model.ProjectProgress;
import nl.regiodeals.core.model.ProjectStatus;
import nl.regiodeals.core.model.Result;
import nl.regiodeals.core.model.Risk;
import nl.regiodeals.core.model.Showcase;
import nl.regiodeals.core.model.SisaStatement;
import nl.regiodeals.core.model.Tranche;
import nl.regiodeals.core.notice.Subject;

/**
 * A deal with everything that belongs to it, gathered from the lists of the portfolio. Immutable.
 *
 * @param deal the deal
 * @param tranche its tranche; empty if the portfolio does not have it
 * @param partners its partners
 * @param pillars its pillars
 * @param projects its projects
 * @param indicators its indicators with their measurements
 * @param reports its progress reports, by year
 * @param results what it delivered
 * @param finance its budget and spending
 * @param preconditions its preconditions
 * @param consultations its talks with the state, by year
 * @param sisaStatements its SiSa statements, by year
 * @param cashier the body that is its cashier; empty if unknown or not in the portfolio
 * @param interimReports its reports half-way through a year, by year
 * @param projectProgress how its projects stand, by year
 * @param projectFunding the money of its projects, by year
 * @param risks its risks
 * @param showcases its results to show
 * @param amendments the changes of its covenant
 * @param agreements what was agreed in its consultations
 * @param papers the parliamentary papers about it
 * @param links the pages about it
 * @param attributions which sources give which of its facts
 * @param programme the programme that it belongs to
 */
public record Dossier(
    Deal deal,
    Optional<Tranche> tranche,
    ImmutableList<Partner> partners,
    ImmutableList<Pillar> pillars,
    ImmutableList<Project> projects,
    ImmutableList<IndicatorSeries> indicators,
    ImmutableList<ProgressReport> reports,
    ImmutableList<Result> results,
    ImmutableList<FinanceLine> finance,
    ImmutableList<Precondition> preconditions,
    ImmutableList<Consultation> consultations,
    ImmutableList<SisaStatement> sisaStatements,
    Optional<Organisation> cashier,
    ImmutableList<InterimReport> interimReports,
    ImmutableList<ProjectProgress> projectProgress,
    ImmutableList<ProjectFunding> projectFunding,
    ImmutableList<Risk> risks,
    ImmutableList<Showcase> showcases,
    ImmutableList<Amendment> amendments,
    ImmutableList<Agreement> agreements,
    ImmutableList<ParliamentaryPaper> papers,
    ImmutableList<Link> links,
    ImmutableList<Attribution> attributions,
    Programme programme,
    ProgrammeProfile rules)
    implements Computed {

  /** The deals, as subjects that figures are computed from. */
  static ImmutableList<Subject> subjects(List<Dossier> dossiers) {
    return dossiers.stream().map(dossier -> Subject.of(dossier.deal())).collect(toImmutableList());
  }

  /** Its partners from a sector. */
  public ImmutableList<Partner> partnersFrom(HelixSector sector) {
    return those(partners, partner -> partner.sector().equals(Optional.of(sector)));
  }

  /** Its partners whose sector is unknown. */
  public ImmutableList<Partner> partnersFromElsewhere() {
    return those(partners, partner -> partner.sector().isEmpty());
  }

  /** How the state pays: what the deal says, or else its tranche; empty if neither does. */
  public Optional<Instrument> instrument() {
    return deal.instrument().or(() -> tranche.flatMap(Tranche::instrument));
  }

  /** Which sources give a fact of it, whatever value they give. */
  public ImmutableList<Attribution> attributionsOf(DealFact fact) {
    return those(attributions, attribution -> attribution.fact() == fact);
  }

  /**
   * The values that it has for a fact and that only follow from what sources say: one at least is
   * recorded, and none gives the value in so many words. Written as attributions write them.
   */
  public ImmutableList<String> inferred(DealFact fact) {
    ImmutableList<Attribution> given = attributionsOf(fact);
    return given.isEmpty()
        ? ImmutableList.of()
        : those(values(fact), value -> isInferred(value, given));
  }

  private static boolean isInferred(String value, ImmutableList<Attribution> given) {
    ImmutableList<Attribution> ofValue =
        those(given, attribution -> attribution.value().equals(value));
    return !ofValue.isEmpty() && ofValue.stream().allMatch(Attribution::inferred);
  }

  /** The values that it has for a fact, as attributions write them; none if unknown. */
  public ImmutableList<String> values(DealFact fact) {
    return FactValues.of(this, fact);
  }

  /** Whether the covenant was signed by that day; the deal may have been completed since. */
  public boolean isClosedBy(LocalDate day) {
    return deal.phaseOn(day).map(phase -> phase.compareTo(Phase.COVENANT) >= 0).orElse(false);
  }

  /** Whether it was completed by that day. */
  public boolean isCompletedBy(LocalDate day) {
    return deal.phaseOn(day).map(phase -> phase.compareTo(Phase.COMPLETED) >= 0).orElse(false);
  }

  /** Whether it was closed by that day and not completed: no source says that it is over. */
  public boolean isRunningOn(LocalDate day) {
    return isClosedBy(day) && !isCompletedBy(day);
  }

  /** Whether its planned end is known and before that day, completed or not. */
  public boolean isEndPassedBy(LocalDate day) {
    return deal.endsOn().map(end -> end.latest().isBefore(day)).orElse(false);
  }

  /** Whether it was completed before the year began. */
  public boolean isCompletedBefore(int year) {
    return isCompletedBy(LocalDate.of(year, 1, 1).minusDays(1));
  }

  /** Whether it ran for at least one day of the year. */
  public boolean ranIn(int year) {
    return isClosedBy(LocalDate.of(year, 12, 31)) && !isCompletedBefore(year);
  }

  /**
   * Whether the minister reports on it over the year: it ran, and no other ministry reports on it.
   */
  public boolean mustReportOver(int year) {
    return ranIn(year) && deal.reportedBy().isEmpty();
  }

  /** The calendar year in which it was closed; empty if unknown. */
  public Optional<Integer> firstYear() {
    return deal.enteredOn(Phase.COVENANT)
        .or(() -> deal.enteredOn(Phase.EXECUTION))
        .map(PartialDate::year);
  }

  /** Whether the year is the one in which it was closed; there are often no results yet. */
  public boolean isFirstYear(int year) {
    return firstYear().map(first -> first == year).orElse(false);
  }

  /** Its report half-way through the year; empty if it delivered none. */
  public Optional<InterimReport> interimReport(int year) {
    return interimReports.stream().filter(report -> report.year() == year).findFirst();
  }

  /** How a project stood at the end of the year; empty if unknown. */
  public Optional<ProjectProgress> progressOf(String project, int year) {
    return projectProgress.stream()
        .filter(progress -> progress.year() == year && progress.project().equals(project))
        .findFirst();
  }

  /** The money of a project, up to and including the year, by source. */
  public ImmutableList<ProjectFunding> fundingOf(String project, int year) {
    return those(projectFunding, line -> line.year() == year && line.project().equals(project));
  }

  /** What it delivered in the year that is worth showing. */
  public ImmutableList<Showcase> showcasesIn(int year) {
    return those(showcases, showcase -> showcase.year() == year);
  }

  /** The agreements with the state that are still to be done, or of which that is unknown. */
  public ImmutableList<Agreement> openAgreements() {
    return those(
        agreements,
        agreement -> agreement.status().orElse(AgreementStatus.OPEN) == AgreementStatus.OPEN);
  }

  /** How many of its indicators have each status at the end of a year, where there are any. */
  public ImmutableMap<TargetStatus, Integer> statuses(int year) {
    Map<TargetStatus, Integer> counts = new EnumMap<>(TargetStatus.class);
    indicators.forEach(series -> counts.merge(series.status(year), 1, Integer::sum));
    return ImmutableMap.copyOf(counts);
  }

  /** The name of a body of this deal, a partner or the cashier; else its id. */
  public String organisationName(String id) {
    return Stream.concat(
            cashier.stream(), partners.stream().flatMap(partner -> partner.organisation().stream()))
        .filter(organisation -> organisation.id().equals(id))
        .map(Organisation::name)
        .findFirst()
        .orElse(id);
  }

  /** Its progress report over the year; empty if it delivered none. */
  public Optional<ProgressReport> report(int year) {
    return reports.stream().filter(report -> report.year() == year).findFirst();
  }

  /** The calendar years in which it delivered something, the latest first. */
  public ImmutableList<Integer> resultYears() {
    return years(results, Result::year);
  }

  /** The calendar years in which it delivered something worth showing, the latest first. */
  public ImmutableList<Integer> showcaseYears() {
    return years(showcases, Showcase::year);
  }

  private static <T> ImmutableList<Integer> years(
      ImmutableList<T> records, Function<T, Integer> year) {
    return records.stream().map(year).distinct().sorted(reverseOrder()).collect(toImmutableList());
  }

  /** What it delivered in the year. */
  public ImmutableList<Result> resultsIn(int year) {
    return results.stream().filter(result -> result.year() == year).collect(toImmutableList());
  }

  /** The state of its preconditions at the end of the year. */
  public ImmutableList<Precondition> preconditionsIn(int year) {
    return preconditions.stream()
        .filter(precondition -> precondition.year() == year)
        .collect(toImmutableList());
  }

  /** Its projects that are late. */
  public ImmutableList<Project> delayedProjects() {
    return those(projects, project -> project.status().equals(Optional.of(ProjectStatus.DELAYED)));
  }

  /** Its indicators that were behind on their target at the end of the year. */
  public ImmutableList<IndicatorSeries> indicatorsBehind(int year) {
    return those(indicators, series -> series.status(year) == TargetStatus.BEHIND);
  }

  /** Its preconditions that were not met at the end of the year. */
  public ImmutableList<Precondition> preconditionsOpen(int year) {
    return those(
        preconditionsIn(year), precondition -> precondition.status() != PreconditionStatus.READY);
  }

  /** Its budget and spending in the year, per source. */
  public ImmutableList<FinanceLine> financeIn(int year) {
    return finance.stream().filter(line -> line.year() == year).collect(toImmutableList());
  }

  /**
   * Its projects with the largest budgets, those with an unknown budget last; if it has no more
   * projects than asked for, all of them in the order of the data.
   */
  public ImmutableList<Project> largestProjects(int most) {
    return projects.size() <= most
        ? projects
        : projects.stream()
            .sorted(
                comparing((Project project) -> project.budget().isEmpty())
                    .thenComparing(project -> project.budget().orElse(Money.ZERO), reverseOrder()))
            .limit(most)
            .collect(toImmutableList());
  }

  /** Its budget and spending by calendar year, earliest first. */
  public ImmutableSortedMap<Integer, Finance> financeByYear() {
    return Finance.byYear(finance);
  }

  /** The talk with the state about the report over the year; empty if unknown. */
  public Optional<Consultation> consultation(int year) {
    return consultations.stream().filter(talk -> talk.year() == year).findFirst();
  }

  /** How its indicators moved in the year. */
  public Trend trend(int year) {
    return Trend.of(indicators, year);
  }

  /** Its SiSa statements over the year, compared with what it reported. */
  public SisaReconciliation sisa(int year) {
    return SisaReconciliation.of(this, year);
  }

  /** The sectors its partners come from. */
  public HelixProfile helix() {
    return HelixProfile.of(partners);
  }

  /**
   * The part of a portfolio that is about this deal: everything that belongs to it, and everything
   * that this refers to, such as its tranche, its partners, and the deals before it.
   */
  public Portfolio portfolio(Portfolio whole) {
    return portfolio(whole, ImmutableList.of());
  }

  /**
   * The part of a portfolio that is about this deal, and what others are: their deals and what
   * these refer to, but not what belongs to them. Those may be of its region, such as deals after
   * it.
   */
  public Portfolio portfolio(Portfolio whole, Iterable<Dossier> others) {
    ImmutableSet<String> deals =
        Streams.concat(
                withPredecessors(whole).stream(),
                Streams.stream(others).map(other -> other.deal().id()))
            .collect(toImmutableSet());
    ImmutableSet<String> organisations = organisations(whole, deals);
    return whole.toBuilder()
        .deals(those(whole.deals(), other -> deals.contains(other.id())))
        .organisations(those(whole.organisations(), body -> organisations.contains(body.id())))
        .partnerships(partners.stream().map(Partner::partnership).collect(toImmutableList()))
        .pillars(pillars)
        .projects(projects)
        .indicators(indicators.stream().map(IndicatorSeries::indicator).collect(toImmutableList()))
        .measurements(
            indicators.stream()
                .flatMap(series -> series.measurements().stream())
                .collect(toImmutableList()))
        .reports(reports)
        .results(results)
        .finance(finance)
        .preconditions(preconditions)
        .consultations(consultations)
        .sisaStatements(sisaStatements)
        .interimReports(interimReports)
        .projectProgress(projectProgress)
        .projectFunding(projectFunding)
        .risks(risks)
        .showcases(showcases)
        .amendments(amendments)
        .agreements(agreements)
        .papers(
            whole.papers().stream()
                .map(
                    paper -> paper.toBuilder().deals(those(paper.deals(), deals::contains)).build())
                .collect(toImmutableList()))
        .links(links)
        .attributions(attributions)
        .build();
  }

  private ImmutableSet<String> withPredecessors(Portfolio whole) {
    Set<String> found = new LinkedHashSet<>();
    Optional<Deal> next = Optional.of(deal);
    while (next.isPresent() && found.add(next.get().id())) {
      next =
          next.get()
              .predecessor()
              .flatMap(
                  id -> whole.deals().stream().filter(other -> other.id().equals(id)).findFirst());
    }
    return ImmutableSet.copyOf(found);
  }

  private ImmutableSet<String> organisations(Portfolio whole, Set<String> deals) {
    Stream<String> ofDeals =
        whole.deals().stream()
            .filter(other -> deals.contains(other.id()))
            .flatMap(
                other ->
                    Streams.concat(
                        other.cashier().stream(),
                        other.reportedBy().stream(),
                        other.ministries().stream()));
    return Streams.concat(
            ofDeals,
            partners.stream().map(partner -> partner.partnership().organisation()),
            projects.stream().flatMap(project -> project.partners().stream()),
            sisaStatements.stream().flatMap(statement -> statement.receiver().stream()))
        .collect(toImmutableSet());
  }

  private static <T> ImmutableList<T> those(ImmutableList<T> all, Predicate<T> condition) {
    return all.stream().filter(condition).collect(toImmutableList());
  }

  @Override
  public Making making() {
    return Making.COMPUTED;
  }

  @Override
  public ImmutableList<Subject> madeFrom() {
    return ImmutableList.of();
  }
}
