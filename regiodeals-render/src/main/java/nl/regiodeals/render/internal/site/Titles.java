package nl.regiodeals.render.internal.site;

import static com.google.common.collect.ImmutableListMultimap.toImmutableListMultimap;

import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import nl.regiodeals.core.model.Deal;
import nl.regiodeals.core.model.Organisation;
import nl.regiodeals.core.text.Words;
import nl.regiodeals.render.internal.TrancheOf;

/**
 * What tells pages with the same name apart in their titles, as tabs, bookmarks and search results
 * show these: a second deal in a region may have the name of the first. Immutable.
 *
 * @param additions what is added to the title of a page, by its kind and id; most pages need
 *     nothing
 */
record Titles(ImmutableMap<String, String> additions) {
  static Titles of(SiteEdition edition) {
    Map<String, String> additions = new HashMap<>();
    add(
        "deal",
        edition.dossiers().stream().map(dossier -> dossier.deal()).toList(),
        Deal::id,
        deal -> SiteTexts.name(deal, edition.language()),
        deal -> edition.texts().text(edition.language(), "site.tranche", TrancheOf.deal(deal)),
        additions);
    add(
        "partner",
        edition.request().portfolio().organisations(),
        Organisation::id,
        Organisation::name,
        organisation -> Words.of(organisation.kind(), edition.language()),
        additions);
    return new Titles(ImmutableMap.copyOf(additions));
  }

  /**
   * Adds what sets things with the same name apart; a number where that is the same too.
   *
   * @param apart says what may set them apart
   */
  private static <T> void add(
      String kind,
      List<T> things,
      Function<T, String> id,
      Function<T, String> name,
      Function<T, String> apart,
      Map<String, String> additions) {
    ImmutableListMultimap<String, T> byName =
        things.stream().collect(toImmutableListMultimap(name, thing -> thing));
    for (String shared : byName.keySet()) {
      List<T> same = byName.get(shared);
      Set<String> given = new HashSet<>();
      for (T thing : same.size() > 1 ? same : List.<T>of()) {
        String addition = apart.apply(thing).isEmpty() ? "" : " (" + apart.apply(thing) + ")";
        String numbered = addition;
        for (int number = 2; !given.add(numbered); number++) {
          numbered = addition + " (" + number + ")";
        }
        additions.putIfAbsent(key(kind, id.apply(thing)), numbered);
      }
    }
  }

  private static String key(String kind, String id) {
    return kind + "/" + id;
  }

  /** Whether the name of a thing is enough to know it by. */
  boolean isPlain(String kind, String id) {
    return !additions.containsKey(key(kind, id));
  }

  /** The title of a page, apart from that of any other page. */
  String of(Page page, String title) {
    return title + additions.getOrDefault(key(page.kind(), page.id()), "");
  }
}
