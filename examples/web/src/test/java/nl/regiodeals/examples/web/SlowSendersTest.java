package nl.regiodeals.examples.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Bodies that arrive very slowly, at all kinds of addresses, from more senders than there are
 * threads. Nothing here depends on how fast the machine is: what would be held up would stay so.
 */
class SlowSendersTest extends OverHttp {
  private static final int AT_ONCE = 20;
  private static final int THREADS = 40;

  private final List<Socket> senders = new ArrayList<>();
  private String longest = "1h";

  @Override
  List<String> settings() {
    return List.of(
        "--regiodeals.upload.at-once=" + AT_ONCE,
        "--regiodeals.upload.longest=" + longest,
        "--server.tomcat.connection-timeout=1h",
        "--server.tomcat.threads.max=" + THREADS);
  }

  @AfterEach
  void hangUp() throws IOException {
    for (Socket sender : senders) {
      sender.close();
    }
  }

  @Test
  void whoLooksIsNotHeldUpAndWhoSendsIsToldThatItIsBusy() throws Exception {
    assertThat(get("/").statusCode()).as("who has signed in").isEqualTo(200);
    for (int i = 0; i < 5 * THREADS; i++) {
      startSending(i % 2 == 0 ? "POST /api/workbooks" : "GET /index.html");
    }
    HttpResponse<String> busy = post("een.xlsx", new byte[] {'a'});
    while (busy.statusCode() != 503) {
      // not all of them have arrived
      busy = post("een.xlsx", new byte[] {'a'});
    }
    assertThat(busy.headers().firstValue("retry-after")).isPresent();
    OddRequestsTest.assertInWords(busy);
    for (int round = 0; round < 3; round++) {
      sendALittle();
      assertThat(get("/").statusCode()).isEqualTo(200);
    }
  }

  @Test
  void whoSendsTooLongGivesWayToOthers() throws Exception {
    longest = "5s";
    restart();
    for (int i = 0; i < AT_ONCE; i++) {
      startSending(i % 2 == 0 ? "POST /api/workbooks" : "GET /index.html");
    }
    while (sendALittle() > 0) {
      Thread.sleep(100);
    }
    assertThat(post("een.xlsx", workbook(0)).statusCode()).isEqualTo(200);
  }

  /** Who sent in time is not to blame for the time that the server takes. */
  @Test
  void whatIsTakenInSlowlyIsNotSentSlowly() throws Exception {
    longest = "5s";
    restart();
    Desk desk = application.getBean(Desk.class);
    CompletableFuture<HttpResponse<String>> answer;
    synchronized (desk) {
      answer =
          client.sendAsync(request("een.xlsx", workbook(0)), HttpResponse.BodyHandlers.ofString());
      untilThereWaitFor(desk, 1);
      Thread.sleep(6_000);
    }
    assertThat(answer.get().statusCode()).isEqualTo(200);
    assertThat(answer.get().body()).contains("\"merged\":true");
  }

  private void startSending(String what) throws IOException {
    Socket socket = new Socket("localhost", port());
    senders.add(socket);
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
  }

  /** How many of them were not sent away. */
  private int sendALittle() {
    int left = 0;
    for (Socket sender : senders) {
      try {
        sender.getOutputStream().write('a');
        left++;
      } catch (IOException e) {
        // it was sent away
      }
    }
    return left;
  }
}
