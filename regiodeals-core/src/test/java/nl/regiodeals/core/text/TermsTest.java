package nl.regiodeals.core.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import nl.regiodeals.core.model.Concept;
import nl.regiodeals.core.model.Named;
import nl.regiodeals.core.model.Phase;
import nl.regiodeals.core.model.ProgrammeProfile;
import nl.regiodeals.core.model.ProgrammeTerm;
import nl.regiodeals.core.model.ProgrammeTermBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TermsTest {
  private static final Terms AREAS =
      Terms.of(
          ProgrammeProfile.builder("areas")
              .addTerms(
                  term("nl", Concept.DEAL, "focusgebied", "focusgebieden").kind("het").build(),
                  term("nl", Concept.FULL_DEAL, "stedelijk focusgebied", "stedelijke focusgebieden")
                      .kind("het")
                      .definite("stedelijke focusgebied")
                      .build(),
                  term("en", Concept.DEAL, "area", "areas").kind("an").build())
              .addPhases(Named.of(Phase.SELECTED, "nl", "aangewezen"), Named.of(Phase.EXECUTION))
              .build());

  private static ProgrammeTermBuilder term(
      String language, Concept concept, String one, String many) {
    return ProgrammeTerm.builder(language, concept, one, many);
  }

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
          {=een eerdere deal} of {=de eerdere deal} | een eerdere deal of de eerdere deal | een eerder focusgebied of het eerdere focusgebied
          {=Haar:deal} eigen weg, en {=zij:deal} loopt | Haar eigen weg, en zij loopt | Zijn eigen weg, en het loopt
          van {=die deals}               | van die deals               | van die focusgebieden
          {=de consultation}             | het Rijk-regio-overleg      | het Rijk-regio-overleg
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
  @ValueSource(strings = {"<b>", "${x}", "{count}", "=1+1", "a\nb", "&amp;", "gebied\ufffd"})
  void aNounIsPlainText(String form) {
    for (ProgrammeTerm term :
        List.of(
            term("nl", Concept.DEAL, form, "many").build(),
            term("nl", Concept.DEAL, "one", form).build(),
            term("nl", Concept.DEAL, "one", "many").definite(form).build())) {
      assertThat(Terms.of(ProgrammeProfile.builder("x").addTerms(term).build()))
          .isEqualTo(Terms.REGIO_DEALS);
    }
  }

  @Test
  void valuesHaveTheNamesOfTheProgramme() {
    Language dutch = Language.DUTCH.with(AREAS);
    assertThat(Words.of(Phase.SELECTED, dutch)).isEqualTo("aangewezen");
    assertThat(Words.of(Phase.EXECUTION, dutch))
        .isEqualTo(Words.of(Phase.EXECUTION, Language.DUTCH));
    assertThat(Words.of(Phase.SELECTED, Language.ENGLISH.with(AREAS)))
        .isEqualTo(Words.of(Phase.SELECTED, Language.ENGLISH));
  }

  @Test
  void aTextOfAnotherLanguageHasTheWordsOfTheProgrammeToo() {
    Messages texts = Messages.of("test", Map.of(Language.ENGLISH, Map.of("all", "all {=deals}")));
    assertThat(texts.text(Language.of("fy").with(AREAS), "all")).isEqualTo("all areas");
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
}
