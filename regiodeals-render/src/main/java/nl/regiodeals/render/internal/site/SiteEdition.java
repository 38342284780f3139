package nl.regiodeals.render.internal.site;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import nl.regiodeals.core.analysis.Dossier;
import nl.regiodeals.core.analysis.Dossiers;
import nl.regiodeals.core.analysis.SharedAreas;
import nl.regiodeals.core.analysis.Tally;
import nl.regiodeals.core.analysis.TargetStatus;
import nl.regiodeals.core.exchange.Format;
import nl.regiodeals.core.merge.Change;
import nl.regiodeals.core.model.Organisation;
import nl.regiodeals.core.model.Partnership;
import nl.regiodeals.core.model.Portfolio;
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
      ImmutableList.of("sources", "data", "vocabulary", "about", "accessibility");
  private static final String MAP = "map";
  private static final String TABLE = "table";
  static final String RESULTS = "results";
  static final String CHANGES = "changes";
  static final String PROGRAMMES = "programmes";

  /** The page that a server shows for an address that is not there; in all languages. */
  static final String NOT_FOUND = "not-found";

  private static final String NOT_FOUND_PATH = "404.html";

  /** The number of sums of results on the home page. */
  private static final int MOST_DELIVERED = 2;

  static SiteEdition of(
      Site site, ImmutableList<Change> changes, Language language, Messages texts) {
    String folder = language.equals(site.languages().get(0)) ? "" : language.tag() + "/";
    Dossiers dossiers = site.request().dossiers();
    Optional<Dossier> only = site.deal().flatMap(dossiers::find);
    ImmutableList<DealGroups> ways =
        only.isPresent()
            ? ImmutableList.of()
            : DealGroups.of(site.request().state(), language, texts);
    ImmutableList<String> pages = pages(site, only.isPresent());
    return new SiteEdition(
        site,
        site.request().in(language),
        ways,
        DealChanges.of(changes, dossiers, language),
        only.map(dossier -> Addresses.ofDeal(dossier, pages, language, folder))
            .orElseGet(() -> Addresses.of(dossiers, ways, pages, language, folder)),
        texts);
  }

  /** The kinds of which there is one page; a page with nothing on it is left out. */
  private static ImmutableList<String> pages(Site site, boolean isOfDeal) {
    ImmutableList.Builder<String> pages = ImmutableList.builder();
    if (!isOfDeal) {
      pages.add(TABLE, MAP);
    }
    if (!isOfDeal && hasResults(site.request().portfolio())) {
      pages.add(RESULTS);
    }
    pages.addAll(PAGES);
    if (!isOfDeal && !site.request().others().isEmpty()) {
      pages.add(PROGRAMMES);
    }
    if (site.before().isPresent()) {
      pages.add(CHANGES);
    }
    return pages.build();
  }

  /** Whether there is something on the page of results; an empty page is left out. */
  private static boolean hasResults(Portfolio portfolio) {
    return !portfolio.results().isEmpty()
        || !portfolio.indicators().isEmpty()
        || !portfolio.finance().isEmpty();
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
    return page.kind().equals(NOT_FOUND)
        ? NOT_FOUND_PATH
        : addresses.path(page.kind(), page.id()).orElseThrow();
  }

  /**
   * The path from which the links of a page begin: the page itself; but the page for an address
   * that is not there is shown at any depth, so its links begin at the root of the server. Of a
   * site without an address that root is not known, and they then work at the root of the site.
   */
  String linksFrom(Page page) {
    return page.kind().equals(NOT_FOUND)
        ? site.base().map(base -> base.getRawPath() + NOT_FOUND_PATH).orElse(NOT_FOUND_PATH)
        : path(page);
  }

  /** What the site is called: after the programme, or after its only deal. */
  String name() {
    return site.deal()
        .flatMap(id -> request.dossiers().find(id))
        .map(
            dossier ->
                texts.text(
                    language(),
                    "factsheet.title",
                    Map.of("deal", SiteTexts.name(dossier.deal(), language()))))
        .orElse(request.portfolio().programme().name());
  }

  /** The day of the data. */
  LocalDate dataDay() {
    return request.portfolio().programme().asOf().orElse(request.day());
  }

  /** The page for an address that is not there, with what it says in each language. */
  static Page notFound(ImmutableList<SiteEdition> editions) {
    return Page.one(
        NOT_FOUND,
        Map.of(
            "tongues",
            editions.stream().map(edition -> edition.wayBack(editions.get(0))).toList()));
  }

  /** What the page for an address that is not there says in this language. */
  private Map<String, Object> wayBack(SiteEdition first) {
    String from = first.linksFrom(Page.one(NOT_FOUND, Map.of()));
    ImmutableList.Builder<Map<String, String>> links = ImmutableList.builder();
    for (String kind : ImmutableList.of("home", "deal-list", MAP)) {
      addresses
          .path(kind, Addresses.ONE)
          .ifPresent(
              path ->
                  links.add(
                      Map.of(
                          "name", texts.text(language(), "site.page." + kind),
                          "href", Addresses.relative(from, path))));
    }
    return Map.of(
        "language", language().tag(),
        "title", texts.text(language(), "site.notFound.title"),
        "told", texts.text(language(), "site.notFound" + (isOfDeal() ? ".alone" : "")),
        "links", links.build());
  }

  /**
   * The pages.
   *
   * @param factSheets the files made for single deals
   */
  ImmutableList<Page> pages(ImmutableList<Distribution> factSheets) {
    ImmutableList.Builder<Page> pages = ImmutableList.builder();
    if (isOfDeal()) {
      SharedAreas shared = request.shared();
      dossiers().forEach(dossier -> pages.add(deal(dossier, shared, factSheets)));
    } else {
      ofAll(pages, factSheets);
    }
    pages.add(Page.one("sources", Map.of()));
    pages.add(Page.one("data", data()));
    pages.add(
        Page.one(
            "vocabulary",
            Map.of("terms", Vocabulary.of(site.request().portfolio(), language(), texts))));
    pages.add(Page.one("about", publisher()));
    pages.add(Page.one("accessibility", accessibility(factSheets)));
    if (site.before().isPresent()) {
      pages.add(Page.one(CHANGES, Map.of("changes", DealChanges.shown(changes))));
    }
    return pages.build();
  }

  /** Whether it is about a single deal. */
  boolean isOfDeal() {
    return site.deal().isPresent();
  }

  /** Adds the pages that go beyond a single deal, and the pages of all deals. */
  private void ofAll(ImmutableList.Builder<Page> pages, ImmutableList<Distribution> factSheets) {
    pages.add(Page.one("home", home()));
    pages.add(Page.one("deal-list", Map.of()));
    pages.add(Page.one(TABLE, DealTable.of(this).shown()));
    pages.add(Page.one(MAP, Map.of()));
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
                              Map.of(
                                  "kind", way.kind(),
                                  "group", shown(group),
                                  "doubled", isDoubled(way, group)))));
        });
    partners(pages);
    if (has(RESULTS)) {
      pages.add(Page.one(RESULTS, Map.of()));
    }
    if (has(PROGRAMMES)) {
      pages.add(Page.one(PROGRAMMES, Map.of()));
    }
  }

  /** What the home page tells at a glance. */
  private Map<String, Object> home() {
    int reached = 0;
    int goals = 0;
    for (Dossier dossier : request.dossiers().all()) {
      for (Map.Entry<TargetStatus, Integer> counted : dossier.statuses(request.year()).entrySet()) {
        goals += counted.getKey() == TargetStatus.NO_TARGET ? 0 : counted.getValue();
        reached += counted.getKey() == TargetStatus.REACHED ? counted.getValue() : 0;
      }
    }
    return Map.of(
        "ways",
        ways.stream().map(this::shown).toList(),
        "reached",
        reached,
        "goals",
        goals,
        "delivered",
        request.state().delivered().stream()
            .filter(sum -> sum.unit().isPresent() && sum.number().isPresent())
            .limit(MOST_DELIVERED)
            .toList());
  }

  /** Whether it has a page that is the only one of its kind. */
  private boolean has(String kind) {
    return addresses.path(kind, Addresses.ONE).isPresent();
  }

  /** The deals that have a page; of two with the same id only the first. */
  ImmutableList<Dossier> dossiers() {
    return request.dossiers().all().stream()
        .map(dossier -> dossier.deal().id())
        .filter(id -> addresses.path("deal", id).isPresent())
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
        ImmutableMap.<String, Object>builder()
            .put("generations", request.dossiers().generations(dossier))
            .put("alongside", shared.alongside(dossier.deal()))
            .put("downloads", Downloads.of(files, Optional.of(id), path, language(), texts))
            .putAll(DealStory.of(dossier, request.year()))
            .buildOrThrow());
  }

  /** Whether a deal of the group is also in another one, so that their sums count it twice. */
  private static boolean isDoubled(DealGroups way, DealGroups.Group group) {
    return group.dossiers().stream().anyMatch(dossier -> way.ofDeal(dossier).count() > 1);
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
    if (has(Addresses.list("partner"))) {
      pages.add(Page.one(Addresses.list("partner"), Map.of()));
    }
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

  /** What the page on accessibility may promise: only what this site has. */
  private Map<String, Object> accessibility(ImmutableList<Distribution> factSheets) {
    return ImmutableMap.<String, Object>builder()
        .put("ways", ways.stream().map(DealGroups::kind).toList())
        .put("sheets", formats(factSheets, format -> format.id()))
        .put(
            "dealFormats",
            formats(
                site.data().stream().filter(file -> file.deal().isPresent()).toList(),
                format -> Ascii.toUpperCase(format.id())))
        .putAll(publisher())
        .buildOrThrow();
  }

  private static List<String> formats(List<Distribution> files, Function<Format, String> name) {
    return files.stream().map(file -> name.apply(file.format())).distinct().toList();
  }

  private Map<String, Object> publisher() {
    ImmutableMap.Builder<String, Object> known = ImmutableMap.builder();
    site.publisher().name().ifPresent(name -> known.put("publisher", name));
    site.publisher().contact().ifPresent(contact -> known.put("contact", contact.toString()));
    site.publisher().licence().ifPresent(licence -> known.put("licence", licence.toString()));
    return known.buildOrThrow();
  }
}
