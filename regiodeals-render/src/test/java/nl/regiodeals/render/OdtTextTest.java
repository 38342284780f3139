package nl.regiodeals.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import nl.regiodeals.core.exchange.Input;
import nl.regiodeals.core.notice.Notice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** OpenDocument texts of others, as Writer makes them. */
class OdtTextTest {
  private static final String NAMES =
      " xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
          + " xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\""
          + " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\""
          + " xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\""
          + " xmlns:draw=\"urn:oasis:names:tc:opendocument:xmlns:drawing:1.0\""
          + " xmlns:fo=\"urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0\""
          + " xmlns:svg=\"urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0\""
          + " xmlns:xlink=\"http://www.w3.org/1999/xlink\""
          + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\"";

  private static final String STYLES =
      "<style:style style:name=\"P1\" style:family=\"paragraph\""
          + " style:parent-style-name=\"Title\"/>"
          + "<style:style style:name=\"T1\" style:family=\"text\">"
          + "<style:text-properties fo:font-weight=\"bold\"/></style:style>"
          + "<style:style style:name=\"T2\" style:family=\"text\">"
          + "<style:text-properties style:text-position=\"super 58%\"/></style:style>"
          + "<text:list-style style:name=\"L1\">"
          + "<text:list-level-style-number text:level=\"1\" style:num-format=\"1\""
          + " style:num-suffix=\".\"/>"
          + "<text:list-level-style-number text:level=\"2\" style:num-format=\"a\""
          + " style:num-suffix=\")\"/></text:list-style>";

  @Test
  void headingsTitleAndEmphasisAreFound() throws IOException {
    assertThat(
            md(
                "<text:p text:style-name=\"P1\">De brief</text:p>"
                    + "<text:h text:outline-level=\"1\">Een</text:h>"
                    + "<text:p>Met <text:span text:style-name=\"T1\">nadruk</text:span>, 25"
                    + "<text:s/>m<text:span text:style-name=\"T2\">2</text:span>"
                    + "<text:line-break/>en <text:date>vandaag</text:date>.</text:p>"))
        .isEqualTo("# De brief\n\n## Een\n\nMet **nadruk**, 25 m\u00b2  \nen vandaag.\n");
  }

  @Test
  void listsKeepTheirNumbersAlsoWhereTheyAreInterrupted() throws IOException {
    assertThat(
            md(
                list(
                        "",
                        item("een", "<text:list>" + item("onder een", "") + "</text:list>"),
                        item("twee", ""))
                    + "<text:p>Tussendoor.</text:p>"
                    + list("text:continue-numbering=\"true\"", item("drie", ""))))
        .isEqualTo("1. een  \n   a) onder een\n2. twee\n\nTussendoor.\n\n3\\. drie\n");
  }

  @Test
  void mergedCellsGiveEachCellTheirText() throws IOException {
    FinalDocument letter =
        read(
            "<text:p text:style-name=\"Table\">Bedragen</text:p><table:table>"
                + "<table:table-header-rows><table:table-row>"
                + cell("", "Regio")
                + cell("", "Bedrag")
                + "</table:table-row></table:table-header-rows><table:table-row>"
                + cell("table:number-rows-spanned=\"2\"", "Twente")
                + cell("", "1")
                + "</table:table-row><table:table-row><table:covered-table-cell/>"
                + cell("", "2")
                + "</table:table-row></table:table>");
    assertThat(text(letter)).containsSubsequence("**Bedragen**", "|Twente|1|", "|Twente|2|");
    assertThat(codes(letter)).containsExactly("merged-cells");
  }

  @Test
  void openChangesAreRefusedAndAcceptedIfAsked() throws IOException {
    String body =
        "<text:tracked-changes><text:changed-region text:id=\"c1\"><text:deletion>"
            + "<office:change-info><dc:creator>Jansen</dc:creator></office:change-info>"
            + "<text:p>twee</text:p></text:deletion></text:changed-region></text:tracked-changes>"
            + "<text:p>Er zijn <text:change text:change-id=\"c1\"/>drie deals.</text:p>";
    assertThatThrownBy(() -> read(body))
        .isInstanceOfSatisfying(
            RenderException.class,
            refused -> {
              assertThat(refused.notice().code()).isEqualTo("open-change");
              assertThat(refused.notice().place()).hasToString("Optional[brief.odt \"twee\"]");
            });
    assertThat(text(FinalDocument.readAcceptingChanges(input(body))))
        .isEqualTo("Er zijn drie deals.\n");
  }

  @Test
  void notesAndCommentsAreTold() throws IOException {
    String note =
        "<text:p>Zie<text:note text:id=\"n1\" text:note-class=\"footnote\">"
            + "<text:note-citation>1</text:note-citation><text:note-body><text:p>Kamerstuk 1."
            + "</text:p></text:note-body></text:note> en<text:note-ref"
            + " text:reference-format=\"text\" text:ref-name=\"n1\">1</text:note-ref>.</text:p>";
    assertThat(text(read(note))).contains("Zie[^1] en[^1].", "[^1]: Kamerstuk 1.");
    assertThatThrownBy(
            () ->
                read(
                    "<text:p>Tekst<office:annotation><dc:creator>De Vries</dc:creator>"
                        + "<text:p>Klopt dit?</text:p></office:annotation></text:p>"))
        .isInstanceOfSatisfying(
            RenderException.class,
            refused -> assertThat(refused.notice().code()).isEqualTo("open-comment"));
  }

  static Stream<Arguments> told() {
    return Stream.of(
        Arguments.of(
            "left-out-text-box",
            "<text:p>Bij <draw:frame><draw:text-box><text:p>in een vak</text:p></draw:text-box>"
                + "</draw:frame></text:p>"),
        Arguments.of(
            "left-out-object",
            "<text:p>Bij <draw:frame><draw:object xlink:href=\"./Object 1\"/></draw:frame></text:p>"),
        Arguments.of(
            "left-out-picture",
            "<text:p>Bij <draw:frame><draw:image xlink:href=\"http://example.org/x.png\"/>"
                + "</draw:frame></text:p>"),
        Arguments.of(
            "table-without-header",
            "<table:table><table:table-row>"
                + cell("", "a")
                + "</table:table-row><table:table-row>"
                + cell("", "b")
                + "</table:table-row></table:table>"),
        Arguments.of(
            "heading-skipped",
            "<text:h text:outline-level=\"1\">Een</text:h>"
                + "<text:h text:outline-level=\"3\">Drie</text:h>"));
  }

  @ParameterizedTest
  @MethodSource("told")
  void whatIsLeftOutOrInaccessibleIsTold(String code, String body) throws IOException {
    assertThat(codes(read(body))).containsExactly(code);
  }

  @Test
  void theHeaderOfAllPagesIsTheLetterheadIfItIsNoRunningTitle() throws IOException {
    FinalDocument letterhead = framed("header", "Ministerie van Voorbeelden");
    assertThat(text(letterhead)).isEqualTo("Ministerie van Voorbeelden\n\nDe tekst.\n");
    assertThat(codes(letterhead)).isEmpty();

    String page = "<text:page-number>1</text:page-number>";
    FinalDocument numbered = framed("header", "Kenmerk 123, pagina " + page);
    assertThat(text(numbered)).isEqualTo("De tekst.\n");
    assertThat(codes(numbered)).containsExactly("running-text-left-out");
    assertThat(codes(framed("footer", "Postbus 1, Den Haag")))
        .containsExactly("running-text-left-out");
    for (String nothingMore : List.of("Pagina " + page + " van 3", "Brief", "")) {
      for (String frame : List.of("header", "footer")) {
        assertThat(codes(framed(frame, nothingMore))).as(nothingMore).isEmpty();
        assertThat(text(framed(frame, nothingMore))).isEqualTo("De tekst.\n");
      }
    }
  }

  private static FinalDocument framed(String frame, String words) throws IOException {
    return FinalDocument.read(
        input(
            "<text:p>De tekst.</text:p>",
            "<style:" + frame + "><text:p>" + words + "</text:p></style:" + frame + ">"));
  }

  private static String list(String properties, String... items) {
    return "<text:list text:style-name=\"L1\" "
        + properties
        + ">"
        + String.join("", items)
        + "</text:list>";
  }

  private static String item(String text, String within) {
    return "<text:list-item><text:p>" + text + "</text:p>" + within + "</text:list-item>";
  }

  private static String cell(String properties, String text) {
    return "<table:table-cell " + properties + "><text:p>" + text + "</text:p></table:table-cell>";
  }

  private static Input input(String body) {
    return input(body, "");
  }

  /**
   * A letter.
   *
   * @param frames the headers and footers of its pages
   */
  private static Input input(String body, String frames) {
    Map<String, String> parts =
        Map.of(
            "content.xml",
            "<office:document-content"
                + NAMES
                + "><office:automatic-styles>"
                + STYLES
                + "</office:automatic-styles><office:body><office:text>"
                + body
                + "</office:text></office:body></office:document-content>",
            "styles.xml",
            "<office:document-styles"
                + NAMES
                + "><office:styles><style:default-style style:family=\"paragraph\">"
                + "<style:text-properties fo:language=\"nl\" fo:country=\"NL\"/>"
                + "</style:default-style></office:styles><office:master-styles>"
                + "<style:master-page style:name=\"Standard\">"
                + frames
                + "</style:master-page></office:master-styles></office:document-styles>",
            "meta.xml",
            "<office:document-meta"
                + NAMES
                + "><office:meta><dc:title>Brief</dc:title></office:meta></office:document-meta>");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, String> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Input.of("brief.odt", out.toByteArray());
  }

  private static FinalDocument read(String body) throws IOException {
    return FinalDocument.read(input(body));
  }

  private static List<String> codes(FinalDocument document) {
    return document.notices().stream().map(Notice::code).toList();
  }

  private static String md(String body) throws IOException {
    return text(read(body));
  }

  private static String text(FinalDocument letter) {
    return new String(PublicationsTest.bytes(letter.document(), "md"), StandardCharsets.UTF_8);
  }
}
