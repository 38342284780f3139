package nl.regiodeals.examples.cli;

import static com.google.common.collect.ImmutableSet.toImmutableSet;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nl.regiodeals.core.analysis.Dossier;
import nl.regiodeals.core.analysis.Dossiers;
import nl.regiodeals.core.check.Checks;
import nl.regiodeals.core.exchange.Formats;
import nl.regiodeals.core.exchange.Input;
import nl.regiodeals.core.exchange.Reading;
import nl.regiodeals.core.model.AreaBasis;
import nl.regiodeals.core.model.Attribution;
import nl.regiodeals.core.model.DealFact;
import nl.regiodeals.core.model.Instrument;
import nl.regiodeals.core.model.Money;
import nl.regiodeals.core.model.Portfolio;
import nl.regiodeals.core.model.Source;
import nl.regiodeals.core.model.Sourced;
import nl.regiodeals.core.model.Tranche;
import nl.regiodeals.core.notice.Notice;
import nl.regiodeals.core.notice.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The real data set is complete, and gives the source of each fact. */
class RealDataTest {
  private static final Reading READING = read();
  private static final Portfolio PORTFOLIO = READING.portfolio();
  private static final ImmutableList<Dossier> DOSSIERS = Dossiers.of(PORTFOLIO).all();

  /**
   * The minister's letter on 2024: no public address of it was found, neither as Kamerstuk of 29
   * 697 nor elsewhere. It was read as a document.
   */
  private static final ImmutableSet<String> WITHOUT_ADDRESS = ImmutableSet.of("letter");

  private static Reading read() {
    try {
      Reading reading = Formats.load().read(Input.of(Path.of("../data/regiodeals.json")));
      assertThat(reading.notices()).isEmpty();
      return reading;
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void thereAre84DealsAndEachHasItsName() {
    assertThat(PORTFOLIO.deals()).hasSize(84).allMatch(deal -> deal.name().isPresent());
    assertThat(PORTFOLIO.programme().synthetic()).isFalse();
    Map<Integer, Long> perTranche =
        DOSSIERS.stream()
            .collect(groupingBy(dossier -> dossier.deal().tranche().orElseThrow(), counting()));
    assertThat(perTranche).isEqualTo(Map.of(1, 6L, 2, 12L, 3, 14L, 4, 14L, 5, 22L, 6, 16L));
  }

  @ParameterizedTest
  @CsvSource({
    "1, 482, naevo",
    "2, 215, rvo2",
    "3, 180, bb3",
    "4, 284.2, ro4",
    "5, 384.6, ert5",
    "6, 244.3, ro6"
  })
  void theDealsOfATrancheAddUpToItsPublishedFunds(int number, double millions, String source) {
    Money sum =
        PORTFOLIO.deals().stream()
            .filter(deal -> deal.isIn(number))
            .map(deal -> deal.stateContribution().orElseThrow().value())
            .reduce(Money.ZERO, Money::plus);
    assertThat(sum).isEqualTo(Money.ofEuros(Math.round(millions * 1_000_000)));
    assertThat(tranche(number).stateFunds().orElseThrow())
        .satisfies(
            funds -> assertThat(funds.value()).isEqualTo(sum),
            funds -> assertThat(funds.source()).contains(source));
  }

  @Test
  void whatOtherSourcesPublishStandsBesideWhatCounts() {
    assertThat(tranche(5).stateFunds().orElseThrow().disputed())
        .extracting(claim -> claim.value(), claim -> claim.source())
        .containsExactly(tuple(Money.ofEuros(386_400_000), "ro5"));
    assertThat(tranche(1).smallestContribution().map(Sourced::value))
        .contains(Money.ofEuros(35_000_000));
    assertThat(tranche(1).largestContribution().map(Sourced::value))
        .contains(Money.ofEuros(130_000_000));
  }

  @Test
  void theIslandsGetASpecialGrant() {
    assertThat(PORTFOLIO.deals())
        .filteredOn(deal -> deal.instrument().equals(Optional.of(Instrument.SPECIAL_GRANT)))
        .extracting(deal -> deal.id())
        .containsExactly("sint-eustatius", "saba", "bonaire");
  }

  @Test
  void whatIsKnownIsKnownOfManyDeals() {
    assertThat(count(dossier -> isFirm(dossier, DealFact.PARTNER))).isEqualTo(63);
    assertThat(count(dossier -> !dossier.partners().isEmpty())).isEqualTo(77);
    assertThat(
            count(
                dossier ->
                    dossier.deal().regionContribution().isPresent()
                        || dossier.deal().totalInvestment().isPresent()))
        .isEqualTo(43);
    assertThat(count(dossier -> dossier.deal().endsOn().isPresent())).isEqualTo(50);
    assertThat(count(dossier -> isFirm(dossier, DealFact.ENDS_ON))).isEqualTo(27);
    assertThat(count(dossier -> !dossier.deal().ministries().isEmpty())).isEqualTo(38);
    assertThat(count(dossier -> dossier.deal().cashier().isPresent())).isEqualTo(7);
    assertThat(count(dossier -> isFirm(dossier, DealFact.MUNICIPALITY))).isEqualTo(40);
    assertThat(count(dossier -> dossier.deal().predecessor().isPresent())).isEqualTo(25);
    assertThat(count(dossier -> dossier.deal().challenge().isPresent())).isEqualTo(70);
    assertThat(count(dossier -> !dossier.papers().isEmpty())).isEqualTo(83);
    assertThat(PORTFOLIO.partnerships()).allMatch(partner -> partner.role().isPresent());
  }

  /** Whether a source gives what the deal has in so many words. */
  private static boolean isFirm(Dossier dossier, DealFact fact) {
    return dossier.attributionsOf(fact).stream()
        .anyMatch(
            attribution ->
                !attribution.inferred() && dossier.values(fact).contains(attribution.value()));
  }

  private static long count(Predicate<Dossier> condition) {
    return DOSSIERS.stream().filter(condition).count();
  }

  @ParameterizedTest
  @EnumSource
  void everyFactOfADealHasASource(DealFact fact) {
    assertThat(DOSSIERS)
        .allSatisfy(
            dossier ->
                assertThat(
                        dossier.attributionsOf(fact).stream()
                            .map(Attribution::value)
                            .collect(toImmutableSet()))
                    .as(dossier.deal().id())
                    .containsAll(toAttribute(dossier, fact)));
  }

  /** The values that need an attribution: amounts carry their source, usual areas have none. */
  private static ImmutableList<String> toAttribute(Dossier dossier, DealFact fact) {
    return switch (fact) {
      case STATE_CONTRIBUTION, REGION_CONTRIBUTION, TOTAL_INVESTMENT -> ImmutableList.of();
      case MUNICIPALITY ->
          dossier.deal().region().basis().equals(Optional.of(AreaBasis.INDICATIVE))
              ? ImmutableList.of()
              : dossier.values(fact);
      case INSTRUMENT ->
          dossier.deal().instrument().isPresent() ? dossier.values(fact) : ImmutableList.of();
      default -> dossier.values(fact);
    };
  }

  @Test
  void everyFigureHasASourceAndNoSourceIsUnused() {
    ImmutableList<Sourced<?>> figures =
        Stream.of(
                PORTFOLIO.deals().stream()
                    .flatMap(
                        deal ->
                            Stream.of(
                                deal.stateContribution(),
                                deal.regionContribution(),
                                deal.totalInvestment())),
                PORTFOLIO.tranches().stream()
                    .flatMap(
                        tranche ->
                            Stream.of(
                                tranche.stateFunds(),
                                tranche.dealCount(),
                                tranche.smallestContribution(),
                                tranche.largestContribution())),
                PORTFOLIO.periods().stream()
                    .flatMap(period -> Stream.of(period.stateFunds(), period.dealCount())))
            .flatMap(each -> each)
            .flatMap(Optional::stream)
            .collect(ImmutableList.<Sourced<?>>toImmutableList());
    assertThat(figures).hasSize(177).allMatch(figure -> figure.source().isPresent());
    ImmutableSet<String> used =
        Stream.of(
                figures.stream().flatMap(figure -> figure.source().stream()),
                figures.stream()
                    .flatMap(figure -> figure.alternatives().stream())
                    .map(claim -> claim.source()),
                PORTFOLIO.attributions().stream().map(Attribution::source),
                PORTFOLIO.tranches().stream().flatMap(tranche -> tranche.sources().stream()),
                PORTFOLIO.areaProgrammes().stream()
                    .flatMap(programme -> programme.source().stream()),
                PORTFOLIO.deals().stream().flatMap(deal -> deal.sources().stream()))
            .flatMap(each -> each)
            .collect(toImmutableSet());
    assertThat(PORTFOLIO.sources())
        .extracting(Source::id)
        .containsExactlyInAnyOrderElementsOf(used);
  }

  @Test
  void everySourceHasADateAndAnAddress() {
    assertThat(PORTFOLIO.sources())
        .allMatch(source -> source.publishedOn().or(source::consultedOn).isPresent());
    assertThat(PORTFOLIO.sources())
        .filteredOn(source -> source.url().isEmpty())
        .extracting(Source::id)
        .containsExactlyElementsOf(WITHOUT_ADDRESS);
    assertThat(PORTFOLIO.sources())
        .filteredOn(source -> source.url().isPresent())
        .allMatch(source -> source.url().orElseThrow().matches("https?://\\S+"))
        .extracting(Source::url)
        .doesNotHaveDuplicates();
  }

  @Test
  void noticesAreWhatTheSourcesLeaveOpen() {
    ImmutableList<Notice> notices = Checks.load().run(READING);
    assertThat(notices).noneMatch(notice -> notice.severity() == Severity.ERROR);
    Map<String, Long> perCode =
        notices.stream().collect(groupingBy(notice -> notice.code(), counting()));
    assertThat(perCode)
        .isEqualTo(
            Map.of(
                "published-figures-differ", 13L,
                "partner-without-sector", 8L,
                "period-funds-differ", 1L,
                "no-reports", 1L,
                "no-sisa-statements", 1L));
  }

  private static Tranche tranche(int number) {
    return PORTFOLIO.tranches().get(number - 1);
  }
}
