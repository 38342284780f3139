package nl.regiodeals.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.regiodeals.core.Sample;
import nl.regiodeals.core.exchange.Format;
import nl.regiodeals.core.geography.Province;
import nl.regiodeals.core.model.Deal;
import nl.regiodeals.core.model.Direction;
import nl.regiodeals.core.model.Indicator;
import nl.regiodeals.core.model.Measurement;
import nl.regiodeals.core.model.Money;
import nl.regiodeals.core.model.Organisation;
import nl.regiodeals.core.model.OrganisationKind;
import nl.regiodeals.core.model.PartialDate;
import nl.regiodeals.core.model.Phase;
import nl.regiodeals.core.model.PhaseStart;
import nl.regiodeals.core.model.Pillar;
import nl.regiodeals.core.model.Portfolio;
import nl.regiodeals.core.model.PortfolioBuilder;
import nl.regiodeals.core.model.Programme;
import nl.regiodeals.core.model.Project;
import nl.regiodeals.core.model.ProjectStatus;
import nl.regiodeals.core.model.Region;
import nl.regiodeals.core.model.Result;
import nl.regiodeals.core.model.Sourced;
import nl.regiodeals.core.model.Tranche;
import nl.regiodeals.core.output.Distribution;
import nl.regiodeals.core.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page of a deal, as the story of its region. */
class DealPageTest {
  private static final Programme PROGRAMME =
      Programme.builder("Regio Deals").asOf(LocalDate.of(2024, 12, 31)).build();
  private static final Deal FIRST =
      Deal.builder("veen", 1, 1)
          .name("Veen")
          .stateContribution(Sourced.of(Money.ofEuros(10_000_000)))
          .phases(List.of(new PhaseStart(Phase.COMPLETED, Optional.of(PartialDate.of(2022)))))
          .build();
  private static final Deal SECOND =
      Deal.builder("veen-2", 2, 2)
          .name("Veen II")
          .predecessor("veen")
          .region(Region.builder().provinces(List.of(Province.DRENTHE)).build())
          .stateContribution(Sourced.of(Money.ofEuros(18_000_000)))
          .phases(
              List.of(
                  new PhaseStart(Phase.COVENANT, Optional.of(PartialDate.parse("2023-09-20"))),
                  new PhaseStart(Phase.EXECUTION, Optional.of(PartialDate.parse("2023-11")))))
          .build();
  private static final Project HOMES =
      Project.builder("veen-huizen", "veen-2", "Huizen in het dorp")
          .pillar("wonen")
          .description("Starters vinden een huis.\nIn vijf dorpen.")
          .status(ProjectStatus.RUNNING)
          .startsOn(PartialDate.parse("2024-02"))
          .endsOn(PartialDate.parse("2027-06"))
          .budget(Money.ofEuros(16_000_000))
          .stateShare(Money.ofEuros(7_000_000))
          .partners(List.of("thuis"))
          .build();
  private static final Project CENTRE =
      Project.builder("veen-plein", "veen-2", "Het plein").build();

  @TempDir private Path folder;

  private static PortfolioBuilder portfolio() {
    return Portfolio.builder(PROGRAMME)
        .tranches(List.of(Tranche.builder(1).build(), Tranche.builder(2).build()))
        .deals(List.of(FIRST, SECOND))
        .organisations(
            List.of(
                Organisation.builder("thuis", "Wonen Thuis", OrganisationKind.HOUSING_CORPORATION)
                    .build()))
        .pillars(
            List.of(
                new Pillar(
                    "wonen",
                    "veen-2",
                    "Wonen",
                    Optional.of("Een huis voor wie het dorp trouw is."))))
        .projects(List.of(HOMES, CENTRE))
        .results(
            List.of(
                Result.builder("r1", "veen-2", 2024, "Woningen opgeleverd")
                    .project("veen-huizen")
                    .number(BigDecimal.valueOf(42))
                    .unit("woningen")
                    .build(),
                Result.builder("r2", "veen-2", 2024, "Krant rondgebracht").build()))
        .indicators(
            List.of(
                Indicator.builder("i1", "veen-2", "Nieuwe huizen")
                    .project("veen-huizen")
                    .unit("woningen")
                    .direction(Direction.INCREASE)
                    .baseline(BigDecimal.ZERO)
                    .baselineYear(2022)
                    .target(BigDecimal.valueOf(160))
                    .targetYear(2027)
                    .build()))
        .measurements(
            List.of(
                new Measurement("i1", 2023, BigDecimal.valueOf(12), Optional.empty()),
                new Measurement("i1", 2024, BigDecimal.valueOf(42), Optional.empty())));
  }

  private Map<String, String> pages(Portfolio portfolio) throws IOException {
    return SitePages.of(Site.of(Request.of(portfolio)), folder);
  }

  private String page() throws IOException {
    return SitePages.file(pages(portfolio().build()), "deals/veen-2.html");
  }

  private static String between(String html, String from, String to) {
    String rest = html.substring(html.indexOf(from) + from.length());
    return rest.substring(0, rest.indexOf(to));
  }

  @Test
  void countsTheTargetsThatAreReachedInPlainWords() throws IOException {
    Portfolio reached =
        portfolio()
            .measurements(
                List.of(new Measurement("i1", 2024, BigDecimal.valueOf(160), Optional.empty())))
            .build();
    Site both = Site.of(Request.of(reached)).in(List.of(Language.DUTCH, Language.ENGLISH));
    Map<String, String> pages = SitePages.of(both, folder);
    assertThat(SitePages.file(pages, "deals/veen-2.html")).contains("<dd>1 gehaald</dd>");
    assertThat(SitePages.file(pages, "en/deals/veen-2.html")).contains("<dd>1 reached</dd>");
  }

  @Test
  void startsWithTheFiguresThatAreKnownBesideASmallMap() throws IOException {
    String brief = between(page(), "<section data-part=\"in-brief\">", "</section>");
    assertThat(brief)
        .containsSubsequence(
            "<dt>Rijksbijdrage</dt>\n<dd>€\u00a018\u00a0miljoen",
            "<dt>Projecten</dt>\n<dd>2</dd>",
            "<dt>Doelen eind 2024</dt>\n<dd>1 achter op schema</dd>",
            "<dt>Fase</dt>\n<dd>in uitvoering</dd>",
            "<figcaption>Waar Veen II ligt</figcaption>",
            "<svg")
        .doesNotContain("Bijdrage regio", "onbekend");
  }

  @Test
  void theTableOfContentsComesAfterTheFiguresAndHasOnlyTheMainParts() throws IOException {
    String page = SitePages.file(pages(Sample.reported()), "deals/twente.html");
    String contents = between(page, "<nav aria-labelledby=\"contents\">", "</nav>");
    assertThat(page.indexOf("aria-labelledby=\"contents\""))
        .isGreaterThan(page.indexOf("data-part=\"in-brief\""))
        .isLessThan(page.indexOf("data-part=\"projects\""));
    assertThat(contents)
        .contains("href=\"#projects\"")
        .doesNotContain("#in-brief", "#project-", "<ul>\n<li>\n<ul>");
  }

  @Test
  void tellsOfTheRegionDealAfterDeal() throws IOException {
    assertThat(between(page(), "<section data-part=\"timeline\">", "</section>"))
        .containsSubsequence(
            "<li><a href=\"../deals/veen.html\">Veen</a>, tranche 1,",
            "€\u00a010\u00a0miljoen van het Rijk<br>\nAfgerond: 2022</li>",
            "<li><strong>Veen II</strong> (deze deal), tranche 2,",
            "Convenant ondertekend: 20\u00a0september\u00a02023<br>",
            "In uitvoering: november\u00a02023</li>");
  }

  @Test
  void eachProjectIsACardWithAllThatBelongsToIt() throws IOException {
    String card = between(page(), "<section data-part=\"project-veen-huizen\">", "</section>");
    assertThat(card)
        .containsSubsequence(
            "<h4 id=\"project-veen-huizen\">Huizen in het dorp</h4>",
            "<p>Starters vinden een huis.</p>",
            "<p>In vijf dorpen.</p>",
            "<dd>in uitvoering</dd>",
            "<dt>Looptijd</dt>\n<dd>februari\u00a02024 tot en met juni\u00a02027</dd>",
            "<dd>€\u00a016\u00a0miljoen</dd>",
            "<dd>€\u00a07\u00a0miljoen</dd>",
            "<a href=\"../partners/thuis.html\">Wonen Thuis</a>",
            "<dd>Woningen opgeleverd: 42 woningen (2024)</dd>",
            "<dd>Nieuwe huizen: 42 van 160 woningen (2024), achter op schema</dd>")
        .doesNotContain("Krant");
    assertThat(between(page(), "<section data-part=\"project-veen-plein\">", "</section>"))
        .as("nothing is known of it but its name")
        .isEqualTo("\n<h3 id=\"project-veen-plein\">Het plein</h3>\n");
  }

  @Test
  void aValueThatIsNotCountedFromNothingStandsBesideItsTarget() throws IOException {
    Portfolio waiting =
        portfolio()
            .indicators(
                List.of(
                    Indicator.builder("i1", "veen-2", "Wachttijd")
                        .project("veen-huizen")
                        .unit("maanden")
                        .direction(Direction.DECREASE)
                        .baseline(BigDecimal.valueOf(80))
                        .baselineYear(2022)
                        .target(BigDecimal.valueOf(12))
                        .targetYear(2027)
                        .build()))
            .build();
    assertThat(SitePages.file(pages(waiting), "deals/veen-2.html"))
        .contains("<dd>Wachttijd: 42 maanden (2024), doel 12, op schema</dd>");
  }

  @Test
  void aPillarTellsItsAimAboveItsProjects() throws IOException {
    assertThat(page())
        .containsSubsequence(
            ">Wonen</h3>",
            "<p>Een huis voor wie het dorp trouw is.</p>",
            "<h4 id=\"project-veen-huizen\">",
            "<h3 id=\"project-veen-plein\">");
  }

  @Test
  void aResultLeadsToItsProject() throws IOException {
    assertThat(between(page(), "<section data-part=\"results\">", "</ul>"))
        .contains(
            "42 woningen (<a href=\"#project-veen-huizen\">Huizen in het dorp</a>)</li>",
            "<li>Krant rondgebracht</li>");
  }

  @Test
  void anIndicatorStandsOnceWithItsCourse() throws IOException {
    String part = between(page(), "<section data-part=\"indicators\">", "</section>");
    assertThat(part.split("<tr>", -1)).as("a header, and a row for it").hasSize(3);
    assertThat(part.split("<figure ", -1)).as("one chart").hasSize(2);
    assertThat(part)
        .contains("Waarden per jaar: 2022: 0; 2023: 12; 2024: 42; doel in 2027: 160.")
        .contains("<td class=\"number\">12</td><td class=\"number\">42</td>");
  }

  @Test
  void theSearchLeadsToTheProjectOnThePage() throws IOException {
    Map<String, String> pages = pages(portfolio().build());
    assertThat(pages.get("search.js"))
        .contains("\"Project\":[\"Huizen in het dorp\",\"Het plein\"]")
        .contains("\"places\":[\"#project-veen-huizen\",\"#project-veen-plein\"]");
    assertThat(pages.get("deals/veen-2.html"))
        .contains("id=\"project-veen-huizen\"", "id=\"project-veen-plein\"");
  }

  @Test
  void partsAndMenuItemsWithoutAnythingAreLeftOut() throws IOException {
    Map<String, String> pages =
        pages(Portfolio.builder(PROGRAMME).deals(List.of(Deal.builder("kaal").build())).build());
    assertThat(SitePages.file(pages, "deals/kaal.html").split("<h2 ", -1))
        .as("nothing is known, so there is only its fact sheet")
        .hasSize(2);
    assertThat(pages.get("deals/kaal.html")).contains("<h2 id=\"downloads\">");
    assertThat(pages).doesNotContainKeys("resultaten.html", "partners/index.html");
    assertThat(pages.get("index.html")).doesNotContain(">Resultaten<", ">Partners<", ">Tranches<");
    assertThat(pages(portfolio().build()).get("index.html")).contains(">Resultaten<", ">Partners<");
  }

  @Test
  void theTablesOfADealStandBesideItsFactSheet() throws IOException {
    Site site =
        Site.of(Request.of(portfolio().build()))
            .with(
                List.of(
                    new Distribution(
                        "data/deals/veen-2.zip",
                        Format.binary("csv", "application/zip", "zip"),
                        4_000,
                        Optional.of("veen-2"))));
    assertThat(SitePages.of(site, folder).get("deals/veen-2.html"))
        .containsSubsequence(
            "href=\"../factsheets/veen-2.pdf\"", "href=\"../data/deals/veen-2.zip\"", "CSV");
  }
}
