package nl.regiodeals.core.output;

import java.net.URI;
import java.util.Optional;

/**
 * The publisher of data, and the licence. Unknown values are left out, never made up.
 *
 * @param name its name, such as that of a ministry; empty if unknown
 * @param uri its URI in a register, such as {@code
 *     https://identifier.overheid.nl/tooi/id/ministerie/mnre1034}; empty if unknown
 * @param contact where people can ask questions: a {@code mailto:} or {@code https:} address; empty
 *     if unknown
 * @param licence the licence of the data; empty if unknown
 */
public record Publisher(
    Optional<String> name, Optional<URI> uri, Optional<URI> contact, Optional<URI> licence) {
  /** A publisher about whom nothing is known. */
  public static final Publisher UNKNOWN =
      new Publisher(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
}
