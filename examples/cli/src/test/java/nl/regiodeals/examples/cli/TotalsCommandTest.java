package nl.regiodeals.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TotalsCommandTest {
  @TempDir private Path folder;
  private Path portfolio;
  private Path tables;

  @BeforeEach
  void makeTables() {
    portfolio = folder.resolve("portfolio.json");
    tables = folder.resolve("tables");
    assertThat(CommandLineRun.of("generate", "--deals", "6", "-o", "" + portfolio).status())
        .isZero();
    assertThat(CommandLineRun.of("convert", "" + portfolio, "" + tables).status()).isZero();
  }

  @Test
  void resultsAreAddedUpByUnitAndYear() {
    CommandLineRun run =
        CommandLineRun.of("totals", "results", "" + portfolio, "" + tables.resolve("results.csv"));
    assertThat(run.status()).as(run.err()).isZero();
    assertThat(run.out()).containsPattern("2024  [\\d.]+ woningen \\(rijen \\d+, deals \\d\\)");
    assertThat(run.err()).isEmpty();
  }

  @Test
  void partsGiveWhatTheWholeGives() throws IOException {
    Path table = tables.resolve("measurements.csv");
    List<String> lines = Files.readAllLines(table);
    Path first = folder.resolve("1.csv");
    Path second = folder.resolve("2.csv");
    Files.write(first, lines.subList(0, 100));
    Files.writeString(
        second, lines.get(0) + "\n" + String.join("\n", lines.subList(100, lines.size())));
    CommandLineRun whole = CommandLineRun.of("totals", "measurements", "" + portfolio, "" + table);
    CommandLineRun parts =
        CommandLineRun.of("totals", "measurements", "" + portfolio, "" + first, "" + second);
    assertThat(parts).isEqualTo(whole);
    assertThat(whole.out()).contains("Opgetelde rijen: ");
  }

  @Test
  void findingsAreCountedAndTheFirstShown() throws IOException {
    Path table = folder.resolve("odd.csv");
    Files.writeString(
        table, "indicator,year,value\nonbekend,2024,1\nonbekend,2025,1\nonbekend,x,1\n");
    CommandLineRun run =
        CommandLineRun.of(
            "totals",
            "measurements",
            "" + portfolio,
            "" + table,
            "--notices",
            "1",
            "--language",
            "en");
    assertThat(run.status()).isEqualTo(Main.NOTICES);
    assertThat(run.err())
        .contains("odd.csv:2: error", "unknown-reference: 2 times", "wrong-type: once")
        .doesNotContain("odd.csv:3");
    assertThat(run.out()).contains("cannot be added", "Rows added up: 2.");
  }

  @Test
  void limitsAreSetByName() throws IOException {
    Path table = folder.resolve("long.csv");
    Files.writeString(table, "indicator,year,value\nonbekend,2024,1\n");
    for (String limit : List.of("bytes=20", "columns=2")) {
      CommandLineRun run =
          CommandLineRun.of("totals", "measurements", "" + portfolio, "" + table, "--limit", limit);
      assertThat(run.status()).isEqualTo(Main.REFUSED);
      assertThat(run.err()).contains(limit.replace('=', ' '));
    }
  }

  @Test
  void whatIsNoTableIsRefused() {
    CommandLineRun run = CommandLineRun.of("totals", "results", "" + portfolio, "" + portfolio);
    assertThat(run.status()).isEqualTo(Main.REFUSED);
    assertThat(run.err()).contains("portfolio.json:1:1").doesNotContain("\tat ");
  }
}
