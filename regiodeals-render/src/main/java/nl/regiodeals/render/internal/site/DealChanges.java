package nl.regiodeals.render.internal.site;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import nl.regiodeals.core.analysis.Dossiers;
import nl.regiodeals.core.merge.Change;

/**
 * What changed of a deal, in sentences.
 *
 * @param deal its id; blank for what belongs to no deal
 * @param name what people call it; blank for what belongs to no deal
 * @param sentences what changed
 */
record DealChanges(String deal, String name, ImmutableList<String> sentences) {
  /** More than this make a page too long; the rest is counted. */
  private static final int MOST = 40;

  /** The changes by deal, in the order in which deals occur in them. */
  static ImmutableList<DealChanges> of(
      ImmutableList<Change> changes, Dossiers dossiers, Locale language) {
    Map<String, ImmutableList.Builder<String>> byDeal = new LinkedHashMap<>();
    for (Change change : changes) {
      byDeal
          .computeIfAbsent(change.deal().orElse(""), id -> ImmutableList.builder())
          .add(change.message(language));
    }
    return byDeal.entrySet().stream()
        .map(
            entry ->
                new DealChanges(
                    entry.getKey(),
                    dossiers
                        .find(entry.getKey())
                        .map(dossier -> dossier.deal().label())
                        .orElse(entry.getKey()),
                    entry.getValue().build()))
        .collect(toImmutableList());
  }

  /** The first of them. */
  ImmutableList<String> first() {
    return sentences.subList(0, Math.min(MOST, sentences.size()));
  }

  /** How many more there are. */
  int more() {
    return Math.max(0, sentences.size() - MOST);
  }

  /** For a template. */
  Map<String, Object> shown() {
    return ImmutableMap.of("deal", deal, "name", name, "first", first(), "more", more());
  }
}
