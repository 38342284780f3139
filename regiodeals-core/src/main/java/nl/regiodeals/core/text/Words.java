package nl.regiodeals.core.text;

import java.util.Locale;

/**
 * The words in each language for the names in the model, such as {@code in uitvoering} for a phase.
 */
public final class Words {
  private static final Messages WORDS = Messages.load("words", Words.class::getResourceAsStream);

  private Words() {}

  /** The word for a value of a closed list. */
  public static String of(Enum<?> value, Locale language) {
    return WORDS.text(language, value.getDeclaringClass().getSimpleName() + "." + value.name());
  }

  /** The word for a record of the model, such as {@code voortgangsrapportage}. */
  public static String of(Class<?> record, Locale language) {
    return WORDS.text(language, record.getSimpleName());
  }

  /** The word for a field of the model by its name, such as {@code rijksbijdrage}. */
  public static String ofField(String field, Locale language) {
    return WORDS.text(language, "field." + field);
  }
}
