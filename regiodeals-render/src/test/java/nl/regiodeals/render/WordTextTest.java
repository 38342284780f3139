package nl.regiodeals.render;

import static nl.regiodeals.render.WordLetter.item;
import static nl.regiodeals.render.WordLetter.p;
import static nl.regiodeals.render.WordLetter.r;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import nl.regiodeals.core.exchange.Input;
import nl.regiodeals.core.judge.Work;
import nl.regiodeals.core.notice.Notice;
import nl.regiodeals.core.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Word documents of others, as people and programs write them. */
class WordTextTest {
  private static final String NUMBERING =
      "<w:abstractNum w:abstractNumId=\"0\">"
          + level(0, "decimal", "%1.")
          + level(1, "lowerLetter", "%2)")
          + "</w:abstractNum><w:abstractNum w:abstractNumId=\"1\">"
          + level(0, "bullet", "\u2022")
          + level(1, "bullet", "o")
          + "</w:abstractNum><w:abstractNum w:abstractNumId=\"2\">"
          + level(0, "decimal", "%1")
          + level(1, "decimal", "%1.%2")
          + "</w:abstractNum>"
          + num(1, 0)
          + num(2, 1)
          + num(3, 2);

  private static final String PICTURE =
      "<w:drawing><wp:inline><wp:extent cx=\"914400\" cy=\"914400\"/>"
          + "<wp:docPr id=\"1\" name=\"x\" %s/><a:graphic><a:graphicData><pic:pic><pic:blipFill>"
          + "<a:blip r:embed=\"pic\"/></pic:blipFill></pic:pic></a:graphicData></a:graphic>"
          + "</wp:inline></w:drawing>";

  private static String level(int level, String format, String text) {
    return "<w:lvl w:ilvl=\""
        + level
        + "\"><w:start w:val=\"1\"/><w:numFmt w:val=\""
        + format
        + "\"/><w:lvlText w:val=\""
        + text
        + "\"/></w:lvl>";
  }

  private static String num(int id, int of) {
    return "<w:num w:numId=\"" + id + "\"><w:abstractNumId w:val=\"" + of + "\"/></w:num>";
  }

  @Test
  void headingsAreFoundByTheirNameOrOutlineWhateverTheLanguageOfWord() throws IOException {
    assertThat(
            md(
                p("Titel", "De brief")
                    + p("Kop1", "Een")
                    + p("Mijnkop", "Twee")
                    + p("Tussenkop", "Drie")))
        .isEqualTo("# De brief\n\n## Een\n\n### Twee\n\n### Drie\n");
    assertThat(md(p("Kop1", "De brief") + p("Kop2", "Een"))).isEqualTo("# De brief\n\n## Een\n");
  }

  @Test
  void textIsWholeHoweverItIsSplit() throws IOException {
    assertThat(
            md(
                "<w:p>"
                    + r("Wij ")
                    + "<w:proofErr w:type=\"spellStart\"/>"
                    + r("wer")
                    + "<w:smartTag>"
                    + r("ken")
                    + "</w:smartTag><w:sdt><w:sdtPr/><w:sdtContent>"
                    + r(" samen")
                    + "</w:sdtContent></w:sdt><w:fldSimple w:instr=\" DATE \">"
                    + r(" vandaag")
                    + "</w:fldSimple><w:r><w:tab/><w:t>en</w:t><w:noBreakHyphen/><w:t>ook</w:t></w:r>"
                    + "<w:r><w:br/><w:t>hier</w:t></w:r></w:p>"))
        .isEqualTo("Wij werken samen vandaag en\u2011ook  \nhier\n");
  }

  @Test
  void emphasisLanguageAndRaisedTextAreKept() throws IOException {
    assertThat(
            html(
                "<w:p>"
                    + r("<w:b/>", "Vet")
                    + r("<w:i/>", " schuin")
                    + r("<w:b w:val=\"0\"/>", " gewoon ")
                    + r("<w:lang w:val=\"en-GB\"/>", "deal")
                    + r(" 25 m")
                    + r("<w:vertAlign w:val=\"superscript\"/>", "2")
                    + r(" CO")
                    + r("<w:vertAlign w:val=\"subscript\"/>", "2")
                    + r("<w:vanish/>", "verborgen")
                    + "</w:p>"))
        .contains(
            "<strong>Vet</strong><em> schuin</em> gewoon <span lang=\"en-GB\">deal</span>"
                + " 25 m\u00b2 CO\u2082</p>");
  }

  @Test
  void listsKeepTheirNumbersAlsoWhereTheyAreInterrupted() throws IOException {
    assertThat(
            md(
                item(1, 0, "een")
                    + item(1, 1, "onder een")
                    + item(1, 0, "twee")
                    + p("Tussendoor.")
                    + item(1, 0, "drie")
                    + item(2, 0, "punt")))
        .isEqualTo("1. een  \n   a) onder een\n2. twee\n\nTussendoor.\n\n3\\. drie\n\n- punt\n");
  }

  @Test
  void numbersThatWordMakesForHeadingsAreKept() throws IOException {
    assertThat(
            md(
                "<w:p><w:pPr><w:pStyle w:val=\"Kop1\"/><w:numPr><w:ilvl w:val=\"0\"/>"
                    + "<w:numId w:val=\"3\"/></w:numPr></w:pPr>"
                    + r("Doel")
                    + "</w:p><w:p><w:pPr><w:pStyle w:val=\"Kop2\"/><w:numPr><w:ilvl w:val=\"1\"/>"
                    + "<w:numId w:val=\"3\"/></w:numPr></w:pPr>"
                    + r("Geld")
                    + "</w:p>"))
        .isEqualTo("# 1 Doel\n\n## 1.1 Geld\n");
  }

  @Test
  void mergedCellsGiveEachCellTheirText() throws IOException {
    FinalDocument letter =
        read(
            p("Bijschrift", "Tabel 1: bedragen")
                + "<w:tbl><w:tr><w:trPr><w:tblHeader/></w:trPr>"
                + cell("<w:gridSpan w:val=\"2\"/>", "Geld")
                + "</w:tr><w:tr><w:trPr><w:tblHeader/></w:trPr>"
                + cell("", "Regio")
                + cell("", "Bedrag")
                + "</w:tr><w:tr>"
                + cell("<w:vMerge w:val=\"restart\"/>", "Twente")
                + cell("", "1")
                + "</w:tr><w:tr>"
                + cell("<w:vMerge/>", "")
                + cell("", "2")
                + "</w:tr></w:tbl>");
    assertThat(text(letter, "txt"))
        .containsPattern(
            "(?s)Tabel 1: bedragen\nGeld Regio +Geld Bedrag\n-+\nTwente +1\nTwente +2\n");
    assertThat(codes(letter)).containsExactly("merged-cells");
  }

  @Test
  void linksLeadWhereTheyLed() throws IOException {
    WordLetter file =
        WordLetter.of(
                "<w:p><w:pPr><w:pStyle w:val=\"Kop1\"/></w:pPr><w:bookmarkStart w:id=\"1\""
                    + " w:name=\"doel\"/>"
                    + r("Het doel")
                    + "<w:bookmarkEnd w:id=\"1\"/></w:p><w:p><w:hyperlink r:id=\"site\">"
                    + r("de site van Twente")
                    + "</w:hyperlink>"
                    + r(", ")
                    + "<w:hyperlink w:anchor=\"doel\">"
                    + r("het doel")
                    + "</w:hyperlink>"
                    + r(" en ")
                    + "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>"
                    + " HYPERLINK \"https://example.org/b\" </w:instrText></w:r>"
                    + "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>"
                    + r("het besluit")
                    + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>"
                    + "<w:hyperlink w:anchor=\"weg\">"
                    + r(" nergens")
                    + "</w:hyperlink></w:p>")
            .linking("site", "https://example.org/a");
    assertThat(text(FinalDocument.read(file.input()), "md"))
        .contains(
            "[de site van Twente](https://example.org/a), [het doel](#het-doel) en"
                + " [het besluit](https://example.org/b) nergens");
  }

  @Test
  void notesAreReadWithTheirLinks() throws IOException {
    WordLetter file =
        WordLetter.of(
                "<w:p>"
                    + r("Zie de noot")
                    + "<w:r><w:footnoteReference w:id=\"2\"/></w:r>"
                    + r(" en ")
                    + "<w:r><w:endnoteReference w:id=\"3\"/></w:r></w:p>")
            .partOf(
                "footnotes",
                "w:footnotes",
                "<w:footnote w:id=\"2\"><w:p><w:r><w:footnoteRef/></w:r>"
                    + r(" Kamerstuk 1.")
                    + "</w:p></w:footnote>")
            .partOf(
                "endnotes",
                "w:endnotes",
                "<w:endnote w:id=\"3\">" + p("Aan het eind.") + "</w:endnote>");
    assertThat(text(FinalDocument.read(file.input()), "txt"))
        .contains("[1] Kamerstuk 1.", "[2] Aan het eind.");
  }

  @Test
  void picturesKeepTheirAlternativeTextAndCaption() throws IOException {
    FinalDocument letter =
        FinalDocument.read(
            WordLetter.of(
                    "<w:p><w:r>"
                        + PICTURE.formatted("descr=\"Een plein\"")
                        + "</w:r></w:p>"
                        + p("Bijschrift", "Figuur 1: het plein"))
                .relating("pic", "image", "media/a.png")
                .file("word/media/a.png", picture())
                .input());
    assertThat(text(letter, "html")).contains("Een plein", "Figuur 1: het plein");
    assertThat(codes(letter)).isEmpty();
  }

  @Test
  void theLetterheadOfTheFirstPageComesFirst() throws IOException {
    WordLetter file =
        WordLetter.of(
                p("De tekst.")
                    + "<w:sectPr><w:headerReference w:type=\"first\" r:id=\"header\"/><w:titlePg/>"
                    + "</w:sectPr>")
            .partOf("header", "w:hdr", p("Ministerie van Voorbeelden"));
    assertThat(text(FinalDocument.read(file.input()), "md"))
        .isEqualTo("Ministerie van Voorbeelden\n\nDe tekst.\n");
  }

  @Test
  void theHeaderOfAllPagesIsTheLetterheadIfItIsNoRunningTitle() throws IOException {
    assertThat(text(FinalDocument.read(withHeader(p("Ministerie van Voorbeelden"))), "md"))
        .isEqualTo("Ministerie van Voorbeelden\n\nDe tekst.\n");
    FinalDocument numbered =
        FinalDocument.read(
            withHeader(
                "<w:p>"
                    + r("Kenmerk 123, pagina ")
                    + "<w:fldSimple w:instr=\" PAGE \"><w:r><w:t>1</w:t></w:r></w:fldSimple></w:p>"));
    assertThat(text(numbered, "md")).isEqualTo("De tekst.\n");
    assertThat(numbered.notices())
        .extracting(notice -> notice.code() + " " + notice.place().orElseThrow())
        .contains("running-text-left-out brief.docx \"Kenmerk 123, pagina\"");
    FinalDocument page =
        FinalDocument.read(
            withHeader(
                "<w:p>"
                    + r("Pagina ")
                    + "<w:fldSimple w:instr=\" PAGE \"><w:r><w:t>1</w:t></w:r></w:fldSimple>"
                    + r(" van ")
                    + "<w:fldSimple w:instr=\" NUMPAGES \"/></w:p>"));
    assertThat(page.notices()).extracting(Notice::code).doesNotContain("running-text-left-out");
  }

  private static Input withHeader(String header) throws IOException {
    return WordLetter.of(
            p("De tekst.")
                + "<w:sectPr><w:headerReference w:type=\"default\" r:id=\"header\"/></w:sectPr>")
        .partOf("header", "w:hdr", header)
        .input();
  }

  @Test
  void openChangesAreRefusedAndAcceptedIfAsked() throws IOException {
    WordLetter file =
        WordLetter.of(
            "<w:p>"
                + r("Er zijn ")
                + "<w:del w:id=\"1\" w:author=\"Jansen\"><w:r><w:delText>twee</w:delText></w:r>"
                + "</w:del><w:ins w:id=\"2\" w:author=\"Jansen\">"
                + r("drie")
                + "</w:ins>"
                + r(" deals.")
                + "</w:p>");
    assertThatThrownBy(() -> FinalDocument.read(file.input()))
        .isInstanceOfSatisfying(
            RenderException.class,
            refused -> {
              assertThat(refused.notice().code()).isEqualTo("open-change");
              assertThat(refused.notice().message(Language.DUTCH)).contains("Jansen");
              assertThat(refused.notice().place()).hasToString("Optional[brief.docx \"twee\"]");
            });
    FinalDocument accepted = FinalDocument.readAcceptingChanges(file.input());
    assertThat(text(accepted, "md")).isEqualTo("Er zijn drie deals.\n");
    assertThat(accepted.open()).hasSize(2);
  }

  @Test
  void commentsAreRefused() {
    WordLetter file =
        WordLetter.of("<w:p>" + r("Tekst.") + "<w:r><w:commentReference w:id=\"0\"/></w:r></w:p>")
            .partOf(
                "comments",
                "w:comments",
                "<w:comment w:id=\"0\" w:author=\"De Vries\">" + p("Klopt dit?") + "</w:comment>");
    assertThatThrownBy(() -> FinalDocument.read(file.input()))
        .isInstanceOfSatisfying(
            RenderException.class,
            refused -> {
              assertThat(refused.notice().code()).isEqualTo("open-comment");
              assertThat(refused.notice().place().orElseThrow().toString()).contains("Klopt dit?");
            });
  }

  static Stream<Arguments> notTakenOver() {
    return Stream.of(
        Arguments.of("left-out-equation", "<m:oMath><m:r><m:t>x=1</m:t></m:r></m:oMath>"),
        Arguments.of("left-out-object", "<w:r><w:object/></w:r>"),
        Arguments.of(
            "left-out-smart-art",
            "<w:r><w:drawing><a:graphic><a:graphicData><dgm:relIds/></a:graphicData></a:graphic>"
                + "</w:drawing></w:r>"),
        Arguments.of(
            "left-out-chart",
            "<w:r><w:drawing><a:graphic><a:graphicData><c:chart/></a:graphicData></a:graphic>"
                + "</w:drawing></w:r>"),
        Arguments.of(
            "left-out-text-box",
            "<w:r><mc:AlternateContent><mc:Choice><w:drawing><wps:wsp><wps:txbx><w:txbxContent>"
                + p("In een vak")
                + "</w:txbxContent></wps:txbx></wps:wsp></w:drawing></mc:Choice><mc:Fallback>"
                + "<w:pict/></mc:Fallback></mc:AlternateContent></w:r>"),
        Arguments.of("left-out-symbol", "<w:r><w:sym w:font=\"Wingdings\" w:char=\"F0FC\"/></w:r>"),
        Arguments.of("left-out-picture", "<w:r>" + PICTURE.formatted("descr=\"x\"") + "</w:r>"),
        Arguments.of("left-out-other", "<w:onbekend>" + r("iets") + "</w:onbekend>"));
  }

  @ParameterizedTest
  @MethodSource("notTakenOver")
  void whatIsNotTakenOverIsNamed(String code, String within) throws IOException {
    FinalDocument letter = read(p("Kop1", "De kop") + "<w:p>" + r("Bij dit.") + within + "</w:p>");
    assertThat(codes(letter)).containsExactly(code);
    assertThat(letter.notices().get(0).place().orElseThrow().toString())
        .startsWith("brief.docx [De kop] \"");
  }

  static Stream<Arguments> inaccessible() {
    return Stream.of(
        Arguments.of("heading-skipped", p("Kop1", "Een") + p("Kop3", "Drie")),
        Arguments.of("empty-paragraphs", p("Een") + "<w:p/><w:p/>" + p("Twee")),
        Arguments.of(
            "low-contrast", "<w:p>" + r("<w:color w:val=\"cccccc\"/>", "Grijs") + "</w:p>"),
        Arguments.of(
            "table-without-header",
            "<w:tbl><w:tr>" + cell("", "a") + "</w:tr><w:tr>" + cell("", "b") + "</w:tr></w:tbl>"),
        Arguments.of(
            "vague-link",
            "<w:p>"
                + r("Lees het ")
                + "<w:hyperlink r:id=\"site\">"
                + r("hier")
                + "</w:hyperlink></w:p>"),
        Arguments.of("no-headings", p("Zin.").repeat(30)));
  }

  @ParameterizedTest
  @MethodSource("inaccessible")
  void whatMakesADocumentInaccessibleIsTold(String code, String body) throws IOException {
    assertThat(
            codes(
                FinalDocument.read(
                    WordLetter.of(body).linking("site", "https://example.org/").input())))
        .containsExactly(code);
  }

  @Test
  void aPictureWithoutAlternativeTextIsTold() throws IOException {
    FinalDocument letter =
        FinalDocument.read(
            WordLetter.of("<w:p><w:r>" + PICTURE.formatted("") + "</w:r></w:p>")
                .relating("pic", "image", "media/a.png")
                .file("word/media/a.png", picture())
                .input());
    assertThat(codes(letter)).containsExactly("image-without-text");
  }

  @Test
  void aHundredThousandRunsAreRead() {
    assertThat(
            Work.assertAtMost(
                Duration.ofMinutes(1), () -> md("<w:p>" + r("woord ").repeat(100_000) + "</w:p>")))
        .hasSizeGreaterThan(500_000);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE w [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><w>&e;</w>",
        "<!DOCTYPE w [<!ENTITY e \"x\"><!ENTITY f \"&e;&e;&e;\">]><w>&f;</w>",
        "<w",
        ""
      })
  void brokenAndHostileXmlIsRefused(String document) {
    WordLetter file =
        WordLetter.of("").file("word/document.xml", document.getBytes(StandardCharsets.UTF_8));
    assertRefused(file.bytes());
  }

  @Test
  void nestingIsBounded() {
    byte[] nested =
        WordLetter.of(
                "<w:sdt><w:sdtContent>".repeat(5_000) + "</w:sdtContent></w:sdt>".repeat(5_000))
            .bytes();
    Work.assertAtMost(Duration.ofSeconds(30), () -> assertRefused(nested));
  }

  @Test
  void aBombIsRefused() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("word/document.xml"));
      byte[] spaces = new byte[1 << 20];
      for (int i = 0; i < 600; i++) {
        zip.write(spaces);
      }
    }
    Work.assertAtMost(Duration.ofMinutes(1), () -> assertRefused(out.toByteArray()));
  }

  @Test
  void fieldsAreNeverRun() throws IOException {
    assertThat(
            md(
                "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>"
                    + " DDEAUTO c:\\\\windows\\\\cmd.exe </w:instrText></w:r><w:r><w:fldChar"
                    + " w:fldCharType=\"separate\"/></w:r>"
                    + r("tekst")
                    + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>"))
        .isEqualTo("tekst\n");
  }

  private static void assertRefused(byte[] file) {
    assertThatThrownBy(() -> FinalDocument.read(Input.of("brief.docx", file)))
        .isInstanceOfSatisfying(
            RenderException.class,
            refused -> assertThat(refused.notice().code()).isEqualTo("document-unreadable"));
  }

  private static String cell(String properties, String text) {
    return "<w:tc><w:tcPr>" + properties + "</w:tcPr>" + p(text) + "</w:tc>";
  }

  private static byte[] picture() throws IOException {
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), "png", png);
    return png.toByteArray();
  }

  private static FinalDocument read(String body) throws IOException {
    return FinalDocument.read(
        WordLetter.of(body).partOf("numbering", "w:numbering", NUMBERING).input());
  }

  private static List<String> codes(FinalDocument document) {
    return document.notices().stream().map(Notice::code).toList();
  }

  private static String md(String body) throws IOException {
    return text(read(body), "md");
  }

  private static String html(String body) throws IOException {
    return text(read(body), "html");
  }

  private static String text(FinalDocument letter, String format) {
    return new String(PublicationsTest.bytes(letter.document(), format), StandardCharsets.UTF_8);
  }
}
