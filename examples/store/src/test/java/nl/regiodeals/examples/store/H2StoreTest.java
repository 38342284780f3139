package nl.regiodeals.examples.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class H2StoreTest extends StoreBehaviour {
  @TempDir private Path folder;

  @Override
  String newDatabase() {
    return "jdbc:h2:file:" + folder.resolve("store");
  }

  @Test
  void aSecondProcessOnOneFileIsToldSoInWords() throws IOException, SQLException {
    JdbcUrl database = new JdbcUrl("jdbc:h2:file:" + folder.resolve("busy"));
    try (Connection busy = database.getConnection()) {
      assertThat(busy.isValid(1)).isTrue();
      Process second =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-cp",
                  System.getProperty("java.class.path"),
                  Main.class.getName(),
                  database.url(),
                  "list",
                  "p")
              .redirectErrorStream(true)
              .start();
      String said = new String(second.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(said).startsWith("another process has this database open").hasLineCount(1);
      assertThat(said.toLowerCase(Locale.ROOT)).doesNotContain("exception", "h2");
    }
  }

  @Test
  void aDatabaseThatIsNoneIsToldInWords() {
    assertThat(run("jdbc:nothing:here")).startsWith("the database cannot").hasLineCount(1);
    assertThat(run("nothing")).startsWith("the database cannot").hasLineCount(1);
  }

  private static String run(String url) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    assertThat(
            Main.run(new PrintStream(out, true, StandardCharsets.UTF_8), List.of(url, "list", "p")))
        .isEqualTo(2);
    return out.toString(StandardCharsets.UTF_8);
  }
}
