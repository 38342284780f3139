package nl.regiodeals.render;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.regiodeals.core.Sample;
import nl.regiodeals.core.text.Language;
import nl.regiodeals.render.document.Block;
import nl.regiodeals.render.document.Document;
import nl.regiodeals.render.document.Inline;
import nl.regiodeals.render.readback.Expected;
import nl.regiodeals.render.readback.PandocReader;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ooxml.POIXMLDocumentPart;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFFootnote;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Readers of Word and OpenDocument files find the content of the document. */
class OfficeTest {
  private static final Renderer RENDERER = Renderer.builder().build();

  @TempDir private Path folder;

  static Stream<Arguments> documents() {
    return RENDERER.publications().ids().stream()
        .flatMap(id -> Stream.of("docx", "odt").map(format -> Arguments.of(id, format)));
  }

  @ParameterizedTest
  @MethodSource("documents")
  void pandocFindsTheSameWordsInOrder(String id, String format) throws Exception {
    Document document = ReadBackTest.render(id, Language.DUTCH);
    assertThat(PandocReader.words(Judges.pandoc(written(document, format), "json")))
        .containsExactlyElementsOf(PandocReader.words(Expected.in(document), format.equals("odt")));
  }

  @ParameterizedTest
  @MethodSource("documents")
  void libreOfficeFindsTheSameWordsInOrder(String id, String format) throws Exception {
    Document document = ReadBackTest.render(id, Language.DUTCH);
    Path again = Judges.libreOffice(written(document, format), "docx");
    assertThat(PandocReader.words(Judges.pandoc(again, "json")))
        .containsExactlyElementsOf(PandocReader.words(Expected.in(document), false));
  }

  @Test
  void poiFindsStylesTablesAndNotes() throws IOException {
    try (XWPFDocument word =
        new XWPFDocument(
            new ByteArrayInputStream(
                PublicationsTest.bytes(
                    RENDERER.render(
                        "annex-tables",
                        Request.of(Sample.portfolio())
                            .as(Edition.DRAFT.showing(List.of(Detail.ORIGINS)))),
                    "docx")))) {
      assertThat(word.getParagraphs())
          .extracting(XWPFParagraph::getStyle)
          .contains(
              "Heading1", "Heading2", "Heading3", "BodyText", "ListBullet", "Caption", "Fact");
      XWPFTable table = word.getTables().get(0);
      assertThat(table.getRow(0).isRepeatHeader()).isTrue();
      assertThat(table.getRow(1).getCell(3).getText()).isEqualTo("120\u00a0(2024)");
      assertThat(word.getFootnotes()).extracting(XWPFFootnote::getId).contains(BigInteger.ONE);
      assertThat(word.getProperties().getCoreProperties().getTitle())
          .isEqualTo("Tabellen per Regio Deal over 2024");
      assertThat(word.getStyles().getStyle("Heading2").getName()).isEqualTo("heading 2");
      assertThat(word.getFooterList().get(0).getText()).startsWith("Pagina");
      assertThat(word.getHeaderList().get(0).getText())
          .startsWith("Tabellen per Regio Deal over 2024");
    }
  }

  @Test
  void wordHasAFontThatItKnowsAndAnotherNameForIt() throws IOException {
    byte[] docx = PublicationsTest.bytes(ReadBackTest.render("letter", Language.DUTCH), "docx");
    try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(docx))) {
      assertThat(word.getStyles().getStyle("Heading1").getCTStyle().toString()).contains("Arial");
      assertThat(word.getRelations())
          .filteredOn(
              part -> part.getPackagePart().getPartName().getName().endsWith("fontTable.xml"))
          .singleElement()
          .extracting(OfficeTest::content)
          .asString()
          .contains("w:name=\"Arial\"", "w:altName w:val=\"Liberation Sans\"");
    }
  }

  /** A document of many sections, each with as many lines of its own. */
  private static Document parts(int lines) {
    ImmutableList.Builder<Block> blocks = ImmutableList.builder();
    blocks.add(new Block.Heading(1, "top", ImmutableList.of(new Inline.Text("Parts"))));
    for (int i = 0; i < 100; i++) {
      ImmutableList<Inline> words = ImmutableList.of(new Inline.Text("Part" + i));
      blocks.add(new Block.Heading(2, "part" + i, words));
      for (int line = 0; line < lines; line++) {
        blocks.add(new Block.Paragraph(words));
      }
    }
    return new Document("Parts", Language.DUTCH, blocks.build());
  }

  @Test
  void wordIsAskedForThePageNumbersInTheListOfContents() throws IOException {
    try (XWPFDocument word =
        new XWPFDocument(new ByteArrayInputStream(PublicationsTest.bytes(parts(1), "docx")))) {
      assertThat(word.getDocument().xmlText()).containsOnlyOnce("w:dirty=\"true\"");
    }
  }

  /** In Word the pages are estimates until it makes the list again, which LibreOffice does not. */
  @ParameterizedTest
  @CsvSource({"odt, 0", "docx, 1"})
  void theListOfContentsHasThePagesOfLibreOffice(String format, int most) throws Exception {
    Path file = written(parts(7), format);
    try (PDDocument pdf = Loader.loadPDF(Files.readAllBytes(Judges.libreOffice(file, "pdf")))) {
      List<String> pages = new ArrayList<>();
      for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setSortByPosition(true);
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        pages.add(stripper.getText(pdf));
      }
      String text = String.join("", pages);
      for (int part = 0; part < 100; part++) {
        Matcher entry = Pattern.compile("Part" + part + "\\s*\\.[.\\s]*(\\d+)").matcher(text);
        assertThat(entry.find()).as("Part" + part + " in " + pages.get(0)).isTrue();
        int page = Integer.parseInt(entry.group(1));
        List<String> near =
            pages.subList(Math.max(0, page - 1 - most), Math.min(pages.size(), page + most));
        assertThat(String.join("", near)).containsPattern("Part" + part + "\\s+Part" + part);
      }
    }
  }

  @Test
  void theSameDocumentGivesTheSameBytes() {
    Document document = ReadBackTest.render("letter", Language.ENGLISH);
    for (String format : List.of("docx", "odt")) {
      assertThat(PublicationsTest.bytes(document, format))
          .isEqualTo(PublicationsTest.bytes(document, format));
    }
  }

  private Path written(Document document, String format) throws IOException {
    return Files.write(
        folder.resolve("document." + format), PublicationsTest.bytes(document, format));
  }

  private static String content(POIXMLDocumentPart part) {
    try (InputStream in = part.getPackagePart().getInputStream()) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
