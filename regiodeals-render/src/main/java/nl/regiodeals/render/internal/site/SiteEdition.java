package nl.regiodeals.render.internal.site;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import nl.regiodeals.core.analysis.Dossier;
import nl.regiodeals.core.analysis.Dossiers;
import nl.regiodeals.core.analysis.SharedAreas;
import nl.regiodeals.core.analysis.Tally;
import nl.regiodeals.core.merge.Change;
import nl.regiodeals.core.model.Organisation;
import nl.regiodeals.core.model.Partnership;
import nl.regiodeals.core.output.Distribution;
import nl.regiodeals.core.text.Language;
import nl.regiodeals.core.text.Messages;
import nl.regiodeals.render.Request;
import nl.regiodeals.render.Site;

/**
 * The site in one language: its pages and their paths. Immutable.
 *
 * @param site the site
 * @param request the request for its pages, in this language
 * @param ways the groupings of the deals
 * @param changes what changed since the earlier version; none if there is no such version
 * @param addresses the paths of the pages
 * @param texts the texts of the pages
 */
record SiteEdition(
    Site site,
    Request request,
    ImmutableList<DealGroups> ways,
    ImmutableList<DealChanges> changes,
    Addresses addresses,
    Messages texts) {
  private static final ImmutableList<String> PAGES =
      ImmutableList.of("results", "sources", "data", "vocabulary", "about", "accessibility");
  static final String CHANGES = "changes";
  private static final String PROGRAMMES = "programmes";

  static SiteEdition of(
      Site site, ImmutableList<Change> changes, Language language, Messages texts) {
    String folder = language.equals(site.languages().get(0)) ? "" : language.tag() + "/";
    Dossiers dossiers = site.request().dossiers();
    ImmutableList<DealGroups> ways = DealGroups.of(site.request().state(), language, texts);
    ImmutableList.Builder<String> pages = ImmutableList.<String>builder().addAll(PAGES);
    if (!site.request().others().isEmpty()) {
      pages.add(PROGRAMMES);
    }
    if (site.before().isPresent()) {
      pages.add(CHANGES);
    }
    return new SiteEdition(
        site,
        site.request().in(language),
        ways,
        DealChanges.of(changes, dossiers, language),
        Addresses.of(dossiers, ways, pages.build(), language, folder),
        texts);
  }

  /** This edition, with one more file to download. */
  SiteEdition with(Distribution file) {
    return new SiteEdition(
        site.with(ImmutableList.<Distribution>builder().addAll(site.data()).add(file).build()),
        request,
        ways,
        changes,
        addresses,
        texts);
  }

  Language language() {
    return request.language();
  }

  /** The path of a page within the site. */
  String path(Page page) {
    return addresses.path(page.kind(), page.id()).orElseThrow();
  }

  /**
   * The pages.
   *
   * @param factSheets the files made for single deals
   */
  ImmutableList<Page> pages(ImmutableList<Distribution> factSheets) {
    ImmutableList.Builder<Page> pages = ImmutableList.builder();
    pages.add(Page.one("home", Map.of("ways", ways.stream().map(this::shown).toList())));
    pages.add(Page.one("deal-list", Map.of()));
    SharedAreas shared = request.shared();
    dossiers().forEach(dossier -> pages.add(deal(dossier, shared, factSheets)));
    ways.forEach(
        way -> {
          pages.add(
              new Page(
                  Addresses.list(way.kind()),
                  Addresses.ONE,
                  "site-groups.ftlx",
                  Optional.empty(),
                  Map.of("way", shown(way))));
          way.groups()
              .forEach(
                  group ->
                      pages.add(
                          new Page(
                              way.kind(),
                              group.id(),
                              "site-group.ftlx",
                              Optional.empty(),
                              Map.of("kind", way.kind(), "group", shown(group)))));
        });
    partners(pages);
    pages.add(Page.one("results", Map.of()));
    pages.add(Page.one("sources", Map.of()));
    pages.add(Page.one("data", data()));
    pages.add(
        Page.one(
            "vocabulary",
            Map.of("terms", Vocabulary.of(site.request().portfolio(), language(), texts))));
    pages.add(Page.one("about", publisher()));
    pages.add(Page.one("accessibility", publisher()));
    if (!request.others().isEmpty()) {
      pages.add(Page.one(PROGRAMMES, Map.of()));
    }
    if (site.before().isPresent()) {
      pages.add(Page.one(CHANGES, Map.of("changes", DealChanges.shown(changes))));
    }
    return pages.build();
  }

  /** The deals that have a page; of two with the same id only the first. */
  ImmutableList<Dossier> dossiers() {
    return request.dossiers().all().stream()
        .map(dossier -> dossier.deal().id())
        .distinct()
        .flatMap(id -> request.dossiers().find(id).stream())
        .collect(toImmutableList());
  }

  private Page deal(Dossier dossier, SharedAreas shared, ImmutableList<Distribution> factSheets) {
    String id = dossier.deal().id();
    String path = addresses.path("deal", id).orElseThrow();
    ImmutableList<Distribution> files =
        ImmutableList.<Distribution>builder().addAll(factSheets).addAll(site.data()).build();
    return new Page(
        "deal",
        id,
        "site-deal.ftlx",
        Optional.of(dossier),
        Map.of(
            "generations", request.dossiers().generations(dossier),
            "alongside", shared.alongside(dossier.deal()),
            "downloads", Downloads.of(files, Optional.of(id), path, language(), texts)));
  }

  private Map<String, Object> shown(DealGroups way) {
    return Map.of("kind", way.kind(), "groups", way.groups().stream().map(this::shown).toList());
  }

  private Map<String, Object> shown(DealGroups.Group group) {
    return Map.of(
        "id", group.id(),
        "name", group.name(),
        "isUnknown", group.id().equals(DealGroups.UNKNOWN),
        "tally", Tally.of(group.dossiers(), request.day()));
  }

  /** Adds the pages of the organisations that take part in a deal or pay for one. */
  private void partners(ImmutableList.Builder<Page> pages) {
    Dossiers dossiers = request.dossiers();
    Map<String, ImmutableList.Builder<Map<String, Object>>> roles = new LinkedHashMap<>();
    for (Partnership partnership : request.portfolio().partnerships()) {
      dossiers
          .find(partnership.deal())
          .ifPresent(
              dossier ->
                  roles
                      .computeIfAbsent(partnership.organisation(), id -> ImmutableList.builder())
                      .add(Map.of("partnership", partnership, "dossier", dossier)));
    }
    pages.add(Page.one("partner-list", Map.of()));
    request.portfolio().organisations().stream()
        .map(Organisation::id)
        .distinct()
        .flatMap(id -> dossiers.organisation(id).stream())
        .forEach(organisation -> pages.add(partner(organisation, roles)));
  }

  private Page partner(
      Organisation organisation, Map<String, ImmutableList.Builder<Map<String, Object>>> roles) {
    String id = organisation.id();
    ImmutableList<Dossier> cashierOf =
        request.dossiers().all().stream()
            .filter(dossier -> dossier.deal().cashier().filter(id::equals).isPresent())
            .collect(toImmutableList());
    ImmutableList<Dossier> ministryOf =
        request.dossiers().all().stream()
            .filter(dossier -> dossier.deal().ministries().contains(id))
            .collect(toImmutableList());
    return new Page(
        "partner",
        id,
        "site-partner.ftlx",
        Optional.empty(),
        Map.of(
            "organisation", organisation,
            "roles", roles.containsKey(id) ? roles.get(id).build() : ImmutableList.of(),
            "cashierOf", cashierOf,
            "ministryOf", ministryOf));
  }

  private Map<String, Object> data() {
    String path = addresses.path("data", Addresses.ONE).orElseThrow();
    return ImmutableMap.<String, Object>builder()
        .put("downloads", Downloads.of(site.data(), Optional.empty(), path, language(), texts))
        .putAll(publisher())
        .buildOrThrow();
  }

  private Map<String, Object> publisher() {
    ImmutableMap.Builder<String, Object> known = ImmutableMap.builder();
    site.publisher().name().ifPresent(name -> known.put("publisher", name));
    site.publisher().contact().ifPresent(contact -> known.put("contact", contact.toString()));
    site.publisher().licence().ifPresent(licence -> known.put("licence", licence.toString()));
    return known.buildOrThrow();
  }
}
