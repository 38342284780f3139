package nl.regiodeals.core;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.regiodeals.core.geography.Province;
import nl.regiodeals.core.model.Agreement;
import nl.regiodeals.core.model.AgreementStatus;
import nl.regiodeals.core.model.Amendment;
import nl.regiodeals.core.model.AmendmentKind;
import nl.regiodeals.core.model.AreaBasis;
import nl.regiodeals.core.model.Attribution;
import nl.regiodeals.core.model.Consultation;
import nl.regiodeals.core.model.Contribution;
import nl.regiodeals.core.model.ContributionKind;
import nl.regiodeals.core.model.Deal;
import nl.regiodeals.core.model.DealFact;
import nl.regiodeals.core.model.Direction;
import nl.regiodeals.core.model.FinanceLine;
import nl.regiodeals.core.model.FundingSource;
import nl.regiodeals.core.model.HelixSector;
import nl.regiodeals.core.model.Indicator;
import nl.regiodeals.core.model.Instrument;
import nl.regiodeals.core.model.InterimReport;
import nl.regiodeals.core.model.Link;
import nl.regiodeals.core.model.LinkKind;
import nl.regiodeals.core.model.Measurement;
import nl.regiodeals.core.model.Money;
import nl.regiodeals.core.model.Organisation;
import nl.regiodeals.core.model.OrganisationKind;
import nl.regiodeals.core.model.ParliamentaryPaper;
import nl.regiodeals.core.model.PartialDate;
import nl.regiodeals.core.model.PartnerRole;
import nl.regiodeals.core.model.Partnership;
import nl.regiodeals.core.model.Phase;
import nl.regiodeals.core.model.PhaseStart;
import nl.regiodeals.core.model.Pillar;
import nl.regiodeals.core.model.Portfolio;
import nl.regiodeals.core.model.Precondition;
import nl.regiodeals.core.model.PreconditionKind;
import nl.regiodeals.core.model.PreconditionStatus;
import nl.regiodeals.core.model.Programme;
import nl.regiodeals.core.model.ProgrammePeriod;
import nl.regiodeals.core.model.ProgressReport;
import nl.regiodeals.core.model.Project;
import nl.regiodeals.core.model.ProjectFunding;
import nl.regiodeals.core.model.ProjectProgress;
import nl.regiodeals.core.model.ProjectStatus;
import nl.regiodeals.core.model.Region;
import nl.regiodeals.core.model.Result;
import nl.regiodeals.core.model.Risk;
import nl.regiodeals.core.model.RiskLevel;
import nl.regiodeals.core.model.RiskStatus;
import nl.regiodeals.core.model.Showcase;
import nl.regiodeals.core.model.SisaIndicator;
import nl.regiodeals.core.model.SisaMeaning;
import nl.regiodeals.core.model.SisaStatement;
import nl.regiodeals.core.model.Source;
import nl.regiodeals.core.model.Sourced;
import nl.regiodeals.core.model.TrafficLight;
import nl.regiodeals.core.model.Tranche;

/** A small portfolio with nothing wrong in it: three deals, one of them completed. */
public final class Sample {
  /** A deal of tranche 3 that was completed in 2022. */
  public static final Deal VELUWE =
      Deal.builder("veluwe", 3, 1)
          .name("Veluwe")
          .region(region(Province.GELDERLAND, "GM0200"))
          .stateContribution(Sourced.of(Money.ofEuros(12_500_000), "news"))
          .phases(List.of(started(Phase.EXECUTION, "2020-07"), started(Phase.COMPLETED, "2022")))
          .build();

  /** A deal of tranche 4 that has been running since 2023. */
  public static final Deal TWENTE =
      Deal.builder("twente", 4, 1)
          .name("Twente")
          .region(region(Province.OVERIJSSEL, "GM0153", "GM0141"))
          .stateContribution(Sourced.of(Money.ofEuros(25_000_000), "news"))
          .regionContribution(Sourced.of(Money.ofEuros(30_000_000), "news"))
          .totalInvestment(Sourced.of(Money.ofEuros(55_000_000), "news"))
          .cashier("enschede")
          .ministries(List.of("bzk"))
          .themes(List.of("wonen", "werken"))
          .challenge("Jongeren vinden hier werk en een woning.")
          .phases(
              List.of(
                  started(Phase.SELECTED, "2023-02-17"), started(Phase.EXECUTION, "2023-11-01")))
          .endsOn(PartialDate.parse("2027-12-31"))
          .sources(List.of("news"))
          .build();

  /** A deal of tranche 5, the second in its region, in its first year in 2024. */
  public static final Deal VELUWE_2 =
      Deal.builder("veluwe-2", 5, 2)
          .name("Veluwe II")
          .predecessor("veluwe")
          .region(region(Province.GELDERLAND, "GM0200"))
          .stateContribution(Sourced.of(Money.ofEuros(20_000_000), "news"))
          .phases(List.of(started(Phase.COVENANT, "2024-11-14")))
          .build();

  private Sample() {}

  /** The portfolio. */
  public static Portfolio portfolio() {
    return Portfolio.builder(
            Programme.builder("Regio Deals")
                .asOf(LocalDate.of(2025, 8, 1))
                .dossier("29 697")
                .build())
        .sources(
            List.of(
                Source.builder("news", "Nieuwsbericht").url("https://voorbeeld.nl/nieuws").build()))
        .periods(
            List.of(
                ProgrammePeriod.builder("nieuw", "Tranches 4 tot en met 6", 4, 6)
                    .stateFunds(Sourced.of(Money.ofEuros(48_000_000), "news"))
                    .dealCount(Sourced.of(2, "news"))
                    .build()))
        .tranches(
            List.of(
                Tranche.builder(3).instrument(Instrument.OTHER_GRANT).build(),
                tranche(4, 26_000_000).toBuilder()
                    .selectedOn(PartialDate.parse("2023-02-17"))
                    .signedOn(PartialDate.parse("2023-11"))
                    .build(),
                tranche(5, 22_000_000).toBuilder().papers(List.of("kst-157")).build()))
        .organisations(
            List.of(
                organisation(
                    "bzk", "Ministerie van BZK", OrganisationKind.MINISTRY, HelixSector.GOVERNMENT),
                organisation(
                        "enschede",
                        "Gemeente Enschede",
                        OrganisationKind.MUNICIPALITY,
                        HelixSector.GOVERNMENT)
                    .toBuilder()
                    .municipality("GM0153")
                    .build(),
                organisation(
                    "saxion",
                    "Saxion",
                    OrganisationKind.EDUCATION_INSTITUTE,
                    HelixSector.EDUCATION_RESEARCH),
                organisation(
                    "vno",
                    "VNO-NCW Twente",
                    OrganisationKind.BUSINESS_ASSOCIATION,
                    HelixSector.BUSINESS),
                organisation(
                    "corporatie",
                    "De Woonplaats",
                    OrganisationKind.HOUSING_CORPORATION,
                    HelixSector.HOUSING),
                organisation(
                    "ermelo",
                    "Gemeente Ermelo",
                    OrganisationKind.MUNICIPALITY,
                    HelixSector.GOVERNMENT)))
        .deals(List.of(VELUWE, TWENTE, VELUWE_2))
        .partnerships(
            List.of(
                partnership("twente", "enschede", PartnerRole.LEAD, 20_000_000),
                partnership("twente", "saxion", PartnerRole.EXECUTOR, 5_000_000),
                partnership("twente", "vno", PartnerRole.PARTNER, 1_000_000),
                partnership("twente", "corporatie", PartnerRole.PARTNER, 4_000_000),
                Partnership.builder("veluwe-2", "ermelo").role(PartnerRole.LEAD).build()))
        .pillars(List.of(new Pillar("twente-wonen", "twente", "Wonen", Optional.empty())))
        .projects(
            List.of(
                Project.builder("twente-huizen", "twente", "Huizen in het dorp")
                    .pillar("twente-wonen")
                    .status(ProjectStatus.RUNNING)
                    .startsOn(PartialDate.of(2024))
                    .endsOn(PartialDate.of(2026))
                    .budget(Money.ofEuros(6_000_000))
                    .stateShare(Money.ofEuros(3_000_000))
                    .partners(List.of("corporatie"))
                    .build()))
        .indicators(
            List.of(
                Indicator.builder("twente-woningen", "twente", "Nieuwe woningen")
                    .project("twente-huizen")
                    .unit("woningen")
                    .direction(Direction.INCREASE)
                    .cumulative(true)
                    .baseline(BigDecimal.ZERO)
                    .baselineYear(2023)
                    .target(BigDecimal.valueOf(400))
                    .targetYear(2027)
                    .build()))
        .measurements(
            List.of(
                new Measurement("twente-woningen", 2023, BigDecimal.TEN, Optional.empty()),
                new Measurement(
                    "twente-woningen", 2024, BigDecimal.valueOf(120), Optional.empty())))
        .reports(
            List.of(
                ProgressReport.builder("twente", 2024)
                    .receivedOn(LocalDate.of(2025, 7, 1))
                    .progress("De eerste huizen staan er.")
                    .outlook("In 2025 bouwen we er tachtig.")
                    .sustainment("De gemeente neemt het beheer over.")
                    .lessons(List.of("Begin vroeg met de vergunning."))
                    .courseCorrections(List.of("Meer huurwoningen."))
                    .build(),
                ProgressReport.builder("veluwe-2", 2024)
                    .receivedOn(LocalDate.of(2025, 7, 1))
                    .outlook("In 2025 beginnen de projecten.")
                    .build()))
        .results(
            List.of(
                Result.builder("twente-2024-1", "twente", 2024, "Woningen opgeleverd")
                    .project("twente-huizen")
                    .number(BigDecimal.valueOf(110))
                    .unit("woningen")
                    .build()))
        .finance(
            List.of(
                FinanceLine.builder("twente", 2024, FundingSource.STATE)
                    .budgeted(Money.ofEuros(4_000_000))
                    .spent(Money.ofEuros(3_500_000))
                    .build()))
        .preconditions(
            List.of(
                new Precondition(
                    "veluwe-2",
                    2024,
                    PreconditionKind.PROGRAMME_TEAM,
                    PreconditionStatus.READY,
                    Optional.empty())))
        .consultations(
            List.of(
                Consultation.builder("twente", 2024)
                    .heldOn(LocalDate.of(2025, 7, 20))
                    .points(List.of("Meer huurwoningen?"))
                    .agreements(List.of("Ja."))
                    .build()))
        .sisaStatements(List.of(sisa("twente", "enschede"), sisa("veluwe-2", "ermelo")))
        .papers(
            List.of(
                ParliamentaryPaper.builder("kst-157", "29 697", "157")
                    .title("Veertien convenanten")
                    .date(LocalDate.of(2024, 11, 14))
                    .deals(List.of("veluwe-2"))
                    .build()))
        .links(
            List.of(
                new Link("twente", "https://voorbeeld.nl/twente", LinkKind.SITE, "Twente werkt")))
        .attributions(
            List.of(
                Attribution.builder("twente", DealFact.THEME, "wonen", "news").build(),
                Attribution.builder("twente", DealFact.ENDS_ON, "2026", "news").build(),
                Attribution.builder("twente", DealFact.ENDS_ON, "2027-12-31", "news")
                    .inferred(true)
                    .remark("Vier jaar vanaf het begin.")
                    .build()))
        .build();
  }

  /** The portfolio with everything else that a region may report, and nothing wrong in it. */
  public static Portfolio reported() {
    Portfolio portfolio = portfolio();
    ProgressReport twente = portfolio.reports().get(0);
    return portfolio.toBuilder()
        .reports(
            List.of(
                twente.toBuilder()
                    .adoptedOn(LocalDate.of(2025, 6, 20))
                    .consultationOn(LocalDate.of(2025, 9, 10))
                    .receivedFromState(Money.ofEuros(4_000_000))
                    .steeringGroup("Voorzitter is Jan Jansen.")
                    .programmeOffice("Het bureau van Piet Pietersen.")
                    .communication("De website toont elk huis dat klaar is.")
                    .build(),
                portfolio.reports().get(1)))
        .interimReports(
            List.of(
                InterimReport.builder("twente", 2025)
                    .adoptedOn(LocalDate.of(2025, 7, 28))
                    .progress("De helft van de huizen staat er.")
                    .build()))
        .projectProgress(
            List.of(
                ProjectProgress.builder("twente-huizen", 2024)
                    .light(TrafficLight.AMBER)
                    .reason("Er zijn te weinig bouwers.")
                    .percentDone(40)
                    .build()))
        .projectFunding(
            List.of(
                funding(FundingSource.STATE, 2023, 1_000_000, 400_000),
                funding(FundingSource.STATE, 2024, 3_000_000, 1_500_000),
                funding(FundingSource.PRIVATE, 2024, 3_000_000, 3_000_000)))
        .risks(
            List.of(
                Risk.builder("twente-stikstof", "twente", "De vergunning blijft uit")
                    .likelihood(RiskLevel.HIGH)
                    .effect(RiskLevel.HIGH)
                    .measure("We praten met de provincie.")
                    .owner("programmabureau")
                    .status(RiskStatus.OPEN)
                    .build()))
        .showcases(
            List.of(
                Showcase.builder("twente-plein", "twente", 2024, "Een plein met huizen eromheen")
                    .story("Jongeren vinden hier hun eerste huis.")
                    .place("Borne")
                    .project("twente-huizen")
                    .picture("https://voorbeeld.nl/plein.jpg")
                    .pictureText("Een plein met bomen en nieuwe huizen.")
                    .build()))
        .amendments(
            List.of(
                Amendment.builder(
                        "twente-langer", "twente", AmendmentKind.EXTENSION, "Een jaar langer")
                    .agreedOn(PartialDate.parse("2024-10"))
                    .newEnd(PartialDate.of(2027))
                    .agreedBy("Rijk en regio")
                    .build(),
                Amendment.builder(
                        "twente-schuif", "twente", AmendmentKind.REALLOCATION, "Meer voor wonen")
                    .agreedOn(PartialDate.parse("2024-12-05"))
                    .amount(Money.ofEuros(750_000))
                    .build()))
        .agreements(
            List.of(
                Agreement.builder("twente-huur", "twente", "Meer huurwoningen bouwen")
                    .year(2024)
                    .owner("regio")
                    .dueOn(PartialDate.parse("2025-12"))
                    .status(AgreementStatus.OPEN)
                    .build()))
        .build();
  }

  /** Money for the houses of Twente from one source, up to and including a year. */
  public static ProjectFunding funding(FundingSource source, int year, long committed, long spent) {
    return ProjectFunding.builder("twente-huizen", year, source)
        .committed(Money.ofEuros(committed))
        .spent(Money.ofEuros(spent))
        .build();
  }

  /** A phase that began on a date, month or year. */
  public static PhaseStart started(Phase phase, String date) {
    return new PhaseStart(phase, Optional.of(PartialDate.parse(date)));
  }

  private static Region region(Province province, String... municipalities) {
    return Region.builder()
        .provinces(List.of(province))
        .municipalities(ImmutableList.copyOf(municipalities))
        .basis(AreaBasis.NAME)
        .build();
  }

  private static Tranche tranche(int number, long funds) {
    return Tranche.builder(number)
        .instrument(Instrument.SPECIFIC_GRANT)
        .stateFunds(Sourced.of(Money.ofEuros(funds), "news"))
        .dealCount(Sourced.of(1, "news"))
        .build();
  }

  private static Organisation organisation(
      String id, String name, OrganisationKind kind, HelixSector sector) {
    return Organisation.builder(id, name, kind).sector(sector).build();
  }

  private static Partnership partnership(
      String deal, String organisation, PartnerRole role, long euros) {
    return Partnership.builder(deal, organisation)
        .role(role)
        .contributions(
            List.of(
                Contribution.builder(ContributionKind.MONEY).amount(Money.ofEuros(euros)).build()))
        .build();
  }

  private static SisaStatement sisa(String deal, String receiver) {
    return SisaStatement.builder(deal, 2024, "C32")
        .grant("Regio Deals")
        .grantor("BZK")
        .receiver(receiver)
        .submittedOn(LocalDate.of(2025, 7, 10))
        .indicators(
            List.of(
                SisaIndicator.builder("C32/01", "Besteding in 2024", SisaMeaning.SPENT_IN_YEAR)
                    .audit("R")
                    .amount(Money.ofEuros(3_500_000))
                    .build(),
                SisaIndicator.builder(
                        "C32/02", "Besteding tot en met 2024", SisaMeaning.SPENT_CUMULATIVE)
                    .audit("n.v.t.")
                    .amount(Money.ofEuros(3_900_000))
                    .build(),
                SisaIndicator.builder("C32/03", "Afgerond", SisaMeaning.FINISHED)
                    .answer(false)
                    .build()))
        .build();
  }
}
