package nl.regiodeals.render.internal.site;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What stands in the head of each page of an edition, for browsers and for other sites. */
final class Head {
  private final SiteEdition edition;
  private final ImmutableList<SiteEdition> editions;
  private final Titles titles;
  private final Descriptions descriptions;
  private final Optional<StructuredData> structured;

  /**
   * The heads of an edition.
   *
   * @param editions all languages
   */
  Head(SiteEdition edition, ImmutableList<SiteEdition> editions) {
    this.edition = edition;
    this.editions = editions;
    this.titles = Titles.of(edition);
    this.descriptions = new Descriptions(edition, titles);
    this.structured =
        edition
            .site()
            .base()
            .map(base -> new StructuredData(edition, base.toString(), edition.name()));
  }

  /** The data for the template of the frame. */
  Map<String, Object> of(Page page, String title) {
    String full = titles.of(page, title);
    String site = edition.name();
    ImmutableMap.Builder<String, Object> values = ImmutableMap.builder();
    values
        .put("title", page.kind().equals("home") || full.equals(site) ? full : full + " - " + site)
        .put("heading", full)
        .put("description", description(page, title))
        .put("type", page.kind().equals("deal") && !edition.isOfDeal() ? "article" : "website")
        .put("locale", locale(edition))
        .put("isFound", !page.kind().equals(SiteEdition.NOT_FOUND));
    edition.site().base().ifPresent(base -> values.putAll(whole(page, base.toString())));
    return values.buildOrThrow();
  }

  /** What can be told only with whole addresses. */
  private Map<String, Object> whole(Page page, String base) {
    if (page.kind().equals(SiteEdition.NOT_FOUND)) {
      return ImmutableMap.of();
    }
    String path = edition.path(page);
    List<Map<String, String>> alternates =
        Sitemap.alternates(edition, path, editions).entrySet().stream()
            .map(
                other ->
                    Map.of(
                        "language", other.getKey(),
                        "address", Addresses.whole(base, other.getValue())))
            .toList();
    return ImmutableMap.of(
        "canonical",
        Addresses.whole(base, path),
        "alternates",
        alternates,
        "locales",
        editions.stream().filter(other -> !other.equals(edition)).map(Head::locale).toList(),
        "picture",
        Map.of(
            "address",
            base + SitePictures.share(edition),
            "width",
            Integer.toString(SitePictures.SHARE_WIDTH),
            "height",
            Integer.toString(SitePictures.SHARE_HEIGHT),
            "text",
            edition
                .texts()
                .text(edition.language(), "site.share.picture", Map.of("site", edition.name()))));
  }

  private static String locale(SiteEdition edition) {
    return edition.texts().text(edition.language(), "site.locale");
  }

  private String description(Page page, String title) {
    return descriptions.of(page, titles.of(page, title));
  }

  /**
   * What search engines may know of a page, as HTML.
   *
   * @param crumbs the kinds of the pages above it
   */
  String structured(Page page, String title, ImmutableList<String> crumbs) {
    return structured
        .map(data -> data.of(page, titles.of(page, title), () -> description(page, title), crumbs))
        .orElse("");
  }
}
