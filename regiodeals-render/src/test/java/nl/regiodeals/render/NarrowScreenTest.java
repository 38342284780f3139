package nl.regiodeals.render;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.regiodeals.core.Sample;
import nl.regiodeals.core.model.Indicator;
import nl.regiodeals.core.model.Portfolio;
import nl.regiodeals.core.text.Language;
import nl.regiodeals.render.document.Block;
import nl.regiodeals.render.document.Document;
import nl.regiodeals.render.document.Drawing;
import org.junit.jupiter.api.Test;

/** Charts of bars and maps with words have a second drawing, for a narrow screen. */
class NarrowScreenTest {
  private static final Renderer RENDERER = Renderer.builder().build();

  @Test
  void bothDrawingsHaveTheWordsAndIdsOfTheirOwn() throws IOException {
    Document overview = RENDERER.render("overview", Request.of(Sample.portfolio()));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    RENDERER.write(overview, "html", out);
    String html = out.toString(StandardCharsets.UTF_8);
    List<String> ids = found(html, " id=\"([^\"]+)\"");
    assertThat(ids).doesNotHaveDuplicates().contains("figure-1-desc", "figure-1-narrow-desc");
    List<String> wide = found(html, "<desc id=\"figure-\\d+-desc\">([^<]+)");
    List<String> narrow = found(html, "<desc id=\"figure-\\d+-narrow-desc\">([^<]+)");
    assertThat(narrow).isNotEmpty();
    assertThat(wide).containsAll(narrow);
    assertThat(found(html, "(class=\"wide\")")).hasSameSizeAs(narrow);
  }

  @Test
  void itHasEveryLabelInFullWithinItsEdges() {
    String name = "Aantal leerlingen dat na hun opleiding in de regio aan het werk gaat en blijft";
    Portfolio portfolio =
        Sample.portfolio().toBuilder()
            .indicators(ImmutableList.of(Indicator.builder("i", "twente", name).build()))
            .build();
    Drawing narrow = narrow("indicators", portfolio);
    String told =
        narrow.shapes().stream()
            .filter(Drawing.Label.class::isInstance)
            .map(shape -> ((Drawing.Label) shape).text())
            .collect(Collectors.joining(" "));
    assertThat(told).contains(name, "onbekend", "doel");
    for (String chart : List.of("state-money", "phases", "helix", "indicators", "spending")) {
      fits(narrow(chart, Sample.portfolio()));
    }
  }

  private static void fits(Drawing drawing) {
    for (Drawing.Shape shape : drawing.shapes()) {
      if (shape instanceof Drawing.Label label) {
        assertThat(label.size()).isGreaterThanOrEqualTo(11);
        assertThat(label.y()).isLessThan(drawing.height());
      } else if (shape instanceof Drawing.Polygon polygon) {
        for (int i = 0; i < polygon.points().size(); i += 2) {
          assertThat(polygon.points().get(i)).isBetween(0.0, (double) drawing.width());
          assertThat(polygon.points().get(i + 1)).isBetween(0.0, (double) drawing.height());
        }
      }
    }
  }

  /** Every municipality of every programme is there, and what the marks mean. */
  @Test
  void soHasTheMapOfSeveralProgrammes() {
    Request request = new ProgrammesScenario(14, true).request().in(Language.ENGLISH);
    Block.Illustration shown =
        RENDERER.render("programmes", request).blocks().stream()
            .filter(Block.Illustration.class::isInstance)
            .map(Block.Illustration.class::cast)
            .findFirst()
            .orElseThrow();
    Drawing narrow = shown.narrow().orElseThrow();
    fits(narrow);
    for (String fill : List.of("ffffff", "b8d2ee", "ffd67a")) {
      // and the frame of the islands is white too, in both
      assertThat(filled(narrow, fill)).isEqualTo(filled(shown.drawing(), fill)).isPositive();
    }
    assertThat(narrow.shapes().stream().filter(Drawing.Label.class::isInstance))
        .extracting(shape -> ((Drawing.Label) shape).text())
        .contains("in one", "in two", "in three or more", "Bonaire");
  }

  private static long filled(Drawing drawing, String fill) {
    return drawing.shapes().stream()
        .filter(
            shape ->
                (shape instanceof Drawing.Polygon polygon && polygon.fill().equals(fill))
                    || (shape instanceof Drawing.Circle circle && circle.fill().equals(fill)))
        .count();
  }

  @Test
  void theLongestBarTakesTheWholeWidthAndTheOthersTheirShare() {
    List<Double> lengths =
        narrow("state-money", Sample.portfolio()).shapes().stream()
            .filter(Drawing.Polygon.class::isInstance)
            .map(shape -> ((Drawing.Polygon) shape).points())
            .map(points -> points.get(2) - points.get(0))
            .toList();
    // EUR 12.5 million of tranche 3, EUR 25 million of tranche 4
    assertThat(lengths).startsWith(131.5, 263.0);
  }

  private static Drawing narrow(String chart, Portfolio portfolio) {
    return FiguresTest.figure(chart, portfolio, Language.DUTCH).narrow().orElseThrow();
  }

  private static List<String> found(String html, String pattern) {
    return Pattern.compile(pattern).matcher(html).results().map(match -> match.group(1)).toList();
  }
}
