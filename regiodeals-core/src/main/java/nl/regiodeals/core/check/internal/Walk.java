package nl.regiodeals.core.check.internal;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nl.regiodeals.core.model.Portfolio;
import nl.regiodeals.core.notice.Subject;
import nl.regiodeals.core.schema.Field;
import nl.regiodeals.core.schema.RecordType;
import nl.regiodeals.core.schema.ValueType;

/** Walks through a portfolio by its schema, for checks that apply to every record. */
final class Walk {
  private Walk() {}

  /**
   * A value in a record of the portfolio, at any depth.
   *
   * @param owner the record of the portfolio
   * @param subject the subject of that record and its field
   * @param field the field that holds the value, of that record or of one within it
   * @param value the value
   */
  record Leaf(Record owner, Subject subject, Field field, Object value) {}

  /** The records of all lists. */
  static Stream<Record> records(Portfolio portfolio) {
    return RecordType.portfolio().fields().stream()
        .filter(Field::isMany)
        .flatMap(list -> list.values(portfolio).stream())
        .map(Record.class::cast);
  }

  /** The values of the wanted fields, in all records and in the records nested in them. */
  static Stream<Leaf> leaves(Portfolio portfolio, Predicate<Field> wanted) {
    return ways(RecordType.portfolio(), wanted)
        .filter(list -> list.field().isMany())
        .flatMap(
            list ->
                list.field().values(portfolio).stream()
                    .flatMap(record -> leaves((Record) record, list.within())));
  }

  private static Stream<Leaf> leaves(Record record, ImmutableList<Way> ways) {
    Subject whole = Subject.of(record);
    return ways.stream().flatMap(way -> leaves(record, whole.at(way.field().name()), record, way));
  }

  private static Stream<Leaf> leaves(Record owner, Subject subject, Record record, Way way) {
    return way.field().values(record).stream()
        .flatMap(
            value ->
                Stream.concat(
                    way.ends()
                        ? Stream.of(new Leaf(owner, subject, way.field(), value))
                        : Stream.empty(),
                    way.within().stream()
                        .flatMap(part -> leaves(owner, subject, (Record) value, part))));
  }

  /**
   * A field that leads to wanted fields; most records of a portfolio have none.
   *
   * @param ends whether the field itself is wanted
   * @param within the fields of its records that lead further
   */
  private record Way(Field field, boolean ends, ImmutableList<Way> within) {}

  private static Stream<Way> ways(RecordType type, Predicate<Field> wanted) {
    return type.fields().stream()
        .map(
            field ->
                new Way(
                    field,
                    wanted.test(field),
                    field.type() instanceof ValueType.Nested nested
                        ? ways(nested.type(), wanted).collect(toImmutableList())
                        : ImmutableList.of()))
        .filter(way -> way.ends() || !way.within().isEmpty());
  }
}
