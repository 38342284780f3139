package nl.regiodeals.io;

import static nl.regiodeals.io.OwnSheets.place;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.regiodeals.core.analysis.Dossiers;
import nl.regiodeals.core.exchange.Input;
import nl.regiodeals.core.exchange.Reading;
import nl.regiodeals.core.form.Submission;
import nl.regiodeals.core.merge.Merge;
import nl.regiodeals.core.model.Agreement;
import nl.regiodeals.core.model.AgreementStatus;
import nl.regiodeals.core.model.FundingSource;
import nl.regiodeals.core.model.InterimReport;
import nl.regiodeals.core.model.Measurement;
import nl.regiodeals.core.model.Money;
import nl.regiodeals.core.model.PartialDate;
import nl.regiodeals.core.model.Portfolio;
import nl.regiodeals.core.model.ProgressReport;
import nl.regiodeals.core.model.ProjectFunding;
import nl.regiodeals.core.model.ProjectProgress;
import nl.regiodeals.core.model.SisaIndicator;
import nl.regiodeals.core.model.SisaMeaning;
import nl.regiodeals.core.model.SisaStatement;
import nl.regiodeals.core.model.TrafficLight;
import nl.regiodeals.core.notice.Notice;
import nl.regiodeals.core.notice.Provenance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The tables of the form, kept by a region in a sheet of its own, in each format. */
class MappedTableTest {
  private enum Format {
    XLSX {
      @Override
      Input of(Object[][] rows) throws IOException {
        return OwnSheets.xlsx("Blad", rows);
      }
    },
    ODS {
      @Override
      Input of(Object[][] rows) throws IOException {
        return OwnSheets.ods("Blad", rows);
      }
    },
    CSV {
      @Override
      Input of(Object[][] rows) {
        return OwnSheets.csv(rows);
      }
    };

    abstract Input of(Object[][] rows) throws IOException;
  }

  private static final Portfolio KNOWN =
      OwnSheets.KNOWN.toBuilder()
          .agreements(
              List.of(
                  Agreement.builder("twente-a1", "twente", "Plan voor borging").year(2022).build()))
          .projectFunding(
              List.of(
                  ProjectFunding.builder("twente-p1", 2023, FundingSource.STATE)
                      .committed(Money.ofEuros(5))
                      .build()))
          .build();

  @ParameterizedTest
  @EnumSource
  void agreementsAreRecognisedByTheirWords(Format format) throws IOException {
    Submission read =
        read(
            format,
            "record: Agreement, columns: {Afspraak: description, Wie: owner, Klaar: dueOn, Stand: status}",
            new Object[][] {
              {"Afspraak", "Wie", "Klaar", "Stand"},
              {"plan voor borging", "Regiobureau", LocalDate.of(2025, 3, 1), "open"},
              {"Website bijwerken", "Gemeente", "2025", "DONE"}
            });

    assertThat(read.answers().agreements())
        .containsExactly(
            Agreement.builder("twente-a1", "twente", "plan voor borging")
                .owner("Regiobureau")
                .dueOn(PartialDate.parse("2025-03-01"))
                .status(AgreementStatus.OPEN)
                .build(),
            Agreement.builder("twente-website-bijwerken", "twente", "Website bijwerken")
                .owner("Gemeente")
                .dueOn(PartialDate.parse("2025"))
                .status(AgreementStatus.DONE)
                .build());
    assertThat(read.notices()).extracting(Notice::code).containsExactly("new-row");
    assertThat(merged(read).agreements().get(0).year()).contains(2022);
  }

  @ParameterizedTest
  @EnumSource
  void theMoneyOfEachProjectIsOfTheYearThatIsWritten(Format format) throws IOException {
    Submission read =
        read(
            format,
            "record: ProjectFunding, unit: x1000,"
                + " columns: {Project: project, Van: source, Jaar: year, Beschikt: committed, Besteed: spent}",
            new Object[][] {
              {"Project", "Van", "Jaar", "Beschikt", "Besteed"},
              {"Dorpshuis", "Rijk", 2024, 900.5, 400},
              {"dorpshuis", "provincie", 2024, 50, null},
              {"Brug", "Rijk", 2024, 1, 1},
              {"Dorpshuis", "Rijk", 2024, 7, 7}
            });

    assertThat(read.answers().projectFunding())
        .containsExactly(
            ProjectFunding.builder("twente-p1", 2024, FundingSource.STATE)
                .committed(Money.ofEuros(new BigDecimal("900500")))
                .spent(Money.ofEuros(400_000))
                .build(),
            ProjectFunding.builder("twente-p1", 2024, FundingSource.PROVINCE)
                .committed(Money.ofEuros(50_000))
                .build());
    assertThat(read.notices())
        .extracting(Notice::code, notice -> place(notice).replaceAll(".*!", ""))
        .containsExactlyInAnyOrder(
            tuple("unknown-project", "A4"),
            tuple("incomplete-row", "A4"),
            tuple("double-row", "A5"));
    assertThat(merged(read).projectFunding()).hasSize(3);
  }

  @ParameterizedTest
  @EnumSource
  void theProgressOfProjectsStandsBesideThemOrInATableOfItsOwn(Format format) throws IOException {
    List<ProjectProgress> expected =
        List.of(
            new ProjectProgress(
                "twente-p1",
                2024,
                Optional.of(TrafficLight.AMBER),
                Optional.of("Wacht op de vergunning.\nNog even."),
                Optional.of(60)));
    Object[][] rows = {
      {"Project", "Kleur", "Waarom", "Gereed"},
      {"Dorpshuis", "oranje", "Wacht op de vergunning.\nNog even.", "60%"}
    };

    assertThat(
            read(
                    format,
                    "record: ProjectProgress, columns: {Project: project, Kleur: light, Waarom: reason, Gereed: percentDone}",
                    rows)
                .answers()
                .projectProgress())
        .isEqualTo(expected);
    Submission beside =
        read(
            format,
            "record: Project, columns: {Project: name, Kleur: ProjectProgress.light,"
                + " Waarom: ProjectProgress.reason, Gereed: ProjectProgress.percentDone}",
            rows);
    assertThat(beside.answers().projectProgress()).isEqualTo(expected);
    assertThat(beside.answers().projects()).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource
  void measurementsMayStandBelowEachOther(Format format) throws IOException {
    Submission read =
        read(
            format,
            "record: Measurement, columns: {Wat: indicator, Jaar: year, Aantal: value}",
            new Object[][] {
              {"Wat", "Jaar", "Aantal"},
              {"Woningen gebouwd", 2023, 10},
              {"Woningen gebouwd", 2024, 12.5}
            });

    assertThat(read.notices()).isEmpty();
    assertThat(read.answers().measurements())
        .containsExactly(
            new Measurement("twente-i1", 2023, new BigDecimal("10"), Optional.empty()),
            new Measurement("twente-i1", 2024, new BigDecimal("12.5"), Optional.empty()));
  }

  @ParameterizedTest
  @EnumSource
  void theTextsOfAReportAreOfTheYearAndOneText(Format format) throws IOException {
    Submission read =
        read(
            format,
            "record: ProgressReport, unit: x1000, columns: {Jaar: year, Bereikt: progress, Straks: outlook,"
                + " Bekend: communication, Les: lessons, Vastgesteld: adoptedOn, Ontvangen: receivedFromState}",
            new Object[][] {
              {"Jaar", "Bereikt", "Straks", "Bekend", "Les", "Vastgesteld", "Ontvangen"},
              {
                2024,
                "Veel.\nEn meer.",
                "Nog meer.",
                null,
                "Begin klein",
                LocalDate.of(2025, 3, 4),
                5000
              },
              {2024, "Ook in Losser.", null, "Een krant.", "Vraag door", "4-3-2025", null},
              {2024, null, null, null, null, "5-3-2025", null},
              {2023, "Lang geleden.", null, null, null, null, null}
            });

    assertThat(read.answers().reports())
        .containsExactly(
            ProgressReport.builder("twente", 2024)
                .progress("Veel.\nEn meer.\nOok in Losser.")
                .outlook("Nog meer.")
                .communication("Een krant.")
                .lessons(List.of("Begin klein", "Vraag door"))
                .adoptedOn(LocalDate.of(2025, 3, 4))
                .receivedFromState(Money.ofEuros(5_000_000))
                .build());
    assertThat(read.notices())
        .extracting(Notice::code, notice -> place(notice).replaceAll(".*!", ""))
        .containsExactlyInAnyOrder(tuple("second-value", "F4"), tuple("other-year", "A5"));
    assertThat(read.provenance().places()).isNotEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void aHalfYearReportIsOneRow(Format format) throws IOException {
    Submission read =
        read(
            format,
            "record: InterimReport, columns: {Vastgesteld: adoptedOn, Bereikt: progress, Straks: outlook}",
            new Object[][] {
              {"Vastgesteld", "Bereikt", "Straks"},
              {LocalDate.of(2024, 9, 1), "Op weg.", "Verder."}
            });

    assertThat(read.notices()).isEmpty();
    assertThat(read.answers().interimReports())
        .containsExactly(
            new InterimReport(
                "twente",
                2024,
                Optional.empty(),
                Optional.of(LocalDate.of(2024, 9, 1)),
                Optional.of("Op weg."),
                Optional.of("Verder.")));
  }

  @ParameterizedTest
  @EnumSource
  void sisaIsReadByItsNumbers(Format format) throws IOException {
    SisaStatement before =
        SisaStatement.builder("twente", 2023, "C33")
            .grantor("BZK")
            .indicators(
                List.of(
                    SisaIndicator.builder("C33/01", "Besteding", SisaMeaning.SPENT_IN_YEAR)
                        .amount(Money.ofEuros(5))
                        .build()))
            .build();
    Portfolio known = KNOWN.toBuilder().sisaStatements(List.of(before)).build();
    Submission read =
        OwnSheets.mapping(
                """
                deal: twente
                year: 2024
                tables:
                  - record: SisaIndicator
                    columns: {Nr: number, Wat: description, Bedrag: amount, "Ja/nee": answer, Regeling: SisaStatement.grantCode}
                """)
            .submission(
                format.of(
                    new Object[][] {
                      {"Nr", "Wat", "Bedrag", "Ja/nee", "Regeling"},
                      {"C33/01", "Besteding", 12.5, null, "C33"},
                      {"C33/02", "Klaar?", null, "ja", "C33"},
                      {"C33/02", "Klaar?", null, "nee", "C33"}
                    }),
                Dossiers.of(known));

    assertThat(read.answers().sisaStatements())
        .containsExactly(
            SisaStatement.builder("twente", 2024, "C33")
                .grantor("BZK")
                .indicators(
                    List.of(
                        SisaIndicator.builder("C33/01", "Besteding", SisaMeaning.SPENT_IN_YEAR)
                            .amount(Money.ofEuros(new BigDecimal("12.5")))
                            .build(),
                        SisaIndicator.builder("C33/02", "Klaar?", SisaMeaning.OTHER)
                            .answer(true)
                            .build()))
                .build());
    assertThat(read.notices()).extracting(Notice::code).containsExactly("double-row");
  }

  @Test
  void aRowWithoutAnAnswerThatCanBeReadIsNoReport() throws IOException {
    Submission read =
        read(
            Format.XLSX,
            "record: InterimReport, columns: {Vastgesteld: adoptedOn, Bereikt: progress}",
            new Object[][] {{"Vastgesteld", "Bereikt"}, {"wie weet"}});

    assertThat(read.answers().interimReports()).isEmpty();
    assertThat(read.notices()).extracting(Notice::code).containsExactly("wrong-value");
  }

  @Test
  void whatIsNotMappedOfAReportStaysAsItIsKnown() throws IOException {
    Portfolio known =
        KNOWN.toBuilder()
            .reports(
                List.of(
                    ProgressReport.builder("twente", 2024)
                        .outlook("Bekend.")
                        .lessons(List.of("Bekende les"))
                        .build()))
            .build();
    Submission read =
        read(
            Format.CSV,
            "record: ProgressReport, columns: {Bereikt: progress, Hoe: sustainment}",
            new Object[][] {{"Bereikt", "Hoe"}, {"Veel.", "Samen."}});

    assertThat(Merge.of(reading(known), List.of(read)).portfolio().reports())
        .containsExactly(
            ProgressReport.builder("twente", 2024)
                .progress("Veel.")
                .sustainment("Samen.")
                .outlook("Bekend.")
                .lessons(List.of("Bekende les"))
                .build());
  }

  private static Submission read(Format format, String table, Object[][] rows) throws IOException {
    String mapping = "deal: twente\nyear: 2024\ntables: [{" + table + "}]\n";
    return OwnSheets.mapping(mapping).submission(format.of(rows), Dossiers.of(KNOWN));
  }

  private static Reading reading(Portfolio known) {
    return new Reading(known, Provenance.NONE, ImmutableList.of());
  }

  private static Portfolio merged(Submission read) {
    return Merge.of(reading(KNOWN), List.of(read)).portfolio();
  }
}
