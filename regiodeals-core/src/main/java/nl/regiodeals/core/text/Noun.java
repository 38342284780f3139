package nl.regiodeals.core.text;

import java.io.Serializable;
import nl.regiodeals.core.model.ProgrammeTerm;

/**
 * The forms of a noun in one language. Immutable.
 *
 * @param one the singular
 * @param many the plural
 * @param definite the singular after an article
 * @param kind the kind of noun in the grammar of its language; blank for the usual kind
 */
record Noun(String one, String many, String definite, String kind) implements Serializable {
  static Noun of(ProgrammeTerm term) {
    return new Noun(
        term.one().strip(),
        term.many().strip(),
        term.definite().orElse(term.one()).strip(),
        term.kind().orElse("").strip());
  }
}
