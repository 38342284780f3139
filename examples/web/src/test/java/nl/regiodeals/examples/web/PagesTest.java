package nl.regiodeals.examples.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import nl.regiodeals.core.text.Language;
import nl.regiodeals.examples.synthetic.SyntheticForms;
import nl.regiodeals.examples.synthetic.SyntheticPortfolio;
import nl.regiodeals.render.Renderer;
import nl.regiodeals.render.document.Block;
import nl.regiodeals.render.document.Document;
import nl.regiodeals.render.document.Inline;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What people do on the pages. */
class PagesTest extends OverHttp {
  private Browsing person = new Browsing(client, URI.create("http://localhost/"), "");

  @BeforeEach
  void signIn() {
    person = Browsing.signIn(client, at("/"), PASSWORD);
  }

  @Test
  void aWorkbookIsSentAndItsFindingsAreShownWithTheirCells() throws Exception {
    byte[] withMistakes =
        written(SyntheticForms.of(whole, SyntheticPortfolio.LAST_YEAR, 1, 1).get(0));
    HttpResponse<String> answer = send("/desk/workbooks", "<vgr>.xlsx", withMistakes);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(answer.body())
        .contains("<li><strong>&lt;vgr&gt;.xlsx &#39;")
        .doesNotContain("<vgr>");
    HttpResponse<String> merged = send("/desk/workbooks", "goed.xlsx", workbook(1));
    assertThat(merged.body()).contains("<h1>Verwerkt</h1>", "deal-2 2025");
    assertThat(person.get("/desk").body()).contains("<td>goed.xlsx</td>", "De huidige versie");
  }

  @Test
  void whatIsRefusedIsToldOnAPage() throws Exception {
    HttpResponse<String> answer =
        send("/desk/workbooks", "virus.exe", "MZ".getBytes(StandardCharsets.UTF_8));
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.headers().firstValue("content-type").orElseThrow()).startsWith("text/html");
    assertThat(answer.body()).contains("<h1>Dit kan niet</h1>", "virus.exe");
    HttpResponse<String> letter = send("/desk/letters/filled", "b.docx", letter("${deels} ${x}"));
    assertThat(letter.statusCode()).isEqualTo(422);
    assertThat(letter.body()).contains("deels").doesNotContain("Exception");
  }

  @Test
  void aLetterIsFilledComparedAndRefreshed() throws Exception {
    byte[] filled =
        bytes(
            "/desk/letters/filled", "brief.docx", letter("Er zijn ${jaar.resultaten} resultaten."));
    assertThat(new String(filled, 0, 2, StandardCharsets.US_ASCII)).isEqualTo("PK");
    send("/desk/workbooks", "een.xlsx", workbook(0));
    assertThat(send("/desk/letters/differences", "brief.docx", filled).body())
        .contains("Wat er in de brief zou veranderen", "resultaten.");
    assertThat(bytes("/desk/letters/refreshed", "brief.docx", filled)).isNotEqualTo(filled);
    assertThat(person.get("/desk/publication?name=letter&format=html").body()).contains("Geachte");
    assertThat(person.get("/desk/workbook?deal=deal-2&year=2025").statusCode()).isEqualTo(200);
  }

  @Test
  void anEarlierVersionComesBackWithAButton() throws Exception {
    long before = resultsOf("deal-1");
    send("/desk/workbooks", "een.xlsx", workbook(0));
    assertThat(resultsOf("deal-1")).isGreaterThan(before);
    HttpResponse<String> desk = person.get("/desk");
    assertThat(person.get("/desk/versions/2").body()).contains("deal-1");
    HttpResponse<String> answer =
        person.send("/desk/versions/1/restored", Map.of("_csrf", Browsing.token(desk.body())));
    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(person.get("/desk").body()).contains("versie 1 teruggezet");
    assertThat(resultsOf("deal-1")).isEqualTo(before);
    assertThat(person.get("/desk/versions/9").statusCode()).isEqualTo(404);
  }

  private HttpResponse<String> send(String path, String name, byte[] file) {
    return person.sent(form(path, name, file));
  }

  private byte[] bytes(String path, String name, byte[] file) throws Exception {
    return client.send(form(path, name, file), HttpResponse.BodyHandlers.ofByteArray()).body();
  }

  private HttpRequest form(String path, String name, byte[] file) {
    String token = Browsing.token(person.get("/desk").body());
    String head =
        "--"
            + BOUNDARY
            + "\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n"
            + token
            + "\r\n--"
            + BOUNDARY
            + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\""
            + name
            + "\"\r\nContent-Type: application/octet-stream\r\n\r\n";
    return person
        .request(path)
        .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
        .POST(
            HttpRequest.BodyPublishers.ofByteArrays(
                List.of(
                    head.getBytes(StandardCharsets.UTF_8),
                    file,
                    ("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8))))
        .build();
  }

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
}
