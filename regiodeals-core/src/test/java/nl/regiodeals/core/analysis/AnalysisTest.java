package nl.regiodeals.core.analysis;

import static com.google.common.collect.ImmutableSet.toImmutableSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Sets;
import com.google.common.collect.Streams;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.regiodeals.core.Sample;
import nl.regiodeals.core.check.Checks;
import nl.regiodeals.core.geography.Island;
import nl.regiodeals.core.geography.Province;
import nl.regiodeals.core.model.Attribution;
import nl.regiodeals.core.model.Deal;
import nl.regiodeals.core.model.DealFact;
import nl.regiodeals.core.model.Direction;
import nl.regiodeals.core.model.FundingSource;
import nl.regiodeals.core.model.HelixSector;
import nl.regiodeals.core.model.Indicator;
import nl.regiodeals.core.model.Instrument;
import nl.regiodeals.core.model.Measurement;
import nl.regiodeals.core.model.Money;
import nl.regiodeals.core.model.Organisation;
import nl.regiodeals.core.model.OrganisationKind;
import nl.regiodeals.core.model.ParliamentaryPaper;
import nl.regiodeals.core.model.Partnership;
import nl.regiodeals.core.model.Portfolio;
import nl.regiodeals.core.model.Project;
import nl.regiodeals.core.model.Result;
import nl.regiodeals.core.model.ResultBuilder;
import nl.regiodeals.core.notice.Provenance;
import nl.regiodeals.core.notice.Subject;
import org.junit.jupiter.api.Test;

class AnalysisTest {
  private static final LocalDate END_OF_2024 = LocalDate.of(2024, 12, 31);
  private static final Dossiers DOSSIERS = Dossiers.of(Sample.portfolio());
  private static final StateOfAffairs STATE = new StateOfAffairs(DOSSIERS, END_OF_2024);

  @Test
  void countsDealsByPhaseOnADay() {
    Tally whole = STATE.whole();
    assertThat(whole.deals()).isEqualTo(3);
    assertThat(whole.completed()).isEqualTo(1);
    assertThat(whole.running()).isEqualTo(2);
    assertThat(whole.closed()).isEqualTo(3);
    assertThat(new StateOfAffairs(DOSSIERS, LocalDate.of(2023, 6, 1)).whole())
        .satisfies(
            tally -> {
              assertThat(tally.upcoming()).isEqualTo(2);
              assertThat(tally.phaseUnknown()).isZero();
              assertThat(tally.completed()).isEqualTo(1);
            });
  }

  @Test
  void whatRunsMayHaveAnEndThatPassedOrIsUnknown() {
    Tally end2024 = STATE.whole();
    assertThat(end2024.running()).isEqualTo(2);
    assertThat(end2024.endPassed()).isZero();
    assertThat(end2024.endUnknown()).isEqualTo(1);
    Tally lastDay = new StateOfAffairs(DOSSIERS, LocalDate.of(2027, 12, 31)).whole();
    assertThat(lastDay.endPassed()).isZero();
    Tally dayAfter = new StateOfAffairs(DOSSIERS, LocalDate.of(2028, 1, 1)).whole();
    assertThat(dayAfter.running()).isEqualTo(2);
    assertThat(dayAfter.endPassed()).isEqualTo(1);
  }

  @Test
  void theHelixShiftIsShownWhenLaterDealsAreWider() {
    ImmutableList<Partnership> narrowThenWide =
        ImmutableList.of(
            Partnership.builder("twente", "enschede").sector(HelixSector.GOVERNMENT).build(),
            Partnership.builder("veluwe-2", "ermelo").sector(HelixSector.GOVERNMENT).build(),
            Partnership.builder("veluwe-2", "bedrijf").sector(HelixSector.BUSINESS).build(),
            Partnership.builder("veluwe-2", "school")
                .sector(HelixSector.EDUCATION_RESEARCH)
                .build());
    assertThat(shown(narrowThenWide)).isTrue();
    assertThat(shown(narrowThenWide.subList(0, 3))).isFalse();
    assertThat(shown(narrowThenWide.subList(1, 4))).isFalse();
    assertThat(shown(ImmutableList.of())).isFalse();
  }

  private static boolean shown(List<Partnership> partnerships) {
    Portfolio portfolio = Sample.portfolio().toBuilder().partnerships(partnerships).build();
    return new StateOfAffairs(Dossiers.of(portfolio), END_OF_2024).isHelixShiftShown();
  }

  @Test
  void unknownMoneyIsNotZero() {
    Tally whole = STATE.whole();
    assertThat(whole.state().known()).isEqualTo(Money.ofEuros(57_500_000));
    assertThat(whole.state().isComplete()).isTrue();
    assertThat(whole.region().known()).isEqualTo(Money.ofEuros(30_000_000));
    assertThat(whole.region().unknown())
        .containsExactly(
            Subject.of(Sample.VELUWE, "regionContribution"),
            Subject.of(Sample.VELUWE_2, "regionContribution"));
    assertThat(whole.region().count()).isEqualTo(3);
    assertThat(STATE.tranche(5).region().sum()).isEmpty();
    assertThat(STATE.tranche(1).region().sum()).contains(Money.ZERO);
  }

  @Test
  void theMultiplierIsOverDealsOfWhichBothAreKnown() {
    assertThat(STATE.whole().multiplier()).contains(new BigDecimal("2.20"));
    assertThat(STATE.whole().multiplierDeals()).isEqualTo(1);
    assertThat(STATE.tranche(5).multiplier()).isEmpty();
  }

  @Test
  void groupsDeals() {
    assertThat(STATE.tranches().values()).extracting(Tally::deals).containsExactly(1, 1, 1);
    assertThat(STATE.periods().values()).extracting(Tally::deals).containsExactly(2);
    assertThat(STATE.province(Province.GELDERLAND).deals()).isEqualTo(2);
    assertThat(STATE.island(Island.SABA).deals()).isZero();
    assertThat(STATE.instruments())
        .extracting(Group::key)
        .containsExactly(
            Optional.of(Instrument.SPECIFIC_GRANT), Optional.of(Instrument.OTHER_GRANT));
    assertThat(STATE.helixShift())
        .containsExactly(
            new HelixShift(3, 0, 0, 0, 0, 1),
            new HelixShift(4, 0, 0, 0, 1, 0),
            new HelixShift(5, 1, 0, 0, 0, 0));
    assertThat(STATE.helixShift().get(1).known()).isEqualTo(1);
    assertThat(STATE.helixUnknown()).isEqualTo(1);
    assertThat(STATE.isHelixShiftShown()).isFalse();
    assertThat(STATE.publishedFunds().known()).isEqualTo(Money.ofEuros(48_000_000));
    assertThat(STATE.publishedFunds().isComplete()).isFalse();
    assertThat(STATE.closed().deals()).isEqualTo(3);
  }

  @Test
  void knowsWhatMustBeReported() {
    ReportingYear year = new ReportingYear(DOSSIERS, 2024);
    assertThat(names(year.toReport())).containsExactly("Twente", "Veluwe II");
    assertThat(names(year.toReportOf(4))).containsExactly("Twente");
    assertThat(names(year.completedBefore())).containsExactly("Veluwe");
    assertThat(names(year.firstYear())).containsExactly("Veluwe II");
    assertThat(year.reportedElsewhere()).isEmpty();
    assertThat(year.withoutReport()).isEmpty();
    assertThat(names(new ReportingYear(DOSSIERS, 2023).withoutReport())).containsExactly("Twente");
    assertThat(names(new ReportingYear(DOSSIERS, 2022).toReport())).containsExactly("Veluwe");
  }

  @Test
  void addsUpWhatWasReported() {
    YearProgress progress = new ReportingYear(DOSSIERS, 2024).progress();
    assertThat(progress.results()).isEqualTo(1);
    assertThat(progress.projects()).isEqualTo(1);
    assertThat(progress.indicators()).isEqualTo(1);
    assertThat(progress.byStatus()).containsEntry(TargetStatus.ON_TRACK, 1);
    assertThat(progress.finance().spent().known()).isEqualTo(Money.ofEuros(3_500_000));
  }

  @Test
  void aDealOfAnotherMinistryIsReportedElsewhere() {
    Deal deal = Sample.TWENTE.toBuilder().reportedBy("bzk").build();
    ReportingYear year =
        new ReportingYear(
            Dossiers.of(Sample.portfolio().toBuilder().deals(List.of(deal)).build()), 2024);
    assertThat(names(year.reportedElsewhere())).containsExactly("Twente");
    assertThat(year.toReport()).isEmpty();
  }

  @Test
  void theHelixFollowsFromTheSectors() {
    assertThat(level(HelixSector.GOVERNMENT)).contains(HelixLevel.GOVERNMENT_ONLY);
    assertThat(level(HelixSector.GOVERNMENT, HelixSector.BUSINESS)).contains(HelixLevel.PARTIAL);
    assertThat(level(HelixSector.CARE)).contains(HelixLevel.PARTIAL);
    assertThat(level(HelixSector.GOVERNMENT, HelixSector.BUSINESS, HelixSector.EDUCATION_RESEARCH))
        .contains(HelixLevel.TRIPLE);
    assertThat(
            level(
                HelixSector.GOVERNMENT,
                HelixSector.BUSINESS,
                HelixSector.EDUCATION_RESEARCH,
                HelixSector.CARE))
        .contains(HelixLevel.MULTI);
    assertThat(level()).isEmpty();
    assertThat(DOSSIERS.find("twente").orElseThrow().helix().partners())
        .containsEntry(HelixSector.HOUSING, 1);
    assertThat(DOSSIERS.find("twente").orElseThrow().helix().unknown()).isZero();
  }

  @Test
  void indicatorsStandAgainstTheirTargets() {
    Indicator indicator = Sample.portfolio().indicators().get(0);
    assertThat(status(indicator, 120)).isEqualTo(TargetStatus.ON_TRACK);
    assertThat(status(indicator, 99)).isEqualTo(TargetStatus.BEHIND);
    assertThat(status(indicator, 400)).isEqualTo(TargetStatus.REACHED);
    assertThat(series(indicator, 120).progress(2024))
        .hasValueSatisfying(p -> assertThat(p).isEqualByComparingTo("0.3"));
    assertThat(series(indicator, 120).status(2023)).isEqualTo(TargetStatus.NOT_MEASURED);
    Indicator bare = Indicator.builder("i", "twente", "Banen").build();
    assertThat(status(bare, 1)).isEqualTo(TargetStatus.NO_TARGET);
    assertThat(series(bare, 1).progress(2024)).isEmpty();
    Indicator noYears = bare.toBuilder().target(BigDecimal.TEN).cumulative(true).build();
    assertThat(status(noYears, 1)).isEqualTo(TargetStatus.UNDER_WAY);
    assertThat(series(noYears, 1).progress(2024))
        .hasValueSatisfying(p -> assertThat(p).isEqualByComparingTo("0.1"));
    Indicator down =
        bare.toBuilder()
            .direction(Direction.DECREASE)
            .baseline(BigDecimal.TEN)
            .target(BigDecimal.ONE)
            .build();
    assertThat(status(down, 1)).isEqualTo(TargetStatus.REACHED);
    assertThat(status(down, 2)).isEqualTo(TargetStatus.UNDER_WAY);
  }

  @Test
  void addsUpFinance() {
    Dossier twente = DOSSIERS.find("twente").orElseThrow();
    assertThat(Finance.upTo(twente, 2024).spent().known()).isEqualTo(Money.ofEuros(3_500_000));
    assertThat(Finance.upTo(twente, 2023).spent().count()).isZero();
    assertThat(Finance.upTo(twente, 2024, FundingSource.PRIVATE).budgeted().count()).isZero();
    assertThat(twente.financeIn(2024)).hasSize(1);
  }

  @Test
  void aValueThatNoSourceGivesInSoManyWordsIsInferred() {
    Dossier twente = Dossiers.of(Sample.portfolio()).find("twente").orElseThrow();
    assertThat(twente.attributionsOf(DealFact.ENDS_ON))
        .extracting(Attribution::value)
        .containsExactly("2026", "2027-12-31");
    assertThat(twente.values(DealFact.ENDS_ON)).containsExactly("2027-12-31");
    assertThat(twente.inferred(DealFact.ENDS_ON)).containsExactly("2027-12-31");
    assertThat(twente.inferred(DealFact.THEME)).isEmpty();
    assertThat(twente.inferred(DealFact.CASHIER)).isEmpty();
    assertThat(twente.values(DealFact.STATE_CONTRIBUTION)).containsExactly("25000000");
  }

  @Test
  void findsWhatBelongsToADeal() {
    Dossier veluwe = DOSSIERS.find("veluwe-2").orElseThrow();
    assertThat(veluwe.papers()).hasSize(1);
    assertThat(veluwe.preconditionsIn(2024)).hasSize(1);
    assertThat(veluwe.report(2024)).isPresent();
    assertThat(DOSSIERS.find("onbekend")).isEmpty();
    assertThat(DOSSIERS.source("news")).isPresent();
    assertThat(DOSSIERS.paper("kst-157"))
        .hasValueSatisfying(
            paper ->
                assertThat(paper.url())
                    .isEqualTo("https://zoek.officielebekendmakingen.nl/kst-29697-157.html"));
    assertThat(new Partner(Partnership.builder("twente", "weg").build(), Optional.empty()).name())
        .isEqualTo("weg");
  }

  private static List<String> names(List<Dossier> dossiers) {
    return dossiers.stream().map(dossier -> dossier.deal().label()).toList();
  }

  private static Optional<HelixLevel> level(HelixSector... sectors) {
    return HelixProfile.of(
            List.of(sectors).stream()
                .map(
                    sector ->
                        new Partner(
                            Partnership.builder("d", sector.name()).build(),
                            Optional.of(
                                Organisation.builder(
                                        sector.name(), sector.name(), OrganisationKind.OTHER)
                                    .sector(sector)
                                    .build())))
                .toList())
        .level();
  }

  private static TargetStatus status(Indicator indicator, long value) {
    return series(indicator, value).status(2024);
  }

  private static IndicatorSeries series(Indicator indicator, long value) {
    return IndicatorSeries.of(
        indicator,
        List.of(
            new Measurement(indicator.id(), 2024, BigDecimal.valueOf(value), Optional.empty())));
  }

  @Test
  void resultsOfOneUnitAreAddedUp() {
    assertThat(
            Delivered.byUnit(
                List.of(
                    result("a", "twente", "10", "woningen"),
                    result("b", "veluwe", "2.5", "woningen"),
                    result("c", "twente", "7", "banen"),
                    result("d", "twente", "7", ""),
                    result("e", "veluwe", "", "banen"))))
        .containsExactly(
            new Delivered(Optional.of("woningen"), Optional.of(new BigDecimal("12.5")), 2, 2),
            new Delivered(Optional.of("banen"), Optional.of(new BigDecimal("7")), 1, 1),
            new Delivered(Optional.empty(), Optional.empty(), 2, 2));
    assertThat(Delivered.byUnit(List.of())).isEmpty();
  }

  @Test
  void theYearsOfResultsAreToldOnceEachTheLatestFirst() {
    List<Result> results =
        List.of(
            Result.builder("a", "twente", 2022, "a").build(),
            Result.builder("b", "twente", 2024, "b").build(),
            Result.builder("c", "twente", 2022, "c").build());
    assertThat(
            Dossiers.of(Sample.portfolio().toBuilder().results(results).build())
                .find("twente")
                .orElseThrow()
                .resultYears())
        .containsExactly(2024, 2022);
  }

  private static Result result(String id, String deal, String number, String unit) {
    ResultBuilder result = Result.builder(id, deal, 2024, id);
    if (!number.isEmpty()) {
      result.number(new BigDecimal(number));
    }
    return (unit.isEmpty() ? result : result.unit(unit)).build();
  }

  @Test
  void theDealsOfOneRegionAreFoundFromEach() {
    for (String deal : List.of("veluwe", "veluwe-2")) {
      assertThat(DOSSIERS.generations(DOSSIERS.find(deal).orElseThrow()))
          .extracting(dossier -> dossier.deal().id())
          .containsExactly("veluwe", "veluwe-2");
    }
    assertThat(DOSSIERS.generations(DOSSIERS.find("twente").orElseThrow())).hasSize(1);
  }

  @Test
  void dealsThatFollowEachOtherInACircleAreEachFoundOnce() {
    Deal one = Sample.VELUWE.toBuilder().predecessor("veluwe-2").build();
    Portfolio portfolio =
        Sample.portfolio().toBuilder().deals(List.of(one, Sample.VELUWE_2)).build();
    Dossiers dossiers = Dossiers.of(portfolio);
    assertThat(dossiers.generations(dossiers.all().get(0))).hasSize(2);
    assertThat(dossiers.all().get(0).portfolio(portfolio).deals()).hasSize(2);
  }

  /** The checks find no dangling references. */
  @Test
  void thePartOfOneDealIsWholeInItself() {
    for (Dossier dossier : Dossiers.of(Sample.reported()).all()) {
      Portfolio part = dossier.portfolio(Sample.reported());
      assertThat(part.projects()).isEqualTo(dossier.projects());
      assertThat(part.measurements())
          .allSatisfy(
              measurement ->
                  assertThat(part.indicators())
                      .anyMatch(indicator -> indicator.id().equals(measurement.indicator())));
      assertThat(Checks.load().run(part, Provenance.NONE))
          .filteredOn(notice -> notice.code().equals("unknown-reference"))
          .isEmpty();
      Dossier again = Dossiers.of(part).find(dossier.deal().id()).orElseThrow();
      assertThat(again).isEqualTo(dossier);
      assertThat(part.interimReports()).isEqualTo(dossier.interimReports());
      assertThat(part.risks()).isEqualTo(dossier.risks());
      assertThat(part.showcases()).isEqualTo(dossier.showcases());
      assertThat(part.amendments()).isEqualTo(dossier.amendments());
      assertThat(part.agreements()).isEqualTo(dossier.agreements());
    }
  }

  @Test
  void aPartOfADealAlsoHasWhatOthersAreAndNothingThatBelongsToThem() {
    Portfolio whole = Sample.reported();
    Dossiers all = Dossiers.of(whole);
    Dossier twente = all.find("twente").orElseThrow();
    Dossier veluwe = all.find("veluwe-2").orElseThrow();
    assertThat(veluwe.reports()).isNotEmpty();
    Portfolio part = twente.portfolio(whole, List.of(veluwe));
    assertThat(part.deals())
        .extracting(Deal::id)
        .as("in the order of the whole, without the deal before the other")
        .containsExactly("twente", "veluwe-2");
    assertThat(part.reports()).isEqualTo(twente.reports());
    assertThat(part.partnerships()).extracting(Partnership::deal).containsOnly("twente");
    assertThat(whole.papers()).flatExtracting(ParliamentaryPaper::deals).contains("veluwe-2");
    assertThat(part.papers())
        .flatExtracting(ParliamentaryPaper::deals)
        .contains("veluwe-2")
        .isSubsetOf("twente", "veluwe-2");
    Portfolio alone = twente.portfolio(whole);
    assertThat(part)
        .as("nothing else differs from the part of the deal alone")
        .isEqualTo(
            alone.toBuilder()
                .deals(part.deals())
                .organisations(part.organisations())
                .papers(part.papers())
                .build());
    assertThat(ids(alone)).isSubsetOf(ids(part));
    assertThat(
            Streams.concat(
                veluwe.deal().cashier().stream(),
                veluwe.deal().reportedBy().stream(),
                veluwe.deal().ministries().stream()))
        .as("what the deal itself refers to, and not its partners")
        .containsAll(Sets.difference(ids(part), ids(alone)));
  }

  private static Set<String> ids(Portfolio portfolio) {
    return portfolio.organisations().stream().map(Organisation::id).collect(toImmutableSet());
  }

  @Test
  void theLargestProjectsComeFirstAndThoseOfUnknownBudgetLast() {
    List<Project> projects =
        List.of(
            Project.builder("a", "twente", "a").budget(Money.ofEuros(10)).build(),
            Project.builder("b", "twente", "b").build(),
            Project.builder("e", "twente", "e").budget(Money.ZERO).build(),
            Project.builder("c", "twente", "c").budget(Money.ofEuros(30)).build(),
            Project.builder("d", "twente", "d").budget(Money.ofEuros(20)).build());
    Dossier twente =
        Dossiers.of(Sample.portfolio().toBuilder().projects(projects).build())
            .find("twente")
            .orElseThrow();
    assertThat(twente.largestProjects(4))
        .extracting(Project::id)
        .containsExactly("c", "d", "a", "e");
    assertThat(twente.largestProjects(5)).isEqualTo(projects);
  }
}
