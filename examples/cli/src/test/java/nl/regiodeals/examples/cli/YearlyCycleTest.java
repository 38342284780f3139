package nl.regiodeals.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import nl.regiodeals.core.exchange.Formats;
import nl.regiodeals.core.exchange.Input;
import nl.regiodeals.core.model.Portfolio;
import nl.regiodeals.core.model.ProgressReport;
import nl.regiodeals.examples.synthetic.SyntheticPortfolio;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** From the workbooks that go out to the new version and the feedback. */
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
    assertThat(run.out()).contains("6 van de 6 werkboeken");
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
            "4 van de 5 werkboeken zijn verwerkt",
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
            Files.readString(feedback.resolve("vgr-2024-deal-1.xlsx.txt"), StandardCharsets.UTF_8))
        .startsWith("| Let op")
        .contains("Moet beter", "Blad Financi\u00ebn, cel", "ca. 2 ton");
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
