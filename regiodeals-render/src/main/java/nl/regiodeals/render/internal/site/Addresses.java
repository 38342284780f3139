package nl.regiodeals.render.internal.site;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.regiodeals.core.analysis.Dossiers;
import nl.regiodeals.core.model.Organisation;
import nl.regiodeals.core.output.FileNames;
import nl.regiodeals.core.text.Language;
import nl.regiodeals.render.internal.template.Links;

/**
 * The paths of the pages of the site in one language, by the kind and the id of what they are
 * about. A path is made from the id of a deal or partner, or the name of a group, and is as stable
 * as that. Immutable.
 */
public final class Addresses {
  /** The id of a page that is the only one of its kind. */
  static final String ONE = "";

  private final String folder;
  private final Language language;
  private final Map<Key, String> paths = new LinkedHashMap<>();

  private record Key(String kind, String id) {}

  private Addresses(String folder, Language language) {
    this.folder = folder;
    this.language = language;
  }

  /**
   * Plans the pages.
   *
   * @param pages the kinds with a single page, besides the home page and the lists
   * @param folder the folder of the language, with a slash; blank for the first language
   */
  static Addresses of(
      Dossiers dossiers,
      ImmutableList<DealGroups> ways,
      ImmutableList<String> pages,
      Language language,
      String folder) {
    Addresses addresses = new Addresses(folder, language);
    addresses.put("home", ONE, "index");
    pages.forEach(kind -> addresses.put(kind, ONE, addresses.word(kind)));
    addresses.list(
        "deal", dossiers.all().stream().map(dossier -> dossier.deal().id()).distinct().toList());
    addresses.list(
        "partner",
        dossiers.portfolio().organisations().stream().map(Organisation::id).distinct().toList());
    for (DealGroups way : ways) {
      addresses.put(list(way.kind()), ONE, addresses.word(list(way.kind())) + "/index");
      ImmutableMap<String, String> names =
          FileNames.of(way.groups().stream().map(DealGroups.Group::name).toList());
      way.groups()
          .forEach(
              group ->
                  addresses.put(
                      way.kind(),
                      group.id(),
                      addresses.word(list(way.kind())) + "/" + names.get(group.name())));
    }
    return addresses;
  }

  /** The kind of the page that lists everything of a kind. */
  static String list(String kind) {
    return kind + "-list";
  }

  /** Adds a page for each id, and one that lists them. */
  private void list(String kind, List<String> ids) {
    String place = word(list(kind)) + "/";
    put(list(kind), ONE, place + "index");
    FileNames.of(ids).forEach((id, name) -> put(kind, id, place + name));
  }

  /** The path of the page about the data, in the first language. */
  public static String dataPage(Language language) {
    return new Addresses("", language).word("data") + ".html";
  }

  private void put(String kind, String id, String name) {
    paths.put(new Key(kind, id), folder + name + ".html");
  }

  private String word(String kind) {
    return SiteTexts.address(language, kind);
  }

  /** The folder the folder of the language, with a slash; blank for the first language. */
  String folder() {
    return folder;
  }

  /** The path, within the site, of the page with this kind and id; empty if there is none. */
  Optional<String> path(String kind, String id) {
    return Optional.ofNullable(paths.get(new Key(kind, id)));
  }

  /** The paths of all pages within the site. */
  Stream<String> all() {
    return paths.values().stream();
  }

  /**
   * The links on a page.
   *
   * @param files the files that pages offer, by their paths within the site
   */
  Links from(String page, Set<String> files) {
    return new Links() {
      @Override
      public Optional<String> to(String kind, String id) {
        return path(kind, id).map(target -> relative(page, target));
      }

      @Override
      public boolean isOwn(String target) {
        String up = relative(page, "");
        String within = target.startsWith(up) ? target.substring(up.length()) : target;
        return files.contains(within) || paths.containsValue(within);
      }
    };
  }

  /** The address of a file relative to a page, both within the site. */
  static String relative(String page, String target) {
    return "../".repeat((int) page.chars().filter(letter -> letter == '/').count()) + target;
  }
}
