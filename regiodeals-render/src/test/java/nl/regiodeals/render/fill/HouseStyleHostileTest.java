package nl.regiodeals.render.fill;

import static nl.regiodeals.render.fill.WordFile.p;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import nl.regiodeals.core.exchange.Input;
import nl.regiodeals.core.judge.Work;
import nl.regiodeals.core.notice.NoticeException;
import nl.regiodeals.core.text.Language;
import nl.regiodeals.render.ReferenceDocument;
import nl.regiodeals.render.Renderer;
import nl.regiodeals.render.document.Block;
import nl.regiodeals.render.document.Document;
import nl.regiodeals.render.document.Inline;
import org.junit.jupiter.api.Test;

/** House styles that are made to do harm. */
class HouseStyleHostileTest {
  private static final Duration SOON = Duration.ofSeconds(30);
  private static final Document SMALL =
      new Document(
          "Titel",
          Language.DUTCH,
          ImmutableList.of(
              new Block.Heading(1, "top", ImmutableList.of(new Inline.Text("Titel"))),
              new Block.Heading(2, "een", ImmutableList.of(new Inline.Text("Deel"))),
              new Block.Items(true, ImmutableList.of(ImmutableList.of(new Inline.Text("een"))))));

  /** The code of the refusal, or the text of what was made. */
  private static String made(byte[] house) {
    return Work.assertAtMost(
        SOON,
        () -> {
          ByteArrayOutputStream out = new ByteArrayOutputStream();
          try {
            Renderer.builder()
                .houseStyle(ReferenceDocument.read(Input.of("huis.docx", house)))
                .build()
                .write(SMALL, Filled.REQUEST, "docx", out);
          } catch (NoticeException e) {
            return e.notice().code();
          }
          return WordFile.read(out.toByteArray()).text();
        });
  }

  private static String styles(String styles) {
    return made(
        WordFile.of(p("Oud"))
            .with("styles", "<w:styles " + WordFile.W + ">" + styles + "</w:styles>")
            .bytes());
  }

  @Test
  void whatIsNoDocumentIsRefused() {
    assertThat(made("geen document".getBytes(StandardCharsets.UTF_8))).startsWith("fill-");
    assertThat(made(new byte[0])).startsWith("fill-");
    assertThat(made(new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0}))
        .isEqualTo("fill-encrypted");
  }

  @Test
  void entitiesAreRefused() {
    String xml =
        "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><w:document "
            + WordFile.W
            + "><w:body><w:p><w:r><w:t>&x;</w:t></w:r></w:p></w:body></w:document>";
    assertThat(made(WordFile.of("").with("word/document.xml", xml, true).bytes()))
        .isEqualTo("fill-broken");
    String relations = WordFile.of(p("")).part("_rels/.rels");
    assertThat(
            made(
                WordFile.of(p(""))
                    .with(
                        "_rels/.rels",
                        relations.replace("<Relationships", "<!DOCTYPE a><Relationships"),
                        true)
                    .bytes()))
        .isEqualTo("fill-broken");
  }

  @Test
  void aDocumentWithoutTextIsRefused() {
    String xml = "<w:document " + WordFile.W + "/>";
    assertThat(made(WordFile.of("").with("word/document.xml", xml, true).bytes()))
        .isEqualTo("fill-broken");
    assertThat(made(WordFile.of("").bytes())).startsWith("Titel");
  }

  @Test
  void stylesThatAreBasedOnThemselvesEnd() {
    String style =
        "<w:style w:type=\"paragraph\" w:styleId=\"A\"><w:name w:val=\"heading 2\"/>"
            + "<w:basedOn w:val=\"B\"/></w:style><w:style w:type=\"paragraph\" w:styleId=\"B\">"
            + "<w:name w:val=\"Table Contents\"/><w:basedOn w:val=\"A\"/></w:style>";
    assertThat(styles(style)).startsWith("Titel\nDeel");
  }

  @Test
  void oddNumbersAndNamesEnd() {
    assertThat(
            styles(
                "<w:style w:type=\"paragraph\" w:styleId=\"\"><w:name w:val=\"Normal\"/><w:rPr>"
                    + "<w:sz w:val=\"99999999999\"/></w:rPr></w:style>"
                    + "<w:style w:styleId=\"&lt;&quot;\"><w:name w:val=\"List Number\"/><w:pPr>"
                    + "<w:numPr><w:numId w:val=\"-5\"/></w:numPr></w:pPr></w:style>"))
        .startsWith("Titel\nDeel");
  }

  @Test
  void thousandsOfParagraphsAndRelationshipsTakeLittleTime() {
    String many = p("tekst").repeat(100_000);
    String relations =
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
            + "<Relationship Id=\"a\" Type=\"x/image\" Target=\"../word/document.xml\"/>"
                .repeat(2_000)
            + "</Relationships>";
    assertThat(
            made(WordFile.of(many).with("word/_rels/document.xml.rels", relations, true).bytes()))
        .startsWith("Titel\nDeel");
  }

  @Test
  void relationshipsThatLeadInCirclesOrOutsideEnd() {
    String relations =
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
            + "<Relationship Id=\"a\" Type=\"x/header\" Target=\"document.xml\"/>"
            + "<Relationship Id=\"b\" Type=\"x/image\" Target=\"../../../etc/passwd\"/>"
            + "<Relationship Id=\"c\" Type=\"x/attachedTemplate\" Target=\"http://example.org/x\""
            + " TargetMode=\"External\"/></Relationships>";
    assertThat(
            made(
                WordFile.of(p("Oud"))
                    .with("word/_rels/document.xml.rels", relations, true)
                    .bytes()))
        .startsWith("Titel\nDeel");
  }
}
