package nl.regiodeals.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import nl.regiodeals.core.Sample;
import nl.regiodeals.core.check.Checks;
import nl.regiodeals.core.model.Money;
import nl.regiodeals.core.model.Portfolio;
import nl.regiodeals.core.model.Sourced;
import nl.regiodeals.core.notice.Provenance;
import nl.regiodeals.core.notice.Severity;
import nl.regiodeals.core.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The small site of a single deal, to stand within the pages of its region. */
class DealSiteTest {
  private static final Site TWENTE = Site.of(Request.of(Sample.reported())).about("twente");

  @TempDir private Path folder;

  @Test
  void hasAFewPagesOfWhichTheDealIsTheFirst() throws IOException {
    Map<String, String> pages = SitePages.of(TWENTE, folder);
    assertThat(pages.keySet())
        .containsExactlyInAnyOrder(
            "404.html",
            "assets/site.js",
            "assets/take.js",
            "begrippen.html",
            "bronnen.html",
            "index.html",
            "open-data.html",
            "over.html",
            "toegankelijkheid.html");
    assertThat(folder.resolve("factsheets/twente.pdf")).isNotEmptyFile();
    assertThat(SitePages.file(pages, "index.html"))
        .contains(
            "<title>Regio Deal Twente</title>",
            "<p class=\"site-name\"><a href=\"index.html\">Regio Deal Twente</a></p>",
            "<li><a href=\"index.html\" aria-current=\"page\">Home</a></li>",
            "<h1 id=\"regio-deal-twente\">",
            "href=\"#project-twente-huizen\"",
            "href=\"factsheets/twente.pdf\"")
        .doesNotContain("role=\"search\"", "tranches/", "provincies/", "partners/", "search.js");
  }

  /** The data, the sources and the name of others stay out. */
  @Test
  void hasNothingOfOtherDeals() throws IOException {
    assertThat(TWENTE.request().portfolio().deals())
        .extracting(deal -> deal.id())
        .containsExactly("twente");
    SitePages.of(TWENTE, folder)
        .forEach((path, page) -> assertThat(page).as(path).doesNotContain("Veluwe"));
  }

  @Test
  void theDealBeforeItIsTextAndNotALinkToNowhere() throws IOException {
    Map<String, String> pages =
        SitePages.of(Site.of(Request.of(Sample.portfolio())).about("veluwe-2"), folder);
    assertThat(SitePages.file(pages, "index.html"))
        .contains("Veluwe")
        .doesNotContain("deals/veluwe.html", "deals/index.html");
  }

  /** The region through time goes on after the deal; what is referred to is there too. */
  @Test
  void theDealAfterItIsTextToo() throws IOException {
    Portfolio sample = Sample.reported();
    Portfolio later =
        sample.toBuilder()
            .deals(
                sample.deals().stream()
                    .map(
                        deal ->
                            deal.id().equals("veluwe-2")
                                ? deal.toBuilder().cashier("ermelo").build()
                                : deal)
                    .toList())
            .build();
    Site site = Site.of(Request.of(later)).about("veluwe");
    assertThat(SitePages.file(SitePages.of(site, folder), "index.html"))
        .contains("Veluwe II", "\u20ac\u00a020\u00a0miljoen")
        .doesNotContain("deals/veluwe-2.html", "Twente");
    Portfolio own = site.request().portfolio();
    assertThat(own.deals()).extracting(deal -> deal.id()).containsExactly("veluwe", "veluwe-2");
    assertThat(own.organisations()).extracting(each -> each.id()).contains("ermelo");
    assertThat(own.reports()).isEmpty();
    assertThat(Checks.load().run(own, Provenance.NONE))
        .filteredOn(notice -> notice.severity() == Severity.ERROR)
        .isEmpty();
  }

  @Test
  void linksOfEachPageLeadToAPageOfTheSite() throws IOException {
    Map<String, String> pages =
        SitePages.of(
            TWENTE
                .in(List.of(Language.DUTCH, Language.ENGLISH))
                .at(URI.create("https://twente.example/deal/")),
            folder);
    pages.forEach(
        (path, page) ->
            Pattern.compile("href=\"((?!https?:|mailto:|#)[^\"#]+)")
                .matcher(page)
                .results()
                .map(found -> URI.create("/deal/" + path).resolve(found.group(1)).getPath())
                .map(target -> target.replaceFirst("^/deal/", ""))
                .forEach(target -> assertThat(folder.resolve(target)).as(path).isRegularFile()));
    assertThat(pages).containsKey("en/index.html");
    assertThat(pages.get("sitemap.xml")).contains("<loc>https://twente.example/deal/</loc>");
  }

  @Test
  void tellsOnlyWhatChangedInTheDeal() throws IOException {
    Portfolio earlier =
        Sample.reported().toBuilder()
            .deals(
                Sample.reported().deals().stream()
                    .map(
                        deal ->
                            deal.toBuilder()
                                .stateContribution(Sourced.of(Money.ofEuros(1), "news"))
                                .build())
                    .toList())
            .build();
    for (Site site :
        List.of(
            TWENTE.since(earlier),
            Site.of(Request.of(Sample.reported())).since(earlier).about("twente"))) {
      assertThat(SitePages.file(SitePages.of(site, folder), "wijzigingen.html"))
          .contains("<a href=\"index.html\">Twente</a>", "rijksbijdrage")
          .doesNotContain("Veluwe");
    }
    Site second = Site.of(Request.of(Sample.reported())).since(earlier).about("veluwe-2");
    assertThat(SitePages.file(SitePages.of(second, folder), "wijzigingen.html"))
        .as("the deal before it changed too")
        .containsOnlyOnce("rijksbijdrage")
        .contains("<a href=\"index.html\">Veluwe II</a>");
  }

  @Test
  void aDealThatIsNotThereIsRefused() {
    assertThatThrownBy(() -> Site.of(Request.of(Sample.portfolio())).about("nergens"))
        .isInstanceOf(RenderException.class)
        .hasMessageContaining("nergens");
  }
}
