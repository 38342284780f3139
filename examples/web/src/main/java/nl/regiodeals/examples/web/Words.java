package nl.regiodeals.examples.web;

import java.util.Locale;

/**
 * The texts of a page in one language, for its template.
 *
 * @param language the language
 */
public record Words(Locale language) {
  /** A text of the pages, such as that of {@code desk.title}. */
  public String of(String key) {
    return WebNotices.text(language, "page." + key);
  }
}
