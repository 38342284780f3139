package nl.regiodeals.core.notice;

import java.util.Optional;
import nl.regiodeals.core.schema.RecordType;

/**
 * The thing that a notice or a figure is about: a record of the portfolio, or one field of it.
 *
 * @param record the type of the record, such as {@code Deal}
 * @param key its key, such as {@code twente} or {@code twente/2024}; blank for the programme
 * @param field the name of the field; empty for the record as a whole
 */
public record Subject(String record, String key, Optional<String> field) {
  /** A record as a whole. */
  public static Subject of(Record record) {
    RecordType type = RecordType.of(record.getClass());
    return new Subject(type.name(), type.key(record), Optional.empty());
  }

  /** A field of a record. */
  public static Subject of(Record record, String field) {
    return of(record).at(field);
  }

  /** A field of this record. */
  public Subject at(String name) {
    return new Subject(record, key, Optional.of(name));
  }

  /** The record as a whole. */
  public Subject whole() {
    return field.isEmpty() ? this : new Subject(record, key, Optional.empty());
  }

  /** Such as {@code Deal twente stateContribution}. */
  @Override
  public String toString() {
    return (record + " " + key).strip() + field.map(name -> " " + name).orElse("");
  }
}
