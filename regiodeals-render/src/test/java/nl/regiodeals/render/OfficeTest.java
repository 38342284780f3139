package nl.regiodeals.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.regiodeals.core.Sample;
import nl.regiodeals.core.text.Language;
import nl.regiodeals.render.document.Block;
import nl.regiodeals.render.document.Document;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFFootnote;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What Word and OpenDocument readers find in a document is what stands in the page. */
class OfficeTest {
  private static final Renderer RENDERER = Renderer.builder().build();

  @TempDir private Path folder;

  static Stream<Arguments> documents() {
    return RENDERER.publications().ids().stream()
        .flatMap(id -> Stream.of("docx", "odt").map(format -> Arguments.of(id, format)));
  }

  @ParameterizedTest
  @MethodSource("documents")
  void pandocFindsWhatStandsInThePage(String id, String format) throws Exception {
    Document document = render(id, Language.DUTCH);
    Path file = written(document, format);
    Path page = written(document, "html");
    String alternatives = format.equals("odt") ? "" : alternatives(document);
    if (format.equals("odt")) {
      // pandoc leaves out the header rows of OpenDocument tables, and what its pictures tell
      Files.writeString(page, Files.readString(page).replaceAll("(?s)<thead>.*?</thead>", ""));
    }
    assertThat(words(Judges.pandoc(file, "plain")))
        .containsExactlyElementsOf(words(Judges.pandoc(page, "plain") + alternatives));
    assertThat(headings(Judges.pandoc(file, "markdown")))
        .isEqualTo(headings(Judges.pandoc(page, "markdown")));
    assertThat(notes(Judges.pandoc(file, "native"))).isEqualTo(notesIn(page));
  }

  @ParameterizedTest
  @MethodSource("documents")
  void libreOfficeFindsWhatStandsInThePage(String id, String format) throws Exception {
    Document document = render(id, Language.DUTCH);
    Path again = Judges.libreOffice(written(document, format), "docx");
    assertThat(words(Judges.pandoc(again, "plain")))
        .containsExactlyElementsOf(
            words(Judges.pandoc(written(document, "html"), "plain") + alternatives(document)));
  }

  @Test
  void poiFindsStylesTablesAndNotes() throws IOException {
    try (XWPFDocument word =
        new XWPFDocument(
            new ByteArrayInputStream(
                PublicationsTest.bytes(render("annex", Language.DUTCH), "docx")))) {
      assertThat(word.getParagraphs())
          .extracting(XWPFParagraph::getStyle)
          .contains(
              "Heading1", "Heading2", "Heading3", "BodyText", "ListBullet", "Caption", "Fact");
      XWPFTable table = word.getTables().get(1);
      assertThat(table.getRow(0).isRepeatHeader()).isTrue();
      assertThat(table.getRow(1).getCell(3).getText()).isEqualTo("120\u00a0(2024)");
      assertThat(word.getFootnotes()).extracting(XWPFFootnote::getId).contains(BigInteger.ONE);
      assertThat(word.getProperties().getCoreProperties().getTitle())
          .isEqualTo("Bijlage: voortgang per Regio Deal in 2024");
      assertThat(word.getStyles().getStyle("Heading2").getName()).isEqualTo("heading 2");
      assertThat(word.getFooterList().get(0).getText()).startsWith("Pagina");
      assertThat(word.getHeaderList().get(0).getText())
          .startsWith("Bijlage: voortgang per Regio Deal in 2024");
    }
  }

  @Test
  void theSameDocumentGivesTheSameBytes() {
    Document document = render("letter", Language.ENGLISH);
    for (String format : List.of("docx", "odt")) {
      assertThat(PublicationsTest.bytes(document, format))
          .isEqualTo(PublicationsTest.bytes(document, format));
    }
  }

  private static Document render(String id, Locale language) {
    return RENDERER.render(id, Request.of(Sample.portfolio()).in(language).about("twente"));
  }

  private Path written(Document document, String format) throws IOException {
    return Files.write(
        folder.resolve("document." + format), PublicationsTest.bytes(document, format));
  }

  /** The letters and digits of a text, without what each reader adds between them. */
  private static List<String> words(String text) {
    return Stream.of(
            text.replaceAll(
                    "\\[\\d+]|(?m)^\\d+\\. |[\u00b9\u00b2\u00b3\u2070-\u2079]|\u21a9\ufe0e?|Voetnoten|Inhoud",
                    " ")
                .split("[^\\p{L}\\p{N}€]+"))
        .filter(word -> word.chars().anyMatch(Character::isLetter))
        .sorted()
        .distinct()
        .toList();
  }

  /** What the pictures tell: pandoc does not look into SVG. */
  private static String alternatives(Document document) {
    return document.blocks().stream()
        .filter(Block.Figure.class::isInstance)
        .map(block -> " " + ((Block.Figure) block).alternative())
        .collect(Collectors.joining());
  }

  private static List<String> headings(String markdown) {
    return markdown
        .lines()
        .filter(line -> line.startsWith("#") && !line.matches("#+ (Voetnoten|Inhoud).*"))
        .map(line -> line.replaceAll("\\[]\\{[^}]*}| \\{.*", "").strip())
        .toList();
  }

  private static boolean notes(String parsed) {
    return parsed.contains("Note");
  }

  private static boolean notesIn(Path page) throws IOException {
    return Files.readString(page).contains("doc-noteref");
  }
}
