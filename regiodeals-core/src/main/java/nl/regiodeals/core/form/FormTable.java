package nl.regiodeals.core.form;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static nl.regiodeals.core.form.FormColumn.asked;
import static nl.regiodeals.core.form.FormColumn.ofForm;
import static nl.regiodeals.core.form.FormColumn.shown;
import static nl.regiodeals.core.form.FormColumn.workedOut;
import static nl.regiodeals.core.schema.ValueType.Scalar.DATE;
import static nl.regiodeals.core.schema.ValueType.Scalar.TEXT;

import com.google.common.collect.ImmutableList;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import nl.regiodeals.core.analysis.Partner;
import nl.regiodeals.core.form.FormSheet.KnownRows;
import nl.regiodeals.core.form.FormSheet.Layout;
import nl.regiodeals.core.model.Deal;
import nl.regiodeals.core.model.FinanceLine;
import nl.regiodeals.core.model.HelixSector;
import nl.regiodeals.core.model.Indicator;
import nl.regiodeals.core.model.Measurement;
import nl.regiodeals.core.model.Partnership;
import nl.regiodeals.core.model.Precondition;
import nl.regiodeals.core.model.ProgressReport;
import nl.regiodeals.core.model.Project;
import nl.regiodeals.core.model.Result;
import nl.regiodeals.core.model.SisaIndicator;
import nl.regiodeals.core.model.SisaStatement;
import nl.regiodeals.core.schema.ValueType;
import nl.regiodeals.core.text.Messages;
import org.jspecify.annotations.Nullable;

/**
 * The form as one table: its sheets, and for each column the field of the model that it is bound to
 * and who may change it. Everything done with a form follows from it: what is prefilled, how it is
 * written, and how the answers are processed. To add a column, add one line here and its words to
 * the bundle. Immutable.
 */
public final class FormTable {
  private static final FormTable STANDARD =
      new FormTable(
          FormTexts.ALL,
          questions("deal", Deal.class, Prefill::deal)
              .columns(
                  shown("id", 40),
                  workedOut("name", TEXT, 40, Deal.class, Deal::label),
                  shown("tranche", 40),
                  shown("stateContribution.value", 40),
                  shown("regionContribution.value", 40),
                  shown("endsOn", 40),
                  shown("cashier", 40)),
          questions("report", ProgressReport.class, Prefill::report)
              .columns(
                  ofForm("filledOn", DATE, 90),
                  asked("progress", 90),
                  asked("outlook", 90),
                  asked("sustainment", 90)),
          table("lessons", ProgressReport.class, 15, Prefill::lessons)
              .columns(
                  asked("lessons", 70).named("lesson"),
                  asked("courseCorrections", 70).named("courseCorrection")),
          table("projects", Project.class, 10, Prefill::projects)
              .tellingOfNewRows()
              .columns(
                  shown("id", 14),
                  asked("name", 36),
                  asked("status", 16),
                  asked("startsOn", 13),
                  asked("endsOn", 13),
                  asked("budget", 18),
                  shown("stateShare", 18),
                  asked("description", 60)),
          table("indicators", Indicator.class, 5, Prefill::indicators)
              .tellingOfNewRows()
              .columns(
                  shown("id", 14),
                  shown("name", 36),
                  shown("unit", 16),
                  shown("baseline", 12),
                  shown("baselineYear", 12),
                  shown("target", 12),
                  shown("targetYear", 12),
                  shown(Measurement.class, "value", 14).before(3),
                  shown(Measurement.class, "value", 14).before(2),
                  shown(Measurement.class, "value", 14).before(1),
                  asked(Measurement.class, "value", 16),
                  asked(Measurement.class, "remark", 50)),
          table("results", Result.class, 25, Prefill::results)
              .columns(
                  shown("id", 14),
                  asked("project", 30).byName(Prefill::projectName),
                  asked("description", 60),
                  asked("number", 12),
                  asked("unit", 20)),
          table("finance", FinanceLine.class, 6, Prefill::finance)
              .columns(
                  shown("year", 10),
                  shown("source", 22),
                  asked("budgeted", 20),
                  asked("spent", 20),
                  asked("remark", 50)),
          table("preconditions", Precondition.class, 0, Prefill::preconditions)
              .columns(shown("kind", 32), asked("status", 20), asked("remark", 60)),
          table("partners", Partnership.class, 0, Prefill::partners)
              .columns(
                  shown("organisation", 20),
                  workedOut("name", TEXT, 44, Partner.class, Partner::name),
                  shown("role", 18),
                  workedOut(
                      "sector",
                      new ValueType.Choice(HelixSector.class),
                      30,
                      Partner.class,
                      Partner::sector)),
          table("sisa", SisaIndicator.class, 0, Prefill::sisa)
              .columns(
                  shown(SisaStatement.class, "grantCode", 12),
                  shown("number", 12),
                  shown("description", 60),
                  asked("amount", 20),
                  asked("answer", 12),
                  asked("text", 40)));

  private final Messages texts;
  private final ImmutableList<FormSheet> sheets;

  private FormTable(Messages texts, Sheet... sheets) {
    this(
        texts,
        ImmutableList.copyOf(sheets).stream()
            .map(sheet -> sheet.worded(texts))
            .collect(toImmutableList()));
  }

  FormTable(Messages texts, ImmutableList<FormSheet> sheets) {
    this.texts = texts;
    this.sheets = sheets;
  }

  /** The form of the yearly progress report. */
  public static FormTable standard() {
    return STANDARD;
  }

  /**
   * This form with one more column, at the end of a sheet.
   *
   * @param sheet the id of the sheet
   */
  public FormTable with(String sheet, FormColumn column) {
    return new FormTable(
        texts,
        sheets.stream()
            .map(known -> known.id().equals(sheet) ? known.with(column) : known)
            .collect(toImmutableList()));
  }

  /**
   * This form with some words replaced or added.
   *
   * @param overrides opens a file with the name of a file of the bundle, such as {@code
   *     form_nl.properties}, or returns null
   */
  public FormTable worded(Function<String, @Nullable InputStream> overrides) {
    Messages others = texts.with(overrides);
    return new FormTable(
        others, sheets.stream().map(sheet -> sheet.worded(others)).collect(toImmutableList()));
  }

  /** The sheets, in their order. */
  public ImmutableList<FormSheet> sheets() {
    return sheets;
  }

  /** The sheet with this id; empty if there is none. */
  public Optional<FormSheet> sheet(String id) {
    return sheets.stream().filter(sheet -> sheet.id().equals(id)).findFirst();
  }

  /** The sheet with the records that a column refers to by name; empty if it refers to none. */
  public Optional<FormSheet> sheetNamedBy(FormColumn column) {
    return column.isByName()
        ? column
            .field()
            .flatMap(field -> field.references())
            .flatMap(
                record ->
                    sheets.stream()
                        .filter(sheet -> sheet.record() == record && sheet.hasIds())
                        .findFirst())
        : Optional.empty();
  }

  private static Sheet questions(String id, Class<? extends Record> record, KnownRows known) {
    return new Sheet(id, record, new Layout(true, 0, false), known, List.of());
  }

  private static Sheet table(
      String id, Class<? extends Record> record, int spareRows, KnownRows known) {
    return new Sheet(id, record, new Layout(false, spareRows, false), known, List.of());
  }

  /** A sheet without its words. */
  private record Sheet(
      String id,
      Class<? extends Record> record,
      Layout layout,
      KnownRows known,
      List<FormColumn> columns) {
    Sheet tellingOfNewRows() {
      return new Sheet(id, record, new Layout(false, layout.spareRows(), true), known, columns);
    }

    Sheet columns(FormColumn... all) {
      return new Sheet(id, record, layout, known, ImmutableList.copyOf(all));
    }

    FormSheet worded(Messages texts) {
      return new FormSheet(id, record, layout, known, texts, columns);
    }
  }
}
