package nl.regiodeals.examples.embedding.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.catalina.Context;
import org.apache.catalina.startup.Tomcat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The code of the guide gives a letter in a server of servlets. */
class LetterServletTest {
  @TempDir private Path folder;

  @Test
  void dataThatAreSentComeBackAsALetter() throws Exception {
    Tomcat server = new Tomcat();
    server.setBaseDir(folder.toString());
    server.setPort(0);
    Context application = server.addContext("", folder.toString());
    Tomcat.addServlet(application, "letter", new LetterServlet());
    application.addServletMappingDecoded("/letter.pdf", "letter");
    server.start();
    try {
      URI letter =
          URI.create("http://localhost:" + server.getConnector().getLocalPort() + "/letter.pdf");
      HttpResponse<byte[]> made =
          send(letter, Files.readAllBytes(Path.of("../../data/voorbeeld.json")));
      assertThat(made.statusCode()).isEqualTo(200);
      assertThat(new String(made.body(), 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
      assertThat(send(letter, new byte[] {'{'}).statusCode()).isEqualTo(422);
    } finally {
      server.stop();
      server.destroy();
    }
  }

  private static HttpResponse<byte[]> send(URI to, byte[] data) throws Exception {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(to).POST(HttpRequest.BodyPublishers.ofByteArray(data)).build(),
            HttpResponse.BodyHandlers.ofByteArray());
  }
}
