package nl.regiodeals.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import nl.regiodeals.core.geography.Municipalities;
import nl.regiodeals.core.geography.Municipality;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The search of the site of the real data, in a browser, as people type. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SearchBrowserTest {
  @TempDir private static Path folder;

  private Browser browser;

  @BeforeAll
  void makeTheSite() throws IOException {
    assumeTrue(Browser.isThere(), "chromium and chromium-driver are not installed");
    CommandLineRun run =
        CommandLineRun.of(
            "site", "../data/regiodeals.json", "-o", folder + "", "--language", "both");
    assertThat(run.status()).as(run.err()).isLessThan(2);
    browser = Browser.open(folder, true);
  }

  @AfterAll
  void close() {
    if (browser != null) {
      browser.close();
    }
  }

  private void search(String language, String words) {
    browser.visit(language.equals("nl") ? "deals/index.html" : "en/deals/index.html");
    type(words);
  }

  private void type(String words) {
    browser.script(
        "const q = document.getElementById('q'); q.value = '"
            + words.replace("'", "\\'")
            + "'; q.dispatchEvent(new Event('input', {bubbles: true})); return 1;");
  }

  private List<?> shown() {
    return (List<?>)
        browser.script(
            "return [...document.querySelectorAll('main > ul > li')].filter(item => !item.hidden)"
                + ".map(item => item.querySelector('a').textContent.trim())");
  }

  private String told() {
    return String.valueOf(
        browser.script("return document.getElementById('found-else').textContent"));
  }

  @ParameterizedTest
  @CsvSource({
    "nl, regio deal twente, Twente",
    "nl, Twenthe, Twente",
    "nl, enschde, Twente",
    "nl, The Hague, Den Haag",
    "nl, '''s-Gravenhage', Den Haag",
    "en, The Hague, Den Haag",
    "en, regio deal twente, Twente",
  })
  void whatPeopleTypeFindsTheDeal(String language, String words, String name) {
    search(language, words);
    assertThat(shown()).as(words).isNotEmpty().anyMatch(deal -> deal.toString().contains(name));
  }

  @ParameterizedTest
  @CsvSource({"nl, tranche 4", "nl, Tranche 6", "en, tranche 4"})
  void aTrancheIsFoundByItsNumberAlone(String language, String words) {
    search(language, words);
    assertThat(shown()).isNotEmpty();
    String number = words.substring(words.length() - 1);
    assertThat(
            browser.script(
                "return [...document.querySelectorAll('main > ul > li')].filter(item =>"
                    + " !item.hidden).every(item => /ranche\\s"
                    + number
                    + "\\b/.test(item.textContent))"))
        .isEqualTo(true);
  }

  @ParameterizedTest
  @CsvSource({
    "nl, afgerond, completed",
    "nl, Friesland, Fryslân",
    "nl, Noord-Brabant, North Brabant",
    "en, completed, afgerond",
  })
  void otherNamesFindTheSame(String language, String words, String other) {
    search(language, words);
    List<?> found = shown();
    assertThat(found).isNotEmpty();
    type(other);
    assertThat(shown()).isEqualTo(found);
  }

  @Test
  void aCorrectedWordIsTold() {
    search("nl", "enschde");
    assertThat(told())
        .isEqualTo("Met “enschde” is niets gevonden. Dit is wat er is met “enschede”.");
    type("enschede");
    assertThat(told()).isEmpty();
  }

  @Test
  void aPlaceWithoutADealIsKnownByItsOtherName() {
    search("nl", "Den Bosch");
    assertThat(shown()).isEmpty();
    assertThat(told())
        .startsWith(
            "De gemeente 's-Hertogenbosch (Noord-Brabant) staat bij geen enkele Regio Deal.");
  }

  @ParameterizedTest
  @CsvSource({
    "7511, Enschede, Twente",
    "7511 AB, Enschede, Twente",
    "7511ab, Enschede, Twente",
    "2512, Den Haag, Den Haag Zuidwest",
    "6411, Heerlen, Parkstad Limburg",
  })
  void aPostcodeLeadsToTheDealsOfItsMunicipality(String typed, String place, String deal) {
    search("nl", typed);
    assertThat(told())
        .isEqualTo(
            "Het midden van postcodegebied %s ligt in de gemeente %s. "
                .formatted(typed.substring(0, 4), place));
    assertThat(shown()).asString().contains(deal);
    List<?> found = shown();
    type(place);
    assertThat(shown().containsAll(found)).isTrue();
  }

  @Test
  void aPostcodeOfAMunicipalityWithoutADealSaysSo() {
    search("nl", "5211 AB");
    assertThat(shown()).isEmpty();
    assertThat(told())
        .contains(
            "ligt in de gemeente 's-Hertogenbosch.",
            "De gemeente 's-Hertogenbosch (Noord-Brabant) staat bij geen enkele Regio Deal.");
  }

  @Test
  void eachPostcodeAreaHasAMunicipality() {
    browser.visit("deals/index.html");
    assertThat(
            browser.script(
                "const finder = window.regiodeals.finder; const missing = [];"
                    + "for (const [name, areas] of Object.entries(window.regiodeals.search.postcodes))"
                    + " for (const run of areas.split(' '))"
                    + " if (finder.postcode(run.slice(0, 4) + 'AA')?.place !== name) missing.push(run);"
                    + "return missing.length + ' ' + Object.keys(window.regiodeals.search.postcodes).length"))
        .isEqualTo("0 342");
  }

  @ParameterizedTest
  @ValueSource(strings = {"zzz onvindbaar", "qqqq"})
  void noSearchIsADeadEnd(String words) {
    search("nl", words);
    assertThat(shown()).isEmpty();
    assertThat(told()).isEqualTo("Toon alle deals");
  }

  @Test
  void eachMunicipalityLeadsToItsDealsOrSaysThatThereIsNone() {
    browser.visit("deals/index.html");
    int without = 0;
    for (Municipality municipality : Municipalities.current().all()) {
      type(municipality.name());
      if (shown().isEmpty()) {
        without++;
        assertThat(told())
            .startsWith("De gemeente " + municipality.name() + " (")
            .contains("staat bij geen enkele Regio Deal.", "Bekijk de deals in ");
      }
    }
    assertThat(without).isBetween(1, 200);
  }
}
