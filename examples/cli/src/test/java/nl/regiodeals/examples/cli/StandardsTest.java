package nl.regiodeals.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nl.regiodeals.core.exchange.Formats;
import nl.regiodeals.core.exchange.Input;
import nl.regiodeals.core.model.Deal;
import nl.regiodeals.core.model.Portfolio;
import nl.regiodeals.core.text.Language;
import nl.regiodeals.examples.synthetic.SyntheticPortfolio;
import nl.regiodeals.render.Publication;
import nl.regiodeals.render.Renderer;
import nl.regiodeals.render.Request;
import nl.regiodeals.render.VeraPdf;
import nl.regiodeals.render.document.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** PDF of real and of full-size data conforms to PDF/A-3a and PDF/UA-1. */
class StandardsTest {
  private static final Path BOUNDARIES = Path.of("../../../shared/data/gemeentegrenzen.topo.json");
  private static final Renderer RENDERER = Renderer.builder().build();

  @ParameterizedTest
  @ValueSource(strings = {"regiodeals", "voorbeeld"})
  void ofRealDataInBothLanguages(String data) throws IOException {
    Portfolio portfolio =
        Formats.load().read(Input.of(Path.of("../data/" + data + ".json"))).portfolio();
    for (Publication publication : RENDERER.publications().all()) {
      for (String deal : deals(publication, portfolio)) {
        Request request = Request.of(portfolio).about(deal);
        keepsTo(RENDERER.render(publication.id(), request));
        keepsTo(RENDERER.render(publication.id(), request.in(Language.ENGLISH)));
      }
    }
  }

  @Test
  void ofAFullSizePortfolio() throws IOException {
    Portfolio portfolio = SyntheticPortfolio.of(84, 1);
    for (Publication publication : RENDERER.publications().all()) {
      for (String deal : deals(publication, portfolio)) {
        keepsTo(RENDERER.render(publication.id(), Request.of(portfolio).about(deal)));
      }
    }
  }

  @Test
  void ofAMapWithTheBoundariesOfMunicipalities(@TempDir Path folder) throws IOException {
    assumeTrue(Files.exists(BOUNDARIES), "the boundaries of municipalities are not at hand");
    Files.copy(BOUNDARIES, folder.resolve("municipalities.json"));
    Portfolio portfolio = SyntheticPortfolio.of(84, 1);
    Document overview =
        Renderer.builder().templates(folder).build().render("overview", Request.of(portfolio));
    assertThat(overview).isNotEqualTo(RENDERER.render("overview", Request.of(portfolio)));
    keepsTo(overview);
  }

  /** The first three deals of the list, because the rest differs only in words. */
  private static List<String> deals(Publication publication, Portfolio portfolio) {
    return portfolio.deals().stream().limit(publication.perDeal() ? 3 : 1).map(Deal::id).toList();
  }

  private static void keepsTo(Document document) throws IOException {
    ByteArrayOutputStream pdf = new ByteArrayOutputStream();
    RENDERER.write(document, "pdf", pdf);
    VeraPdf.assertKeepsToStandards(pdf.toByteArray());
  }
}
