package nl.regiodeals.examples.web;

import nl.regiodeals.core.text.Language;

/**
 * The texts of a page in one language, for its template.
 *
 * @param language the language
 */
public record Words(Language language) {
  /** A text of the pages, such as that of {@code desk.title}. */
  public String of(String key) {
    return WebNotices.text(language, "page." + key);
  }
}
