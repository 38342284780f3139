package nl.regiodeals.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import nl.regiodeals.core.RandomPortfolio;
import nl.regiodeals.core.Sample;
import nl.regiodeals.core.exchange.Format;
import nl.regiodeals.core.model.Amendment;
import nl.regiodeals.core.model.AmendmentKind;
import nl.regiodeals.core.model.Deal;
import nl.regiodeals.core.model.FundingSource;
import nl.regiodeals.core.model.Money;
import nl.regiodeals.core.model.Organisation;
import nl.regiodeals.core.model.OrganisationKind;
import nl.regiodeals.core.model.Portfolio;
import nl.regiodeals.core.model.ProjectFunding;
import nl.regiodeals.core.model.ProjectProgress;
import nl.regiodeals.core.model.Showcase;
import nl.regiodeals.core.model.Sourced;
import nl.regiodeals.core.output.Distribution;
import nl.regiodeals.core.output.OutputFolder;
import nl.regiodeals.core.output.Publisher;
import nl.regiodeals.core.text.Language;
import nl.regiodeals.core.text.Messages;
import nl.regiodeals.render.internal.html.HtmlBody;
import nl.regiodeals.render.internal.site.Addresses;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The public site, as files. How it works in a browser is tested with the command line. */
class SiteTest {
  private static final URI BASE = URI.create("https://regiodeals.example/");
  private static final ImmutableList<Language> BOTH =
      ImmutableList.of(Language.DUTCH, Language.ENGLISH);
  private static final Pattern LINK = Pattern.compile("(?:href|src|action)=\"([^\"]*)\"");
  private static final Pattern ID = Pattern.compile(" id=\"([^\"]*)\"");
  private static final Renderer RENDERER = Renderer.builder().build();

  @TempDir private Path root;

  @Test
  void hasAPageForEverythingWithAReadableAddress() throws IOException {
    Map<String, String> pages = pages(Sample.portfolio());
    assertThat(pages.keySet())
        .contains(
            "index.html",
            "deals/index.html",
            "deals/twente.html",
            "deals/veluwe-2.html",
            "tranches/index.html",
            "tranches/tranche-4.html",
            "provincies/gelderland.html",
            "themas/index.html",
            "fasen/afgerond.html",
            "partners/index.html",
            "partners/enschede.html",
            "resultaten.html",
            "bronnen.html",
            "open-data.html",
            "begrippen.html",
            "over.html",
            "toegankelijkheid.html");
  }

  @Test
  void theFirstLanguageStandsAtTheTopAndTheOtherInAFolder() throws IOException {
    Map<String, String> pages = pages(Site.of(Request.of(Sample.portfolio())).in(BOTH));
    assertThat(pages.get("index.html")).startsWith("<!DOCTYPE html>\n<html lang=\"nl\">");
    assertThat(pages.get("en/provinces/gelderland.html"))
        .startsWith("<!DOCTYPE html>\n<html lang=\"en\">")
        .contains("href=\"../../provincies/gelderland.html\" hreflang=\"nl\"");
  }

  @Test
  void theCheckerOfTheW3cFindsNothingInPagesAndStyle() throws Exception {
    Map<String, String> pages =
        pages(Site.of(Request.of(Sample.reported())).in(BOTH).at(BASE).since(earlier()));
    for (Map.Entry<String, String> page : pages.entrySet()) {
      assertThat(Vnu.messages(page.getValue())).as(page.getKey()).isEmpty();
    }
    for (String style : List.of("tokens.css", "site.css")) {
      String css = Files.readString(root.resolve("assets").resolve(style));
      assertThat(Vnu.messages(withStyle(css))).as(style).isEmpty();
    }
    assertThat(Vnu.messages(withStyle("p { colour: red }"))).isNotEmpty();
  }

  private static String withStyle(String css) {
    return "<!DOCTYPE html><html lang=\"nl\"><head><title>Stijl</title><style>"
        + css
        + "</style></head><body><p>Tekst van deze pagina.</p></body></html>";
  }

  @Test
  void aDealTellsWhatItsRegionReported() throws IOException {
    Map<String, String> pages = pages(Site.of(Request.of(Sample.reported())).in(BOTH));
    assertThat(pages.get("deals/twente.html"))
        .containsSubsequence(
            "<h2 id=\"projects\">Projecten</h2>",
            ">Wonen</h3>",
            "<h4 id=\"project-twente-huizen\">Huizen in het dorp</h4>",
            "in uitvoering",
            "Stoplicht eind 2024",
            "oranje: Er zijn te weinig bouwers.",
            "Gereed eind 2024",
            "40%",
            "Uitgelichte resultaten",
            "Een plein met huizen eromheen",
            "Jongeren vinden hier hun eerste huis.",
            "<dd>2024</dd>",
            "<dd>Borne</dd>",
            "<dd>Huizen in het dorp</dd>",
            "<a href=\"https://voorbeeld.nl/plein.jpg\">Een plein met bomen en nieuwe huizen.</a>",
            "Financiering van de projecten per bron, vanaf het begin tot en met 2024",
            "<td>Rijk</td>",
            "€\u00a03\u00a0miljoen",
            "€\u00a01,5\u00a0miljoen",
            "<td>privaat</td>",
            "Communicatie",
            "De website toont elk huis dat klaar is.",
            "Wijzigingen van het convenant",
            "<strong>Verlenging</strong> (oktober\u00a02024): Een jaar langer. Nieuwe einddatum: 2027",
            "<strong>Herverdeling van geld</strong> (5\u00a0december\u00a02024): Meer voor wonen. Bedrag:");
    assertThat(pages.get("en/deals/twente.html"))
        .containsSubsequence(
            "amber: <span lang=\"nl\">Er zijn te weinig bouwers.</span>",
            "Featured results",
            "Communication",
            "Changes to the covenant");
    assertThat(pages.get("deals/veluwe-2.html"))
        .doesNotContain("Stoplicht", "Uitgelichte", "Wijzigingen van het convenant");
  }

  @Test
  void whatIsUnknownOfAReportIsLeftOutAndAPictureWithoutAWebAddressIsText() throws IOException {
    Showcase showcase =
        Showcase.builder("kaal", "twente", 2024, "Kaal").picture("javascript:alert(1)").build();
    String page =
        pages(
                Sample.portfolio().toBuilder()
                    .showcases(List.of(showcase))
                    .projectProgress(
                        List.of(ProjectProgress.builder("twente-huizen", 2024).build()))
                    .projectFunding(
                        List.of(
                            ProjectFunding.builder("twente-huizen", 2024, FundingSource.STATE)
                                .build()))
                    .amendments(
                        List.of(
                            Amendment.builder(
                                    "meer", "twente", AmendmentKind.ADDENDUM, "Een partner erbij")
                                .build()))
                    .build())
            .get("deals/twente.html");
    assertThat(page)
        .contains("<dt>Foto</dt>\n<dd>Kaal</dd>", "<strong>Addendum</strong>: Een partner erbij<")
        .doesNotContain("javascript:", "Plaats", "Bedrag:", "Nieuwe einddatum", "Communicatie");
  }

  /** Nor is what was open to fewer people told as a change since then, on a page or in the feed. */
  @Test
  void peopleAndRisksAndAgreementsAreOnNoPage() throws IOException {
    List<String> kept =
        List.of("Jansen", "Pietersen", "vergunning blijft uit", "huurwoningen bouwen");
    assertThat(Sample.reported().toString()).contains(kept);
    Portfolio later = earlier();
    for (Site site :
        List.of(
            site(Sample.reported()).at(BASE).since(later),
            site(later).at(BASE).since(Sample.reported()))) {
      bytes(site)
          .forEach(
              (path, bytes) ->
                  assertThat(new String(bytes, StandardCharsets.UTF_8))
                      .as(path)
                      .doesNotContain(kept));
    }
  }

  @Test
  void everyLinkWithinTheSiteLeadsSomewhere() throws IOException {
    checkLinks(
        Site.of(Request.of(Sample.portfolio()))
            .in(BOTH)
            .since(earlier())
            .with(
                List.of(
                    new Distribution(
                        "assets/site.css",
                        Format.text("json", "application/json", "json"),
                        12,
                        Optional.of("twente")))));
  }

  @Test
  void everyPortfolioGivesAWholeSite() throws IOException {
    for (long seed = 0; seed < 8; seed++) {
      root = Files.createDirectories(root.resolve("seed-" + seed));
      checkLinks(Site.of(Request.of(RandomPortfolio.of(seed), 2024)));
    }
    root = Files.createDirectories(root.resolve("none"));
    checkLinks(
        Site.of(Request.of(Portfolio.builder(Sample.portfolio().programme()).build(), 2024)));
  }

  /**
   * A file may have everything twice, and a deal or theme may have the name of a page of the site.
   */
  @Test
  void doubleRecordsAndNamesOfOurOwnPagesGiveAWholeSite() throws IOException {
    Portfolio sample = Sample.portfolio();
    Deal index =
        Deal.builder("index", 4, 1).name("Index").themes(List.of("Index", "index", "over")).build();
    checkLinks(
        site(
            sample.toBuilder()
                .deals(Iterables.concat(sample.deals(), sample.deals(), List.of(index)))
                .organisations(Iterables.concat(sample.organisations(), sample.organisations()))
                .tranches(Iterables.concat(sample.tranches(), sample.tranches()))
                .build()));
    assertThat(root.resolve("deals/xindex.html"))
        .content(StandardCharsets.UTF_8)
        .contains(">Regio Deal Index<");
  }

  private void checkLinks(Site site) throws IOException {
    Map<String, String> pages = pages(site);
    Map<String, Set<String>> ids = new TreeMap<>();
    pages.forEach((path, html) -> ids.put(path, found(ID, html)));
    pages.forEach(
        (path, html) -> {
          for (String link : found(LINK, html)) {
            if (link.matches("(?:https?|mailto|data):.*")) {
              continue;
            }
            String file = link.replaceFirst("[#?].*", "");
            String target =
                file.isEmpty() ? path : URI.create("/" + path).resolve(file).getPath().substring(1);
            assertThat(root.resolve(target)).as(path + " leads to " + link).isRegularFile();
            if (link.contains("#") && ids.containsKey(target)) {
              assertThat(ids.get(target))
                  .as(path + " leads to " + link)
                  .contains(link.substring(link.indexOf('#') + 1));
            }
          }
        });
  }

  @Test
  void theSameDataGiveTheSameBytesAndASecondRunWritesNothing() throws IOException {
    Site site = Site.of(Request.of(Sample.portfolio())).in(BOTH).at(BASE).since(earlier());
    Map<String, byte[]> first = bytes(site);
    OutputFolder again = OutputFolder.at(root);
    RENDERER.write(site, again);
    assertThat(again.finish()).isEqualTo(new OutputFolder.Outcome(first.size(), 0, 0));
    root = Files.createDirectories(root.resolveSibling(root.getFileName() + "-2"));
    Map<String, byte[]> second = bytes(site);
    assertThat(second.keySet()).isEqualTo(first.keySet());
    second.forEach((path, bytes) -> assertThat(bytes).as(path).isEqualTo(first.get(path)));
  }

  @Test
  void aDealThatIsGoneTakesItsPageAndWhatChangedIsWritten() throws IOException {
    pages(Sample.portfolio());
    Portfolio without =
        Sample.portfolio().toBuilder()
            .deals(
                Sample.portfolio().deals().stream()
                    .filter(deal -> !deal.id().equals("twente"))
                    .toList())
            .build();
    OutputFolder folder = OutputFolder.at(root);
    RENDERER.write(Site.of(Request.of(without)), folder);
    OutputFolder.Outcome outcome = folder.finish();
    assertThat(root.resolve("deals/twente.html")).doesNotExist();
    assertThat(outcome.removed()).isPositive();
    assertThat(outcome.written()).isLessThan(outcome.files());
  }

  /** The words of the letter, from the same template parts. */
  @Test
  void figuresAreThoseOfThePublications() throws IOException {
    Map<String, String> pages = pages(Sample.portfolio());
    String overview = HtmlBody.of(RENDERER.render("overview", Request.of(Sample.portfolio())));
    for (String table :
        List.of("Deals en bedragen per tranche", "Deals en bedragen per provincie of eiland")) {
      List<String> published = cells(overview, table);
      String page =
          Files.readString(
              root.resolve(
                  table.contains("tranche") ? "tranches/index.html" : "provincies/index.html"));
      assertThat(published).containsAll(cells(page, table)).isNotEmpty();
    }
    assertThat(pages.get("index.html")).contains("€\u00a057,5\u00a0miljoen");
  }

  private static List<String> cells(String html, String caption) {
    String table = html.substring(html.indexOf(caption));
    return Pattern.compile("<td class=\"number\">([^<]*)</td>")
        .matcher(table.substring(0, table.indexOf("</table>")))
        .results()
        .map(found -> found.group(1))
        .toList();
  }

  @Test
  void textIsNeverMoreThanText() throws Exception {
    String hostile = "<script>alert(1)</script>${1+1}\u202e\" onload=\"x";
    Deal deal =
        Sample.TWENTE.toBuilder()
            .id("../../etc/passwd")
            .name(hostile)
            .themes(List.of(hostile, "javascript:alert(1)"))
            .challenge(hostile)
            .build();
    Portfolio portfolio =
        Portfolio.builder(Sample.portfolio().programme())
            .tranches(Sample.portfolio().tranches())
            .deals(List.of(deal))
            .organisations(
                List.of(Organisation.builder("con", hostile, OrganisationKind.OTHER).build()))
            .build();
    Map<String, String> pages = pages(Site.of(Request.of(portfolio)));
    assertThat(pages).containsKeys("deals/etc-passwd.html", "partners/xcon.html");
    for (Map.Entry<String, String> page : pages.entrySet()) {
      assertThat(page.getValue()).as(page.getKey()).doesNotContain("<script>");
      assertThat(page.getValue()).doesNotContain("href=\"javascript:");
      assertThat(Vnu.messages(page.getValue())).as(page.getKey()).isEmpty();
    }
    assertThat(Files.readString(root.resolve("search.js"))).contains("<script>alert(1)");
    assertThat(root.resolveSibling("etc")).doesNotExist();
  }

  @Test
  void aFolderOfTemplatesGoesBefore() throws IOException {
    Path templates = Files.createDirectories(root.resolve("templates"));
    Files.writeString(templates.resolve("tokens.css"), ":root { --rhc-color-wit: #ffffff; }");
    Files.writeString(templates.resolve("site_nl.properties"), "site.home.title=Onze deals\n");
    Files.writeString(
        templates.resolve("site-about.ftlx"),
        "<article title=\"Wij\"><h1>Wij</h1><p>${portfolio.programme().name()}</p></article>");
    Path folder = root.resolve("site");
    OutputFolder out = OutputFolder.at(folder);
    Renderer.builder().templates(templates).build().write(site(Sample.portfolio()), out);
    out.finish();
    assertThat(folder.resolve("assets/tokens.css"))
        .content(StandardCharsets.UTF_8)
        .contains("--rhc-color-wit");
    assertThat(folder.resolve("index.html"))
        .content(StandardCharsets.UTF_8)
        .contains("<h1 id=\"onze-deals\">Onze deals");
    assertThat(folder.resolve("over.html"))
        .content(StandardCharsets.UTF_8)
        .contains("<h1 id=\"wij\">Wij</h1>");
  }

  @Test
  void theHouseStyleColoursTheSiteAndItsLogoStandsAtTheTop() throws IOException {
    Path templates = Files.createDirectories(root.resolve("templates"));
    Files.writeString(
        templates.resolve("theme.properties"),
        "accentColour=7a1f5c\nlogo=logo.png\nlogoText=Voorbeeld\n");
    Files.write(
        templates.resolve("logo.png"),
        Base64.getDecoder()
            .decode(
                "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAA"
                    + "AABJRU5ErkJggg=="));
    Path folder = root.resolve("site");
    OutputFolder out = OutputFolder.at(folder);
    Renderer.builder().templates(templates).build().write(site(Sample.portfolio()), out);
    out.finish();
    assertThat(folder.resolve("assets/tokens.css"))
        .content(StandardCharsets.UTF_8)
        .contains("#7a1f5c");
    assertThat(folder.resolve("assets/logo.png")).isNotEmptyFile();
    assertThat(folder.resolve("deals/twente.html"))
        .content(StandardCharsets.UTF_8)
        .contains("src=\"../assets/logo.png\"");
  }

  @Test
  void tellsWhatChangedSinceAnEarlierVersionAsAPageAndAFeed() throws Exception {
    Map<String, String> pages =
        pages(site(Sample.portfolio()).at(BASE).since(earlier()).by(publisher()));
    assertThat(pages.get("wijzigingen.html"))
        .contains("Twente", "href=\"deals/twente.html\"", "rijksbijdrage");
    Element feed = xml("wijzigingen.atom");
    assertThat(texts(feed, "title")).contains("Regio Deals: wijzigingen", "Twente");
    assertThat(texts(feed, "name")).containsExactly("Ministerie van Voorbeelden");
    assertThat(texts(feed, "updated"))
        .hasSizeGreaterThan(1)
        .allMatch(t -> t.endsWith("T00:00:00Z"));
    assertThat(texts(feed, "id")).doesNotHaveDuplicates();
    assertThat(attributes(feed, "link", "href"))
        .contains(BASE + "wijzigingen.atom", BASE + "deals/twente.html");
    assertThat(pages.get("index.html"))
        .contains("type=\"application/atom+xml\"", "href=\"wijzigingen.atom\"");
  }

  @Test
  void aDealWithoutANameIsCalledSoInSearchAndInTheFeed() throws Exception {
    Portfolio unnamed =
        Sample.portfolio().toBuilder()
            .deals(
                Sample.portfolio().deals().stream()
                    .map(deal -> deal.toBuilder().name(Optional.empty()).build())
                    .toList())
            .build();

    pages(site(unnamed).at(BASE).since(earlier()).by(publisher()));

    String called = "een deal zonder naam (tranche ";
    assertThat(texts(xml("wijzigingen.atom"), "title"))
        .anyMatch(title -> title.startsWith(called))
        .doesNotContain("twente");
    assertThat(Files.readString(root.resolve("search.js"))).contains("\"" + called);
  }

  @Test
  void withoutAnEarlierVersionThereIsNoFeed() throws IOException {
    Map<String, String> pages = pages(Sample.portfolio());
    assertThat(root.resolve("wijzigingen.atom")).doesNotExist();
    assertThat(pages).doesNotContainKey("wijzigingen.html");
    assertThat(pages.get("index.html")).doesNotContain("atom", "Wijzigingen");
  }

  @Test
  void anAddressGivesWholeAddressesForSearchEngines() throws Exception {
    Map<String, String> pages = pages(Site.of(Request.of(Sample.portfolio())).in(BOTH).at(BASE));
    assertThat(pages.get("en/deals/twente.html"))
        .contains(
            "<link rel=\"canonical\" href=\"" + BASE + "en/deals/twente.html\">",
            "<link rel=\"alternate\" hreflang=\"nl\" href=\"" + BASE + "deals/twente.html\">");
    assertThat(texts(xml("sitemap.xml"), "loc"))
        .containsExactlyInAnyOrderElementsOf(
            pages.keySet().stream()
                .filter(path -> !path.equals("404.html"))
                .map(path -> BASE + path.replaceFirst("(^|/)index\\.html$", "$1"))
                .toList());
    assertThat(root.resolve("robots.txt"))
        .content(StandardCharsets.UTF_8)
        .contains("Sitemap: " + BASE + "sitemap.xml");
  }

  @Test
  void anAddressWithASignOfXmlIsWrittenAsText() throws Exception {
    pages(site(Sample.portfolio()).at(URI.create("https://regiodeals.example/a&b/")));
    assertThat(texts(xml("sitemap.xml"), "loc"))
        .contains("https://regiodeals.example/a&b/deals/twente.html");
  }

  @Test
  void anAddressThatIsNotWholeIsRefused() {
    for (String address :
        List.of(
            "regiodeals.nl/",
            "https://regiodeals.example",
            "/deals/",
            "mailto:a@example.nl/",
            "https://regiodeals.example/?q=/")) {
      assertThatThrownBy(() -> site(Sample.portfolio()).at(URI.create(address)))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining(address);
    }
  }

  @Test
  void whoPublishesIsToldAndElseCalledUnknown() throws IOException {
    assertThat(pages(Sample.portfolio()).get("open-data.html"))
        .contains("<dt>Uitgever</dt>\n<dd>onbekend</dd>");
    root = Files.createDirectories(root.resolve("known"));
    assertThat(pages(site(Sample.portfolio()).by(publisher())).get("toegankelijkheid.html"))
        .contains("Ministerie van Voorbeelden", "<a href=\"mailto:deals@example.nl\">");
  }

  @Test
  void everyPageForbidsWhatIsNotOfTheSite() throws IOException {
    pages(Sample.portfolio())
        .forEach(
            (path, html) ->
                assertThat(html)
                    .as(path)
                    .contains("Content-Security-Policy", "default-src 'none'")
                    .doesNotContain(" style=\"", " onclick=", "<script>"));
  }

  @Test
  void bothLanguagesHaveTheSameTexts() {
    Messages texts = Messages.load("site", Addresses.class::getResourceAsStream);
    assertThat(texts.keys(Language.ENGLISH)).isEqualTo(texts.keys(Language.DUTCH));
  }

  private static Publisher publisher() {
    return new Publisher(
        Optional.of("Ministerie van Voorbeelden"),
        Optional.empty(),
        Optional.of(URI.create("mailto:deals@example.nl")),
        Optional.empty());
  }

  private static Portfolio earlier() {
    return Sample.portfolio().toBuilder()
        .deals(
            Sample.portfolio().deals().stream()
                .map(
                    deal ->
                        deal.id().equals("twente")
                            ? deal.toBuilder()
                                .stateContribution(Sourced.of(Money.ofEuros(1), "news"))
                                .build()
                            : deal)
                .toList())
        .build();
  }

  private static Site site(Portfolio portfolio) {
    return Site.of(Request.of(portfolio));
  }

  private Map<String, String> pages(Portfolio portfolio) throws IOException {
    return pages(site(portfolio));
  }

  /** The pages by their path. */
  private Map<String, String> pages(Site site) throws IOException {
    Map<String, String> pages = new TreeMap<>();
    bytes(site)
        .forEach(
            (path, bytes) -> {
              if (path.endsWith(".html")) {
                pages.put(path, new String(bytes, StandardCharsets.UTF_8));
              }
            });
    return pages;
  }

  private Map<String, byte[]> bytes(Site site) throws IOException {
    OutputFolder folder = OutputFolder.at(root);
    RENDERER.write(site, folder);
    folder.finish();
    Map<String, byte[]> files = new TreeMap<>();
    List<Path> all = new ArrayList<>();
    try (Stream<Path> walked = Files.walk(root)) {
      walked.filter(Files::isRegularFile).forEach(all::add);
    }
    for (Path file : all) {
      String path = root.relativize(file).toString().replace('\\', '/');
      if (!path.equals(".regiodeals")) {
        files.put(path, Files.readAllBytes(file));
      }
    }
    return files;
  }

  private static Set<String> found(Pattern pattern, String html) {
    Set<String> found = new HashSet<>();
    pattern
        .matcher(html)
        .results()
        .map((MatchResult match) -> match.group(1).replace("&amp;", "&"))
        .forEach(found::add);
    return found;
  }

  private Element xml(String path) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    return factory
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(Files.readAllBytes(root.resolve(path))))
        .getDocumentElement();
  }

  private static List<String> texts(Element element, String name) {
    NodeList nodes = element.getElementsByTagNameNS("*", name);
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      texts.add(nodes.item(i).getTextContent());
    }
    return texts;
  }

  private static List<String> attributes(Element element, String name, String attribute) {
    NodeList nodes = element.getElementsByTagNameNS("*", name);
    List<String> values = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      values.add(((Element) nodes.item(i)).getAttribute(attribute));
    }
    return values;
  }
}
