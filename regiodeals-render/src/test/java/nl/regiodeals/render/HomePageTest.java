package nl.regiodeals.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.regiodeals.core.Sample;
import nl.regiodeals.core.model.Deal;
import nl.regiodeals.core.model.Portfolio;
import nl.regiodeals.core.model.Programme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The home page, with three answers at a glance. */
class HomePageTest {
  @TempDir private Path folder;

  private Map<String, String> pages(Portfolio portfolio) throws IOException {
    return SitePages.of(Site.of(Request.of(portfolio)), folder);
  }

  @Test
  void answersThreeQuestions() throws IOException {
    String home = SitePages.file(pages(Sample.portfolio()), "index.html");
    assertThat(home)
        .containsSubsequence(
            "<h2 id=\"region\">Wat is er in mijn regio?</h2>",
            "<a href=\"provincies/gelderland.html\">Gelderland</a>",
            "<a href=\"deals/index.html\">Alle deals (3), met zoeken en filters</a>",
            "<h2 id=\"brought\">Wat heeft het opgeleverd?</h2>",
            "<dt>Opgeleverd</dt>",
            "<dt>Doelen gehaald eind 2024</dt>\n<dd>0 van 1</dd>",
            "<a href=\"resultaten.html\">Alle resultaten en doelen</a>",
            "<h2 id=\"money\">Waar ging het geld heen?</h2>",
            "<dt>Rijksbijdrage</dt>",
            "<a href=\"tranches/index.html\">Bedragen per tranche</a>",
            "<h2 id=\"map\">Op de kaart</h2>",
            "<a href=\"kaart.html\">")
        .doesNotContain("<table>");
  }

  /** A headline is never unknown: what is not known has none. */
  @Test
  void hasNoHeadlineThatIsUnknown() throws IOException {
    String home =
        SitePages.file(
            pages(
                Portfolio.builder(
                        Programme.builder("Proef").asOf(LocalDate.of(2024, 12, 31)).build())
                    .deals(List.of(Deal.builder("een").build(), Deal.builder("twee").build()))
                    .build()),
            "index.html");
    assertThat(SitePages.text(home)).doesNotContainIgnoringCase("onbekend");
    assertThat(home)
        .contains("id=\"region\"")
        .doesNotContain("id=\"brought\"", "id=\"money\"", "<dl>", "Tranche");
  }

  @Test
  void theMapWithItsTableHasAPage() throws IOException {
    assertThat(SitePages.file(pages(Sample.portfolio()), "kaart.html"))
        .containsSubsequence("href=\"#table\"", "<svg", "<h2 id=\"table\">", "<table>", "Twente");
  }

  @Test
  void theChartsOfTheHomePageStandBesideTheirFigures() throws IOException {
    Map<String, String> pages = pages(Sample.portfolio());
    assertThat(SitePages.file(pages, "tranches/index.html"))
        .containsSubsequence("Bekende rijksbijdragen per tranche", "<table>");
    assertThat(SitePages.file(pages, "samenwerking/index.html"))
        .containsSubsequence("<svg", "<table>");
  }
}
