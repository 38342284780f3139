package nl.regiodeals.core.form;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nl.regiodeals.core.analysis.Dossier;
import nl.regiodeals.core.schema.Field;
import nl.regiodeals.core.schema.RecordType;
import nl.regiodeals.core.schema.ValueType;
import nl.regiodeals.core.text.Messages;

/**
 * A sheet of the form, about one kind of record: a table with a row for each, or questions about
 * the one there is. Immutable.
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
   * How its rows stand on it.
   *
   * @param asksOnce whether it has a question on each row and its answer beside it, not a table
   * @param spareRows how many empty rows are ready for what a region adds
   * @param tellsOfNewRows whether a row that is added is worth a notice
   */
  record Layout(boolean asksOnce, int spareRows, boolean tellsOfNewRows) {}

  /** What is known for the rows of a sheet. */
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

  FormSheet worded(Messages others) {
    return new FormSheet(id, record, layout, known, others, columns);
  }

  Messages texts() {
    return texts;
  }

  /** Its name, the same in every language and version. */
  public String id() {
    return id;
  }

  /** The record that each of its rows is about, or that its questions are about. */
  public Class<? extends Record> record() {
    return record;
  }

  /** Whether it has a question on each row and its answer beside it, not a table. */
  public boolean asksOnce() {
    return layout.asksOnce();
  }

  /** How many empty rows are ready for what a region adds. */
  public int spareRows() {
    return layout.spareRows();
  }

  /** Whether a row that is added is worth a notice. */
  public boolean tellsOfNewRows() {
    return layout.tellsOfNewRows();
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

  /** Those without which there is no record; its id is made where it is not there. */
  public ImmutableList<FormColumn> requiredColumns() {
    return required;
  }

  /** Whether its rows have ids; one that was filled in beforehand is missed when it is gone. */
  public boolean hasIds() {
    return hasIds;
  }

  /**
   * By what people know a row that has an id, apart from that id: what it is called, and what it is
   * part of. Empty if its rows have no ids.
   */
  public ImmutableList<FormColumn> nameColumns() {
    return hasIds() ? names : ImmutableList.of();
  }

  /** Whether it is about a record of which each deal has one for each year, such as its report. */
  public boolean isOneForEachYear() {
    return isOneForEachYear;
  }

  /** The list of the portfolio that its records are in; empty if they are only part of others. */
  public Optional<String> list() {
    return list;
  }

  /** The list of the portfolio that records of this type are in; empty if there is none. */
  public static Optional<String> listOf(Class<? extends Record> record) {
    return RecordType.portfolio().fields().stream()
        .filter(Field::isMany)
        .filter(
            field ->
                field.type() instanceof ValueType.Nested nested && nested.type().type() == record)
        .map(Field::name)
        .findFirst();
  }

  /** The rows that are filled in beforehand. */
  ImmutableList<FormRow> rows(Dossier dossier, int year) {
    return known.of(dossier, year).map(this::row).collect(toImmutableList());
  }

  private FormRow row(KnownRow row) {
    ImmutableMap.Builder<String, Object> values = ImmutableMap.builder();
    for (FormColumn column : columns) {
      column.known(row).ifPresent(value -> values.put(column.id(), value));
    }
    return new FormRow(values.buildOrThrow(), row.isClosed());
  }

  /** The name on its tab. */
  public String title(Locale language) {
    return texts.text(language, id + ".title", Map.of());
  }

  /** The name on the tab of the sheet that explains how to fill the others. */
  public static String explanationTitle(Locale language) {
    return FormTexts.of(language, "form.explanation.title", Map.of());
  }

  /** The name on the tab of the sheet that lists what was found. */
  public static String findingsTitle(Locale language) {
    return FormTexts.of(language, "form.findings.title", Map.of());
  }

  /** What stands below that list where not all was listed: how many more there are. */
  public static String findingsMore(Locale language, int count) {
    return FormTexts.of(language, "form.findings.more", Map.of("more", Integer.toString(count)));
  }

  /** The headers of that sheet: where, how bad, what, what to do. */
  public static ImmutableList<String> findingsHeaders(Locale language) {
    return ImmutableList.of("sheet", "cell", "severity", "message", "hint").stream()
        .map(name -> FormTexts.of(language, "form.findings." + name, Map.of()))
        .collect(toImmutableList());
  }

  /** What to fill in, in a sentence or two. */
  public String explanation(Locale language, int year) {
    return texts.text(language, id + ".explanation", Map.of("year", Integer.toString(year)));
  }

  /** The column of this id; empty if there is none. */
  public Optional<FormColumn> column(String columnId) {
    return columns.stream().filter(column -> column.id().equals(columnId)).findFirst();
  }

  /** Whether anything is asked on it. */
  public boolean asks() {
    return columns.stream().anyMatch(FormColumn::isAsked);
  }

  @Override
  public String toString() {
    return id;
  }
}
