package nl.regiodeals.render.internal.site;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.regiodeals.core.model.Programme;
import nl.regiodeals.core.text.Language;

/**
 * The frame around the pages of one language: navigation, search, breadcrumbs and links to the
 * other languages.
 */
final class Frame {
  private static final ImmutableList<String> MAIN =
      ImmutableList.of(
          "home",
          "deal-list",
          "map",
          "tranche-list",
          "province-list",
          "theme-list",
          "partner-list",
          "results",
          "data");
  private static final ImmutableList<String> FOOT =
      ImmutableList.of("about", "programmes", "sources", "changes", "vocabulary", "accessibility");

  /** The list page for each kind of page. */
  private static final ImmutableMap<String, String> LISTS =
      ImmutableMap.of(
          "deal", "deal-list",
          "tranche", "tranche-list",
          "province", "province-list",
          "theme", "theme-list",
          "phase", "phase-list",
          "helix", "helix-list",
          "partner", "partner-list",
          "table", "deal-list",
          "vocabulary", "data");

  private final SiteEdition edition;
  private final ImmutableList<SiteEdition> editions;
  private final Optional<String> logo;
  private final boolean hasTouchIcon;
  private final Head head;

  /**
   * The frame of an edition.
   *
   * @param editions all languages
   * @param logo the file of the logo within the site; empty if there is none
   * @param hasTouchIcon whether the site has an icon for telephones
   */
  Frame(
      SiteEdition edition,
      ImmutableList<SiteEdition> editions,
      Optional<String> logo,
      boolean hasTouchIcon) {
    this.edition = edition;
    this.editions = editions;
    this.logo = logo;
    this.hasTouchIcon = hasTouchIcon;
    this.head = new Head(edition, editions);
  }

  /** The data for the frame template of a page. */
  Map<String, Object> around(Page page, String title) {
    String path = edition.linksFrom(page);
    Programme programme = edition.request().portfolio().programme();
    ImmutableMap.Builder<String, Object> values = ImmutableMap.builder();
    values
        .put("kind", page.kind())
        .put("head", head.of(page, title))
        .put("title", title)
        .put("programme", edition.name())
        .put("root", Addresses.relative(path, ""))
        .put("home", Addresses.relative(path, edition.addresses().path("home", "").orElseThrow()))
        .put("main", links(MAIN, page, path))
        .put("foot", links(FOOT, page, path))
        .put("crumbs", crumbs(page, path))
        .put("alternates", alternates(page, path))
        .put("filters", page.isView() ? filters() : List.of())
        .put("views", page.isView() ? views(page, path) : List.of())
        .put("folder", Addresses.relative(path, edition.addresses().folder()))
        .put("index", Addresses.relative(path, searchIndex(edition)));
    edition
        .addresses()
        .path("deal-list", Addresses.ONE)
        .ifPresent(list -> values.put("search", Addresses.relative(path, list)));
    if (programme.synthetic()) {
      values.put("banner", edition.texts().text(edition.language(), "site.synthetic"));
    }
    if (hasTouchIcon) {
      values.put("touchIcon", Addresses.relative(path, "assets/" + SitePictures.TOUCH_ICON));
    }
    logo.ifPresent(file -> values.put("logo", Addresses.relative(path, file)));
    edition.site().data().stream()
        .filter(file -> file.format().equals(Feed.FORMAT))
        .findFirst()
        .ifPresent(file -> values.put("feed", Addresses.relative(path, file.path())));
    return values.buildOrThrow();
  }

  /** The path of the script with the search index. */
  static String searchIndex(SiteEdition edition) {
    return edition.addresses().folder() + "search.js";
  }

  private List<Map<String, String>> links(List<String> kinds, Page page, String path) {
    List<Map<String, String>> links = new ArrayList<>();
    for (String kind : kinds) {
      edition
          .addresses()
          .path(kind, Addresses.ONE)
          .ifPresent(
              target ->
                  links.add(
                      Map.of(
                          "name", name(kind),
                          "href", Addresses.relative(path, target),
                          "current", current(kind, page))));
    }
    return links;
  }

  /** The ways in which the found deals are shown. */
  private List<Map<String, String>> views(Page page, String path) {
    return Page.VIEWS.stream()
        .map(
            kind ->
                Map.of(
                    "name", edition.texts().text(edition.language(), "site.view." + kind),
                    "href",
                        Addresses.relative(
                            path, edition.addresses().path(kind, Addresses.ONE).orElseThrow()),
                    "current", kind.equals(page.kind()) ? "page" : ""))
        .toList();
  }

  /** Whether a page is the home page: that of the only deal is. */
  private boolean isHome(Page page) {
    return page.kind().equals("home") || (edition.isOfDeal() && page.kind().equals("deal"));
  }

  private String current(String kind, Page page) {
    if (kind.equals(page.kind()) || (kind.equals("home") && isHome(page))) {
      return "page";
    }
    return kind.equals(LISTS.get(page.kind())) ? "true" : "";
  }

  /** The breadcrumbs: the home page, and the list that the page is in. */
  private List<Map<String, String>> crumbs(Page page, String path) {
    return links(above(page), page, path);
  }

  /** The kinds of the pages above a page, those that this site has. */
  private ImmutableList<String> above(Page page) {
    if (isHome(page)) {
      return ImmutableList.of();
    }
    return Stream.concat(Stream.of("home"), Optional.ofNullable(LISTS.get(page.kind())).stream())
        .filter(kind -> edition.addresses().path(kind, Addresses.ONE).isPresent())
        .collect(toImmutableList());
  }

  /** What search engines may know of a page, as HTML. */
  String structured(Page page, String title) {
    return head.structured(page, title, above(page));
  }

  private List<Map<String, String>> alternates(Page page, String path) {
    return editions.size() == 1
        ? List.of()
        : editions.stream()
            .map(
                other -> {
                  Language language = other.language();
                  String target =
                      other
                          .addresses()
                          .path(page.kind(), page.id())
                          .or(() -> other.addresses().path("home", Addresses.ONE))
                          .orElseThrow();
                  return Map.of(
                      "language", language.tag(),
                      "name", other.texts().text(language, "site.language"),
                      "href", Addresses.relative(path, target),
                      "current", language.equals(edition.language()) ? "true" : "");
                })
            .toList();
  }

  private List<Map<String, Object>> filters() {
    return edition.ways().stream()
        .map(
            way ->
                Map.<String, Object>of(
                    "id", way.kind(),
                    "label", edition.texts().text(edition.language(), "site.kind." + way.kind()),
                    "options",
                        way.groups().stream()
                            .map(group -> Map.of("value", group.id(), "name", group.name()))
                            .toList()))
        .toList();
  }

  private String name(String kind) {
    return edition.texts().text(edition.language(), "site.page." + kind);
  }
}
