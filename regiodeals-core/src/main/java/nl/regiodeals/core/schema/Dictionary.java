package nl.regiodeals.core.schema;

import nl.regiodeals.core.text.Language;
import nl.regiodeals.core.text.Messages;

/** Descriptions of the records and fields of the model. */
public final class Dictionary {
  private static final Messages FIELDS =
      Messages.load("fields", Dictionary.class::getResourceAsStream);

  private Dictionary() {}

  /** The description of a record. */
  public static String of(RecordType type, Language language) {
    return FIELDS.text(language, type.name());
  }

  /**
   * The title of a schema whose root is this record.
   *
   * @throws IllegalArgumentException if no schema has this root
   */
  public static String title(RecordType type, Language language) {
    return FIELDS.text(language, type.name() + ".title");
  }

  /** The description of a field. */
  public static String of(Field field, Language language) {
    return FIELDS.text(
        language, field.accessor().getDeclaringClass().getSimpleName() + "." + field.name());
  }
}
