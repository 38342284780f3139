package nl.regiodeals.examples.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

/** The first start makes a password and shows it; no other does. */
class FirstStartTest extends OverHttp {
  private static final Pattern SHOWN = Pattern.compile("wachtwoord: ([a-z2-7]{26})");

  private String log = "";

  @Override
  List<String> settings() {
    return List.of("--regiodeals.login.password=");
  }

  @Override
  ConfigurableApplicationContext run() {
    PrintStream console = System.out;
    ByteArrayOutputStream written = new ByteArrayOutputStream();
    System.setOut(new PrintStream(written, true, StandardCharsets.UTF_8));
    try {
      return super.run();
    } finally {
      System.setOut(console);
      log = written.toString(StandardCharsets.UTF_8);
    }
  }

  @Test
  void thePasswordIsShownOnceAndOnlyItsHashIsKept() throws Exception {
    Matcher shown = SHOWN.matcher(log);
    assertThat(shown.find()).as(log).isTrue();
    String password = shown.group(1);
    Path file = folder.resolve("work/password");
    String kept = Files.readString(file);
    assertThat(kept).doesNotContain(password).matches("[a-z2-7]{26}:[0-9a-f]{64}");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(status(password)).isEqualTo(200);
    assertThat(status(password + "a")).isEqualTo(401);

    restart();
    assertThat(SHOWN.matcher(log).find()).isFalse();
    assertThat(status(password)).isEqualTo(200);

    application.close();
    Files.delete(file);
    application = run();
    Matcher another = SHOWN.matcher(log);
    assertThat(another.find()).isTrue();
    assertThat(status(password)).isEqualTo(401);
    assertThat(status(another.group(1))).isEqualTo(200);
  }

  @Test
  void aFileThatIsNoHashIsNotTakenForOne() throws IOException {
    Path odd = Files.writeString(folder.resolve("odd"), "geheim");
    assertThatThrownBy(() -> Password.in(odd)).isInstanceOf(IOException.class);
  }

  private int status(String password) throws Exception {
    return client
        .send(
            HttpRequest.newBuilder(at("/api/versions"))
                .header("Authorization", basic(password))
                .build(),
            HttpResponse.BodyHandlers.discarding())
        .statusCode();
  }
}
