package nl.regiodeals.core.text;

import com.google.common.base.CharMatcher;
import java.io.Serializable;

/**
 * What a programme calls something, in one language. Immutable.
 *
 * @param one the singular, such as {@code focusgebied}
 * @param many the plural, such as {@code focusgebieden}
 * @param definite the singular after an article, where it differs: {@code het stedelijke
 *     focusgebied} beside {@code een stedelijk focusgebied}; blank if it is the same
 * @param kind the kind of noun in the terms of its language, by which the words around it change:
 *     {@code het} for a Dutch noun with that article, {@code an} for an English noun that takes it;
 *     blank for the usual kind
 */
public record Noun(String one, String many, String definite, String kind) implements Serializable {
  /** What would be markup, a placeholder or a formula where the noun is printed, or is no text. */
  private static final CharMatcher FORBIDDEN =
      CharMatcher.anyOf("<>&{}$[]=\"\\|@+\ufffd").or(CharMatcher.javaIsoControl());

  private static final int LONGEST = 80;

  /**
   * Rejects what cannot be printed everywhere.
   *
   * @throws IllegalArgumentException if a form is blank, longer than 80 characters or has signs of
   *     markup
   */
  public Noun {
    one = checked("one", one);
    many = checked("many", many);
    definite = definite.isBlank() ? "" : checked("definite", definite);
    kind = kind.strip();
  }

  /** A noun of the usual kind. */
  public static Noun of(String one, String many) {
    return new Noun(one, many, "", "");
  }

  private static String checked(String name, String form) {
    String known = form.strip();
    if (known.isEmpty() || known.length() > LONGEST || FORBIDDEN.matchesAnyOf(known)) {
      throw new IllegalArgumentException(name + ": " + known);
    }
    return known;
  }
}
