package nl.regiodeals.render.internal.site;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.regiodeals.core.analysis.Dossier;
import nl.regiodeals.core.analysis.HelixLevel;
import nl.regiodeals.core.analysis.StateOfAffairs;
import nl.regiodeals.core.geography.Island;
import nl.regiodeals.core.geography.Province;
import nl.regiodeals.core.model.Phase;
import nl.regiodeals.core.model.Tranche;
import nl.regiodeals.core.text.Language;
import nl.regiodeals.core.text.Messages;
import nl.regiodeals.core.text.Words;

/**
 * A grouping of deals by something that people look for. Each grouping has a page that lists its
 * groups, and each group has its own page.
 *
 * @param kind what it groups by: {@code tranche}, {@code province}, {@code theme}, {@code phase} or
 *     {@code helix}
 * @param groups the groups that have a deal, with the unknown group last
 */
record DealGroups(String kind, ImmutableList<Group> groups) {
  /** The id of the group of deals for which it is unknown. */
  static final String UNKNOWN = "unknown";

  /** The id of the group of deals that had not begun on the day, and did later. */
  static final String LATER = "later";

  /**
   * A group.
   *
   * @param id the id that links use
   * @param name its name for people
   * @param dossiers its deals
   */
  record Group(String id, String name, ImmutableList<Dossier> dossiers) {}

  /** All groupings with at least one known group. */
  static ImmutableList<DealGroups> of(StateOfAffairs state, Language language, Messages texts) {
    return Stream.of(
            tranches(state, language, texts),
            provinces(state, language, texts),
            themes(state, language, texts),
            phases(state, language, texts),
            helix(state, language, texts))
        .filter(way -> way.groups().stream().anyMatch(group -> !group.id().equals(UNKNOWN)))
        .collect(toImmutableList());
  }

  /** The groups that a deal is in. */
  Stream<Group> ofDeal(Dossier dossier) {
    return groups.stream()
        .filter(
            group ->
                group.dossiers().stream()
                    .anyMatch(other -> other.deal().id().equals(dossier.deal().id())));
  }

  private static DealGroups tranches(StateOfAffairs state, Language language, Messages texts) {
    Map<String, String> names = new LinkedHashMap<>();
    for (Tranche tranche : state.dossiers().portfolio().tranches()) {
      String number = Integer.toString(tranche.number());
      names.put(number, texts.text(language, "tranche", Map.of("number", tranche.number())));
    }
    return group(
        "tranche",
        names,
        state,
        language,
        texts,
        dossier -> dossier.deal().tranche().map(number -> Integer.toString(number)).stream());
  }

  private static DealGroups provinces(StateOfAffairs state, Language language, Messages texts) {
    Map<String, String> names = new LinkedHashMap<>();
    for (Province province : Province.values()) {
      names.put(province.name(), Words.of(province, language));
    }
    for (Island island : Island.values()) {
      names.put(island.name(), Words.of(island, language));
    }
    return group(
        "province",
        names,
        state,
        language,
        texts,
        dossier ->
            Stream.concat(
                    dossier.deal().region().provinces().stream(),
                    dossier.deal().region().islands().stream())
                .map(Enum::name));
  }

  private static DealGroups themes(StateOfAffairs state, Language language, Messages texts) {
    Map<String, String> names = new LinkedHashMap<>();
    state.dossiers().all().stream()
        .flatMap(dossier -> dossier.deal().themes().stream())
        .collect(Collectors.toCollection(TreeSet::new))
        .forEach(theme -> names.put(theme, theme));
    return group(
        "theme", names, state, language, texts, dossier -> dossier.deal().themes().stream());
  }

  /** The phases on the day; of deals of which a phase is known only after it, that it is later. */
  private static DealGroups phases(StateOfAffairs state, Language language, Messages texts) {
    Map<String, String> names = names(Phase.values(), language);
    names.put(LATER, texts.text(language, "site.phase.laterName"));
    return group(
        "phase",
        names,
        state,
        language,
        texts,
        dossier ->
            dossier
                .deal()
                .phaseOn(state.day())
                .map(Phase::name)
                .or(() -> dossier.deal().phaseAfter(state.day()).map(start -> LATER))
                .stream());
  }

  private static DealGroups helix(StateOfAffairs state, Language language, Messages texts) {
    return words(
        "helix", HelixLevel.values(), state, language, texts, dossier -> dossier.helix().level());
  }

  private static <E extends Enum<E>> DealGroups words(
      String kind,
      E[] values,
      StateOfAffairs state,
      Language language,
      Messages texts,
      Function<Dossier, Optional<E>> value) {
    return group(
        kind,
        names(values, language),
        state,
        language,
        texts,
        dossier -> value.apply(dossier).map(Enum::name).stream());
  }

  private static <E extends Enum<E>> Map<String, String> names(E[] values, Language language) {
    Map<String, String> names = new LinkedHashMap<>();
    Arrays.stream(values).forEach(each -> names.put(each.name(), Words.of(each, language)));
    return names;
  }

  private static DealGroups group(
      String kind,
      Map<String, String> names,
      StateOfAffairs state,
      Language language,
      Messages texts,
      Function<Dossier, Stream<String>> ids) {
    Map<String, ImmutableList.Builder<Dossier>> found = new LinkedHashMap<>();
    names.keySet().forEach(id -> found.put(id, ImmutableList.builder()));
    found.put(UNKNOWN, ImmutableList.builder());
    for (Dossier dossier : state.dossiers().all()) {
      List<String> known = ids.apply(dossier).filter(found::containsKey).distinct().toList();
      (known.isEmpty() ? List.of(UNKNOWN) : known)
          .forEach(id -> found.getOrDefault(id, ImmutableList.builder()).add(dossier));
    }
    String unknown = texts.text(language, "unknown");
    return new DealGroups(
        kind,
        found.entrySet().stream()
            .map(
                entry ->
                    new Group(
                        entry.getKey(),
                        names.getOrDefault(entry.getKey(), unknown),
                        entry.getValue().build()))
            .filter(group -> !group.dossiers().isEmpty())
            .collect(toImmutableList()));
  }
}
