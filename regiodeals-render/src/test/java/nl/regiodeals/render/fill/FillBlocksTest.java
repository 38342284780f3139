package nl.regiodeals.render.fill;

import static nl.regiodeals.render.fill.Filled.word;
import static nl.regiodeals.render.fill.WordFile.p;
import static nl.regiodeals.render.fill.WordFile.row;
import static nl.regiodeals.render.fill.WordFile.table;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.regiodeals.core.analysis.NamedFigure;
import nl.regiodeals.core.text.Language;
import nl.regiodeals.render.Judges;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tables, charts, lists and parts of publications in the styles of the document. */
class FillBlocksTest {
  private static final String STYLES =
      "<w:styles "
          + WordFile.W
          + ">"
          + style("paragraph", "Standaard", "Normal")
          + style("paragraph", "Kop2", "heading 2")
          + style("paragraph", "Bijschrift", "caption")
          + style("table", "Tabelraster", "Table Grid")
          + "</w:styles>";

  @TempDir private Path folder;

  private static String style(String type, String id, String name) {
    return "<w:style w:type=\""
        + type
        + "\" w:styleId=\""
        + id
        + "\"><w:name w:val=\""
        + name
        + "\"/></w:style>";
  }

  @Test
  void aTableTakesTheStylesOfTheDocumentWhateverTheLanguageOfWord() {
    WordFile filled =
        word(
            WordFile.of(p("Voor") + p("${tabel(“stand-per-tranche”)}") + p("Na"))
                .with("styles", STYLES));
    assertThat(filled.text())
        .startsWith("Voor\nDeals en bedragen per tranche\nTranche|Deals|")
        .contains("\nTranche\u00a04|1|0|1|0|€\u00a025\u00a0miljoen|€\u00a030\u00a0miljoen|")
        .endsWith("\nNa");
    assertThat(filled.body())
        .contains(
            "<w:pStyle w:val=\"Bijschrift\"/>",
            "<w:tblStyle w:val=\"Tabelraster\"/>",
            "<w:tblHeader/>");
    assertThat(filled.part("word/styles.xml"))
        .isEqualTo("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + STYLES);
  }

  @Test
  void whatTheDocumentLacksIsAdded() {
    WordFile filled =
        word(
            WordFile.of(
                p("${lijst('gesloten')}") + p("${grafiek('deals-per-fase')}") + p("${kaart}")));
    assertThat(filled.part("word/styles.xml")).contains("w:val=\"List Bullet\"", "\"caption\"");
    assertThat(filled.part("word/numbering.xml")).contains("<w:numFmt w:val=\"bullet\"/>");
    assertThat(filled.parts()).containsKeys("word/media/figure1.png", "word/media/figure2.png");
    assertThat(filled.part("[Content_Types].xml"))
        .contains("\"/word/styles.xml\"", "\"/word/numbering.xml\"", "Extension=\"png\"");
    assertThat(filled.body()).contains("descr=\"");
  }

  @Test
  void aPartOfAPublicationHasItsHeadings() {
    WordFile filled =
        word(
            WordFile.of(p("${deel(\"overview\", \"tranches\")}") + p("[#if false]") + p("[/#if]"))
                .with("styles", STYLES));
    assertThat(filled.body()).contains("<w:pStyle w:val=\"Kop2\"/>");
    WordFile whole = word(WordFile.of(p("${deel('annex')}")).with("styles", STYLES));
    assertThat(whole.text()).contains("Twente").doesNotContain("Bijlage bij de brief over 2024\n");
  }

  @Test
  void linksInNotesBelongToThePartOfTheNotes() {
    WordFile filled = word(WordFile.of(p("${deel('letter')}")));
    String notes = filled.part("word/footnotes.xml");
    assertThat(notes).contains("r:id=\"rdeals1\"");
    assertThat(filled.part("word/_rels/footnotes.xml.rels"))
        .contains("Id=\"rdeals1\"", "/hyperlink\"");
  }

  @Test
  void theWidthIsThatOfTheSectionOrTheCell() {
    String wide =
        "<w:sectPr><w:pgSz w:w=\"16000\"/><w:pgMar w:left=\"500\" w:right=\"500\"/></w:sectPr>";
    String asked = p("${tabel('stand-per-tranche')}");
    String cell = "<w:tc><w:tcPr><w:tcW w:w=\"5216\" w:type=\"dxa\"/></w:tcPr>" + asked + "</w:tc>";
    WordFile filled =
        word(
            WordFile.of(
                asked
                    + "<w:p><w:pPr>"
                    + wide
                    + "</w:pPr></w:p>"
                    + asked
                    + "<w:tbl><w:tr>"
                    + cell
                    + "</w:tr></w:tbl>"
                    + wide.replace("16000", "9000")));
    assertThat(widths(filled.body())).containsExactly(15_000, 8_000, 5_000);
  }

  private static List<Integer> widths(String body) {
    List<Integer> widths = new ArrayList<>();
    Matcher grid = Pattern.compile("<w:tblGrid>(.*?)</w:tblGrid>").matcher(body);
    while (grid.find()) {
      Matcher column = Pattern.compile("w:w=\"(\\d+)\"").matcher(grid.group(1));
      int width = 0;
      while (column.find()) {
        width += Integer.parseInt(column.group(1));
      }
      widths.add(width);
    }
    return widths;
  }

  @Test
  void anUnknownSectionIsNamedWithTheKnownOnes() {
    assertThat(Filled.wrong(p("${deel('overview', 'zzz')}")))
        .singleElement()
        .asString()
        .contains("geen onderdeel 'zzz'. Er zijn: opening, tranches");
  }

  @Test
  void blocksInACellLeaveItWhole() {
    WordFile filled = word(WordFile.of(table(row("${tabel('stand-per-tranche')}"))));
    assertThat(filled.body()).contains("</w:tbl><w:bookmarkEnd w:id=\"1000001\"/><w:p/></w:tc>");
  }

  /** Without those of deals that have nothing to show. */
  static Stream<String> blocks() {
    return Filled.REQUEST.figures().computed().stream()
        .filter(figure -> figure.family().isEmpty() || figure.arguments().contains("twente"))
        .filter(
            figure ->
                figure.kind() != NamedFigure.Kind.FIGURE && figure.kind() != NamedFigure.Kind.LIST)
        .map(figure -> figure.name(Language.DUTCH));
  }

  @ParameterizedTest
  @MethodSource("blocks")
  void everyTableAndChartOfTheCatalogueCanBeShown(String name) {
    assertThat(word(WordFile.of(p("${" + name + "}"))).body()).contains("<w:t xml");
  }

  @Test
  void poiAndLibreOfficeOpenIt() throws IOException {
    WordFile template =
        WordFile.of(
            p("Er zijn ${deals.gesloten} deals.")
                + p("${deel(\"overview\")}")
                + p("${kaart}")
                + p("Slot"));
    byte[] filled = Filled.bytes("brief.docx", template.bytes(), Filled.REQUEST);
    try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(filled))) {
      assertThat(word.getTables()).isNotEmpty();
      assertThat(word.getAllPictures()).isNotEmpty();
      assertThat(word.getParagraphs().get(0).getText()).isEqualTo("Er zijn 3 deals.");
    }
    Path file = Files.write(folder.resolve("brief.docx"), filled);
    WordFile again = WordFile.read(Files.readAllBytes(Judges.libreOffice(file, "docx")));
    assertThat(again.text()).contains("Er zijn 3 deals.", "Slot");
    assertThat(again.part("customXml/item1.xml")).contains("expression=\"${deals.gesloten}\"");
    assertThat(again.body()).contains("w:name=\"rd_f");
  }
}
