package nl.regiodeals.core.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import nl.regiodeals.core.text.Terms.Concept;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TermsTest {
  private static final Terms AREAS =
      Terms.of(
          Map.of(
              "nl",
              Map.of(
                  Concept.DEAL,
                  new Noun("focusgebied", "focusgebieden", "", "het"),
                  Concept.FULL_DEAL,
                  new Noun(
                      "stedelijk focusgebied",
                      "stedelijke focusgebieden",
                      "stedelijke focusgebied",
                      "het")),
              "en",
              Map.of(Concept.DEAL, new Noun("area", "areas", "", "an"))));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Alle {=deals} samen            | Alle deals samen            | Alle focusgebieden samen
          {=Deze deal} liep              | Deze deal liep              | Dit focusgebied liep
          {=een deal die} loopt          | een deal die loopt          | een focusgebied dat loopt
          geen {=enkele deal}            | geen enkele deal            | geen enkel focusgebied
          {=de ene deal}                 | de ene deal                 | het ene focusgebied
          per {=elke deal}               | per elke deal               | per elk focusgebied
          {=De fullDeal} en {=een fullDeal} | De Regio Deal en een Regio Deal | Het stedelijke focusgebied en een stedelijk focusgebied
          {=FullDeals} in {=de tranche}  | Regio Deals in de tranche   | Stedelijke focusgebieden in de tranche
          van {=die deals}               | van die deals               | van die focusgebieden
          {=de consultation}             | het Rijk-regio overleg      | het Rijk-regio overleg
          {count} zonder naam            | {count} zonder naam         | {count} zonder naam
          """)
  void aDutchTextIsWrittenOnce(String text, String deals, String areas) {
    assertThat(Terms.REGIO_DEALS.in(text, "nl")).isEqualTo(deals);
    assertThat(AREAS.in(text, "nl")).isEqualTo(areas);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {=A deal} has a name | A deal has a name | An area has a name
          of {=a deal}         | of a deal         | of an area
          of {=the deals}      | of the deals      | of the areas
          """)
  void anEnglishTextIsWrittenOnce(String text, String deals, String areas) {
    assertThat(Terms.REGIO_DEALS.in(text, "en")).isEqualTo(deals);
    assertThat(AREAS.in(text, "en")).isEqualTo(areas);
  }

  @Test
  void aLanguageWithoutNounsHasThoseOfEnglish() {
    assertThat(AREAS.in("{=deals}", "fy")).isEqualTo("areas");
    assertThat(Terms.REGIO_DEALS.in("{=tranches}", "fy")).isEqualTo("tranches");
  }

  @Test
  void aTextWithANounThatThereIsNotIsRefused() {
    assertThatThrownBy(() -> Terms.REGIO_DEALS.in("{=de dael}", "nl"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("{=de dael}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", " ", "<b>", "${x}", "{count}", "=1+1", "a\nb", "&amp;", "gebied\ufffd"})
  void aNounIsPlainText(String form) {
    assertThatThrownBy(() -> Noun.of(form, "many")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Noun.of("one", form)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aLanguageSpeaksTheWordsOfAProgramme() {
    Messages texts =
        Messages.of(
            "test", Map.of(Language.DUTCH, Map.of("all", "{count} {=deals}: {=deze deal}")));
    assertThat(texts.text(Language.DUTCH, "all", Map.of("count", 2)))
        .isEqualTo("2 deals: deze deal");
    assertThat(texts.text(Language.DUTCH.with(AREAS), "all", Map.of("count", 2)))
        .isEqualTo("2 focusgebieden: dit focusgebied");
    assertThat(Language.DUTCH.with(AREAS).with(Terms.REGIO_DEALS)).isEqualTo(Language.DUTCH);
  }

  private static Terms read(String dutch) {
    return Terms.read(
        List.of("nl", "en"),
        file ->
            file.equals("terms_nl.properties")
                ? new ByteArrayInputStream(dutch.getBytes(StandardCharsets.UTF_8))
                : null);
  }

  @Test
  void termsAreReadFromABundle() {
    assertThat(
            read("deal = focusgebied\ndeals = focusgebieden\ndeal.kind = het\n")
                .in("{=Deze deal} in {=de tranche}", "nl"))
        .isEqualTo("Dit focusgebied in de tranche");
    assertThat(read("")).isEqualTo(Terms.REGIO_DEALS);
  }

  @ParameterizedTest
  @CsvSource({
    "deal=gebied, deal=gebied",
    "deals=gebieden, deals=gebieden",
    "dael=gebied, dael=gebied",
    "'deal=\\u00zz', '\\u'",
    "deal.kind=het, ''",
    "'deal=<b>\ndeals=x', deal=<b>",
  })
  void whatIsNoTermIsRefusedWithItsLine(String written, String told) {
    if (told.isEmpty()) {
      assertThat(read(written)).isEqualTo(Terms.REGIO_DEALS);
    } else {
      assertThatThrownBy(() -> read(written))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("terms_nl.properties: " + told);
    }
  }
}
