package nl.regiodeals.render.internal.site;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.regiodeals.core.analysis.Dossier;
import nl.regiodeals.core.analysis.Dossiers;
import nl.regiodeals.core.model.Organisation;
import nl.regiodeals.core.model.Project;
import nl.regiodeals.core.output.FileNames;
import nl.regiodeals.core.text.Language;
import nl.regiodeals.render.internal.template.Links;

/**
 * The paths of the pages of the site in one language, by the kind and the id of what they are
 * about; a project has a place on the page of its deal. A path is made from the id of a deal or
 * partner, or the name of a group, and is as stable as that. Immutable.
 */
public final class Addresses {
  /** The id of a page that is the only one of its kind. */
  static final String ONE = "";

  private static final String INDEX = "index.html";

  private final String folder;
  private final Language language;
  private final Map<Key, String> paths = new LinkedHashMap<>();

  /** What each file is about first. */
  private final Map<String, Key> files = new LinkedHashMap<>();

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
    addresses.list("deal", deals(dossiers));
    dossiers.all().forEach(addresses::projects);
    List<String> partners =
        dossiers.portfolio().organisations().stream().map(Organisation::id).distinct().toList();
    if (!partners.isEmpty()) {
      addresses.list("partner", partners);
    }
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

  /**
   * Plans the pages of the site of a single deal: the deal is the home page, and what is about more
   * than that deal has no page.
   */
  static Addresses ofDeal(
      Dossier dossier, ImmutableList<String> pages, Language language, String folder) {
    Addresses addresses = new Addresses(folder, language);
    addresses.put("home", ONE, "index");
    addresses.put("deal", dossier.deal().id(), "index");
    addresses.projects(dossier);
    pages.forEach(kind -> addresses.put(kind, ONE, addresses.word(kind)));
    return addresses;
  }

  /** Adds a place on the page of the deal for each of its projects. */
  private void projects(Dossier dossier) {
    String page = path("deal", dossier.deal().id()).orElseThrow();
    FileNames.of(dossier.projects().stream().map(Project::id).toList())
        .forEach(
            (id, name) -> paths.putIfAbsent(new Key("project", id), page + "#project-" + name));
  }

  /** The kind of the page that lists everything of a kind. */
  static String list(String kind) {
    return kind + "-list";
  }

  private static List<String> deals(Dossiers dossiers) {
    return dossiers.all().stream().map(dossier -> dossier.deal().id()).distinct().toList();
  }

  /** Adds a page for each id, and one that lists them. */
  private void list(String kind, List<String> ids) {
    String place = word(list(kind)) + "/";
    put(list(kind), ONE, place + "index");
    FileNames.of(ids).forEach((id, name) -> put(kind, id, place + name));
  }

  /**
   * The paths of the pages about deals, in the first language, by the ids of the deals.
   *
   * @param only the only deal that the site is about; empty for a site about all
   */
  public static ImmutableMap<String, String> dealPages(
      Dossiers dossiers, Optional<String> only, Language language) {
    if (only.isPresent()) {
      return ImmutableMap.of(only.get(), INDEX);
    }
    Addresses addresses = new Addresses("", language);
    List<String> ids = deals(dossiers);
    addresses.list("deal", ids);
    return Maps.toMap(ids, id -> addresses.path("deal", id).orElseThrow());
  }

  /** The path of the page about the data, in the first language. */
  public static String dataPage(Language language) {
    return new Addresses("", language).word("data") + ".html";
  }

  private void put(String kind, String id, String name) {
    String path = folder + name + ".html";
    Key key = new Key(kind, id);
    paths.put(key, path);
    files.putIfAbsent(path, key);
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
    return files.keySet().stream();
  }

  /** The page that is about the same among others, which are in another language. */
  Optional<String> counterpart(String page, Addresses others) {
    return Optional.ofNullable(files.get(page)).map(others.paths::get);
  }

  /**
   * The address of a page, as people and search engines share it: that of a folder, and not of the
   * file in it that a server shows.
   */
  static String whole(String base, String path) {
    boolean isOfFolder = path.equals(INDEX) || path.endsWith("/" + INDEX);
    return base + (isOfFolder ? path.substring(0, path.length() - INDEX.length()) : path);
  }

  /**
   * The links on a page.
   *
   * @param offered the files that pages offer, by their paths within the site
   */
  Links from(String page, Set<String> offered) {
    return new Links() {
      @Override
      public Optional<String> to(String kind, String id) {
        return path(kind, id).map(target -> relative(page, target));
      }

      @Override
      public boolean isOwn(String target) {
        String up = relative(page, "");
        String within = target.startsWith(up) ? target.substring(up.length()) : target;
        return offered.contains(within) || files.containsKey(within.replaceFirst("#.*", ""));
      }
    };
  }

  /**
   * The address of a file relative to a page, both within the site. A page whose path begins with a
   * slash may be shown at any depth, and so its links begin with that folder.
   */
  static String relative(String page, String target) {
    if (page.startsWith("/")) {
      return page.substring(0, page.lastIndexOf('/') + 1) + target;
    }
    if (target.startsWith(page + "#")) {
      return target.substring(page.length());
    }
    return "../".repeat((int) page.chars().filter(letter -> letter == '/').count()) + target;
  }
}
