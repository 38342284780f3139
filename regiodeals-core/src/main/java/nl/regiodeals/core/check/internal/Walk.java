package nl.regiodeals.core.check.internal;

import java.util.stream.Stream;
import nl.regiodeals.core.model.Portfolio;
import nl.regiodeals.core.notice.Subject;
import nl.regiodeals.core.schema.Field;
import nl.regiodeals.core.schema.RecordType;
import nl.regiodeals.core.schema.ValueType;

/** Goes through a portfolio by its shape, for checks that hold for every record. */
final class Walk {
  private Walk() {}

  /**
   * A value in a record of the portfolio, however deep.
   *
   * @param owner the record of the portfolio
   * @param subject that record, and its field
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

  /** The values of all records, records within records included and followed. */
  static Stream<Leaf> leaves(Portfolio portfolio) {
    return records(portfolio).flatMap(Walk::leaves);
  }

  private static Stream<Leaf> leaves(Record record) {
    Subject whole = Subject.of(record);
    return RecordType.of(record.getClass()).fields().stream()
        .flatMap(
            field -> {
              Subject subject = whole.at(field.name());
              return field.values(record).stream()
                  .flatMap(value -> within(record, subject, field, value));
            });
  }

  private static Stream<Leaf> within(Record owner, Subject subject, Field field, Object value) {
    Stream<Leaf> self = Stream.of(new Leaf(owner, subject, field, value));
    if (field.type() instanceof ValueType.Nested nested) {
      return Stream.concat(
          self,
          nested.type().fields().stream()
              .flatMap(
                  part ->
                      part.values((Record) value).stream()
                          .flatMap(inner -> within(owner, subject, part, inner))));
    }
    return self;
  }
}
