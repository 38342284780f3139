package nl.regiodeals.render.fill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import nl.regiodeals.core.notice.NoticeException;
import nl.regiodeals.core.output.ZipPackage;
import nl.regiodeals.render.Judges;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Placeholders in an OpenDocument text, and what takes their place. */
class FillOdtTest {
  private static final String NAMES =
      " xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
          + " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\""
          + " xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\""
          + " xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\""
          + " xmlns:fo=\"urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0\""
          + " xmlns:svg=\"urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0\""
          + " xmlns:draw=\"urn:oasis:names:tc:opendocument:xmlns:drawing:1.0\""
          + " xmlns:meta=\"urn:oasis:names:tc:opendocument:xmlns:meta:1.0\""
          + " xmlns:xlink=\"http://www.w3.org/1999/xlink\" office:version=\"1.3\"";
  private static final String MEDIA_TYPE = "application/vnd.oasis.opendocument.text";

  @TempDir private Path folder;

  static String p(String text) {
    return "<text:p text:style-name=\"P1\">" + text + "</text:p>";
  }

  private static String row(String... cells) {
    StringBuilder row = new StringBuilder("<table:table-row>");
    for (String cell : cells) {
      row.append("<table:table-cell office:value-type=\"string\">")
          .append(p(cell))
          .append("</table:table-cell>");
    }
    return row.append("</table:table-row>").toString();
  }

  static byte[] document(String body, String manifest) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      ZipPackage zip =
          ZipPackage.to(bytes).addPlain("mimetype", MEDIA_TYPE.getBytes(StandardCharsets.UTF_8));
      Map<String, String> parts =
          Map.of(
              "content.xml",
              "<office:document-content"
                  + NAMES
                  + "><office:automatic-styles/><office:body><office:text>"
                  + body
                  + "</office:text></office:body></office:document-content>",
              "styles.xml",
              "<office:document-styles"
                  + NAMES
                  + "><office:styles></office:styles><office:master-styles>"
                  + "<style:master-page style:name=\"Standard\"><style:header>"
                  + p("Kop ${jaar}")
                  + "</style:header></style:master-page></office:master-styles>"
                  + "</office:document-styles>",
              "META-INF/manifest.xml",
              "<manifest:manifest"
                  + " xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\""
                  + " manifest:version=\"1.3\"><manifest:file-entry manifest:full-path=\"/\""
                  + " manifest:media-type=\""
                  + MEDIA_TYPE
                  + "\"/><manifest:file-entry manifest:full-path=\"content.xml\""
                  + " manifest:media-type=\"text/xml\"/><manifest:file-entry"
                  + " manifest:full-path=\"styles.xml\" manifest:media-type=\"text/xml\"/>"
                  + manifest
                  + "</manifest:manifest>");
      for (String name : new String[] {"content.xml", "styles.xml", "META-INF/manifest.xml"}) {
        zip.add(name, parts.getOrDefault(name, "").getBytes(StandardCharsets.UTF_8));
      }
      zip.finish();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static WordFile filled(String body) {
    return WordFile.read(Filled.bytes("brief.odt", document(body, ""), Filled.REQUEST));
  }

  private static String content(String body) {
    String whole = filled(body).part("content.xml");
    return whole.substring(
        whole.indexOf("<office:text>") + 13, whole.lastIndexOf("</office:text>"));
  }

  private static String text(String body) {
    return content(body)
        .replaceAll("</text:p>\\s*</table:table-cell>", "|")
        .replaceAll("</table:table-row>|</text:p>", "\n")
        .replaceAll("<text:s/>", " ")
        .replaceAll("<[^>]*>", "")
        .replace('\u00a0', ' ')
        .strip();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "Er zijn ${deals.gesloten} deals. | Er zijn 3 deals.",
        "Er zijn <text:span>${deals</text:span>.<text:s/><text:soft-page-break/>gesloten}. | Er zijn 3.",
        "${deal(“twente”).naam}<text:tab/>[#if deals gt 2]veel[/#if] | Twenteveel",
        "[#list lijst('gesloten') as d]${d.name()}[#sep], [/#list] | Veluwe, Twente, Veluwe II",
        "<text:page-number>${jaar}</text:page-number> ${jaar} | ${jaar} 2024",
      })
  void aLineIsFilled(String line, String filled) {
    assertThat(text(p(line))).isEqualTo(filled);
  }

  @Test
  void theRestStaysByteForByteAndAFigureIsMarked() {
    String before = "<text:p  text:style-name='P9'>A &#38; b<!-- c --></text:p>";
    assertThat(content(before + p("x <text:span>${deals.</text:span>gesloten} y")))
        .startsWith(
            before
                + "<text:p text:style-name=\"P1\">x <text:span><text:bookmark-start"
                + " text:name=\"rd_f")
        .endsWith("\"/></text:span> y</text:p>")
        .contains("/>3<text:bookmark-end");
  }

  @Test
  void directivesWorkOnParagraphsListItemsAndRows() {
    assertThat(text(p("[#if deals gt 2]") + p("Veel") + p("[#else]") + p("x") + p("[/#if]")))
        .isEqualTo("Veel");
    assertThat(
            content(
                "<text:list>"
                    + item("[#list lijst('gesloten') as d]")
                    + item("${d.name()}")
                    + item("[/#list]")
                    + "</text:list><text:list>"
                    + item("[#if false]")
                    + item("x")
                    + item("[/#if]")
                    + "</text:list>"))
        .startsWith("<text:list><text:list-item>")
        .endsWith("</text:list-item></text:list>")
        .doesNotContain("<text:list></text:list>")
        .contains("Veluwe II");
    assertThat(
            text(
                "<table:table table:name=\"T\">"
                    + row("[#list lijst('gesloten') as d]${d.name()}", "${d.tranche()}[/#list]")
                    + "</table:table>"))
        .isEqualTo("Veluwe|3|\nTwente|4|\nVeluwe II|5|");
  }

  private static String item(String text) {
    return "<text:list-item>" + p(text) + "</text:list-item>";
  }

  @Test
  void whatIsRepeatedHasItsOwnNames() {
    assertThat(
            content(
                p("[#list 1..2 as n]")
                    + "<text:p xml:id=\"a\"><text:bookmark-start text:name=\"hier\"/>x<text:bookmark-end"
                    + " text:name=\"hier\"/></text:p>"
                    + p("[/#list]")))
        .isEqualTo(
            "<text:p xml:id=\"a\"><text:bookmark-start text:name=\"hier\"/>x<text:bookmark-end"
                + " text:name=\"hier\"/></text:p><text:p><text:bookmark-start"
                + " text:name=\"hier_2\"/>x<text:bookmark-end text:name=\"hier_2\"/></text:p>");
  }

  @Test
  void headersAreFilledAndTheOriginIsRecorded() {
    WordFile filled = filled(p("${deals.gesloten}"));
    assertThat(filled.part("styles.xml").replaceAll("<[^>]*>", "")).isEqualTo("Kop 2024");
    assertThat(filled.part("meta.xml"))
        .contains("<meta:keyword>regiodeals/filled/2024/2024-12-31/nl/</meta:keyword>")
        .contains("expression=\"${deals.gesloten}\"");
    assertThat(filled.parts().keySet().iterator().next()).isEqualTo("mimetype");
  }

  @Test
  void macrosAndPasswordsAreRefused() {
    for (String entry :
        new String[] {
          "<manifest:file-entry manifest:full-path=\"Basic/Standard/a.xml\"/>",
          "<manifest:file-entry manifest:full-path=\"x\"><manifest:encryption-data/></manifest:file-entry>"
        }) {
      assertThatThrownBy(() -> Filled.bytes("brief.odt", document(p("x"), entry), Filled.REQUEST))
          .isInstanceOf(NoticeException.class)
          .hasMessageMatching("brief.odt: This document has .*");
    }
  }

  @Test
  void libreOfficeOpensItAndKeepsItsMarks() throws IOException {
    byte[] filled =
        Filled.bytes(
            "brief.odt",
            document(
                p("Er zijn ${deals.gesloten} deals.")
                    + p("${deel('overview')}")
                    + p("${kaart}")
                    + p("${lijst('gesloten')}")
                    + p("Slot"),
                ""),
            Filled.REQUEST);
    Path file = Files.write(folder.resolve("brief.odt"), filled);
    WordFile again = WordFile.read(Files.readAllBytes(Judges.libreOffice(file, "odt")));
    assertThat(again.part("content.xml"))
        .contains("rd_f", "rd_b", "Slot", "Veluwe II")
        .doesNotContain("${");
    assertThat(again.part("meta.xml")).contains("deals.gesloten");
    WordFile word = WordFile.read(Files.readAllBytes(Judges.libreOffice(file, "docx")));
    assertThat(word.part("docProps/custom.xml")).contains("deals.gesloten");
  }
}
