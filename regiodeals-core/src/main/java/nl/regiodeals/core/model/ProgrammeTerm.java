package nl.regiodeals.core.model;

import java.util.Optional;
import org.immutables.value.Value;

/**
 * The noun of a programme for a concept, in one language.
 *
 * @param language the language, such as {@code nl}
 * @param concept what it is the word for
 * @param one the singular, such as {@code focusgebied}
 * @param many the plural, such as {@code focusgebieden}
 * @param kind how other words change with it: {@code het} for a Dutch noun with that article,
 *     {@code an} for an English noun that takes it; empty for the usual
 * @param definite the singular after the article and after {@code deze} and {@code die}; empty if
 *     it does not differ
 */
@GeneratedBuilder
@Value.Builder
public record ProgrammeTerm(
    String language,
    Concept concept,
    String one,
    String many,
    Optional<String> kind,
    Optional<String> definite) {
  /** Rejects a required text that is blank, treats a blank text as unknown. */
  public ProgrammeTerm {
    language = Known.required("language", language);
    one = Known.required("one", one);
    many = Known.required("many", many);
    kind = Known.text(kind);
    definite = Known.text(definite);
  }

  /** Whether it can stand in any sentence: its forms are short and without signs of markup. */
  public boolean isUsable() {
    return Known.isWord(one)
        && Known.isWord(many)
        && definite.filter(form -> !Known.isWord(form)).isEmpty();
  }

  /** A builder with the required values set. */
  public static ProgrammeTermBuilder builder(
      String language, Concept concept, String one, String many) {
    return new ProgrammeTermBuilder().language(language).concept(concept).one(one).many(many);
  }

  /** A builder initialised with this record. */
  public ProgrammeTermBuilder toBuilder() {
    return new ProgrammeTermBuilder().from(this);
  }
}
