package nl.regiodeals.core.model;

import com.google.common.collect.ImmutableList;
import java.util.Optional;

/**
 * A published value with where it was published, and what other sources say of the same.
 *
 * @param <T> the kind of value
 * @param value the value that counts: publications and totals use this one
 * @param source the id of the {@link Source} that gave it; empty if not recorded
 * @param alternatives what other sources give, which may be the same or different
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

  /** This value, with one more source that says something about it. */
  public Sourced<T> or(T otherValue, String otherSource) {
    return new Sourced<>(
        value,
        source,
        ImmutableList.<Claim<T>>builder()
            .addAll(alternatives)
            .add(new Claim<>(otherValue, otherSource))
            .build());
  }

  /** The claims of other sources that differ from the value that counts. */
  public ImmutableList<Claim<T>> disputed() {
    return alternatives.stream()
        .filter(claim -> !claim.value().equals(value))
        .collect(ImmutableList.toImmutableList());
  }
}
