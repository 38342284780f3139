package nl.regiodeals.examples.embedding.spring;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** The code of the guide gives a letter in this version of Spring Boot. */
class LetterApplicationTest {
  private static final Path DATA = Path.of("../../data/voorbeeld.json");

  @Test
  void dataThatAreSentComeBackAsALetter() throws Exception {
    try (ConfigurableApplicationContext application =
        SpringApplication.run(
            LetterApplication.class, "--server.port=0", "--spring.main.banner-mode=off")) {
      String port = application.getEnvironment().getRequiredProperty("local.server.port");
      URI root = URI.create("http://localhost:" + port);
      byte[] data = Files.readAllBytes(DATA);
      byte[] letter = send(root.resolve("/letter.docx"), "voorbeeld.json", data, 200);
      assertThat(new String(letter, 0, 2, StandardCharsets.US_ASCII)).isEqualTo("PK");
      assertThat(text(send(root.resolve("/letter.md"), "voorbeeld.json", data, 200)))
          .contains("Geachte");
      assertThat(text(send(root.resolve("/letter.md"), "voorbeeld.json", new byte[] {'{'}, 422)))
          .isNotBlank()
          .doesNotContain("Exception");
      assertThat(text(send(root.resolve("/letter.exe"), "voorbeeld.json", data, 422)))
          .contains("docx");
    }
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private static byte[] send(URI to, String name, byte[] file, int status) throws Exception {
    String head =
        "--x\r\nContent-Disposition: form-data; name=\"data\"; filename=\"" + name + "\"\r\n\r\n";
    HttpResponse<byte[]> answer =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(to)
                    .header("Content-Type", "multipart/form-data; boundary=x")
                    .POST(
                        HttpRequest.BodyPublishers.ofByteArrays(
                            List.of(
                                head.getBytes(StandardCharsets.UTF_8),
                                file,
                                "\r\n--x--\r\n".getBytes(StandardCharsets.UTF_8))))
                    .build(),
                HttpResponse.BodyHandlers.ofByteArray());
    assertThat(answer.statusCode()).as(text(answer.body())).isEqualTo(status);
    return answer.body();
  }
}
