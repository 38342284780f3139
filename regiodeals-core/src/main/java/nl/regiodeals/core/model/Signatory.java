package nl.regiodeals.core.model;

import java.util.Optional;

/**
 * Who signs a letter.
 *
 * @param function the office, such as {@code De minister van Volkshuisvesting en Ruimtelijke
 *     Ordening}
 * @param name the name printed below it; empty if it is left to the signature
 */
public record Signatory(@Key String function, Optional<String> name) {
  /** Rejects a required text that is blank, treats a blank text as unknown. */
  public Signatory {
    function = Known.required("function", function);
    name = Known.text(name);
  }
}
