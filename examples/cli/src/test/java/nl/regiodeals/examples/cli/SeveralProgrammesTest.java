package nl.regiodeals.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The real data of three programmes side by side. */
class SeveralProgrammesTest {
  private static final String DEALS = "../data/regiodeals.json";
  private static final String NPLV = "../data/programmes/nplv.json";
  private static final String NOVEX = "../data/programmes/novex.json";

  @TempDir private Path folder;

  private static CommandLineRun three(String... arguments) {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of("--beside", NPLV, "--beside", NOVEX));
    return CommandLineRun.of(all.toArray(String[]::new));
  }

  @ParameterizedTest
  @ValueSource(strings = {"nl", "en"})
  void theOverviewIsAsApproved(String language) throws IOException {
    CommandLineRun run = three("export", "programmes", DEALS, "-f", "md", "--language", language);
    assertThat(run.status()).as(run.err()).isZero();
    Path approved = Path.of("src/test/resources/approved/programmes." + language + ".md");
    if (Boolean.getBoolean("approved.update")) {
      Files.writeString(approved, run.out());
    }
    assertThat(approved).content(StandardCharsets.UTF_8).isEqualTo(run.out());
  }

  @Test
  void everyFormatHasItAndTellsWhereItsFiguresWereRead() throws IOException {
    CommandLineRun run =
        three("export", "programmes", DEALS, "-f", "all", "--lineage", "-o", folder + "/overzicht");
    assertThat(run.status()).as(run.err()).isZero();
    assertThat(folder.toFile().list())
        .containsExactlyInAnyOrder(
            "overzicht.docx",
            "overzicht.html",
            "overzicht.md",
            "overzicht.odt",
            "overzicht.pdf",
            "overzicht.txt");
    assertThat(Files.readString(folder.resolve("overzicht.md")))
        .contains(
            "Nationaal Programma Leefbaarheid en Veiligheid: amsterdam-nieuw-west, rijksbijdrage:"
                + " nplv.json:",
            "/deals/0/stateContribution",
            "regiodeals.json:");
    for (String format : List.of("docx", "odt")) {
      CommandLineRun verified = three("verify", folder + "/overzicht." + format, DEALS);
      assertThat(verified.status()).as(verified.out()).isZero();
    }
  }

  @Test
  void aFigureIsTracedToTheFileOfItsProgramme() {
    CommandLineRun run = three("trace", DEALS, "programmes", "\u20ac 54,1 miljoen");
    assertThat(run.status()).as(run.err()).isZero();
    assertThat(run.out())
        .contains("amsterdam-nieuw-west, rijksbijdrage: nplv.json:", "/deals/0/stateContribution");
  }

  @Test
  void theSiteShowsItAndTheDealsThatShareAMunicipality() throws IOException {
    CommandLineRun run = three("site", DEALS, "-o", folder + "");
    assertThat(run.status()).as(run.err()).isZero();
    assertThat(Files.readString(folder.resolve("programmas.html")))
        .contains(
            "24 gemeenten in gebieden van meer dan \u00e9\u00e9n programma", "16 NOVEX-gebieden");
    assertThat(Files.readString(folder.resolve("deals/parkstad-limburg.html")))
        .contains("Heerlen-Noord (samen: Heerlen; niet gecontroleerd)");
    assertThat(Files.readString(folder.resolve("deals/amsterdam-zuidoost.html")))
        .contains("Amsterdam Nieuw-West (samen: Amsterdam); Amsterdam Zuidoost (samen: Amsterdam)");
  }

  @Test
  void anOverviewOverMorePortfoliosIsThatOfProgrammes() {
    CommandLineRun run = three("export", "overview", DEALS, "-f", "md");
    assertThat(run.status()).as(run.err()).isZero();
    assertThat(run.out()).isEqualTo(three("export", "programmes", DEALS, "-f", "md").out());
  }

  @Test
  void anOverviewOfOneProgrammeIsRefused() {
    CommandLineRun run = CommandLineRun.of("export", "programmes", DEALS, "-f", "md");
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("--beside PORTFOLIO");
  }

  @Test
  void othersThatWouldNotBeShownAreRefused() {
    CommandLineRun run = three("export", "letter", DEALS, "-f", "md");
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("letter gaat over \u00e9\u00e9n programma", "export programmes");
  }

  @Test
  void theSameProgrammeTwiceIsRefusedWithItsFile() {
    CommandLineRun run =
        CommandLineRun.of("export", "programmes", NPLV, "-f", "md", "--beside", NPLV);
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err())
        .contains(NPLV, "Het programma Nationaal Programma Leefbaarheid en Veiligheid is er al");
  }

  @Test
  void whatIsNoMunicipalityIsToldWithWhatWasProbablyMeant() throws IOException {
    Path other = folder.resolve("anders.json");
    Files.writeString(
        other,
        Files.readString(Path.of(NPLV))
            .replace("\"GM0917\"", "\"Heerln\"")
            .replace("\"GM0503\"", "\"delft\""));
    CommandLineRun run =
        CommandLineRun.of("export", "programmes", DEALS, "-f", "md", "--beside", other + "");
    assertThat(run.status()).isZero();
    assertThat(run.err())
        .contains("Heerln, bij Heerlen-Noord, is geen gemeente van nu. Bedoelt u Heerlen?")
        .doesNotContain("delft,");
    assertThat(run.out()).contains("|Delft (Zuid-Holland)|", "20 stedelijke focusgebieden");
  }

  @Test
  void thePortfolioOfAnotherProgrammeIsNotOverwritten() throws IOException {
    Path other = folder.resolve("anders.json");
    Files.copy(Path.of(NPLV), other);
    CommandLineRun run =
        CommandLineRun.of(
            "export", "programmes", DEALS, "-f", "md", "--beside", other + "", "-o", other + "");
    assertThat(run.status()).isEqualTo(2);
    assertThat(other).hasSameTextualContentAs(Path.of(NPLV));
  }
}
