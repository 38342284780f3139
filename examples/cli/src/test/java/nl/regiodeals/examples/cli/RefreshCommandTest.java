package nl.regiodeals.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The letter of a ministry, filled from the real data and refreshed with other data. */
class RefreshCommandTest {
  private static final String DATA = "../data/regiodeals.json";

  @TempDir private Path folder;
  private Path letter;
  private Path changed;
  private Path out;

  @BeforeEach
  void fill() throws IOException {
    letter = folder.resolve("brief.docx");
    out = folder.resolve("nieuw.docx");
    assertThat(
            CommandLineRun.of("fill", "../ministry/brief.docx", DATA, "-o", "" + letter).status())
        .isZero();
    String data = Files.readString(Path.of(DATA));
    changed =
        Files.writeString(
            folder.resolve("nieuw.json"),
            data.replace("\"value\": 20000000", "\"value\": 21000000"));
  }

  private static String text(Path document) throws IOException {
    try (ZipFile zip = new ZipFile(document.toFile());
        InputStream part = zip.getInputStream(zip.getEntry("word/document.xml"))) {
      return new String(part.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void theSameDataGiveTheSameFile() throws IOException {
    CommandLineRun run = CommandLineRun.of("refresh", "" + letter, DATA, "-o", "" + out);
    assertThat(run.status()).as(run.err()).isZero();
    assertThat(out).hasSameBinaryContentAs(letter);
  }

  @Test
  void otherDataGiveOtherFiguresAndTellThem() throws IOException {
    CommandLineRun run = CommandLineRun.of("refresh", "" + letter, "" + changed, "-o", "" + out);
    assertThat(run.err()).isEmpty();
    assertThat(run.out()).contains("nu €\u00a0218\u00a0miljoen");
    assertThat(text(out)).isNotEqualTo(text(letter)).doesNotContain("<w:del ");
  }

  @Test
  void verifyTellsWhichFiguresDiffer() {
    assertThat(CommandLineRun.of("verify", "" + letter, DATA).status()).isZero();
    CommandLineRun run = CommandLineRun.of("verify", "" + letter, "" + changed);
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.out()).contains("[figure-differs]");
  }

  @Test
  void changesAreTracked() throws IOException {
    CommandLineRun.of(
        "refresh",
        "" + letter,
        "" + changed,
        "-o",
        "" + out,
        "--track",
        "--author",
        "Anne",
        "--date",
        "2025-09-01");
    assertThat(text(out)).contains("w:author=\"Anne\" w:date=\"2025-09-01T00:00:00Z\"");
  }

  @Test
  void aDocumentOfAnotherOriginIsRefusedAndNothingIsWritten() {
    CommandLineRun run =
        CommandLineRun.of("refresh", "../ministry/brief.docx", DATA, "-o", "" + out);
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("zegt niet waaruit het is gevuld");
    assertThat(out).doesNotExist();
  }
}
