package nl.regiodeals.render;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import nl.regiodeals.core.Sample;
import nl.regiodeals.core.exchange.Input;
import nl.regiodeals.core.text.Language;
import nl.regiodeals.render.document.Block;
import nl.regiodeals.render.document.Document;
import nl.regiodeals.render.document.Inline;
import nl.regiodeals.render.readback.Expected;
import nl.regiodeals.render.readback.PandocReader;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Publications in the style of the letterheads of the examples, and of documents of our own. */
class HouseStyleDocumentTest {
  private static final Path MINISTRY = Path.of("../examples/ministry");
  private static final Renderer PLAIN = Renderer.builder().build();
  private static final Request REQUEST = Request.of(Sample.portfolio()).about("twente");

  @TempDir private Path folder;

  private static Renderer renderer(String name, byte[] file) throws IOException {
    return Renderer.builder().houseStyle(ReferenceDocument.read(Input.of(name, file))).build();
  }

  private static Renderer letterhead(String format) throws IOException {
    String name = format.equals("docx") ? "briefpapier.dotx" : "briefpapier.ott";
    return renderer(name, Files.readAllBytes(MINISTRY.resolve(name)));
  }

  private static byte[] bytes(Renderer renderer, Document document, String format)
      throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    renderer.write(document, REQUEST, format, out);
    return out.toByteArray();
  }

  private static List<String> headings(Document document) {
    return document.blocks().stream()
        .filter(Block.Heading.class::isInstance)
        .map(Block.Heading.class::cast)
        .map(heading -> heading.level() + " " + Inline.plainText(heading.content()))
        .toList();
  }

  private static List<String> texts(Document document) {
    return document.blocks().stream()
        .filter(Block.Paragraph.class::isInstance)
        .map(Block.Paragraph.class::cast)
        .map(paragraph -> Inline.plainText(paragraph.content()).replace('\u00a0', ' ').strip())
        .toList();
  }

  static Stream<Arguments> documents() {
    return PLAIN.publications().ids().stream()
        .flatMap(id -> Stream.of("docx", "odt").map(format -> Arguments.of(id, format)));
  }

  /** In a document of our own as a house style, nothing may be lost or moved. */
  @ParameterizedTest
  @MethodSource("documents")
  void pandocFindsTheSameWordsInOrder(String id, String format) throws Exception {
    Document document = ReadBackTest.render(id, Language.DUTCH);
    byte[] house = PublicationsTest.bytes(ReadBackTest.render("overview", Language.DUTCH), format);
    Path file =
        Files.write(
            folder.resolve("huis." + format),
            bytes(renderer("huis." + format, house), document, format));
    assertThat(PandocReader.words(Judges.pandoc(file, "json")))
        .containsExactlyElementsOf(PandocReader.words(Expected.in(document), format.equals("odt")));
  }

  @ParameterizedTest
  @CsvSource({"letter, docx", "letter, odt", "annex, docx", "annex, odt", "factsheet, odt"})
  void headingsAndTextAreReadBackFromTheLetterhead(String id, String format) throws Exception {
    Document document = ReadBackTest.render(id, Language.DUTCH);
    FinalDocument again =
        FinalDocument.readAcceptingChanges(
            Input.of("brief." + format, bytes(letterhead(format), document, format)));
    assertThat(headings(again.document())).containsExactlyElementsOf(headings(document));
    assertThat(texts(again.document())).containsAll(texts(document));
    assertThat(again.document().title()).isEqualTo(document.title());
  }

  @ParameterizedTest
  @CsvSource({"docx", "odt"})
  void libreOfficeOpensTheLetterOnTheLetterhead(String format) throws Exception {
    Document letter = ReadBackTest.render("letter", Language.DUTCH);
    Path file =
        Files.write(folder.resolve("brief." + format), bytes(letterhead(format), letter, format));
    try (PDDocument pdf = Loader.loadPDF(Files.readAllBytes(Judges.libreOffice(file, "pdf")))) {
      PDFTextStripper stripper = new PDFTextStripper();
      stripper.setEndPage(1);
      assertThat(stripper.getText(pdf))
          .contains("Ministerie van Voorbeelden", "Retouradres", letter.title(), "Pagina 1 van")
          .contains("Regio Deals over 2024")
          .doesNotContain("${", "Briefpapier");
      stripper.setEndPage(pdf.getNumberOfPages());
      String whole = stripper.getText(pdf);
      assertThat(whole).contains("Ministerie van Voorbeelden | " + letter.title());
      assertThat(whole.indexOf("Dit stuk is gemaakt met de gegevens van"))
          .isGreaterThan(whole.indexOf("Retouradres"));
    }
  }

  @Test
  void poiFindsTheStylesOfTheLetterhead() throws IOException {
    byte[] letter =
        bytes(letterhead("docx"), ReadBackTest.render("letter", Language.DUTCH), "docx");
    try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(letter))) {
      assertThat(word.getParagraphs())
          .extracting(paragraph -> String.valueOf(paragraph.getStyle()))
          .contains("Titel", "Kop1", "Plattetekst", "Bijschrift");
      assertThat(word.getTables()).allMatch(table -> table.getStyleID().equals("Huisstijltabel"));
      assertThat(word.getProperties().getCoreProperties().getTitle())
          .isEqualTo(ReadBackTest.render("letter", Language.DUTCH).title());
      assertThat(word.getProperties().getCoreProperties().getCreator())
          .isEqualTo("Ministerie van Voorbeelden");
    }
  }

  @ParameterizedTest
  @CsvSource({"docx", "odt"})
  void itsFiguresAreVerifiedAsThoseOfAnyPublication(String format) throws IOException {
    Document letter = ReadBackTest.render("letter", Language.DUTCH);
    EditedDocument edited = EditedDocument.read("brief", bytes(letterhead(format), letter, format));
    assertThat(edited.trail().publication()).isEqualTo("letter");
    assertThat(edited.figures()).isNotEmpty();
    assertThat(Verification.of(edited, letter)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"docx", "odt"})
  void whatWasMadeIsAHouseStyleAgain(String format) throws Exception {
    Document letter = ReadBackTest.render("letter", Language.DUTCH);
    byte[] once = bytes(letterhead(format), letter, format);
    byte[] twice = bytes(renderer("brief." + format, once), letter, format);
    FinalDocument again = FinalDocument.read(Input.of("brief." + format, twice));
    assertThat(headings(again.document())).containsExactlyElementsOf(headings(letter));
    assertThat(Verification.of(EditedDocument.read("brief", twice), letter)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"docx", "odt"})
  void theMarkOfADraftAndTheBannerOfMadeUpDataStay(String format) throws Exception {
    Document letter =
        PLAIN.render(
            "letter",
            Request.of(
                Sample.portfolio().toBuilder()
                    .programme(Sample.portfolio().programme().toBuilder().synthetic(true).build())
                    .build()));
    Document again =
        FinalDocument.readAcceptingChanges(
                Input.of("brief." + format, bytes(letterhead(format), letter, format)))
            .document();
    assertThat(callouts(letter)).hasSize(2);
    assertThat(callouts(again)).containsExactlyElementsOf(callouts(letter));
  }

  private static List<String> callouts(Document document) {
    return document.blocks().stream()
        .filter(Block.Callout.class::isInstance)
        .map(Block.Callout.class::cast)
        .map(callout -> Inline.plainText(callout.paragraphs().get(0).content()))
        .toList();
  }

  @ParameterizedTest
  @CsvSource({"docx", "odt"})
  void aLetterIsHardlyLargerThanAPlainOne(String format) throws IOException {
    Document letter = ReadBackTest.render("letter", Language.DUTCH);
    int plain = PublicationsTest.bytes(letter, format).length;
    byte[] first = bytes(letterhead(format), letter, format);
    assertThat(first.length).isLessThan(format.equals("docx") ? plain * 3 / 2 : plain * 2);
    assertThat(bytes(letterhead(format), letter, format)).isEqualTo(first);
  }

  @Test
  void otherFormatsStayInTheDefaultStyleAndThatIsTold() throws IOException {
    Renderer renderer = letterhead("docx");
    Document letter = ReadBackTest.render("letter", Language.DUTCH);
    assertThat(bytes(renderer, letter, "odt")).isEqualTo(PublicationsTest.bytes(letter, "odt"));
    assertThat(renderer.houseStyleNotices(ImmutableList.of("docx", "odt", "pdf")))
        .singleElement()
        .satisfies(
            notice ->
                assertThat(notice.message(Language.ENGLISH))
                    .isEqualTo(
                        "This house style is for docx only. In the default style: odt, pdf."));
    assertThat(renderer.houseStyleNotices(ImmutableList.of("docx"))).isEmpty();
  }
}
