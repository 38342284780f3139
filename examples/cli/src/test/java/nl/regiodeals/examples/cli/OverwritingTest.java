package nl.regiodeals.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that people edited, and input files, are never overwritten unless asked. */
class OverwritingTest {
  private static final String FILLED = "../data/voorbeeld.json";

  @TempDir private Path folder;
  private Path portfolio;
  private Path workbooks;

  @BeforeEach
  void generate() {
    portfolio = folder.resolve("p.json");
    workbooks = folder.resolve("wb");
    assertThat(
            CommandLineRun.of(
                    "generate", "--deals", "2", "-o", "" + portfolio, "--workbooks", "" + workbooks)
                .status())
        .isZero();
  }

  @Test
  void aWorkbookThatWasFilledInStays() throws IOException {
    Path out = folder.resolve("out");
    String[] command = {"workbook", FILLED, "--year", "2025", "-o", "" + out};
    assertThat(CommandLineRun.of(command).status()).isZero();
    assertThat(CommandLineRun.of(command).status()).as("the same once more").isZero();
    Path filled;
    try (Stream<Path> files = Files.list(out)) {
      filled = files.sorted().findFirst().orElseThrow();
    }
    Files.writeString(filled, "filled in");
    Path gone = folder.resolve("out/vgr-2024-merenland.xlsx");
    CommandLineRun run = refused(command);
    assertThat(run.err()).contains("" + filled.getFileName(), "--overwrite");
    assertThat(filled).hasContent("filled in");
    assertThat(refused("workbook", FILLED, "--year", "2025", "-o", "" + out, "-l", "en").err())
        .contains("differs from what would be written");
    assertThat(gone).doesNotExist();
    assertThat(CommandLineRun.of(with(command, "--overwrite")).status()).isZero();
    assertThat(Files.size(filled)).isGreaterThan(1000);
  }

  @Test
  void nothingElseIsWrittenWhereOneFileIsInTheWay() throws IOException {
    Path out = Files.createDirectory(folder.resolve("out"));
    CommandLineRun.of("workbook", "" + portfolio, "--year", "2025", "-o", "" + out);
    Path first = out.resolve("vgr-2025-deal-1.xlsx");
    Files.delete(first);
    Files.writeString(out.resolve("vgr-2025-deal-2.xlsx"), "filled in");
    refused("workbook", "" + portfolio, "--year", "2025", "-o", "" + out);
    assertThat(first).doesNotExist();
    try (Stream<Path> files = Files.list(out)) {
      assertThat(files).hasSize(1);
    }
  }

  @Test
  void generatedWorkbooksThatWereChangedStay() throws IOException {
    Path filled = workbooks.resolve("vgr-2025-deal-1.xlsx");
    Files.writeString(filled, "changed");
    Path other = folder.resolve("other.json");
    refused("generate", "--deals", "2", "-o", "" + other, "--workbooks", "" + workbooks);
    assertThat(filled).hasContent("changed");
    assertThat(other).doesNotExist();
  }

  @Test
  void feedbackThatWasChangedStaysAndNothingIsCollected() throws IOException {
    Path feedback = folder.resolve("fb");
    Path out = folder.resolve("new.json");
    String[] command = {
      "collect",
      "" + portfolio,
      "" + workbooks,
      "-o",
      "" + out,
      "--feedback",
      "" + feedback,
      "-f",
      "txt"
    };
    assertThat(CommandLineRun.of(command).status()).isZero();
    Files.writeString(feedback.resolve("vgr-2025-deal-1.xlsx.txt"), "with a note");
    Files.delete(out);
    assertThat(refused(command).err()).contains("vgr-2025-deal-1.xlsx.txt");
    assertThat(out).doesNotExist();
    assertThat(feedback.resolve("vgr-2025-deal-1.xlsx.txt")).hasContent("with a note");
    assertThat(CommandLineRun.of(with(command, "--overwrite")).status()).isZero();
  }

  @Test
  void feedbackIsNotWrittenOverTheWorkbooksThatAreRead() throws IOException {
    Path workbook = workbooks.resolve("vgr-2025-deal-1.xlsx");
    byte[] before = Files.readAllBytes(workbook);
    refused(
        "collect",
        "" + portfolio,
        "" + workbooks,
        "-o",
        folder.resolve("n.json") + "",
        "--feedback",
        "" + workbooks);
    assertThat(workbook).hasBinaryContent(before);
  }

  @Test
  void whatIsCollectedIsNotWrittenOverWhatIsRead() throws IOException {
    byte[] before = Files.readAllBytes(portfolio);
    Path link = Files.createSymbolicLink(folder.resolve("link.json"), portfolio);
    for (String out : List.of("" + portfolio, "" + link, folder + "/wb/../p.json")) {
      assertThat(refused("collect", "" + portfolio, "" + workbooks, "-o", out).err())
          .contains("--overwrite");
      assertThat(portfolio).hasBinaryContent(before);
    }
    Path workbook = workbooks.resolve("vgr-2025-deal-1.xlsx");
    refused("collect", "" + portfolio, "" + workbooks, "-o", "" + workbook);
    assertThat(
            CommandLineRun.of(
                    "collect", "" + portfolio, "" + workbooks, "-o", "" + portfolio, "--overwrite")
                .status())
        .isZero();
    assertThat(Files.readAllBytes(portfolio)).isNotEqualTo(before);
  }

  @Test
  void thePortfolioIsNotWrittenOverByWhatIsMadeOfIt() throws IOException {
    byte[] before = Files.readAllBytes(portfolio);
    refused("convert", "" + portfolio, "" + portfolio);
    refused("export", "letter", "-f", "md", "" + portfolio, "-o", "" + portfolio);
    refused("export", "data", "-f", "yaml", "" + portfolio, "-o", "" + portfolio);
    Path base = folder.resolve("x.md");
    CommandLineRun.of("convert", "" + portfolio, folder.resolve("t.yaml") + "");
    Files.move(folder.resolve("t.yaml"), folder.resolve("x.yaml"));
    refused(
        "export",
        "data",
        "-f",
        "yaml",
        folder.resolve("x.yaml") + "",
        "-o",
        folder.resolve("x.yaml") + "");
    assertThat(base).doesNotExist();
    assertThat(portfolio).hasBinaryContent(before);
  }

  @Test
  void aFolderOfTablesIsNotMixedWithThoseOfSomethingElse() throws IOException {
    Path tables = folder.resolve("tables");
    assertThat(CommandLineRun.of("convert", "" + portfolio, "" + tables).status()).isZero();
    assertThat(CommandLineRun.of("convert", "" + portfolio, "" + tables).status()).isZero();
    refused("convert", "" + tables, "" + tables);
    Files.writeString(tables.resolve("deals.csv"), "edited");
    refused("convert", "" + portfolio, "" + tables);
    assertThat(tables.resolve("deals.csv")).hasContent("edited");
    Path other = Files.createDirectory(folder.resolve("other"));
    Files.writeString(other.resolve("lessons.csv"), "of another");
    assertThat(refused("convert", "" + portfolio, "" + other).err()).contains("lessons.csv");
    assertThat(other.resolve("deals.csv")).doesNotExist();
  }

  @Test
  void aPageOfAnotherInTheFolderOfTheSiteStays() throws IOException {
    Path site = Files.createDirectory(folder.resolve("site"));
    Files.writeString(site.resolve("index.html"), "mine");
    assertThat(refused("site", "" + portfolio, "-o", "" + site).err()).contains("index.html");
    try (Stream<Path> files = Files.list(site)) {
      assertThat(files).containsExactly(site.resolve("index.html"));
    }
    assertThat(CommandLineRun.of("site", "" + portfolio, "-o", "" + site, "--overwrite").status())
        .isZero();
  }

  @Test
  void whatWasChangedInTheDemoStays() throws IOException {
    Path demo = folder.resolve("demo");
    Path letter = demo.resolve("regiodeals/letter.docx");
    Files.createDirectories(letter.getParent());
    Files.writeString(letter, "edited for six weeks");
    assertThat(refused("demo", "-o", "" + demo).err()).contains("regiodeals/letter.docx");
    assertThat(letter).hasContent("edited for six weeks");
    try (Stream<Path> files = Files.walk(demo)) {
      assertThat(files.filter(Files::isRegularFile)).containsExactly(letter);
    }
  }

  @Test
  void noFileOfARunIsWrittenOverAnotherOfIt() {
    Path feedback = folder.resolve("fb");
    assertThat(
            refused(
                    "collect",
                    "" + portfolio,
                    "" + workbooks,
                    "-o",
                    feedback.resolve("VGR-2025-deal-1.xlsx") + "",
                    "--feedback",
                    "" + feedback)
                .err())
        .contains("VGR-2025-deal-1.xlsx");
    assertThat(feedback.resolve("vgr-2025-deal-1.xlsx")).doesNotExist();
    Path base = folder.resolve("letter");
    assertThat(
            CommandLineRun.of("export", "letter", "-f", "md,md", FILLED, "-o", "" + base).status())
        .isZero();
  }

  private static CommandLineRun refused(String... command) {
    CommandLineRun run = CommandLineRun.of(command);
    assertThat(run.status()).as(run.out() + run.err()).isEqualTo(Main.REFUSED);
    assertThat(run.err()).containsPattern("^(Niet uitgevoerd|Failed): ").hasLineCount(1);
    return run;
  }

  private static String[] with(String[] command, String option) {
    List<String> all = new ArrayList<>(List.of(command));
    all.add(option);
    return all.toArray(String[]::new);
  }
}
