package nl.regiodeals.core.model;

import java.util.Optional;

/**
 * A value of a closed list that a programme has, and what it calls it in one language.
 *
 * @param <E> the list
 * @param value the value
 * @param language the language, such as {@code nl}; empty if it has its usual name
 * @param name the name in that language; empty if it has its usual name
 */
public record Named<E extends Enum<E>>(E value, Optional<String> language, Optional<String> name) {
  /** Treats a blank text as unknown. */
  public Named {
    language = Known.text(language);
    name = Known.text(name);
  }

  /** Whether it can be used: a name has a language, and can stand in any sentence. */
  public boolean isUsable() {
    return language.isPresent() == name.isPresent()
        && name.filter(text -> !Known.isWord(text)).isEmpty();
  }

  /** A value with its usual name. */
  public static <E extends Enum<E>> Named<E> of(E value) {
    return new Named<>(value, Optional.empty(), Optional.empty());
  }

  /** A value with the name that the programme gives it in a language. */
  public static <E extends Enum<E>> Named<E> of(E value, String language, String name) {
    return new Named<>(value, Optional.of(language), Optional.of(name));
  }
}
