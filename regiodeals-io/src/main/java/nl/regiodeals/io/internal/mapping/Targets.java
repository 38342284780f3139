package nl.regiodeals.io.internal.mapping;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.regiodeals.core.form.OwnTable;
import nl.regiodeals.core.form.OwnTable.Target;
import nl.regiodeals.core.schema.RecordType;
import nl.regiodeals.core.schema.ValueType;

/** The fields that a mapping can name, as it writes them. */
final class Targets {
  /** A field of a record beside that of the table: {@code Measurement.value 2023}. */
  private static final Pattern BESIDES = Pattern.compile("(\\w+)\\.(\\w+)(?: (\\d{4}))?");

  private Targets() {}

  /**
   * The field with this name; empty if a table of these records has none.
   *
   * @param year the calendar year of the report
   */
  static Optional<Target> of(Class<? extends Record> record, String name, int year) {
    Matcher beside = BESIDES.matcher(name);
    if (beside.matches()) {
      int ofYear = beside.group(3) == null ? year : Integer.parseInt(beside.group(3));
      return besides(record, ofYear)
          .filter(target -> ofYear <= year)
          .filter(target -> target.record().getSimpleName().equals(beside.group(1)))
          .filter(target -> target.field().equals(beside.group(2)))
          .findFirst();
    }
    return OwnTable.fields(record).stream()
        .filter(field -> field.name().equals(name))
        .map(field -> new Target(record, field.name(), year))
        .findFirst();
  }

  /** The fields of a table of these records, and of the records beside them. */
  static ImmutableList<Target> all(Class<? extends Record> record, int year) {
    return Stream.concat(
            OwnTable.fields(record).stream().map(field -> new Target(record, field.name(), year)),
            besides(record, year))
        .collect(toImmutableList());
  }

  private static Stream<Target> besides(Class<? extends Record> record, int year) {
    return OwnTable.besides(record).stream()
        .flatMap(
            beside ->
                OwnTable.fieldsBeside(record, beside).stream()
                    .map(field -> new Target(beside, field.name(), year)));
  }

  /** The names of the fields of a table of these records. */
  static ImmutableList<String> names(Class<? extends Record> record) {
    return all(record, 0).stream()
        .map(target -> name(target, record, 0))
        .collect(toImmutableList());
  }

  /**
   * A field as a mapping of a table of these records writes it.
   *
   * @param year the calendar year of the report
   */
  static String name(Target target, Class<? extends Record> record, int year) {
    return target.record() == record
        ? target.field()
        : target.record().getSimpleName()
            + "."
            + target.field()
            + (target.year() == year ? "" : " " + target.year());
  }

  /** The type of value of a field. */
  static ValueType type(Target target) {
    return RecordType.of(target.record()).field(target.field()).orElseThrow().type();
  }
}
