package nl.regiodeals.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Letters as people edited them, and the output of verify for them. */
class VerifyCommandTest {
  private static final Path FOLDER = Path.of("src/test/resources/edited");

  @ParameterizedTest
  @CsvSource({
    "digit-beside-mark.docx, 1, 'staat 12;', figure-differs, 1",
    "typed-in-libreoffice.docx, 1, 'staat 12;', figure-differs, 3",
    "typed-in-libreoffice.docx, 1, 'staat 13;', figure-differs, 3",
    "typed-in-libreoffice.docx, 1, 'staat \u20ac 19 miljoen;', figure-differs, 3",
    "typed-in-libreoffice.odt, 1, 'staat 12;', figure-differs, 3",
    "typed-in-libreoffice.odt, 1, 'staat 13;', figure-differs, 3",
    "typed-in-libreoffice.odt, 1, 'staat \u20ac 19 miljoen;', figure-differs, 3",
    "typed-anew.docx, 1, 'is \u20ac 19 miljoen van het Rijk', figure-unmarked, 1",
    "tracked-move.docx, 0, 'fouten 0, waarschuwingen 0, ter informatie 0', figure, 0",
  })
  void saysWhatDiffersAndWhere(String file, int status, String said, String code, int times) {
    CommandLineRun run =
        CommandLineRun.of(
            "verify",
            FOLDER.resolve(file).toString(),
            FOLDER.resolve("portfolio.json").toString(),
            "--templates",
            FOLDER.resolve("templates").toString());
    assertThat(run.status()).isEqualTo(status);
    assertThat(run.out().replace('\u00a0', ' ')).contains(said);
    assertThat(run.out().split("\\[" + code, -1)).hasSize(times + 1);
    assertThat(run.out().split(" onder 'Voortgang| Onder 'Voortgang", -1)).hasSize(times + 1);
  }

  @Test
  void wordsOfTheAuthorAgreeToo(@TempDir Path folder) {
    String real = "../data/regiodeals.json";
    Path letter = folder.resolve("brief.docx");
    CommandLineRun.of(
        "export", "letter", "-f", "docx", real, "--texts", "../ministry/texts", "-o", "" + letter);
    CommandLineRun run =
        CommandLineRun.of("verify", "" + letter, real, "--texts", "../ministry/texts");
    assertThat(run.status()).as(run.out() + run.err()).isZero();
    assertThat(CommandLineRun.of("verify", "" + letter, real).status()).isEqualTo(1);
  }
}
