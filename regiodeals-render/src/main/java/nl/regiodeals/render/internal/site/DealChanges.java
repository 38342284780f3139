package nl.regiodeals.render.internal.site;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.regiodeals.core.analysis.Dossiers;
import nl.regiodeals.core.merge.Change;
import nl.regiodeals.core.text.Language;

/**
 * The changes to a deal, in sentences.
 *
 * @param deal its id; blank for changes that belong to no deal
 * @param name its name for people; blank for changes that belong to no deal
 * @param sentences what changed
 */
record DealChanges(String deal, String name, ImmutableList<String> sentences) {
  /** The maximum number of changes in the entry of a deal; the rest is only counted. */
  static final int MOST = 40;

  /** The maximum number of changes on a page, over all deals, but always a few for each deal. */
  private static final int MOST_ON_PAGE = 500;

  private static final int FEW = 3;

  /** The changes by deal, in the order in which deals occur in them. */
  static ImmutableList<DealChanges> of(
      ImmutableList<Change> changes, Dossiers dossiers, Language language) {
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
                        .map(dossier -> SiteTexts.name(dossier.deal(), language))
                        .orElse(entry.getKey()),
                    entry.getValue().build()))
        .collect(toImmutableList());
  }

  /** The first changes. */
  ImmutableList<String> first(int most) {
    return sentences.subList(0, Math.min(most, sentences.size()));
  }

  /** The number of changes beyond the first. */
  int more(int most) {
    return Math.max(0, sentences.size() - most);
  }

  /** All changes, in the form for the template of the page. */
  static ImmutableList<Map<String, Object>> shown(ImmutableList<DealChanges> changes) {
    int most = Math.min(MOST, Math.max(FEW, MOST_ON_PAGE / Math.max(1, changes.size())));
    return changes.stream()
        .map(
            change ->
                ImmutableMap.<String, Object>of(
                    "deal", change.deal(),
                    "name", change.name(),
                    "first", change.first(most),
                    "more", change.more(most)))
        .collect(toImmutableList());
  }
}
