package nl.regiodeals.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import nl.regiodeals.core.analysis.Figures;
import nl.regiodeals.core.exchange.Formats;
import nl.regiodeals.core.exchange.Input;
import nl.regiodeals.core.model.Deal;
import nl.regiodeals.core.model.Portfolio;
import nl.regiodeals.render.Publication;
import nl.regiodeals.render.Renderer;
import nl.regiodeals.render.Request;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What publications can show, by name. */
class FiguresCommandTest {
  private static final String REAL = "../data/regiodeals.json";
  private static final String EXAMPLE = "../data/voorbeeld.json";

  @Test
  void listsFiguresWithTheirValueAndWhatTheyAre() {
    CommandLineRun run = CommandLineRun.of("figures", REAL);
    assertThat(run.status()).isZero();
    assertThat(run.out())
        .contains("deals = 84  (aantal deals)")
        .contains("deals.gesloten = 68  (aantal deals dat is gesloten: lopend of afgerond)")
        .contains("tranche(5).deals = 22  (aantal deals, tranche 5)")
        .contains("tabel(\"stand-per-tranche\") = tabel  (de stand van zaken per tranche)")
        .contains("kaart = kaart")
        .contains("figures PORTFOLIO WOORD");
    // of 84 deals, one represents all
    assertThat(run.out().lines())
        .filteredOn(line -> line.matches("deal\\(.*\\.naam .*"))
        .hasSize(1);
  }

  @Test
  void findsByAWordInEitherLanguage() {
    CommandLineRun dutch = CommandLineRun.of("figures", REAL, "gesloten");
    assertThat(dutch.out()).contains("deals.gesloten = 68").doesNotContain("rijksbijdrage");
    CommandLineRun english = CommandLineRun.of("figures", REAL, "deals.closed", "-l", "en");
    assertThat(english.out())
        .contains("deals.closed = 68  (number of deals that were closed: running or completed)");
    CommandLineRun none = CommandLineRun.of("figures", REAL, "zebra");
    assertThat(none.status()).isEqualTo(Main.REFUSED);
    assertThat(none.err()).contains("zebra");
  }

  @Test
  void aFigureIsTracedByItsName() {
    CommandLineRun named = CommandLineRun.of("trace", REAL, "letter", "deals.gesloten");
    assertThat(named.status()).isZero();
    assertThat(named.out()).startsWith("68 [").contains(", deals.gesloten]: ");
    CommandLineRun ofDeal =
        CommandLineRun.of(
            "trace",
            EXAMPLE,
            "factsheet",
            "deal(\u201cmerenland\u201d).rijksbijdrage",
            "--deal",
            "merenland");
    assertThat(ofDeal.out()).contains(", deal(\"merenland\").rijksbijdrage]: overgenomen");
  }

  @ParameterizedTest
  @ValueSource(strings = {REAL, EXAMPLE})
  void everyFigureOfEveryPublicationHasAName(String data) throws IOException {
    Portfolio portfolio = Formats.load().read(Input.of(Path.of(data))).complete();
    Renderer renderer = Renderer.builder().build();
    Request request = Request.of(portfolio);
    Figures figures = request.figures();
    for (Publication publication : renderer.publications().all()) {
      for (Deal deal : portfolio.deals().subList(0, 1)) {
        assertThat(renderer.render(publication.id(), request.about(deal.id())).trail().figures())
            .as(publication.id())
            .allSatisfy(
                figure ->
                    assertThat(figures.find(figure.lineage())).as(figure.shown()).isPresent());
      }
    }
  }
}
