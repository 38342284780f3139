package nl.regiodeals.examples.web;

import java.util.Locale;
import java.util.Optional;
import nl.regiodeals.core.notice.Notice;
import nl.regiodeals.core.text.Language;

/**
 * A notice as others see it.
 *
 * @param code its stable name
 * @param severity how bad it is
 * @param subject what it is about
 * @param place where it stands
 * @param message what was found
 * @param hint what to do
 */
record Finding(
    String code,
    String severity,
    Optional<String> subject,
    Optional<String> place,
    String message,
    String hint) {
  /** In English for who asks for it, else in Dutch. */
  static Finding of(Notice notice, Locale asked) {
    Locale language = language(asked);
    return new Finding(
        notice.code(),
        notice.severity().name().toLowerCase(Locale.ROOT),
        notice.subject().map(Object::toString),
        notice.place().map(Object::toString),
        notice.message(language),
        notice.hint(language));
  }

  /** Of those that there are, the language that was asked for. */
  static Locale language(Locale asked) {
    return asked.getLanguage().equals("en") ? Language.ENGLISH : Language.DUTCH;
  }
}
