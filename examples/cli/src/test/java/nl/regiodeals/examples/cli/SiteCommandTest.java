package nl.regiodeals.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import nl.regiodeals.render.Vnu;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The site and the open data of the real data set, from the command line. */
class SiteCommandTest {
  private static final String REAL = "../data/regiodeals.json";

  @TempDir private Path folder;

  @Test
  void makesASiteOfTheRealDataInTwoLanguages() throws Exception {
    CommandLineRun run = site("--language", "both", "--base-url", "https://regiodeals.example");
    assertThat(run.status()).as(run.err()).isZero();
    assertThat(run.out()).contains("verwijderd 0", "index.html");
    assertThat(run.err()).contains("--publisher, --contact, --licence").hasLineCount(1);
    assertThat(folder.resolve("index.html"))
        .content(StandardCharsets.UTF_8)
        .contains("84 Regio Deals", "miljard");
    assertThat(folder.resolve("bronnen.html"))
        .content(StandardCharsets.UTF_8)
        .contains("386.400.000", "384.600.000");
    assertThat(folder.resolve("tranches/tranche-4.html"))
        .content(StandardCharsets.UTF_8)
        .contains("Twente II");
    assertThat(folder.resolve("en/provinces/gelderland.html")).exists();
    assertThat(folder.resolve("sitemap.xml"))
        .content(StandardCharsets.UTF_8)
        .contains("<loc>https://regiodeals.example/deals/twente.html</loc>");
    assertThat(folder.resolve("deals/twente.html"))
        .content(StandardCharsets.UTF_8)
        .contains("../factsheets/twente.pdf", "../data/deals/twente.json", "Twente II");
    assertThat(folder.resolve("deals/parkstad-limburg-3.html"))
        .content(StandardCharsets.UTF_8)
        .contains(
            "href=\"../deals/parkstad-limburg.html\"", "href=\"../deals/parkstad-limburg-2.html\"");
    assertThat(folder.resolve("data/catalogue.ttl"))
        .content(StandardCharsets.UTF_8)
        .contains("<https://regiodeals.example/data/regiodeals.xlsx>", "open-data.html");
    for (Path page : pages()) {
      assertThat(Vnu.messages(Files.readString(page))).as(page.toString()).isEmpty();
    }
  }

  @Test
  void makesASmallSiteOfOneDeal() throws Exception {
    CommandLineRun run =
        site("--deal", "parkstad-limburg-3", "--base-url", "https://parkstad.example");
    assertThat(run.status()).as(run.err()).isZero();
    assertThat(pages()).hasSizeLessThan(8);
    assertThat(folder.resolve("index.html"))
        .content(StandardCharsets.UTF_8)
        .contains("<title>Regio Deal Parkstad Limburg III</title>", "Parkstad Limburg II")
        .doesNotContain("Twente");
    assertThat(folder.resolve("data/regiodeals.json"))
        .content(StandardCharsets.UTF_8)
        .contains("parkstad-limburg-3")
        .doesNotContain("\"twente\"");
    for (Path page : pages()) {
      assertThat(Vnu.messages(Files.readString(page))).as(page.toString()).isEmpty();
    }
    CommandLineRun unknown = site("--deal", "nergens");
    assertThat(unknown.status()).isEqualTo(Main.REFUSED);
    assertThat(unknown.err()).contains("nergens").hasLineCount(1);
  }

  /** What came after the day is not called unknown, and is marked as later. */
  @Test
  void theLastTrancheIsToldAsItStoodOnTheDay() throws IOException {
    assertThat(site().status()).isZero();
    assertThat(folder.resolve("tranches/tranche-6.html"))
        .content(StandardCharsets.UTF_8)
        .contains("19\u00a0november\u00a02025 (na de peildatum)", "nog niet gesloten")
        .doesNotContain("fase onbekend");
  }

  @Test
  void aSecondRunWritesNothing() {
    assertThat(site().status()).isZero();
    assertThat(site().out()).startsWith("Niets veranderd.");
  }

  @Test
  void whoPublishesIsToldInTheCatalogue() {
    CommandLineRun run =
        site(
            "--publisher",
            "Ministerie van Voorbeelden",
            "--publisher-uri",
            "https://identifier.overheid.nl/tooi/id/ministerie/mnre0000",
            "--contact",
            "mailto:deals@example.nl",
            "--licence",
            "http://creativecommons.org/publicdomain/zero/1.0/deed.nl");
    assertThat(run.err()).isEmpty();
    assertThat(folder.resolve("data/catalogue.ttl"))
        .content(StandardCharsets.UTF_8)
        .contains(
            "mnre0000", "Ministerie van Voorbeelden", "<mailto:deals@example.nl>", "zero/1.0");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "regiodeals.nl",
        "ftp://regiodeals.nl/",
        "/deals",
        "javascript:alert(1)",
        "httpx://a.nl/",
        "https://a.nl/?b"
      })
  void anAddressThatIsNoneIsRefused(String address) throws IOException {
    CommandLineRun run = site("--base-url", address);
    assertThat(run.status()).isEqualTo(Main.REFUSED);
    assertThat(run.err()).contains(address).hasLineCount(1);
    try (Stream<Path> made = Files.list(folder)) {
      assertThat(made).isEmpty();
    }
  }

  @Test
  void aTextThatIsNoAddressIsRefusedInWords() {
    CommandLineRun run = site("--contact", "een twee");
    assertThat(run.status()).isEqualTo(Main.REFUSED);
    assertThat(run.err()).contains("'een twee' is geen adres").doesNotContain("Exception");
  }

  @Test
  void aFolderThatIsAFileIsRefusedInWords() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "text");
    CommandLineRun run = CommandLineRun.of("site", REAL, "-o", "" + file);
    assertThat(run.status()).isEqualTo(Main.REFUSED);
    assertThat(run.err()).contains("file").hasLineCount(1);
    assertThat(file).hasContent("text");
  }

  private CommandLineRun site(String... options) {
    return CommandLineRun.of(
        Stream.concat(Stream.of("site", REAL, "-o", "" + folder), Stream.of(options))
            .toArray(String[]::new));
  }

  private List<Path> pages() throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(file -> file.toString().endsWith(".html")).toList();
    }
  }
}
