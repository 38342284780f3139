package nl.regiodeals.core.schema;

import java.util.Locale;
import nl.regiodeals.core.text.Messages;

/** What each record and field of the model is, in words. */
public final class Dictionary {
  private static final Messages FIELDS =
      Messages.load("fields", Dictionary.class::getResourceAsStream);

  private Dictionary() {}

  /** What a record is. */
  public static String of(RecordType type, Locale language) {
    return FIELDS.text(language, type.name());
  }

  /** What a field is. */
  public static String of(Field field, Locale language) {
    return FIELDS.text(
        language, field.accessor().getDeclaringClass().getSimpleName() + "." + field.name());
  }
}
