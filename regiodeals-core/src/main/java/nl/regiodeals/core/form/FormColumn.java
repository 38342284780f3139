package nl.regiodeals.core.form;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.regiodeals.core.analysis.Dossier;
import nl.regiodeals.core.model.Sourced;
import nl.regiodeals.core.schema.Field;
import nl.regiodeals.core.schema.RecordType;
import nl.regiodeals.core.schema.ValueType;
import nl.regiodeals.core.text.Language;
import nl.regiodeals.core.text.Messages;
import nl.regiodeals.core.text.Words;
import org.jspecify.annotations.Nullable;

/**
 * A column of a sheet, or a question on a sheet of questions, bound to the field of the model that
 * it shows or fills. It holds the type of value of that field. Immutable; columns with the same
 * name on the same sheet are equal.
 *
 * <pre>{@code
 * asked("budget", 18) // the budget of the record that the sheet is about
 * asked(Measurement.class, "value", 16) // a field of another record beside it
 * }</pre>
 */
public final class FormColumn {
  /** Who fills a column. */
  public enum Role {
    /** For the ministry; the region fills it in where nothing is known, and in rows it adds. */
    SHOWN,
    /** For the region to fill in. */
    ASKED
  }

  private final String id;
  private final Role role;
  private final int width;
  private final int yearsBefore;
  private final int since;
  private final Source source;
  private final @Nullable FormSheet sheet;

  /** The field, and the field within it if there is one; empty while it has no record or sheet. */
  private final ImmutableList<Field> path;

  /** Where its value comes from and goes to. */
  private sealed interface Source {
    /**
     * A field of a record, or of a record nested in it.
     *
     * @param record the record; null for the one that the sheet is about
     * @param path its name, or two names separated by a dot
     * @param name finds the name by which people know a record, given its id; null if the value
     *     itself is shown
     */
    record OfField(
        @Nullable Class<? extends Record> record,
        String path,
        @Nullable BiFunction<Dossier, String, String> name)
        implements Source {}

    /** A computed value, which is only shown. */
    record WorkedOut(ValueType type, Class<? extends Record> record, Function<Record, ?> value)
        implements Source {}

    /** A property of the form itself, which no record holds. */
    record OfForm(ValueType type) implements Source {}
  }

  private FormColumn(
      String id,
      Role role,
      int width,
      int yearsBefore,
      int since,
      Source source,
      @Nullable FormSheet sheet) {
    this.id = id;
    this.role = role;
    this.width = width;
    this.yearsBefore = yearsBefore;
    this.since = since;
    this.source = source;
    this.sheet = sheet;
    this.path =
        sheet != null && source instanceof Source.OfField of
            ? path(of.path(), of.record() == null ? sheet.record() : of.record())
            : ImmutableList.of();
  }

  private static ImmutableList<Field> path(String names, Class<? extends Record> record) {
    ImmutableList.Builder<Field> path = ImmutableList.builder();
    RecordType type = RecordType.of(record);
    for (String name : names.split("\\.", -1)) {
      Field field =
          type.field(name)
              .orElseThrow(() -> new IllegalArgumentException("no " + names + " in " + record));
      path.add(field);
      type = field.type() instanceof ValueType.Nested nested ? nested.type() : type;
    }
    return path.build();
  }

  private static FormColumn of(
      Role role, @Nullable Class<? extends Record> record, String path, int width) {
    String id = path.substring(0, path.indexOf('.') < 0 ? path.length() : path.indexOf('.'));
    return new FormColumn(id, role, width, 0, 1, new Source.OfField(record, path, null), null);
  }

  /**
   * A column that shows a field of the record that its sheet is about.
   *
   * @param field the name of the field, which is also the name of the column; for a nested field,
   *     two names separated by a dot
   * @param width its width, in characters
   */
  public static FormColumn shown(String field, int width) {
    return of(Role.SHOWN, null, field, width);
  }

  /** A column that shows a field of another record beside it. */
  public static FormColumn shown(Class<? extends Record> record, String field, int width) {
    return of(Role.SHOWN, record, field, width);
  }

  /** A column that asks for a field of the record that its sheet is about. */
  public static FormColumn asked(String field, int width) {
    return of(Role.ASKED, null, field, width);
  }

  /** A column that asks for a field of another record beside it. */
  public static FormColumn asked(Class<? extends Record> record, String field, int width) {
    return of(Role.ASKED, record, field, width);
  }

  /** A column that shows a value computed from a record; an empty value is unknown. */
  static <R extends Record> FormColumn workedOut(
      String id, ValueType type, int width, Class<R> record, Function<R, ?> value) {
    return new FormColumn(
        id,
        Role.SHOWN,
        width,
        0,
        1,
        new Source.WorkedOut(type, record, known -> value.apply(record.cast(known))),
        null);
  }

  /** A question about the form itself, or about what no single field holds. */
  static FormColumn ofForm(String id, ValueType type, int width) {
    return new FormColumn(id, Role.ASKED, width, 0, 1, new Source.OfForm(type), null);
  }

  /** This column, which forms have from this version on. */
  FormColumn since(int version) {
    return new FormColumn(id, role, width, yearsBefore, version, source, sheet);
  }

  /** The first version of the form that has it. */
  int since() {
    return since;
  }

  /** This column with a value that the region fills in only where nothing is known. */
  FormColumn onceKnownFixed() {
    return new FormColumn(id, Role.SHOWN, width, yearsBefore, since, source, sheet);
  }

  /** This column with a name other than that of its field. */
  public FormColumn named(String name) {
    return new FormColumn(name, role, width, yearsBefore, since, source, sheet);
  }

  /** This column for the value of a number of years before the year of the form. */
  public FormColumn before(int years) {
    return new FormColumn(id + "Before" + years, role, width, years, since, source, sheet);
  }

  /**
   * This column with the names of the records that it refers to instead of their ids.
   *
   * @param name finds the name that belongs to an id
   */
  FormColumn byName(BiFunction<Dossier, String, String> name) {
    Source.OfField field = (Source.OfField) source;
    return new FormColumn(
        id,
        role,
        width,
        yearsBefore,
        since,
        new Source.OfField(field.record(), field.path(), name),
        sheet);
  }

  FormColumn on(FormSheet owner) {
    return new FormColumn(id, role, width, yearsBefore, since, source, owner);
  }

  private FormSheet sheet() {
    return requireNonNull(sheet, "a column without a sheet");
  }

  /** Its name within the sheet, the same in every language and version. */
  public String id() {
    return id;
  }

  /** Who fills it. */
  public Role role() {
    return role;
  }

  /** Whether the region fills it in. */
  public boolean isAsked() {
    return role == Role.ASKED;
  }

  /**
   * Whether the region may fill it in where nothing is known, though what is known is fixed: not so
   * for ids, other keys, and values that are computed.
   */
  public boolean isFillable() {
    return !isAsked()
        && (source instanceof Source.OfForm || field().filter(field -> !field.key()).isPresent());
  }

  /**
   * Whether the region may fill it in here.
   *
   * @param prefilled the prefilled row; empty for one that the region adds
   */
  public boolean isOpen(Optional<FormRow> prefilled) {
    if (prefilled.isEmpty()) {
      return !isId();
    }
    boolean isKnown = prefilled.get().value(this).isPresent();
    return isAsked() ? !isKnown || !prefilled.get().isClosed() : isFillable() && !isKnown;
  }

  /** The value of the field of the model for what was filled in here. */
  public Object fieldValue(Object told) {
    return field().orElseThrow().type() instanceof ValueType.Nested nested
            && nested.type().type() == Sourced.class
        ? Sourced.of(told)
        : told;
  }

  /** Its width, in characters. */
  public int width() {
    return width;
  }

  /** How many years its value lies before the year of the form; 0 for the year of the form. */
  public int yearsBefore() {
    return yearsBefore;
  }

  /** The type of the record whose field it shows or fills; empty if it is not about a record. */
  public Optional<Class<? extends Record>> record() {
    if (source instanceof Source.OfField of) {
      return Optional.of(of.record() == null ? sheet().record() : of.record());
    }
    return Optional.empty();
  }

  /** The field of that record; empty if it is not about a record. */
  public Optional<Field> field() {
    return path.stream().findFirst();
  }

  /** The type of value it holds. */
  public ValueType type() {
    if (source instanceof Source.OfField) {
      return path.get(path.size() - 1).type();
    }
    return source instanceof Source.WorkedOut out ? out.type() : ((Source.OfForm) source).type();
  }

  /** Whether it holds the id of the record that its sheet is about. */
  public boolean isId() {
    return path.size() == 1 && path.get(0).key() && id.equals("id");
  }

  /** Whether it holds the names of other records on the form instead of their ids. */
  public boolean isByName() {
    return source instanceof Source.OfField of && of.name() != null;
  }

  /** The known value; empty if there is none. */
  Optional<Object> known(KnownRow row) {
    Object given = row.given().get(id);
    if (given != null) {
      return Optional.of(given);
    }
    if (source instanceof Source.WorkedOut out) {
      return row.record(out.record(), 0).flatMap(found -> present(out.value().apply(found)));
    }
    if (!(source instanceof Source.OfField of)) {
      return Optional.empty();
    }
    Optional<Object> value = row.record(record().orElseThrow(), yearsBefore).map(found -> found);
    for (Field field : path) {
      value = value.flatMap(owner -> row.item(field.values((Record) owner)));
    }
    BiFunction<Dossier, String, String> name = of.name();
    return name == null ? value : value.map(key -> name.apply(row.dossier(), (String) key));
  }

  private static Optional<Object> present(Object value) {
    return value instanceof Optional<?> optional
        ? optional.map(known -> known)
        : Optional.of(value);
  }

  /** Its header, in a form for this year. */
  public String label(Language language, int year) {
    return texts().text(language, key(), Map.of("year", Integer.toString(year - yearsBefore)));
  }

  /** Its header in a form for this year, and in earlier versions of the form. */
  public ImmutableList<String> labels(Language language, int year) {
    String earlier = key() + ".v1";
    return texts().has(language, earlier)
        ? ImmutableList.of(label(language, year), texts().text(language, earlier, Map.of()))
        : ImmutableList.of(label(language, year));
  }

  /**
   * What to fill in: that of the column itself, or else how to write values of its type; empty if
   * there is nothing to say.
   */
  public Optional<String> hint(Language language) {
    return Stream.of(key() + ".hint", "form.hint." + kind())
        .filter(key -> texts().has(language, key))
        .findFirst()
        .map(key -> texts().text(language, key, Map.of()));
  }

  /** The kind of value, as the texts name it. */
  private String kind() {
    return isByName()
        ? "name"
        : type() instanceof ValueType.Scalar scalar
            ? scalar.name().toLowerCase(Locale.ROOT)
            : "choice";
  }

  /** The key of its header in the texts. */
  private String key() {
    String key = yearsBefore > 0 ? field().orElseThrow().name() + "Of" : id;
    if (key.equals("title")) {
      // as the name of a sheet, its key is taken
      key = "title.column";
    }
    return sheet().id() + "." + key;
  }

  private Messages texts() {
    return sheet().texts();
  }

  /** The words for the values of its closed list; empty if it has none. */
  public ImmutableList<String> words(Language language) {
    if (type() instanceof ValueType.Choice choice) {
      return Arrays.stream(choice.type().getEnumConstants())
          .map(value -> Words.of(value, language))
          .collect(ImmutableList.toImmutableList());
    }
    return type() == ValueType.Scalar.TRUTH
        ? ImmutableList.of(truth(true, language), truth(false, language))
        : ImmutableList.of();
  }

  /** The word for yes or no. */
  public static String truth(boolean truth, Language language) {
    return FormTexts.of(language, truth ? "yes" : "no", Map.of());
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof FormColumn that
        && id.equals(that.id)
        && (sheet == null
            ? that.sheet == null
            : that.sheet != null && sheet.id().equals(that.sheet.id()));
  }

  @Override
  public int hashCode() {
    return id.hashCode();
  }

  @Override
  public String toString() {
    return sheet == null ? id : sheet.id() + "." + id;
  }
}
