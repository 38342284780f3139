package nl.regiodeals.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import nl.regiodeals.core.exchange.Formats;
import nl.regiodeals.core.exchange.Input;
import nl.regiodeals.core.model.Portfolio;
import nl.regiodeals.core.model.ProgressReport;
import nl.regiodeals.core.text.Language;
import nl.regiodeals.core.text.Notation;
import nl.regiodeals.examples.synthetic.SyntheticPortfolio;
import nl.regiodeals.io.ProvenanceFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** From the workbooks that are sent to the new version and the feedback. */
class YearlyCycleTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"xlsx", "ods"})
  void workbooksFilledInGiveTheModelThatTheyWereFilledFrom(String format) throws IOException {
    Path before = folder.resolve("before.json");
    Path after = folder.resolve("after.json");
    Path workbooks = folder.resolve("workbooks");
    assertThat(
            CommandLineRun.of(
                    "generate",
                    "--deals",
                    "6",
                    "-o",
                    "" + before,
                    "--workbooks",
                    "" + workbooks,
                    "-f",
                    format)
                .status())
        .isZero();
    CommandLineRun run =
        CommandLineRun.of("collect", "" + before, "" + workbooks, "-o", "" + after);
    assertThat(run.status()).as(run.out() + run.err()).isZero();
    assertThat(run.out()).contains("Verwerkte werkboeken: 6 van 6");
    Portfolio merged = Formats.load().read(Input.of(after)).portfolio();
    Portfolio whole = SyntheticPortfolio.of(6, 1);
    assertThat(merged.projects()).containsExactlyInAnyOrderElementsOf(whole.projects());
    assertThat(merged.indicators()).isEqualTo(whole.indicators());
    assertThat(merged.measurements()).containsExactlyInAnyOrderElementsOf(whole.measurements());
    assertThat(merged.results()).containsExactlyInAnyOrderElementsOf(whole.results());
    assertThat(merged.finance()).containsExactlyInAnyOrderElementsOf(whole.finance());
    assertThat(merged.preconditions()).containsExactlyInAnyOrderElementsOf(whole.preconditions());
    assertThat(merged.reports())
        .extracting(ProgressReport::progress, ProgressReport::lessons, ProgressReport::outlook)
        .containsExactlyInAnyOrderElementsOf(
            whole.reports().stream()
                .map(
                    report ->
                        org.assertj.core.groups.Tuple.tuple(
                            report.progress(), report.lessons(), report.outlook()))
                .toList());
    assertThat(Files.readString(folder.resolve("after.provenance.json")))
        .contains("\"sha256\":\"", "\"cell\":\"");
  }

  @Test
  void workbooksAreMadeOfTheDealsThatMustReport() throws IOException {
    CommandLineRun run =
        CommandLineRun.of(
            "workbook", "../data/regiodeals.json", "--year", "2024", "-o", folder.toString());
    assertThat(run.out()).contains("59 werkboeken");
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).hasSize(59).contains(folder.resolve("vgr-2024-brainport-eindhoven.xlsx"));
    }
    assertThat(
            CommandLineRun.of(
                    "workbook",
                    "../data/regiodeals.json",
                    "--year",
                    "2024",
                    "--deal",
                    "weg",
                    "-o",
                    folder.toString())
                .err())
        .contains("er is geen deal met het id weg");
  }

  @Test
  void oneBadWorkbookDoesNotStopTheOthersAndEachGetsFeedback() throws IOException {
    Path workbooks = folder.resolve("workbooks");
    Path before = folder.resolve("before.json");
    CommandLineRun.of(
        "generate",
        "--deals",
        "4",
        "-o",
        "" + before,
        "--workbooks",
        "" + workbooks,
        "--mistakes",
        "100");
    Files.writeString(workbooks.resolve("kapot.xlsx"), "dit is geen werkboek");
    Files.writeString(workbooks.resolve("~$slot.xlsx"), "slot");
    Path feedback = folder.resolve("feedback");
    CommandLineRun run =
        CommandLineRun.of(
            "collect",
            "" + before,
            "" + workbooks,
            "-o",
            folder.resolve("after.json").toString(),
            "--feedback",
            "" + feedback,
            "-f",
            "all");
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.out())
        .contains(
            "kapot.xlsx: fout: Dit bestand is geen werkboek.",
            "Verwerkte werkboeken: 4 van 5",
            "'Financi\u00ebn'!",
            "[wrong-value]",
            "[fixed-changed]",
            "[wrong-choice]",
            "[unknown-project]",
            "[not-known]",
            "[incomplete-row]");
    try (Stream<Path> files = Files.list(feedback)) {
      assertThat(files).hasSize(4 * 7);
    }
    assertThat(
            Files.readString(feedback.resolve("vgr-2025-deal-1.xlsx.txt"), StandardCharsets.UTF_8))
        .startsWith("| Let op")
        .contains("Te corrigeren", "Blad Financi\u00ebn, cel", "ca. 2 ton");
  }

  @Test
  void aFigureIsTracedToItsCellAndAnEditedLetterIsVerified() throws IOException {
    Path before = folder.resolve("before.json");
    Path after = folder.resolve("after.json");
    CommandLineRun.of(
        "generate", "--deals", "2", "-o", "" + before, "--workbooks", folder.resolve("wb") + "");
    CommandLineRun.of("collect", "" + before, folder.resolve("wb") + "", "-o", "" + after);
    Portfolio merged = Formats.load().read(Input.of(after)).portfolio();
    String value =
        Notation.of(Language.DUTCH)
            .show(
                merged.measurements().stream()
                    .filter(measurement -> measurement.year() == 2025)
                    .findFirst()
                    .orElseThrow()
                    .value());
    CommandLineRun trace = CommandLineRun.of("trace", "" + after, "annex-tables", value);
    assertThat(trace.status()).as(trace.err()).isZero();
    assertThat(trace.out())
        .contains("overgenomen: waarde", "vgr-2025-deal-1.xlsx 'Indicatoren'!K5 (SHA-256 ");
    assertThat(CommandLineRun.of("trace", "" + after, "annex", "\u20ac 1,23").err())
        .contains("staat niet in deze publicatie");
    CommandLineRun.of(
        "export", "annex", "-f", "docx,odt", "" + after, "-o", folder.resolve("annex") + "");
    for (String format : List.of("docx", "odt")) {
      String letter = folder.resolve("annex." + format).toString();
      assertThat(CommandLineRun.of("verify", letter, "" + after).status()).isZero();
      CommandLineRun stale = CommandLineRun.of("verify", letter, "" + before);
      assertThat(stale.out()).contains("[figure-");
    }
    assertThat(CommandLineRun.of("verify", "" + after, "" + after).err())
        .contains("geen Word- of OpenDocument-bestand");
    assertThat(CommandLineRun.of("export", "letter", "-f", "txt", "" + after, "--lineage").out())
        .contains("Herkomst van de cijfers", "SHA-256");
    Files.writeString(after, Files.readString(after) + "\n");
    CommandLineRun changed = CommandLineRun.of("trace", "" + after, "annex-tables", value);
    assertThat(changed.out())
        .as("a portfolio that was changed is not said to be what the cells say")
        .doesNotContain("SHA-256")
        .contains("after.json:");
    assertThat(changed.err()).contains("after.provenance.json", "veranderd");
  }

  @ParameterizedTest
  @ValueSource(strings = {"xlsx", "ods"})
  void theSisaTableIsAWorkbook(String format) throws IOException {
    Path file = folder.resolve("sisa." + format);
    assertThat(
            CommandLineRun.of(
                    "export", "sisa", "-f", format, "../data/voorbeeld.json", "-o", "" + file)
                .status())
        .isZero();
    StringBuilder text = new StringBuilder();
    try (ZipFile zip = new ZipFile(file.toFile())) {
      for (ZipEntry entry : java.util.Collections.list(zip.entries())) {
        text.append(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    assertThat(text).contains("SiSa", "uitkeringscode", "Merenland");
  }

  /**
   * The process is killed at moments spread over its run; the files it left are complete, or
   * absent.
   */
  @Test
  void whatIsWrittenIsWholeEvenIfTheProcessIsKilled() throws Exception {
    Path before = folder.resolve("before.json");
    CommandLineRun.of(
        "generate", "--deals", "20", "-o", "" + before, "--workbooks", folder.resolve("wb") + "");
    Path out = folder.resolve("out").resolve("after.json");
    int killed = 0;
    for (int moment = 300; moment <= 3_000; moment += 300) {
      Process process =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-cp",
                  System.getProperty("java.class.path"),
                  Main.class.getName(),
                  "collect",
                  before.toString(),
                  folder.resolve("wb").toString(),
                  "-o",
                  out.toString(),
                  "--feedback",
                  folder.resolve("out").toString())
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      if (!process.waitFor(moment, TimeUnit.MILLISECONDS)) {
        process.destroyForcibly().waitFor();
        killed++;
      }
      assertEachFileIsWhole(folder.resolve("out"));
    }
    assertThat(killed).isPositive();
  }

  private static void assertEachFileIsWhole(Path made) throws IOException {
    if (!Files.exists(made)) {
      return;
    }
    try (Stream<Path> files = Files.list(made)) {
      for (Path file : files.filter(f -> !f.toString().endsWith(".part")).toList()) {
        String name = file.getFileName().toString();
        if (name.equals("after.json")) {
          assertThat(Formats.load().read(Input.of(file)).portfolio().deals()).hasSize(20);
        } else if (name.endsWith(".json")) {
          assertThat(ProvenanceFile.read(Input.of(file)).provenance().places()).isNotEmpty();
        } else {
          try (ZipFile zip = new ZipFile(file.toFile())) {
            assertThat(zip.size()).isPositive();
          }
        }
      }
    }
  }

  @Test
  void whatIsNotThereIsRefused() {
    CommandLineRun run =
        CommandLineRun.of(
            "collect", "../data/voorbeeld.json", "weg.xlsx", "-o", folder.resolve("x.json") + "");
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("weg.xlsx: dit bestand bestaat niet");
    assertThat(List.of(folder.toFile().list())).isEmpty();
  }
}
