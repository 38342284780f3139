package nl.regiodeals.render.fill;

import static nl.regiodeals.render.fill.WordFile.p;
import static nl.regiodeals.render.fill.WordFile.row;
import static nl.regiodeals.render.fill.WordFile.table;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.regiodeals.core.exchange.Input;
import nl.regiodeals.core.notice.NoticeException;
import nl.regiodeals.core.text.Language;
import nl.regiodeals.render.ReferenceDocument;
import nl.regiodeals.render.Renderer;
import nl.regiodeals.render.document.Block;
import nl.regiodeals.render.document.Document;
import nl.regiodeals.render.document.Inline;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Publications in the style of a Word document. */
class HouseStyleWordTest {
  private static final String PAGE =
      "<w:sectPr><w:headerReference xmlns:r=\"r\" w:type=\"default\" r:id=\"xheader\"/>"
          + "<w:pgSz w:w=\"10000\" w:h=\"14000\"/><w:pgMar w:left=\"1000\" w:right=\"1000\"/>"
          + "</w:sectPr>";
  private static final String STYLES =
      "<w:styles "
          + WordFile.W
          + "><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii=\"Georgia\"/>"
          + "<w:sz w:val=\"18\"/><w:lang w:val=\"en-US\"/></w:rPr></w:rPrDefault></w:docDefaults>"
          + style("paragraph", "Standaard", "Normal")
          + style("paragraph", "Titel", "Title")
          + style("paragraph", "Kop1", "heading 1")
          + style("paragraph", "Bijschrift", "caption")
          + style("paragraph", "Lijstopsomteken", "List Bullet")
          + style("table", "Huis", "Huisstijl").replace("w:type", "w:customStyle=\"1\" w:type")
          + "</w:styles>";

  private static final Document SMALL =
      new Document(
          "Titel van het stuk",
          Language.DUTCH,
          ImmutableList.of(
              new Block.Heading(1, "top", words("Titel van het stuk")),
              new Block.Paragraph(words("Eerste alinea")),
              new Block.Heading(2, "een", words("Deel een")),
              new Block.Heading(3, "twee", words("Onderdeel")),
              new Block.Items(false, ImmutableList.of(words("punt"))),
              new Block.Items(true, ImmutableList.of(words("stap"))),
              new Block.Table(
                  words("Tabel van het stuk"),
                  new Block.Row(ImmutableList.of(new Block.Cell(true, false, words("Kop")))),
                  ImmutableList.of(
                      new Block.Row(ImmutableList.of(new Block.Cell(false, true, words("1")))))),
              new Block.Paragraph(
                  ImmutableList.of(
                      new Inline.Link("#een", words("intern")),
                      new Inline.Note(
                          ImmutableList.of(
                              new Inline.Link("https://example.org/bron", words("bron"))))))));

  private static ImmutableList<Inline> words(String text) {
    return ImmutableList.of(new Inline.Text(text));
  }

  private static String style(String type, String id, String name) {
    return "<w:style w:type=\""
        + type
        + "\" w:styleId=\""
        + id
        + "\"><w:name w:val=\""
        + name
        + "\"/></w:style>";
  }

  private static Renderer renderer(WordFile house) {
    try {
      return Renderer.builder()
          .houseStyle(ReferenceDocument.read(Input.of("huis.docx", house.bytes())))
          .build();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static WordFile in(WordFile house) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      renderer(house).write(SMALL, Filled.REQUEST, "docx", out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return WordFile.read(out.toByteArray());
  }

  private static String refusal(WordFile house) {
    try {
      in(house);
      return "";
    } catch (NoticeException e) {
      return e.notice().code() + ": " + e.notice().message(Language.DUTCH);
    }
  }

  private static List<String> found(String pattern, String text) {
    List<String> all = new ArrayList<>();
    Matcher matcher = Pattern.compile(pattern).matcher(text);
    while (matcher.find()) {
      all.add(matcher.group(1));
    }
    return all;
  }

  @Test
  void thePublicationTakesThePlaceOfTheTextOnThePagesOfTheFile() {
    WordFile made =
        in(
            WordFile.of(p("Oude tekst") + table(row("Oude cel")) + PAGE)
                .with("header", "<w:hdr " + WordFile.W + ">" + p("Kop van het huis") + "</w:hdr>"));
    assertThat(made.text())
        .startsWith("Titel van het stuk\nEerste alinea\nDeel een\nOnderdeel\npunt\nstap\n")
        .doesNotContain("Oude");
    assertThat(made.body()).endsWith(PAGE);
    assertThat(made.part("word/header.xml")).contains("Kop van het huis");
    assertThat(made.parts().keySet()).noneMatch(name -> name.matches("word/(header|footer)\\d.*"));
  }

  @Test
  void headersOfAnEarlierSectionHoldInTheLast() {
    WordFile made =
        in(
            WordFile.of(
                    "<w:p><w:pPr>"
                        + PAGE
                        + "</w:pPr></w:p>"
                        + p("Oud")
                        + "<w:sectPr><w:pgSz w:w=\"12000\" w:h=\"9000\"/></w:sectPr>")
                .with("header", "<w:hdr " + WordFile.W + ">" + p("Kop") + "</w:hdr>"));
    assertThat(made.body())
        .endsWith(
            "<w:sectPr><w:headerReference xmlns:r=\"r\" w:type=\"default\" r:id=\"xheader\"/>"
                + "<w:pgSz w:w=\"12000\" w:h=\"9000\"/></w:sectPr>");
  }

  @Test
  void nothingOfTheOldTextTravelsAlong() {
    String note = "<w:footnote w:id=\"7\">" + p("Oude noot") + "</w:footnote>";
    WordFile made =
        in(
            WordFile.of(p("Oud") + "<w:sectPr/>")
                .with("comments", "<w:comments " + WordFile.W + ">" + p("Geheim") + "</w:comments>")
                .with(
                    "footnotes",
                    "<w:footnotes "
                        + WordFile.W
                        + "><w:footnote w:type=\"separator\" w:id=\"-1\"/>"
                        + note
                        + "</w:footnotes>")
                .with("image", "<oud/>"));
    assertThat(made.parts()).doesNotContainKeys("word/comments.xml", "word/image.xml");
    assertThat(made.parts().values())
        .noneMatch(part -> part.contains("Oude noot") || part.contains("Geheim"));
    assertThat(made.part("word/_rels/document.xml.rels")).doesNotContain("comments", "image");
    assertThat(found("w:id=\"(-?\\d+)\"", made.part("word/footnotes.xml")))
        .containsExactly("-1", "1");
  }

  @Test
  void inThePlaceOfBodyTheLetterheadStaysAroundIt() {
    WordFile made =
        in(
            WordFile.of(
                p("Ministerie")
                    + "<w:p><w:r><w:t>${bo</w:t></w:r><w:r><w:t>dy}</w:t></w:r></w:p>"
                    + p("Getekend")
                    + PAGE));
    assertThat(made.text())
        .startsWith("Ministerie\nTitel van het stuk\nEerste alinea")
        .endsWith("intern\nGetekend")
        .doesNotContain("$");
  }

  @Test
  void theStylesAreThoseOfTheFileByTheirBuiltInNames() {
    WordFile made = in(WordFile.of(p("${body}")).with("styles", STYLES));
    assertThat(found("<w:pStyle w:val=\"([^\"]*)\"", made.body()))
        .startsWith("Titel", "BodyText", "Kop1", "Heading2", "Lijstopsomteken", "ListNumber")
        .contains("Bijschrift");
    assertThat(made.body()).contains("<w:tblStyle w:val=\"Huis\"/>");
    String styles = made.part("word/styles.xml");
    assertThat(styles)
        .contains("w:val=\"heading 2\"/><w:basedOn w:val=\"Kop1\"/>", "w:lang w:val=\"nl\"")
        .doesNotContain("Arial", "en-US");
    // the size of text in tables follows that of the file: 9 points
    assertThat(styles).containsPattern("\"Table Contents\"/>.*?<w:sz w:val=\"15\"/>");
  }

  @Test
  void tablesTakeTheStyleOfNewTablesOrOfTheOldText() {
    String styles = STYLES.replace("</w:styles>", style("table", "Ander", "Ander") + "</w:styles>");
    String settings =
        "<w:settings " + WordFile.W + "><w:defaultTableStyle w:val=\"Ander\"/></w:settings>";
    assertThat(in(WordFile.of(p("x")).with("styles", styles).with("settings", settings)).body())
        .contains("<w:tblStyle w:val=\"Ander\"/>");
    String old =
        "<w:tbl><w:tblPr><w:tblStyle w:val=\"Ander\"/></w:tblPr>" + row("x") + "</w:tbl>" + p("x");
    assertThat(in(WordFile.of(old).with("styles", styles)).body())
        .contains("<w:tblStyle w:val=\"Ander\"/>");
    assertThat(in(WordFile.of(p("x"))).body()).contains("<w:tblStyle w:val=\"TableGrid\"/>");
  }

  @Test
  void listsCountFromOneInTheLookOfTheFile() {
    String styles =
        STYLES.replace(
            "</w:styles>",
            style("paragraph", "Nummers", "List Number")
                    .replace(
                        "</w:style>",
                        "<w:pPr><w:numPr><w:numId w:val=\"4\"/></w:numPr></w:pPr></w:style>")
                + "</w:styles>");
    String numbering =
        "<w:numbering "
            + WordFile.W
            + "><w:abstractNum w:abstractNumId=\"7\"/><w:num w:numId=\"4\">"
            + "<w:abstractNumId w:val=\"7\"/></w:num></w:numbering>";
    WordFile made = in(WordFile.of(p("x")).with("styles", styles).with("numbering", numbering));
    String number = found("\"Nummers\"/>.*?<w:numId w:val=\"(\\d+)\"", made.body()).get(0);
    assertThat(made.part("word/numbering.xml"))
        .contains("<w:num w:numId=\"" + number + "\"><w:abstractNumId w:val=\"7\"/><w:lvlOverride");
  }

  @Test
  void whatTheFileLacksIsToldAndAddedFromOurOwnLook() throws IOException {
    WordFile house = WordFile.of(p("Leeg"));
    assertThat(ReferenceDocument.read(Input.of("huis.docx", house.bytes())).notices())
        .singleElement()
        .satisfies(
            notice ->
                assertThat(notice.message(Language.ENGLISH))
                    .contains("heading 1, heading 2, caption, List Bullet"));
    WordFile made = in(house);
    assertThat(found("<w:name w:val=\"([^\"]*)\"", made.part("word/styles.xml")))
        .contains("heading 1", "Body Text", "List Bullet", "caption", "footnote text", "header");
    assertThat(made.parts())
        .containsKeys("word/header1.xml", "word/header2.xml", "word/footer1.xml");
    assertThat(made.body()).containsPattern("<w:footerReference[^>]*w:type=\"first\"");
  }

  @Test
  void notesDoNotCollideAndTheirLinksBelongToTheirPart() {
    WordFile made =
        in(
            WordFile.of(p("${body}"))
                .with(
                    "footnotes",
                    "<w:footnotes "
                        + WordFile.W
                        + "><w:footnote w:id=\"5\">"
                        + p("Van het briefpapier")
                        + "</w:footnote></w:footnotes>"));
    assertThat(made.body()).contains("<w:footnoteReference w:id=\"6\"/>");
    String notes = made.part("word/footnotes.xml");
    assertThat(found("<w:footnote w:id=\"(\\d+)\"", notes)).containsExactly("5", "6");
    String link = found("r:id=\"([^\"]*)\"", notes).get(0);
    assertThat(made.part("word/_rels/footnotes.xml.rels"))
        .contains("Id=\"" + link + "\"", "https://example.org/bron");
    assertThat(made.body()).contains("w:anchor=\"s_een\"", "w:name=\"s_een\"");
  }

  @Test
  void thePropertiesAreThoseOfThePublication() {
    WordFile made =
        in(
            WordFile.of(p("Oud"))
                .with(
                    "docProps/core.xml",
                    "<cp:coreProperties xmlns:cp=\"c\" xmlns:dc=\"d\"><dc:title>Oud</dc:title>"
                        + "<dc:creator>Het huis</dc:creator></cp:coreProperties>",
                    true));
    // without a relationship that part is not found, and new properties are made
    assertThat(made.part("docProps/core1.xml")).contains("Titel van het stuk", ">nl<");
    assertThat(made.part("_rels/.rels")).contains("core-properties");
  }

  @Test
  void placeholdersElsewhereAreFilledAndNotMarked() {
    WordFile made =
        in(
            WordFile.of(p("${body}") + p("Er zijn ${deals.gesloten} deals.") + PAGE)
                .with(
                    "header",
                    "<w:hdr " + WordFile.W + ">" + p("Stand: ${deals.gesloten}") + "</w:hdr>"));
    assertThat(made.text()).endsWith("Er zijn 3 deals.");
    assertThat(made.part("word/header.xml")).contains("Stand: ", ">3<").doesNotContain("rd_");
    assertThat(made.body()).doesNotContain("rd_");
    assertThat(made.parts().values()).noneMatch(part -> part.contains("urn:nl.regiodeals:filled"));
  }

  @Test
  void fieldsOfTheTitleShowIt() {
    WordFile made =
        in(
            WordFile.of(
                    p("${body}")
                        + "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>"
                        + " TITLE </w:instrText></w:r><w:r><w:fldChar"
                        + " w:fldCharType=\"separate\"/></w:r><w:r><w:t>Ou</w:t></w:r><w:r>"
                        + "<w:t>d</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r>"
                        + "<w:r><w:t>!</w:t></w:r></w:p>"
                        + PAGE)
                .with(
                    "header",
                    "<w:hdr "
                        + WordFile.W
                        + "><w:p><w:fldSimple w:instr=\" TITLE  \\\\* MERGEFORMAT \">"
                        + "<w:r><w:rPr><w:b/></w:rPr><w:t>Oud</w:t></w:r></w:fldSimple></w:p></w:hdr>"));
    assertThat(made.text()).endsWith("TITLE Titel van het stuk!").doesNotContain("Oud");
    assertThat(made.part("word/header.xml"))
        .contains("<w:r><w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\">Titel van het stuk</w:t>")
        .doesNotContain("Oud");
  }

  @Test
  void textOfThePublicationIsNoPlaceholder() throws IOException {
    Document document =
        SMALL.with(List.<Block>of(new Block.Paragraph(words("${body} ${deals.gesloten} <w:p"))));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    renderer(WordFile.of(p("${body}") + p("${jaar}"))).write(document, Filled.REQUEST, "docx", out);
    assertThat(WordFile.read(out.toByteArray()).text())
        .isEqualTo("${body} ${deals.gesloten} <w:p\n2024");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<w:p><w:r><w:t>Zie ${body} hier</w:t></w:r></w:p>",
        "<w:p><w:r><w:t>${body}</w:t></w:r></w:p><w:p><w:r><w:t>${body}</w:t></w:r></w:p>",
        "<w:p><w:pPr><w:sectPr/></w:pPr><w:r><w:t>${body}</w:t></w:r></w:p>",
        "<w:p><w:r><w:pict><w:txbxContent><w:p><w:r><w:t>${body}</w:t></w:r></w:p>"
            + "</w:txbxContent></w:pict></w:r></w:p>",
      })
  void bodyIsRefusedWhereNoPublicationCanBe(String body) {
    assertThat(refusal(WordFile.of(body))).startsWith("house-body: ${body} kan daar niet staan");
  }

  @Test
  void bodyIsRefusedInAHeader() {
    WordFile house =
        WordFile.of(p("Tekst") + PAGE)
            .with("header", "<w:hdr " + WordFile.W + ">" + p("${body}") + "</w:hdr>");
    assertThat(refusal(house)).startsWith("house-body");
  }

  @Test
  void aLetterheadThatAsksForDataIsRefusedWithoutThem() {
    Renderer renderer = renderer(WordFile.of(p("${body}") + p("${jaar}")));
    assertThatThrownBy(() -> renderer.write(SMALL, "docx", new ByteArrayOutputStream()))
        .isInstanceOfSatisfying(
            NoticeException.class, e -> assertThat(e.notice().code()).isEqualTo("house-no-data"));
  }

  @Test
  void aTemplateBecomesADocumentAndMacrosAreRefused() {
    WordFile document = WordFile.of(p("Tekst"));
    String types = document.part("[Content_Types].xml");
    WordFile template =
        document.with("[Content_Types].xml", types.replace("document.main", "template.main"), true);
    assertThat(in(template).part("[Content_Types].xml"))
        .contains("document.main+xml")
        .doesNotContain("template.main");
    String macros =
        types.replace(
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main",
            "application/vnd.ms-word.template.macroEnabledTemplate.main");
    assertThat(refusal(document.with("[Content_Types].xml", macros, true)))
        .startsWith("fill-macros");
  }

  @Test
  void theSameGivesTheSameBytes() {
    WordFile house = WordFile.of(p("${body}") + p("${jaar}")).with("styles", STYLES);
    assertThat(in(house)).isEqualTo(in(house));
  }
}
