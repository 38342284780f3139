package nl.regiodeals.render.internal.site;

import java.util.Map;
import java.util.Optional;
import nl.regiodeals.core.analysis.Dossier;

/**
 * A page that is to be made.
 *
 * @param kind what it is about, such as {@code deal}
 * @param id of the thing; blank for a page of which there is one
 * @param template the file name of its template
 * @param deal the deal that it is about; empty if it is about no single one
 * @param values what only its template gets, by name
 */
record Page(
    String kind, String id, String template, Optional<Dossier> deal, Map<String, Object> values) {
  /** A page of which there is one. */
  static Page one(String kind, Map<String, Object> values) {
    return new Page(kind, Addresses.ONE, "site-" + kind + ".ftlx", Optional.empty(), values);
  }
}
