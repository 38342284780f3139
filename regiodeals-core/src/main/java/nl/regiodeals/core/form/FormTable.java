package nl.regiodeals.core.form;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableSet.toImmutableSet;
import static nl.regiodeals.core.form.FormColumn.asked;
import static nl.regiodeals.core.form.FormColumn.ofForm;
import static nl.regiodeals.core.form.FormColumn.shown;
import static nl.regiodeals.core.form.FormColumn.workedOut;
import static nl.regiodeals.core.schema.ValueType.Scalar.MONEY;
import static nl.regiodeals.core.schema.ValueType.Scalar.TEXT;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSetMultimap;
import java.io.InputStream;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import nl.regiodeals.core.analysis.Partner;
import nl.regiodeals.core.form.FormSheet.KnownRows;
import nl.regiodeals.core.form.FormSheet.Layout;
import nl.regiodeals.core.model.Agreement;
import nl.regiodeals.core.model.Amendment;
import nl.regiodeals.core.model.Deal;
import nl.regiodeals.core.model.FinanceLine;
import nl.regiodeals.core.model.HelixSector;
import nl.regiodeals.core.model.Indicator;
import nl.regiodeals.core.model.InterimReport;
import nl.regiodeals.core.model.Measurement;
import nl.regiodeals.core.model.OrganisationKind;
import nl.regiodeals.core.model.Partnership;
import nl.regiodeals.core.model.Pillar;
import nl.regiodeals.core.model.Precondition;
import nl.regiodeals.core.model.ProgrammePart;
import nl.regiodeals.core.model.ProgrammeProfile;
import nl.regiodeals.core.model.ProgressReport;
import nl.regiodeals.core.model.Project;
import nl.regiodeals.core.model.ProjectFunding;
import nl.regiodeals.core.model.ProjectProgress;
import nl.regiodeals.core.model.Result;
import nl.regiodeals.core.model.Risk;
import nl.regiodeals.core.model.Showcase;
import nl.regiodeals.core.model.SisaIndicator;
import nl.regiodeals.core.model.SisaStatement;
import nl.regiodeals.core.schema.ValueType;
import nl.regiodeals.core.text.Messages;
import org.jspecify.annotations.Nullable;

/**
 * The form as one table: its sheets, and for each column the field of the model that it is bound to
 * and who may change it. Everything done with a form follows from it: what is prefilled, how it is
 * written, and how the answers are processed. To add a column, add one line here and its words to
 * the bundle. Columns that came later are at the end of their sheet, so that cells keep their names
 * from one version to the next. Immutable.
 */
public final class FormTable {
  /** The sheets, and questions about the deal, that ask for what a programme may do without. */
  private static final ImmutableSetMultimap<ProgrammePart, String> ASKING =
      ImmutableSetMultimap.of(
          ProgrammePart.TRANCHES, "tranche",
          ProgrammePart.PRECONDITIONS, "preconditions",
          ProgrammePart.CONSULTATIONS, "agreements",
          ProgrammePart.SISA, "sisa");

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
                  shown("cashier", 40).byName(Prefill::organisationName),
                  shown("totalInvestment.value", 40).since(2),
                  shown("challenge", 90).since(2)),
          questions("report", ProgressReport.class, Prefill::report)
              .columns(
                  asked("filledOn", 90),
                  asked("progress", 90),
                  asked("outlook", 90),
                  asked("sustainment", 90),
                  ofForm("filledBy", TEXT, 60).since(2),
                  asked("adoptedOn", 90).since(2),
                  asked("consultationOn", 90).since(2),
                  asked("receivedFromState", 90).since(2),
                  asked("communication", 90).since(2),
                  asked("steeringGroup", 90).since(2),
                  asked("programmeOffice", 90).since(2)),
          questions("interim", InterimReport.class, Prefill::interim)
              .since(2)
              .columns(asked("adoptedOn", 90), asked("progress", 90), asked("outlook", 90)),
          table("lessons", ProgressReport.class, 15, Prefill::lessons)
              .columns(
                  asked("lessons", 70).named("lesson"),
                  asked("courseCorrections", 70).named("courseCorrection")),
          table("pillars", Pillar.class, 5, Prefill::pillars)
              .since(2)
              .columns(shown("id", 14), asked("name", 50), asked("description", 80)),
          table("projects", Project.class, 10, Prefill::projects)
              .tellingOfNewRows()
              .summed()
              .columns(
                  shown("id", 14),
                  asked("name", 30),
                  asked("status", 14),
                  asked("startsOn", 11),
                  asked("endsOn", 11),
                  asked("budget", 15),
                  shown("stateShare", 15),
                  asked("description", 36),
                  asked("pillar", 16).byName(Prefill::pillarName).since(2),
                  asked(ProjectProgress.class, "light", 10).since(2),
                  asked(ProjectProgress.class, "reason", 26).since(2),
                  asked(ProjectProgress.class, "percentDone", 8).since(2)),
          table("projectFunding", ProjectFunding.class, 30, Prefill::projectFunding)
              .since(2)
              .summed()
              .columns(
                  asked("project", 36).byName(Prefill::projectName),
                  asked("source", 22),
                  asked("committed", 20),
                  asked("spent", 20)),
          table("indicators", Indicator.class, 5, Prefill::indicators)
              .tellingOfNewRows()
              .columns(
                  shown("id", 14),
                  shown("name", 32),
                  shown("unit", 12),
                  shown("baseline", 10),
                  shown("baselineYear", 9),
                  shown("target", 10),
                  shown("targetYear", 9),
                  shown(Measurement.class, "value", 10).before(3),
                  shown(Measurement.class, "value", 10).before(2),
                  shown(Measurement.class, "value", 10).before(1),
                  asked(Measurement.class, "value", 12),
                  asked(Measurement.class, "remark", 30),
                  shown("theme", 18).since(2)),
          table("results", Result.class, 25, Prefill::results)
              .columns(
                  shown("id", 14),
                  asked("project", 30).byName(Prefill::projectName),
                  asked("description", 60),
                  asked("number", 12),
                  asked("unit", 20)),
          table("showcases", Showcase.class, 3, Prefill::showcases)
              .since(2)
              .columns(
                  shown("id", 14),
                  asked("title", 28),
                  asked("story", 52),
                  asked("place", 16),
                  asked("project", 22).byName(Prefill::projectName),
                  asked("picture", 24),
                  asked("pictureText", 26)),
          table("risks", Risk.class, 10, Prefill::risks)
              .since(2)
              .columns(
                  shown("id", 14),
                  asked("description", 40),
                  asked("likelihood", 14),
                  asked("effect", 14),
                  asked("measure", 40),
                  asked("owner", 24),
                  asked("status", 14)),
          table("finance", FinanceLine.class, 6, Prefill::finance)
              .summed()
              .columns(
                  shown("year", 10),
                  shown("source", 22),
                  asked("budgeted", 20),
                  asked("spent", 20),
                  asked("remark", 50),
                  asked("committed", 20).since(2)),
          table("preconditions", Precondition.class, 0, Prefill::preconditions)
              .columns(shown("kind", 32), asked("status", 20), asked("remark", 60)),
          table("amendments", Amendment.class, 5, Prefill::amendments)
              .since(2)
              .columns(
                  shown("id", 14),
                  asked("kind", 22),
                  asked("description", 60),
                  asked("agreedOn", 14),
                  asked("amount", 18),
                  asked("newEnd", 14),
                  asked("agreedBy", 36)),
          table("agreements", Agreement.class, 10, Prefill::agreements)
              .since(2)
              .columns(
                  shown("id", 14),
                  asked("description", 60),
                  asked("owner", 24),
                  asked("dueOn", 14),
                  asked("status", 14),
                  asked("year", 12)),
          table("partners", Partnership.class, 10, Prefill::partners)
              .summed()
              .columns(
                  shown("organisation", 20),
                  workedOut("name", TEXT, 40, Partner.class, Partner::name),
                  shown("role", 14),
                  workedOut(
                      "sector",
                      new ValueType.Choice(HelixSector.class),
                      26,
                      Partner.class,
                      Partner::sector),
                  ofForm("kind", new ValueType.Choice(OrganisationKind.class), 26)
                      .onceKnownFixed()
                      .since(2),
                  ofForm("money", MONEY, 16).onceKnownFixed().since(2),
                  ofForm("inKind", MONEY, 16).onceKnownFixed().since(2)),
          table("municipalities", Deal.class, 10, Prefill::municipalities)
              .since(2)
              .columns(ofForm("municipality", TEXT, 40).onceKnownFixed()),
          table("sisa", SisaIndicator.class, 8, Prefill::sisa)
              .columns(
                  shown(SisaStatement.class, "grantCode", 12),
                  shown("number", 12),
                  shown("description", 60),
                  asked("amount", 20),
                  asked("answer", 12),
                  asked("text", 40),
                  shown("meaning", 26).since(2)));

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

  /** This form as it was in an earlier version; the first is 1. */
  public FormTable in(int version) {
    return new FormTable(
        texts,
        sheets.stream().flatMap(sheet -> sheet.in(version).stream()).collect(toImmutableList()));
  }

  /** The version of this form: that of its latest column. */
  public int version() {
    return sheets.stream().mapToInt(FormSheet::version).max().orElse(1);
  }

  /** The form of the yearly progress report. */
  public static FormTable standard() {
    return STANDARD;
  }

  /** The standard form, without what a programme does not have. */
  public static FormTable of(ProgrammeProfile profile) {
    return STANDARD.without(profile.without());
  }

  private FormTable without(Collection<ProgrammePart> parts) {
    Set<String> left =
        parts.stream().flatMap(part -> ASKING.get(part).stream()).collect(toImmutableSet());
    return left.isEmpty()
        ? this
        : new FormTable(
            texts,
            sheets.stream()
                .filter(sheet -> !left.contains(sheet.id()))
                .map(sheet -> sheet.id().equals("deal") ? sheet.without(left) : sheet)
                .collect(toImmutableList()));
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
    return new Sheet(id, record, new Layout(true, 0, false, false, 1), known, List.of());
  }

  private static Sheet table(
      String id, Class<? extends Record> record, int spareRows, KnownRows known) {
    return new Sheet(id, record, new Layout(false, spareRows, false, false, 1), known, List.of());
  }

  /** A sheet without its words. */
  private record Sheet(
      String id,
      Class<? extends Record> record,
      Layout layout,
      KnownRows known,
      List<FormColumn> columns) {
    Sheet tellingOfNewRows() {
      return new Sheet(
          id,
          record,
          new Layout(false, layout.spareRows(), true, layout.isSummed(), layout.since()),
          known,
          columns);
    }

    Sheet summed() {
      return new Sheet(
          id,
          record,
          new Layout(false, layout.spareRows(), layout.tellsOfNewRows(), true, layout.since()),
          known,
          columns);
    }

    Sheet since(int version) {
      return new Sheet(
          id,
          record,
          new Layout(
              layout.asksOnce(),
              layout.spareRows(),
              layout.tellsOfNewRows(),
              layout.isSummed(),
              version),
          known,
          columns);
    }

    Sheet columns(FormColumn... all) {
      return new Sheet(id, record, layout, known, ImmutableList.copyOf(all));
    }

    FormSheet worded(Messages texts) {
      return new FormSheet(id, record, layout, known, texts, columns);
    }
  }
}
