package nl.regiodeals.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.regiodeals.core.Sample;
import nl.regiodeals.core.model.Deal;
import nl.regiodeals.core.model.Indicator;
import nl.regiodeals.core.model.Portfolio;
import nl.regiodeals.core.text.Language;
import nl.regiodeals.core.text.Messages;
import nl.regiodeals.render.document.Block;
import nl.regiodeals.render.document.Document;
import nl.regiodeals.render.document.Drawing;
import nl.regiodeals.render.document.Inline;
import nl.regiodeals.render.internal.drawing.Svg;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFPicture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Charts have alternative texts. */
class FiguresTest {
  private static final Messages NO_TEXTS = Messages.load("none", name -> null);

  @ParameterizedTest
  @CsvSource({
    "state-money, nl", "phases, nl", "helix, nl", "indicators, nl", "spending, nl", "map, nl",
    "state-money, en", "phases, en", "helix, en", "indicators, en", "spending, en", "map, en",
  })
  void areAsApproved(String chart, String language) throws IOException {
    Block.Illustration figure = figure(chart, Sample.portfolio(), Language.of(language));
    String svg =
        Svg.of(figure.drawing(), chart, Inline.plainText(figure.caption()), figure.alternative());
    Path file = Path.of("src/test/resources/approved", chart + "." + language + ".svg");
    if (Boolean.getBoolean("approved.update")) {
      Files.writeString(file, svg);
    }
    assertThat(file).content(StandardCharsets.UTF_8).isEqualTo(svg);
  }

  @ParameterizedTest
  @ValueSource(strings = {"state-money", "phases", "helix", "indicators", "spending"})
  void theAlternativeNamesEveryLabelOfABar(String chart) {
    for (Language language : List.of(Language.DUTCH, Language.ENGLISH)) {
      Block.Illustration figure = figure(chart, Sample.portfolio(), language);
      List<String> labels =
          figure.drawing().shapes().stream()
              .filter(Drawing.Label.class::isInstance)
              .map(Drawing.Label.class::cast)
              .filter(label -> label.anchor() == Drawing.Anchor.END || label.bold())
              .map(Drawing.Label::text)
              .toList();
      assertThat(labels).isNotEmpty();
      assertThat(figure.alternative()).contains(labels.toArray(String[]::new));
    }
  }

  @Test
  void theAlternativeNamesTheAmounts() {
    assertThat(figure("state-money", Sample.portfolio(), Language.DUTCH).alternative())
        .contains("Tranche 3: €\u00a012,5\u00a0miljoen", "€\u00a025\u00a0miljoen");
    assertThat(figure("spending", Sample.portfolio(), Language.DUTCH).alternative())
        .contains("2024 begroot: €\u00a04\u00a0miljoen; 2024 besteed: €\u00a03,5\u00a0miljoen");
    assertThat(figure("indicators", Sample.portfolio(), Language.DUTCH).alternative())
        .containsPattern("100% het doel is\\. .+: \\d+%");
  }

  @Test
  void ofManyIndicatorsTheStatusesAreCounted() {
    Portfolio many =
        Sample.portfolio().toBuilder()
            .indicators(
                IntStream.range(0, 30)
                    .mapToObj(
                        i ->
                            Indicator.builder("i" + i, "twente", "Indicator " + i)
                                .target(BigDecimal.TEN)
                                .build())
                    .toList())
            .build();
    assertThat(figure("indicators", many, Language.DUTCH).alternative())
        .contains("Tranche 4: niet gemeten of zonder doel 30");
  }

  @Test
  void aLongLabelIsShortenedInThePictureAndWholeInTheWords() {
    String name = "Aantal leerlingen dat na hun opleiding in de regio aan het werk gaat en blijft";
    Portfolio portfolio =
        Sample.portfolio().toBuilder()
            .indicators(ImmutableList.of(Indicator.builder("i", "twente", name).build()))
            .build();
    Block.Illustration figure = figure("indicators", portfolio, Language.DUTCH);
    assertThat(figure.alternative()).contains(name + ": onbekend");
    assertThat(figure.drawing().shapes().get(0))
        .isInstanceOfSatisfying(
            Drawing.Label.class,
            label -> assertThat(label.text()).endsWith("\u2026").hasSizeLessThan(50));
  }

  /** What is drawn, also within parts. */
  private static List<Drawing.Shape> shapes(Block.Illustration figure) {
    return figure.drawing().shapes().stream()
        .flatMap(
            shape -> shape instanceof Drawing.Part part ? part.shapes().stream() : Stream.of(shape))
        .toList();
  }

  @Test
  void theMapNumbersEveryDealAndCountsThemByArea() {
    Block.Illustration map = figure("map", Sample.portfolio(), Language.DUTCH);
    assertThat(shapes(map))
        .filteredOn(shape -> shape instanceof Drawing.Label label && label.bold())
        .extracting(shape -> ((Drawing.Label) shape).text())
        .containsExactly("Caribisch Nederland", "1", "2", "3");
    assertThat(map.alternative()).contains("3 genummerde deals", "Gelderland: 2", "Overijssel: 1");
  }

  @Test
  void marksOfThreeGenerationsDifferInShape() {
    List<Drawing.Shape> shapes = shapes(figure("map", Sample.portfolio(), Language.DUTCH));
    assertThat(shapes.stream().filter(Drawing.Circle.class::isInstance)).hasSize(3);
  }

  @Test
  void wordHasThePictureWithItsAlternative() throws IOException {
    Document overview = Renderer.builder().build().render("overview", request(Sample.portfolio()));
    try (XWPFDocument word =
        new XWPFDocument(new ByteArrayInputStream(PublicationsTest.bytes(overview, "docx")))) {
      assertThat(word.getAllPictures()).hasSize(5);
      List<XWPFPicture> pictures =
          word.getParagraphs().stream()
              .flatMap(paragraph -> paragraph.getRuns().stream())
              .flatMap(run -> run.getEmbeddedPictures().stream())
              .toList();
      assertThat(pictures)
          .extracting(XWPFPicture::getDescription)
          .containsExactlyElementsOf(
              figures(overview).map(Block.Illustration::alternative).toList());
    }
  }

  @Test
  void aFigureThatIsNotThereIsRefusedWithThoseThatAre() {
    assertThatThrownBy(() -> figure("taart", Sample.portfolio(), Language.DUTCH))
        .isInstanceOf(RenderException.class)
        .hasMessageContaining("chart: state-money, phases, helix, indicators, spending, map");
  }

  /** Boundaries supplied by a user, as PDOK and CBS publish them. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        // GeoJSON in degrees, as the OGC API of PDOK gives it
        """
        {"type": "FeatureCollection", "features": [{"type": "Feature",
          "properties": {"identificatie": "GM0153"},
          "geometry": {"type": "Polygon", "coordinates": [[[6.8,52.1],[7.0,52.1],[7.0,52.3],[6.8,52.1]]]}}]}
        """,
        // in metres of the Dutch grid, in several parts
        """
        {"type": "FeatureCollection", "features": [{"type": "Feature",
          "properties": {"gemeentecode": "0153"},
          "geometry": {"type": "MultiPolygon", "coordinates":
            [[[[252000,458000],[265000,458000],[265000,480000],[252000,458000]]]]}}]}
        """,
        // TopoJSON, with an arc that is walked backwards
        """
        {"type": "Topology", "transform": {"scale": [0.1, 0.1], "translate": [6.8, 52.1]},
          "arcs": [[[0,0],[2,0],[0,2]], [[0,0],[2,2]]],
          "objects": {"gm": {"type": "GeometryCollection", "geometries": [
            {"type": "Polygon", "properties": {"statcode": "GM0153"}, "arcs": [[0, -2]]}]}}}
        """
      })
  void boundariesMakeAreasOfMunicipalities(String boundaries, @TempDir Path folder)
      throws IOException {
    Files.writeString(folder.resolve("municipalities.json"), boundaries);
    Portfolio portfolio = withMunicipality("GM0153");
    List<Drawing.Shape> shapes =
        shapes(figure("map", portfolio, Language.DUTCH, Renderer.builder().templates(folder)));
    List<Drawing.Shape> bare = shapes(figure("map", portfolio, Language.DUTCH));
    List<Drawing.Shape> more = shapes.stream().filter(shape -> !bare.contains(shape)).toList();
    assertThat(more).hasSize(3);
    List<Double> corners = ((Drawing.Polygon) more.get(0)).points();
    assertThat(corners).hasSizeBetween(6, 10);
    assertThat(corners.get(0)).isBetween(336.0, 346.0);
    assertThat(corners.get(1)).isBetween(240.0, 246.0);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[]|no FeatureCollection (GeoJSON) or Topology (TopoJSON)",
        "{\"type\": \"FeatureCollection\"}|no area with a CBS code such as GM0014",
        "{\"type\": |municipalities.json:1:9: The file with the boundaries of municipalities cannot be read",
        "{\"type\": \"FeatureCollection\", \"features\": [{\"properties\": {\"code\": \"GM0014\"}, \"geometry\": {\"type\": \"Polygon\", \"coordinates\": [[[1,1],[2,2]]]}}]}|fewer than three corners",
        "{\"type\": \"FeatureCollection\", \"features\": [{\"properties\": {\"code\": \"GM0014\"}, \"geometry\": {\"type\": \"Polygon\", \"coordinates\": [[[1e7,1],[2,2],[3,3]]]}}]}|in neither WGS84 degrees nor the Dutch grid",
        "{\"type\": \"FeatureCollection\", \"features\": [{\"properties\": {\"code\": \"GM0014\"}, \"geometry\": {\"type\": \"Polygon\", \"coordinates\": []}}]}|The area GM0014 in the file with the boundaries has no boundary",
        "{\"type\": \"FeatureCollection\", \"features\": [{\"properties\": {\"code\": \"GM0014\"}, \"geometry\": {\"type\": \"Polygon\", \"coordinates\": [[]]}}]}|The area GM0014 in the file with the boundaries has no boundary",
        "{\"type\": \"FeatureCollection\", \"features\": [{\"properties\": {\"code\": \"GM0014\"}, \"geometry\": {\"type\": \"Polygon\", \"coordinates\": [[[52.1,6.8],[52.1,7],[52.3,7]]]}}]}|In the area GM0014 of the file with the boundaries, longitude and latitude",
        "{\"type\": \"FeatureCollection\", \"features\": [{\"properties\": {\"code\": \"GM0014\"}, \"geometry\": {\"type\": \"Polygon\", \"coordinates\": [[[480000,120000],[480000,130000],[490000,130000]]]}}]}|In the area GM0014 of the file with the boundaries, longitude and latitude",
        "{\"type\": \"FeatureCollection\", \"features\": [{\"properties\": {\"code\": \"GM0014\"}, \"geometry\": {\"type\": \"Polygon\", \"coordinates\": [[[2,48],[2.1,48],[2.2,49]]]}}]}|The area GM0014 in the file with the boundaries has a corner outside the Netherlands: 2.0 48.0",
        "{\"type\": \"FeatureCollection\", \"features\": [{\"properties\": {\"code\": \"GM0014\"}, \"geometry\": null}]}|The area GM0014 in the file with the boundaries has no boundary",
        "{\"type\": \"Topology\", \"arcs\": [], \"objects\": {\"gm\": {\"geometries\": [{\"type\": \"Polygon\", \"properties\": {\"code\": \"GM0014\"}, \"arcs\": [[7]]}]}}}|refers to arc 7, which does not exist",
      })
  void whatAreNoBoundariesIsRefused(String boundaries, String reason, @TempDir Path folder)
      throws IOException {
    Files.write(folder.resolve("municipalities.json"), boundaries.getBytes(StandardCharsets.UTF_8));
    Renderer.Builder builder = Renderer.builder().templates(folder);
    assertThatThrownBy(builder::build)
        .isInstanceOf(RenderException.class)
        .hasMessageContaining(reason);
  }

  @Test
  void manyPointsAreRefusedAndTakeLittleMemory(@TempDir Path folder) throws IOException {
    try (Writer out = Files.newBufferedWriter(folder.resolve("municipalities.json"))) {
      out.write(
          "{\"type\": \"FeatureCollection\", \"features\": [{\"properties\": {\"code\":"
              + " \"GM0014\"}, \"geometry\": {\"type\": \"Polygon\", \"coordinates\": [[[6,52]");
      for (int i = 0; i < 1_100_000; i++) {
        out.write(",[6.123456,52.123456]");
      }
      out.write("]]}}]}");
    }
    Renderer.Builder builder = Renderer.builder().templates(folder);
    assertThatThrownBy(builder::build)
        .hasMessageContaining("The boundaries have more than 1,000,000 points together");
  }

  @Test
  void dealsThatNoAreaMatchesAreTold(@TempDir Path folder) throws IOException {
    Files.writeString(
        folder.resolve("municipalities.json"),
        "{\"type\": \"FeatureCollection\", \"features\": [{\"properties\": {\"code\": \"GM0014\"},"
            + " \"geometry\": {\"type\": \"Polygon\", \"coordinates\":"
            + " [[[6.8,52.1],[7.0,52.1],[7.0,52.3]],[[1,1]]]}}]}");
    Renderer.Builder builder = Renderer.builder().templates(folder);
    assertThat(figure("map", withMunicipality("GM0153"), Language.DUTCH, builder).alternative())
        .endsWith(
            "Van \u00e9\u00e9n deal staat geen gemeente in het bestand met gemeentegrenzen: Twente.");
    assertThat(figure("map", withMunicipality("GM0014"), Language.DUTCH, builder).alternative())
        .doesNotContain("gemeentegrenzen");
  }

  private static Portfolio withMunicipality(String code) {
    Deal twente = Sample.TWENTE;
    return Sample.portfolio().toBuilder()
        .deals(
            ImmutableList.of(
                twente.toBuilder()
                    .region(
                        twente.region().toBuilder().municipalities(ImmutableList.of(code)).build())
                    .build()))
        .build();
  }

  static Block.Illustration figure(String chart, Portfolio portfolio, Language language) {
    return figure(chart, portfolio, language, Renderer.builder());
  }

  private static Block.Illustration figure(
      String chart, Portfolio portfolio, Language language, Renderer.Builder builder) {
    String template = "<article title='T'><figure chart='" + chart + "'/></article>";
    Publication publication =
        new Publication(
            "t",
            chart.equals("indicators"),
            "t.ftlx",
            NO_TEXTS,
            name -> new ByteArrayInputStream(template.getBytes(StandardCharsets.UTF_8)));
    Document document =
        builder
            .publications(List.of(publication))
            .build()
            .render("t", request(portfolio).in(language));
    return (Block.Illustration) document.blocks().get(0);
  }

  private static Request request(Portfolio portfolio) {
    return Request.of(portfolio).about("twente");
  }

  private static Stream<Block.Illustration> figures(Document document) {
    return document.blocks().stream()
        .filter(Block.Illustration.class::isInstance)
        .map(Block.Illustration.class::cast);
  }
}
