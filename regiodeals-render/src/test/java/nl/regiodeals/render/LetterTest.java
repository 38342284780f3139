package nl.regiodeals.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.regiodeals.core.Sample;
import nl.regiodeals.core.exchange.Input;
import nl.regiodeals.core.model.AreaProgramme;
import nl.regiodeals.core.model.Correspondence;
import nl.regiodeals.core.model.ParliamentaryPaper;
import nl.regiodeals.core.model.ParliamentaryRequest;
import nl.regiodeals.core.model.ParliamentaryRequestKind;
import nl.regiodeals.core.model.Portfolio;
import nl.regiodeals.core.model.Showcase;
import nl.regiodeals.core.model.Signatory;
import nl.regiodeals.core.notice.Notice;
import nl.regiodeals.core.notice.Place;
import nl.regiodeals.core.text.Language;
import nl.regiodeals.render.document.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The letter: what it says, to whom, in whose words, and when it may go out. */
class LetterTest {
  private static final Renderer RENDERER = Renderer.builder().build();

  @Test
  void itIsAddressedDatedAndSigned() throws IOException {
    Portfolio known =
        Sample.portfolio().toBuilder()
            .correspondence(
                List.of(
                    Correspondence.builder("k", "letter", 2024)
                        .date(LocalDate.of(2025, 12, 1))
                        .addressee(List.of("De Voorzitter", "Postbus 20018"))
                        .salutation("Geachte mevrouw de Voorzitter,")
                        .subject("Voortgang")
                        .reference("2025-0001")
                        .yourReference("29 697")
                        .signatories(
                            List.of(new Signatory("De minister", Optional.of("J. Jansen"))))
                        .annexes(List.of("Bijlage 1", "Bijlage 2"))
                        .build(),
                    Correspondence.builder("oud", "letter", 2023)
                        .paper("kst-1")
                        .signatories(List.of())
                        .build()))
            .papers(List.of(ParliamentaryPaper.builder("kst-1", "29 697", "146").build()))
            .build();
    assertThat(text(known, Edition.DRAFT))
        .contains(
            "Aan: De Voorzitter",
            "Postbus 20018",
            "Datum: 1\u00a0december\u00a02025",
            "Ons kenmerk: 2025-0001",
            "Uw kenmerk: 29 697",
            "Onderwerp: Voortgang",
            "Bijlage 2",
            "Geachte mevrouw de Voorzitter,",
            "over 2023 deed ik dat in Kamerstuk 29 697, nr. 146",
            "De minister,",
            "J. Jansen")
        .doesNotContain("Geachte Voorzitter,");
    for (String format : RENDERER.formats().ids()) {
      assertThat(PublicationsTest.bytes(letter(known, Edition.DRAFT), format)).isNotEmpty();
    }
  }

  @Test
  void itNamesResultsMotionsAndOtherProgrammes() throws IOException {
    Portfolio known =
        Sample.portfolio().toBuilder()
            .showcases(
                List.of(
                    Showcase.builder("s", "twente", 2024, "Dorpshuis geopend")
                        .place("Losser")
                        .story("Het dorp heeft weer een huis.")
                        .build()))
            .parliamentaryRequests(
                List.of(
                    ParliamentaryRequest.builder(
                            "m", ParliamentaryRequestKind.MOTION, "Meer voor de regio")
                        .raisedBy("het lid De Vries")
                        .answer("Dit is gedaan.")
                        .answeredIn(2024)
                        .build(),
                    ParliamentaryRequest.builder(
                            "t", ParliamentaryRequestKind.UNDERTAKING, "Later antwoord")
                        .build()))
            .areaProgrammes(
                List.of(
                    new AreaProgramme(
                        "nplv",
                        "Nationaal Programma",
                        Optional.of("NP"),
                        Optional.empty(),
                        Optional.empty())))
            .build();
    assertThat(text(known, Edition.DRAFT))
        .contains(
            "Zo is er Dorpshuis geopend (Twente).",
            "Dorpshuis geopend (Twente, Losser): Het dorp heeft weer een huis.",
            "Motie: Meer voor de regio (het lid De Vries). Dit is gedaan.",
            "gaat ook door in een ander gebiedsprogramma: Nationaal Programma (NP).")
        .doesNotContain("Later antwoord");
  }

  @Test
  void itSaysNothingOfReportsThatAreNotThere() throws IOException {
    Portfolio known = Sample.portfolio().toBuilder().reports(List.of()).build();
    assertThat(text(known, Edition.DRAFT))
        .doesNotContain("niets melden", "resultaten gemeld", "Helaas")
        .contains(
            "Over 2024 is nog geen enkele voortgangsrapportage verwerkt; het gaat om 2 deals.");
  }

  @Test
  void anIdIsNeverPrintedAsAName() throws IOException {
    Portfolio known =
        Sample.portfolio().toBuilder()
            .deals(
                Sample.portfolio().deals().stream()
                    .map(deal -> deal.toBuilder().name(Optional.empty()).build())
                    .toList())
            .build();
    String letter = text(known, Edition.DRAFT);
    assertThat(letter.substring(letter.indexOf("Geachte")))
        .doesNotContain("veluwe-2")
        .contains("een deal zonder naam");
  }

  @Test
  void whatStandsInTheWayIsToldAndKeepsItADraft() {
    Portfolio unready = Sample.portfolio().toBuilder().reports(List.of()).build();
    assertThat(RENDERER.obstacles("letter", request(unready, Edition.DRAFT)))
        .extracting(Notice::code)
        .contains("no-reports");
    assertThatThrownBy(() -> letter(unready, Edition.DRAFT.made(true)))
        .isInstanceOfSatisfying(
            RenderException.class,
            refused -> assertThat(refused.notice().code()).isEqualTo("not-final"));
    assertThat(RENDERER.obstacles("factsheet", request(unready, Edition.DRAFT))).isEmpty();
  }

  @Test
  void aFinalLetterHasNoMark() throws IOException {
    Portfolio ready = Sample.portfolio();
    assertThat(RENDERER.obstacles("letter", request(ready, Edition.DRAFT))).isEmpty();
    assertThat(text(ready, Edition.DRAFT)).contains("Concept: deze brief");
    assertThat(text(ready, Edition.DRAFT.made(true))).doesNotContain("Concept");
    assertThat(text(ready, Edition.DRAFT.made(true)))
        .isEqualTo(text(ready, Edition.DRAFT.made(true)));
  }

  @Test
  void theMapIsInItWhenAskedFor() throws IOException {
    assertThat(text(Sample.portfolio(), Edition.DRAFT)).contains("een kaart van alle deals");
    assertThat(text(Sample.portfolio(), Edition.DRAFT.showing(List.of(Detail.MAP))))
        .doesNotContain("begint met een kaart");
  }

  @Test
  void sourcesAreForTheWorkingCopy() throws IOException {
    assertThat(text(Sample.portfolio(), Edition.DRAFT)).doesNotContain("Bron:");
    assertThat(text(Sample.portfolio(), Edition.DRAFT.showing(List.of(Detail.ORIGINS))))
        .contains("Bron:");
  }

  @Test
  void wordsOfTheAuthorStandWhereTheyBelongWithTracedFigures() throws IOException {
    Document letter =
        letter(
            Sample.portfolio(),
            Edition.DRAFT.with(
                words(
                    """
                    # V\u00f3\u00f3r: voortgang
                    Er zijn **${deals.gesloten}** deals, zie [hier](https://example.org).

                    - een
                    - twee

                    # In plaats van: slot
                    ## Ten slotte
                    Dank.

                    # After: opening
                    Tweede.
                    """)));
    String text = new String(PublicationsTest.bytes(letter, "txt"), StandardCharsets.UTF_8);
    assertThat(text)
        .containsSubsequence(
            "Sinds 2020", "Tweede.", "Er zijn 3 deals", "- een", "Voortgang in 2024", "Ten slotte")
        .doesNotContain("Tot slot");
    assertThat(letter.trail().figures())
        .anySatisfy(
            figure -> {
              assertThat(figure.shown()).isEqualTo("3");
              assertThat(figure.lineage().from()).hasSize(3);
            });
  }

  @Test
  void wordsCanStandAtOneDealOfTheAnnex() throws IOException {
    AuthorWords words = words("# Na: Twente\nLees ook het verhaal van Twente.\n");
    for (String publication : List.of("annex", "annex-tables")) {
      Document document =
          RENDERER.render(publication, request(Sample.portfolio(), Edition.DRAFT.with(words)));
      assertThat(new String(PublicationsTest.bytes(document, "md"), StandardCharsets.UTF_8))
          .as(publication)
          .containsSubsequence("### Twente", "Lees ook het verhaal van Twente.");
    }
  }

  @Test
  void theMapOfTheLetterShowsTheDealsThatWereClosed() throws IOException {
    assertThat(text(Sample.portfolio(), Edition.DRAFT.showing(List.of(Detail.MAP))))
        .contains("De 3 Regio Deals die op 31\u00a0december\u00a02024 waren gesloten");
  }

  @Test
  void wordsStandInEveryPublication() throws IOException {
    AuthorWords words = words("# Na: opening\nEigen woorden.\n");
    for (String publication : RENDERER.publications().ids()) {
      Document document =
          RENDERER.render(
              publication, request(Sample.portfolio(), Edition.DRAFT.with(words)).about("twente"));
      assertThat(new String(PublicationsTest.bytes(document, "txt"), StandardCharsets.UTF_8))
          .as(publication)
          .contains("Eigen woorden.");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "Los., words-without-place, 1",
    "'# Na: opning\nTekst', words-no-place, 1",
    "'# Na: opening\n\nTekst ${deals.geslten}', words-no-figure, 4",
    "'# Na: opening\n\n<b>x</b>', words-not-allowed, 4",
    "'# Na: opening\n\n![x](y.png)', words-not-allowed, 4",
    "'# Na: opening\n\n> citaat', words-not-allowed, 4",
  })
  void whatCannotBeTakenIsToldWithItsLine(String markdown, String code, int line) {
    assertThatThrownBy(() -> letter(Sample.portfolio(), Edition.DRAFT.with(words(markdown))))
        .isInstanceOfSatisfying(
            RenderException.class,
            refused -> {
              assertThat(refused.notice().code()).isEqualTo(code);
              assertThat(refused.notice().place())
                  .get()
                  .isInstanceOfSatisfying(
                      Place.InText.class,
                      place ->
                          assertThat(place.line())
                              .isCloseTo(line, org.assertj.core.data.Offset.offset(1)));
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"<#list 1..9 as i>x</#list>", "${1?new()}", "&amp; < >", "]]>"})
  void wordsAreNeverMarkupOrATemplate(String typed) {
    try {
      String text = text(Sample.portfolio(), Edition.DRAFT.with(words("# Na: opening\n" + typed)));
      assertThat(text).doesNotContain("xxxxxxxxx");
    } catch (IOException | RenderException e) {
      assertThat(e).isInstanceOf(RenderException.class);
    }
  }

  private static AuthorWords words(String markdown) throws IOException {
    return AuthorWords.read(Input.of("nl.md", markdown.getBytes(StandardCharsets.UTF_8)));
  }

  private static Request request(Portfolio portfolio, Edition edition) {
    return Request.of(portfolio, 2024).in(Language.DUTCH).as(edition);
  }

  private static Document letter(Portfolio portfolio, Edition edition) {
    return RENDERER.render("letter", request(portfolio, edition));
  }

  /** The letter as text, without the breaks of its lines. */
  private static String text(Portfolio portfolio, Edition edition) throws IOException {
    return new String(
            PublicationsTest.bytes(letter(portfolio, edition), "txt"), StandardCharsets.UTF_8)
        .replaceAll("(?<!\n)\n(?!\n)", " ");
  }
}
