package nl.regiodeals.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The letter of a ministry, filled from the real data. */
class FillCommandTest {
  private static final String TEMPLATE = "../ministry/brief.docx";
  private static final String DATA = "../data/regiodeals.json";
  private static final String MAIN = "word/document.xml";

  @TempDir private Path folder;

  private static String text(Path document) throws IOException {
    try (ZipFile zip = new ZipFile(document.toFile());
        InputStream part = zip.getInputStream(zip.getEntry(MAIN))) {
      return new String(part.readAllBytes(), StandardCharsets.UTF_8)
          .replaceAll("</w:p>", "\n")
          .replaceAll("<[^>]*>", "");
    }
  }

  @Test
  void aLetterOfTheMinistryIsFilled() throws IOException {
    Path letter = folder.resolve("brief.docx");
    CommandLineRun run = CommandLineRun.of("fill", TEMPLATE, DATA, "-o", letter.toString());
    assertThat(run.status()).as(run.err()).isZero();
    assertThat(text(letter))
        .contains("Er zijn nu 68 deals gesloten", "Tranche 5", "Deals per fase")
        .doesNotContain("${", "[#", "[/#");
  }

  @Test
  void allMistakesAreToldAndNothingIsWritten() throws IOException {
    Path wrong = folder.resolve("fout.docx");
    try (ZipFile zip = new ZipFile(TEMPLATE);
        OutputStream out = Files.newOutputStream(wrong);
        ZipOutputStream to = new ZipOutputStream(out)) {
      for (ZipEntry entry : zip.stream().toList()) {
        String part = new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
        to.putNextEntry(new ZipEntry(entry.getName()));
        to.write(
            part.replace("deals.afgerond", "deals.afgerund")
                .replace("${rijksbijdrage}", "${rijksbijdrag}")
                .getBytes(StandardCharsets.UTF_8));
      }
    }
    Path letter = folder.resolve("brief.docx");
    CommandLineRun run = CommandLineRun.of("fill", wrong.toString(), DATA, "-o", "" + letter);
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err())
        .contains("bedoelt u deals.afgerond?", "bedoelt u rijksbijdrage?", "Het Rijk draagt");
    assertThat(letter).doesNotExist();
  }

  @Test
  void aLetterInMarkdownGivesTheFormatOfTheOutput() throws IOException {
    Path template =
        Files.writeString(folder.resolve("brief.md"), "# Brief\n\n${deals.gesloten} deals");
    Path letter = folder.resolve("brief.txt");
    CommandLineRun run = CommandLineRun.of("fill", "" + template, DATA, "-o", "" + letter);
    assertThat(run.status()).as(run.err()).isZero();
    assertThat(letter).content().contains("68 deals");
  }

  @Test
  void aDocumentAmongTheTemplatesIsExportedInThePlaceOfThePublication() throws IOException {
    Path templates = Files.createDirectory(folder.resolve("sjablonen"));
    Files.copy(Path.of(TEMPLATE), templates.resolve("letter.docx"));
    Path letter = folder.resolve("uit.docx");
    CommandLineRun run = export(templates, "docx", letter);
    assertThat(run.status()).as(run.err()).isZero();
    assertThat(text(letter)).contains("Er zijn nu 68 deals gesloten");
    assertThat(export(templates, "pdf", folder.resolve("uit.pdf")).err())
        .contains("letter is een eigen document, letter.docx");
  }

  private static CommandLineRun export(Path templates, String format, Path out) {
    return CommandLineRun.of(
        "export", "letter", "-f", format, DATA, "--templates", "" + templates, "-o", "" + out);
  }

  @Test
  void theTemplateIsNotOverwritten() {
    CommandLineRun run = CommandLineRun.of("fill", TEMPLATE, DATA, "-o", TEMPLATE);
    assertThat(run.status()).isEqualTo(2);
  }
}
