package nl.regiodeals.render.internal.site;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import nl.regiodeals.core.exchange.Format;
import nl.regiodeals.render.internal.XmlBuilder;

/**
 * What changed since an earlier version of the data, as a feed (RFC 4287): an entry for each deal.
 * Its timestamp is the date of the data, so that the same data give the same feed.
 */
final class Feed {
  static final Format FORMAT = Format.text("atom", "application/atom+xml", "atom");

  private Feed() {}

  /** The path of the feed of an edition within the site. */
  static String path(SiteEdition edition) {
    String page = edition.addresses().path(SiteEdition.CHANGES, Addresses.ONE).orElseThrow();
    return page.replaceFirst("html$", FORMAT.extension());
  }

  /** The feed. */
  static byte[] of(SiteEdition edition) {
    String path = path(edition);
    String updated = edition.dataDay() + "T00:00:00Z";
    String title =
        edition
            .texts()
            .text(
                edition.language(),
                "site.feed.title",
                Map.of("programme", edition.request().portfolio().programme().name()));
    XmlBuilder xml = new XmlBuilder();
    xml.open("feed", "xmlns", "http://www.w3.org/2005/Atom", "xml:lang", edition.language().tag());
    xml.element("id", name(edition, path, ""));
    xml.element("title", title);
    xml.element("updated", updated);
    xml.open("author").element("name", edition.site().publisher().name().orElse(title)).close();
    link(xml, "self", address(edition, path, path));
    link(
        xml,
        "alternate",
        address(
            edition,
            path,
            edition.addresses().path(SiteEdition.CHANGES, Addresses.ONE).orElseThrow()));
    for (DealChanges change : edition.changes()) {
      xml.open("entry");
      xml.element("id", name(edition, path, change.deal() + "@" + updated));
      xml.element(
          "title",
          change.name().isEmpty()
              ? edition.texts().text(edition.language(), "site.changes.general")
              : change.name());
      xml.element("updated", updated);
      page(edition, change).ifPresent(page -> link(xml, "alternate", address(edition, path, page)));
      xml.element("content", told(edition, change), "type", "text");
      xml.close();
    }
    return xml.close().bytes();
  }

  private static void link(XmlBuilder xml, String relation, String address) {
    xml.empty("link", "rel", relation, "href", address);
  }

  private static Optional<String> page(SiteEdition edition, DealChanges change) {
    return edition
        .addresses()
        .path("deal", change.deal())
        .or(() -> edition.addresses().path(SiteEdition.CHANGES, Addresses.ONE));
  }

  private static String told(SiteEdition edition, DealChanges change) {
    String first = String.join("\n", change.first(DealChanges.MOST));
    return change.more(DealChanges.MOST) == 0
        ? first
        : first
            + "\n"
            + edition
                .texts()
                .text(
                    edition.language(),
                    "site.changes.more",
                    Map.of("count", change.more(DealChanges.MOST)));
  }

  /** An absolute address if the site has one, otherwise relative to the feed. */
  private static String address(SiteEdition edition, String feed, String target) {
    return edition
        .site()
        .base()
        .map(base -> Addresses.whole(base.toString(), target))
        .orElseGet(() -> Addresses.relative(feed, target));
  }

  /** A stable and unique id for the feed or an entry. */
  private static String name(SiteEdition edition, String path, String part) {
    String start = edition.site().base().map(URI::toString).orElse("urn:regiodeals:feed:");
    return start + path + (part.isEmpty() ? "" : "#" + part.replaceAll("[^\\w@:.-]", "_"));
  }
}
