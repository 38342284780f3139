package nl.regiodeals.core.form;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.regiodeals.core.analysis.Dossier;
import nl.regiodeals.core.analysis.IndicatorSeries;
import nl.regiodeals.core.analysis.Partner;
import nl.regiodeals.core.model.Deal;
import nl.regiodeals.core.model.FinanceLine;
import nl.regiodeals.core.model.FundingSource;
import nl.regiodeals.core.model.Indicator;
import nl.regiodeals.core.model.Measurement;
import nl.regiodeals.core.model.Precondition;
import nl.regiodeals.core.model.PreconditionKind;
import nl.regiodeals.core.model.ProgressReport;
import nl.regiodeals.core.model.Project;
import nl.regiodeals.core.model.Result;
import nl.regiodeals.core.model.SisaIndicator;
import nl.regiodeals.core.model.SisaStatement;

/** What is known of a deal, as the rows of its form. For one form. */
final class Prefill {
  private final Dossier dossier;
  private final int year;
  private final ImmutableListMultimap.Builder<String, FormRow> rows =
      ImmutableListMultimap.builder();

  private Prefill(Dossier dossier, int year) {
    this.dossier = dossier;
    this.year = year;
  }

  static ImmutableListMultimap<String, FormRow> of(Dossier dossier, int year) {
    Prefill prefill = new Prefill(dossier, year);
    prefill.deal();
    prefill.report();
    dossier.projects().forEach(prefill::project);
    dossier.indicators().forEach(prefill::indicator);
    dossier.resultsIn(year).forEach(prefill::result);
    prefill.finance();
    prefill.preconditions();
    dossier.partners().forEach(prefill::partner);
    prefill.sisa();
    return prefill.rows.build();
  }

  private void deal() {
    Deal deal = dossier.deal();
    add(
        "deal",
        new Cells()
            .put("id", deal.id())
            .put("name", deal.label())
            .put("tranche", deal.tranche())
            .put("stateContribution", deal.stateContribution().map(money -> money.value()))
            .put("regionContribution", deal.regionContribution().map(money -> money.value()))
            .put("endsOn", deal.endsOn())
            .put("cashier", deal.cashier()));
  }

  private void report() {
    Optional<ProgressReport> report = dossier.report(year);
    add(
        "report",
        new Cells()
            .put("progress", report.flatMap(ProgressReport::progress))
            .put("outlook", report.flatMap(ProgressReport::outlook))
            .put("sustainment", report.flatMap(ProgressReport::sustainment)));
    ImmutableList<String> lessons = report.map(ProgressReport::lessons).orElse(ImmutableList.of());
    ImmutableList<String> corrections =
        report.map(ProgressReport::courseCorrections).orElse(ImmutableList.of());
    for (int i = 0; i < Math.max(lessons.size(), corrections.size()); i++) {
      add(
          "lessons",
          new Cells()
              .put("lesson", lessons.stream().skip(i).findFirst())
              .put("courseCorrection", corrections.stream().skip(i).findFirst()));
    }
  }

  private void project(Project project) {
    add(
        "projects",
        new Cells()
            .put("id", project.id())
            .put("name", project.name())
            .put("status", project.status())
            .put("startsOn", project.startsOn())
            .put("endsOn", project.endsOn())
            .put("budget", project.budget())
            .put("stateShare", project.stateShare())
            .put("description", project.description()));
  }

  private void indicator(IndicatorSeries series) {
    Indicator indicator = series.indicator();
    Map<Integer, Measurement> byYear =
        series.measurements().stream()
            .collect(Collectors.toMap(Measurement::year, Function.identity(), (a, b) -> a));
    Cells cells =
        new Cells()
            .put("id", indicator.id())
            .put("name", indicator.name())
            .put("unit", indicator.unit())
            .put("baseline", indicator.baseline())
            .put("baselineYear", indicator.baselineYear())
            .put("target", indicator.target())
            .put("targetYear", indicator.targetYear());
    for (int before = ReportForm.EARLIER_YEARS; before >= 1; before--) {
      cells.put(
          "valueBefore" + before,
          Optional.ofNullable(byYear.get(year - before)).map(Measurement::value));
    }
    Optional<Measurement> now = Optional.ofNullable(byYear.get(year));
    add(
        "indicators",
        cells
            .put("value", now.map(Measurement::value))
            .put("remark", now.flatMap(Measurement::remark)));
  }

  private void result(Result result) {
    add(
        "results",
        new Cells()
            .put("id", result.id())
            .put("project", result.project().map(this::projectName))
            .put("description", result.description())
            .put("number", result.number())
            .put("unit", result.unit()));
  }

  private String projectName(String id) {
    return dossier.projects().stream()
        .filter(project -> project.id().equals(id))
        .map(Project::name)
        .findFirst()
        .orElse(id);
  }

  /** What is known of earlier and later years, and a row for each source in this one. */
  private void finance() {
    dossier.finance().stream()
        .filter(line -> line.year() != year)
        .sorted(Comparator.comparingInt(FinanceLine::year))
        .forEach(line -> finance(line.year(), line.source(), Optional.of(line)));
    for (FundingSource source : FundingSource.values()) {
      finance(
          year,
          source,
          dossier.financeIn(year).stream().filter(line -> line.source() == source).findFirst());
    }
  }

  private void finance(int ofYear, FundingSource source, Optional<FinanceLine> line) {
    rows.put(
        "finance",
        new Cells()
            .put("year", ofYear)
            .put("source", source)
            .put("budgeted", line.flatMap(FinanceLine::budgeted))
            .put("spent", line.flatMap(FinanceLine::spent))
            .put("remark", line.flatMap(FinanceLine::remark))
            .row(ofYear < year));
  }

  private void preconditions() {
    Map<PreconditionKind, Precondition> known =
        dossier.preconditionsIn(year).stream()
            .collect(Collectors.toMap(Precondition::kind, Function.identity(), (a, b) -> a));
    Arrays.stream(PreconditionKind.values())
        .forEach(
            kind -> {
              Optional<Precondition> precondition = Optional.ofNullable(known.get(kind));
              add(
                  "preconditions",
                  new Cells()
                      .put("kind", kind)
                      .put("status", precondition.map(Precondition::status))
                      .put("remark", precondition.flatMap(Precondition::remark)));
            });
  }

  private void partner(Partner partner) {
    add(
        "partners",
        new Cells()
            .put("organisation", partner.partnership().organisation())
            .put("name", partner.name())
            .put("role", partner.partnership().role())
            .put("sector", partner.sector()));
  }

  /** The columns of this year's statement, or else of the last one without its answers. */
  private void sisa() {
    Optional<SisaStatement> ofYear =
        dossier.sisaStatements().stream().filter(s -> s.year() == year).findFirst();
    Optional<SisaStatement> before =
        dossier.sisaStatements().stream().filter(s -> s.year() < year).reduce((a, b) -> b);
    ofYear.or(() -> before).ifPresent(statement -> sisa(statement, ofYear.isPresent()));
  }

  private void sisa(SisaStatement statement, boolean answered) {
    for (SisaIndicator indicator : statement.indicators()) {
      Cells cells =
          new Cells()
              .put("grantCode", statement.grantCode())
              .put("number", indicator.number())
              .put("description", indicator.description());
      if (answered) {
        cells
            .put("amount", indicator.amount())
            .put("answer", indicator.answer())
            .put("text", indicator.text());
      }
      add("sisa", cells);
    }
  }

  private void add(String sheet, Cells cells) {
    rows.put(sheet, cells.row(false));
  }

  /** The cells of a row; what is unknown is left out. */
  private static final class Cells {
    private final ImmutableMap.Builder<String, Object> values = ImmutableMap.builder();

    Cells put(String column, Object value) {
      if (value instanceof Optional<?> optional) {
        optional.ifPresent(present -> values.put(column, present));
      } else {
        values.put(column, value);
      }
      return this;
    }

    FormRow row(boolean isClosed) {
      return new FormRow(values.buildOrThrow(), isClosed);
    }
  }
}
