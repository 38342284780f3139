package nl.regiodeals.core.schema;

import com.google.common.collect.ImmutableList;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Optional;

/**
 * A component of a record.
 *
 * @param name the name, the same in every format
 * @param type the type of the value, or of each element of a list
 * @param presence whether the value is required, is optional, or is a list
 * @param key whether it is part of the key of the record
 * @param references the type of the record whose key it holds; empty if it is not a reference
 * @param accessor reads the component from a record
 */
public record Field(
    String name,
    ValueType type,
    Presence presence,
    boolean key,
    Optional<Class<? extends Record>> references,
    Method accessor) {

  /** How often a value occurs. */
  public enum Presence {
    /** Always. */
    REQUIRED,
    /** At most once; unknown if absent. */
    OPTIONAL,
    /** Any number of times. */
    MANY
  }

  /** Whether it is a list. */
  public boolean isMany() {
    return presence == Presence.MANY;
  }

  /** Whether a record can be made without it: a list is then empty, a truth value false. */
  public boolean mayBeAbsent() {
    return presence != Presence.REQUIRED
        || type == ValueType.Scalar.TRUTH
        || (type instanceof ValueType.Nested nested
            && nested.type().fields().stream().allMatch(Field::mayBeAbsent));
  }

  /** Its values in a record: none if unknown, one, or those of the list. */
  public List<Object> values(Record owner) {
    Object value = read(owner);
    return switch (presence) {
      case REQUIRED -> List.of(value);
      case OPTIONAL ->
          ((Optional<?>) value).<List<Object>>map(ImmutableList::of).orElse(ImmutableList.of());
      case MANY -> ImmutableList.copyOf((List<?>) value);
    };
  }

  private Object read(Record owner) {
    try {
      return accessor.invoke(owner);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException("cannot read " + accessor, e);
    }
  }
}
