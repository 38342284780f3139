package nl.regiodeals.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Folders as people submit them: each file in them is read, or named. */
class CollectFolderTest {
  @TempDir private Path folder;
  private Path portfolio;
  private Path back;
  private Path made;

  @BeforeEach
  void generate() throws IOException {
    portfolio = folder.resolve("p.json");
    made = folder.resolve("made");
    back = Files.createDirectory(folder.resolve("back"));
    CommandLineRun.of("generate", "--deals", "3", "-o", "" + portfolio, "--workbooks", "" + made);
  }

  private CommandLineRun collect(String... more) {
    return CommandLineRun.of(
        Stream.concat(
                Stream.of("collect", "" + portfolio, "-o", folder.resolve("new.json") + ""),
                Stream.of(more))
            .toArray(String[]::new));
  }

  private Path workbook(int deal) {
    return made.resolve("vgr-2025-deal-" + deal + ".xlsx");
  }

  @ParameterizedTest
  @CsvSource({
    "vgr.xls, xlsx of ods, fout",
    "VGR.XLSB, xlsx of ods, fout",
    "vgr.xltx, xlsx of ods, fout",
    "vgr.fods, ods of xlsx, fout",
    "vgr.ots, ods of xlsx, fout",
    "vgr.numbers, Numbers, fout",
    "vgr.gsheet, Download, fout",
    "vgr.zip, Pak het uit, fout",
    "vgr.msg, mail, fout",
    "vgr.docx, werkboek zelf, waarschuwing",
    "vgr.pdf, werkboek zelf, waarschuwing",
    "vgr.csv, werkboek zelf, waarschuwing",
    "vgr.xlsx.bak, extensie, waarschuwing",
    "vgr, extensie, waarschuwing",
    ".vgr.xlsx, verborgen, waarschuwing",
    "~$vgr.xlsx, open, ter informatie",
    ".~lock.vgr.ods#, open, ter informatie"
  })
  void aFileThatIsNotReadIsNamedWithWhatToDo(String name, String advice, String severity)
      throws IOException {
    Files.createDirectory(back.resolve("noord"));
    Files.writeString(back.resolve("noord").resolve(name), "x");
    CommandLineRun nothing = collect("" + back);
    assertThat(nothing.status()).isEqualTo(Main.NOTICES);
    assertThat(nothing.out())
        .contains("noord/" + name + ": " + severity, "Verwerkte werkboeken: 0 van 0")
        .containsIgnoringCase(advice);
    assertThat(nothing.out().lines().findFirst().orElseThrow()).doesNotContain(folder.toString());

    Files.copy(workbook(1), back.resolve("vgr-1.xlsx"));
    CommandLineRun something = collect("" + back);
    assertThat(something.status()).isEqualTo(severity.equals("fout") ? Main.NOTICES : Main.FINE);
    assertThat(something.out()).contains("noord/" + name, "Verwerkte werkboeken: 1 van 1");
  }

  @Test
  void whatSystemsLeaveBehindIsNotNamed() throws IOException {
    Files.copy(workbook(1), back.resolve("vgr-1.xlsx"));
    for (String name : List.of(".DS_Store", "Thumbs.db", "desktop.ini", "._vgr-1.xlsx")) {
      Files.writeString(back.resolve(name), "x");
    }
    CommandLineRun run = collect("" + back);
    assertThat(run.status()).as(run.out()).isZero();
    assertThat(run.out()).doesNotContain("DS_Store", "humbs", "desktop", "._vgr");
  }

  @Test
  void aFolderWithNothingIsNotWell() {
    assertThat(collect("" + back).status()).isEqualTo(Main.NOTICES);
  }

  @Test
  void aLinkToAFolderIsNamed() throws IOException {
    Files.copy(workbook(1), back.resolve("vgr-1.xlsx"));
    Files.createSymbolicLink(back.resolve("noord"), made);
    Files.createSymbolicLink(back.resolve("vgr-9.xlsx"), folder.resolve("gone"));
    Files.createSymbolicLink(back.resolve("vgr-2.xlsx"), workbook(2));
    assertThat(collect("" + back).out())
        .contains(
            "noord: waarschuwing", "vgr-9.xlsx: waarschuwing", "Verwerkte werkboeken: 2 van 2");
  }

  @Test
  void workbooksOfOneNameInTwoFoldersEachHaveTheirFeedbackAndProvenance() throws IOException {
    String composed = "caf\u00e9.xlsx";
    for (int deal = 1; deal <= 3; deal++) {
      Path region = Files.createDirectories(back.resolve("regio-" + deal));
      String name = deal == 1 ? composed : deal == 2 ? "CAF\u00c9.xlsx" : decomposed(composed);
      Files.copy(workbook(deal), region.resolve(name));
    }
    Path feedback = folder.resolve("fb");
    CommandLineRun run = collect("" + back, "--feedback", "" + feedback, "-f", "txt");
    assertThat(run.status()).as(run.out()).isZero();
    try (Stream<Path> files = Files.list(feedback)) {
      assertThat(files.map(file -> String.valueOf(file.getFileName())))
          .containsExactlyInAnyOrder(
              "regio-1-" + composed,
              "regio-1-" + composed + ".txt",
              "regio-2-CAF\u00c9.xlsx",
              "regio-2-CAF\u00c9.xlsx.txt",
              "regio-3-" + decomposed(composed),
              "regio-3-" + decomposed(composed) + ".txt");
    }
    for (int deal = 1; deal <= 3; deal++) {
      assertThat(run.out()).contains("regio-" + deal);
    }
    assertThat(provenance())
        .contains("regio-1/" + composed, "regio-2/CAF\u00c9.xlsx")
        .doesNotContain(folder.toString());
  }

  private static String decomposed(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFD);
  }

  @Test
  void filesAndFoldersThatAreGivenAreToldApartByTheFoldersTheyStandIn() throws IOException {
    for (int deal = 1; deal <= 3; deal++) {
      Path region = Files.createDirectories(back.resolve("regio-" + deal + "/nieuw"));
      Files.copy(workbook(deal), region.resolve("vgr.xlsx"));
    }
    CommandLineRun run =
        collect(
            back.resolve("regio-1/nieuw") + "",
            back.resolve("regio-2/nieuw/vgr.xlsx") + "",
            back.resolve("regio-3") + "",
            back.resolve("regio-2/nieuw/../nieuw/vgr.xlsx") + "");
    assertThat(run.out()).contains("Verwerkte werkboeken: 3 van 3");
    assertThat(provenance())
        .contains(
            "\"regio-1/nieuw/vgr.xlsx\"",
            "\"regio-2/nieuw/vgr.xlsx\"",
            "\"regio-3/nieuw/vgr.xlsx\"")
        .doesNotContain(folder.toString());
  }

  @Test
  void aWorkbookIsCalledAsItIsWhereItIsTheOnlyOne() throws IOException {
    assertThat(collect("" + made).status()).isZero();
    assertThat(provenance()).contains("\"vgr-2025-deal-1.xlsx\"");
    Path feedback = folder.resolve("fb");
    collect("" + workbook(1), "--feedback", "" + feedback, "-f", "txt");
    assertThat(feedback.resolve("vgr-2025-deal-1.xlsx.txt"))
        .content(StandardCharsets.UTF_8)
        .doesNotContain(folder.toString());
    assertThat(provenance()).doesNotContain(folder.toString());
  }

  private String provenance() throws IOException {
    return Files.readString(folder.resolve("new.provenance.json"));
  }

  @Test
  void inAFolderOfTablesWhatIsNoneIsNamed() throws IOException {
    Path tables = folder.resolve("tables");
    CommandLineRun.of("convert", "" + portfolio, "" + tables);
    CommandLineRun clean = CommandLineRun.of("check", "" + tables);
    assertThat(clean.out()).doesNotContain("no-table");
    Files.createDirectory(tables.resolve("oud"));
    Files.writeString(tables.resolve("deals.xlsx"), "x");
    Files.writeString(tables.resolve(".DS_Store"), "x");
    CommandLineRun run = CommandLineRun.of("check", "" + tables, "--fail-on", "warning");
    assertThat(run.status()).isEqualTo(Main.NOTICES);
    assertThat(run.out())
        .contains("tables/oud: waarschuwing", "tables/deals.xlsx: waarschuwing")
        .doesNotContain("DS_Store");
    CommandLineRun converted =
        CommandLineRun.of("convert", "" + tables, folder.resolve("x.json") + "");
    assertThat(converted.err()).contains("tables/oud", "tables/deals.xlsx");
  }

  @ParameterizedTest
  @CsvSource({"deals.csv, totals", "vgr.xlsx, collect", "vgr.ods, collect", "vgr.xlsb, collect"})
  void whatIsNoPortfolioGetsAdviceThatFits(String name, String advice) throws IOException {
    Path file = Files.writeString(folder.resolve(name), "x");
    for (String[] command :
        List.of(
            new String[] {"check", "" + file},
            new String[] {"stats", "" + file},
            new String[] {"convert", "" + file, folder.resolve("x.json") + ""})) {
      CommandLineRun run = CommandLineRun.of(command);
      assertThat(run.status()).isEqualTo(Main.REFUSED);
      assertThat(run.err()).contains(name, advice).hasLineCount(1);
    }
  }

  @ParameterizedTest
  @CsvSource({"t.ods", "t.xls", "t.XLSB", "t.fods", "t.numbers", "t.zip", "t.pdf"})
  void totalsSaysWhatItReads(String name) throws IOException {
    Path file = Files.writeString(folder.resolve(name), "x");
    CommandLineRun run = CommandLineRun.of("totals", "measurements", "" + portfolio, "" + file);
    assertThat(run.status()).isEqualTo(Main.REFUSED);
    assertThat(run.err()).contains(name, "csv en xlsx").hasLineCount(1);
  }
}
