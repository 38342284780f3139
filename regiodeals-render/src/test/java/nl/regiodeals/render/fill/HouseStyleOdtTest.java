package nl.regiodeals.render.fill;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.regiodeals.core.exchange.Input;
import nl.regiodeals.core.notice.NoticeException;
import nl.regiodeals.core.output.ZipPackage;
import nl.regiodeals.core.text.Language;
import nl.regiodeals.render.ReferenceDocument;
import nl.regiodeals.render.Renderer;
import nl.regiodeals.render.document.Block;
import nl.regiodeals.render.document.Document;
import nl.regiodeals.render.document.Inline;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Publications in the style of an OpenDocument text. */
class HouseStyleOdtTest {
  private static final String NAMES =
      " xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
          + " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\""
          + " xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\""
          + " xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\""
          + " xmlns:fo=\"urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0\""
          + " xmlns:draw=\"urn:oasis:names:tc:opendocument:xmlns:drawing:1.0\""
          + " xmlns:xlink=\"http://www.w3.org/1999/xlink\" office:version=\"1.3\"";
  private static final String TEMPLATE = "application/vnd.oasis.opendocument.text-template";

  /** Paragraphs in the style P1 begin the first page. */
  private static final String FIRST =
      "<style:style style:name=\"P1\" style:family=\"paragraph\""
          + " style:parent-style-name=\"Afzender\" style:master-page-name=\"Eerste\"/>";

  private static final String STYLES =
      named("Standard")
          + named("Text_20_body")
          + named("Title")
          + named("Heading_20_1")
          + named("Caption")
          + named("Afzender");

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
              new Block.Table(
                  words("Tabel van het stuk"),
                  new Block.Row(ImmutableList.of(new Block.Cell(true, false, words("Kop")))),
                  ImmutableList.of(
                      new Block.Row(ImmutableList.of(new Block.Cell(true, false, words("1")))))),
              new Block.Paragraph(
                  ImmutableList.of(new Inline.Text("einde"), new Inline.Note(words("noot"))))));

  private static ImmutableList<Inline> words(String text) {
    return ImmutableList.of(new Inline.Text(text));
  }

  private static String named(String name) {
    return "<style:style style:name=\"" + name + "\" style:family=\"paragraph\"/>";
  }

  private static String p(String text) {
    return "<text:p text:style-name=\"P1\">" + text + "</text:p>";
  }

  private static byte[] house(String body, String header) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    String manifest =
        "<!DOCTYPE manifest:manifest PUBLIC \"-//OpenOffice.org//DTD Manifest 1.0//EN\""
            + " \"Manifest.dtd\"><manifest:manifest"
            + " xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\">"
            + "<manifest:file-entry manifest:full-path=\"/\" manifest:media-type=\""
            + TEMPLATE
            + "\"/><manifest:file-entry manifest:full-path=\"Pictures/oud.png\""
            + " manifest:media-type=\"image/png\"/></manifest:manifest>";
    String styles =
        "<office:document-styles"
            + NAMES
            + "><office:styles><style:default-style style:family=\"paragraph\">"
            + "<style:text-properties fo:language=\"en\" fo:country=\"US\" fo:font-size=\"9pt\"/>"
            + "</style:default-style>"
            + STYLES
            + "</office:styles><office:automatic-styles><style:page-layout style:name=\"L\">"
            + "<style:page-layout-properties fo:page-width=\"15cm\" fo:margin=\"1cm\"/>"
            + "</style:page-layout></office:automatic-styles><office:master-styles>"
            + "<style:master-page style:name=\"Standard\" style:page-layout-name=\"L\"/>"
            + "<style:master-page style:name=\"Eerste\" style:page-layout-name=\"L\">"
            + header
            + "</style:master-page></office:master-styles></office:document-styles>";
    String content =
        "<office:document-content"
            + NAMES
            + "><office:automatic-styles>"
            + FIRST
            + "</office:automatic-styles><office:body><office:text><text:sequence-decls/>"
            + body
            + "</office:text></office:body></office:document-content>";
    try {
      ZipPackage.to(bytes)
          .addPlain("mimetype", TEMPLATE.getBytes(StandardCharsets.UTF_8))
          .add("content.xml", content.getBytes(StandardCharsets.UTF_8))
          .add("styles.xml", styles.getBytes(StandardCharsets.UTF_8))
          .add("Pictures/oud.png", new byte[] {1})
          .add("META-INF/manifest.xml", manifest.getBytes(StandardCharsets.UTF_8))
          .finish();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static WordFile in(byte[] house) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      Renderer.builder()
          .houseStyle(ReferenceDocument.read(Input.of("huis.ott", house)))
          .build()
          .write(SMALL, Filled.REQUEST, "odt", out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return WordFile.read(out.toByteArray());
  }

  private static String text(WordFile made) {
    String whole = made.part("content.xml");
    return whole
        .substring(whole.indexOf("<office:text>"))
        .replaceAll("</text:(p|h)>", "\n")
        .replaceAll("<[^>]*>", "")
        .strip();
  }

  private static List<String> found(String pattern, String text) {
    List<String> all = new ArrayList<>();
    Matcher matcher = Pattern.compile(pattern).matcher(text);
    while (matcher.find()) {
      all.add(matcher.group(1));
    }
    return all;
  }

  private static final String HEADER = "<style:header>" + p("Kop ${jaar}") + "</style:header>";

  @Test
  void thePublicationTakesThePlaceOfTheTextOnTheSamePage() {
    WordFile made =
        in(
            house(
                p("Oud") + "<draw:frame><draw:image xlink:href=\"Pictures/oud.png\"/></draw:frame>",
                HEADER));
    assertThat(text(made)).startsWith("Titel van het stuk\nEerste alinea").doesNotContain("Oud");
    String content = made.part("content.xml");
    assertThat(content)
        .contains("<office:text><text:sequence-decls/><text:p text:style-name=\"PK9000\">");
    assertThat(content)
        .contains(
            "style:name=\"PK9000\" style:family=\"paragraph\" style:parent-style-name=\"Title\""
                + " style:master-page-name=\"Eerste\"");
    assertThat(made.parts()).doesNotContainKey("Pictures/oud.png");
    assertThat(made.part("META-INF/manifest.xml")).doesNotContain("oud.png", "-template");
    assertThat(made.part("mimetype")).isEqualTo("application/vnd.oasis.opendocument.text");
    assertThat(made.part("styles.xml")).contains(">Kop 2024<").doesNotContain("rd_");
  }

  @Test
  void inThePlaceOfBodyTheLetterheadStaysAroundIt() {
    WordFile made =
        in(
            house(
                p("Ministerie")
                    + "<text:p text:style-name=\"Text_20_body\">${<text:span>body}</text:span></text:p>"
                    + p("Getekend ${deals.gesloten}")
                    + p("<text:title>Oud</text:title>"),
                HEADER));
    assertThat(text(made))
        .startsWith("Ministerie\nTitel van het stuk\n")
        .endsWith("\nGetekend 3\nTitel van het stuk");
  }

  @Test
  void theStylesAreThoseOfTheFile() {
    WordFile made = in(house(p("Oud"), HEADER));
    String content = made.part("content.xml");
    assertThat(found("<text:h text:style-name=\"([^\"]*)\" text:outline-level=\"1\"", content))
        .containsExactly("Heading_20_1");
    assertThat(found("<text:h text:style-name=\"([^\"]*)\" text:outline-level=\"2\"", content))
        .containsExactly("Heading_20_2");
    assertThat(content)
        .contains("style:parent-style-name=\"Caption\"", "fo:keep-with-next=\"always\"")
        .contains("<text:note text:id=\"note9001\"");
    assertThat(made.part("styles.xml"))
        .contains(
            "style:display-name=\"Heading 2\" style:family=\"paragraph\""
                + " style:parent-style-name=\"Heading_20_1\"",
            "fo:language=\"nl\" fo:country=\"NL\"")
        .doesNotContain("Liberation", "\"en\"");
    assertThat(made.part("meta.xml")).contains("Titel van het stuk", ">nl<");
  }

  @Test
  void aFileWithoutHeadersGetsOurs() {
    WordFile made = in(house(p("Oud"), ""));
    assertThat(made.part("styles.xml"))
        .containsPattern("style:name=\"Eerste\"[^>]*><style:header>.*<style:footer>")
        .contains("<text:page-number");
    assertThat(in(house(p("Oud"), HEADER)).part("styles.xml")).doesNotContain("<text:page-number");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<text:p>Zie ${body} hier</text:p>",
        "<text:list><text:list-item><text:p>${body}</text:p></text:list-item></text:list>",
        "<text:p>${body}</text:p><text:p>${body}</text:p>",
        "<text:h>${body}</text:h>",
      })
  void bodyIsRefusedWhereNoPublicationCanBe(String body) {
    byte[] house = house(body, HEADER);
    try {
      in(house);
      assertThat(body).isEmpty();
    } catch (NoticeException e) {
      assertThat(e.notice().code()).isEqualTo("house-body");
    }
  }

  @Test
  void theSameGivesTheSameBytes() {
    assertThat(in(house(p("Oud"), HEADER))).isEqualTo(in(house(p("Oud"), HEADER)));
  }
}
