package nl.regiodeals.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
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

  /** A typing error in a key would otherwise go unseen. */
  @Test
  void aTextThatNothingAsksForIsTold(@TempDir Path templates, @TempDir Path out)
      throws IOException {
    Files.writeString(
        templates.resolve("site_nl.properties"), "site.page.home=Begin\nsite.hom=x\n");
    String data = "../data/voorbeeld.json";
    for (String[] words :
        new String[][] {
          {"texts"},
          {"export", "overview", "-f", "md", data, "-o", out.resolve("overview.md") + ""},
          {"site", data, "-o", out.resolve("site") + ""}
        }) {
      CommandLineRun run =
          CommandLineRun.of(
              Stream.concat(Stream.of(words), Stream.of("--templates", templates + ""))
                  .toArray(String[]::new));
      assertThat(run.status()).as(run.err()).isZero();
      assertThat(run.err())
          .contains("site_nl.properties:2: waarschuwing: De eigen tekst site.hom wordt nergens")
          .doesNotContain("site.page.home");
    }
  }

  @Test
  void aTextThatCannotBeUsedIsRefusedInWords(@TempDir Path templates, @TempDir Path out)
      throws IOException {
    Files.writeString(templates.resolve("charts_nl.properties"), "map.caption=Kaart {onzin}\n");
    CommandLineRun run =
        CommandLineRun.of(
            "site",
            "../data/voorbeeld.json",
            "-o",
            out.resolve("site") + "",
            "--templates",
            templates + "");
    assertThat(run.status()).isEqualTo(Main.REFUSED);
    assertThat(run.err())
        .contains("charts_nl.properties:1: fout: De eigen tekst map.caption vraagt om {onzin}");
    assertThat(out.resolve("site")).as("nothing is half-written").isEmptyDirectory();
  }
}
