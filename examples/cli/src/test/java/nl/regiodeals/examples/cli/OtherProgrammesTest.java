package nl.regiodeals.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import nl.regiodeals.core.check.Checks;
import nl.regiodeals.core.exchange.Formats;
import nl.regiodeals.core.exchange.Input;
import nl.regiodeals.core.exchange.Reading;
import nl.regiodeals.core.model.Deal;
import nl.regiodeals.core.model.Portfolio;
import nl.regiodeals.core.model.Sourced;
import nl.regiodeals.core.notice.Provenance;
import nl.regiodeals.core.notice.Severity;
import nl.regiodeals.render.Publication;
import nl.regiodeals.render.Renderer;
import nl.regiodeals.render.Request;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The real data of other area programmes, which have no tranches. */
class OtherProgrammesTest {
  @TempDir private Path folder;

  private static Portfolio portfolio(String programme) throws IOException {
    Reading reading =
        Formats.load().read(Input.of(Path.of("../data/programmes", programme + ".json")));
    assertThat(reading.notices()).isEmpty();
    return reading.complete();
  }

  @ParameterizedTest
  @CsvSource({"nplv,20", "novex,16"})
  void theDataAreReadWholeAndWithoutErrors(String programme, int deals) throws IOException {
    Portfolio portfolio = portfolio(programme);
    assertThat(portfolio.tranches()).isEmpty();
    assertThat(portfolio.deals()).hasSize(deals).allMatch(deal -> deal.tranche().isEmpty());
    assertThat(portfolio.deals()).allMatch(deal -> deal.name().isPresent());
    assertThat(Checks.load().run(portfolio, Provenance.NONE))
        .allMatch(notice -> notice.severity() == Severity.INFO);
  }

  @ParameterizedTest
  @ValueSource(strings = {"nplv", "novex"})
  void everyAmountHasASource(String programme) throws IOException {
    Portfolio portfolio = portfolio(programme);
    for (Deal deal : portfolio.deals()) {
      assertThat(Stream.of(deal.stateContribution(), deal.regionContribution()))
          .allMatch(
              amount -> amount.map(Sourced::source).map(each -> each.isPresent()).orElse(true));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"nplv", "novex"})
  void everyPublicationListsAllAreas(String programme) throws IOException {
    Portfolio portfolio = portfolio(programme);
    Renderer renderer = Renderer.builder().build();
    for (Publication publication : renderer.publications().all()) {
      Request request = Request.of(portfolio);
      if (publication.perDeal()) {
        request = request.about(portfolio.deals().get(0).id());
      }
      ByteArrayOutputStream text = new ByteArrayOutputStream();
      renderer.write(publication.id(), request, "txt", text);
      assertThat(text.toString(StandardCharsets.UTF_8))
          .as(publication.id())
          .doesNotContain("Tranche ", "tranche 0");
    }
    ByteArrayOutputStream overview = new ByteArrayOutputStream();
    renderer.write("overview", Request.of(portfolio), "md", overview);
    assertThat(overview.toString(StandardCharsets.UTF_8))
        .contains(portfolio.deals().stream().map(Deal::label).toList());
  }

  @ParameterizedTest
  @CsvSource({"nplv,focusgebied", "novex,novex-gebied"})
  void publicationsSpeakTheWordsOfTheProgramme(String programme, String word) throws IOException {
    Renderer renderer = Renderer.builder().build();
    StringBuilder all = new StringBuilder();
    for (String publication : List.of("letter", "overview", "annex", "annex-tables")) {
      ByteArrayOutputStream made = new ByteArrayOutputStream();
      renderer.write(publication, Request.of(portfolio(programme)), "txt", made);
      all.append(made.toString(StandardCharsets.UTF_8));
    }
    assertThat(all.toString().toLowerCase(Locale.ROOT))
        .contains(word)
        .doesNotContain("regio deal", "tranche", "€ 0 ", "enkele " + word)
        .doesNotContainPattern("\\bdeals?\\b")
        .doesNotContainPattern("\\b(de|deze|elke|die) " + word + "\\b")
        .doesNotContain("{=");
  }

  private static String written(String publication, String programme, String deal)
      throws IOException {
    ByteArrayOutputStream made = new ByteArrayOutputStream();
    Renderer.builder()
        .build()
        .write(publication, Request.of(portfolio(programme)).about(deal), "md", made);
    return made.toString(StandardCharsets.UTF_8);
  }

  @Test
  void whatHoldsForAllAreasIsShortOnTheFactSheet() throws IOException {
    assertThat(written("factsheet", "nplv", "breda-noord"))
        .contains("VRO, BZK, OCW, SZW, VWS en JenV (afgeleid)");
    assertThat(written("annex-tables", "nplv", "breda-noord"))
        .contains("Ministerie van Volkshuisvesting en Ruimtelijke Ordening (afgeleid)");
  }

  @Test
  void noSentenceIsAboutWhatAProgrammeDoesNotHave() throws IOException {
    assertThat(written("overview", "novex", "")).doesNotContain("Multiplier", "Per instrument");
    assertThat(written("consultation", "novex", "amsterdam-noordzeekanaalgebied"))
        .doesNotContain("nog niet verwerkt");
    assertThat(written("council-letter", "nplv", "breda-noord")).doesNotContain("Wij leveren die");
  }

  @ParameterizedTest
  @ValueSource(strings = {"nplv", "novex"})
  void aLetterDoesNotSpeakOfReportsAndSustainmentThatTheProgrammeDoesNotHave(String programme)
      throws IOException {
    ByteArrayOutputStream made = new ByteArrayOutputStream();
    Renderer.builder().build().write("letter", Request.of(portfolio(programme)), "md", made);
    assertThat(made.toString(StandardCharsets.UTF_8))
        .doesNotContain("## Borging", "half juli", "incidenteel", "nog niet verwerkt");
  }

  @Test
  void theSiteSpeaksTheWordsOfTheProgrammeInBothLanguages() throws IOException {
    CommandLineRun run =
        CommandLineRun.of(
            "site", "../data/programmes/nplv.json", "--language", "both", "-o", folder + "");
    assertThat(run.status()).as(run.err()).isLessThan(2);
    assertThat(Files.readString(folder.resolve("index.html")))
        .contains("stedelijke focusgebieden")
        .doesNotContain("Regio Deal");
    assertThat(Files.readString(folder.resolve("en/index.html")))
        .contains("urban focus areas")
        .doesNotContain("Regio Deal");
  }

  @Test
  void aFileBesideThePortfolioHasTheWordsOfItsProgramme() throws IOException {
    Path data = folder.resolve("areas.json");
    Files.writeString(data, "{\"programme\": {\"name\": \"x\", \"asOf\": \"2025-01-01\"}}");
    Path profile = folder.resolve("areas.programme.json");
    Files.writeString(
        profile,
        """
        {"id": "areas", "terms": [
          {"language": "nl", "concept": "DEAL", "one": "wijk", "many": "wijken"},
          {"language": "nl", "concept": "FULL_DEAL", "one": "stadswijk", "many": "stadswijken"}]}
        """);
    Path letter = folder.resolve("letter.md");
    assertThat(export(data, letter).status()).isLessThan(2);
    assertThat(letter).content().contains("stadswijken").doesNotContain("Regio Deal");
    Files.writeString(profile, "{\"id\": \"areas\", \"terms\": [{\"language\": \"nl\"}]}");
    CommandLineRun run = export(data, folder.resolve("other.md"));
    assertThat(run.err()).contains("areas.programme.json", "concept");
  }

  private static CommandLineRun export(Path data, Path to) {
    return CommandLineRun.of("export", "letter", data + "", "-f", "md", "-o", to + "");
  }

  @ParameterizedTest
  @ValueSource(strings = {"nplv", "novex"})
  void theSiteHasAPageForEachArea(String programme) throws IOException {
    CommandLineRun run =
        CommandLineRun.of("site", "../data/programmes/" + programme + ".json", "-o", folder + "");
    assertThat(run.status()).as(run.err()).isLessThan(2);
    for (Deal deal : portfolio(programme).deals()) {
      try (Stream<Path> files = Files.walk(folder)) {
        assertThat(files.map(Path::toString))
            .as(deal.id())
            .anyMatch(page -> page.contains(deal.id()) && page.endsWith(".html"));
      }
    }
    assertThat(ImmutableList.copyOf(folder.toFile().list())).contains("index.html");
  }
}
