package nl.regiodeals.core.check;

import static com.google.common.collect.ImmutableSet.toImmutableSet;
import static nl.regiodeals.core.Sample.started;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import nl.regiodeals.core.Sample;
import nl.regiodeals.core.analysis.Dossiers;
import nl.regiodeals.core.model.AgreementBuilder;
import nl.regiodeals.core.model.AgreementStatus;
import nl.regiodeals.core.model.Amendment;
import nl.regiodeals.core.model.AmendmentBuilder;
import nl.regiodeals.core.model.AmendmentKind;
import nl.regiodeals.core.model.Attribution;
import nl.regiodeals.core.model.Contribution;
import nl.regiodeals.core.model.ContributionKind;
import nl.regiodeals.core.model.Deal;
import nl.regiodeals.core.model.DealBuilder;
import nl.regiodeals.core.model.DealFact;
import nl.regiodeals.core.model.FinanceLine;
import nl.regiodeals.core.model.FundingSource;
import nl.regiodeals.core.model.Indicator;
import nl.regiodeals.core.model.IndicatorBuilder;
import nl.regiodeals.core.model.Instrument;
import nl.regiodeals.core.model.InterimReport;
import nl.regiodeals.core.model.Link;
import nl.regiodeals.core.model.LinkKind;
import nl.regiodeals.core.model.Measurement;
import nl.regiodeals.core.model.Money;
import nl.regiodeals.core.model.Named;
import nl.regiodeals.core.model.Organisation;
import nl.regiodeals.core.model.OrganisationKind;
import nl.regiodeals.core.model.PartialDate;
import nl.regiodeals.core.model.Partnership;
import nl.regiodeals.core.model.Phase;
import nl.regiodeals.core.model.Portfolio;
import nl.regiodeals.core.model.PortfolioBuilder;
import nl.regiodeals.core.model.Precondition;
import nl.regiodeals.core.model.PreconditionKind;
import nl.regiodeals.core.model.PreconditionStatus;
import nl.regiodeals.core.model.Programme;
import nl.regiodeals.core.model.ProgrammePart;
import nl.regiodeals.core.model.ProgrammeProfile;
import nl.regiodeals.core.model.ProgrammeProfileBuilder;
import nl.regiodeals.core.model.ProgressReport;
import nl.regiodeals.core.model.ProgressReportBuilder;
import nl.regiodeals.core.model.Project;
import nl.regiodeals.core.model.ProjectBuilder;
import nl.regiodeals.core.model.ProjectFunding;
import nl.regiodeals.core.model.ProjectProgressBuilder;
import nl.regiodeals.core.model.ProjectStatus;
import nl.regiodeals.core.model.Region;
import nl.regiodeals.core.model.Result;
import nl.regiodeals.core.model.RiskBuilder;
import nl.regiodeals.core.model.RiskStatus;
import nl.regiodeals.core.model.Showcase;
import nl.regiodeals.core.model.SisaIndicator;
import nl.regiodeals.core.model.SisaMeaning;
import nl.regiodeals.core.model.SisaStatement;
import nl.regiodeals.core.model.SisaStatementBuilder;
import nl.regiodeals.core.model.Sourced;
import nl.regiodeals.core.model.TrafficLight;
import nl.regiodeals.core.model.Tranche;
import nl.regiodeals.core.model.TrancheBuilder;
import nl.regiodeals.core.model.YearDay;
import nl.regiodeals.core.notice.Notice;
import nl.regiodeals.core.notice.NoticeType;
import nl.regiodeals.core.notice.Place;
import nl.regiodeals.core.notice.Provenance;
import nl.regiodeals.core.notice.Subject;
import nl.regiodeals.core.text.Language;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ChecksTest {
  private static final Checks CHECKS = Checks.load();
  private static final Portfolio HEALTHY = Sample.reported();

  /**
   * A change that breaks the healthy portfolio, and the subjects of the notices that must follow.
   */
  private record Case(UnaryOperator<Portfolio> change, ImmutableList<String> subjects) {}

  private static final ImmutableMap<String, Case> CASES =
      ImmutableMap.<String, Case>builder()
          .put(
              "duplicate-id",
              extra(
                  p -> p.links(twice(HEALTHY.links())), "Link twente/https://voorbeeld.nl/twente"))
          .put(
              "unknown-reference",
              deal(d -> d.ministries(List.of("bzk", "ez")), "Deal twente ministries"))
          .put(
              "record-not-in-programme",
              profile(
                  p -> p.addWithout(ProgrammePart.PRECONDITIONS),
                  HEALTHY.preconditions().stream()
                      .map(each -> Subject.of(each).toString())
                      .toArray(String[]::new)))
          .put(
              "value-not-in-programme",
              profile(
                  p -> p.addInstruments(Named.of(Instrument.OTHER_GRANT)),
                  HEALTHY.tranches().stream()
                      .filter(
                          each -> each.instrument().equals(Optional.of(Instrument.SPECIFIC_GRANT)))
                      .map(each -> Subject.of(each, "instrument").toString())
                      .toArray(String[]::new)))
          .put(
              "profile-unusable",
              profile(p -> p.reportDue(new YearDay(2, 30)), "ProgrammeProfile mine reportDue"))
          .put(
              "unsafe-id",
              extra(
                  p ->
                      p.organisations(
                          and(
                              HEALTHY.organisations(),
                              organisation("../../etc", "Stichting Padvinder"))),
                  "Organisation ../../etc id"))
          .put(
              "deal-twice",
              extra(
                  p -> p.deals(and(HEALTHY.deals(), bare("veluwe-oud", 3).name("veluwe").build())),
                  "Deal veluwe-oud"))
          .put(
              "organisation-twice",
              extra(
                  p ->
                      p.organisations(
                          and(HEALTHY.organisations(), organisation("saxion-2", "SAXION."))),
                  "Organisation saxion-2"))
          .put(
              "municipality-twice",
              extra(
                  p ->
                      p.organisations(
                          and(
                              HEALTHY.organisations(),
                              Organisation.builder(
                                      "stad", "Stad Enschede", OrganisationKind.MUNICIPALITY)
                                  .municipality("GM0153")
                                  .build())),
                  "Organisation stad"))
          .put(
              "deal-without-tranche",
              extra(
                  p ->
                      p.deals(
                          and(
                              HEALTHY.deals(),
                              bare("nieuw", 4).name("Nieuw").tranche(Optional.empty()).build())),
                  "Deal nieuw tranche"))
          .put(
              "deal-unnamed",
              extra(p -> p.deals(and(HEALTHY.deals(), unnamed())), "Deal onbekend name"))
          .put(
              "partner-without-sector",
              extra(
                  p ->
                      p.organisations(and(HEALTHY.organisations(), organisation("club", "Club")))
                          .partnerships(
                              and(
                                  HEALTHY.partnerships(),
                                  Partnership.builder("twente", "club").build())),
                  "Partnership twente/club sector"))
          .put(
              "part-of-other-deal",
              extra(
                  p ->
                      p.results(
                          and(
                              HEALTHY.results(),
                              Result.builder("r", "veluwe", 2021, "Pad")
                                  .project("twente-huizen")
                                  .build())),
                  "Result r project"))
          .put(
              "link-not-web",
              extra(
                  p ->
                      p.links(
                          List.of(new Link("twente", "javascript:alert(1)", LinkKind.SITE, "x"))),
                  "Link twente/javascript:alert(1) url"))
          .put(
              "fact-not-attributed",
              extra(
                  p ->
                      p.attributions(
                          and(
                              HEALTHY.attributions(),
                              Attribution.builder("twente", DealFact.MINISTRY, "ez", "news")
                                  .build())),
                  "Attribution twente/MINISTRY/ez/news value"))
          .put("unknown-municipality", deal(d -> d.region(region("GM9999")), "Deal twente region"))
          .put(
              "organisation-municipality-unknown",
              extra(
                  p ->
                      p.organisations(
                          and(
                              HEALTHY.organisations(),
                              Organisation.builder(
                                      "oud", "Gemeente Oud", OrganisationKind.MUNICIPALITY)
                                  .municipality("GM0001")
                                  .build())),
                  "Organisation oud municipality"))
          .put(
              "municipality-outside-province",
              deal(
                  d ->
                      d.region(
                          Sample.TWENTE.region().toBuilder()
                              .municipalities(List.of("GM0014"))
                              .build()),
                  "Deal twente region"))
          .put("area-unknown", deal(d -> d.region(Region.unknown()), "Deal twente region"))
          .put(
              "published-figures-differ",
              deal(
                  d -> d.stateContribution(money(25).or(Money.ofEuros(24_000_000), "news")),
                  "Deal twente stateContribution"))
          .put(
              "tranche-count-differs",
              tranche4(t -> t.dealCount(Sourced.of(14)), "Tranche 4 dealCount"))
          .put(
              "period-count-differs",
              extra(
                  p ->
                      p.periods(
                          List.of(
                              HEALTHY.periods().get(0).toBuilder()
                                  .dealCount(Sourced.of(3))
                                  .build())),
                  "ProgrammePeriod nieuw dealCount"))
          .put(
              "period-funds-differ",
              extra(
                  p ->
                      p.periods(
                          List.of(
                              HEALTHY.periods().get(0).toBuilder().stateFunds(money(900)).build())),
                  "ProgrammePeriod nieuw stateFunds"))
          .put(
              "tranche-over-funds",
              extra(
                  p ->
                      p.periods(List.of())
                          .tranches(
                              HEALTHY.tranches().stream()
                                  .map(
                                      t ->
                                          t.number() == 4
                                              ? t.toBuilder().stateFunds(money(24)).build()
                                              : t)
                                  .toList()),
                  "Tranche 4 stateFunds"))
          .put(
              "state-contribution-unknown",
              extra(
                  p ->
                      p.deals(
                          and(
                              HEALTHY.deals(),
                              Deal.builder("x", 3, 1)
                                  .name("X")
                                  .region(Sample.VELUWE.region())
                                  .phases(Sample.VELUWE.phases())
                                  .build())),
                  "Deal x stateContribution"))
          .put(
              "state-share-over-half",
              extra(
                  p ->
                      p.partnerships(List.of())
                          .deals(
                              deals(
                                  d -> d.regionContribution(money(24)).totalInvestment(money(49)))),
                  "Deal twente stateContribution"))
          .put(
              "contribution-out-of-range",
              extra(
                  p ->
                      p.deals(
                          deals(
                              d ->
                                  d.stateContribution(Sourced.of(Money.ofEuros(4_999_999)))
                                      .totalInvestment(Sourced.of(Money.ofEuros(34_999_999))))),
                  "Deal twente stateContribution"))
          .put(
              "investment-does-not-add-up",
              deal(d -> d.totalInvestment(money(56)), "Deal twente totalInvestment"))
          .put(
              "partners-pay-more",
              extra(
                  p ->
                      p.deals(
                          deals(d -> d.regionContribution(money(29)).totalInvestment(money(54)))),
                  "Deal twente regionContribution"))
          .put(
              "state-money-as-region-share",
              extra(
                  p ->
                      p.partnerships(
                          and(
                              HEALTHY.partnerships(),
                              Partnership.builder("veluwe-2", "saxion")
                                  .contributions(
                                      List.of(
                                          Contribution.builder(ContributionKind.MONEY)
                                              .amount(Money.ofEuros(1))
                                              .stateFunded(true)
                                              .build()))
                                  .build())),
                  "Partnership veluwe-2/saxion contributions"))
          .put(
              "negative-contribution",
              extra(
                  p ->
                      p.deals(
                          and(HEALTHY.deals(), bare("x", 3).regionContribution(money(-1)).build())),
                  "Deal x regionContribution"))
          .put(
              "amount-too-large",
              extra(
                  p ->
                      p.deals(
                          and(
                              HEALTHY.deals(),
                              bare("x", 3).regionContribution(money(100_001)).build())),
                  "Deal x regionContribution"))
          .put(
              "transfer-without-reporter",
              extra(
                  p ->
                      p.deals(
                          and(
                              HEALTHY.deals(),
                              bare("x", 3).instrument(Instrument.DEPARTMENTAL_TRANSFER).build())),
                  "Deal x reportedBy"))
          .put("cashier-not-public", deal(d -> d.cashier("saxion"), "Deal twente cashier"))
          .put(
              "spending-over-budget",
              finance(FundingSource.PROVINCE, 2024, 1, 2, "FinanceLine twente/2024/PROVINCE spent"))
          .put(
              "state-spending-over-contribution",
              finance(FundingSource.STATE, 2025, 99, 26, "Deal twente stateContribution"))
          .put(
              "projects-over-contribution",
              project(
                  p -> p.budget(Money.ofEuros(90_000_000)).stateShare(Money.ofEuros(26_000_000)),
                  "Deal twente stateContribution"))
          .put(
              "state-share-over-budget",
              project(
                  p -> p.stateShare(Money.ofEuros(6_000_001)), "Project twente-huizen stateShare"))
          .put(
              "sisa-cumulative-below-year",
              sisa(
                  s ->
                      s.indicators(
                          s.build().indicators().stream()
                              .map(
                                  i ->
                                      i.amount().isPresent() && i.number().endsWith("02")
                                          ? i.toBuilder().amount(Money.ofEuros(1)).build()
                                          : i)
                              .toList()),
                  "SisaStatement twente/2024/C32 indicators"))
          .put(
              "sisa-differs-from-report",
              extra(
                  p -> p.finance(List.of(spent(FundingSource.STATE, 2024, 3_400_000))),
                  "SisaStatement twente/2024/C32 indicators"))
          .put(
              "sisa-cumulative-differs",
              extra(
                  p ->
                      p.finance(
                          List.of(
                              spent(FundingSource.STATE, 2023, 300_000),
                              spent(FundingSource.STATE, 2024, 3_500_000))),
                  "SisaStatement twente/2024/C32 indicators"))
          .put(
              "sisa-cofinancing-differs",
              extra(
                  p ->
                      p.finance(
                              List.of(
                                  spent(FundingSource.PROVINCE, 2023, 10),
                                  spent(FundingSource.PROVINCE, 2024, 20)))
                          .sisaStatements(
                              sisaWith(
                                  SisaIndicator.builder("C32/04", "x", SisaMeaning.CO_FINANCING)
                                      .amount(Money.ofEuros(40))
                                      .build())),
                  "SisaStatement twente/2024/C32 indicators"))
          .put(
              "sisa-final-while-running",
              extra(
                  p ->
                      p.sisaStatements(
                          sisaWith(
                              SisaIndicator.builder("C32/04", "x", SisaMeaning.FINAL_ACCOUNT)
                                  .answer(true)
                                  .build())),
                  "SisaStatement twente/2024/C32 indicators"))
          .put(
              "predecessor-missing",
              extra(
                  p -> p.deals(List.of(Sample.VELUWE, Sample.TWENTE, second().toBuilder().build())),
                  "Deal veluwe-2 predecessor"))
          .put(
              "predecessor-not-earlier",
              extra(
                  p ->
                      p.deals(
                          List.of(
                              Sample.VELUWE,
                              Sample.TWENTE,
                              Sample.VELUWE_2,
                              bare("a", 3).predecessor("b").name("A II").build().toBuilder()
                                  .build(),
                              bare("b", 3).build())),
                  "Deal a predecessor"))
          .put(
              "generation-skips",
              extra(
                  p ->
                      p.deals(
                              and(
                                  HEALTHY.deals(),
                                  Deal.builder("v3", 6, 3)
                                      .predecessor("veluwe")
                                      .name("Veluwe III")
                                      .region(Sample.VELUWE.region())
                                      .stateContribution(money(10))
                                      .phases(List.of(started(Phase.SELECTED, "2025")))
                                      .build()))
                          .periods(List.of())
                          .tranches(and(HEALTHY.tranches(), Tranche.builder(6).build())),
                  "Deal v3 generation"))
          .put(
              "name-generation-differs",
              extra(
                  p -> p.deals(and(HEALTHY.deals(), bare("x", 3).name("Rivierenland III").build())),
                  "Deal x generation"))
          .put(
              "phases-out-of-order",
              deal(
                  d ->
                      d.phases(
                          List.of(
                              started(Phase.SELECTED, "2023-12"),
                              started(Phase.EXECUTION, "2023-11-01"))),
                  "Deal twente phases"))
          .put(
              "tranche-dates-out-of-order",
              tranche4(t -> t.selectedOn(PartialDate.of(2024)), "Tranche 4 signedOn"))
          .put(
              "deal-ends-before-start",
              extra(
                  p ->
                      p.deals(
                          and(HEALTHY.deals(), bare("x", 3).endsOn(PartialDate.of(2019)).build())),
                  "Deal x endsOn"))
          .put(
              "project-ends-before-start",
              project(
                  p ->
                      p.startsOn(PartialDate.parse("2026-05")).endsOn(PartialDate.parse("2026-04")),
                  "Project twente-huizen endsOn"))
          .put(
              "project-outside-term",
              project(p -> p.endsOn(PartialDate.of(2028)), "Project twente-huizen endsOn"))
          .put(
              "measurement-outside-term",
              extra(
                  p ->
                      p.measurements(
                          and(
                              HEALTHY.measurements(),
                              new Measurement(
                                  "twente-woningen",
                                  2028,
                                  BigDecimal.valueOf(500),
                                  Optional.empty()))),
                  "Measurement twente-woningen/2028 year"))
          .put(
              "finance-outside-term",
              finance(FundingSource.STATE, 2022, 9, 1, "FinanceLine twente/2022/STATE year"))
          .put(
              "report-outside-term",
              extra(
                  p ->
                      p.reports(
                              and(
                                  HEALTHY.reports(),
                                  ProgressReport.builder("veluwe", 2019).build()))
                          .results(
                              and(
                                  HEALTHY.results(),
                                  Result.builder("r", "veluwe", 2019, "Pad").build())),
                  "ProgressReport veluwe/2019 year"))
          .put(
              "phase-unknown",
              extra(
                  p -> p.deals(and(HEALTHY.deals(), bare("x", 3).phases(List.of()).build())),
                  "Deal x phases"))
          .put(
              "as-of-unknown",
              extra(p -> p.programme(Programme.builder("Regio Deals").build()), "Programme asOf"))
          .put("no-reports", extra(p -> p.reports(List.of()), "Programme"))
          .put(
              "report-missing",
              extra(p -> p.reports(HEALTHY.reports().subList(0, 1)), "Deal veluwe-2"))
          .put(
              "report-late",
              report(
                  r -> r.receivedOn(LocalDate.of(2025, 7, 16)),
                  "ProgressReport twente/2024 receivedOn"))
          .put(
              "completed-deal-reports",
              extra(
                  p ->
                      p.reports(
                              and(
                                  HEALTHY.reports(),
                                  ProgressReport.builder("veluwe", 2023).build()))
                          .programme(asOf("2024-06-01")),
                  "ProgressReport veluwe/2023"))
          .put(
              "first-year-empty",
              extra(p -> p.preconditions(List.of()), "ProgressReport veluwe-2/2024"))
          .put(
              "report-without-results",
              extra(p -> p.results(List.of()), "ProgressReport twente/2024"))
          .put("no-sisa-statements", extra(p -> p.sisaStatements(List.of()), "Programme"))
          .put(
              "sisa-missing",
              extra(p -> p.sisaStatements(HEALTHY.sisaStatements().subList(0, 1)), "Deal veluwe-2"))
          .put(
              "sisa-late",
              sisa(
                  s -> s.submittedOn(LocalDate.of(2025, 7, 16)),
                  "SisaStatement twente/2024/C32 submittedOn"))
          .put(
              "target-without-unit",
              indicator(
                  i ->
                      Indicator.builder("twente-woningen", "twente", "Woningen")
                          .target(BigDecimal.TEN),
                  "Indicator twente-woningen unit"))
          .put(
              "indicator-without-target",
              indicator(
                  i -> Indicator.builder("twente-woningen", "twente", "Woningen").unit("woningen"),
                  "Indicator twente-woningen target"))
          .put(
              "indicator-not-measured",
              extra(p -> p.measurements(List.of()), "Indicator twente-woningen name"))
          .put(
              "target-before-baseline",
              indicator(i -> i.targetYear(2023), "Indicator twente-woningen targetYear"))
          .put(
              "target-wrong-way",
              indicator(
                  i -> i.baseline(BigDecimal.valueOf(500)), "Indicator twente-woningen target"))
          .put(
              "falling-cumulative",
              extra(
                  p ->
                      p.measurements(
                          List.of(
                              HEALTHY.measurements().get(0),
                              new Measurement(
                                  "twente-woningen",
                                  2024,
                                  BigDecimal.valueOf(9),
                                  Optional.empty()))),
                  "Measurement twente-woningen/2024 value"))
          .put(
              "result-without-unit",
              extra(
                  p ->
                      p.results(
                          and(
                              HEALTHY.results(),
                              Result.builder("r", "twente", 2024, "Iets")
                                  .number(BigDecimal.ONE)
                                  .build())),
                  "Result r unit"))
          .put(
              "percentage-out-of-range",
              progress(p -> p.percentDone(101), "ProjectProgress twente-huizen/2024 percentDone"))
          .put(
              "light-without-reason",
              progress(
                  p -> p.light(TrafficLight.RED).reason(Optional.empty()),
                  "ProjectProgress twente-huizen/2024 reason"))
          .put(
              "project-status-differs",
              project(p -> p.status(ProjectStatus.COMPLETED), "Project twente-huizen status"))
          .put(
              "project-spending-over-committed",
              funding(
                  Sample.funding(FundingSource.IN_KIND, 2024, 0, 1),
                  "ProjectFunding twente-huizen/2024/IN_KIND spent"))
          .put(
              "project-commitments-over-budget",
              funding(
                  Sample.funding(FundingSource.PROVINCE, 2024, 1, 1),
                  "Project twente-huizen budget"))
          .put(
              "project-spending-falls",
              funding(
                  Sample.funding(FundingSource.STATE, 2025, 3_000_000, 1_499_999),
                  "ProjectFunding twente-huizen/2025/STATE spent"))
          .put(
              "spending-over-committed",
              extra(
                  p ->
                      p.finance(
                          List.of(
                              committed(2023, 1_000_000, 900_000),
                              committed(2024, 3_000_000, 3_100_001))),
                  "FinanceLine twente/2024/PROVINCE spent"))
          .put(
              "state-commitments-over-contribution",
              extra(
                  p ->
                      p.finance(
                          List.of(
                              HEALTHY.finance().get(0).toBuilder()
                                  .committed(Money.ofEuros(25_000_001))
                                  .build())),
                  "Deal twente stateContribution"))
          .put(
              "received-over-contribution",
              report(
                  r -> r.receivedFromState(Money.ofEuros(25_000_001)),
                  "ProgressReport twente/2024 receivedFromState"))
          .put(
              "received-falls",
              extra(
                  p ->
                      p.reports(
                              and(
                                  HEALTHY.reports(),
                                  ProgressReport.builder("twente", 2023)
                                      .receivedFromState(Money.ofEuros(4_000_001))
                                      .build()))
                          .results(and(HEALTHY.results(), result("twente", 2023)))
                          .preconditions(List.of(ready("twente", 2023), ready("veluwe-2", 2024)))
                          .programme(asOf("2024-06-01")),
                  "ProgressReport twente/2024 receivedFromState"))
          .put(
              "adopted-before-year-end",
              report(
                  r -> r.adoptedOn(LocalDate.of(2024, 12, 31)),
                  "ProgressReport twente/2024 adoptedOn"))
          .put(
              "consultation-before-year-end",
              report(
                  r -> r.consultationOn(LocalDate.of(2024, 9, 10)),
                  "ProgressReport twente/2024 consultationOn"))
          .put(
              "adopted-after-received",
              report(
                  r -> r.adoptedOn(LocalDate.of(2025, 7, 2)),
                  "ProgressReport twente/2024 adoptedOn"))
          .put(
              "interim-report-outside-year",
              extra(
                  p ->
                      p.interimReports(
                          List.of(
                              InterimReport.builder("twente", 2025)
                                  .adoptedOn(LocalDate.of(2024, 12, 31))
                                  .receivedOn(LocalDate.of(2026, 1, 1))
                                  .build())),
                  "InterimReport twente/2025 adoptedOn",
                  "InterimReport twente/2025 receivedOn"))
          .put(
              "picture-without-text",
              extra(
                  p ->
                      p.showcases(
                          List.of(
                              HEALTHY.showcases().get(0).toBuilder()
                                  .pictureText(Optional.empty())
                                  .build())),
                  "Showcase twente-plein pictureText"))
          .put(
              "showcase-without-story",
              extra(
                  p ->
                      p.showcases(
                          List.of(Showcase.builder("kaal", "twente", 2024, "Kaal").build())),
                  "Showcase kaal story"))
          .put(
              "too-many-showcases",
              extra(p -> p.showcases(showcases("a", "b", "c", "d", "e")), "Showcase d"))
          .put(
              "amended-end-differs",
              amendment(
                  a ->
                      a.kind(AmendmentKind.EXTENSION)
                          .agreedOn(PartialDate.of(2025))
                          .newEnd(PartialDate.of(2028)),
                  "Amendment nieuw newEnd"))
          .put(
              "amendment-before-signing",
              amendment(a -> a.agreedOn(PartialDate.parse("2023-10")), "Amendment nieuw agreedOn"))
          .put(
              "extension-without-end",
              amendment(a -> a.kind(AmendmentKind.EXTENSION), "Amendment nieuw newEnd"))
          .put(
              "reallocation-without-amount",
              amendment(a -> a.kind(AmendmentKind.REALLOCATION), "Amendment nieuw amount"))
          .put(
              "agreement-overdue",
              agreement(a -> a.dueOn(PartialDate.parse("2025-07")), "Agreement twente-huur dueOn"))
          .put(
              "risk-without-measure",
              risk(r -> r.measure(Optional.empty()), "Risk twente-stikstof measure"))
          .buildOrThrow();

  /** Changes that come close to an illness. */
  private static final ImmutableMap<String, Case> HEALTHY_CASES =
      ImmutableMap.<String, Case>builder()
          .put(
              "a completed project is 100 percent done",
              extra(
                  p ->
                      p.projects(List.of(withStatus(ProjectStatus.COMPLETED)))
                          .projectProgress(
                              List.of(
                                  HEALTHY.projectProgress().get(0).toBuilder()
                                      .percentDone(100)
                                      .build()))))
          .put("nothing is done yet", progress(p -> p.percentDone(0)))
          .put(
              "a project was completed since its percentage was reported",
              extra(
                  p ->
                      p.projects(List.of(withStatus(ProjectStatus.COMPLETED)))
                          .reports(
                              and(
                                  HEALTHY.reports(),
                                  ProgressReport.builder("twente", 2025).build()))
                          .results(and(HEALTHY.results(), result("twente", 2025)))))
          .put(
              "a green light needs no reason",
              progress(p -> p.light(TrafficLight.GREEN).reason(Optional.empty())))
          .put(
              "everything committed is spent",
              funding(Sample.funding(FundingSource.STATE, 2025, 3_000_000, 3_000_000)))
          .put(
              "spending runs behind commitments of an earlier year",
              extra(
                  p ->
                      p.finance(
                          List.of(committed(2023, 3_000_000, 0), committed(2024, 0, 3_000_000)))))
          .put(
              "what was committed in an earlier year is unknown",
              extra(
                  p ->
                      p.finance(
                          List.of(
                              spent(FundingSource.PROVINCE, 2023, 1),
                              committed(2024, 0, 3_000_000)))))
          .put(
              "all of the contribution is received",
              report(r -> r.receivedFromState(Money.ofEuros(25_000_000))))
          .put("three results are shown", extra(p -> p.showcases(showcases("a", "b", "c"))))
          .put(
              "an earlier amendment gives an earlier end",
              amendment(a -> a.agreedOn(PartialDate.parse("2024-01")).newEnd(PartialDate.of(2026))))
          .put(
              "of amendments without a date any may be the last",
              amendment(a -> a.newEnd(PartialDate.of(2026))))
          .put(
              "an agreement is due today", agreement(a -> a.dueOn(PartialDate.parse("2025-08-01"))))
          .put(
              "an agreement was kept",
              agreement(a -> a.dueOn(PartialDate.of(2024)).status(AgreementStatus.DONE)))
          .put(
              "of an agreement the status is unknown",
              agreement(a -> a.dueOn(PartialDate.of(2024)).status(Optional.empty())))
          .put("a risk is over", risk(r -> r.measure(Optional.empty()).status(RiskStatus.CLOSED)))
          .buildOrThrow();

  @Test
  void aHealthyPortfolioGivesNoNotices() {
    assertThat(CHECKS.run(HEALTHY, Provenance.NONE)).isEmpty();
  }

  @Test
  void aSumThatIsTooLargeToBeExactIsToldInPlaceOfTheCheck() {
    Portfolio huge =
        HEALTHY.toBuilder()
            .finance(
                Stream.of(2023, 2024)
                    .map(
                        year ->
                            FinanceLine.builder("twente", year, FundingSource.STATE)
                                .spent(new Money(Long.MAX_VALUE))
                                .build())
                    .toList())
            .build();
    assertThat(CHECKS.run(huge, Provenance.NONE))
        .filteredOn(notice -> notice.code().equals("sum-too-large"))
        .isNotEmpty()
        .allSatisfy(
            notice ->
                assertThat(notice.message(Language.ENGLISH)).contains("92,233,720,368,547,758.07"));
    assertThat(CHECKS.run(huge, Provenance.NONE))
        .filteredOn(notice -> notice.code().equals("amount-too-large"))
        .hasSize(2);
  }

  @TestFactory
  Stream<DynamicTest> eachIllnessGivesItsOwnNoticeOnly() {
    return CASES.entrySet().stream()
        .map(
            entry ->
                DynamicTest.dynamicTest(
                    entry.getKey(),
                    () -> {
                      Portfolio ill = entry.getValue().change().apply(HEALTHY);
                      ImmutableList<Notice> notices = CHECKS.run(ill, Provenance.NONE);
                      assertThat(notices)
                          .extracting(
                              notice -> notice.code() + ": " + notice.subject().orElseThrow())
                          .containsExactlyElementsOf(
                              entry.getValue().subjects().stream()
                                  .map(subject -> entry.getKey() + ": " + subject)
                                  .toList());
                      assertReadable(notices);
                    }));
  }

  @TestFactory
  Stream<DynamicTest> whatComesCloseToAnIllnessGivesNoNotices() {
    return HEALTHY_CASES.entrySet().stream()
        .map(
            entry ->
                DynamicTest.dynamicTest(
                    entry.getKey(),
                    () ->
                        assertThat(
                                CHECKS.run(
                                    entry.getValue().change().apply(HEALTHY), Provenance.NONE))
                            .isEmpty()));
  }

  /** Other records fall under checks that were there before them. */
  @Test
  void aResultToShowHasAProjectOfItsDealAndAPictureOnTheWeb() {
    Portfolio ill =
        HEALTHY.toBuilder()
            .showcases(
                List.of(
                    HEALTHY.showcases().get(0).toBuilder()
                        .deal("veluwe")
                        .picture("plein.jpg")
                        .build()))
            .build();
    assertThat(CHECKS.run(ill, Provenance.NONE))
        .extracting(notice -> notice.code() + ": " + notice.subject().orElseThrow())
        .containsExactly(
            "link-not-web: Showcase twente-plein picture",
            "part-of-other-deal: Showcase twente-plein project");
  }

  @Test
  void aHalfYearReportIsAboutAYearInWhichTheDealRan() {
    Portfolio ill =
        HEALTHY.toBuilder()
            .interimReports(List.of(InterimReport.builder("twente", 2028).build()))
            .build();
    assertThat(CHECKS.run(ill, Provenance.NONE))
        .extracting(notice -> notice.code() + ": " + notice.subject().orElseThrow())
        .containsExactly("report-outside-term: InterimReport twente/2028 year");
  }

  @Test
  void withoutADateOfTheDataNoAgreementIsOverdue() {
    Portfolio undated =
        agreement(a -> a.dueOn(PartialDate.of(2024))).change().apply(HEALTHY).toBuilder()
            .programme(Programme.builder("Regio Deals").build())
            .build();
    assertThat(CHECKS.run(undated, Provenance.NONE))
        .extracting(Notice::code)
        .containsExactly("as-of-unknown");
  }

  private static void assertReadable(ImmutableList<Notice> notices) {
    for (Notice notice : notices) {
      for (Language language : List.of(Language.DUTCH, Language.ENGLISH)) {
        assertThat(notice.message(language)).doesNotContain("{", "Optional").endsWith(".");
        assertThat(notice.hint(language)).isNotBlank().doesNotContain("{");
        assertThat(notice.type().rule(language)).endsWith(".");
      }
      assertThat(notice.message(Language.DUTCH)).isNotEqualTo(notice.message(Language.ENGLISH));
    }
  }

  @Test
  void everyCheckHasACase() {
    assertThat(CASES.keySet())
        .isEqualTo(
            CHECKS.checks().all().stream()
                .map(check -> check.notice().code())
                .collect(toImmutableSet()));
  }

  @Test
  void aNoticeHasThePlaceOfItsSubject() {
    Place place = new Place.InSheet("vgr.xlsx", "Projecten", "C14");
    Provenance provenance = Provenance.of(Map.of(Subject.of(Sample.TWENTE, "cashier"), place));
    Portfolio ill = deal(d -> d.cashier("saxion"), "").change().apply(HEALTHY);
    assertThat(CHECKS.run(ill, provenance))
        .extracting(Notice::place)
        .containsExactly(Optional.of(place));
  }

  @Test
  void twoChecksOfOneNameAreRefusedWithTheirOrigin() {
    Check first = CHECKS.checks().all().get(0);
    Check other =
        new Check() {
          @Override
          public NoticeType notice() {
            return first.notice();
          }

          @Override
          public Stream<Notice> examine(Dossiers dossiers) {
            return Stream.empty();
          }
        };
    assertThatThrownBy(() -> Checks.of(List.of(first, other)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("'" + first.notice().code() + "' is offered twice")
        .hasMessageContaining("classes");
  }

  @Test
  void thereAreTextsForNoOtherChecks() {
    ImmutableSet<String> codes =
        CHECKS.checks().all().get(0).notice().texts().keys(Language.DUTCH).stream()
            .map(key -> key.substring(0, key.indexOf('.')))
            .collect(toImmutableSet());
    assertThat(codes).isEqualTo(CHECKS.checks().ids());
    assertThat(CHECKS.checks().all().get(0).notice().texts().keys(Language.ENGLISH))
        .isEqualTo(CHECKS.checks().all().get(0).notice().texts().keys(Language.DUTCH));
  }

  private static Case extra(UnaryOperator<PortfolioBuilder> change, String... subjects) {
    return new Case(
        portfolio -> change.apply(portfolio.toBuilder()).build(), ImmutableList.copyOf(subjects));
  }

  private static Case profile(UnaryOperator<ProgrammeProfileBuilder> change, String... subjects) {
    return extra(p -> p.profile(change.apply(ProgrammeProfile.builder("mine")).build()), subjects);
  }

  private static Case deal(UnaryOperator<DealBuilder> change, String subject) {
    return extra(p -> p.deals(deals(change)), subject);
  }

  private static List<Deal> deals(UnaryOperator<DealBuilder> change) {
    return List.of(Sample.VELUWE, change.apply(Sample.TWENTE.toBuilder()).build(), Sample.VELUWE_2);
  }

  private static Deal second() {
    return Deal.builder("veluwe-2", 5, 2)
        .name("Veluwe II")
        .region(Sample.VELUWE_2.region())
        .stateContribution(money(20))
        .phases(Sample.VELUWE_2.phases())
        .build();
  }

  private static Deal unnamed() {
    return Deal.builder("onbekend", 3, 1)
        .region(Sample.VELUWE.region())
        .stateContribution(money(1))
        .phases(Sample.VELUWE.phases())
        .build();
  }

  /** A deal outside the tranches with limits, completed in 2022. */
  private static DealBuilder bare(String id, int tranche) {
    return Deal.builder(id, tranche, id.equals("a") ? 2 : 1)
        .name(id)
        .region(Sample.VELUWE.region())
        .stateContribution(money(1))
        .phases(Sample.VELUWE.phases());
  }

  private static Organisation organisation(String id, String name) {
    return Organisation.builder(id, name, OrganisationKind.FOUNDATION).build();
  }

  private static Region region(String municipality) {
    return Sample.TWENTE.region().toBuilder().municipalities(List.of(municipality)).build();
  }

  private static Sourced<Money> money(long millions) {
    return Sourced.of(Money.ofEuros(millions * 1_000_000), "news");
  }

  private static Programme asOf(String date) {
    return HEALTHY.programme().toBuilder().asOf(LocalDate.parse(date)).build();
  }

  private static Case tranche4(UnaryOperator<TrancheBuilder> change, String subject) {
    return extra(
        p ->
            p.tranches(
                HEALTHY.tranches().stream()
                    .map(t -> t.number() == 4 ? change.apply(t.toBuilder()).build() : t)
                    .toList()),
        subject);
  }

  private static Case finance(
      FundingSource source, int year, long budgeted, long spent, String subject) {
    return extra(
        p ->
            p.finance(
                and(
                    HEALTHY.finance(),
                    FinanceLine.builder("twente", year, source)
                        .budgeted(Money.ofEuros(budgeted * 1_000_000))
                        .spent(Money.ofEuros(spent * 1_000_000))
                        .build())),
        subject);
  }

  private static Case project(UnaryOperator<ProjectBuilder> change, String subject) {
    return extra(
        p -> p.projects(List.of(change.apply(HEALTHY.projects().get(0).toBuilder()).build())),
        subject);
  }

  private static Case indicator(UnaryOperator<IndicatorBuilder> change, String subject) {
    return extra(
        p -> p.indicators(List.of(change.apply(HEALTHY.indicators().get(0).toBuilder()).build())),
        subject);
  }

  private static Case report(UnaryOperator<ProgressReportBuilder> change, String... subjects) {
    return extra(
        p ->
            p.reports(
                List.of(
                    change.apply(HEALTHY.reports().get(0).toBuilder()).build(),
                    HEALTHY.reports().get(1))),
        subjects);
  }

  private static Case progress(UnaryOperator<ProjectProgressBuilder> change, String... subjects) {
    return extra(
        p ->
            p.projectProgress(
                List.of(change.apply(HEALTHY.projectProgress().get(0).toBuilder()).build())),
        subjects);
  }

  private static Case funding(ProjectFunding more, String... subjects) {
    return extra(p -> p.projectFunding(and(HEALTHY.projectFunding(), more)), subjects);
  }

  private static Case amendment(UnaryOperator<AmendmentBuilder> change, String... subjects) {
    return extra(
        p ->
            p.amendments(
                and(
                    HEALTHY.amendments(),
                    change
                        .apply(
                            Amendment.builder("nieuw", "twente", AmendmentKind.ADDENDUM, "Nieuw"))
                        .build())),
        subjects);
  }

  private static Case agreement(UnaryOperator<AgreementBuilder> change, String... subjects) {
    return extra(
        p -> p.agreements(List.of(change.apply(HEALTHY.agreements().get(0).toBuilder()).build())),
        subjects);
  }

  private static Case risk(UnaryOperator<RiskBuilder> change, String... subjects) {
    return extra(
        p -> p.risks(List.of(change.apply(HEALTHY.risks().get(0).toBuilder()).build())), subjects);
  }

  private static List<Showcase> showcases(String... ids) {
    return Stream.of(ids).map(id -> HEALTHY.showcases().get(0).toBuilder().id(id).build()).toList();
  }

  private static Project withStatus(ProjectStatus status) {
    return HEALTHY.projects().get(0).toBuilder().status(status).build();
  }

  private static Result result(String deal, int year) {
    return Result.builder("r", deal, year, "Iets").build();
  }

  private static Precondition ready(String deal, int year) {
    return new Precondition(
        deal, year, PreconditionKind.PROGRAMME_TEAM, PreconditionStatus.READY, Optional.empty());
  }

  private static FinanceLine committed(int year, long committed, long spent) {
    return FinanceLine.builder("twente", year, FundingSource.PROVINCE)
        .committed(Money.ofEuros(committed))
        .spent(Money.ofEuros(spent))
        .build();
  }

  private static Case sisa(UnaryOperator<SisaStatementBuilder> change, String subject) {
    return extra(
        p ->
            p.sisaStatements(
                List.of(
                    change.apply(HEALTHY.sisaStatements().get(0).toBuilder()).build(),
                    HEALTHY.sisaStatements().get(1))),
        subject);
  }

  private static FinanceLine spent(FundingSource source, int year, long euros) {
    return FinanceLine.builder("twente", year, source)
        .budgeted(Money.ofEuros(4_000_000))
        .spent(Money.ofEuros(euros))
        .build();
  }

  private static List<SisaStatement> sisaWith(SisaIndicator indicator) {
    SisaStatement twente = HEALTHY.sisaStatements().get(0);
    return List.of(
        twente.toBuilder().indicators(and(twente.indicators(), indicator)).build(),
        HEALTHY.sisaStatements().get(1));
  }

  private static <T> ImmutableList<T> and(ImmutableList<T> values, T more) {
    return ImmutableList.<T>builder().addAll(values).add(more).build();
  }

  private static <T> ImmutableList<T> twice(ImmutableList<T> values) {
    return ImmutableList.<T>builder().addAll(values).addAll(values).build();
  }
}
