package nl.regiodeals.core.output;

import java.net.URI;
import java.util.Optional;

/**
 * Who publishes data, and under which conditions. What is unknown is left out, never made up.
 *
 * @param name what it is called, such as the name of a ministry; empty if unknown
 * @param uri its name in a register, such as {@code
 *     https://identifier.overheid.nl/tooi/id/ministerie/mnre1034}; empty if unknown
 * @param contact where people can ask: a {@code mailto:} or {@code https:} address; empty if
 *     unknown
 * @param licence the licence of the data; empty if unknown
 */
public record Publisher(
    Optional<String> name, Optional<URI> uri, Optional<URI> contact, Optional<URI> licence) {
  /** Of whom nothing is known. */
  public static final Publisher UNKNOWN =
      new Publisher(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
}
