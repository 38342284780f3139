package nl.regiodeals.render;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.regiodeals.core.geography.Province;
import nl.regiodeals.core.model.Deal;
import nl.regiodeals.core.model.DealBuilder;
import nl.regiodeals.core.model.FinanceLine;
import nl.regiodeals.core.model.FinanceLineBuilder;
import nl.regiodeals.core.model.FundingSource;
import nl.regiodeals.core.model.HelixSector;
import nl.regiodeals.core.model.Indicator;
import nl.regiodeals.core.model.Instrument;
import nl.regiodeals.core.model.Measurement;
import nl.regiodeals.core.model.Money;
import nl.regiodeals.core.model.Organisation;
import nl.regiodeals.core.model.OrganisationKind;
import nl.regiodeals.core.model.PartialDate;
import nl.regiodeals.core.model.Partnership;
import nl.regiodeals.core.model.Phase;
import nl.regiodeals.core.model.PhaseStart;
import nl.regiodeals.core.model.Portfolio;
import nl.regiodeals.core.model.Precondition;
import nl.regiodeals.core.model.PreconditionKind;
import nl.regiodeals.core.model.PreconditionStatus;
import nl.regiodeals.core.model.Programme;
import nl.regiodeals.core.model.ProgrammePeriod;
import nl.regiodeals.core.model.ProgressReport;
import nl.regiodeals.core.model.Project;
import nl.regiodeals.core.model.ProjectStatus;
import nl.regiodeals.core.model.Region;
import nl.regiodeals.core.model.Result;
import nl.regiodeals.core.model.SisaIndicator;
import nl.regiodeals.core.model.SisaMeaning;
import nl.regiodeals.core.model.SisaStatement;
import nl.regiodeals.core.model.Sourced;
import nl.regiodeals.core.model.Tranche;
import nl.regiodeals.core.model.TrancheBuilder;

/**
 * A portfolio with so many of everything, for tests of texts that count.
 *
 * @param deals how many deals
 * @param things how many there are of everything that a deal has, and how many deals reported
 * @param tranches over how many tranches the deals are divided
 * @param life how far along the deals are
 * @param mixed whether only the first deal is, and the others are running
 */
record Scenario(int deals, int things, int tranches, Life life, boolean mixed) {
  /** The year on which the deals report. */
  static final int YEAR = 2024;

  private static final ImmutableList<Integer> SOME = ImmutableList.of(0, 1, 2);

  /** More of a thing than a list shows, or than is written in words. */
  private static final int MANY = 14;

  private static final String LETTERS = "ABCDEFGHIJKLMNOP";
  private static final ImmutableList<String> MUNICIPALITIES = ImmutableList.of("GM0153", "GM0141");

  /** How far along the deals of a portfolio are. */
  enum Life {
    RUNNING,
    PAST_END,
    FIRST_YEAR,
    COMPLETED_BEFORE,
    UPCOMING,
    UNKNOWN
  }

  static Stream<Scenario> all() {
    Stream<Scenario> small =
        SOME.stream()
            .flatMap(
                deals ->
                    SOME.stream()
                        .flatMap(
                            things ->
                                Stream.of(Life.values())
                                    .flatMap(
                                        life ->
                                            Stream.of(
                                                new Scenario(deals, things, 1, life, false),
                                                new Scenario(deals, things, 2, life, true)))));
    Stream<Scenario> rest =
        Stream.of(
            new Scenario(0, 0, 0, Life.RUNNING, false),
            new Scenario(1, 1, 0, Life.RUNNING, false),
            new Scenario(3, 3, 0, Life.RUNNING, false),
            new Scenario(1, 5, 1, Life.RUNNING, false),
            new Scenario(1, 4, 1, Life.RUNNING, false),
            new Scenario(1, 7, 1, Life.RUNNING, false),
            new Scenario(3, 3, 2, Life.PAST_END, true),
            new Scenario(3, 3, 2, Life.FIRST_YEAR, false),
            new Scenario(3, 1, 2, Life.UNKNOWN, false),
            new Scenario(MANY, MANY, 3, Life.RUNNING, false),
            new Scenario(MANY, MANY - 1, 3, Life.UNKNOWN, true));
    return Stream.concat(small, rest);
  }

  /** Whether its pages differ so much from those of other portfolios that they are worth making. */
  boolean isForPages() {
    return life == Life.RUNNING || life == Life.UNKNOWN;
  }

  private Life lifeOf(int deal) {
    return mixed && deal > 0 ? Life.RUNNING : life;
  }

  Portfolio portfolio() {
    ImmutableList<Deal> made = numbers(deals).map(this::deal).collect(toImmutableList());
    return Portfolio.builder(
            Programme.builder("Regio Deals").asOf(LocalDate.of(YEAR + 1, 8, 1)).build())
        .periods(
            tranches == 0
                ? List.of()
                : List.of(
                    ProgrammePeriod.builder("nu", "Nu", 1, Math.max(1, tranches))
                        .stateFunds(Sourced.of(Money.ofEuros(48_000_000)))
                        .build()))
        .tranches(numbers(tranches).map(this::tranche).toList())
        .organisations(
            numbers(things)
                .map(
                    i ->
                        Organisation.builder("org-" + i, "Huis " + i, OrganisationKind.COMPANY)
                            .sector(HelixSector.BUSINESS)
                            .build())
                .toList())
        .deals(made)
        .partnerships(each((deal, i) -> Partnership.builder(deal, "org-" + i).build()))
        .projects(
            each(
                (deal, i) ->
                    Project.builder(deal + "-p" + i, deal, "Werk " + i)
                        .status(ProjectStatus.DELAYED)
                        .build()))
        .indicators(
            each(
                (deal, i) ->
                    Indicator.builder(deal + "-i" + i, deal, "Maat " + i)
                        .unit("huizen")
                        .baseline(BigDecimal.ZERO)
                        .baselineYear(YEAR - 2)
                        .target(BigDecimal.valueOf(100))
                        .targetYear(2027)
                        .build()))
        .measurements(
            Stream.concat(
                    each((deal, i) -> measured(deal, i, YEAR - 1, 10)).stream()
                        .filter(value -> !value.indicator().matches(".*-i1[2-9]")),
                    each((deal, i) -> measured(deal, i, YEAR, i * 10L)).stream())
                .toList())
        .reports(
            numbers(Math.min(deals, things))
                .map(
                    i ->
                        ProgressReport.builder("deal-" + i, YEAR)
                            .receivedOn(LocalDate.of(YEAR + 1, 7, 10 + i))
                            .progress("Het gaat goed.")
                            .sustainment("De gemeente gaat door.")
                            .build())
                .toList())
        .results(
            each((deal, i) -> Result.builder(deal + "-r" + i, deal, YEAR, "Huis " + i).build()))
        .finance(
            things == 0
                ? List.of()
                : numbers(deals)
                    .flatMap(deal -> things == 2 ? twoLines(deal) : Stream.of(line(deal)))
                    .toList())
        .preconditions(
            numbers(deals)
                .flatMap(
                    deal ->
                        Stream.of(PreconditionKind.values())
                            .limit(things)
                            .map(
                                kind ->
                                    new Precondition(
                                        "deal-" + deal,
                                        YEAR,
                                        kind,
                                        PreconditionStatus.PLANNED,
                                        Optional.empty())))
                .toList())
        .sisaStatements(
            numbers(Math.min(deals, things))
                .flatMap(deal -> numbers(things).map(i -> sisa("deal-" + deal, i)))
                .toList())
        .build();
  }

  private <T> ImmutableList<T> each(Of<T> made) {
    return numbers(deals)
        .flatMap(deal -> numbers(things).map(i -> made.of("deal-" + deal, i)))
        .collect(toImmutableList());
  }

  private Tranche tranche(int index) {
    TrancheBuilder tranche = Tranche.builder(index + 1);
    return index % 2 == 0 && things > 0
        ? tranche.stateFunds(Sourced.of(Money.ofEuros(24_000_000))).build()
        : tranche.build();
  }

  private Deal deal(int index) {
    int tranche = 1 + index % Math.max(1, tranches);
    Life lived = lifeOf(index);
    DealBuilder deal =
        Deal.builder("deal-" + index)
            .tranche(Optional.of(tranche).filter(number -> tranches > 0))
            .generation(1)
            .name("Streek " + LETTERS.charAt(index))
            .instrument(Instrument.SPECIFIC_GRANT)
            .region(
                Region.builder()
                    .provinces(lived == Life.UNKNOWN ? List.of() : List.of(Province.OVERIJSSEL))
                    .municipalities(
                        lived == Life.UNKNOWN
                            ? List.of()
                            : MUNICIPALITIES.subList(0, Math.min(things, 2)))
                    .build())
            .phases(phases(lived));
    if (lived == Life.PAST_END) {
      deal.endsOn(PartialDate.of(YEAR - 1));
    } else if (lived != Life.RUNNING) {
      deal.endsOn(PartialDate.of(YEAR + 3));
    }
    if (index > 0 && !mixed && things > 0) {
      deal.predecessor("deal-0");
    }
    if (lived != Life.UNKNOWN && !(mixed && index > 1)) {
      deal.stateContribution(Sourced.of(Money.ofEuros(20_000_000)));
      if (things > 0) {
        deal.regionContribution(Sourced.of(Money.ofEuros(21_000_000)));
      }
    }
    return deal.build();
  }

  private static List<PhaseStart> phases(Life life) {
    return switch (life) {
      case RUNNING, PAST_END -> List.of(from(Phase.EXECUTION, YEAR - 2));
      case FIRST_YEAR -> List.of(from(Phase.COVENANT, YEAR));
      case COMPLETED_BEFORE ->
          List.of(from(Phase.EXECUTION, YEAR - 4), from(Phase.COMPLETED, YEAR - 2));
      case UPCOMING -> List.of(from(Phase.SELECTED, YEAR));
      case UNKNOWN -> List.of();
    };
  }

  /** Of all deals but the first it is unknown what was spent. */
  private static FinanceLine line(int deal) {
    return deal > 0
        ? spending(deal).build()
        : spending(deal).spent(Money.ofEuros(3_500_000)).build();
  }

  /** Of one of the two it is unknown what was budgeted. */
  private static Stream<FinanceLine> twoLines(int deal) {
    return Stream.of(
        spending(deal).spent(Money.ofEuros(3_500_000)).build(),
        FinanceLine.builder("deal-" + deal, YEAR, FundingSource.PROVINCE)
            .spent(Money.ofEuros(500_000))
            .build());
  }

  private static FinanceLineBuilder spending(int deal) {
    return FinanceLine.builder("deal-" + deal, YEAR, FundingSource.STATE)
        .budgeted(Money.ofEuros(4_000_000));
  }

  private static SisaStatement sisa(String deal, int index) {
    return SisaStatement.builder(deal, YEAR, "C32" + LETTERS.charAt(index))
        .receiver("org-0")
        .indicators(
            List.of(
                SisaIndicator.builder("C32/01", "Besteding", SisaMeaning.SPENT_IN_YEAR)
                    .amount(Money.ofEuros(3_500_000))
                    .build()))
        .build();
  }

  private static Measurement measured(String deal, int index, int year, long value) {
    return new Measurement(deal + "-i" + index, year, BigDecimal.valueOf(value), Optional.empty());
  }

  private static PhaseStart from(Phase phase, int year) {
    return new PhaseStart(phase, Optional.of(PartialDate.of(year)));
  }

  static Stream<Integer> numbers(int count) {
    return IntStream.range(0, count).boxed();
  }

  private interface Of<T> {
    T of(String deal, int index);
  }
}
