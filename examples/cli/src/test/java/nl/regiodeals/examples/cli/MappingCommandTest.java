package nl.regiodeals.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.regiodeals.core.exchange.Formats;
import nl.regiodeals.core.exchange.Input;
import nl.regiodeals.core.model.Portfolio;
import nl.regiodeals.core.model.Project;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From the own sheets of a region to the new version. */
class MappingCommandTest {
  private static final String DATA = "../data/voorbeeld.json";
  private static final String SHEETS = "../data/own-sheets/projecten.csv";
  private static final String MAPPING = "../data/own-sheets/projecten.yaml";

  @TempDir private Path folder;

  @Test
  void theExampleIsCollectedByItsMapping() throws IOException {
    Path after = folder.resolve("after.json");
    CommandLineRun run =
        CommandLineRun.of(
            "collect",
            DATA,
            "../data/own-sheets",
            "--mapping",
            MAPPING,
            "-o",
            "" + after,
            "--feedback",
            "" + folder.resolve("feedback"),
            "-f",
            "md");

    assertThat(run.status()).as(run.err()).isZero();
    assertThat(run.out())
        .contains("projecten.csv 'projecten'!A7: ter informatie: De regel Totaal is een som")
        .contains("Verwerkte werkboeken: 1 van 1")
        .doesNotContain("yaml");
    Portfolio before = Formats.load().read(Input.of(Path.of(DATA))).portfolio();
    Portfolio read = Formats.load().read(Input.of(after)).portfolio();
    assertThat(read.projects())
        .filteredOn(project -> !before.projects().contains(project))
        .extracting(Project::id, project -> project.status().map(Enum::name).orElse(""))
        .containsExactly(
            tuple("merenland-praktijk", "COMPLETED"),
            tuple("merenland-fietsbrug-zuidermeer", "PLANNED"));
    assertThat(Files.readString(folder.resolve("after.provenance.json")))
        .contains("\"sheet\":\"projecten\",\"cell\":\"C4\"");
    assertThat(folder.resolve("feedback/projecten.csv.md")).exists();
  }

  @Test
  void aProposalIsCollectedAsItIs() throws IOException {
    Path proposal = folder.resolve("proposal.yaml");
    assertThat(
            CommandLineRun.of(
                    "mapping", SHEETS, "--deal", "merenland", "--year", "2025", "-o", "" + proposal)
                .status())
        .isZero();
    CommandLineRun run =
        CommandLineRun.of(
            "collect",
            DATA,
            SHEETS,
            "--mapping",
            "" + proposal,
            "-o",
            folder.resolve("a.json") + "");
    assertThat(run.status()).as(run.out() + run.err()).isZero();
    assertThat(run.out()).contains("fouten 0, waarschuwingen 1, ter informatie 2");

    CommandLineRun shown =
        CommandLineRun.of("mapping", SHEETS, "--deal", "merenland", "--year", "2025");
    assertThat(shown.out()).isEqualTo(Files.readString(proposal));
    assertThat(CommandLineRun.of("mapping", SHEETS, "--language", "en").out())
        .startsWith("# A proposed mapping.")
        .contains("deal: DEAL");
    assertThat(CommandLineRun.of("mapping", SHEETS, "-o", "" + proposal).err())
        .contains("hier staat al een bestand");
    assertThat(CommandLineRun.of("mapping", "weg.csv").err()).contains("weg.csv");
  }

  @Test
  void aMappingThatFitsNoFileOrMayFitMoreIsRefused() throws IOException {
    Path open = folder.resolve("open.yaml");
    Files.writeString(open, Files.readString(Path.of(MAPPING)).replace("file: projecten*.csv", ""));
    Path other = folder.resolve("other.yaml");
    Files.writeString(
        other, Files.readString(Path.of(MAPPING)).replace("projecten*.csv", "geld.csv"));
    Path second = folder.resolve("second.csv");
    Files.copy(Path.of(SHEETS), second);
    Path wrong = folder.resolve("wrong.yaml");
    Files.writeString(
        wrong,
        Files.readString(Path.of(MAPPING))
            .replace("Start: startsOn", "Start: startOn")
            .replace("year: 2025", "jaar: 2025"));

    assertThat(collect(SHEETS, other).err()).contains("past bij geen van de bestanden");
    assertThat(collect(SHEETS, folder.resolve("none.yaml")).err()).contains("none.yaml");
    assertThat(
            CommandLineRun.of(
                    "collect", DATA, SHEETS, "" + second, "--mapping", "" + open, "-o", out())
                .err())
        .contains("zegt niet voor welk bestand");
    CommandLineRun refused = collect(SHEETS, wrong);
    assertThat(refused.status()).isEqualTo(2);
    assertThat(refused.err())
        .contains("wrong.yaml:4:", "jaar is hier niet bekend", "Bedoelde u: startsOn?");
  }

  private CommandLineRun collect(String sheets, Path mapping) {
    return CommandLineRun.of("collect", DATA, sheets, "--mapping", "" + mapping, "-o", out());
  }

  private String out() {
    return folder.resolve("out.json").toString();
  }
}
