package nl.regiodeals.render;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.regiodeals.core.text.Language;
import nl.regiodeals.render.document.Block;
import nl.regiodeals.render.document.Document;
import nl.regiodeals.render.document.Drawing;
import nl.regiodeals.render.document.Inline;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
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

  private static Block.Illustration square(String caption, int size) {
    return new Block.Illustration(
        words(caption),
        "Picture of " + caption,
        new Drawing(
            size,
            size,
            ImmutableList.of(Drawing.Polygon.rectangle(0, 0, size, size, "154273", "154273"))));
  }

  private static Block[] section(String name, Block... blocks) {
    return Stream.concat(Stream.of(heading(2, name)), Stream.of(blocks)).toArray(Block[]::new);
  }

  private static Block.Items items(int number) {
    return new Block.Items(
        false,
        IntStream.range(0, number)
            .mapToObj(i -> words("Item" + (100 + i)))
            .collect(ImmutableList.toImmutableList()));
  }

  @ParameterizedTest
  @MethodSource("linesAbove")
  void textFillsThePageBeforeAPictureThatDoesNotFit(int above) throws IOException {
    List<String> pages = pages(above, section("Title", lines(4), square("Square", 400), items(40)));
    List<String> without = pages(above, section("Title", lines(4), items(40)));
    int at = pages.indexOf(pageWith(pages, "Square"));
    if (!pages.get(at).contains("Line103")) {
      assertThat(lineOf(pages.get(at), "Square")).isLessThanOrEqualTo(1);
      assertThat(withoutFoot(pages.get(at - 1))).isEqualTo(withoutFoot(without.get(at - 1)));
    }
  }

  private static String withoutFoot(String page) {
    return page.replaceAll("Pagina \\d+ van \\d+", "");
  }

  @ParameterizedTest
  @MethodSource("linesAbove")
  void aHeadingKeepsTextBelowItWhenItsPictureMoves(int above) throws IOException {
    Block[] all =
        Stream.of(
                section("First", square("Square1", 300), items(6)),
                section("Second", square("Square2", 300), items(6)),
                section("Third", square("Square3", 300)),
                section("Fourth", lines(3)))
            .flatMap(Stream::of)
            .toArray(Block[]::new);
    List<String> pages = pages(above, all);
    assertThat(pages)
        .allSatisfy(
            page -> {
              List<String> lines = page.strip().lines().toList();
              assertThat(lines.get(lines.size() - 2))
                  .as(page)
                  .doesNotMatch("First|Second|Third|Fourth");
            });
    String text = String.join("", pages);
    assertThat(text.indexOf("Square1")).isLessThan(text.indexOf("Square2"));
    assertThat(text.indexOf("Second")).isLessThan(text.indexOf("Square2"));
    assertThat(pageWith(pages, "Third")).contains("Square3");
  }

  @ParameterizedTest
  @MethodSource("linesAbove")
  void aPictureThatMovesIsReadWhereItStands(int above) throws IOException {
    byte[] bytes = bytes(above, section("Title", lines(4), square("Square", 400), items(40)));
    try (PDDocument pdf = Loader.loadPDF(bytes)) {
      PDStructureElement document =
          (PDStructureElement) pdf.getDocumentCatalog().getStructureTreeRoot().getKids().get(0);
      List<String> tags =
          document.getKids().stream()
              .map(kid -> ((PDStructureElement) kid).getStructureType())
              .toList();
      // the text, the caption, the picture and the list below it
      assertThat(tags.subList(tags.indexOf("H2"), tags.size()))
          .containsExactly("H2", "P", "P", "Figure", "L");
    }
  }

  @ParameterizedTest
  @MethodSource("linesAbove")
  void noPictureIsBetweenTheRowsOfATable(int above) throws IOException {
    List<String> pages = pages(above, section("Title", lines(4), square("Square", 400), table(40)));
    int picture = pages.indexOf(pageWith(pages, "Square"));
    assertThat(pages.indexOf(pageWith(pages, "Caption"))).isGreaterThanOrEqualTo(picture);
  }

  /** On which line of a page words stand, below the header. */
  private static int lineOf(String page, String words) {
    List<String> lines = page.strip().lines().toList();
    return IntStream.range(0, lines.size())
        .filter(i -> lines.get(i).contains(words))
        .findFirst()
        .orElseThrow();
  }

  @ParameterizedTest
  @MethodSource("linesAbove")
  void aHeadingIsWithThePictureBelowIt(int above) throws IOException {
    assertThat(
            pageWith(pages(above, heading(2, "Title"), lines(1), square("Square", 200)), "Title"))
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
  void noItemOfAListIsAlone(int above) throws IOException {
    for (int number : List.of(2, 3, 6)) {
      List<String> pages = pages(above, heading(2, "Title"), items(number));
      assertThat(pages)
          .allSatisfy(page -> assertThat(count(page, "Item1\\d\\d")).as(page).isNotEqualTo(1));
      assertThat(pageWith(pages, "Title")).contains("Item100", "Item101");
    }
  }

  @ParameterizedTest
  @MethodSource("linesAbove")
  void noLineOfTheContentsIsAlone(int above) throws IOException {
    Block[] sections =
        IntStream.range(0, 12)
            .mapToObj(i -> section("Part" + (100 + i), items(15)))
            .flatMap(Stream::of)
            .toArray(Block[]::new);
    List<String> pages = pages(above, sections);
    assertThat(pageWith(pages, "Inhoud")).containsPattern("Part100\\s+Part101");
    String contents =
        Splitter.on(Pattern.compile("Part100\\R\\W+Item100"))
            .split(String.join("\f", pages))
            .iterator()
            .next();
    assertThat(Splitter.on('\f').split(contents))
        .allSatisfy(page -> assertThat(count(page, "Part1\\d\\d")).as(page).isNotEqualTo(1));
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

  @Test
  void aHeaderMayHaveMoreThanOneLine() throws IOException {
    ImmutableList<Inline> twoLines =
        ImmutableList.of(
            new Inline.Text("First"), new Inline.LineBreak(), new Inline.Text("Second"));
    Block.Row row =
        new Block.Row(
            ImmutableList.of(
                new Block.Cell(true, false, twoLines), new Block.Cell(false, false, words("1"))));
    Block.Table table = new Block.Table(words("Caption"), row("Header"), ImmutableList.of(row));
    assertThat(pages(0, table).get(0)).containsPattern("First\\s*\\R.*Second");
    assertThat(pages(0, table).get(0)).doesNotContain("FirstSecond", "First Second", "\ufffd");
  }
}
