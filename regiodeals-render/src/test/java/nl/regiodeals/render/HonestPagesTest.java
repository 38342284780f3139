package nl.regiodeals.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.regiodeals.core.Sample;
import nl.regiodeals.core.exchange.Format;
import nl.regiodeals.core.geography.Province;
import nl.regiodeals.core.model.Deal;
import nl.regiodeals.core.model.PartialDate;
import nl.regiodeals.core.model.Phase;
import nl.regiodeals.core.model.PhaseStart;
import nl.regiodeals.core.model.Portfolio;
import nl.regiodeals.core.model.Programme;
import nl.regiodeals.core.model.Region;
import nl.regiodeals.core.model.Tranche;
import nl.regiodeals.core.output.Distribution;
import nl.regiodeals.core.text.Language;
import nl.regiodeals.core.text.Messages;
import nl.regiodeals.render.internal.site.Addresses;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What pages say of the data and of themselves is so. */
class HonestPagesTest {
  private static final LocalDate DAY = LocalDate.of(2024, 12, 31);

  @TempDir private Path folder;

  private Map<String, String> pages(Portfolio portfolio) throws IOException {
    return SitePages.of(Site.of(Request.of(portfolio)), folder);
  }

  private static Deal deal(String id, Province... provinces) {
    return Deal.builder(id, 6, 1)
        .name(id)
        .region(Region.builder().provinces(List.of(provinces)).build())
        .phases(
            List.of(
                new PhaseStart(Phase.SELECTED, Optional.of(PartialDate.parse("2025-02-03"))),
                new PhaseStart(Phase.COVENANT, Optional.of(PartialDate.parse("2025-11-19")))))
        .build();
  }

  private static Portfolio later() {
    return Portfolio.builder(Programme.builder("Regio Deals").asOf(DAY).build())
        .tranches(List.of(Tranche.builder(6).signedOn(PartialDate.parse("2025-11-19")).build()))
        .deals(
            List.of(
                deal("Eems", Province.GRONINGEN),
                deal("Venen", Province.UTRECHT, Province.GELDERLAND)))
        .build();
  }

  /** What came after the day is told as that, and what came after it is not called unknown. */
  @Test
  void whatCameAfterTheDayIsToldAsThat() throws IOException {
    Map<String, String> pages = pages(later());
    pages.forEach(
        (path, page) -> {
          if (path.endsWith(".html") && !path.startsWith("begrippen")) {
            assertThat(SitePages.text(page)).as(path).doesNotContainIgnoringCase("fase onbekend");
          }
        });
    assertThat(SitePages.text(SitePages.file(pages, "tranches/tranche-6.html")))
        .contains(
            "Op 31 december 2024 was daarvan nog geen gesloten.",
            "Getekend 19 november 2025 (na de peildatum)",
            "Tranche 6 · Groningen · nog niet gesloten");
    assertThat(SitePages.text(SitePages.file(pages, "deals/eems.html")))
        .contains(
            "nog niet gesloten op 31 december 2024; daarna convenant ondertekend: 19 november 2025",
            "Geselecteerd: 3 februari 2025 (na de peildatum)");
    assertThat(pages).containsKey("fasen/nog-niet-gesloten.html");
  }

  @Test
  void whereSumsOverProvincesStandTheyWarnOfDoubleCounting() throws IOException {
    Map<String, String> pages = pages(later());
    String warning = "Tel de aantallen en bedragen van provincies daarom niet bij elkaar op.";
    pages.forEach(
        (path, page) -> {
          if (page.contains("Deals en bedragen per provincie of eiland")) {
            assertThat(page).as(path).contains(warning);
          }
        });
    assertThat(pages.get("provincies/index.html")).contains(warning);
    assertThat(pages.get("provincies/utrecht.html")).contains(warning);
    assertThat(pages.get("provincies/groningen.html"))
        .as("its only deal is in no other province")
        .doesNotContain(warning);
  }

  @Test
  void theAccessibilityPagePromisesOnlyFilesThatAreMade() throws IOException {
    String without = SitePages.file(pages(Sample.portfolio()), "toegankelijkheid.html");
    assertThat(without).contains("toegankelijke PDF").doesNotContain("OpenDocument", "JSON en");
    Distribution json =
        new Distribution(
            "data/deals/twente.json",
            Format.text("json", "application/json", "json"),
            1,
            Optional.of("twente"));
    String with =
        SitePages.file(
            SitePages.of(Site.of(Request.of(Sample.portfolio())).with(List.of(json)), folder),
            "toegankelijkheid.html");
    assertThat(with).contains("de gegevens van elke deal als: JSON.");
  }

  /** A programme without groups is not told to choose from them. */
  @Test
  void theAccessibilityPageNamesTheWaysThatThereAre() throws IOException {
    String page =
        SitePages.file(
            pages(
                Portfolio.builder(Programme.builder("Proef").asOf(DAY).build())
                    .deals(List.of(Deal.builder("kaal").build()))
                    .build()),
            "toegankelijkheid.html");
    assertThat(page)
        .contains("Zonder JavaScript is alles te lezen, ook het menu.")
        .doesNotContain("Tranches", "kies dan");
  }

  /** Each thing that the page says was done is named, with its test, in docs/promises.md. */
  @Test
  void eachClaimOfAccessibilityHasATest() throws IOException {
    String promises = Files.readString(Path.of("../docs/promises.md"));
    Messages texts = Messages.load("site", Addresses.class::getResourceAsStream);
    List<String> said =
        texts.keys(Language.DUTCH).stream()
            .filter(key -> key.matches("site\\.accessibility\\.[a-zA-Z]+"))
            .filter(key -> !key.matches(".*\\.(aim|names|people|register|report)"))
            .toList();
    assertThat(said).hasSizeGreaterThan(7);
    for (String key : said) {
      assertThat(promises).as(key).containsPattern("`" + key + "` \\| `\\w+Test");
    }
  }

  @Test
  void theWordsAreExplainedInTheLanguageOfThePage() throws IOException {
    Map<String, String> pages =
        SitePages.of(
            Site.of(Request.of(Sample.portfolio())).in(List.of(Language.DUTCH, Language.ENGLISH)),
            folder);
    assertThat(SitePages.file(pages, "begrippen.html"))
        .contains(
            "<h2 id=\"project\">Project</h2>",
            "Een project binnen een deal.",
            "Wat het Rijk betaalt: de rijksbijdrage.",
            "RUNNING (in uitvoering)")
        .doesNotContain("<span lang=\"en\"", "What the state pays");
    assertThat(SitePages.file(pages, "en/terms.html")).contains("What the state pays");
  }
}
