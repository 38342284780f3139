package nl.regiodeals.examples.synthetic;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.regiodeals.core.geography.Municipalities;
import nl.regiodeals.core.geography.Municipality;
import nl.regiodeals.core.model.AreaBasis;
import nl.regiodeals.core.model.Contribution;
import nl.regiodeals.core.model.ContributionKind;
import nl.regiodeals.core.model.Deal;
import nl.regiodeals.core.model.Direction;
import nl.regiodeals.core.model.FinanceLine;
import nl.regiodeals.core.model.FundingSource;
import nl.regiodeals.core.model.HelixSector;
import nl.regiodeals.core.model.Indicator;
import nl.regiodeals.core.model.Measurement;
import nl.regiodeals.core.model.Money;
import nl.regiodeals.core.model.Organisation;
import nl.regiodeals.core.model.OrganisationBuilder;
import nl.regiodeals.core.model.OrganisationKind;
import nl.regiodeals.core.model.PartialDate;
import nl.regiodeals.core.model.PartnerRole;
import nl.regiodeals.core.model.Partnership;
import nl.regiodeals.core.model.Phase;
import nl.regiodeals.core.model.PhaseStart;
import nl.regiodeals.core.model.Pillar;
import nl.regiodeals.core.model.Precondition;
import nl.regiodeals.core.model.PreconditionKind;
import nl.regiodeals.core.model.PreconditionStatus;
import nl.regiodeals.core.model.ProgressReport;
import nl.regiodeals.core.model.Project;
import nl.regiodeals.core.model.ProjectStatus;
import nl.regiodeals.core.model.Region;
import nl.regiodeals.core.model.Result;
import nl.regiodeals.core.model.SisaIndicator;
import nl.regiodeals.core.model.SisaMeaning;
import nl.regiodeals.core.model.SisaStatement;
import nl.regiodeals.core.model.Sourced;

/** One synthetic deal with everything that belongs to it. Immutable once built. */
final class SyntheticDeal {
  private static final int PROJECTS = 30;
  private static final int INDICATORS = 36;
  private static final List<ProjectStatus> STATUSES =
      List.of(
          ProjectStatus.PLANNED,
          ProjectStatus.RUNNING,
          ProjectStatus.DELAYED,
          ProjectStatus.COMPLETED);
  private static final List<String> DIRECTIONS =
      List.of("Noord", "Oost", "Zuid", "West", "Midden", "Hoog", "Laag");
  private static final List<String> LANDSCAPES =
      List.of("meren", "heide", "duin", "polder", "bos", "rivier", "veen", "klei", "zand", "stad");
  private static final List<String> WORKS =
      List.of(
          "Starterswoningen",
          "Praktijkcentrum",
          "Dorpshuis",
          "Warmtenet",
          "Fietsroute",
          "Leerwerkplek",
          "Ontmoetingsplek",
          "Natuurherstel",
          "Zorgcoöperatie",
          "Broedplaats");
  private static final List<String> UNITS =
      List.of("woningen", "leerlingen", "deelnemers", "hectares", "banen", "bezoekers");
  private static final List<String> SENTENCES =
      List.of(
          "De eerste woningen zijn opgeleverd en de eerste bewoners zijn tevreden.",
          "De vergunning kwam later dan gepland, waardoor de bouw een half jaar is verschoven.",
          "Scholen en bedrijven hebben samen een programma gemaakt voor jongeren zonder diploma.",
          "Inwoners hebben meegedacht over de inrichting van het dorpsplein.",
          "De samenwerking tussen gemeenten en provincie is verstevigd met een vast overleg.",
          "De kosten van materiaal stegen; het plan is daarom in twee delen gesplitst.",
          "Ondernemers melden dat zij makkelijker personeel vinden dan een jaar geleden.",
          "De natuur langs de beek herstelt zich en er komen meer wandelaars.");

  private final String id;
  private final int tranche;
  private final Random random;
  private final Deal deal;
  private final int firstYear;
  private final ImmutableList<Organisation> organisations;
  private final ImmutableList<Project> projects;
  private final ImmutableList<Indicator> indicators;
  private final ImmutableList<Measurement> measurements;
  private final ImmutableList<ProgressReport> reports;
  private final ImmutableList<Result> results;
  private final ImmutableList<FinanceLine> finance;

  SyntheticDeal(int number, int tranche, long seed) {
    this.id = "deal-" + (number + 1);
    this.tranche = tranche;
    this.random = new Random(seed * 1_000_003L + number);
    this.firstYear = SyntheticPortfolio.FIRST_YEAR;
    this.deal = makeDeal(number);
    this.organisations = makeOrganisations(number);
    this.projects = makeProjects();
    this.indicators = makeIndicators();
    this.measurements = makeMeasurements();
    this.reports = years().map(this::report).collect(ImmutableList.toImmutableList());
    this.results = years().flatMap(this::resultsOf).collect(ImmutableList.toImmutableList());
    this.finance = years().flatMap(this::financeOf).collect(ImmutableList.toImmutableList());
  }

  Deal deal() {
    return deal;
  }

  ImmutableList<Organisation> organisations() {
    return organisations;
  }

  ImmutableList<Project> projects() {
    return projects;
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
    return IntStream.range(0, 3)
        .mapToObj(
            i ->
                new Pillar(
                    pillar(i), id, List.of("Wonen", "Werken", "Leven").get(i), Optional.empty()))
        .collect(ImmutableList.toImmutableList());
  }

  ImmutableList<Partnership> partnerships() {
    return organisations.stream()
        .map(
            organisation ->
                Partnership.builder(id, organisation.id())
                    .role(
                        organisation.kind() == OrganisationKind.MUNICIPALITY
                            ? PartnerRole.LEAD
                            : PartnerRole.PARTNER)
                    .contributions(
                        List.of(
                            Contribution.builder(ContributionKind.MONEY)
                                .amount(Money.ofEuros(500_000))
                                .build()))
                    .build())
        .collect(ImmutableList.toImmutableList());
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
                                year > firstYear
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
                .receiver(organisations.get(0).id())
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
    List<Municipality> all = Municipalities.current().all().asList();
    Municipality centre = all.get((number * 4) % all.size());
    Money state = Money.ofEuros(100_000L * (50 + random.nextInt(300)));
    Money region = state.plus(Money.ofEuros(100_000L * random.nextInt(100)));
    return Deal.builder(id, tranche, 1)
        .name(pick(DIRECTIONS) + pick(LANDSCAPES) + "land " + (number + 1))
        .region(
            Region.builder()
                .provinces(List.of(centre.province()))
                .municipalities(List.of(centre.code()))
                .basis(AreaBasis.NAME)
                .build())
        .stateContribution(Sourced.of(state, SyntheticPortfolio.SOURCE))
        .regionContribution(Sourced.of(region, SyntheticPortfolio.SOURCE))
        .totalInvestment(Sourced.of(state.plus(region), SyntheticPortfolio.SOURCE))
        .cashier(id + "-gemeente")
        .ministries(List.of("vro"))
        .themes(List.of("wonen", "werken"))
        .challenge(prose(2))
        .phases(
            List.of(
                new PhaseStart(Phase.COVENANT, Optional.of(PartialDate.of(firstYear))),
                new PhaseStart(Phase.EXECUTION, Optional.of(PartialDate.of(firstYear)))))
        .endsOn(PartialDate.of(2027))
        .build();
  }

  private ImmutableList<Organisation> makeOrganisations(int number) {
    String code = deal.region().municipalities().get(0);
    ImmutableList.Builder<Organisation> made = ImmutableList.builder();
    OrganisationBuilder municipality =
        Organisation.builder(
                id + "-gemeente",
                "Gemeente van regio " + (number + 1),
                OrganisationKind.MUNICIPALITY)
            .sector(HelixSector.GOVERNMENT);
    // beyond the 342 municipalities a code would be used twice
    made.add(
        number * 4 < Municipalities.current().all().size()
            ? municipality.municipality(code).build()
            : municipality.build());
    if (tranche > 1) {
      made.add(
          organisation(
              "bedrijven",
              "Ondernemers",
              OrganisationKind.BUSINESS_ASSOCIATION,
              HelixSector.BUSINESS,
              number),
          organisation(
              "school",
              "School",
              OrganisationKind.EDUCATION_INSTITUTE,
              HelixSector.EDUCATION_RESEARCH,
              number));
    }
    if (tranche > 3) {
      made.add(
          organisation(
              "wonen",
              "Woningcorporatie",
              OrganisationKind.HOUSING_CORPORATION,
              HelixSector.HOUSING,
              number),
          organisation(
              "zorg", "Zorggroep", OrganisationKind.CARE_PROVIDER, HelixSector.CARE, number),
          organisation(
              "dorp",
              "Dorpsraad",
              OrganisationKind.RESIDENTS_INITIATIVE,
              HelixSector.RESIDENTS,
              number));
    }
    return made.build();
  }

  private Organisation organisation(
      String suffix, String name, OrganisationKind kind, HelixSector sector, int number) {
    return Organisation.builder(id + "-" + suffix, name + " van regio " + (number + 1), kind)
        .sector(sector)
        .build();
  }

  private ImmutableList<Project> makeProjects() {
    long share = deal.stateContribution().orElseThrow().value().cents() / (PROJECTS * 2L);
    return IntStream.range(0, PROJECTS)
        .mapToObj(
            i ->
                Project.builder(id + "-project-" + (i + 1), id, pick(WORKS) + " " + (i + 1))
                    .pillar(pillar(i % 3))
                    .description(prose(1))
                    .status(pick(STATUSES))
                    .startsOn(PartialDate.of(firstYear))
                    .endsOn(PartialDate.of(2024 + random.nextInt(4)))
                    .budget(new Money(3 * share))
                    .stateShare(new Money(share))
                    .partners(List.of(organisations.get(i % organisations.size()).id()))
                    .build())
        .collect(ImmutableList.toImmutableList());
  }

  private ImmutableList<Indicator> makeIndicators() {
    return IntStream.range(0, INDICATORS)
        .mapToObj(
            i ->
                Indicator.builder(
                        id + "-indicator-" + (i + 1), id, pick(WORKS) + ", bereik " + (i + 1))
                    .project(projects.get(i % PROJECTS).id())
                    .unit(pick(UNITS))
                    .direction(Direction.INCREASE)
                    .cumulative(true)
                    .baseline(BigDecimal.ZERO)
                    .baselineYear(firstYear)
                    .target(BigDecimal.valueOf(100 + random.nextInt(900)))
                    .targetYear(2027)
                    .build())
        .collect(ImmutableList.toImmutableList());
  }

  private ImmutableList<Measurement> makeMeasurements() {
    ImmutableList.Builder<Measurement> made = ImmutableList.builder();
    for (Indicator indicator : indicators) {
      long value = 0;
      for (int year : years().toList()) {
        value += random.nextInt(150);
        made.add(
            new Measurement(indicator.id(), year, BigDecimal.valueOf(value), Optional.empty()));
      }
    }
    return made.build();
  }

  private ProgressReport report(int year) {
    return ProgressReport.builder(id, year)
        .receivedOn(LocalDate.of(year + 1, 7, 1 + random.nextInt(14)))
        .progress(prose(4))
        .outlook(prose(2))
        .sustainment(prose(1))
        .lessons(List.of(pick(SENTENCES), pick(SENTENCES)))
        .courseCorrections(List.of(pick(SENTENCES)))
        .build();
  }

  private Stream<Result> resultsOf(int year) {
    return IntStream.range(0, 3 + random.nextInt(3))
        .mapToObj(
            i ->
                Result.builder(
                        id + "-" + year + "-" + (i + 1), id, year, pick(WORKS) + " opgeleverd")
                    .project(projects.get(random.nextInt(PROJECTS)).id())
                    .number(BigDecimal.valueOf(1 + random.nextInt(200)))
                    .unit(pick(UNITS))
                    .build());
  }

  private Stream<FinanceLine> financeOf(int year) {
    List<FinanceLine> lines = new ArrayList<>();
    long yearly = deal.stateContribution().orElseThrow().value().cents() / 8;
    for (FundingSource source : FundingSource.values()) {
      lines.add(
          FinanceLine.builder(id, year, source)
              .budgeted(new Money(yearly))
              .spent(new Money(yearly * (60 + random.nextInt(40)) / 100))
              .build());
    }
    return lines.stream();
  }

  private Stream<Integer> years() {
    return IntStream.rangeClosed(firstYear, SyntheticPortfolio.LAST_YEAR).boxed();
  }

  private String pillar(int i) {
    return id + "-pijler-" + (i + 1);
  }

  private String prose(int sentences) {
    return String.join(" ", Stream.generate(() -> pick(SENTENCES)).limit(sentences).toList());
  }

  private <T> T pick(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }
}
