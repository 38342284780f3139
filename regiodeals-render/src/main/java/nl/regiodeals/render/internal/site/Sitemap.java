package nl.regiodeals.render.internal.site;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import nl.regiodeals.render.internal.XmlBuilder;

/**
 * The list of pages for search engines (<a href="https://www.sitemaps.org/protocol.html">the
 * protocol</a>): when each was last changed, and the same page in other languages.
 */
final class Sitemap {
  static final String PATH = "sitemap.xml";

  /** The language of a page for readers of any other language. */
  static final String ANY = "x-default";

  private Sitemap() {}

  static byte[] of(ImmutableList<SiteEdition> editions, String base) {
    XmlBuilder map = new XmlBuilder();
    map.open(
        "urlset",
        "xmlns",
        "http://www.sitemaps.org/schemas/sitemap/0.9",
        "xmlns:xhtml",
        "http://www.w3.org/1999/xhtml");
    Map<String, SiteEdition> pages = new TreeMap<>();
    editions.forEach(
        edition -> edition.addresses().all().forEach(path -> pages.put(path, edition)));
    LocalDate day = editions.get(0).dataDay();
    pages.forEach(
        (path, edition) -> {
          map.open("url").element("loc", Addresses.whole(base, path));
          map.element("lastmod", day.toString());
          alternates(edition, path, editions)
              .forEach(
                  (language, page) ->
                      map.empty(
                          "xhtml:link",
                          "rel",
                          "alternate",
                          "hreflang",
                          language,
                          "href",
                          Addresses.whole(base, page)));
          map.close();
        });
    return map.close().bytes();
  }

  /** The same page in each language, itself too, and the one for all other readers. */
  static Map<String, String> alternates(
      SiteEdition edition, String path, ImmutableList<SiteEdition> editions) {
    Map<String, String> pages = new TreeMap<>();
    if (editions.size() > 1) {
      for (SiteEdition other : editions) {
        edition
            .addresses()
            .counterpart(path, other.addresses())
            .ifPresent(
                page -> {
                  pages.put(other.language().tag(), page);
                  pages.putIfAbsent(ANY, page);
                });
      }
    }
    return pages;
  }
}
