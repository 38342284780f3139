package nl.regiodeals.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The final text of a letter in all formats. */
class PublishCommandTest {
  private static final Path EDITED = Path.of("src/test/resources/edited");

  @TempDir private Path folder;
  private Path letter;

  @BeforeEach
  void makeLetter() {
    letter = folder.resolve("brief.docx");
    CommandLineRun.of(
        "export", "letter", "-f", "docx", "../data/regiodeals.json", "-o", letter.toString());
  }

  @Test
  void aLetterIsWrittenInAllFormats() {
    CommandLineRun run =
        CommandLineRun.of("publish", letter.toString(), "-f", "all", "-o", out().toString());
    assertThat(run.status()).as(run.out() + run.err()).isZero();
    for (String format : new String[] {"docx", "html", "md", "odt", "pdf", "txt"}) {
      assertThat(folder.resolve("uit." + format)).isNotEmptyFile();
    }
    assertThat(folder.resolve("uit.txt")).content().contains("Geachte Voorzitter,");
  }

  @Test
  void openChangesAreRefusedUnlessTheyAreAccepted() {
    Path tracked = EDITED.resolve("tracked-move.docx");
    CommandLineRun refused =
        CommandLineRun.of("publish", tracked.toString(), "-f", "txt", "-o", out().toString());
    assertThat(refused.status()).isEqualTo(2);
    assertThat(refused.err()).contains("wijziging open van", "--accept-changes");
    assertThat(out()).doesNotExist();
    assertThat(
            CommandLineRun.of(
                    "publish",
                    tracked.toString(),
                    "-f",
                    "txt",
                    "--accept-changes",
                    "-o",
                    out().toString())
                .status())
        .isLessThan(2);
    assertThat(out()).isNotEmptyFile();
  }

  @Test
  void whatMakesALetterInaccessibleIsCheckedByItself() throws IOException {
    assertThat(CommandLineRun.of("check", letter.toString()).status()).isZero();
    Path loud = Files.copy(letter, folder.resolve("BRIEF.DOCX"));
    assertThat(CommandLineRun.of("check", loud.toString()).status()).isZero();
    CommandLineRun run = CommandLineRun.of("check", EDITED.resolve("tracked-move.docx").toString());
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.out()).contains("[open-change]");
  }

  @Test
  void whatIsNoLetterIsRefused() throws IOException {
    Path text = Files.writeString(folder.resolve("geen.docx"), "geen document");
    CommandLineRun run =
        CommandLineRun.of("publish", text.toString(), "-f", "pdf", "-o", out().toString());
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("geen Word- of OpenDocument-tekst", "geen.docx");
  }

  private Path out() {
    return folder.resolve("uit");
  }
}
