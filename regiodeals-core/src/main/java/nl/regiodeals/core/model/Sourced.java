package nl.regiodeals.core.model;

import com.google.common.collect.ImmutableList;
import java.util.Optional;

/**
 * A published value with its source, and the values that other sources give.
 *
 * @param <T> the kind of value
 * @param value the value that publications and totals use
 * @param source the id of the {@link Source} that gave it; empty if not recorded
 * @param alternatives the values of other sources, which may be the same or different
 */
public record Sourced<T>(
    T value,
    @References(Source.class) Optional<String> source,
    ImmutableList<Claim<T>> alternatives) {

  /** Treats a blank source as not recorded. */
  public Sourced {
    source = Known.text(source);
  }

  /** A value without a recorded source. */
  public static <T> Sourced<T> of(T value) {
    return new Sourced<>(value, Optional.empty(), ImmutableList.of());
  }

  /** A value from one source. */
  public static <T> Sourced<T> of(T value, String source) {
    return new Sourced<>(value, Optional.of(source), ImmutableList.of());
  }

  /** This value, with the value of one more source. */
  public Sourced<T> or(T otherValue, String otherSource) {
    return new Sourced<>(
        value,
        source,
        ImmutableList.<Claim<T>>builder()
            .addAll(alternatives)
            .add(new Claim<>(otherValue, otherSource))
            .build());
  }

  /** The claims of other sources that differ from this value. */
  public ImmutableList<Claim<T>> disputed() {
    return alternatives.stream()
        .filter(claim -> !claim.value().equals(value))
        .collect(ImmutableList.toImmutableList());
  }
}
