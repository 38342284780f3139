package nl.regiodeals.render;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.net.URI;
import java.util.Optional;
import nl.regiodeals.core.analysis.Dossiers;
import nl.regiodeals.core.model.Portfolio;
import nl.regiodeals.core.output.Distribution;
import nl.regiodeals.core.output.Publisher;
import nl.regiodeals.core.text.Language;
import nl.regiodeals.render.internal.RenderNotices;

/**
 * A request for a public site: static pages, with a search and a map, that work without a server.
 * Immutable.
 *
 * <pre>{@code
 * Site site = Site.of(Request.of(portfolio)).at(URI.create("https://regiodeals.example/"));
 * OutputFolder folder = OutputFolder.at(Path.of("site"));
 * Renderer.builder().build().write(site, folder);
 * folder.finish();
 * }</pre>
 *
 * @param request the data, the year and the day that the pages describe
 * @param languages the languages, in the words of the programme; the first is at the root of the
 *     site, each other one in a folder with its name
 * @param base the address of the site, ending with a slash; if empty, the list of pages for search
 *     engines is left out, because it needs absolute addresses
 * @param publisher the publisher
 * @param data the data files that can be downloaded, with paths within the site
 * @param before an earlier version of the data, to show what changed since then
 * @param deal the id of the only deal that the site is about; empty for a site about all
 */
public record Site(
    Request request,
    ImmutableList<Language> languages,
    Optional<URI> base,
    Publisher publisher,
    ImmutableList<Distribution> data,
    Optional<Portfolio> before,
    Optional<String> deal) {
  /**
   * Rejects a site without a language, and an address that does not end with a slash. Leaves out
   * what is not open, also of the earlier version, whose values would be told as changes.
   */
  public Site {
    request = request.open();
    before = before.map(Portfolio::open);
    Portfolio portfolio = request.portfolio();
    languages =
        languages.stream().map(language -> language.with(portfolio)).collect(toImmutableList());
    if (languages.isEmpty()) {
      throw new IllegalArgumentException("a site needs a language");
    }
    base.filter(address -> !isFolder(address))
        .ifPresent(
            address -> {
              throw new IllegalArgumentException(
                  "the address of a site must be absolute and end with a slash: " + address);
            });
  }

  /** Whether it is an absolute address that can contain files. */
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
        Optional.empty(),
        Optional.empty());
  }

  /**
   * A site about a single deal, to stand within the pages of its region: the page of the deal is
   * its home page, and its data are only those of the deal, of what it refers to, and what the
   * other deals of the region are.
   *
   * @throws RenderException if there is no such deal
   */
  public Site about(String id) {
    Request part =
        new Request(
            Dossiers.of(part(request.portfolio(), id).orElseThrow(() -> unknown(id))),
            request.year(),
            request.day(),
            request.deal(),
            request.language(),
            request.findings(),
            request.lineage(),
            request.edition(),
            request.others());
    return new Site(
        part,
        languages,
        base,
        publisher,
        data,
        before.flatMap(earlier -> part(earlier, id)),
        Optional.of(id));
  }

  /**
   * What a portfolio has about a deal, and the deals of its region; empty if it does not have the
   * deal.
   */
  private static Optional<Portfolio> part(Portfolio whole, String id) {
    Dossiers all = Dossiers.of(whole);
    return all.find(id).map(dossier -> dossier.portfolio(whole, all.generations(dossier)));
  }

  private static RenderException unknown(String id) {
    return new RenderException(RenderNotices.UNKNOWN_DEAL.notice().with("deal", id), null);
  }

  /** This site in these languages; the first is at the root of the site. */
  public Site in(Iterable<Language> newLanguages) {
    return new Site(
        request, ImmutableList.copyOf(newLanguages), base, publisher, data, before, deal);
  }

  /** This site, at an address. */
  public Site at(URI address) {
    return new Site(request, languages, Optional.of(address), publisher, data, before, deal);
  }

  /** This site, by a publisher. */
  public Site by(Publisher newPublisher) {
    return new Site(request, languages, base, newPublisher, data, before, deal);
  }

  /** This site, with data to download. */
  public Site with(Iterable<Distribution> newData) {
    return new Site(
        request, languages, base, publisher, ImmutableList.copyOf(newData), before, deal);
  }

  /** This site, showing what changed since an earlier version. */
  public Site since(Portfolio earlier) {
    return new Site(
        request,
        languages,
        base,
        publisher,
        data,
        deal.isPresent() ? deal.flatMap(id -> part(earlier, id)) : Optional.of(earlier),
        deal);
  }
}
