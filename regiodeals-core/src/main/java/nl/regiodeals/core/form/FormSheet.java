package nl.regiodeals.core.form;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nl.regiodeals.core.analysis.Dossier;
import nl.regiodeals.core.notice.Notice;
import nl.regiodeals.core.notice.Severity;
import nl.regiodeals.core.notice.Subject;
import nl.regiodeals.core.schema.Field;
import nl.regiodeals.core.schema.RecordType;
import nl.regiodeals.core.schema.ValueType;
import nl.regiodeals.core.text.Language;
import nl.regiodeals.core.text.Messages;

/**
 * A sheet of the form, about one type of record: a table with a row for each record, or questions
 * about a single record. Immutable.
 */
public final class FormSheet {
  private final String id;
  private final Class<? extends Record> record;
  private final Layout layout;
  private final KnownRows known;
  private final Messages texts;
  private final ImmutableList<FormColumn> columns;

  // asked for each row
  private final ImmutableList<FormColumn> own;
  private final ImmutableList<FormColumn> keys;
  private final ImmutableList<FormColumn> required;
  private final ImmutableList<FormColumn> names;
  private final boolean hasIds;
  private final boolean isOneForEachYear;
  private final Optional<String> list;

  /**
   * How its rows are laid out.
   *
   * @param asksOnce whether each row has a question with its answer beside it, instead of a table
   * @param spareRows the number of empty rows for records that a region adds
   * @param tellsOfNewRows whether an added row gives a notice
   * @param isSummed whether the amounts in its columns are added up below them
   * @param since the first version of the form that has it
   */
  record Layout(
      boolean asksOnce, int spareRows, boolean tellsOfNewRows, boolean isSummed, int since) {}

  /** Gives what is known for the rows of a sheet. */
  interface KnownRows {
    Stream<KnownRow> of(Dossier dossier, int year);
  }

  FormSheet(
      String id,
      Class<? extends Record> record,
      Layout layout,
      KnownRows known,
      Messages texts,
      List<FormColumn> columns) {
    this.id = id;
    this.record = record;
    this.layout = layout;
    this.known = known;
    this.texts = texts;
    this.columns = columns.stream().map(column -> column.on(this)).collect(toImmutableList());
    this.own = those(column -> column.record().filter(record::equals).isPresent());
    this.keys = those(column -> column.field().filter(Field::key).isPresent());
    this.required =
        own.stream()
            .filter(column -> !column.isId())
            .filter(column -> !column.field().filter(Field::mayBeAbsent).isPresent())
            .collect(toImmutableList());
    this.names =
        Stream.concat(
                required.stream().filter(column -> column.type() == ValueType.Scalar.TEXT).limit(1),
                those(FormColumn::isByName).stream())
            .collect(toImmutableList());
    this.hasIds = !layout.asksOnce() && this.columns.stream().anyMatch(FormColumn::isId);
    this.isOneForEachYear =
        RecordType.of(record).keys().stream()
            .map(Field::name)
            .toList()
            .equals(List.of("deal", "year"));
    this.list = listOf(record);
  }

  private ImmutableList<FormColumn> those(Predicate<FormColumn> which) {
    return columns.stream().filter(which).collect(toImmutableList());
  }

  FormSheet with(FormColumn column) {
    return new FormSheet(
        id,
        record,
        layout,
        known,
        texts,
        ImmutableList.<FormColumn>builder().addAll(columns).add(column).build());
  }

  FormSheet without(Set<String> ids) {
    return new FormSheet(
        id,
        record,
        layout,
        known,
        texts,
        columns.stream().filter(column -> !ids.contains(column.id())).collect(toImmutableList()));
  }

  /** The version of the form in which it was last extended. */
  int version() {
    return columns.stream().mapToInt(FormColumn::since).reduce(layout.since(), Math::max);
  }

  /** This sheet as it was in a version of the form; empty if that had none. */
  Optional<FormSheet> in(int version) {
    return layout.since() > version
        ? Optional.empty()
        : Optional.of(
            new FormSheet(
                id,
                record,
                layout,
                known,
                texts,
                columns.stream().filter(column -> column.since() <= version).toList()));
  }

  FormSheet worded(Messages others) {
    return new FormSheet(id, record, layout, known, others, columns);
  }

  Messages texts() {
    return texts;
  }

  /** Its id, the same in every language and version. */
  public String id() {
    return id;
  }

  /** The record that each of its rows is about, or that its questions are about. */
  public Class<? extends Record> record() {
    return record;
  }

  /** Whether each row has a question with its answer beside it, instead of a table. */
  public boolean asksOnce() {
    return layout.asksOnce();
  }

  /** The number of empty rows for records that a region adds. */
  public int spareRows() {
    return layout.spareRows();
  }

  /** Whether an added row gives a notice. */
  public boolean tellsOfNewRows() {
    return layout.tellsOfNewRows();
  }

  /** Whether the amounts in its columns are added up below them, beside the state contribution. */
  public boolean isSummed() {
    return layout.isSummed();
  }

  /** Its columns, or its questions. */
  public ImmutableList<FormColumn> columns() {
    return columns;
  }

  /** The columns with a field of the record that it is about. */
  public ImmutableList<FormColumn> ownColumns() {
    return own;
  }

  /** The columns that make the key of a row; empty if its rows have none. */
  public ImmutableList<FormColumn> keyColumns() {
    return keys;
  }

  /** The columns without which there is no record; a missing id is generated. */
  public ImmutableList<FormColumn> requiredColumns() {
    return required;
  }

  /** Whether its rows have ids; the disappearance of a prefilled row is then noticed. */
  public boolean hasIds() {
    return hasIds;
  }

  /**
   * The columns by which people recognise a row with an id, other than the id: its name, and what
   * it is part of. Empty if its rows have no ids.
   */
  public ImmutableList<FormColumn> nameColumns() {
    return hasIds() ? names : ImmutableList.of();
  }

  /** Whether it is about a record that each deal has once per year, such as its report. */
  public boolean isOneForEachYear() {
    return isOneForEachYear;
  }

  /** Whether each of its records is of one calendar year. */
  public boolean hasYear() {
    return RecordType.of(record).field("year").filter(year -> !year.mayBeAbsent()).isPresent();
  }

  /**
   * The list of the portfolio that holds its records; empty if they only occur within other
   * records.
   */
  public Optional<String> list() {
    return list;
  }

  /** The list of the portfolio that holds records of this type; empty if there is none. */
  public static Optional<String> listOf(Class<? extends Record> record) {
    return RecordType.portfolio().fields().stream()
        .filter(Field::isMany)
        .filter(
            field ->
                field.type() instanceof ValueType.Nested nested && nested.type().type() == record)
        .map(Field::name)
        .findFirst();
  }

  /** What is known for its rows. */
  Stream<KnownRow> known(Dossier dossier, int year) {
    return known.of(dossier, year);
  }

  /** The prefilled rows. */
  ImmutableList<FormRow> rows(Dossier dossier, int year) {
    return known(dossier, year).map(this::row).collect(toImmutableList());
  }

  /**
   * The field that holds the value of a column in a prefilled row; empty if no record of it exists.
   *
   * @param row the number of the row, from 0
   */
  public Optional<Subject> subject(Dossier dossier, int year, int row, FormColumn column) {
    return column.record().stream()
        .flatMap(
            type ->
                known
                    .of(dossier, year)
                    .skip(row)
                    .limit(1)
                    .flatMap(found -> found.record(type, column.yearsBefore()).stream()))
        .findFirst()
        .flatMap(found -> column.field().map(field -> Subject.of((Record) found, field.name())));
  }

  private FormRow row(KnownRow row) {
    ImmutableMap.Builder<String, Object> values = ImmutableMap.builder();
    for (FormColumn column : columns) {
      column.known(row).ifPresent(value -> values.put(column.id(), value));
    }
    return new FormRow(values.buildOrThrow(), row.isClosed());
  }

  /** The name on its tab. */
  public String title(Language language) {
    return texts.text(language, id + ".title", Map.of());
  }

  /** The name on the tab of the sheet that explains how to fill in the others. */
  public static String explanationTitle(Language language) {
    return FormTexts.of(language, "form.explanation.title", Map.of());
  }

  /** The name on the tab of the sheet that lists what was found. */
  public static String findingsTitle(Language language) {
    return FormTexts.of(language, "form.findings.title", Map.of());
  }

  /** The line below a list of findings that is not complete: how many more there are. */
  public static String findingsMore(Language language, int count) {
    return FormTexts.of(language, "form.findings.more", Map.of("more", Integer.toString(count)));
  }

  /** The lines above a list of findings: how many there are of each severity, and what to do. */
  public static ImmutableList<String> findingsSummary(Language language, List<Notice> findings) {
    Map<String, String> counts =
        Map.of(
            "errors", count(findings, Severity.ERROR),
            "warnings", count(findings, Severity.WARNING),
            "infos", count(findings, Severity.INFO));
    return ImmutableList.of(
        FormTexts.of(language, "form.findings.summary", counts),
        FormTexts.of(language, "form.findings.task", Map.of()));
  }

  private static String count(List<Notice> findings, Severity severity) {
    return Long.toString(findings.stream().filter(notice -> notice.severity() == severity).count());
  }

  /** The headers of the sheet of findings: where, how severe, what, and what to do. */
  public static ImmutableList<String> findingsHeaders(Language language) {
    return ImmutableList.of("sheet", "cell", "severity", "message", "hint").stream()
        .map(name -> FormTexts.of(language, "form.findings." + name, Map.of()))
        .collect(toImmutableList());
  }

  /** What to fill in, in a sentence or two. */
  public String explanation(Language language, int year) {
    return texts.text(language, id + ".explanation", Map.of("year", Integer.toString(year)));
  }

  /** What to fill in, as this and earlier versions of the form say it. */
  ImmutableList<String> explanations(Language language, int year) {
    String earlier = id + ".explanation.v1";
    return texts.has(language, earlier)
        ? ImmutableList.of(
            explanation(language, year),
            texts.text(language, earlier, Map.of("year", Integer.toString(year))))
        : ImmutableList.of(explanation(language, year));
  }

  /** The column with this id; empty if there is none. */
  public Optional<FormColumn> column(String columnId) {
    return columns.stream().filter(column -> column.id().equals(columnId)).findFirst();
  }

  /** Whether the region fills anything in on it. */
  public boolean asks() {
    return columns.stream().anyMatch(FormColumn::isAsked);
  }

  @Override
  public String toString() {
    return id;
  }
}
