package nl.regiodeals.io.internal.mapping;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.regiodeals.core.form.OwnTable;
import nl.regiodeals.core.form.OwnTable.Target;
import nl.regiodeals.core.model.Measurement;
import nl.regiodeals.core.schema.Field;
import nl.regiodeals.core.schema.RecordType;
import nl.regiodeals.core.schema.ValueType;

/** The fields that a mapping can name, as it writes them. */
final class Targets {
  private static final String BESIDE = Measurement.class.getSimpleName() + ".";
  private static final Pattern BESIDES =
      Pattern.compile(Pattern.quote(BESIDE) + "(\\w+)(?: (\\d{4}))?");

  private Targets() {}

  /**
   * The field with this name; empty if a table of these records has none.
   *
   * @param year the calendar year of the report
   */
  static Optional<Target> of(Class<? extends Record> record, String name, int year) {
    Matcher beside = BESIDES.matcher(name);
    if (beside.matches()) {
      int ofYear = beside.group(2) == null ? year : Integer.parseInt(beside.group(2));
      return OwnTable.besides(record).stream()
          .filter(field -> field.name().equals(beside.group(1)) && ofYear <= year)
          .map(field -> new Target(Measurement.class, field.name(), ofYear))
          .findFirst();
    }
    return OwnTable.fields(record).stream()
        .filter(field -> field.name().equals(name))
        .map(field -> new Target(record, field.name(), year))
        .findFirst();
  }

  /** The names of the fields of a table of these records. */
  static ImmutableList<String> names(Class<? extends Record> record) {
    return Stream.concat(
            OwnTable.fields(record).stream().map(Field::name),
            OwnTable.besides(record).stream().map(field -> BESIDE + field.name()))
        .collect(toImmutableList());
  }

  /** A field as a mapping writes it. */
  static String name(Target target, int year) {
    return target.record() != Measurement.class
        ? target.field()
        : BESIDE + target.field() + (target.year() == year ? "" : " " + target.year());
  }

  /** The type of value of a field. */
  static ValueType type(Target target) {
    return RecordType.of(target.record()).field(target.field()).orElseThrow().type();
  }
}
