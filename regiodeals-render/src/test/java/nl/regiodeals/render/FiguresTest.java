package nl.regiodeals.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import nl.regiodeals.core.Sample;
import nl.regiodeals.core.text.Language;
import nl.regiodeals.render.document.Block;
import nl.regiodeals.render.document.Document;
import nl.regiodeals.render.document.Drawing;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFPicture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Figures tell in words what they show. */
class FiguresTest {
  @ParameterizedTest
  @ValueSource(strings = {"nl", "en"})
  void theAlternativeNamesEveryFigureShown(String language) {
    List<Block.Figure> figures = figures(overview(Locale.forLanguageTag(language)));
    assertThat(figures).hasSize(4);
    for (Block.Figure figure : figures.subList(0, 3)) {
      for (Drawing.Shape shape : figure.drawing().shapes()) {
        if (shape instanceof Drawing.Label label && label.bold()) {
          assertThat(figure.alternative()).contains(label.text());
        }
      }
    }
    assertThat(figures.get(0).alternative())
        .contains("12", "25", "20", Sample.VELUWE.tranche() + ": €\u00a012");
  }

  @Test
  void theMapNumbersEveryDealAndCountsThemByArea() {
    Block.Figure map = figures(overview(Language.DUTCH)).get(3);
    assertThat(map.drawing().shapes())
        .filteredOn(shape -> shape instanceof Drawing.Label label && label.bold())
        .extracting(shape -> ((Drawing.Label) shape).text())
        .containsExactly("Caribisch Nederland", "1", "2", "3");
    assertThat(map.alternative()).contains("3 genummerde deals", "Gelderland: 2", "Overijssel: 1");
  }

  @Test
  void marksOfThreeGenerationsDifferInShape() {
    List<Drawing.Shape> shapes = figures(overview(Language.DUTCH)).get(3).drawing().shapes();
    assertThat(shapes.stream().filter(Drawing.Circle.class::isInstance)).hasSize(3);
  }

  @Test
  void wordHasThePictureWithItsAlternative() throws IOException {
    Document overview = overview(Language.DUTCH);
    try (XWPFDocument word =
        new XWPFDocument(new ByteArrayInputStream(PublicationsTest.bytes(overview, "docx")))) {
      assertThat(word.getAllPictures()).hasSize(4);
      List<XWPFPicture> pictures =
          word.getParagraphs().stream()
              .flatMap(paragraph -> paragraph.getRuns().stream())
              .flatMap(run -> run.getEmbeddedPictures().stream())
              .toList();
      assertThat(pictures)
          .extracting(XWPFPicture::getDescription)
          .containsExactlyElementsOf(
              figures(overview).stream().map(Block.Figure::alternative).toList());
    }
  }

  @Test
  void aFigureThatIsNotThereIsRefusedWithThoseThatAre(@TempDir Path folder) throws IOException {
    Files.writeString(
        folder.resolve("letter.ftlx"), "<article title='T'><figure chart='taart'/></article>");
    Renderer renderer = Renderer.builder().templates(folder).build();
    Request request = Request.of(Sample.portfolio());
    assertThatThrownBy(() -> renderer.render("letter", request))
        .isInstanceOf(RenderException.class)
        .hasMessageContaining("chart one of state-money, phases, helix, map");
  }

  private static Document overview(Locale language) {
    return Renderer.builder()
        .build()
        .render("overview", Request.of(Sample.portfolio()).in(language));
  }

  private static List<Block.Figure> figures(Document document) {
    return document.blocks().stream()
        .filter(Block.Figure.class::isInstance)
        .map(Block.Figure.class::cast)
        .toList();
  }
}
