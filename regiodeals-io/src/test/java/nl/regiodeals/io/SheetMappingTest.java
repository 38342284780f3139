package nl.regiodeals.io;

import static nl.regiodeals.io.OwnSheets.KNOWN;
import static nl.regiodeals.io.OwnSheets.PROJECTS;
import static nl.regiodeals.io.OwnSheets.assertRefused;
import static nl.regiodeals.io.OwnSheets.csv;
import static nl.regiodeals.io.OwnSheets.fill;
import static nl.regiodeals.io.OwnSheets.mapping;
import static nl.regiodeals.io.OwnSheets.place;
import static nl.regiodeals.io.OwnSheets.read;
import static nl.regiodeals.io.OwnSheets.xlsx;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.regiodeals.core.check.Checks;
import nl.regiodeals.core.exchange.Input;
import nl.regiodeals.core.exchange.Reading;
import nl.regiodeals.core.form.Submission;
import nl.regiodeals.core.model.FinanceLine;
import nl.regiodeals.core.model.FundingSource;
import nl.regiodeals.core.model.Measurement;
import nl.regiodeals.core.model.Money;
import nl.regiodeals.core.model.Partnership;
import nl.regiodeals.core.model.Project;
import nl.regiodeals.core.model.ProjectStatus;
import nl.regiodeals.core.notice.Notice;
import nl.regiodeals.core.notice.Provenance;
import nl.regiodeals.core.notice.Severity;
import nl.regiodeals.core.notice.Subject;
import org.junit.jupiter.api.Test;

/** The own sheets of a region, read by a mapping. */
class SheetMappingTest {
  private static final Object[][] PROJECT_ROWS = {
    {"Overzicht projecten 2024"},
    {},
    {},
    {"Projectnaam", "Fase", "Kosten (x 1000)", "Trekker"},
    {"Dorpshuis", "loopt", 250, "Jan"},
    {"Fietspad", "Klaar", "1.200,5", "Piet"},
    {"Totaal", null, 1450.5, null}
  };

  @Test
  void readsAWorkbookByItsOwnHeadersWordsAndUnits() throws IOException {
    Submission read = read(PROJECTS, xlsx("Projectenlijst", PROJECT_ROWS));

    assertThat(read.answers().projects())
        .containsExactly(
            Project.builder("twente-p1", "twente", "Dorpshuis")
                .pillar("twente-wonen")
                .status(ProjectStatus.RUNNING)
                .budget(Money.ofEuros(250_000))
                .build(),
            Project.builder("twente-fietspad", "twente", "Fietspad")
                .pillar("twente-wonen")
                .status(ProjectStatus.COMPLETED)
                .budget(Money.ofEuros(1_200_500))
                .build());
    assertThat(read.filledOn()).contains(LocalDate.of(2025, 3, 2));
    assertThat(read.isOwnSheets()).isTrue();
    assertThat(read.provenance().find(new Subject("Project", "twente-p1", Optional.of("budget"))))
        .hasValueSatisfying(place -> assertThat(place).hasToString("own.xlsx 'Projectenlijst'!C5"));
    assertThat(read.notices())
        .extracting(Notice::code, OwnSheets::place)
        .containsExactly(
            tuple("outside-table", "own.xlsx 'Projectenlijst'!A1"),
            tuple("total-row", "own.xlsx 'Projectenlijst'!A7"),
            tuple("new-row", "own.xlsx 'Projectenlijst'!A6"));
  }

  @Test
  void readsCsvInTheEncodingsAndNotationsOfSpreadsheets() throws IOException {
    String mapping = PROJECTS.replace("sheet: Projectenlijst\n    record", "record");
    String dutch =
        "Projectnaam;Fase;Kosten (x 1000);Trekker\nDorpshuis;loopt;\"1.250,5\";Jan\nCaf\u00e9;klaar;7;\n";
    String english =
        "Projectnaam,Fase,Kosten (x 1000),Trekker\nDorpshuis,loopt,1250.5,Jan\nCaf\u00e9,klaar,7,\n";
    Submission windows = read(mapping, csv(dutch, Charset.forName("windows-1252")));

    assertThat(windows.answers().projects())
        .extracting(Project::id, Project::name, project -> project.budget().orElseThrow())
        .containsExactly(
            tuple("twente-p1", "Dorpshuis", Money.ofEuros(1_250_500)),
            tuple(windows.answers().projects().get(1).id(), "Caf\u00e9", Money.ofEuros(7_000)));
    assertThat(read(mapping, csv(english, StandardCharsets.UTF_8)).answers())
        .isEqualTo(windows.answers());
    assertThat(
            windows.provenance().find(new Subject("Project", "twente-p1", Optional.of("status"))))
        .hasValueSatisfying(place -> assertThat(place).hasToString("own.csv 'own'!B2"));
  }

  @Test
  void readsMeasurementsBesideIndicatorsAndKeepsWhatIsKnown() throws IOException {
    Submission read =
        read(
            """
            deal: twente
            year: 2024
            tables:
              - record: Indicator
                header: 2
                columns:
                  Wat we meten: name
                  "2023": Measurement.value 2023
                  "2024": Measurement.value
                  Toelichting: Measurement.remark
            """,
            xlsx(
                "Cijfers",
                new Object[][] {
                  {"Cijfers", 2023, 2024},
                  {"Wat we meten", 2023, 2024, "Toelichting"},
                  {"woningen  gebouwd", 10, 25, "Volgens plan"}
                }));

    assertThat(read.answers().measurements())
        .containsExactlyInAnyOrder(
            new Measurement("twente-i1", 2023, new java.math.BigDecimal(10), Optional.empty()),
            new Measurement(
                "twente-i1", 2024, new java.math.BigDecimal(25), Optional.of("Volgens plan")));
    assertThat(read.answers().indicators())
        .singleElement()
        .satisfies(indicator -> assertThat(indicator.cumulative()).isTrue());
  }

  @Test
  void readsSeveralSheetsThatReferToEachOtherByName() throws IOException {
    Object[][] results = {
      {"Project", "Wat", "Jaar", "Aantal"},
      {"Fietspad", "Aangelegd", 2024, 12},
      {"Dorpshuis", "Geopend", 2023, 1},
      {"Brug", "Gebouwd", 2024, 1}
    };
    Submission read =
        read(
            """
            deal: twente
            year: 2024
            tables:
              - sheet: Opgeleverd
                record: Result
                columns: {Project: project, Wat: description, Jaar: year, Aantal: number}
                fixed: {unit: km}
              - sheet: Projecten
                record: Project
                columns: {Naam: name}
            """,
            book -> {
              fill(book.createSheet("Opgeleverd"), results);
              fill(book.createSheet("Projecten"), new Object[][] {{"Naam", "Nr"}, {"Fietspad", 7}});
              fill(book.createSheet("Adressen"), new Object[][] {{"Jan", "Dorpsstraat"}});
            });

    assertThat(read.answers().results())
        .extracting(result -> result.project().orElse(""), result -> result.description())
        .containsExactly(tuple("twente-fietspad", "Aangelegd"), tuple("", "Gebouwd"));
    assertThat(read.notices())
        .extracting(Notice::code, OwnSheets::place)
        .containsExactly(
            tuple("extra-sheet", "own.xlsx 'Adressen'!A1"),
            tuple("extra-column", "own.xlsx 'Projecten'!B1"),
            tuple("new-row", "own.xlsx 'Projecten'!A2"),
            tuple("missing-row", "own.xlsx 'Projecten'!A1"),
            tuple("other-year", "own.xlsx 'Opgeleverd'!C3"),
            tuple("unknown-project", "own.xlsx 'Opgeleverd'!A4"));
  }

  @Test
  void readsMoneyAndPartners() throws IOException {
    Submission read =
        read(
            """
            deal: twente
            year: 2024
            tables:
              - sheet: Geld
                record: FinanceLine
                columns: {Van: source, Raming: budgeted, Uitgaven: spent}
                words: {source: {Rijksoverheid: STATE}}
                unit: {budgeted: mln}
              - sheet: Wie
                record: Partnership
                columns: {Partner: organisation, Rol: role}
            """,
            book -> {
              fill(
                  book.createSheet("Geld"),
                  new Object[][] {{"Van", "Raming", "Uitgaven"}, {"Rijksoverheid", 1.5, 900000}});
              fill(
                  book.createSheet("Wie"),
                  new Object[][] {
                    {"Partner", "Rol"},
                    {"Ministerie van BZK", "financier"},
                    {"Niemand", "trekker"}
                  });
            });

    assertThat(read.answers().finance())
        .containsExactly(
            FinanceLine.builder("twente", 2024, FundingSource.STATE)
                .budgeted(Money.ofEuros(1_500_000))
                .spent(Money.ofEuros(900_000))
                .build());
    assertThat(read.answers().partnerships())
        .extracting(Partnership::organisation)
        .containsExactly("bzk");
    assertThat(read.notices())
        .filteredOn(notice -> notice.severity() != Severity.INFO)
        .extracting(Notice::code, OwnSheets::place)
        .contains(tuple("unknown-project", "own.xlsx 'Wie'!A3"));
  }

  @Test
  void aPartnerIsRecognisedHoweverItIsWritten() throws IOException {
    Submission read =
        read(
            """
            deal: twente
            year: 2024
            tables:
              - record: Organisation
                sheet: Nieuw
                columns: {Naam: name, Soort: kind}
              - record: Partnership
                sheet: Wie
                columns: {Partner: organisation, Rol: role}
            """,
            book -> {
              fill(
                  book.createSheet("Nieuw"),
                  new Object[][] {{"Naam", "Soort"}, {"Stichting Erf", "stichting of vereniging"}});
              fill(
                  book.createSheet("Wie"),
                  new Object[][] {
                    {"Partner", "Rol"},
                    {"bzk", "financier"},
                    {"ministerie van BZK", "trekker"},
                    {"Stichting Erf", "partner"}
                  });
            });

    assertThat(read.answers().partnerships())
        .extracting(Partnership::organisation)
        .containsExactly("bzk", "twente-stichting-erf");
    assertThat(read.notices())
        .extracting(Notice::code, OwnSheets::place)
        .containsExactly(
            tuple("new-row", "own.xlsx 'Nieuw'!A2"), tuple("double-row", "own.xlsx 'Wie'!A3"));
  }

  @Test
  void theSameWordsGiveTheSameRecordsEachYear() throws IOException {
    Reading before = new Reading(KNOWN, Provenance.NONE, ImmutableList.of());
    SheetMapping first = mapping(PROJECTS);
    YearlyCycle cycle = YearlyCycle.with(Checks.of(List.of()));
    Reading after =
        cycle
            .mapped(List.of(first))
            .collect(before, List.of(xlsx("Projectenlijst", PROJECT_ROWS)))
            .merge()
            .reading();
    Reading again =
        cycle
            .mapped(List.of(mapping(PROJECTS.replace("2024", "2025"))))
            .collect(after, List.of(xlsx("Projectenlijst", PROJECT_ROWS)))
            .merge()
            .reading();

    assertThat(after.portfolio().projects()).hasSize(2);
    assertThat(after.portfolio().projects().get(0).description()).isPresent();
    assertThat(again.portfolio().projects()).isEqualTo(after.portfolio().projects());
  }

  @Test
  void filesOfOneDealAreOneReportUnlessTheyDiffer() throws IOException {
    Reading before = new Reading(KNOWN, Provenance.NONE, ImmutableList.of());
    String one =
        "file: een*\ndeal: twente\nyear: 2024\ntables: [{record: Project, columns: {Naam: name, Stand: status}}]\n";
    String two =
        "file: twee.csv\ndeal: twente\nyear: 2024\ntables: [{record: Project, columns: {Naam: name, Budget: budget}}]\n";
    Input status =
        Input.of("een.csv", "Naam;Stand\nDorpshuis;gestopt\n".getBytes(StandardCharsets.UTF_8));
    Input other =
        Input.of("een2.csv", "Naam;Stand\nDorpshuis;gepland\n".getBytes(StandardCharsets.UTF_8));
    Input money =
        Input.of("map/Twee.CSV", "Naam;Budget\nDorpshuis;5\n".getBytes(StandardCharsets.UTF_8));
    YearlyCycle cycle =
        YearlyCycle.with(Checks.of(List.of())).mapped(List.of(mapping(one), mapping(two)));

    YearlyCycle.Collected together = cycle.collect(before, List.of(status, money));
    assertThat(together.merge().portfolio().projects())
        .singleElement()
        .satisfies(
            project -> {
              assertThat(project.status()).contains(ProjectStatus.STOPPED);
              assertThat(project.budget()).contains(Money.ofEuros(5));
            });
    assertThat(cycle.collect(before, List.of(status, other)).merge().notices())
        .extracting(Notice::code)
        .containsExactly("which-form-counts");
    assertThat(
            YearlyCycle.with(Checks.of(List.of()))
                .mapped(List.of(mapping(one), mapping(one)))
                .collect(before, List.of(status))
                .workbooks()
                .get(0)
                .notices())
        .extracting(Notice::code)
        .containsExactly("mapping-two");
  }

  @Test
  void whatTheSheetsDoNotHaveIsTold() throws IOException {
    assertRefused(PROJECTS, xlsx("Iets", PROJECT_ROWS), "mapping-no-sheet");
    assertRefused(
        PROJECTS, xlsx("Projectenlijst", new Object[][] {{"Naam", "Stand"}}), "mapping-no-header");
    assertRefused(
        PROJECTS.replace("twente", "twence"),
        xlsx("Projectenlijst", PROJECT_ROWS),
        "mapping-unknown-deal");
    Submission read =
        read(
            PROJECTS,
            xlsx(
                "Projectenlijst",
                new Object[][] {{"Projectnaam", "Fases", "Trekker"}, {"Dorpshuis", "loopt", ""}}));
    assertThat(read.notices())
        .extracting(Notice::code, OwnSheets::place)
        .contains(
            tuple("missing-column", "own.xlsx 'Projectenlijst'!A1"),
            tuple("extra-column", "own.xlsx 'Projectenlijst'!B1"));
  }

  @Test
  void anAmountThatSaysItsUnitItselfIsNotMultiplied() throws IOException {
    Submission read =
        read(
            PROJECTS,
            xlsx(
                "Projectenlijst",
                new Object[][] {
                  {"Projectnaam", "Fase", "Kosten (x 1000)"},
                  {"A", "loopt", "1,2 mln"},
                  {"B", "loopt", "\u20ac 12 euro"},
                  {"C", "loopt", "1,250"},
                  {"D", "wie weet", "onbekend"},
                  {"E", "loopt", 1e300}
                }));

    assertThat(read.answers().projects())
        .extracting(
            Project::name,
            project ->
                project.budget().map(Money::euros).map(java.math.BigDecimal::intValue).orElse(0))
        .containsExactly(
            tuple("A", 1_200_000), tuple("B", 12_000), tuple("C", 0), tuple("D", 0), tuple("E", 0));
    assertThat(read.notices())
        .filteredOn(notice -> !notice.code().equals("new-row"))
        .extracting(Notice::code, notice -> place(notice).replaceAll(".*!", ""))
        .contains(
            tuple("ambiguous-number", "C4"),
            tuple("wrong-choice", "B5"),
            tuple("not-known", "C5"),
            tuple("wrong-value", "C6"));
  }
}
