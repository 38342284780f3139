package nl.regiodeals.examples.synthetic;

import static com.google.common.collect.ImmutableSet.toImmutableSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.HashMultiset;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Multimaps;
import com.google.common.collect.Multiset;
import com.google.common.collect.Range;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.regiodeals.core.analysis.Dossier;
import nl.regiodeals.core.analysis.Dossiers;
import nl.regiodeals.core.analysis.TargetStatus;
import nl.regiodeals.core.check.Checks;
import nl.regiodeals.core.geography.Municipalities;
import nl.regiodeals.core.model.Deal;
import nl.regiodeals.core.model.FinanceLine;
import nl.regiodeals.core.model.FundingSource;
import nl.regiodeals.core.model.Indicator;
import nl.regiodeals.core.model.Measurement;
import nl.regiodeals.core.model.Money;
import nl.regiodeals.core.model.OrganisationKind;
import nl.regiodeals.core.model.PartialDate;
import nl.regiodeals.core.model.Phase;
import nl.regiodeals.core.model.Portfolio;
import nl.regiodeals.core.model.Project;
import nl.regiodeals.core.model.ProjectStatus;
import nl.regiodeals.core.model.Result;
import nl.regiodeals.core.model.Sourced;
import nl.regiodeals.core.notice.Provenance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What made-up data must obey to be believed, whatever the seed and the size. */
class SyntheticLawsTest {
  /** In which year most real deals of each tranche were signed, and in which they end. */
  private static final ImmutableList<Integer> SIGNED =
      ImmutableList.of(2018, 2019, 2020, 2023, 2024, 2025);

  private static final ImmutableList<Range<Integer>> ENDS =
      ImmutableList.of(
          Range.closed(2022, 2031),
          Range.closed(2022, 2025),
          Range.closed(2023, 2026),
          Range.closed(2025, 2028),
          Range.singleton(2028),
          Range.singleton(2030));

  static Stream<Portfolio> portfolios() {
    return Stream.of(
        SyntheticPortfolio.of(1, 1),
        SyntheticPortfolio.of(6, 3),
        SyntheticPortfolio.of(7, -5),
        SyntheticPortfolio.of(84, 1),
        SyntheticPortfolio.of(84, 2),
        SyntheticPortfolio.of(200, 9));
  }

  private static List<Dossier> dossiers(Portfolio portfolio) {
    List<Dossier> all = Dossiers.of(portfolio).all();
    assertThat(all).hasSameSizeAs(portfolio.deals());
    return all;
  }

  @ParameterizedTest
  @MethodSource("portfolios")
  void amountsAddUp(Portfolio portfolio) {
    for (Dossier dossier : dossiers(portfolio)) {
      Deal deal = dossier.deal();
      Money state = known(deal.stateContribution());
      Money region = known(deal.regionContribution());
      assertThat(known(deal.totalInvestment())).isEqualTo(state.plus(region));
      assertThat(sum(dossier.projects().stream().flatMap(each -> each.budget().stream())))
          .isEqualTo(state.plus(region));
      assertThat(sum(dossier.projects().stream().flatMap(each -> each.stateShare().stream())))
          .isEqualTo(state);
      assertThat(dossier.projects())
          .allMatch(each -> cents(each.stateShare()) > 0)
          .allMatch(each -> cents(each.stateShare()) < cents(each.budget()));
      assertThat(
              sum(
                  dossier.partners().stream()
                      .flatMap(partner -> partner.partnership().contributions().stream())
                      .flatMap(contribution -> contribution.amount().stream())))
          .isEqualTo(region);
    }
  }

  /** From the fourth tranche on, by the rules; the others do not differ. */
  @ParameterizedTest
  @MethodSource("portfolios")
  void theStatePaysFiveToFortyMillionAndAtMostHalf(Portfolio portfolio) {
    for (Deal deal : portfolio.deals()) {
      Money state = known(deal.stateContribution());
      assertThat(state).isBetween(Money.ofEuros(5_000_000), Money.ofEuros(40_000_000));
      assertThat(known(deal.regionContribution())).isGreaterThanOrEqualTo(state);
    }
  }

  @ParameterizedTest
  @MethodSource("portfolios")
  void moneyByYearStaysWithinWhatWasPromised(Portfolio portfolio) {
    for (Dossier dossier : dossiers(portfolio)) {
      List<FinanceLine> lines =
          portfolio.finance().stream()
              .filter(line -> line.deal().equals(dossier.deal().id()))
              .toList();
      assertThat(lines).isNotEmpty();
      assertThat(lines)
          .allMatch(line -> cents(line.spent()) <= cents(line.budgeted()))
          .allMatch(line -> cents(line.spent()) > 0);
      assertThat(
              sum(
                  lines.stream()
                      .filter(line -> line.source() == FundingSource.STATE)
                      .flatMap(line -> line.budgeted().stream())))
          .isLessThanOrEqualTo(known(dossier.deal().stateContribution()));
      assertThat(
              sum(
                  lines.stream()
                      .filter(line -> line.source() != FundingSource.STATE)
                      .flatMap(line -> line.budgeted().stream())))
          .isLessThanOrEqualTo(known(dossier.deal().regionContribution()));
    }
  }

  @ParameterizedTest
  @MethodSource("portfolios")
  void datesFitTheDealAndTheTranche(Portfolio portfolio) {
    int last = SyntheticPortfolio.LAST_YEAR;
    for (Dossier dossier : dossiers(portfolio)) {
      Deal deal = dossier.deal();
      PartialDate signed = deal.enteredOn(Phase.COVENANT).orElseThrow();
      PartialDate end = deal.endsOn().orElseThrow();
      int tranche = deal.tranche().orElseThrow();
      assertThat(signed.year()).isEqualTo(SIGNED.get(tranche - 1));
      assertThat(ENDS.get(tranche - 1).contains(end.year())).isTrue();
      assertThat(deal.enteredOn(Phase.COMPLETED).isPresent())
          .isEqualTo(end.latest().isBefore(SyntheticPortfolio.AS_OF));
      for (Project project : dossier.projects()) {
        PartialDate start = project.startsOn().orElseThrow();
        PartialDate ready = project.endsOn().orElseThrow();
        assertThat(start.earliest()).isAfterOrEqualTo(signed.earliest());
        assertThat(ready.latest()).isAfter(start.latest()).isBeforeOrEqualTo(end.latest());
        assertThat(project.status().orElseThrow())
            .isIn(
                start.earliest().isAfter(SyntheticPortfolio.AS_OF)
                    ? EnumSet.of(ProjectStatus.PLANNED)
                    : ready.latest().isBefore(SyntheticPortfolio.AS_OF)
                        ? EnumSet.of(ProjectStatus.COMPLETED)
                        : EnumSet.of(ProjectStatus.RUNNING, ProjectStatus.DELAYED));
      }
      assertThat(dossier.indicators())
          .allSatisfy(
              series -> {
                Indicator indicator = series.indicator();
                int baseline = indicator.baselineYear().orElseThrow();
                assertThat(baseline).isEqualTo(signed.year());
                assertThat(indicator.targetYear().orElseThrow())
                    .isGreaterThan(baseline)
                    .isLessThanOrEqualTo(end.year());
              });
      assertThat(years(portfolio, deal.id()))
          .isNotEmpty()
          .allMatch(year -> year >= signed.year() && year <= last);
    }
    assertThat(portfolio.reports())
        .allMatch(report -> report.receivedOn().orElseThrow().getYear() == report.year() + 1);
  }

  /** The years that were reported on, measured, accounted for, or that had results. */
  private static List<Integer> years(Portfolio portfolio, String deal) {
    Set<String> indicators =
        portfolio.indicators().stream()
            .filter(indicator -> indicator.deal().equals(deal))
            .map(Indicator::id)
            .collect(toImmutableSet());
    return Stream.of(
            portfolio.reports().stream().filter(r -> r.deal().equals(deal)).map(r -> r.year()),
            portfolio.results().stream().filter(r -> r.deal().equals(deal)).map(Result::year),
            portfolio.finance().stream().filter(f -> f.deal().equals(deal)).map(f -> f.year()),
            portfolio.measurements().stream()
                .filter(measured -> indicators.contains(measured.indicator()))
                .map(Measurement::year))
        .flatMap(each -> each)
        .toList();
  }

  @ParameterizedTest
  @MethodSource("portfolios")
  void valuesMoveFromTheBaselineTowardsTheTarget(Portfolio portfolio) {
    ImmutableListMultimap<String, Measurement> measured =
        Multimaps.index(portfolio.measurements(), Measurement::indicator);
    for (Dossier dossier : dossiers(portfolio)) {
      dossier
          .indicators()
          .forEach(
              series -> {
                BigDecimal from = series.indicator().baseline().orElseThrow();
                BigDecimal to = series.indicator().target().orElseThrow();
                BigDecimal way = to.subtract(from);
                assertThat(way.signum()).isNotZero();
                BigDecimal before = BigDecimal.ZERO;
                for (Measurement value : measured.get(series.indicator().id())) {
                  BigDecimal gone = value.value().subtract(from);
                  assertThat(gone.signum() * way.signum()).as("the right way").isNotNegative();
                  assertThat(gone.abs())
                      .as("not far beyond the target")
                      .isLessThanOrEqualTo(
                          way.abs().multiply(new BigDecimal("1.1")).add(BigDecimal.ONE));
                  assertThat(gone.abs()).as("no way back").isGreaterThanOrEqualTo(before);
                  before = gone.abs();
                }
              });
    }
  }

  /** A programme in which most goals are missed is not what people expect. */
  @ParameterizedTest
  @MethodSource("portfolios")
  void mostTargetsAreReachedOrOnSchedule(Portfolio portfolio) {
    List<TargetStatus> all =
        dossiers(portfolio).stream()
            .flatMap(dossier -> dossier.indicators().stream())
            .map(series -> series.status(SyntheticPortfolio.LAST_YEAR))
            .toList();
    assertThat(all.stream().filter(status -> status == TargetStatus.BEHIND).count())
        .isPositive()
        .isLessThan(all.size() / 2);
  }

  @ParameterizedTest
  @MethodSource("portfolios")
  void unitsAndPartnersFitTheProject(Portfolio portfolio) {
    for (Dossier dossier : dossiers(portfolio)) {
      for (int i = 0; i < dossier.projects().size(); i++) {
        Project project = dossier.projects().get(i);
        Work work = Work.of(i);
        assertThat(project.name()).startsWith(work.title() + " ");
        assertThat(project.partners())
            .containsExactly(
                work.carriedOutIn(dossier.deal().tranche().orElseThrow()).id(dossier.deal().id()));
        String place = project.name().substring(work.title().length() + 1);
        assertThat(project.description().orElseThrow()).contains(place);
        assertThat(
                dossier.indicators().stream()
                    .map(series -> series.indicator())
                    .filter(indicator -> indicator.project().equals(Optional.of(project.id()))))
            .isNotEmpty()
            .allMatch(indicator -> indicator.name().endsWith(", " + place))
            .extracting(indicator -> indicator.unit().orElseThrow())
            .isSubsetOf(work.made().unit(), work.state().unit());
        for (Result result : dossier.results()) {
          if (result.project().equals(Optional.of(project.id()))) {
            assertThat(result.unit()).contains(work.made().unit());
            assertThat(result.description()).isEqualTo(Prose.in(work.delivered(), place));
          }
        }
      }
    }
  }

  /** A result is what the indicator of its project grew by in the year. */
  @ParameterizedTest
  @MethodSource("portfolios")
  void resultsAgreeWithTheIndicators(Portfolio portfolio) {
    for (Dossier dossier : dossiers(portfolio).stream().limit(8).toList()) {
      assertThat(dossier.results()).isNotEmpty();
      for (Result result : dossier.results()) {
        String indicator =
            dossier.indicators().stream()
                .map(series -> series.indicator())
                .filter(each -> each.project().equals(result.project()) && each.cumulative())
                .map(Indicator::id)
                .findFirst()
                .orElseThrow();
        assertThat(result.number())
            .contains(
                value(portfolio, indicator, result.year())
                    .subtract(value(portfolio, indicator, result.year() - 1)));
      }
    }
  }

  private static BigDecimal value(Portfolio portfolio, String indicator, int year) {
    return portfolio.measurements().stream()
        .filter(each -> each.indicator().equals(indicator) && each.year() == year)
        .map(Measurement::value)
        .findFirst()
        .orElse(BigDecimal.ZERO);
  }

  @ParameterizedTest
  @MethodSource("portfolios")
  void partnersFit(Portfolio portfolio) {
    for (Dossier dossier : dossiers(portfolio)) {
      Deal deal = dossier.deal();
      assertThat(dossier.partners())
          .filteredOn(
              partner -> deal.cashier().equals(Optional.of(partner.partnership().organisation())))
          .hasSize(1)
          .extracting(partner -> partner.organisation().orElseThrow().kind())
          .isSubsetOf(
              OrganisationKind.PROVINCE,
              OrganisationKind.MUNICIPALITY,
              OrganisationKind.JOINT_BODY);
      assertThat(deal.region().municipalities())
          .isNotEmpty()
          .allMatch(
              code ->
                  deal.region()
                      .provinces()
                      .contains(Municipalities.current().find(code).orElseThrow().province()));
      ImmutableSet<String> partners =
          dossier.partners().stream()
              .map(partner -> partner.partnership().organisation())
              .collect(toImmutableSet());
      assertThat(dossier.projects()).allMatch(project -> partners.containsAll(project.partners()));
    }
  }

  @ParameterizedTest
  @MethodSource("portfolios")
  void textsAreAboutTheirOwnDealAndMarkedAsMadeUp(Portfolio portfolio) {
    assertThat(portfolio.programme().synthetic()).isTrue();
    assertThat(portfolio.programme().name()).contains("verzonnen");
    assertThat(portfolio.deals())
        .allMatch(deal -> deal.name().orElseThrow().matches("\\p{L}+land \\d+"))
        .allMatch(deal -> deal.challenge().orElseThrow().contains(deal.name().orElseThrow()))
        .extracting(Deal::name)
        .doesNotHaveDuplicates();
    for (Dossier dossier : dossiers(portfolio)) {
      assertThat(dossier.projects()).extracting(Project::name).doesNotHaveDuplicates();
      assertThat(dossier.projects()).extracting(Project::description).doesNotHaveDuplicates();
    }
    Multiset<String> descriptions = HashMultiset.create();
    portfolio.projects().forEach(each -> descriptions.add(each.description().orElseThrow()));
    assertThat(descriptions.entrySet())
        .allMatch(each -> each.getCount() <= 2 + portfolio.deals().size() / 6);
    assertThat(portfolio.toString()).doesNotContain("{place}", "{region}", "{lead}");
  }

  @ParameterizedTest
  @MethodSource("portfolios")
  void noCheckFindsAnything(Portfolio portfolio) {
    assertThat(Checks.load().run(portfolio, Provenance.NONE)).isEmpty();
  }

  private static Money known(Optional<Sourced<Money>> amount) {
    return amount.orElseThrow().value();
  }

  private static Money sum(Stream<Money> amounts) {
    return amounts.reduce(Money.ZERO, Money::plus);
  }

  private static long cents(Optional<Money> amount) {
    return amount.orElseThrow().cents();
  }
}
