package nl.regiodeals.examples.web;

import java.util.Locale;
import java.util.Optional;
import nl.regiodeals.core.notice.Notice;
import nl.regiodeals.core.text.Language;

/**
 * A notice in the API.
 *
 * @param code its stable code
 * @param severity its severity
 * @param subject what it is about
 * @param place its place
 * @param message what was found
 * @param hint what to do
 */
public record Finding(
    String code,
    String severity,
    Optional<String> subject,
    Optional<String> place,
    String message,
    String hint) {
  /** A finding in English if requested, and otherwise in Dutch. */
  static Finding of(Notice notice, Locale asked) {
    Language language = language(asked);
    return new Finding(
        notice.code(),
        notice.severity().name().toLowerCase(Locale.ROOT),
        notice.subject().map(Object::toString),
        notice.place().map(Object::toString),
        notice.message(language),
        notice.hint(language));
  }

  /** The requested language if it is available, and otherwise Dutch. */
  static Language language(Locale asked) {
    return asked.getLanguage().equals("en") ? Language.ENGLISH : Language.DUTCH;
  }
}
