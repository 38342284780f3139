package nl.regiodeals.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Publications of the real data on the letterheads of a ministry. */
class HouseStyleTest {
  private static final String WORD = "../ministry/briefpapier.dotx";
  private static final String WRITER = "../ministry/briefpapier.ott";
  private static final String DATA = "../data/regiodeals.json";

  @TempDir private Path folder;

  private static String text(Path document, String part) throws IOException {
    try (ZipFile zip = new ZipFile(document.toFile());
        InputStream in = zip.getInputStream(zip.getEntry(part))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .replaceAll("</(w:p|text:p|text:h)>", "\n")
          .replaceAll("<[^>]*>", "");
    }
  }

  @Test
  void theLetterStandsOnTheLetterheadOfItsFormat() throws IOException {
    Path base = folder.resolve("brief");
    CommandLineRun run =
        CommandLineRun.of(
            "export",
            "letter",
            DATA,
            "-f",
            "docx,odt",
            "-o",
            "" + base,
            "--house-style",
            WORD,
            "--house-style",
            WRITER);
    assertThat(run.status()).as(run.err()).isZero();
    assertThat(run.err()).doesNotContain("house-");
    assertThat(text(folder.resolve("brief.docx"), "word/document.xml"))
        .containsSubsequence("Retouradres", "Voortgang Regio Deals 2024", "Dit stuk is gemaakt")
        .doesNotContain("${");
    assertThat(text(folder.resolve("brief.odt"), "content.xml"))
        .containsSubsequence("Retouradres", "Voortgang Regio Deals 2024", "Dit stuk is gemaakt")
        .doesNotContain("${");
    CommandLineRun verified = CommandLineRun.of("verify", folder.resolve("brief.docx") + "", DATA);
    assertThat(verified.status()).as(verified.out()).isZero();
  }

  @Test
  void otherFormatsAreToldOnce() {
    CommandLineRun run =
        CommandLineRun.of(
            "export",
            "letter",
            DATA,
            "-f",
            "docx,md,txt",
            "-o",
            "" + folder.resolve("brief"),
            "--house-style",
            WORD);
    assertThat(run.status()).isZero();
    assertThat(run.err().lines().filter(line -> line.contains("[house-only]")))
        .singleElement()
        .asString()
        .contains("alleen voor docx", "md, txt");
  }

  @Test
  void aHouseStyleForAnotherFormatIsRefusedInOneLine() {
    Path letter = folder.resolve("brief.odt");
    CommandLineRun run =
        CommandLineRun.of(
            "export", "letter", DATA, "-f", "odt", "-o", "" + letter, "--house-style", WORD);
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err().strip().lines()).singleElement().asString().contains(".odt / .ott");
    assertThat(letter).doesNotExist();
    assertThat(
            CommandLineRun.of(
                    "export", "letter", DATA, "-f", "pdf", "-o", "" + letter, "--house-style", WORD)
                .err())
        .contains("theme.properties");
    assertThat(
            CommandLineRun.of(
                    "export",
                    "letter",
                    DATA,
                    "-f",
                    "docx",
                    "-o",
                    "" + letter,
                    "--house-style",
                    WORD,
                    "--house-style",
                    WORD)
                .err())
        .contains("[house-twice]");
  }

  @Test
  void aLetterInMarkdownAndAFinalLetterTakeItToo() throws IOException {
    Path template = Files.writeString(folder.resolve("brief.md"), "# Brief\n\n${deals.gesloten} x");
    Path letter = folder.resolve("brief.docx");
    CommandLineRun filled =
        CommandLineRun.of("fill", "" + template, DATA, "-o", "" + letter, "--house-style", WORD);
    assertThat(filled.status()).as(filled.err()).isZero();
    assertThat(text(letter, "word/document.xml")).containsSubsequence("Retouradres", "68 x");
    Path plain = folder.resolve("huis.odt");
    CommandLineRun.of("export", "overview", DATA, "-f", "odt", "-o", "" + plain);
    Path published = folder.resolve("definitief.odt");
    CommandLineRun run =
        CommandLineRun.of(
            "publish", "" + letter, "-f", "odt", "-o", "" + published, "--house-style", "" + plain);
    assertThat(run.status()).as(run.err()).isNotEqualTo(2);
    assertThat(text(published, "content.xml")).contains("68");
    CommandLineRun refused =
        CommandLineRun.of(
            "fill", "../ministry/brief.docx", DATA, "-o", "" + letter, "--house-style", WORD);
    assertThat(refused.status()).isEqualTo(2);
    assertThat(refused.err()).contains("eigen stijl");
  }
}
