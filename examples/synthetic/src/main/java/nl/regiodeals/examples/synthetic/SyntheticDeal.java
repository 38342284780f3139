package nl.regiodeals.examples.synthetic;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.regiodeals.core.geography.Municipalities;
import nl.regiodeals.core.geography.Municipality;
import nl.regiodeals.core.model.AreaBasis;
import nl.regiodeals.core.model.Deal;
import nl.regiodeals.core.model.FinanceLine;
import nl.regiodeals.core.model.FundingSource;
import nl.regiodeals.core.model.Indicator;
import nl.regiodeals.core.model.Measurement;
import nl.regiodeals.core.model.Money;
import nl.regiodeals.core.model.Organisation;
import nl.regiodeals.core.model.PartialDate;
import nl.regiodeals.core.model.Partnership;
import nl.regiodeals.core.model.Phase;
import nl.regiodeals.core.model.PhaseStart;
import nl.regiodeals.core.model.Pillar;
import nl.regiodeals.core.model.Precondition;
import nl.regiodeals.core.model.PreconditionKind;
import nl.regiodeals.core.model.PreconditionStatus;
import nl.regiodeals.core.model.ProgressReport;
import nl.regiodeals.core.model.Project;
import nl.regiodeals.core.model.Region;
import nl.regiodeals.core.model.Result;
import nl.regiodeals.core.model.SisaIndicator;
import nl.regiodeals.core.model.SisaMeaning;
import nl.regiodeals.core.model.SisaStatement;
import nl.regiodeals.core.model.Sourced;

/**
 * One synthetic deal with everything that belongs to it. Its amounts add up: projects to the total
 * investment and the state contribution, partners to what the region pays, and budgets by year to
 * each of these over the whole term. Immutable once built.
 */
final class SyntheticDeal {
  private static final int PROJECTS = 30;

  /** One for what each project makes, and for some of them what changes by it. */
  private static final int INDICATORS = 40;

  private static final int MOST_MUNICIPALITIES = 4;
  private static final int MOST_RESULTS = 6;
  private static final List<String> THIRD_THEMES = List.of("leefbaarheid", "zorg", "natuur");

  private final String id;
  private final int tranche;
  private final Random random;
  private final Prose prose;
  private final Term term;
  private final Deal deal;
  private final ImmutableList<Organisation> organisations;
  private final ImmutableList<SyntheticProject> projects;
  private final ImmutableList<Indicator> indicators;
  private final ImmutableList<Measurement> measurements;
  private final ImmutableList<Result> results;
  private final ImmutableList<ProgressReport> reports;
  private final ImmutableList<FinanceLine> finance;

  SyntheticDeal(int number, int tranche, long seed) {
    this.id = "deal-" + (number + 1);
    this.tranche = tranche;
    this.random = new Random(seed * 1_000_003L + number);
    this.prose = new Prose(random);
    this.term = Term.ofTranche(tranche);
    this.deal = makeDeal(number);
    this.organisations = makeOrganisations(number);
    this.projects = makeProjects();
    this.indicators =
        IntStream.range(0, INDICATORS)
            .mapToObj(
                i ->
                    i < PROJECTS
                        ? projects.get(i).madeIndicator(i)
                        : projects.get(i - PROJECTS).stateIndicator(i))
            .collect(ImmutableList.toImmutableList());
    this.measurements =
        IntStream.range(0, INDICATORS)
            .boxed()
            .flatMap(
                i ->
                    projects
                        .get(i % PROJECTS)
                        .measurements(indicators.get(i), SyntheticPortfolio.LAST_YEAR)
                        .stream())
            .collect(ImmutableList.toImmutableList());
    this.results = years().flatMap(this::resultsOf).collect(ImmutableList.toImmutableList());
    this.reports = years().map(this::report).collect(ImmutableList.toImmutableList());
    this.finance = makeFinance();
  }

  Deal deal() {
    return deal;
  }

  ImmutableList<Organisation> organisations() {
    return organisations;
  }

  ImmutableList<Project> projects() {
    return projects.stream()
        .map(SyntheticProject::project)
        .collect(ImmutableList.toImmutableList());
  }

  ImmutableList<Indicator> indicators() {
    return indicators;
  }

  ImmutableList<Measurement> measurements() {
    return measurements;
  }

  ImmutableList<ProgressReport> reports() {
    return reports;
  }

  ImmutableList<Result> results() {
    return results;
  }

  ImmutableList<FinanceLine> finance() {
    return finance;
  }

  ImmutableList<Pillar> pillars() {
    return IntStream.range(0, Work.PILLARS.size())
        .mapToObj(i -> new Pillar(pillar(i), id, Work.PILLARS.get(i), Optional.empty()))
        .collect(ImmutableList.toImmutableList());
  }

  ImmutableList<Partnership> partnerships() {
    return SyntheticPartners.partnerships(
        id, tranche, deal.regionContribution().orElseThrow().value());
  }

  ImmutableList<Precondition> preconditions() {
    return years()
        .flatMap(
            year ->
                Arrays.stream(PreconditionKind.values())
                    .map(
                        kind ->
                            new Precondition(
                                id,
                                year,
                                kind,
                                year > term.firstYear()
                                    ? PreconditionStatus.READY
                                    : PreconditionStatus.IN_PREPARATION,
                                Optional.empty())))
        .collect(ImmutableList.toImmutableList());
  }

  ImmutableList<SisaStatement> sisaStatements() {
    Money cumulative = Money.ZERO;
    ImmutableList.Builder<SisaStatement> statements = ImmutableList.builder();
    for (FinanceLine line : finance) {
      if (line.source() == FundingSource.STATE) {
        Money spent = line.spent().orElse(Money.ZERO);
        cumulative = cumulative.plus(spent);
        statements.add(
            SisaStatement.builder(id, line.year(), "X99")
                .grant("Regio Deals (verzonnen)")
                .grantor("VRO")
                .receiver(SyntheticPartners.MUNICIPALITY.id(id))
                .submittedOn(LocalDate.of(line.year() + 1, 7, 10))
                .indicators(
                    List.of(
                        amount("X99/01", "Besteding in het jaar", SisaMeaning.SPENT_IN_YEAR, spent),
                        amount(
                            "X99/02",
                            "Besteding tot en met het jaar",
                            SisaMeaning.SPENT_CUMULATIVE,
                            cumulative)))
                .build());
      }
    }
    return statements.build();
  }

  private static SisaIndicator amount(
      String number, String description, SisaMeaning meaning, Money amount) {
    return SisaIndicator.builder(number, description, meaning).audit("R").amount(amount).build();
  }

  private Deal makeDeal(int number) {
    ImmutableList<Municipality> area = area(number);
    Money state = Money.ofEuros(100_000L * (50 + random.nextInt(300)));
    Money region = state.plus(Money.ofEuros(100_000L * random.nextInt(100)));
    String name = prose.region(number);
    return Deal.builder(id, tranche, 1)
        .name(name)
        .region(
            Region.builder()
                .provinces(List.of(area.get(0).province()))
                .municipalities(area.stream().map(Municipality::code).toList())
                .basis(AreaBasis.NAME)
                .build())
        .stateContribution(Sourced.of(state, SyntheticPortfolio.SOURCE))
        .regionContribution(Sourced.of(region, SyntheticPortfolio.SOURCE))
        .totalInvestment(Sourced.of(state.plus(region), SyntheticPortfolio.SOURCE))
        .cashier(SyntheticPartners.MUNICIPALITY.id(id))
        .ministries(List.of("vro"))
        .themes(List.of("wonen", "werken", THIRD_THEMES.get(number % THIRD_THEMES.size())))
        .challenge(prose.challenge(name))
        .phases(phases())
        .endsOn(PartialDate.of(term.lastYear()))
        .build();
  }

  private ImmutableList<PhaseStart> phases() {
    ImmutableList.Builder<PhaseStart> phases = ImmutableList.builder();
    phases.add(from(Phase.COVENANT, term.signed()), from(Phase.EXECUTION, term.execution()));
    if (term.isOver(SyntheticPortfolio.AS_OF)) {
      phases.add(from(Phase.COMPLETED, term.completed()));
    }
    return phases.build();
  }

  private static PhaseStart from(Phase phase, YearMonth month) {
    return new PhaseStart(phase, Optional.of(PartialDate.parse(month.toString())));
  }

  /**
   * Municipalities next to each other in the list, in one province; no deal has those of another.
   */
  private static ImmutableList<Municipality> area(int number) {
    List<Municipality> all = Municipalities.current().all().asList();
    int first = number * MOST_MUNICIPALITIES % all.size();
    return all.subList(first, Math.min(first + MOST_MUNICIPALITIES, all.size())).stream()
        .filter(each -> each.province() == all.get(first).province())
        .collect(ImmutableList.toImmutableList());
  }

  private ImmutableList<Organisation> makeOrganisations(int number) {
    String name = deal.name().orElseThrow();
    // beyond the 342 municipalities a code would be used twice
    Optional<String> municipality =
        number * MOST_MUNICIPALITIES < Municipalities.current().all().size()
            ? Optional.of(deal.region().municipalities().get(0))
            : Optional.empty();
    return SyntheticPartners.in(tranche).stream()
        .map(partner -> partner.organisation(id, name, municipality))
        .collect(ImmutableList.toImmutableList());
  }

  private ImmutableList<SyntheticProject> makeProjects() {
    List<Integer> weights = random.ints(PROJECTS, 2, 10).boxed().toList();
    List<Money> state = Shares.of(deal.stateContribution().orElseThrow().value(), weights);
    List<Money> region = Shares.of(deal.regionContribution().orElseThrow().value(), weights);
    return IntStream.range(0, PROJECTS)
        .mapToObj(
            i ->
                new SyntheticProject(
                    id,
                    i,
                    term,
                    state.get(i).plus(region.get(i)),
                    state.get(i),
                    pillar(Work.of(i).pillar()),
                    Work.of(i).carriedOutIn(tranche).id(id),
                    prose,
                    random))
        .collect(ImmutableList.toImmutableList());
  }

  private ProgressReport report(int year) {
    List<Result> ofYear = results.stream().filter(result -> result.year() == year).toList();
    return SyntheticReports.of(
        id, year, projects, ofYear, "Gemeente " + deal.name().orElseThrow(), prose, random);
  }

  private Stream<Result> resultsOf(int year) {
    List<SyntheticProject> some = new ArrayList<>(projects);
    Collections.shuffle(some, random);
    return some.stream().flatMap(project -> project.result(year).stream()).limit(MOST_RESULTS);
  }

  /** By year and source: budgets that add up to the contributions, and most of it spent. */
  private ImmutableList<FinanceLine> makeFinance() {
    Map<FundingSource, Money> whole = new EnumMap<>(FundingSource.class);
    whole.put(FundingSource.STATE, deal.stateContribution().orElseThrow().value());
    List<SyntheticPartners> partners = SyntheticPartners.in(tranche);
    List<Partnership> paying = partnerships();
    for (int i = 0; i < partners.size(); i++) {
      whole.merge(
          partners.get(i).source(),
          paying.get(i).contributions().get(0).amount().orElseThrow(),
          Money::plus);
    }
    return years()
        .flatMap(
            year ->
                whole.entrySet().stream()
                    .map(
                        source ->
                            line(
                                year,
                                source.getKey(),
                                Shares.of(source.getValue(), term.weights())
                                    .get(year - term.firstYear()))))
        .collect(ImmutableList.toImmutableList());
  }

  private FinanceLine line(int year, FundingSource source, Money budgeted) {
    int spent = 75 + random.nextInt(26);
    return FinanceLine.builder(id, year, source)
        .budgeted(budgeted)
        .spent(Shares.of(budgeted, List.of(spent, 100 - spent)).get(0))
        .build();
  }

  private Stream<Integer> years() {
    return IntStream.rangeClosed(term.firstYear(), SyntheticPortfolio.LAST_YEAR).boxed();
  }

  private String pillar(int i) {
    return id + "-pijler-" + (i + 1);
  }
}
