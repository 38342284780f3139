package nl.regiodeals.core.model;

/**
 * What one source says of a value.
 *
 * @param <T> the kind of value
 * @param value the value it gives
 * @param source the id of the {@link Source}
 */
public record Claim<T>(T value, @References(Source.class) String source) {
  /** Refuses a claim without a source. */
  public Claim {
    Known.required("source", source);
  }
}
