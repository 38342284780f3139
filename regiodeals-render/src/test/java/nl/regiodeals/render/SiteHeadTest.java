package nl.regiodeals.render;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import nl.regiodeals.core.RandomPortfolio;
import nl.regiodeals.core.Sample;
import nl.regiodeals.core.exchange.Format;
import nl.regiodeals.core.model.Deal;
import nl.regiodeals.core.model.Organisation;
import nl.regiodeals.core.model.OrganisationKind;
import nl.regiodeals.core.model.Portfolio;
import nl.regiodeals.core.output.Distribution;
import nl.regiodeals.core.output.OutputFolder;
import nl.regiodeals.core.output.Publisher;
import nl.regiodeals.core.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** What search engines, messages and telephones know of the pages of the site. */
class SiteHeadTest {
  private static final String BASE = "https://regiodeals.example/";
  private static final ImmutableList<Language> BOTH =
      ImmutableList.of(Language.DUTCH, Language.ENGLISH);
  private static final Pattern TITLE = Pattern.compile("<title>(.*?)</title>");
  private static final Pattern DESCRIPTION =
      Pattern.compile("<meta name=\"description\" content=\"([^\"]*)\">");
  private static final Pattern BLOCK =
      Pattern.compile("(?s)<script type=\"application/ld\\+json\">(.*?)</script>");

  /** What the template writes for what is not known. */
  private static final Pattern UNKNOWN =
      Pattern.compile("Optional\\[|: ?\\.$|€\u00a00(?![,\\d])|undefined");

  private static final int LONGEST = 160;

  @TempDir private Path folder;

  @Test
  void eachPageHasATitleAndADescriptionOfItsOwn() throws IOException {
    checkHeads(SitePages.of(site(Sample.reported()), folder));
    for (long seed = 0; seed < 8; seed++) {
      checkHeads(
          SitePages.of(
              Site.of(Request.of(RandomPortfolio.of(seed), 2024)).in(BOTH),
              Files.createDirectories(folder.resolve("seed-" + seed))));
    }
  }

  @Test
  void thingsWithTheSameNameAreToldApart() throws IOException {
    Portfolio sample = Sample.portfolio();
    Organisation same = Organisation.builder("a", "Ons Dorp", OrganisationKind.FOUNDATION).build();
    Map<String, String> pages =
        SitePages.of(
            site(
                sample.toBuilder()
                    .deals(
                        List.of(
                            Deal.builder("zwolle", 3, 1).name("Regio Zwolle").build(),
                            Deal.builder("zwolle-2", 5, 1).name("Regio Zwolle").build(),
                            Deal.builder("zwolle-3", 5, 1).name("Regio Zwolle").build(),
                            Deal.builder("zeeland", 5, 1).name("Zeeland").build()))
                    .organisations(
                        List.of(
                            same,
                            same.toBuilder().id("b").kind(OrganisationKind.COMPANY).build(),
                            same.toBuilder().id("c").kind(OrganisationKind.COMPANY).build()))
                    .partnerships(List.of())
                    .build()),
            folder);
    checkHeads(pages);
    assertThat(title(pages, "deals/zwolle.html"))
        .isEqualTo("Regio Deal Regio Zwolle (tranche 3) - Regio Deals");
    assertThat(title(pages, "deals/zwolle-3.html"))
        .isEqualTo("Regio Deal Regio Zwolle (tranche 5) (2) - Regio Deals");
    assertThat(title(pages, "deals/zeeland.html")).isEqualTo("Regio Deal Zeeland - Regio Deals");
    assertThat(title(pages, "partners/a.html"))
        .isEqualTo("Ons Dorp (stichting of vereniging) - Regio Deals");
    assertThat(title(pages, "partners/c.html")).isEqualTo("Ons Dorp (bedrijf) (2) - Regio Deals");
  }

  private static void checkHeads(Map<String, String> files) {
    for (boolean isEnglish : List.of(false, true)) {
      List<String> titles = new ArrayList<>();
      List<String> descriptions = new ArrayList<>();
      files.forEach(
          (path, html) -> {
            if (path.endsWith(".html") && path.startsWith("en/") == isEnglish) {
              titles.add(only(TITLE, html));
              descriptions.add(only(DESCRIPTION, html));
            }
          });
      assertThat(titles).hasSizeGreaterThan(5).doesNotHaveDuplicates();
      assertThat(descriptions)
          .doesNotHaveDuplicates()
          .allSatisfy(
              told ->
                  assertThat(told)
                      .isNotBlank()
                      .hasSizeLessThanOrEqualTo(LONGEST)
                      .doesNotContainPattern(UNKNOWN)
                      .doesNotContain("onbekend €", "unknown €"));
    }
  }

  @Test
  void aDescriptionTellsWhatIsKnown() throws IOException {
    Portfolio sample = Sample.portfolio();
    Map<String, String> pages =
        SitePages.of(
            site(
                sample.toBuilder()
                    .deals(
                        Iterables.concat(
                            sample.deals(),
                            List.of(Deal.builder("niets", 5, 1).name("Niets").build())))
                    .build()),
            folder);
    assertThat(description(pages, "deals/twente.html"))
        .isEqualTo(
            "Regio Deal Twente (tranche 4) in Overijssel: in uitvoering. Het Rijk betaalt"
                + " €\u00a025\u00a0miljoen. De regio betaalt €\u00a030\u00a0miljoen."
                + " Thema's: wonen en werken.");
    assertThat(description(pages, "deals/niets.html")).isEqualTo("Regio Deal Niets (tranche 5).");
  }

  @Test
  void aLongNameIsCutAfterAWord() throws IOException {
    String name = "Samen werken aan een brede welvaart in alle dorpen en steden ".repeat(4).strip();
    Map<String, String> pages =
        SitePages.of(
            site(
                Sample.portfolio().toBuilder()
                    .deals(List.of(Deal.builder("lang", 5, 1).name(name).build()))
                    .build()),
            folder);
    assertThat(description(pages, "deals/lang.html"))
        .hasSizeLessThanOrEqualTo(LONGEST)
        .matches("Regio Deal Samen werken .* \\w+…");
  }

  @Test
  void theAddressOfAFolderIsSharedAndLinksKeepTheFile() throws Exception {
    Map<String, String> pages = SitePages.of(site(Sample.portfolio()).at(URI.create(BASE)), folder);
    assertThat(pages.get("en/deals/index.html"))
        .contains(
            "<link rel=\"canonical\" href=\"" + BASE + "en/deals/\">",
            "<link rel=\"alternate\" hreflang=\"en\" href=\"" + BASE + "en/deals/\">",
            "<link rel=\"alternate\" hreflang=\"nl\" href=\"" + BASE + "deals/\">",
            "<link rel=\"alternate\" hreflang=\"x-default\" href=\"" + BASE + "deals/\">",
            "<meta property=\"og:url\" content=\"" + BASE + "en/deals/\">",
            "<a href=\"../../en/index.html\">");
    assertThat(pages.get("index.html")).contains("<link rel=\"canonical\" href=\"" + BASE + "\">");
    assertThat(pages.values())
        .noneMatch(
            page -> page.contains(BASE + "index.html") || page.contains("/index.html\">\n<m"));
  }

  @Test
  void aLinkInAMessageHasAPictureOfTheSite() throws IOException {
    Map<String, String> pages = SitePages.of(site(Sample.portfolio()).at(URI.create(BASE)), folder);
    assertThat(pages.get("en/deals/twente.html"))
        .contains(
            "<meta property=\"og:title\" content=\"Regio Deal Twente\">",
            "<meta property=\"og:type\" content=\"article\">",
            "<meta property=\"og:site_name\" content=\"Regio Deals\">",
            "<meta property=\"og:locale\" content=\"en_GB\">",
            "<meta property=\"og:locale:alternate\" content=\"nl_NL\">",
            "<meta property=\"og:image\" content=\"" + BASE + "assets/share-en.png\">",
            "<meta property=\"og:image:width\" content=\"1200\">",
            "<meta property=\"og:image:height\" content=\"630\">",
            "<meta name=\"twitter:card\" content=\"summary_large_image\">");
    assertThat(pages.get("en/deals/twente.html"))
        .contains(
            "<meta property=\"og:description\" content=\""
                + description(pages, "en/deals/twente.html"));
    for (String language : List.of("nl", "en")) {
      BufferedImage picture = picture("share-" + language + ".png");
      assertThat(picture.getWidth()).isEqualTo(1200);
      assertThat(picture.getHeight()).isEqualTo(630);
      assertThat(picture.getRGB(5, 300) & 0xffffff).as("the accent").isEqualTo(0x154273);
      assertThat(colours(picture)).as("title and map").isGreaterThan(3);
    }
  }

  @Test
  void withoutAnAddressNothingNeedsOne() throws IOException {
    Map<String, String> pages = SitePages.of(site(Sample.portfolio()), folder);
    assertThat(pages.get("index.html"))
        .contains("og:title", "og:description")
        .doesNotContain("canonical", "og:image", "og:url", "twitter:", "ld+json");
    assertThat(folder.resolve("assets/share-nl.png")).doesNotExist();
    assertThat(folder.resolve("sitemap.xml")).doesNotExist();
  }

  @Test
  void theDataSetIsDescribedForSearchEngines() throws Exception {
    Publisher publisher =
        new Publisher(
            Optional.of("Ministerie van </script><script>alert(1)</script> --> & \"zo\""),
            Optional.of(URI.create("https://identifier.overheid.nl/tooi/id/ministerie/mnre1034")),
            Optional.empty(),
            Optional.of(URI.create("https://creativecommons.org/publicdomain/zero/1.0/")));
    Format format = Format.text("json", "application/json", "json");
    String page =
        SitePages.file(
            SitePages.of(
                site(Sample.portfolio())
                    .at(URI.create(BASE))
                    .by(publisher)
                    .with(
                        List.of(
                            new Distribution("data/a.json", format, 1234, Optional.empty()),
                            new Distribution("data/t.json", format, 1, Optional.of("twente")))),
                folder),
            "open-data.html");
    List<JsonNode> things = things(page);
    JsonNode set = things.get(0);
    assertThat(set.get("@context").asString()).isEqualTo("https://schema.org");
    assertThat(set.get("@type").asString()).isEqualTo("Dataset");
    assertThat(set.get("name").asString()).isEqualTo("Gegevens van Regio Deals");
    assertThat(set.get("description").asString()).hasSizeBetween(50, 5000);
    assertThat(set.get("dateModified").asString()).matches("\\d{4}-\\d\\d-\\d\\d");
    assertThat(set.get("license").asString()).contains("zero/1.0");
    assertThat(set.get("publisher").get("name").asString())
        .isEqualTo(publisher.name().orElseThrow());
    assertThat(set.get("creator")).isEqualTo(set.get("publisher"));
    assertThat(set.get("spatialCoverage").get("name").asString()).isEqualTo("Nederland");
    assertThat(set.get("distribution")).hasSize(1);
    JsonNode file = set.get("distribution").get(0);
    assertThat(file.get("contentUrl").asString()).isEqualTo(BASE + "data/a.json");
    assertThat(file.get("encodingFormat").asString()).isEqualTo("application/json");
    assertThat(things.get(1).get("@type").asString()).isEqualTo("BreadcrumbList");
  }

  @Test
  void madeUpDataAreCalledSoToSearchEngines() throws Exception {
    Portfolio sample = Sample.portfolio();
    Portfolio synthetic =
        sample.toBuilder()
            .programme(sample.programme().toBuilder().synthetic(true).build())
            .build();
    String page =
        SitePages.file(
            SitePages.of(site(synthetic).at(URI.create(BASE)), folder), "open-data.html");
    assertThat(things(page).get(0).get("description").asString()).contains("verzonnen gegevens");
  }

  @Test
  void theHomePageTellsHowToSearchAndOtherPagesWhereTheyAre() throws Exception {
    String hostile = "A</script><script>alert(1)</script><!-- -->B";
    Map<String, String> pages =
        SitePages.of(
            site(Sample.portfolio().toBuilder()
                    .deals(List.of(Deal.builder("a", 5, 1).name(hostile).build()))
                    .build())
                .at(URI.create(BASE)),
            folder);
    JsonNode home = things(SitePages.file(pages, "index.html")).get(0);
    assertThat(home.get("@type").asString()).isEqualTo("WebSite");
    assertThat(home.get("potentialAction").get("target").get("urlTemplate").asString())
        .isEqualTo(BASE + "deals/?q={search_term_string}");
    JsonNode steps = things(SitePages.file(pages, "deals/a.html")).get(0).get("itemListElement");
    assertThat(steps).hasSize(3);
    assertThat(steps.get(0).get("item").asString()).isEqualTo(BASE);
    assertThat(steps.get(1).get("item").asString()).isEqualTo(BASE + "deals/");
    assertThat(steps.get(2).get("name").asString()).isEqualTo("Regio Deal " + hostile);
    assertThat(steps.get(2).get("position").asInt()).isEqualTo(3);
  }

  @Test
  void dataForSearchEnginesAreInTheSameOrderEachTime() throws Exception {
    Map<String, String> pages =
        SitePages.of(
            site(Sample.reported())
                .at(URI.create(BASE))
                .by(
                    new Publisher(
                        Optional.of("Ministerie"),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty())),
            folder);
    List<JsonNode> all = new ArrayList<>();
    for (String page : List.of("index.html", "open-data.html", "deals/twente.html")) {
      for (JsonNode thing : things(SitePages.file(pages, page))) {
        assertThat(thing.propertyNames().iterator().next()).isEqualTo("@context");
        all.addAll(withParts(thing));
      }
    }
    assertThat(all.stream().map(each -> each.get("@type").asString()).distinct())
        .contains("Dataset", "Place", "EntryPoint", "SearchAction", "ListItem", "Organization");
    assertThat(all)
        .allSatisfy(
            each ->
                assertThat(Iterables.limit(each.propertyNames(), 2))
                    .as("a part begins with what it is: %s", each)
                    .contains("@type")
                    .startsWith(each.has("@context") ? "@context" : "@type"));
  }

  /** An object of JSON with those within it. */
  private static List<JsonNode> withParts(JsonNode node) {
    List<JsonNode> all = new ArrayList<>(node.isObject() ? List.of(node) : List.of());
    node.values().forEach(each -> all.addAll(withParts(each)));
    return all;
  }

  @Test
  void theListOfPagesTellsWhenTheyChangedAndTheirOtherLanguages() throws Exception {
    Map<String, String> pages = SitePages.of(site(Sample.portfolio()).at(URI.create(BASE)), folder);
    Element map = xml(SitePages.file(pages, "sitemap.xml"));
    assertThat(map.getNamespaceURI()).isEqualTo("http://www.sitemaps.org/schemas/sitemap/0.9");
    List<Element> urls = children(map);
    assertThat(urls)
        .hasSize(
            Math.toIntExact(pages.keySet().stream().filter(p -> p.endsWith(".html")).count()) - 1);
    for (Element url : urls) {
      List<Element> parts = children(url);
      assertThat(parts)
          .extracting(Node::getNodeName)
          .containsExactly("loc", "lastmod", "xhtml:link", "xhtml:link", "xhtml:link");
      assertThat(parts.get(0).getTextContent())
          .startsWith(BASE)
          .doesNotContain("index.html", "404");
      assertThat(parts.get(1).getTextContent())
          .isEqualTo(Sample.portfolio().programme().asOf().orElseThrow().toString());
      assertThat(parts.subList(2, 5))
          .extracting(part -> part.getAttribute("hreflang"))
          .containsExactly("en", "nl", "x-default");
      assertThat(parts.get(4).getAttribute("href")).isEqualTo(parts.get(3).getAttribute("href"));
      assertThat(parts.subList(2, 4))
          .extracting(part -> part.getAttribute("href"))
          .as("itself is one of them")
          .contains(parts.get(0).getTextContent());
    }
  }

  @Test
  void thePageForAWrongAddressLeadsBackFromAnyDepth() throws Exception {
    Map<String, String> pages =
        SitePages.of(
            site(Sample.portfolio()).at(URI.create("https://example.nl/regio-deals/")), folder);
    String page = SitePages.file(pages, "404.html");
    assertThat(page)
        .contains(
            "<meta name=\"robots\" content=\"noindex\">",
            "href=\"/regio-deals/assets/site.css\"",
            "<form action=\"/regio-deals/deals/index.html\"",
            "<a href=\"/regio-deals/index.html\">Home</a>",
            "<a href=\"/regio-deals/deals/index.html\">Regio Deals</a>",
            "<a href=\"/regio-deals/en/deals/index.html\"><span lang=\"en\">",
            "<span lang=\"en\">This page is not here</span>")
        .doesNotContain("canonical", "href=\"../", "href=\"index.html\"", "ld+json");
    assertThat(Vnu.messages(page)).isEmpty();
    assertThat(pages.values().stream().filter(each -> each.contains("noindex"))).hasSize(1);
  }

  @Test
  void aSiteOfOneDealAlsoHasAWayBackAndItsOwnPicture() throws Exception {
    Map<String, String> pages =
        SitePages.of(site(Sample.reported()).about("twente").at(URI.create(BASE)), folder);
    assertThat(pages.get("404.html"))
        .contains("<a href=\"/index.html\">Home</a>")
        .doesNotContain("deals/index.html");
    assertThat(pages.get("index.html"))
        .contains("<meta property=\"og:title\" content=\"Regio Deal Twente\">")
        .doesNotContain("SearchAction");
    assertThat(things(SitePages.file(pages, "over.html")).get(0).get("itemListElement")).hasSize(2);
    checkHeads(pages);
    assertThat(picture("share-nl.png").getWidth()).isEqualTo(1200);
  }

  @Test
  void aTelephoneHasAnIconInTheColourOfTheHouseStyle() throws IOException {
    Path templates = Files.createDirectories(folder.resolve("templates"));
    Files.writeString(templates.resolve("theme.properties"), "accentColour=7a1f5c\n");
    write(templates);
    assertThat(folder.resolve("site/index.html"))
        .content(StandardCharsets.UTF_8)
        .contains("<link rel=\"apple-touch-icon\" href=\"assets/apple-touch-icon.png\">");
    BufferedImage icon = ImageIO.read(folder.resolve("site/assets/apple-touch-icon.png").toFile());
    assertThat(icon.getWidth()).isEqualTo(180);
    assertThat(icon.getHeight()).isEqualTo(180);
    assertThat(icon.getRGB(2, 2) & 0xffffff).isEqualTo(0x7a1f5c);
    assertThat(icon.getRGB(90, 60) & 0xffffff).isEqualTo(0xffffff);
  }

  @Test
  void anIconOfTheOrganisationIsNotMixedWithOurs() throws IOException {
    Path templates = Files.createDirectories(folder.resolve("templates"));
    Files.writeString(templates.resolve("icon.svg"), "<svg xmlns=\"http://www.w3.org/2000/svg\"/>");
    write(templates);
    assertThat(folder.resolve("site/assets/icon.svg"))
        .content(StandardCharsets.UTF_8)
        .isEqualTo("<svg xmlns=\"http://www.w3.org/2000/svg\"/>");
    assertThat(folder.resolve("site/assets/apple-touch-icon.png")).doesNotExist();
    assertThat(folder.resolve("site/index.html"))
        .content(StandardCharsets.UTF_8)
        .doesNotContain("apple-touch-icon");

    byte[] own = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    Files.write(templates.resolve("apple-touch-icon.png"), own);
    write(templates);
    assertThat(folder.resolve("site/assets/apple-touch-icon.png")).hasBinaryContent(own);
  }

  private void write(Path templates) throws IOException {
    OutputFolder out = OutputFolder.at(folder.resolve("site"));
    Renderer.builder().templates(templates).build().write(site(Sample.portfolio()), out);
    out.finish();
  }

  private BufferedImage picture(String name) throws IOException {
    return ImageIO.read(folder.resolve("assets").resolve(name).toFile());
  }

  private static long colours(BufferedImage picture) {
    int width = picture.getWidth();
    int height = picture.getHeight();
    return Arrays.stream(picture.getRGB(0, 0, width, height, null, 0, width)).distinct().count();
  }

  private static Site site(Portfolio portfolio) {
    return Site.of(Request.of(portfolio)).in(BOTH);
  }

  private static String title(Map<String, String> pages, String path) {
    return only(TITLE, SitePages.file(pages, path));
  }

  private static String description(Map<String, String> pages, String path) {
    return only(DESCRIPTION, SitePages.file(pages, path));
  }

  private static String only(Pattern pattern, String html) {
    String head = html.substring(0, html.indexOf("</head>"));
    List<String> found = pattern.matcher(head).results().map(each -> each.group(1)).toList();
    assertThat(found).hasSize(1);
    return found
        .get(0)
        .replace("&apos;", "'")
        .replace("&quot;", "\"")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&amp;", "&");
  }

  /** The data blocks of a page, as a browser finds them. */
  private static List<JsonNode> things(String html) throws Exception {
    ObjectMapper json = new ObjectMapper();
    List<JsonNode> things =
        BLOCK.matcher(html).results().map(each -> json.readTree(each.group(1))).toList();
    assertThat(html).doesNotContain("<script>");
    assertThat(Vnu.messages(html)).isEmpty();
    return things;
  }

  private static Element xml(String text) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    return factory
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)))
        .getDocumentElement();
  }

  private static List<Element> children(Element parent) {
    List<Element> children = new ArrayList<>();
    NodeList nodes = parent.getChildNodes();
    for (int i = 0; i < nodes.getLength(); i++) {
      if (nodes.item(i) instanceof Element child) {
        children.add(child);
      }
    }
    return children;
  }
}
