package nl.regiodeals.core.form;

import java.util.Locale;
import java.util.Map;
import nl.regiodeals.core.text.Messages;

/** The texts of the form. */
final class FormTexts {
  private static final Messages TEXTS = Messages.load("form", FormTexts.class::getResourceAsStream);

  private FormTexts() {}

  static String of(Locale language, String key, Map<String, ?> values) {
    return TEXTS.text(language, key, values);
  }
}
