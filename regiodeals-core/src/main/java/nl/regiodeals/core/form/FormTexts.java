package nl.regiodeals.core.form;

import java.util.Map;
import nl.regiodeals.core.text.Language;
import nl.regiodeals.core.text.Messages;

/** The texts of the form. */
final class FormTexts {
  static final Messages ALL = Messages.load("form", FormTexts.class::getResourceAsStream);

  private FormTexts() {}

  static String of(Language language, String key, Map<String, ?> values) {
    return ALL.text(language, key, values);
  }
}
