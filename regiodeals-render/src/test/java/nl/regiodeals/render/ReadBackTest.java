package nl.regiodeals.render;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import nl.regiodeals.core.Sample;
import nl.regiodeals.core.text.Language;
import nl.regiodeals.render.document.Block;
import nl.regiodeals.render.document.Document;
import nl.regiodeals.render.document.Drawing;
import nl.regiodeals.render.document.Inline;
import nl.regiodeals.render.readback.Expected;
import nl.regiodeals.render.readback.MarkdownReader;
import nl.regiodeals.render.readback.OpenDocumentReader;
import nl.regiodeals.render.readback.PageReader;
import nl.regiodeals.render.readback.PdfReader;
import nl.regiodeals.render.readback.WordReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each format has the content of the document: every heading, paragraph, item, fact, cell, note and
 * alternative text, complete and in order, with link targets.
 */
class ReadBackTest {
  private static final Renderer RENDERER = Renderer.builder().build();

  /**
   * A document with every kind of block and inline part, including those in headers, cells and
   * notes.
   */
  private static final Document ALL_KINDS =
      new Document(
          "Every kind",
          Language.DUTCH,
          ImmutableList.of(
              new Block.Illustration(ImmutableList.of(), "The logo", square("154273")),
              new Block.Heading(1, "one", line(text("First"), note("Of the title"))),
              new Block.Callout(
                  ImmutableList.of(
                      new Block.Paragraph(
                          line(text("Do not"), new Inline.LineBreak(), text("miss"))),
                      new Block.Paragraph(line(text("the second"))))),
              new Block.Heading(2, "two", line(text("Second"))),
              new Block.Paragraph(
                  line(
                      text("Plain "),
                      new Inline.Strong(line(text("strong"))),
                      text(" and "),
                      new Inline.Emphasis(line(text("emphatic"), note("In the midst"))),
                      text(" to "),
                      new Inline.Link("https://example.nl/a?b=c&d", line(text("a page"))),
                      text(", "),
                      new Inline.Link("#four", line(text("below"))),
                      text(" and "),
                      new Inline.Link("mailto:deals@example.nl", line(text("mail"))),
                      text("; "),
                      new Inline.Foreign(Language.ENGLISH, line(text("broad welfare"))),
                      text(" of "),
                      new Inline.Figure("f1", line(text("1.234"))),
                      text("."))),
              new Block.Heading(3, "three", line(text("Third"))),
              new Block.Items(
                  false,
                  ImmutableList.of(
                      line(text("b")), line(text("a"), note("Of an item")), line(text("b")))),
              new Block.Items(true, ImmutableList.of(line(text("later")), line(text("earlier")))),
              new Block.Items(true, ImmutableList.of(line(text("anew")))),
              new Block.Heading(4, "four", line(text("Fourth"))),
              new Block.Facts(
                  ImmutableList.of(
                      new Block.Fact(line(text("Sum")), line(text("12"), note("Of a fact"))),
                      new Block.Fact(line(text("Name")), line(text("Twente"))))),
              new Block.Table(
                  line(text("Counts "), new Inline.Emphasis(line(text("of"))), text(" deals")),
                  row(true, "Deal", "2023", "2024"),
                  ImmutableList.of(
                      row(false, "Zeeland", "1", "3"),
                      new Block.Row(
                          ImmutableList.of(
                              new Block.Cell(true, false, line(text("Achterhoek"))),
                              new Block.Cell(false, true, line(text("1"), note("Of a cell"))),
                              new Block.Cell(
                                  false,
                                  true,
                                  line(new Inline.Link("https://example.nl/3", line(text("3"))))))),
                      row(false, "Zeeland", "1", "3"))),
              new Block.Illustration(
                  line(text("A square")), "A square. It is red", square("aa0000")),
              new Block.Illustration(
                  line(text("Another"), note("In the midst")), "It is blue", square("0000aa")),
              new Block.Paragraph(line(text("The end")))));

  private static Inline text(String words) {
    return new Inline.Text(words);
  }

  private static Inline note(String words) {
    return new Inline.Note(
        line(
            text(words),
            text(" by "),
            new Inline.Link("https://example.nl/n", line(text("source")))));
  }

  private static ImmutableList<Inline> line(Inline... parts) {
    return ImmutableList.copyOf(parts);
  }

  private static Block.Row row(boolean isHead, String name, String... numbers) {
    ImmutableList.Builder<Block.Cell> cells = ImmutableList.builder();
    cells.add(new Block.Cell(true, false, line(text(name))));
    for (String number : numbers) {
      cells.add(new Block.Cell(isHead, true, line(text(number))));
    }
    return new Block.Row(cells.build());
  }

  private static Drawing square(String colour) {
    return new Drawing(
        10, 20, ImmutableList.of(Drawing.Polygon.rectangle(0, 0, 10, 20, colour, colour)));
  }

  static Stream<Document> documents() {
    return Stream.concat(
        Stream.of(
            ALL_KINDS,
            ProgrammesTest.document(Language.DUTCH),
            ProgrammesTest.document(Language.ENGLISH)),
        RENDERER.publications().ids().stream()
            .flatMap(
                id -> Stream.of(Language.DUTCH, Language.ENGLISH).map(lang -> render(id, lang))));
  }

  static Document render(String id, Language language) {
    return RENDERER.render(id, Request.of(Sample.portfolio()).in(language).about("twente"));
  }

  @ParameterizedTest
  @MethodSource("documents")
  void wordSaysIt(Document document) throws Exception {
    assertThat(WordReader.read(PublicationsTest.bytes(document, "docx")))
        .containsExactlyElementsOf(Expected.in(document));
  }

  @ParameterizedTest
  @MethodSource("documents")
  void openDocumentSaysIt(Document document) throws Exception {
    assertThat(OpenDocumentReader.read(PublicationsTest.bytes(document, "odt")))
        .containsExactlyElementsOf(Expected.in(document));
  }

  @ParameterizedTest
  @MethodSource("documents")
  void thePageSaysIt(Document document) throws Exception {
    assertThat(PageReader.read(PublicationsTest.bytes(document, "html")))
        .containsExactlyElementsOf(Expected.in(document));
  }

  @ParameterizedTest
  @MethodSource("documents")
  void thePdfSaysIt(Document document) throws Exception {
    assertThat(PdfReader.read(PublicationsTest.bytes(document, "pdf")))
        .containsExactlyElementsOf(Expected.inPdf(document));
  }

  @ParameterizedTest
  @MethodSource("documents")
  void markdownSaysIt(Document document) {
    assertThat(MarkdownReader.read(PublicationsTest.bytes(document, "md")))
        .containsExactlyElementsOf(Expected.inMarkdown(document));
  }

  @Test
  void plainTextSaysIt() {
    assertThat(new String(PublicationsTest.bytes(ALL_KINDS, "txt"), StandardCharsets.UTF_8))
        .isEqualTo(
            """
            The logo


            First[1]
            ========

            | Do not
            | miss
            |
            | the second


            Second
            ------

            Plain strong and emphatic[2] to a page (https://example.nl/a?b=c&d), below and mail
            (mailto:deals@example.nl); broad welfare of 1.234.


            Third
            ~~~~~

            - b
            - a[3]
            - b

            1. later
            2. earlier

            1. anew


            Fourth

            Sum: 12[4]
            Name: Twente

            Counts of deals
            Deal        2023                      2024
            ------------------------------------------
            Zeeland        1                         3
            Achterhoek  1[5]  3 (https://example.nl/3)
            Zeeland        1                         3

            A square
              It is red

            Another[2]
              It is blue

            The end


            Voetnoten
            ---------

            [1] Of the title by source (https://example.nl/n)
            [2] In the midst by source (https://example.nl/n)
            [3] Of an item by source (https://example.nl/n)
            [4] Of a fact by source (https://example.nl/n)
            [5] Of a cell by source (https://example.nl/n)
            """);
  }

  @Test
  void picturesStandBesideTheirAlternativeTexts() throws Exception {
    for (String format : List.of("docx", "odt")) {
      byte[] file = PublicationsTest.bytes(ALL_KINDS, format);
      List<Integer> colours =
          (format.equals("docx") ? WordReader.pictures(file) : OpenDocumentReader.pictures(file))
              .stream().map(ReadBackTest::colour).toList();
      assertThat(colours).as(format).containsExactly(0xff154273, 0xffaa0000, 0xff0000aa);
    }
  }

  private static int colour(byte[] png) {
    try {
      return Objects.requireNonNull(ImageIO.read(new ByteArrayInputStream(png))).getRGB(5, 5);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void noKindIsForgotten() {
    Set<Class<?>> found = new HashSet<>();
    ALL_KINDS.blocks().forEach(block -> found.add(block.getClass()));
    assertThat(found).containsExactlyInAnyOrder(Block.class.getPermittedSubclasses());
    Set<Class<?>> parts = new HashSet<>();
    ALL_KINDS
        .blocks()
        .forEach(
            block -> {
              if (block instanceof Block.Paragraph p) {
                gather(p.content(), parts);
              } else if (block instanceof Block.Callout callout) {
                callout.paragraphs().forEach(p -> gather(p.content(), parts));
              }
            });
    assertThat(parts).containsExactlyInAnyOrder(Inline.class.getPermittedSubclasses());
  }

  private static void gather(List<Inline> parts, Set<Class<?>> found) {
    for (Inline part : parts) {
      found.add(part.getClass());
      gather(part.content(), found);
    }
  }
}
