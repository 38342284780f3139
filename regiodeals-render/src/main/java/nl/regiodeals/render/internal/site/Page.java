package nl.regiodeals.render.internal.site;

import com.google.common.collect.ImmutableList;
import java.util.Map;
import java.util.Optional;
import nl.regiodeals.core.analysis.Dossier;

/**
 * A page to be made.
 *
 * @param kind what it is about, such as {@code deal}
 * @param id the id of what it is about; blank for a page that is the only one of its kind
 * @param template the file name of its template
 * @param deal the deal that it is about; empty if it is not about a single deal
 * @param values additional data for its template, by name
 */
record Page(
    String kind, String id, String template, Optional<Dossier> deal, Map<String, Object> values) {
  /** The pages on which deals are chosen: each shows those that are found in its own way. */
  static final ImmutableList<String> VIEWS = ImmutableList.of("deal-list", "table", "map");

  /** A page that is the only one of its kind. */
  static Page one(String kind, Map<String, Object> values) {
    return new Page(kind, Addresses.ONE, "site-" + kind + ".ftlx", Optional.empty(), values);
  }

  /** The number of its sections that come before its table of contents. */
  int opening() {
    return kind.equals("deal") ? 1 : 0;
  }

  /** Whether deals are chosen on it. */
  boolean isView() {
    return VIEWS.contains(kind);
  }

  /** The number of its blocks, its heading and what it is about, that come before the choices. */
  int intro() {
    return isView() ? 2 : 0;
  }
}
