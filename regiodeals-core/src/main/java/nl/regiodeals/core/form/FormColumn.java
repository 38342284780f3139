package nl.regiodeals.core.form;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import nl.regiodeals.core.analysis.Dossier;
import nl.regiodeals.core.schema.Field;
import nl.regiodeals.core.schema.RecordType;
import nl.regiodeals.core.schema.ValueType;
import nl.regiodeals.core.text.Messages;
import nl.regiodeals.core.text.Words;
import org.jspecify.annotations.Nullable;

/**
 * A column of a sheet, or on a sheet of questions a question, bound to the field of the model that
 * it shows or fills. What kind of value it holds is that of the field. Immutable; columns of one
 * name on one sheet are equal.
 *
 * <pre>{@code
 * asked("budget", 18) // the budget of the record that the sheet is about
 * asked(Measurement.class, "value", 16) // a field of another record beside it
 * }</pre>
 */
public final class FormColumn {
  /** Who fills a column. */
  public enum Role {
    /** Known beforehand; a region fills it only in a row that it adds. */
    SHOWN,
    /** Asked of the region. */
    ASKED
  }

  private final String id;
  private final Role role;
  private final int width;
  private final int yearsBefore;
  private final Source source;
  private final @Nullable FormSheet sheet;

  /** The field, and that within it where there is one; empty if it is of no record or sheet yet. */
  private final ImmutableList<Field> path;

  /** Where its value comes from, and goes to. */
  private sealed interface Source {
    /**
     * A field of a record, or of a record within it.
     *
     * @param record the record; null for the one that the sheet is about
     * @param path its name, or two names with a point between them
     * @param name finds the name by which people know a record from its id; null if the value
     *     itself is shown
     */
    record OfField(
        @Nullable Class<? extends Record> record,
        String path,
        @Nullable BiFunction<Dossier, String, String> name)
        implements Source {}

    /** Something that is worked out, and only shown. */
    record WorkedOut(ValueType type, Class<? extends Record> record, Function<Record, ?> value)
        implements Source {}

    /** Something about the form itself, which no record holds. */
    record OfForm(ValueType type) implements Source {}
  }

  private FormColumn(
      String id, Role role, int width, int yearsBefore, Source source, @Nullable FormSheet sheet) {
    this.id = id;
    this.role = role;
    this.width = width;
    this.yearsBefore = yearsBefore;
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
    return new FormColumn(id, role, width, 0, new Source.OfField(record, path, null), null);
  }

  /**
   * A column that shows a field of the record that its sheet is about.
   *
   * @param field the name of the field, which is also that of the column; of a field within it, two
   *     names with a point between them
   * @param width how wide it is, in characters
   */
  public static FormColumn shown(String field, int width) {
    return of(Role.SHOWN, null, field, width);
  }

  /** A column that shows a field of another record beside it. */
  public static FormColumn shown(Class<? extends Record> record, String field, int width) {
    return of(Role.SHOWN, record, field, width);
  }

  /** A column in which a field of the record that its sheet is about is asked. */
  public static FormColumn asked(String field, int width) {
    return of(Role.ASKED, null, field, width);
  }

  /** A column in which a field of another record beside it is asked. */
  public static FormColumn asked(Class<? extends Record> record, String field, int width) {
    return of(Role.ASKED, record, field, width);
  }

  /** A column that shows what is worked out from a record; an empty value is unknown. */
  static <R extends Record> FormColumn workedOut(
      String id, ValueType type, int width, Class<R> record, Function<R, ?> value) {
    return new FormColumn(
        id,
        Role.SHOWN,
        width,
        0,
        new Source.WorkedOut(type, record, known -> value.apply(record.cast(known))),
        null);
  }

  /** A question about the form itself. */
  static FormColumn ofForm(String id, ValueType type, int width) {
    return new FormColumn(id, Role.ASKED, width, 0, new Source.OfForm(type), null);
  }

  /** This column under another name than that of its field. */
  public FormColumn named(String name) {
    return new FormColumn(name, role, width, yearsBefore, source, sheet);
  }

  /** This column for the value of some years before that of the form. */
  public FormColumn before(int years) {
    return new FormColumn(id + "Before" + years, role, width, years, source, sheet);
  }

  /**
   * This column with the names of the records that it refers to instead of their ids.
   *
   * @param name finds the name of an id
   */
  FormColumn byName(BiFunction<Dossier, String, String> name) {
    Source.OfField field = (Source.OfField) source;
    return new FormColumn(
        id,
        role,
        width,
        yearsBefore,
        new Source.OfField(field.record(), field.path(), name),
        sheet);
  }

  FormColumn on(FormSheet owner) {
    return new FormColumn(id, role, width, yearsBefore, source, owner);
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

  /** Whether it is asked of the region. */
  public boolean isAsked() {
    return role == Role.ASKED;
  }

  /** How wide it is, in characters. */
  public int width() {
    return width;
  }

  /** How many years before that of the form its value is of; 0 for a value of now. */
  public int yearsBefore() {
    return yearsBefore;
  }

  /** The record that it shows or fills a field of; empty if it is about no record. */
  public Optional<Class<? extends Record>> record() {
    if (source instanceof Source.OfField of) {
      return Optional.of(of.record() == null ? sheet().record() : of.record());
    }
    return Optional.empty();
  }

  /** The field of that record; empty if it is about no record. */
  public Optional<Field> field() {
    return path.stream().findFirst();
  }

  /** What kind of value it holds. */
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

  /** Whether it holds the names of other records on the form, not their ids. */
  public boolean isByName() {
    return source instanceof Source.OfField of && of.name() != null;
  }

  /** The value that is known; empty if none is. */
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

  /** What stands above it, in a form of this year. */
  public String label(Locale language, int year) {
    String key = yearsBefore > 0 ? field().orElseThrow().name() + "Of" : id;
    return texts()
        .text(
            language,
            sheet().id() + "." + key,
            Map.of("year", Integer.toString(year - yearsBefore)));
  }

  private Messages texts() {
    return sheet().texts();
  }

  /** The words of its closed list; empty if it has none. */
  public ImmutableList<String> words(Locale language) {
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
  public static String truth(boolean truth, Locale language) {
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
