package nl.regiodeals.core.form;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableMap.toImmutableMap;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.regiodeals.core.analysis.Dossier;
import nl.regiodeals.core.model.Consultation;
import nl.regiodeals.core.model.Deal;
import nl.regiodeals.core.model.Indicator;
import nl.regiodeals.core.model.Link;
import nl.regiodeals.core.model.Measurement;
import nl.regiodeals.core.model.Organisation;
import nl.regiodeals.core.model.Portfolio;
import nl.regiodeals.core.model.SisaStatement;
import nl.regiodeals.core.schema.Field;
import nl.regiodeals.core.schema.RecordType;
import nl.regiodeals.core.schema.ValueType;
import nl.regiodeals.core.text.Language;
import nl.regiodeals.core.text.Messages;
import nl.regiodeals.core.text.Words;

/**
 * A table of a region's own that holds records of one type, described as a sheet of a form: each
 * column that the region has is bound to a field. Everything that is done with the answers of a
 * form can then be done with it. Immutable.
 *
 * <pre>{@code
 * OwnTable projects =
 *     new OwnTable(
 *         Project.class,
 *         ImmutableMap.of(new OwnTable.Target(Project.class, "name", 2025), "Projectnaam"));
 * FormTable form = OwnTable.form(List.of(projects), portfolio, 2025);
 * }</pre>
 *
 * @param record the type of its records, one of {@link #RECORDS}
 * @param headers what each field is called in it; fields that it does not have are left out
 */
public record OwnTable(Class<? extends Record> record, ImmutableMap<Target, String> headers) {
  /**
   * The records that a region can keep in a table of its own: those that the form asks for, and
   * some that only own tables have. They are in the order in which they refer to each other: a
   * project comes before its results.
   */
  public static final ImmutableList<Class<? extends Record>> RECORDS =
      Stream.of(
              Stream.of(Organisation.class),
              ofForm().filter(record -> !isOnce(RecordType.of(record))),
              ofForm().filter(record -> isOnce(RecordType.of(record))),
              Stream.of(Consultation.class, Link.class))
          .flatMap(records -> records)
          .<Class<? extends Record>>map(record -> record)
          .distinct()
          .collect(toImmutableList());

  private static final int WIDTH = 20;

  /**
   * A field that a column can hold. Immutable.
   *
   * @param record the record that has the field: that of the table, or one {@linkplain #besides
   *     beside} it, such as the {@link Measurement} of an {@link Indicator}
   * @param field its name
   * @param year the calendar year of the value; that of the report, except for values of earlier
   *     years
   */
  public record Target(Class<? extends Record> record, String field, int year) {}

  /** Rejects a record that cannot be kept in such a table. */
  public OwnTable {
    if (!RECORDS.contains(record)) {
      throw new IllegalArgumentException("no table of " + record);
    }
  }

  /**
   * The records that the form asks for in rows or questions of their own, or beside others; not the
   * deal itself, nor a statement of SiSa, whose rows are its indicators.
   */
  private static Stream<Class<? extends Record>> ofForm() {
    return FormTable.standard().sheets().stream()
        .flatMap(
            sheet ->
                Stream.concat(
                    Stream.of(sheet.record()),
                    sheet.columns().stream().flatMap(column -> column.record().stream())))
        .filter(record -> FormSheet.listOf(record).isPresent() || isPart(record))
        .filter(record -> record != Deal.class && record != SisaStatement.class)
        .distinct();
  }

  /**
   * The fields that a column can hold: those with a single value, other than the deal. A record
   * that a deal has once a year, such as its report, also has lists of texts: its rows are one
   * record together.
   */
  public static ImmutableList<Field> fields(Class<? extends Record> record) {
    RecordType type = RecordType.of(record);
    boolean isOnce = isOnce(type);
    return type.fields().stream()
        .filter(field -> !(field.type() instanceof ValueType.Nested))
        .filter(field -> !field.isMany() || isOnce)
        .filter(field -> field.references().filter(to -> to == Deal.class).isEmpty())
        .filter(field -> !isPart(record) || isOnForm(record, field))
        .collect(toImmutableList());
  }

  private static boolean isOnForm(Class<? extends Record> record, Field field) {
    return onForm(record)
        .flatMap(sheet -> sheet.ownColumns().stream())
        .anyMatch(column -> column.field().equals(Optional.of(field)));
  }

  /**
   * The records that the form has beside those of a table: the measurements of an indicator, the
   * progress of a project, the statement that an indicator of SiSa is in.
   */
  public static ImmutableList<Class<? extends Record>> besides(Class<? extends Record> record) {
    return onForm(record)
        .flatMap(sheet -> sheet.columns().stream())
        .flatMap(column -> column.record().stream())
        .filter(beside -> beside != record && FormSheet.listOf(beside).isPresent())
        .distinct()
        .collect(toImmutableList());
  }

  /**
   * The fields of a record {@linkplain #besides beside} those of a table that a column can hold.
   */
  public static ImmutableList<Field> fieldsBeside(
      Class<? extends Record> record, Class<? extends Record> beside) {
    return onForm(record)
        .flatMap(sheet -> sheet.columns().stream())
        .filter(column -> column.record().equals(Optional.of(beside)))
        .flatMap(column -> column.field().stream())
        .distinct()
        .collect(toImmutableList());
  }

  /** The fields without which there is no record; an id and a year can be made. */
  public static ImmutableList<Field> required(Class<? extends Record> record) {
    return fields(record).stream()
        .filter(field -> !field.mayBeAbsent() && (field.key() || !isPart(record)))
        .filter(field -> !field.name().equals("id") && !field.name().equals("year"))
        .collect(toImmutableList());
  }

  /** Whether records only occur within others, and have a table on the form. */
  private static boolean isPart(Class<? extends Record> record) {
    return FormSheet.listOf(record).isEmpty() && onForm(record).findAny().isPresent();
  }

  /** The table of the form with records of a type, if there is one. */
  private static Stream<FormSheet> onForm(Class<? extends Record> record) {
    return FormTable.standard().sheets().stream()
        .filter(sheet -> sheet.record() == record && !sheet.asksOnce());
  }

  private static boolean isOnce(RecordType type) {
    return type.keys().stream().map(Field::name).toList().equals(List.of("deal", "year"));
  }

  /**
   * A form with these tables. It also has the names of the records that their columns can refer to,
   * so that a name can be written where the model has an id.
   *
   * @param tables at most one for each type of record
   * @param known the portfolio with the known records
   * @param year the calendar year of the report
   */
  public static FormTable form(List<OwnTable> tables, Portfolio known, int year) {
    Map<String, String> texts = new LinkedHashMap<>();
    Map<Class<? extends Record>, List<FormColumn>> columns = new LinkedHashMap<>();
    for (OwnTable table : tables) {
      columns.put(table.record, table.columns(known, year, texts));
    }
    for (OwnTable table : tables) {
      fields(table.record).stream()
          .flatMap(field -> field.references().stream())
          .filter(RECORDS::contains)
          .forEach(to -> columns.computeIfAbsent(to, named -> names(named, texts)));
    }
    columns.keySet().forEach(record -> texts.put(id(record) + ".title", ""));
    columns.keySet().forEach(record -> texts.put(id(record) + ".explanation", ""));
    Messages words = Messages.of("own", Map.of(Language.DUTCH, texts, Language.ENGLISH, Map.of()));
    return new FormTable(
        words,
        columns.entrySet().stream()
            .map(entry -> sheet(entry.getKey(), entry.getValue(), known, words))
            .collect(toImmutableList()));
  }

  /** The column of a field on the sheet of {@link #form}; empty if it has none. */
  public static Optional<FormColumn> column(FormSheet sheet, Target target, int year) {
    return sheet.columns().stream()
        .filter(column -> column.record().filter(target.record()::equals).isPresent())
        .filter(column -> column.yearsBefore() == year - target.year())
        .filter(column -> column.field().orElseThrow().name().equals(target.field()))
        .findFirst();
  }

  /** The id of the sheet with the records of a type. */
  private static String id(Class<? extends Record> record) {
    return record.getSimpleName();
  }

  /**
   * The key of the header of a column; a column named title is told from the title of its sheet.
   */
  private static String label(Class<? extends Record> record, String column) {
    return id(record) + "." + column + (column.equals("title") ? ".column" : "");
  }

  private List<FormColumn> columns(Portfolio known, int year, Map<String, String> texts) {
    List<FormColumn> columns = new ArrayList<>();
    for (Field field : fields(record)) {
      Target target = new Target(record, field.name(), year);
      // a year that the table does not have is that of the report
      if (!field.name().equals("year") || headers.containsKey(target)) {
        columns.add(column(field, known));
        texts.put(label(record, field.name()), header(target));
      }
    }
    for (Class<? extends Record> beside : besides(record)) {
      for (Field field : fieldsBeside(record, beside)) {
        // a key that the table does not have is no part of the key of its rows
        if (!field.key() || headers.containsKey(new Target(beside, field.name(), year))) {
          columns.addAll(columns(beside, field, year, texts));
        }
      }
    }
    return columns;
  }

  /** The columns of a field of a record beside that of the table: of the year, and earlier ones. */
  private List<FormColumn> columns(
      Class<? extends Record> beside, Field field, int year, Map<String, String> texts) {
    texts.put(label(record, field.name()), header(new Target(beside, field.name(), year)));
    texts.put(
        id(record) + "." + field.name() + "Of",
        Words.ofField(field.name(), Language.DUTCH) + " {year}");
    FormColumn column =
        field.key()
            ? FormColumn.shown(beside, field.name(), WIDTH)
            : FormColumn.asked(beside, field.name(), WIDTH);
    return Stream.concat(
            Stream.of(column),
            headers.keySet().stream()
                .filter(target -> target.record() == beside && target.year() < year)
                .filter(target -> target.field().equals(field.name()))
                .map(target -> column.before(year - target.year()))
                .distinct())
        .toList();
  }

  /** The header of a column, or the word for its field; braces would be placeholders in a text. */
  private String header(Target target) {
    String header = headers.get(target);
    return (header == null ? Words.ofField(target.field(), Language.DUTCH) : header)
        .replace('{', '(')
        .replace('}', ')');
  }

  private FormColumn column(Field field, Portfolio known) {
    Optional<Class<? extends Record>> to = field.references().filter(RECORDS::contains);
    boolean isFixed =
        (field.key() && to.isEmpty()) || (isPart(record) && !isAskedOnForm(record, field));
    FormColumn column =
        isFixed ? FormColumn.shown(field.name(), WIDTH) : FormColumn.asked(field.name(), WIDTH);
    return to.map(record -> column.byName(namesOf(record, known))).orElse(column);
  }

  private static boolean isAskedOnForm(Class<? extends Record> record, Field field) {
    return onForm(record)
        .flatMap(sheet -> sheet.ownColumns().stream())
        .anyMatch(column -> column.isAsked() && column.field().equals(Optional.of(field)));
  }

  private static BiFunction<Dossier, String, String> namesOf(
      Class<? extends Record> record, Portfolio known) {
    RecordType type = RecordType.of(record);
    Field name = type.field(nameOf(record)).orElseThrow();
    ImmutableMap<String, String> names =
        records(record, known)
            .collect(
                toImmutableMap(type::key, one -> (String) name.values(one).get(0), (a, b) -> a));
    return (dossier, id) -> names.getOrDefault(id, id);
  }

  /** The columns by which the records of a type can be referred to: their ids and names. */
  private static List<FormColumn> names(Class<? extends Record> record, Map<String, String> texts) {
    for (String name : List.of("id", nameOf(record))) {
      texts.put(label(record, name), Words.ofField(name, Language.DUTCH));
    }
    return List.of(FormColumn.shown("id", WIDTH), FormColumn.shown(nameOf(record), WIDTH));
  }

  /** The field with the name by which people know a record: the first text that it cannot lack. */
  public static String nameOf(Class<? extends Record> record) {
    return fields(record).stream()
        .filter(field -> !field.key() && !field.mayBeAbsent())
        .filter(field -> field.type() == ValueType.Scalar.TEXT)
        .map(Field::name)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(record + " has no name"));
  }

  private static FormSheet sheet(
      Class<? extends Record> record, List<FormColumn> columns, Portfolio known, Messages words) {
    boolean hasYear = columns.stream().anyMatch(column -> column.id().equals("year"));
    RecordType type = RecordType.of(record);
    boolean isNamed =
        type.field("id").isPresent()
            && type.field("year").filter(year -> !year.mayBeAbsent()).isEmpty();
    return new FormSheet(
        id(record),
        record,
        new FormSheet.Layout(false, 0, isNamed, false, 1),
        (dossier, year) -> rows(record, known, dossier, year, hasYear),
        words,
        columns);
  }

  /** What is known of a deal; nothing for a record that is filled row by row, such as a report. */
  private static Stream<KnownRow> rows(
      Class<? extends Record> record, Portfolio known, Dossier dossier, int year, boolean hasYear) {
    RecordType type = RecordType.of(record);
    if (isOnce(type)) {
      return Stream.empty();
    } else if (!besides(record).isEmpty()) {
      return onForm(record).flatMap(sheet -> sheet.known(dossier, year));
    }
    boolean isYearly = type.keys().stream().anyMatch(key -> key.name().equals("year"));
    boolean isOfYear = isYearly || type.field("year").filter(f -> !f.mayBeAbsent()).isPresent();
    boolean allYears = hasYear && isYearly;
    Function<Record, Integer> yearOf =
        one -> isOfYear ? (Integer) type.field("year").orElseThrow().values(one).get(0) : year;
    return records(record, known)
        .filter(one -> isOf(type, one, dossier.deal().id(), known))
        .filter(one -> allYears || yearOf.apply(one) == year)
        .map(one -> KnownRow.of(dossier, year, List.of(one)).closed(yearOf.apply(one) < year));
  }

  /** Whether a record is of a deal, itself or by the record that it is about. */
  private static boolean isOf(RecordType type, Record record, String deal, Portfolio known) {
    Optional<Field> ofDeal = type.field("deal");
    if (ofDeal.isPresent()) {
      return ofDeal.get().values(record).contains(deal);
    }
    return type.keys().stream()
        .allMatch(
            key ->
                key.references()
                    .map(to -> isOneOf(to, key.values(record), deal, known))
                    .orElse(true));
  }

  private static boolean isOneOf(
      Class<? extends Record> to, List<?> ids, String deal, Portfolio known) {
    RecordType type = RecordType.of(to);
    return records(to, known)
        .anyMatch(one -> ids.contains(type.key(one)) && isOf(type, one, deal, known));
  }

  private static Stream<Record> records(Class<? extends Record> record, Portfolio known) {
    return RecordType.portfolio()
        .field(FormSheet.listOf(record).orElseThrow())
        .orElseThrow()
        .values(known)
        .stream()
        .map(Record.class::cast);
  }

  /** The record of a table by its name, such as {@code Project}; empty if there is none. */
  public static Optional<Class<? extends Record>> named(String name) {
    return RECORDS.stream()
        .<Class<? extends Record>>map(record -> record)
        .filter(
            record ->
                record
                    .getSimpleName()
                    .toLowerCase(Locale.ROOT)
                    .equals(name.toLowerCase(Locale.ROOT)))
        .findFirst();
  }
}
