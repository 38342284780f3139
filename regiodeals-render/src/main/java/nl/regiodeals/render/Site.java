package nl.regiodeals.render;

import com.google.common.collect.ImmutableList;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import nl.regiodeals.core.model.Portfolio;
import nl.regiodeals.core.output.Distribution;
import nl.regiodeals.core.output.Publisher;

/**
 * What to make a public site of: static pages, with a search and a map, that work without a server.
 * Immutable.
 *
 * <pre>{@code
 * Site site = Site.of(Request.of(portfolio)).at(URI.create("https://regiodeals.example/"));
 * OutputFolder folder = OutputFolder.at(Path.of("site"));
 * Renderer.builder().build().write(site, folder);
 * folder.finish();
 * }</pre>
 *
 * @param request the data, the year and the day that the pages speak of
 * @param languages the languages; the first stands at the top of the site, each other in a folder
 *     of its name
 * @param base where the site will stand, ending with a slash; empty if unknown, and then what needs
 *     a whole address is left out: the list of pages for search engines
 * @param publisher who publishes it
 * @param data the files of data that can be fetched, with paths within the site
 * @param before an earlier version of the data, of which the site tells what changed since
 */
public record Site(
    Request request,
    ImmutableList<Locale> languages,
    Optional<URI> base,
    Publisher publisher,
    ImmutableList<Distribution> data,
    Optional<Portfolio> before) {
  /** Refuses a site without a language, and an address that does not end with a slash. */
  public Site {
    if (languages.isEmpty()) {
      throw new IllegalArgumentException("a site has a language");
    }
    base.filter(address -> !isFolder(address))
        .ifPresent(
            address -> {
              throw new IllegalArgumentException(
                  "the address of a site is whole and ends with a slash: " + address);
            });
  }

  /** Whether it is a whole address that files can stand below. */
  private static boolean isFolder(URI address) {
    return address.isAbsolute()
        && address.getHost() != null
        && address.getRawQuery() == null
        && address.getRawFragment() == null
        && address.toString().endsWith("/");
  }

  /** A site in the language of the request. */
  public static Site of(Request request) {
    return new Site(
        request,
        ImmutableList.of(request.language()),
        Optional.empty(),
        Publisher.UNKNOWN,
        ImmutableList.of(),
        Optional.empty());
  }

  /** This site in these languages; the first stands at the top of the site. */
  public Site in(Iterable<Locale> newLanguages) {
    return new Site(request, ImmutableList.copyOf(newLanguages), base, publisher, data, before);
  }

  /** This site, at an address. */
  public Site at(URI address) {
    return new Site(request, languages, Optional.of(address), publisher, data, before);
  }

  /** This site, by a publisher. */
  public Site by(Publisher newPublisher) {
    return new Site(request, languages, base, newPublisher, data, before);
  }

  /** This site, with data to download. */
  public Site with(Iterable<Distribution> newData) {
    return new Site(request, languages, base, publisher, ImmutableList.copyOf(newData), before);
  }

  /** This site, telling what changed since an earlier version. */
  public Site since(Portfolio earlier) {
    return new Site(request, languages, base, publisher, data, Optional.of(earlier));
  }
}
