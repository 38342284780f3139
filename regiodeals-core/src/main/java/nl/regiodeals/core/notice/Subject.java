package nl.regiodeals.core.notice;

import java.io.Serializable;
import java.util.Optional;
import nl.regiodeals.core.schema.RecordType;
import org.jspecify.annotations.Nullable;

/**
 * The thing that a notice or a figure is about: a record of the portfolio, or one field of it.
 *
 * @param record the type of the record, such as {@code Deal}
 * @param key its key, such as {@code twente} or {@code twente/2024}; blank for the programme
 * @param field the name of the field; empty for the record as a whole
 */
public record Subject(String record, String key, Optional<String> field) implements Serializable {
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

  /**
   * The same thing where data of several programmes come together, in which keys may be the same.
   *
   * @param programme the name of its programme, which comes before the key
   */
  public Subject within(String programme) {
    return new Subject(record, key.isEmpty() ? programme : programme + ": " + key, field);
  }

  /** The record as a whole. */
  public Subject whole() {
    return field.isEmpty() ? this : new Subject(record, key, Optional.empty());
  }

  /**
   * Written by hand because there is a subject for each value that is read: the generated method
   * took 8% of the time needed to collect a year of workbooks.
   */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Subject that
        && key.equals(that.key)
        && field.equals(that.field)
        && record.equals(that.record);
  }

  @Override
  public int hashCode() {
    return 31 * (31 * record.hashCode() + key.hashCode()) + field.hashCode();
  }

  private Object writeReplace() {
    return new Serialized(record, key, field.orElse(null));
  }

  /** The serialised form, without {@link Optional}, which is not serialisable. */
  private record Serialized(String record, String key, @Nullable String field)
      implements Serializable {
    private Object readResolve() {
      return new Subject(record, key, Optional.ofNullable(field));
    }
  }

  /** A text such as {@code Deal twente stateContribution}. */
  @Override
  public String toString() {
    return (record + " " + key).strip() + field.map(name -> " " + name).orElse("");
  }
}
