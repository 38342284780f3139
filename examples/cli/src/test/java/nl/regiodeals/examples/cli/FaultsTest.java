package nl.regiodeals.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.regiodeals.core.exchange.Formats;
import nl.regiodeals.core.exchange.Input;
import nl.regiodeals.core.judge.Work;
import nl.regiodeals.core.model.Measurement;
import nl.regiodeals.core.model.Money;
import nl.regiodeals.core.model.Portfolio;
import nl.regiodeals.core.model.ProjectStatus;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Small files that were once misread, overwritten, wrongly rejected or never finished, each with
 * the right result. Each represents a kind of error, which has its own tests beside its reader.
 */
class FaultsTest {
  private static final Path FILES = Path.of("src/test/resources/faults");

  /** Patterns of program internals, which no user should see. */
  private static final List<String> WORDS_OF_PROGRAMS =
      List.of("Exception", "java.", "row,col", "out of bounds", "For input string", "afgekapt?");

  @TempDir private Path folder;

  /**
   * A file and the right result.
   *
   * @param status the exit status
   * @param said what is said of it, in one of the two outputs
   */
  private record Case(String name, int status, List<String> said, Consumer<Portfolio> kept) {}

  private static Case fault(String name, int status, String... said) {
    return new Case(name, status, List.of(said), portfolio -> {});
  }

  private static Case kept(String name, int status, Consumer<Portfolio> kept, String... said) {
    return new Case(name, status, List.of(said), kept);
  }

  private static Stream<Case> workbooks() {
    return Stream.of(
        kept(
            "01-new-project-overwrites.xlsx",
            0,
            portfolio -> {
              assertThat(portfolio.projects()).hasSize(4);
              assertThat(portfolio.projects())
                  .filteredOn(project -> project.id().equals("merenland-dorpshuis"))
                  .singleElement()
                  .satisfies(
                      project -> {
                        assertThat(project.name()).isEqualTo("Dorpshuis Oosterdijk");
                        assertThat(project.status()).contains(ProjectStatus.COMPLETED);
                        assertThat(project.budget()).contains(Money.ofEuros(1_200_000));
                      });
              assertThat(portfolio.projects())
                  .filteredOn(project -> project.name().equals("Dorpshuis"))
                  .singleElement()
                  .satisfies(
                      project -> assertThat(project.budget()).contains(Money.ofEuros(250_000)));
            },
            "Nieuwe regel: Dorpshuis"),
        kept(
            "03-results-40.xlsx",
            0,
            portfolio ->
                assertThat(portfolio.results())
                    .filteredOn(result -> result.year() == 2025)
                    .extracting(result -> result.number().orElseThrow().intValue())
                    .containsExactly(5, 7)),
        kept(
            "07-form-strict.xlsx",
            0,
            portfolio -> assertThat(portfolio.measurements()).anyMatch(m -> m.year() == 2025)),
        fault(
            "09-english-thousands.xlsx",
            1,
            "'Financi\u00ebn'!C10: fout: Begroot: 1,000 kan twee getallen zijn",
            "'Financi\u00ebn'!D10: fout: Besteed: 900,000 kan twee getallen zijn",
            "'Financi\u00ebn'!D11: fout: Besteed: 12,500 kan twee getallen zijn"),
        kept(
            "10-textbox.ods",
            0,
            portfolio ->
                assertThat(portfolio.reports())
                    .filteredOn(report -> report.year() == 2025)
                    .extracting(report -> report.progress().orElseThrow())
                    .containsExactly("Het gaat goed."),
            "'Voortgang'!B6: ter informatie",
            "Let op: concept"),
        fault(
            "11-remark-without-value.xlsx",
            0,
            "'Indicatoren'!L5: waarschuwing",
            "Telling volgt in mei 2026"),
        fault("16-hang.xlsx", 1, "'Deal'!A", "bytes 33554432"),
        kept(
            "17-styled-amj.xlsx",
            0,
            portfolio -> assertThat(portfolio.measurements()).anyMatch(m -> m.year() == 2025)),
        kept(
            "18-x000d.xlsx",
            0,
            portfolio ->
                assertThat(portfolio.reports())
                    .filteredOn(report -> report.year() == 2025)
                    .extracting(report -> report.progress().orElseThrow())
                    .allSatisfy(
                        progress -> assertThat(progress).contains("\n").doesNotContain("_x"))),
        fault("22-encrypted.ods", 1, "wachtwoord"),
        kept(
            "23-extref.ods",
            0,
            portfolio -> assertThat(portfolio.measurements()).anyMatch(m -> m.year() == 2025)),
        kept(
            "25-nbsp-choice.xlsx",
            0,
            portfolio -> assertThat(portfolio.preconditions()).anyMatch(p -> p.year() == 2025)),
        kept(
            "27-backslash.xlsx",
            0,
            portfolio -> assertThat(portfolio.measurements()).anyMatch(m -> m.year() == 2025)),
        fault(
            "28-openpyxl-comment.xlsx", 0, "'Indicatoren'!K5: ter informatie", "Let op: schatting"),
        fault("embedding/dtd.xlsx", 1, "beschadigd"),
        fault("embedding/bigss-250KB-to-250MB.xlsx", 1, "bytes 33554432"),
        fault("embedding/poison-workbook-merenland-2025.xlsx", 1, "is te groot"),
        fault("embedding/clean-workbook-merenland-2025.xlsx", 0));
  }

  @TestFactory
  Stream<DynamicTest> workbooksAreCollectedOrToldOf() {
    return workbooks()
        .map(
            fault ->
                DynamicTest.dynamicTest(
                    fault.name(),
                    () -> {
                      Path out = folder.resolve("new.json");
                      CommandLineRun run =
                          run("collect", file("voorbeeld.json"), file(fault.name()), "-o", out);
                      assertThat(run.status()).as(said(run)).isEqualTo(fault.status());
                      fault.said().forEach(part -> assertThat(said(run)).contains(part));
                      fault.kept().accept(Formats.load().read(Input.of(out)).portfolio());
                    }));
  }

  @TestFactory
  Stream<DynamicTest> othersAreReadOrToldOf() {
    return Stream.of(
            fault(
                "verify 06-digit-beside-bookmark.docx new.json --templates src/test/resources/edited/templates",
                1,
                "12"),
            fault(
                "verify 06-typed-in-libreoffice.docx new.json --templates src/test/resources/edited/templates",
                1,
                "12",
                "13"),
            fault(
                "verify 06-typed-in-libreoffice.odt new.json --templates src/test/resources/edited/templates",
                1,
                "12",
                "13"),
            fault(
                "verify 20-retyped.docx new.json --templates src/test/resources/edited/templates",
                1,
                "waarschuwing"),
            fault(
                "verify 21-tracked-move.docx new.json --templates src/test/resources/edited/templates",
                0),
            fault(
                "totals measurements voorbeeld.json 07-totals-strict.xlsx",
                0,
                "Opgetelde rijen: 1."),
            fault(
                "totals measurements voorbeeld.json 26-blank-first-line.csv",
                0,
                "Opgetelde rijen: 3."),
            fault("totals measurements voorbeeld.json 26-utf16be.csv", 0, "Opgetelde rijen: 3."),
            fault("totals measurements voorbeeld.json 31-totals.ods", 2, "csv", "xlsx"),
            fault("check 08-package.zip", 2, "finance.csv:2: fout", "aanhalingsteken"),
            fault("check embedding/dup.zip", 1, "deals.csv meer dan \u00e9\u00e9n keer"),
            fault("check embedding/overflow.json", 1, "een bedrag is hooguit"),
            fault("check embedding/ratio.zip", 2, "bytes 33554432"),
            fault("check embedding/hostile.json", 0))
        .map(
            fault ->
                DynamicTest.dynamicTest(
                    fault.name(),
                    () -> {
                      Object[] arguments =
                          Arrays.stream(fault.name().split(" "))
                              .map(word -> word.contains(".") ? file(word) : word)
                              .toArray();
                      CommandLineRun run = run(arguments);
                      fault.said().forEach(part -> assertThat(said(run)).contains(part));
                      assertThat(run.status()).as(said(run)).isEqualTo(fault.status());
                    }));
  }

  @Test
  void aPercentageIsWhatTheCellShows() throws IOException {
    Path out = folder.resolve("percent.json");
    assertThat(run("collect", file("05-percent.json"), file("05-percent.xlsx"), "-o", out).status())
        .isZero();
    assertThat(Formats.load().read(Input.of(out)).portfolio().measurements())
        .filteredOn(measurement -> measurement.year() == 2025)
        .extracting(Measurement::indicator, measurement -> measurement.value().intValueExact())
        .contains(tuple("merenland-leerlingen", 61), tuple("merenland-vertrek", 58));
  }

  @Test
  void aFileThatIsNotReadIsNamed() {
    CommandLineRun run =
        run(
            "collect",
            file("voorbeeld.json"),
            file("13-folder"),
            "-o",
            folder.resolve("none.json"));
    assertThat(run.status()).isEqualTo(1);
    assertThat(said(run)).contains("vgr.xls");
  }

  private static Path file(String name) {
    return FILES.resolve(name);
  }

  /** Runs a command, which may not take much work; its output must be readable for people. */
  private static CommandLineRun run(Object... arguments) {
    Duration before = Work.done();
    CommandLineRun run =
        CommandLineRun.of(Arrays.stream(arguments).map(String::valueOf).toArray(String[]::new));
    Work.assertAtMost(Duration.ofSeconds(30), before);
    assertThat(said(run)).doesNotContain(WORDS_OF_PROGRAMS);
    return run;
  }

  private static String said(CommandLineRun run) {
    return Stream.of(run.out(), run.err()).collect(Collectors.joining("\n"));
  }
}
