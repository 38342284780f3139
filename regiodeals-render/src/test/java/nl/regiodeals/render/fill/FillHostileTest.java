package nl.regiodeals.render.fill;

import static nl.regiodeals.render.fill.WordFile.p;
import static nl.regiodeals.render.fill.WordFile.r;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import nl.regiodeals.core.Sample;
import nl.regiodeals.core.judge.Work;
import nl.regiodeals.core.notice.NoticeException;
import nl.regiodeals.core.text.Language;
import nl.regiodeals.render.FillException;
import nl.regiodeals.render.Renderer;
import nl.regiodeals.render.Request;
import org.junit.jupiter.api.Test;

/** Templates and data that are made to do harm. */
class FillHostileTest {
  private static final Duration SOON = Duration.ofSeconds(30);

  private static String refusal(byte[] template) {
    return Work.assertAtMost(
        SOON,
        () -> {
          try {
            Filled.bytes("brief.docx", template, Filled.REQUEST);
            return "";
          } catch (NoticeException e) {
            return e.notice().message(Language.DUTCH);
          }
        });
  }

  private static WordFile document(String xml) {
    return WordFile.of("").with("word/document.xml", xml, true);
  }

  @Test
  void textFromTheDataIsNeverMarkupAndNeverAPlaceholder() {
    String name = "<w:p>${jaar}[#list]&#1;\u0001\u00011\u0002";
    Request request =
        Request.of(
            Sample.portfolio().toBuilder()
                .deals(List.of(Sample.TWENTE.toBuilder().name(name).build()))
                .partnerships(List.of())
                .build(),
            2024);
    WordFile filled =
        WordFile.read(
            Filled.bytes(
                "brief.docx",
                WordFile.of(p("${deal('twente').naam}") + p("${lijst('deals')}")).bytes(),
                request));
    assertThat(filled.body())
        .contains("&lt;w:p&gt;${jaar}[#list]&amp;#1;\ufffd\ufffd1\ufffd")
        .doesNotContain("2024");
  }

  @Test
  void externalEntitiesAndExpandingOnesAreRefused() {
    assertThat(
            refusal(
                document(
                        "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><w:document "
                            + WordFile.W
                            + "><w:body><w:p><w:r><w:t>&x;${jaar}</w:t></w:r></w:p></w:body></w:document>")
                    .bytes()))
        .contains("beschadigd");
    assertThat(
            refusal(
                document(
                        "<!DOCTYPE a [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;\">]>"
                            + "<w:document "
                            + WordFile.W
                            + "><w:body>&b;</w:body></w:document>")
                    .bytes()))
        .contains("beschadigd");
  }

  @Test
  void aBombIsRefused() {
    byte[] bomb = WordFile.of(p("x".repeat(80 << 20))).bytes();
    assertThat(bomb.length).isLessThan(1 << 20);
    assertThat(refusal(bomb)).contains("beschadigd");
  }

  @Test
  void deepNestingIsRefused() {
    assertThat(refusal(WordFile.of("<w:ins>".repeat(5_000) + "</w:ins>".repeat(5_000)).bytes()))
        .contains("beschadigd");
  }

  @Test
  void whatIsNotXmlOrNotAZipIsRefused() {
    assertThat(refusal(WordFile.of("<w:p>").bytes())).contains("beschadigd");
    assertThat(refusal("PK\u0003\u0004 geen zip".getBytes(StandardCharsets.UTF_8)))
        .contains("geen document");
    assertThat(refusal(new byte[0])).contains("geen document");
    assertThat(
            refusal(
                new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, (byte) 0xa1, (byte) 0xb1}))
        .contains("wachtwoord");
  }

  @Test
  void macrosAreRefused() {
    WordFile plain = WordFile.of(p("${jaar}"));
    String types = plain.part("[Content_Types].xml");
    assertThat(
            refusal(
                plain
                    .with(
                        "[Content_Types].xml",
                        types.replace(
                            "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
                            "application/vnd.ms-word.document.macroEnabled.main+xml"),
                        true)
                    .bytes()))
        .contains("macro");
  }

  @Test
  void brokenRelationshipsAreRefusedOrLeftAlone() {
    WordFile plain = WordFile.of(p("${jaar}"));
    assertThat(
            refusal(
                plain
                    .with("_rels/.rels", "<Relationships><Relationship Target='../x'/>", false)
                    .bytes()))
        .isNotEmpty();
    assertThat(
            refusal(
                plain
                    .with(
                        "word/_rels/document.xml.rels",
                        "<Relationships xmlns='x'><Relationship Id='a' Type='x/header'"
                            + " Target='../../gone.xml'/></Relationships>",
                        false)
                    .bytes()))
        .isEmpty();
  }

  @Test
  void manyRunsAndHugePlaceholdersTakeBoundedTime() {
    String runs = (r("$") + r("{") + r("jaar") + r("}")).repeat(25_000);
    assertThat(refusal(WordFile.of("<w:p>" + runs + "</w:p>").bytes())).isEmpty();
    assertThat(refusal(WordFile.of(p("${" + "a".repeat(1_000_000) + "}")).bytes()))
        .contains("ontbreekt het einde");
    assertThat(refusal(WordFile.of(p("${".repeat(500_000))).bytes())).contains("ontbreekt");
    assertThat(refusal(WordFile.of(p("[#if true]".repeat(50_000))).bytes())).contains("in elkaar");
  }

  @Test
  void aListThatRepeatsTooMuchIsRefused() {
    String long1 = p("x".repeat(100_000));
    assertThat(refusal(WordFile.of(p("[#list 1..900000 as n]") + long1 + p("[/#list]")).bytes()))
        .isNotEmpty();
  }

  @Test
  void theTimeLimitHolds() {
    Renderer hasty = Renderer.builder().timeLimit(Duration.ofMillis(300)).build();
    String slow =
        p("[#list 1..900000 as a][#list 1..900000 as b][#if a == b]x[/#if][/#list][/#list]");
    Work.assertAtMost(
        SOON,
        () ->
            assertThatThrownBy(
                    () ->
                        hasty.fill(
                            nl.regiodeals.core.exchange.Input.of(
                                "brief.docx", WordFile.of(slow).bytes()),
                            Filled.REQUEST,
                            new java.io.ByteArrayOutputStream()))
                .isInstanceOf(FillException.class));
  }
}
