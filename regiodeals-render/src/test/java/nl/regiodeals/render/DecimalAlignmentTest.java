package nl.regiodeals.render;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.regiodeals.core.text.Language;
import nl.regiodeals.render.document.Block;
import nl.regiodeals.render.document.Document;
import nl.regiodeals.render.document.Inline;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Figures below each other have their decimal signs below each other, in all formats. */
class DecimalAlignmentTest {
  private static final List<String> DUTCH =
      List.of(
          "€\u00a018\u00a0miljoen",
          "minstens €\u00a0284,2\u00a0miljoen",
          "€\u00a0410.000,50",
          "€\u00a03\u00a0miljard",
          "42 (2024)",
          "7");

  private static final List<String> ENGLISH =
      List.of("€18\u00a0million", "€284.2\u00a0million", "€410,000.50", "42 (2024)", "7");

  @TempDir Path folder;

  private static Document document(Language language, List<String> figures) {
    return new Document(
        "Title",
        language,
        ImmutableList.of(
            new Block.Heading(1, "title", words("Title")),
            new Block.Table(
                words("Caption"),
                row("Deal", "Amount of all partners"),
                Stream.concat(figures.stream(), Stream.of("onbekend"))
                    .map(figure -> row("Name", figure))
                    .collect(ImmutableList.toImmutableList()))));
  }

  private static Block.Row row(String name, String figure) {
    return new Block.Row(
        ImmutableList.of(
            new Block.Cell(true, false, words(name)), new Block.Cell(false, true, words(figure))));
  }

  private static ImmutableList<Inline> words(String words) {
    return ImmutableList.of(new Inline.Text(words));
  }

  /** Where the text of each figure has its signs on the page, by that text without spaces. */
  private static Map<String, List<TextPosition>> places(byte[] bytes) throws IOException {
    Map<String, List<TextPosition>> places = new LinkedHashMap<>();
    List<TextPosition> all = new ArrayList<>();
    PDFTextStripper stripper =
        new PDFTextStripper() {
          @Override
          protected void processTextPosition(TextPosition text) {
            if (!text.getUnicode().isBlank() && !text.getUnicode().equals("\u00a0")) {
              all.add(text);
            }
          }
        };
    try (PDDocument pdf = Loader.loadPDF(bytes)) {
      stripper.getText(pdf);
    }
    Map<Integer, List<TextPosition>> lines = new LinkedHashMap<>();
    all.forEach(
        text ->
            lines.computeIfAbsent(Math.round(text.getYDirAdj()), y -> new ArrayList<>()).add(text));
    for (List<TextPosition> line : lines.values()) {
      StringBuilder words = new StringBuilder();
      line.forEach(text -> words.append(text.getUnicode()));
      if (words.indexOf("Name") == 0) {
        places.put(words.substring("Name".length()), line.subList(4, line.size()));
      }
    }
    return places;
  }

  /** The end of the whole part of a figure. */
  private static float wholeEnd(String figure, List<TextPosition> signs) {
    String whole = figure.replaceFirst("^(\\D*\\d+([.,]\\d{3})*).*", "$1");
    TextPosition last = signs.get(whole.length() - 1);
    return last.getXDirAdj() + last.getWidthDirAdj();
  }

  private static float end(List<TextPosition> signs) {
    TextPosition last = signs.get(signs.size() - 1);
    return last.getXDirAdj() + last.getWidthDirAdj();
  }

  private void isAligned(byte[] pdf, int figures, double tolerance) throws IOException {
    Map<String, List<TextPosition>> places = places(pdf);
    assertThat(places).hasSize(figures + 1);
    List<TextPosition> word = places.getOrDefault("onbekend", List.of());
    places.remove("onbekend");
    float sign = end(places.getOrDefault("7", List.of()));
    assertThat(places)
        .allSatisfy(
            (figure, signs) ->
                assertThat(wholeEnd(figure, signs))
                    .isCloseTo(sign, Offset.offset((float) tolerance)));
    // words, and the figure with most after its sign, are at the edge
    float edge =
        (float) places.values().stream().mapToDouble(DecimalAlignmentTest::end).max().orElseThrow();
    assertThat(end(word)).isCloseTo(edge, Offset.offset((float) tolerance));
  }

  @Test
  void pdf() throws IOException {
    isAligned(PublicationsTest.bytes(document(Language.DUTCH, DUTCH), "pdf"), DUTCH.size(), 0.05);
    isAligned(
        PublicationsTest.bytes(document(Language.ENGLISH, ENGLISH), "pdf"), ENGLISH.size(), 0.05);
  }

  @ParameterizedTest
  @CsvSource({"docx, 0.3", "odt, 0.3"})
  void inLibreOffice(String format, double tolerance) throws Exception {
    for (Language language : List.of(Language.DUTCH, Language.ENGLISH)) {
      List<String> figures = language.equals(Language.DUTCH) ? DUTCH : ENGLISH;
      Path file = folder.resolve(language.code() + "." + format);
      Files.write(file, PublicationsTest.bytes(document(language, figures), format));
      Path pdf = Judges.libreOffice(file, "pdf");
      isAligned(Files.readAllBytes(pdf), figures.size(), tolerance);
    }
  }

  @Test
  void html() {
    String html =
        new String(
            PublicationsTest.bytes(document(Language.DUTCH, DUTCH), "html"),
            StandardCharsets.UTF_8);
    assertThat(html)
        .contains(".number[data-beside]::after { content: attr(data-beside); visibility: hidden; }")
        .contains("<td class=\"number\" data-beside=\",2\">€\u00a018\u00a0miljoen</td>")
        .contains("<td class=\"number\">minstens €\u00a0284,2\u00a0miljoen</td>")
        .contains("<td class=\"number\" data-beside=\",2\u00a0miljoen\">7</td>")
        .contains("<td class=\"number\">onbekend</td>");
  }

  @Test
  void text() {
    String text =
        new String(
            PublicationsTest.bytes(document(Language.DUTCH, DUTCH), "txt"), StandardCharsets.UTF_8);
    assertThat(text.replace('\u00a0', ' '))
        .contains(
            """
            Deal    Amount of all partners
            ------------------------------
            Name            € 18 miljoen
            Name  minstens € 284,2 miljoen
            Name       € 410.000,50
            Name             € 3 miljard
            Name              42 (2024)
            Name               7
            Name                  onbekend
            """);
  }

  @Test
  void wholeNumbersStayAtTheEdge() {
    String html =
        new String(
            PublicationsTest.bytes(document(Language.DUTCH, List.of("7", "1.204")), "html"),
            StandardCharsets.UTF_8);
    assertThat(html).doesNotContain("data-beside=\"");
  }
}
