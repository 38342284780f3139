package nl.regiodeals.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import nl.regiodeals.core.RandomPortfolio;
import nl.regiodeals.core.Sample;
import nl.regiodeals.core.model.Portfolio;
import nl.regiodeals.core.text.Language;
import nl.regiodeals.render.document.Document;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PdfTest {
  private static final Renderer RENDERER = Renderer.builder().build();

  static Stream<Arguments> publications() {
    return RENDERER.publications().ids().stream()
        .flatMap(
            id ->
                Stream.of(Language.DUTCH, Language.ENGLISH)
                    .map(language -> Arguments.of(id, language)));
  }

  @ParameterizedTest
  @MethodSource("publications")
  void keepsToPdfA3aAndPdfUa1(String id, Language language) {
    VeraPdf.assertKeepsToStandards(pdf(id, language, Sample.portfolio()));
  }

  @Test
  void keepsToThemWithAnyText() {
    for (long seed = 0; seed < 5; seed++) {
      Portfolio portfolio = RandomPortfolio.of(seed);
      for (String id : List.of("letter", "annex", "overview")) {
        Document document = RENDERER.render(id, Request.of(portfolio, 2024));
        VeraPdf.assertKeepsToStandards(PublicationsTest.bytes(document, "pdf"));
      }
    }
  }

  @Test
  void hasTheTextTheTitleTheLanguageAndBookmarks() throws IOException {
    byte[] bytes = pdf("letter", Language.DUTCH, Sample.portfolio());
    try (PDDocument pdf = Loader.loadPDF(bytes)) {
      String text = new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
      assertThat(text)
          .contains(
              "Voortgang Regio Deals 2024",
              "Sinds 2020 zijn 3 Regio Deals gesloten",
              "Tranche\u00a04 1 0 1 0 €\u00a025\u00a0miljoen €\u00a030\u00a0miljoen",
              "Pagina 1 van 2");
      assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("nl-NL");
      assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("Voortgang Regio Deals 2024");
      assertThat(pdf.getDocumentCatalog().getDocumentOutline().getFirstChild().getTitle())
          .isEqualTo("Voortgang Regio Deals 2024");
    }
  }

  @Test
  void theJudgeFindsWhatIsWrong() throws IOException {
    ByteArrayOutputStream bare = new ByteArrayOutputStream();
    try (PDDocument pdf = new PDDocument()) {
      pdf.addPage(new PDPage());
      pdf.save(bare);
    }
    assertThatThrownBy(() -> VeraPdf.assertKeepsToStandards(bare.toByteArray()))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("6.");
  }

  @Test
  void theSameDocumentGivesTheSameBytes() {
    assertThat(pdf("annex", Language.DUTCH, Sample.portfolio()))
        .isEqualTo(pdf("annex", Language.DUTCH, Sample.portfolio()));
  }

  private static byte[] pdf(String id, Language language, Portfolio portfolio) {
    return PublicationsTest.bytes(
        RENDERER.render(id, Request.of(portfolio).in(language).about("twente")), "pdf");
  }
}
