package nl.regiodeals.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.regiodeals.core.geography.Island;
import nl.regiodeals.core.geography.Province;
import nl.regiodeals.core.model.AreaBasis;
import nl.regiodeals.core.model.Concept;
import nl.regiodeals.core.model.Consultation;
import nl.regiodeals.core.model.Deal;
import nl.regiodeals.core.model.Money;
import nl.regiodeals.core.model.PartialDate;
import nl.regiodeals.core.model.Phase;
import nl.regiodeals.core.model.PhaseStart;
import nl.regiodeals.core.model.Portfolio;
import nl.regiodeals.core.model.Programme;
import nl.regiodeals.core.model.ProgrammeProfile;
import nl.regiodeals.core.model.ProgrammeTerm;
import nl.regiodeals.core.model.Region;
import nl.regiodeals.core.model.Sourced;
import nl.regiodeals.core.notice.Place;
import nl.regiodeals.core.notice.Provenance;
import nl.regiodeals.core.notice.Subject;
import nl.regiodeals.core.output.OutputFolder;
import nl.regiodeals.core.text.Language;
import nl.regiodeals.render.document.Document;
import nl.regiodeals.render.document.TracedFigure;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Several programmes side by side, in a publication and on a site. */
class ProgrammesTest {
  private static final Path APPROVED = Path.of("src/test/resources/approved");
  private static final Renderer RENDERER = Renderer.builder().build();
  private static final String HEERLEN = "GM0917";
  private static final String DELFT = "GM0503";
  private static final String UTRECHT = "GM0344";

  private static final Portfolio DEALS =
      Portfolio.builder(
              Programme.builder("Regio Deals")
                  .asOf(LocalDate.of(2024, 12, 31))
                  .dossier("29 697")
                  .website("https://deals.example")
                  .build())
          .deals(
              List.of(
                  deal("parkstad", "Parkstad", AreaBasis.SOURCE, HEERLEN).toBuilder()
                      .stateContribution(Sourced.of(Money.ofEuros(40_000_000), "letter"))
                      .build(),
                  deal("delft-west", "Delft West", AreaBasis.SOURCE, DELFT).toBuilder()
                      .stateContribution(Sourced.of(Money.ofEuros(12_300_000), "letter"))
                      .contributionIsMaximum(true)
                      .build(),
                  deal("vitale-wijken", "Vitale wijken", AreaBasis.INDICATIVE, UTRECHT),
                  Deal.builder("saba", 5, 1)
                      .name("Saba")
                      .region(
                          Region.builder()
                              .islands(List.of(Island.SABA))
                              .basis(AreaBasis.PROVINCE)
                              .build())
                      .build(),
                  Deal.builder("limburg", 5, 1)
                      .name("Limburg <b>")
                      .region(Region.builder().provinces(List.of(Province.LIMBURG)).build())
                      .build()))
          .build();

  private static final Portfolio NPLV =
      Portfolio.builder(
              Programme.builder("Leefbaarheid en Veiligheid")
                  .asOf(LocalDate.of(2025, 12, 31))
                  .remark("Het bedrag is de minste bijdrage.")
                  .build())
          .deals(
              List.of(
                  area("heerlen-noord", "Heerlen-Noord", AreaBasis.NAME, HEERLEN).toBuilder()
                      .stateContribution(Sourced.of(Money.ofEuros(7_200_000), "letter"))
                      .build(),
                  area("delft-west", "Delft West", AreaBasis.NAME, DELFT, "Delf"),
                  area("overvecht", "Overvecht", AreaBasis.NAME, UTRECHT)))
          .profile(calling("focusgebied", "focusgebieden"))
          .build();

  private static final Portfolio NOVEX =
      Portfolio.builder(Programme.builder("Programma NOVEX").build())
          .deals(List.of(area("zuid-limburg", "Zuid-Limburg", AreaBasis.SOURCE_PARTIAL, HEERLEN)))
          .profile(calling("NOVEX-gebied", "NOVEX-gebieden"))
          .build();

  @TempDir private Path root;

  private static Deal deal(String id, String name, AreaBasis basis, String... municipalities) {
    return area(id, name, basis, municipalities).toBuilder()
        .tranche(5)
        .generation(1)
        .phases(
            List.of(new PhaseStart(Phase.COVENANT, Optional.of(PartialDate.parse("2023-06-01")))))
        .build();
  }

  private static Deal area(String id, String name, AreaBasis basis, String... municipalities) {
    return Deal.builder(id)
        .name(name)
        .region(Region.builder().municipalities(List.of(municipalities)).basis(basis).build())
        .build();
  }

  /** A programme that says nothing of itself but what it calls its areas, in Dutch. */
  private static ProgrammeProfile calling(String one, String many) {
    return ProgrammeProfile.builder(one)
        .terms(
            Stream.of(Concept.DEAL, Concept.FULL_DEAL)
                .map(concept -> ProgrammeTerm.builder("nl", concept, one, many).kind("het").build())
                .toList())
        .build();
  }

  private static Request request(Language language) {
    return Request.of(DEALS).in(language).beside(Beside.of(NPLV)).beside(Beside.of(NOVEX));
  }

  /** The overview of three programmes. */
  static Document document(Language language) {
    return RENDERER.render("programmes", request(language));
  }

  private static String text(Document document) {
    return new String(PublicationsTest.bytes(document, "txt"), StandardCharsets.UTF_8)
        .replaceAll("[\\s|]+", " ");
  }

  @TestFactory
  Stream<DynamicTest> theOverviewIsAsApproved() {
    return Stream.of(Language.DUTCH, Language.ENGLISH)
        .map(
            language ->
                DynamicTest.dynamicTest(
                    language.code(),
                    () -> {
                      String written =
                          new String(
                              PublicationsTest.bytes(document(language), "md"),
                              StandardCharsets.UTF_8);
                      Path file = APPROVED.resolve("three-programmes." + language + ".md");
                      if (Boolean.getBoolean("approved.update")) {
                        Files.writeString(file, written);
                      }
                      assertThat(file).content(StandardCharsets.UTF_8).isEqualTo(written);
                    }));
  }

  @Test
  void noAmountIsAddedUpOverProgrammes() {
    assertThat(document(Language.DUTCH).trail().figures())
        .filteredOn(figure -> figure.from().stream().anyMatch(ProgrammesTest::isMoney))
        .isNotEmpty()
        .allSatisfy(
            figure ->
                assertThat(figure.from().stream().map(ProgrammesTest::programme).distinct())
                    .as(figure.shown())
                    .hasSize(1));
  }

  private static boolean isMoney(Subject subject) {
    return subject.field().filter("stateContribution"::equals).isPresent();
  }

  /** The programme that a value is of; blank for the one that the others are put beside. */
  private static String programme(Subject subject) {
    return subject.key().contains(": ") ? subject.key().replaceFirst(": .*", "") : "";
  }

  @Test
  void eachAmountTellsInWhichFileItsProgrammeWasRead() {
    Provenance own =
        Provenance.of(
            Map.of(
                Subject.of(DEALS.deals().get(1), "stateContribution"),
                new Place.InText("regiodeals.json", 12, 3, "/deals/1/stateContribution")));
    Provenance other =
        Provenance.of(
            Map.of(
                Subject.of(NPLV.deals().get(0), "stateContribution"),
                new Place.InText("nplv.json", 34, 5, "/deals/0/stateContribution"),
                Subject.of(NPLV.deals().get(1)),
                new Place.InText("nplv.json", 56, 5, "/deals/1")));
    Request request =
        Request.of(DEALS)
            .tracing(own)
            .beside(Beside.of(NPLV).tracing(other))
            .beside(Beside.of(NOVEX));
    Document made = RENDERER.render("programmes", request);
    assertThat(text(made))
        .contains(
            "delft-west, rijksbijdrage: regiodeals.json:12:3 /deals/1/stateContribution",
            "Leefbaarheid en Veiligheid: heerlen-noord, rijksbijdrage: nplv.json:34:5"
                + " /deals/0/stateContribution");
    assertThat(made.trail().figures()).extracting(TracedFigure::id).doesNotHaveDuplicates();
  }

  @Test
  void oneProgrammeHasNothingBesideIt() {
    assertThat(text(RENDERER.render("programmes", Request.of(DEALS))))
        .contains("Dit overzicht gaat over één programma.", "5 Regio Deals")
        .doesNotContain("meer dan één programma", "bij elkaar op");
  }

  @Test
  void eachProgrammeIsSpokenOfInItsOwnWordsWhicheverComesFirst() {
    Request request = Request.of(NPLV).beside(Beside.of(DEALS));
    assertThat(text(RENDERER.render("programmes", request)))
        .contains("5 Regio Deals", "bij drie focusgebieden volgt");
  }

  @Test
  void theSameProgrammeTwiceIsRefused() {
    assertThatThrownBy(() -> request(Language.DUTCH).beside(Beside.of(NPLV)))
        .isInstanceOf(RenderException.class)
        .hasMessageContaining("Leefbaarheid en Veiligheid is there already");
    assertThatThrownBy(() -> Request.of(DEALS).beside(Beside.of(DEALS)))
        .isInstanceOf(RenderException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"nl", "en"})
  void keepsToPdfA3aAndPdfUa1(String language) {
    VeraPdf.assertKeepsToStandards(PublicationsTest.bytes(document(Language.of(language)), "pdf"));
  }

  @Test
  void aSiteHasAPageForThemAndEachDealTellsWhatIsBesideIt() throws Exception {
    Site site = Site.of(request(Language.DUTCH)).in(List.of(Language.DUTCH, Language.ENGLISH));
    write(site);
    String page = Files.readString(root.resolve("programmas.html"));
    assertThat(Vnu.messages(page)).isEmpty();
    assertThat(page)
        .contains(
            "Leefbaarheid en Veiligheid",
            "<a href=\"deals/delft-west.html\">Delft West</a>: maximaal",
            "3 focusgebieden",
            "één NOVEX-gebied");
    assertThat(root.resolve("en/programmes.html")).isRegularFile();
    assertThat(Files.readString(root.resolve("index.html")))
        .contains("<a href=\"programmas.html\">Overzicht van gebiedsprogramma");
    assertThat(Files.readString(root.resolve("deals/parkstad.html")))
        .contains(
            "Ook in andere programma",
            "Leefbaarheid en Veiligheid: Heerlen-Noord (samen: Heerlen)",
            "Programma NOVEX: Zuid-Limburg (samen: Heerlen)",
            "<a href=\"../programmas.html\">");
    assertThat(Files.readString(root.resolve("deals/vitale-wijken.html")))
        .contains("Overvecht (samen: Utrecht; niet gecontroleerd)");
    assertThat(Files.readString(root.resolve("deals/saba.html")))
        .doesNotContain("Ook in andere programma");
  }

  @Test
  void aSiteOfOneProgrammeSaysNothingOfOthers() throws IOException {
    write(Site.of(Request.of(DEALS)));
    assertThat(root.resolve("programmas.html")).doesNotExist();
    assertThat(Files.readString(root.resolve("deals/parkstad.html")))
        .doesNotContain("andere programma");
  }

  @Test
  void aSiteShowsNothingOfOthersThatIsNotOpen() {
    Portfolio closed =
        NPLV.toBuilder()
            .consultations(
                List.of(
                    Consultation.builder("delft-west", 2024).points(List.of("Onder ons")).build()))
            .build();
    assertThat(closed.isOpen()).isFalse();
    Site site = Site.of(Request.of(DEALS).beside(Beside.of(closed)));
    assertThat(site.request().others()).extracting(Beside::portfolio).allMatch(Portfolio::isOpen);
  }

  private void write(Site site) throws IOException {
    OutputFolder folder = OutputFolder.at(root);
    RENDERER.write(site, folder);
    folder.finish();
  }
}
