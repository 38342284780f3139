package nl.regiodeals.examples.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.stream.StreamSupport;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import nl.regiodeals.core.exchange.Input;
import nl.regiodeals.core.text.Language;
import nl.regiodeals.render.FinalDocument;
import nl.regiodeals.render.Renderer;
import nl.regiodeals.render.document.Block;
import nl.regiodeals.render.document.Document;
import nl.regiodeals.render.document.Inline;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Letters are filled, and refreshed after the data changed. */
class LettersTest extends OverHttp {
  private static final String SENTENCE = "Er zijn ${jaar.resultaten} resultaten.";

  @Test
  void aLetterIsFilledAndRefreshedAfterAWorkbookCame() throws Exception {
    HttpResponse<byte[]> filled = send("/api/letters/filled?year=2025", letter(SENTENCE));
    assertThat(filled.statusCode())
        .as(new String(filled.body(), StandardCharsets.UTF_8))
        .isEqualTo(200);
    assertThat(filled.headers().firstValue("Content-Disposition"))
        .contains("attachment; filename=\"brief.docx\"");
    String before = text(filled.body());
    assertThat(before).matches("Er zijn (\\d+) resultaten\\.");

    assertThat(differences(filled.body()).get("changed")).isEmpty();
    post("vgr.xlsx", workbook(0));

    JsonNode changed = differences(filled.body()).get("changed");
    assertThat(changed).hasSize(1);
    assertThat(changed.get(0).get("message").asString()).contains(before, "nu 6");
    String after = text(send("/api/letters/refreshed", filled.body()).body());
    assertThat(after).matches("Er zijn (\\d+) resultaten\\.").isNotEqualTo(before);
    byte[] tracked = send("/api/letters/refreshed?author=Redactie", filled.body()).body();
    assertThat(FinalDocument.readAcceptingChanges(Input.of("b.docx", tracked)).document().blocks())
        .isNotEmpty();
    assertThat(part(tracked)).contains("w:ins ", "w:author=\"Redactie\"");
  }

  @Test
  void allMistakesInATemplateAreToldAtOnce() throws Exception {
    HttpResponse<byte[]> answer =
        send("/api/letters/filled", letter("Er zijn ${jaar.resultatn} en ${deels} resultaten."));
    assertThat(answer.statusCode()).isEqualTo(422);
    JsonNode notices = JsonMapper.shared().readTree(answer.body()).get("notices");
    assertThat(StreamSupport.stream(notices.spliterator(), false))
        .extracting(notice -> notice.get("message").asString())
        .hasSize(2)
        .first()
        .asString()
        .contains("jaar.resultaten");
  }

  @Test
  void whatIsNoLetterIsRefusedInWords() throws Exception {
    for (String path : new String[] {"filled", "refreshed", "differences"}) {
      HttpResponse<byte[]> answer =
          send("/api/letters/" + path, "no letter".getBytes(StandardCharsets.UTF_8));
      String said = new String(answer.body(), StandardCharsets.UTF_8);
      assertThat(answer.statusCode()).as(said).isEqualTo(422);
      assertThat(said).contains("brief.docx", "message").doesNotContain("Exception");
    }
    HttpResponse<byte[]> plain = send("/api/letters/refreshed", letter("Zonder cijfers."));
    assertThat(plain.statusCode()).isEqualTo(422);
  }

  private JsonNode differences(byte[] letter) throws Exception {
    return JsonMapper.shared().readTree(send("/api/letters/differences", letter).body());
  }

  private HttpResponse<byte[]> send(String path, byte[] letter) throws Exception {
    return client.send(
        request(path, "brief.docx", letter), HttpResponse.BodyHandlers.ofByteArray());
  }

  /** A letter of one sentence. */
  private static byte[] letter(String sentence) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Renderer.builder()
        .build()
        .write(
            new Document(
                "Brief",
                Language.DUTCH,
                ImmutableList.of(new Block.Paragraph(ImmutableList.of(new Inline.Text(sentence))))),
            "docx",
            out);
    return out.toByteArray();
  }

  private static String text(byte[] letter) throws IOException {
    return FinalDocument.read(Input.of("brief.docx", letter)).document().blocks().stream()
        .filter(Block.Paragraph.class::isInstance)
        .map(block -> Inline.plainText(((Block.Paragraph) block).content()))
        .findFirst()
        .orElseThrow();
  }

  private static String part(byte[] letter) throws IOException {
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(letter))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (entry.getName().equals("word/document.xml")) {
          return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
        }
      }
    }
    return "";
  }
}
