package nl.regiodeals.examples.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Requests that are wrong or hostile. */
class OddRequestsTest extends OverHttp {
  private static final ImmutableList<String> NO_FORMS =
      ImmutableList.of(
          "",
          "no parts",
          "------regiodeals",
          "------regiodeals\r\n",
          "------regiodeals\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a\"\r\n\r\nabc",
          "------regiodeals\r\nContent-Disposition\r\n\r\n------regiodeals--",
          "------regiodeals\r\nContent-Disposition: form-data; name=\"other\"; filename=\"a\"\r\n\r\na"
              + "\r\n------regiodeals--\r\n");

  private static final ImmutableList<String> NO_YEARS =
      ImmutableList.of("99999999", "-1", "0", "1999", "2101", "2147483648", "een", "2024.5", "%00");

  @Test
  void aFormThatIsNoneIsRefusedInWords() throws Exception {
    for (String body : NO_FORMS) {
      HttpResponse<String> answer =
          send("multipart/form-data; boundary=" + BOUNDARY, body.getBytes(StandardCharsets.UTF_8));
      assertThat(answer.statusCode()).as("%s: %s", body, answer.body()).isEqualTo(400);
      assertInWords(answer);
    }
  }

  @Test
  void aFormWithoutABoundaryAndAnotherKindOfBodyAreRefusedInWords() throws Exception {
    for (String type : List.of("multipart/form-data", "text/plain", "application/json")) {
      HttpResponse<String> answer = send(type, new byte[] {'a'});
      assertThat(answer.statusCode()).as(type).isBetween(400, 415);
      assertInWords(answer);
    }
  }

  @Test
  void aFileThatIsTooLargeIsRefusedInWords() throws Exception {
    HttpResponse<String> answer = post("groot.xlsx", new byte[22_000_000]);
    assertThat(answer.statusCode()).isEqualTo(413);
    assertInWords(answer);
  }

  @Test
  void aYearThatIsNoneIsRefusedInWords() throws Exception {
    for (String year : NO_YEARS) {
      for (String path :
          List.of(
              "/api/deals/deal-1/workbooks/" + year + ".xlsx",
              "/api/publications/letter.md?year=" + year)) {
        HttpResponse<String> answer = get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(400);
        if (!year.equals("%00")) {
          assertInWords(answer);
          assertThat(answer.body()).as(path).contains("bad-year");
        }
      }
    }
  }

  @Test
  void aNameWithFoldersIsTheLastOfIt() throws Exception {
    HttpResponse<String> answer = post("C:\\\\Users\\\\a/../vgr.exe", new byte[] {1});
    assertThat(answer.body()).contains("\"place\":\"vgr.exe\"");
  }

  @Test
  void everyAnswerTellsBrowsersToBeCareful() throws Exception {
    for (String path :
        List.of("/", "/assets/site.css", "/geen.html", "/api/notices", "/api/publications/x.pdf")) {
      HttpResponse<String> answer = get(path);
      assertThat(answer.headers().map())
          .as(path)
          .containsEntry("x-content-type-options", List.of("nosniff"))
          .containsEntry("x-frame-options", List.of("DENY"))
          .containsEntry("referrer-policy", List.of("no-referrer"));
      assertThat(answer.headers().firstValue("content-security-policy").orElseThrow())
          .as(path)
          .contains("default-src 'none'", "frame-ancestors 'none'");
    }
  }

  @Test
  void whatDidNotChangeIsNotSentAgain() throws Exception {
    String tag = get("/index.html").headers().firstValue("etag").orElseThrow();
    HttpResponse<String> again =
        client.send(
            signed("/index.html").header("If-None-Match", tag).build(),
            HttpResponse.BodyHandlers.ofString());
    assertThat(again.statusCode()).isEqualTo(304);
  }

  private HttpResponse<String> send(String type, byte[] body) throws Exception {
    return client.send(
        signed("/api/workbooks")
            .header("Content-Type", type)
            .POST(HttpRequest.BodyPublishers.ofByteArray(body))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  static void assertInWords(HttpResponse<String> answer) {
    assertThat(answer.headers().firstValue("content-type")).contains("application/json");
    assertThat(answer.body())
        .startsWith("{\"notice\":{")
        .contains("\"message\":\"", "\"hint\":\"")
        .doesNotContain("Exception", "java", "springframework", "\\tat ", "null pointer");
    assertThat(answer.body().length()).isLessThan(1_000);
  }
}
