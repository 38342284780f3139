package nl.regiodeals.examples.cli;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import nl.regiodeals.core.exchange.Formats;
import nl.regiodeals.core.exchange.Input;
import nl.regiodeals.render.Vnu;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class MainTest {
  private static final String REAL = "../data/regiodeals.json";
  private static final String FILLED = "../data/voorbeeld.json";

  @TempDir private Path folder;

  @Test
  void checkOnTheRealDataGivesTrueNoticesAndNoError() {
    CommandLineRun run = CommandLineRun.of("check", REAL);
    assertThat(run.status()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        .contains(
            "regiodeals.json:1590:21 /periods/0/stateFunds: waarschuwing:",
            "€\u00a0386.400.000",
            "€\u00a0384.600.000",
            "[published-figures-differ]")
        .doesNotContain("[state-contribution-unknown]")
        .endsWith("fouten 0, waarschuwingen 13, ter informatie 11." + System.lineSeparator());
    assertThat(CommandLineRun.of("check", REAL, "--fail-on", "warning").status()).isEqualTo(1);
  }

  @Test
  void checkWritesJson() {
    CommandLineRun run = CommandLineRun.of("check", REAL, FILLED, "--format", "json", "-l", "en");
    JsonNode notices = JsonMapper.shared().readTree(run.out());
    assertThat(notices).hasSize(25);
    JsonNode last = notices.get(24);
    assertThat(last.get("code").asString()).isEqualTo("spending-over-budget");
    assertThat(last.get("severity").asString()).isEqualTo("WARNING");
    assertThat(last.get("place").asString()).startsWith("voorbeeld.json:");
    assertThat(last.get("subject").asString())
        .isEqualTo("FinanceLine merenland/2024/IN_KIND spent");
    assertThat(last.get("message").asString()).contains("€\u00a0410,000.50");
  }

  @Test
  void checkWritesAPage() throws Exception {
    CommandLineRun run = CommandLineRun.of("check", REAL, "--format", "html");
    assertThat(run.out()).contains("<table>", "waarschuwing");
    assertThat(Vnu.messages(run.out())).isEmpty();
  }

  @Test
  void statsShowsAnyDay() {
    assertThat(CommandLineRun.of("stats", REAL).out())
        .contains("Lopend of niet afgemeld: 61", "31\u00a0december\u00a02024");
    CommandLineRun later = CommandLineRun.of("stats", REAL, "--as-of", "2025-12-01", "-l", "en");
    assertThat(later.out()).contains("Running or not ended: 77", "1\u00a0December\u00a02025");
  }

  @Test
  void exportWritesAPublicationOrData() throws IOException {
    assertThat(CommandLineRun.of("export", "letter", "-f", "md", REAL).out())
        .startsWith("# Voortgang Regio Deals 2024");
    assertThat(
            CommandLineRun.of("export", "letter", "-f", "md", REAL, "--year", "2023", "-l", "en")
                .out())
        .startsWith("# Progress of the Regio Deals 2023");
    Path file = folder.resolve("nieuw/blad.html");
    assertThat(
            CommandLineRun.of(
                    "export",
                    "factsheet",
                    "-f",
                    "html",
                    REAL,
                    "--deal",
                    "twente-2",
                    "-o",
                    file.toString())
                .status())
        .isZero();
    assertThat(file)
        .content(StandardCharsets.UTF_8)
        .contains("<title>Regio Deal Twente II</title>");
    assertThat(CommandLineRun.of("export", "data", "-f", "yaml", FILLED).out())
        .startsWith("formatVersion: 1");
  }

  @Test
  void exportWritesSeveralFormatsAtOnce() throws IOException {
    assertThat(
            CommandLineRun.of(
                    "export", "letter", "-f", "all", REAL, "-o", folder.resolve("brief").toString())
                .status())
        .isZero();
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files.map(file -> String.valueOf(file.getFileName())))
          .containsExactlyInAnyOrder(
              "brief.docx", "brief.html", "brief.md", "brief.odt", "brief.pdf", "brief.txt");
    }
    assertRefused(CommandLineRun.of("export", "letter", "-f", "md,txt", REAL), "Geef met -o");
  }

  @Test
  void exportWritesFactSheetsOfAllDeals() throws IOException {
    CommandLineRun run =
        CommandLineRun.of("export", "factsheet", "-f", "txt", REAL, "-o", folder.toString());
    assertThat(run.status()).isZero();
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).hasSize(84).allMatch(file -> file.toString().endsWith(".txt"));
    }
  }

  @Test
  void dealsWhoseIdsLookAlikeHaveFilesOfTheirOwnInEveryFormat() throws IOException {
    Path odd =
        Files.writeString(
            folder.resolve("odd.json"),
            """
            {"programme": {"name": "Regio Deals", "asOf": "2024-12-31"}, "deals": [
              {"id": "a/b", "tranche": 1, "generation": 1, "name": "Een"},
              {"id": "a_b", "tranche": 1, "generation": 1, "name": "Twee"},
              {"id": "../../etc", "tranche": 1, "generation": 1, "name": "Drie"}]}
            """);
    Path sheets = folder.resolve("sheets");
    CommandLineRun run =
        CommandLineRun.of(
            "export", "factsheet", "-f", "md,txt", odd.toString(), "-o", sheets.toString());
    assertThat(run.status()).as(run.err()).isZero();
    try (Stream<Path> files = Files.list(sheets)) {
      assertThat(files.map(file -> String.valueOf(file.getFileName())))
          .containsExactlyInAnyOrder(
              "factsheet-a-b.md",
              "factsheet-a-b.txt",
              "factsheet-a-b-2.md",
              "factsheet-a-b-2.txt",
              "factsheet-etc.md",
              "factsheet-etc.txt");
    }
    assertThat(sheets.resolve("factsheet-a-b-2.txt")).content().contains("Twee");
  }

  @Test
  void exportTakesTemplatesOfTheUser() throws IOException {
    Files.writeString(
        folder.resolve("letter.ftlx"), "<article title='Eigen'><p>${year?c}</p></article>");
    assertThat(
            CommandLineRun.of(
                    "export", "letter", "-f", "txt", REAL, "--templates", folder.toString())
                .out())
        .isEqualTo(
            """
            | Concept: deze brief is nog niet definitief.
            |
            | Over 2024 is nog geen enkele voortgangsrapportage verwerkt; het gaat om 59 deals.

            2024
            """);
    Files.writeString(
        folder.resolve("letter.ftlx"), "<article title='Eigen'>\n<p>${jaar}</p></article>");
    CommandLineRun run =
        CommandLineRun.of("export", "letter", "-f", "txt", REAL, "--templates", folder.toString());
    assertRefused(run, "letter.ftlx:2:6: fout: Het sjabloon");
  }

  @Test
  void theExampleOfAMinistryMakesItsOwnLetter() throws Exception {
    for (String language : List.of("nl", "en")) {
      Path base = folder.resolve("eigen-" + language);
      CommandLineRun run =
          CommandLineRun.of(
              "export",
              "letter",
              "-f",
              "all",
              REAL,
              "-l",
              language,
              "--templates",
              "../ministry",
              "-o",
              base.toString());
      assertThat(run.err().lines()).hasSize(1);
      String page = Files.readString(Path.of(base + ".html"));
      assertThat(page)
          .contains("#275937", "68 Regio Deals", "<svg")
          .doesNotContain("Geachte voorzitter");
      assertThat(Vnu.messages(page)).isEmpty();
      assertThat(Path.of(base + ".pdf")).isNotEmptyFile();
    }
    assertThat(folder.resolve("eigen-nl.txt"))
        .content(StandardCharsets.UTF_8)
        .contains("Geachte leden van de Kamer,");
  }

  @Test
  void convertKeepsEverything() throws IOException {
    String json = folder.resolve("a.json").toString();
    String yaml = folder.resolve("b.yaml").toString();
    String zip = folder.resolve("c.zip").toString();
    String csv = folder.resolve("d") + "/";
    assertThat(CommandLineRun.of("convert", REAL, yaml).status()).isZero();
    assertThat(CommandLineRun.of("convert", yaml, zip).status()).isZero();
    assertThat(CommandLineRun.of("convert", zip, csv).status()).isZero();
    assertThat(CommandLineRun.of("convert", csv, json).status()).isZero();
    assertThat(Files.readString(Path.of(json))).isEqualTo(Files.readString(Path.of(REAL)));
    assertThat(Path.of(csv, "deals.csv")).exists();
  }

  @Test
  void formatsListsEverythingWithItsOrigin() {
    assertThat(CommandLineRun.of("formats").out())
        .contains("json", "yaml", "csv", "html", "md", "txt", "letter", "overview", "Controles: 96")
        .containsPattern("json +application/json +\\.json \\[\\S+]");
  }

  @Test
  void generateMakesAPortfolioUp() throws IOException {
    Path file = folder.resolve("groot.json");
    assertThat(
            CommandLineRun.of("generate", "--deals", "2", "--seed", "5", "-o", file.toString())
                .status())
        .isZero();
    assertThat(Formats.load().read(Input.of(file)).portfolio().deals()).hasSize(2);
    assertThat(CommandLineRun.of("check", file.toString(), "--fail-on", "warning").status())
        .isZero();
    assertRefused(
        CommandLineRun.of("generate", "--deals", "0", "-o", file.toString()),
        "1 tot en met 100000");
  }

  @Test
  void demoMakesEverything() throws Exception {
    CommandLineRun run = CommandLineRun.of("demo", "-o", folder.toString());
    assertThat(run.status()).isZero();
    assertThat(run.out()).contains("deals 84", "Gemaakte bestanden: 600", folder.toString());
    List<Path> named =
        run.out()
            .lines()
            .filter(line -> line.startsWith("  "))
            .map(line -> Path.of(line.substring(line.indexOf(folder.toString()))))
            .toList();
    assertThat(named)
        .allSatisfy(path -> assertThat(path).exists())
        .contains(
            folder.resolve("regiodeals/letter.html"), folder.resolve("voorbeeld/council-letter"))
        .doesNotContain(folder.resolve("regiodeals/council-letter"));
    for (String name : List.of("letter", "annex", "overview")) {
      for (String format : List.of("docx", "html", "md", "odt", "pdf", "txt")) {
        assertThat(folder.resolve("regiodeals/" + name + "." + format)).isNotEmptyFile();
      }
    }
    try (Stream<Path> files = Files.list(folder.resolve("regiodeals/factsheet"))) {
      assertThat(files).hasSize(84 * 6);
    }
    try (Stream<Path> files = Files.list(folder.resolve("regiodeals/factsheet"))) {
      for (Path sheet : files.filter(file -> file.toString().endsWith(".pdf")).toList()) {
        try (PDDocument pdf = Loader.loadPDF(sheet.toFile())) {
          assertThat(pdf.getNumberOfPages()).as(sheet.toString()).isLessThanOrEqualTo(2);
        }
      }
    }
    assertThat(folder.resolve("voorbeeld/annex.txt"))
        .content(StandardCharsets.UTF_8)
        .startsWith("| Let op: dit document is gemaakt van verzonnen");
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path page : files.filter(file -> file.toString().endsWith(".html")).toList()) {
        assertThat(Vnu.messages(Files.readString(page))).as(page.toString()).isEmpty();
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "afgekapt.json|{\"programme\": {\"name\": \"Re|afgekapt.json:1:",
        "leeg.json|~~|leeg.json: fout: Het bestand is leeg.",
        "anders.json|[]|anders.json:1:1: fout: Hierin staat geen portefeuille",
        "brief.doc|x|brief.doc: fout: De vorm van dit bestand is niet bekend.",
        "stuk.yaml|a: [|stuk.yaml:1:",
        "stuk.zip|PK|stuk.zip: fout: Het bestand is beschadigd",
      })
  void aFileThatCannotBeReadIsRefused(String name, String text, String message) throws IOException {
    Path file = Files.writeString(folder.resolve(name), text);
    assertRefused(CommandLineRun.of("check", file.toString()), message);
    assertRefused(CommandLineRun.of("stats", file.toString()), message);
    assertRefused(CommandLineRun.of("export", "letter", "-f", "html", file.toString()), message);
    assertRefused(
        CommandLineRun.of("convert", file.toString(), folder.resolve("uit.json").toString()),
        message);
    assertThat(folder.resolve("uit.json")).doesNotExist();
  }

  @Test
  void aWrongEncodingAFolderAndAMissingFileAreRefused() throws IOException {
    Path latin =
        Files.write(
            folder.resolve("latin.json"),
            "{\"programme\": {\"name\": \"Fryslân\"}}".getBytes(Charset.forName("windows-1252")));
    assertRefused(
        CommandLineRun.of("check", latin.toString()),
        "latin.json:1:30: fout: Hier staat een teken dat geen UTF-8 is.");
    Path empty = Files.createDirectory(folder.resolve("leeg"));
    assertRefused(
        CommandLineRun.of("check", empty.toString()), "leeg: fout: Hierin staat geen portefeuille");
    assertRefused(
        CommandLineRun.of("check", "bestaat-niet.json"),
        "bestaat-niet.json: dit bestand bestaat niet.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'id': 1, 'tranche': 1, 'generation': 1}|wrong-type",
        "{'id': 'a', 'tranche': 1, 'generation': 1, 'instrument': 'GIFT'}|unknown-word",
        "{'id': 'a', 'id': 'b', 'tranche': 1, 'generation': 1}|duplicate-field",
        "{'tranche': 1, 'generation': 1}|missing-field",
      })
  void aWrongValueIsANoticeAndNothingIsWritten(String deal, String code) throws IOException {
    String text = ("{'programme': {'name': 'x'},\n'deals': [\n" + deal + "]}").replace('\'', '"');
    Path file = Files.write(folder.resolve("fout.json"), text.getBytes(StandardCharsets.UTF_8));
    CommandLineRun check = CommandLineRun.of("check", file.toString());
    assertThat(check.status()).isEqualTo(1);
    assertThat(check.out()).contains("fout.json:3:", "fout:", "[" + code + "]");
    CommandLineRun convert =
        CommandLineRun.of("convert", file.toString(), folder.resolve("uit.yaml").toString());
    assertThat(convert.status()).isEqualTo(2);
    assertThat(convert.err()).contains("[" + code + "]", "niet alles is gelezen");
    assertThat(folder.resolve("uit.yaml")).doesNotExist();
  }

  @Test
  void wrongArgumentsAreRefused() {
    assertThat(CommandLineRun.of("export", "letter", REAL).status()).isEqualTo(2);
    assertThat(CommandLineRun.of("bestaat-niet").status()).isEqualTo(2);
    assertThat(CommandLineRun.of("stats", REAL, "--as-of", "gisteren").status()).isEqualTo(2);
    assertRefused(
        CommandLineRun.of("export", "brief", "-f", "html", REAL), "Er is geen publicatie 'brief'");
    assertRefused(
        CommandLineRun.of("export", "letter", "-f", "rtf", REAL), "docx, html, md, odt, pdf, txt");
    assertRefused(
        CommandLineRun.of("export", "data", "-f", "pdf", REAL),
        "csv, geojson, json, jsonld, ods, ttl, xlsx, yaml");
    assertRefused(CommandLineRun.of("export", "factsheet", "-f", "txt", REAL), "Geef --deal");
    assertRefused(
        CommandLineRun.of("export", "factsheet", "-f", "txt", REAL, "--deal", "x"),
        "Er is geen deal met het id 'x'");
    assertRefused(
        CommandLineRun.of("convert", REAL, "uit.xyz"),
        "Bekend zijn: csv, geojson, json, jsonld, ods, ttl, xlsx, yaml");
    assertRefused(
        CommandLineRun.of("export", "letter", "-f", "txt", REAL, "-o", folder.toString()),
        "dit is een map");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"99999999", "-1", "0", "1999", "2101", "2147483648", "9999999999999", "een", ""})
  void aYearThatIsNoneIsRefusedEverywhere(String year) {
    for (List<String> command :
        List.of(
            List.of("workbook", FILLED, "-o", "" + folder),
            List.of("export", "letter", "-f", "md", FILLED),
            List.of("site", FILLED, "-o", "" + folder),
            List.of("trace", FILLED, "letter", "1"))) {
      CommandLineRun run =
          CommandLineRun.of(
              Stream.concat(command.stream(), Stream.of("--year=" + year)).toArray(String[]::new));
      assertThat(run.status()).isEqualTo(2);
      assertThat(run.err()).contains("geen jaar", "2000 tot en met 2100");
    }
    assertThat(folder).isEmptyDirectory();
  }

  @ParameterizedTest
  @ValueSource(strings = {"+99999999-01-01", "-0001-01-01", "1999-12-31", "2025-02-30", "morgen"})
  void aDayThatIsNoneIsRefused(String day) {
    CommandLineRun run = CommandLineRun.of("stats", REAL, "--as-of=" + day);
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("geen dag", "2025-12-31").doesNotContain("parse");
  }

  @Test
  void aNumberThatIsNoneIsRefusedInWords() {
    for (List<String> command :
        List.of(
            List.of("generate", "--deals", "x", "-o", "x"),
            List.of("generate", "--deals", "1", "--seed", "1e9999999999", "-o", "x"),
            List.of("generate", "--deals", "1", "--mistakes", "NaN", "-o", "x"),
            List.of("totals", "results", REAL, REAL, "--notices", "x"),
            List.of("check", REAL, "--limit", "bytes=x"))) {
      CommandLineRun run = CommandLineRun.of(command.toArray(String[]::new));
      assertThat(run.status()).isEqualTo(2);
      assertThat(run.err()).contains("geen getal").doesNotContain("is not a");
    }
  }

  @Test
  void limitsAreSetByName() throws IOException {
    assertRefused(
        CommandLineRun.of("check", REAL, "--limit", "bytes=1000"),
        "gaat over een grens: bytes 1000");
    assertRefused(
        CommandLineRun.of("stats", REAL, "--limit", "depth=3", "--language", "en"), "depth 3");
    Path wide = Files.createDirectory(folder.resolve("breed"));
    Files.writeString(wide.resolve("programme.csv"), "name,x,y\nRegio Deals,1,2\n");
    assertThat(CommandLineRun.of("check", wide.toString()).status()).isZero();
    assertRefused(
        CommandLineRun.of("check", wide.toString(), "--limit", "columns=2"),
        "breed/programme.csv:1:3: fout: Het bestand gaat over een grens: columns 2");
    assertRefused(CommandLineRun.of("stats", REAL, "--limit", "values=9"), "values 9");
    assertThat(CommandLineRun.of("stats", REAL, "--limit", "bytes=5000000000").status()).isZero();
    for (String wrong : List.of("byte=1000", "bytes=0", "depth=-1")) {
      assertRefused(
          CommandLineRun.of("stats", REAL, "--limit", wrong),
          "bytes, cell, columns, depth, entries, notices, texts, values");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "|Noem een opdracht: check, stats, export",
        "collect|Er ontbreekt: PORTFOLIO",
        "chekc|Bedoelt u: check, chart?",
        "check x.json --frobnicate|--frobnicate hoort niet bij deze opdracht.",
        "check x.json --frobnicate -l en|--frobnicate does not belong to this command.",
        "export letter -f|Er ontbreekt: --format.",
        "check x.json --fail-on nooit|--fail-on is een van: error, warning.",
        "check x.json -l nl -l en|--language staat er meer dan \u00e9\u00e9n keer.",
        "generate --deals x -o y|--deals: 'x' is geen getal.",
        "check x.json --limit bytes|De waarde van --limit is niet te lezen."
      })
  void wordsThatMakeNoCommandAreSaidInOneLine(@Nullable String words, String reason) {
    CommandLineRun run = CommandLineRun.of(words == null ? new String[0] : words.split(" "));
    assertRefused(run, reason);
    assertThat(run.err().lines()).hasSize(1);
  }

  static Stream<String> commands() {
    return Stream.concat(Stream.of(""), Main.commandLine().getSubcommands().keySet().stream());
  }

  @ParameterizedTest
  @MethodSource("commands")
  void everyCommandHasHelp(String command) {
    CommandLineRun run =
        command.isEmpty() ? CommandLineRun.of("--help") : CommandLineRun.of(command, "--help");
    assertThat(run.status()).isZero();
    assertThat(run.out()).startsWith("Usage: regiodeals");
    CommandLine described =
        command.isEmpty()
            ? Main.commandLine()
            : requireNonNull(Main.commandLine().getSubcommands().get(command));
    assertThat(described.getCommandSpec().usageMessage().description()).isNotEmpty();
    assertThat(described.getCommandSpec().args())
        .allSatisfy(
            argument -> assertThat(argument.description()).as(argument.toString()).isNotEmpty());
    assertThat(CommandLineRun.of("--version").out())
        .matches("regiodeals \\d+\\.\\d+\\.\\d+(-SNAPSHOT)?\\R");
  }

  private static void assertRefused(CommandLineRun run, String message) {
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains(message).doesNotContain("Exception", "\tat ");
    assertThat(run.err().lines()).hasSize(1);
  }
}
