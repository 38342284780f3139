package nl.regiodeals.examples.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Requests that are wrong, hostile or slow. */
class OddRequestsTest extends OverHttp {
  private static final int AT_ONCE = 20;

  @Override
  List<String> settings() {
    return List.of(
        "--regiodeals.upload.at-once=" + AT_ONCE,
        "--regiodeals.upload.longest=4s",
        "--server.tomcat.threads.max=40");
  }

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

  /** Bodies that arrive very slowly, at all kinds of addresses, more than there are threads. */
  @Test
  void whoLooksIsNotHeldUpByWhoSendsSlowly() throws Exception {
    assertThat(get("/").statusCode()).as("who has signed in").isEqualTo(200);
    List<Socket> slow = new ArrayList<>();
    try {
      for (int i = 0; i < 200; i++) {
        slow.add(slow(i % 2 == 0 ? "POST /api/workbooks" : "GET /index.html"));
      }
      for (int round = 0; round < 3; round++) {
        for (Socket each : slow) {
          drop(each);
        }
        HttpResponse<String> home =
            client.send(
                signed("/").timeout(Duration.ofSeconds(2)).build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(home.statusCode()).isEqualTo(200);
        Thread.sleep(300);
      }
      HttpResponse<String> busy = send("text/plain", new byte[] {'a'});
      assertThat(busy.statusCode()).isEqualTo(503);
      assertThat(busy.headers().firstValue("retry-after")).isPresent();
      assertInWords(busy);
      long given = System.nanoTime();
      while (post("een.xlsx", workbook(0)).statusCode() != 200) {
        assertThat(Duration.ofNanos(System.nanoTime() - given)).isLessThan(Duration.ofSeconds(20));
        for (Socket each : slow) {
          drop(each);
        }
        Thread.sleep(200);
      }
    } finally {
      for (Socket each : slow) {
        each.close();
      }
    }
  }

  private Socket slow(String what) throws IOException {
    Socket socket = new Socket("localhost", port());
    OutputStream out = socket.getOutputStream();
    out.write(
        (what
                + " HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000000\r\nAuthorization: "
                + basic(PASSWORD)
                + "\r\n"
                + "Content-Type: multipart/form-data; boundary="
                + BOUNDARY
                + "\r\n\r\n--"
                + BOUNDARY
                + "\r\n")
            .getBytes(StandardCharsets.UTF_8));
    out.flush();
    return socket;
  }

  private static void drop(Socket socket) {
    try {
      socket.getOutputStream().write('a');
    } catch (IOException e) {
      // it was sent away
    }
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
