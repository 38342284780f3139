package nl.regiodeals.render;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import nl.regiodeals.core.text.Language;
import nl.regiodeals.render.document.Block;
import nl.regiodeals.render.document.Document;
import nl.regiodeals.render.document.Drawing;
import nl.regiodeals.render.document.Inline;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What belongs together is on one page, wherever on the page it begins. */
class PdfLayoutTest {
  /** The numbers of lines above the block, from the top of a page to beyond its foot. */
  static IntStream linesAbove() {
    return IntStream.rangeClosed(20, 46);
  }

  private static ImmutableList<Inline> words(String words) {
    return ImmutableList.of(new Inline.Text(words));
  }

  private static Block.Row row(String name) {
    return new Block.Row(
        ImmutableList.of(
            new Block.Cell(true, false, words(name)), new Block.Cell(false, true, words("1"))));
  }

  private static Block.Table table(int rows) {
    return new Block.Table(
        words("Caption"),
        row("Header"),
        IntStream.range(0, rows)
            .mapToObj(i -> row("Row" + (100 + i)))
            .collect(ImmutableList.toImmutableList()));
  }

  private static Block.Heading heading(int level, String words) {
    return new Block.Heading(level, words, words(words));
  }

  private static Block.Paragraph lines(int lines) {
    ImmutableList.Builder<Inline> parts = ImmutableList.builder();
    parts.add(new Inline.Text("Line100"));
    for (int i = 1; i < lines; i++) {
      parts.add(new Inline.LineBreak(), new Inline.Text("Line" + (100 + i)));
    }
    return new Block.Paragraph(parts.build());
  }

  /** The text of each page. */
  private static List<String> pages(int above, Block... blocks) throws IOException {
    List<String> pages = new ArrayList<>();
    try (PDDocument pdf = Loader.loadPDF(bytes(above, blocks))) {
      for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        pages.add(stripper.getText(pdf));
      }
    }
    return pages;
  }

  private static byte[] bytes(int above, Block... blocks) {
    List<Block> all = new ArrayList<>(List.of(heading(1, "Top")));
    IntStream.range(0, above)
        .forEach(i -> all.add(new Block.Items(false, ImmutableList.of(words("Above")))));
    all.addAll(List.of(blocks));
    return PublicationsTest.bytes(
        new Document("Top", Language.DUTCH, ImmutableList.copyOf(all)), "pdf");
  }

  private static long count(String page, String pattern) {
    return Pattern.compile(pattern).matcher(page).results().count();
  }

  private static String pageWith(List<String> pages, String words) {
    return pages.stream().filter(page -> page.contains(words)).findFirst().orElseThrow();
  }

  @ParameterizedTest
  @MethodSource("linesAbove")
  void aShortTableIsOnOnePageWithItsHeading(int above) throws IOException {
    String page =
        pageWith(pages(above, heading(2, "Title"), heading(3, "Part"), table(12)), "Title");
    assertThat(page).contains("Part", "Caption", "Header");
    assertThat(count(page, "Row1\\d\\d")).isEqualTo(12);
  }

  @ParameterizedTest
  @MethodSource("linesAbove")
  void noRowOfALongTableIsAlone(int above) throws IOException {
    for (int rows : List.of(13, 40, 41, 42)) {
      List<String> pages = pages(above, heading(2, "Title"), table(rows));
      assertThat(pages)
          .allSatisfy(page -> assertThat(count(page, "Row1\\d\\d")).as(page).isNotEqualTo(1));
      assertThat(pageWith(pages, "Title")).contains("Caption", "Header", "Row100", "Row101");
    }
  }

  @ParameterizedTest
  @MethodSource("linesAbove")
  void aHeadingIsWithTwoLinesAtLeast(int above) throws IOException {
    List<String> pages = pages(above, heading(2, "Title"), lines(5));
    assertThat(pageWith(pages, "Title")).contains("Line100", "Line101");
    assertThat(pages)
        .allSatisfy(page -> assertThat(count(page, "Line1\\d\\d")).as(page).isNotEqualTo(1));
  }

  @ParameterizedTest
  @MethodSource("linesAbove")
  void noLineOfThreeIsAlone(int above) throws IOException {
    assertThat(pages(above, lines(3)))
        .allSatisfy(page -> assertThat(count(page, "Line1\\d\\d")).as(page).isIn(0L, 3L));
  }

  @ParameterizedTest
  @MethodSource("linesAbove")
  void aHeadingIsNotWithASingleLine(int above) throws IOException {
    List<String> pages =
        pages(above, heading(2, "Title"), new Block.Paragraph(words("Single")), lines(5));
    assertThat(pageWith(pages, "Title")).contains("Single", "Line100", "Line101");
  }

  @ParameterizedTest
  @MethodSource("linesAbove")
  void aHeadingIsWithThePictureBelowIt(int above) throws IOException {
    Block.Illustration square =
        new Block.Illustration(
            words("Square"),
            "A square",
            new Drawing(
                200,
                200,
                ImmutableList.of(Drawing.Polygon.rectangle(0, 0, 200, 200, "154273", "154273"))));
    assertThat(pageWith(pages(above, heading(2, "Title"), lines(1), square), "Title"))
        .contains("Line100", "Square");
  }

  @ParameterizedTest
  @MethodSource("linesAbove")
  void aListOfFactsIsOnOnePageWithItsHeading(int above) throws IOException {
    ImmutableList<Block.Fact> facts =
        IntStream.range(0, 8)
            .mapToObj(i -> new Block.Fact(words("Term" + (100 + i)), words("Words")))
            .collect(ImmutableList.toImmutableList());
    String page = pageWith(pages(above, heading(2, "Title"), new Block.Facts(facts)), "Title");
    assertThat(count(page, "Term1\\d\\d")).isEqualTo(8);
  }

  @ParameterizedTest
  @MethodSource("linesAbove")
  void aCalloutIsOneBox(int above) throws IOException {
    Block.Callout callout =
        new Block.Callout(
            ImmutableList.of(lines(1), new Block.Paragraph(words("Second")), lines(3)));
    List<String> pages = pages(above, heading(2, "Title"), callout);
    assertThat(count(pageWith(pages, "Title"), "Line1\\d\\d|Second")).isEqualTo(5);
    assertThat(boxes(above, callout)).isEqualTo(1);
  }

  /** The number of areas in the colour of callouts. */
  private static long boxes(int above, Block... blocks) throws IOException {
    long boxes = 0;
    try (PDDocument pdf = Loader.loadPDF(bytes(above, blocks))) {
      for (PDPage page : pdf.getPages()) {
        String drawn = new String(page.getContents().readAllBytes(), StandardCharsets.ISO_8859_1);
        boxes += count(drawn, "1 0\\.95\\d* 0\\.83\\d* sc");
      }
    }
    return boxes;
  }

  @ParameterizedTest
  @MethodSource("linesAbove")
  void aLongTermIsReadWholeBeforeItsDescription(int above) throws IOException {
    Block.Fact fact =
        new Block.Fact(
            words("Term of so many words that it is drawn on more than one line Ends"),
            words("Starts " + "and goes on ".repeat(12)));
    String text = String.join("", pages(above, new Block.Facts(ImmutableList.of(fact))));
    assertThat(text.replaceAll("\\s+", " ")).contains("more than one line Ends Starts and goes on");
  }
}
