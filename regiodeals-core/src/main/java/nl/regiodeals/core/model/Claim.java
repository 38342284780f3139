package nl.regiodeals.core.model;

/**
 * The value that one source gives.
 *
 * @param <T> the kind of value
 * @param value the value
 * @param source the id of the {@link Source}
 */
public record Claim<T>(T value, @References(Source.class) String source) {
  /** Rejects a claim without a source. */
  public Claim {
    Known.required("source", source);
  }
}
