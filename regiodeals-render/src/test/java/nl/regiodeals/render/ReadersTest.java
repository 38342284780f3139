package nl.regiodeals.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import nl.regiodeals.core.Sample;
import nl.regiodeals.core.model.Deal;
import nl.regiodeals.core.model.Indicator;
import nl.regiodeals.core.model.Instrument;
import nl.regiodeals.core.model.Portfolio;
import nl.regiodeals.core.model.WellbeingTheme;
import nl.regiodeals.core.text.Language;
import org.junit.jupiter.api.Test;

/** Each publication says what its reader must do, by when, and whom to ask. */
class ReadersTest {
  private static final Renderer RENDERER = Renderer.builder().build();

  private static final Portfolio ASKING =
      Sample.portfolio().toBuilder()
          .programme(
              Sample.portfolio().programme().toBuilder()
                  .contact("deals@ministerie.example")
                  .build())
          .build();

  @Test
  void aRegionThatHasNotReportedReadsWhatToSendByWhenAndToWhom() {
    assertThat(text("reminder-letter", withoutReports(ASKING), "twente"))
        .containsSubsequence(
            "Voortgangsrapportage 2024 van de Regio Deal Twente",
            "nog niet ontvangen",
            "v\u00f3\u00f3r 15\u00a0juli\u00a02025",
            "1. Vul het werkboek in",
            "2. Stuur het werkboek naar deals@ministerie.example.",
            "3. Lukt dat niet");
  }

  @Test
  void aRegionThatHasReportedNeedsToDoNothing() {
    assertThat(text("reminder-letter", ASKING, "twente"))
        .contains("U hoeft niets meer te doen.")
        .doesNotContain("Stuur het werkboek");
  }

  @Test
  void remindersAreMadeForTheDealsWhoseReportIsMissing() {
    assertThat(RENDERER.deals("reminder-letter", Request.of(ASKING, 2024)))
        .extracting(Deal::id)
        .doesNotContain("twente");
    assertThat(RENDERER.deals("reminder-letter", Request.of(withoutReports(ASKING), 2024)))
        .extracting(Deal::id)
        .contains("twente");
    assertThat(RENDERER.deals("factsheet", Request.of(ASKING, 2024))).hasSameSizeAs(ASKING.deals());
  }

  @Test
  void aMemberOfACouncilReadsThatNothingNeedsDecidingAndWhomToAsk() {
    assertThat(text("council-letter", ASKING, "twente"))
        .containsSubsequence(
            "Wat u met deze brief kunt doen",
            "U hoeft geen besluit te nemen.",
            "aan de kassier van de deal: Gemeente Enschede",
            "De volgende rapportage, over 2025, komt v\u00f3\u00f3r 15\u00a0juli\u00a02026.");
  }

  @Test
  void theSisaOverviewOpensWithWhatIsToBeAsked() {
    Portfolio specific =
        ASKING.toBuilder()
            .deals(
                ASKING.deals().stream()
                    .map(deal -> deal.toBuilder().instrument(Instrument.SPECIFIC_GRANT).build())
                    .toList())
            .sisaStatements(List.of())
            .build();
    assertThat(text("sisa", specific, "twente"))
        .containsSubsequence(
            "uiterlijk op 15\u00a0juli\u00a02025 bij het CBS",
            "Nog te doen",
            "nog niet bekend",
            "vraag de ontvanger ernaar",
            "Twente");
  }

  @Test
  void anOverviewNamesTheProvincesWithoutDealsInOneSentence() {
    assertThat(text("overview", ASKING, "twente"))
        .containsOnlyOnce("Zeeland")
        .contains("Geen deals zijn er in: ");
  }

  @Test
  void aDealWithoutANameIsNotCalledByItsId() {
    Portfolio unnamed =
        ASKING.toBuilder()
            .deals(
                ASKING.deals().stream()
                    .map(
                        deal ->
                            Deal.builder(
                                    "secret-" + deal.id(),
                                    deal.tranche().orElseThrow(),
                                    deal.generation().orElseThrow())
                                .region(deal.region())
                                .phases(deal.phases())
                                .build())
                    .toList())
            .partnerships(List.of())
            .build();
    for (Publication publication : RENDERER.publications().all()) {
      String text = text(publication.id(), unnamed, "secret-twente");
      assertThat(text.lines().filter(line -> !line.startsWith("|")))
          .as("%s, but for the reasons why it is a draft", publication.id())
          .noneMatch(line -> line.contains("secret-"));
    }
    assertThat(text("factsheet", unnamed, "secret-twente"))
        .contains("Regio Deal zonder naam (tranche ");
  }

  @Test
  void aColumnOfWhichNothingIsKnownIsASentence() {
    Portfolio portfolio =
        ASKING.toBuilder()
            .indicators(
                List.of(
                    indicator("een", WellbeingTheme.HOUSING),
                    indicator("twee", WellbeingTheme.HEALTH)))
            .measurements(List.of())
            .build();
    assertThat(text("annex-tables", portfolio, "twente"))
        .containsPattern("(?s)Indicator +Nulmeting +Doel +Status")
        .contains("Niet bekend: Eenheid en Laatste waarde.");
  }

  @Test
  void theLetterShowsHowIndicatorsStandPerThemeOfBroadWellBeing() {
    List<Indicator> themed =
        List.of(
            indicator("een", WellbeingTheme.HOUSING),
            indicator("twee", WellbeingTheme.HOUSING),
            indicator("drie", WellbeingTheme.HEALTH));
    Portfolio portfolio = ASKING.toBuilder().indicators(themed).measurements(List.of()).build();
    assertThat(text("letter", portfolio, "twente"))
        .containsPattern("(?s)Resultaten per thema.*Gezondheid +1 +1 .*Wonen +1 +2 ");
    assertThat(text("letter", ASKING, "twente")).doesNotContain("Resultaten per thema");
  }

  private static Indicator indicator(String id, WellbeingTheme theme) {
    return Indicator.builder(id, "twente", "Maat " + id)
        .theme(theme)
        .baseline(BigDecimal.ZERO)
        .baselineYear(2023)
        .target(BigDecimal.TEN)
        .targetYear(2025)
        .build();
  }

  private static Portfolio withoutReports(Portfolio portfolio) {
    return portfolio.toBuilder().reports(List.of()).build();
  }

  private static String text(String publication, Portfolio portfolio, String deal) {
    return new String(
            PublicationsTest.bytes(
                RENDERER.render(
                    publication, Request.of(portfolio, 2024).in(Language.DUTCH).about(deal)),
                "txt"),
            StandardCharsets.UTF_8)
        .replaceAll("(?<!\n)\n *(?!\n)", " ");
  }
}
