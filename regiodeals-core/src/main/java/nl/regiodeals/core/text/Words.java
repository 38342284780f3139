package nl.regiodeals.core.text;

import com.google.common.base.Splitter;
import java.util.Arrays;
import java.util.Optional;

/**
 * The words in each language for the names in the model, such as {@code in uitvoering} for a phase.
 */
public final class Words {
  private static final Messages WORDS = Messages.load("words", Words.class::getResourceAsStream);

  private Words() {}

  /** The word for a value of a closed list. */
  public static String of(Enum<?> value, Language language) {
    return language
        .terms()
        .name(value, language.code())
        .orElseGet(
            () ->
                WORDS.text(
                    language, value.getDeclaringClass().getSimpleName() + "." + value.name()));
  }

  /**
   * The value that people probably mean who write something else than its word, such as {@code
   * loopt} for a project in progress; empty if none is known by that text.
   */
  public static <E extends Enum<?>> Optional<E> meant(E[] values, String text, Language language) {
    String written = text.strip().toLowerCase(language.locale());
    return Arrays.stream(values)
        .filter(
            value -> {
              String key = value.getDeclaringClass().getSimpleName() + "." + value.name() + ".also";
              return WORDS.has(language, key)
                  && Splitter.on(',')
                      .trimResults()
                      .splitToList(WORDS.text(language, key))
                      .contains(written);
            })
        .findFirst();
  }

  /** The word for a record of the model, such as {@code voortgangsrapportage}. */
  public static String of(Class<?> record, Language language) {
    return WORDS.text(language, record.getSimpleName());
  }

  /** The word for a field of the model by its name, such as {@code rijksbijdrage}. */
  public static String ofField(String field, Language language) {
    return WORDS.text(language, "field." + field);
  }
}
