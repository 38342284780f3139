package nl.regiodeals.core.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableMap;
import java.util.List;
import nl.regiodeals.core.Sample;
import nl.regiodeals.core.analysis.Dossiers;
import nl.regiodeals.core.form.OwnTable.Target;
import nl.regiodeals.core.model.Agreement;
import nl.regiodeals.core.model.Deal;
import nl.regiodeals.core.model.FinanceLine;
import nl.regiodeals.core.model.FundingSource;
import nl.regiodeals.core.model.Indicator;
import nl.regiodeals.core.model.Link;
import nl.regiodeals.core.model.Measurement;
import nl.regiodeals.core.model.Partnership;
import nl.regiodeals.core.model.Portfolio;
import nl.regiodeals.core.model.ProgressReport;
import nl.regiodeals.core.model.Project;
import nl.regiodeals.core.model.ProjectFunding;
import nl.regiodeals.core.model.ProjectProgress;
import nl.regiodeals.core.model.Result;
import nl.regiodeals.core.model.Risk;
import nl.regiodeals.core.model.SisaIndicator;
import nl.regiodeals.core.model.SisaStatement;
import nl.regiodeals.core.schema.Field;
import nl.regiodeals.core.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tables of a region's own, as a form. */
class OwnTableTest {
  private static final Portfolio PORTFOLIO =
      Sample.portfolio().toBuilder()
          .finance(
              List.of(
                  FinanceLine.builder("twente", 2023, FundingSource.STATE).build(),
                  FinanceLine.builder("twente", 2024, FundingSource.STATE).build(),
                  FinanceLine.builder("veluwe-2", 2024, FundingSource.STATE).build()))
          .results(
              List.of(
                  Result.builder("twente-r1", "twente", 2023, "Brug").build(),
                  Result.builder("twente-r2", "twente", 2024, "Brug").build()))
          .build();

  static List<Class<? extends Record>> records() {
    return OwnTable.RECORDS;
  }

  @ParameterizedTest
  @MethodSource("records")
  void eachTableIsASheetWithAllItsFields(Class<? extends Record> record) {
    FormTable form = OwnTable.form(List.of(table(record)), PORTFOLIO, 2024);
    FormSheet sheet = form.sheets().get(0);

    assertThat(sheet.record()).isEqualTo(record);
    assertThat(sheet.title(Language.DUTCH)).isEmpty();
    assertThat(sheet.columns())
        .allSatisfy(column -> assertThat(column.label(Language.DUTCH, 2024)).isNotBlank());
    assertThat(OwnTable.named(record.getSimpleName().toLowerCase(java.util.Locale.ROOT)))
        .contains(record);
    assertThat(OwnTable.fields(record))
        .isNotEmpty()
        .noneMatch(field -> field.name().equals("deal"));
    form(form);
  }

  @Test
  void aColumnHasTheHeaderOfTheRegionOrTheWordForItsField() {
    FormSheet sheet =
        OwnTable.form(
                List.of(table(Project.class, "name", "Naam {van het} project")), PORTFOLIO, 2024)
            .sheets()
            .get(0);

    assertThat(label(sheet, "name")).isEqualTo("Naam (van het) project");
    assertThat(label(sheet, "budget")).isEqualTo("budget");
    assertThat(sheet.nameColumns().get(0).id()).isEqualTo("name");
    assertThat(OwnTable.column(sheet, new Target(Project.class, "name", 2024), 2024)).isPresent();
    assertThat(OwnTable.column(sheet, new Target(Project.class, "geen", 2024), 2024)).isEmpty();
  }

  @Test
  void measurementsOfEarlierYearsStandBesideTheirIndicator() {
    OwnTable table =
        new OwnTable(
            Indicator.class,
            ImmutableMap.of(
                new Target(Indicator.class, "name", 2024), "Wat",
                new Target(Measurement.class, "value", 2023), "Toen"));
    FormSheet sheet = OwnTable.form(List.of(table), PORTFOLIO, 2024).sheets().get(0);

    assertThat(OwnTable.column(sheet, new Target(Measurement.class, "value", 2023), 2024))
        .hasValueSatisfying(
            column -> assertThat(column.label(Language.DUTCH, 2024)).isEqualTo("waarde 2023"));
    assertThat(OwnTable.besides(Indicator.class)).containsExactly(Measurement.class);
    assertThat(OwnTable.fieldsBeside(Indicator.class, Measurement.class))
        .extracting(Field::name)
        .containsExactly("value", "remark");
    assertThat(OwnTable.besides(Project.class)).containsExactly(ProjectProgress.class);
    assertThat(OwnTable.besides(SisaIndicator.class)).containsExactly(SisaStatement.class);
    assertThat(OwnTable.besides(Risk.class)).isEmpty();
    assertThat(OwnTable.required(SisaIndicator.class))
        .extracting(Field::name)
        .containsExactly("number");
  }

  @Test
  void whateverTheFormAsksForInRowsCanBeATableOfItsOwn() {
    assertThat(FormTable.standard().sheets())
        .extracting(FormSheet::record)
        .filteredOn(record -> !OwnTable.RECORDS.contains(record))
        .containsOnly(Deal.class);
    assertThat(OwnTable.RECORDS)
        .contains(ProjectProgress.class, Measurement.class, Link.class)
        .doesNotHaveDuplicates();
  }

  @Test
  void aRecordComesAfterThoseThatItRefersTo() {
    for (Class<? extends Record> record : OwnTable.RECORDS) {
      OwnTable.fields(record).stream()
          .flatMap(field -> field.references().stream())
          .filter(OwnTable.RECORDS::contains)
          .forEach(
              to ->
                  assertThat(OwnTable.RECORDS.indexOf(to))
                      .as("%s before %s", to, record)
                      .isLessThan(OwnTable.RECORDS.indexOf(record)));
    }
  }

  @Test
  void whatIsKnownOfProjectsIsThatOfTheProjectsOfTheDeal() {
    Portfolio known =
        PORTFOLIO.toBuilder()
            .projects(
                List.of(
                    Project.builder("t", "twente", "Brug").build(),
                    Project.builder("v", "veluwe-2", "Brug").build()))
            .projectFunding(
                List.of(
                    ProjectFunding.builder("t", 2024, FundingSource.STATE).build(),
                    ProjectFunding.builder("t", 2023, FundingSource.STATE).build(),
                    ProjectFunding.builder("v", 2024, FundingSource.STATE).build()))
            .agreements(List.of(Agreement.builder("a", "twente", "Plan").year(2021).build()))
            .build();
    ReportForm form =
        ReportForm.of(
            OwnTable.form(
                List.of(table(ProjectFunding.class), table(Agreement.class)), known, 2024),
            Dossiers.of(known).find("twente").orElseThrow(),
            2024);

    assertThat(form.rows().get("ProjectFunding")).hasSize(1);
    assertThat(form.rows().get("Agreement")).extracting(FormRow::isClosed).containsExactly(false);
  }

  @Test
  void whatIsKnownOfTheDealIsInItsRows() {
    assertThat(
            form(OwnTable.form(List.of(table(Result.class)), PORTFOLIO, 2024)).rows().get("Result"))
        .extracting(row -> row.values().get("id"))
        .containsExactly("twente-r2");
    assertThat(
            form(OwnTable.form(List.of(table(FinanceLine.class)), PORTFOLIO, 2024))
                .rows()
                .get("FinanceLine"))
        .hasSize(1);
    assertThat(
            form(OwnTable.form(List.of(table(FinanceLine.class, "year", "Jaar")), PORTFOLIO, 2024))
                .rows()
                .get("FinanceLine"))
        .extracting(FormRow::isClosed)
        .containsExactly(true, false);
    assertThat(form(OwnTable.form(List.of(table(ProgressReport.class)), PORTFOLIO, 2024)).rows())
        .isEqualTo(com.google.common.collect.ImmutableListMultimap.of());
  }

  @Test
  void recordsThatColumnsReferToAreKnownByName() {
    FormTable form = OwnTable.form(List.of(table(Partnership.class)), PORTFOLIO, 2024);
    FormColumn organisation = form.sheets().get(0).column("organisation").orElseThrow();

    assertThat(form.sheetNamedBy(organisation))
        .hasValueSatisfying(sheet -> assertThat(sheet.id()).isEqualTo("Organisation"));
    assertThat(form(form).names(organisation)).contains("Ministerie van BZK");
    assertThat(form(form).rows().get("Partnership"))
        .extracting(row -> row.values().get("organisation"))
        .doesNotContain("enschede");
  }

  @Test
  void aRecordWithoutATableIsRefused() {
    assertThatThrownBy(() -> table(Deal.class)).isInstanceOf(IllegalArgumentException.class);
    assertThat(OwnTable.named("Deal")).isEmpty();
    assertThatThrownBy(() -> OwnTable.nameOf(FinanceLine.class))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static String label(FormSheet sheet, String column) {
    return sheet.column(column).orElseThrow().label(Language.DUTCH, 2024);
  }

  private static ReportForm form(FormTable table) {
    return ReportForm.of(table, Dossiers.of(PORTFOLIO).find("twente").orElseThrow(), 2024);
  }

  private static OwnTable table(Class<? extends Record> record) {
    return new OwnTable(record, ImmutableMap.of());
  }

  private static OwnTable table(Class<? extends Record> record, String field, String header) {
    return new OwnTable(record, ImmutableMap.of(new Target(record, field, 2024), header));
  }
}
