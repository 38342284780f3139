package nl.regiodeals.core.schema;

import com.google.common.collect.ImmutableList;

/** The type of value that a field holds. */
public sealed interface ValueType {
  /** A value that is written as one text, number or truth value. */
  enum Scalar implements ValueType {
    /** Text. */
    TEXT,
    /** A whole number ({@code int}). */
    INTEGER,
    /** A number with any number of decimals. */
    DECIMAL,
    /** An amount in euros, with at most two decimals. */
    MONEY,
    /** A full date, ISO 8601. */
    DATE,
    /** A year, a month or a date, ISO 8601. */
    PARTIAL_DATE,
    /** Yes or no. */
    TRUTH
  }

  /**
   * One of a closed list of names.
   *
   * @param type the enum
   */
  record Choice(Class<? extends Enum<?>> type) implements ValueType {
    /** The names, in their order. */
    public ImmutableList<String> names() {
      return ImmutableList.copyOf(type.getEnumConstants()).stream()
          .map(Enum::name)
          .collect(ImmutableList.toImmutableList());
    }
  }

  /**
   * A record within a record.
   *
   * @param type its shape
   */
  record Nested(RecordType type) implements ValueType {}
}
