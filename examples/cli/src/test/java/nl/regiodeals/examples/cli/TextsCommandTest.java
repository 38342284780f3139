package nl.regiodeals.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which texts can be replaced, and how. */
class TextsCommandTest {
  @Test
  void listsTheTextsOfEveryKindByFileAndKey() {
    CommandLineRun run = CommandLineRun.of("texts");
    assertThat(run.status()).isZero();
    assertThat(run.out())
        .startsWith("# publications_nl.properties\n")
        .contains("\n# site_nl.properties\n", "\n# charts_nl.properties\n")
        .contains("\nsite.page.home=")
        .doesNotContain("site.address.");
    assertThat(run.out().lines().filter(line -> line.startsWith("column.state=")).count())
        .isEqualTo(1);
    assertThat(run.err()).contains("--templates");
  }

  @Test
  void findsByAWordAndWhatItListsReplacesIt(@TempDir Path templates) throws IOException {
    CommandLineRun found = CommandLineRun.of("texts", "column.state");
    assertThat(found.out()).startsWith("# publications_nl.properties\ncolumn.state=");
    Files.writeString(
        templates.resolve("publications_nl.properties"), "column.state=Van het Rijk\n");
    assertThat(CommandLineRun.of("texts", "van het rijk", "--templates", templates + "").out())
        .contains("column.state=Van het Rijk\n");
    assertThat(CommandLineRun.of("texts", "column.state", "-l", "en").out())
        .startsWith("# publications_en.properties\n");
    CommandLineRun nothing = CommandLineRun.of("texts", "xyzzy");
    assertThat(nothing.status()).isEqualTo(2);
    assertThat(nothing.err()).contains("xyzzy");
  }
}
