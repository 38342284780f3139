package nl.regiodeals.core.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.regiodeals.core.Sample;
import nl.regiodeals.core.judge.Work;
import nl.regiodeals.core.model.Deal;
import nl.regiodeals.core.model.Money;
import nl.regiodeals.core.text.Language;
import nl.regiodeals.core.text.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The catalogue of named figures. */
class NamedFiguresTest {
  private static final Dossiers DOSSIERS = Dossiers.of(Sample.portfolio());
  private static final Figures FIGURES =
      Figures.of(
          new StateOfAffairs(DOSSIERS, LocalDate.of(2025, 12, 31)),
          new ReportingYear(DOSSIERS, 2025));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "deals|deals",
        "deals.gesloten|deals.closed",
        "deals.lopend|deals.running",
        "deals.afgerond|deals.completed",
        "deals.nogNietGesloten|deals.notYetClosed",
        "tranches|tranches",
        "rijksbijdrage|stateContribution",
        "regiobijdrage|regionContribution",
        "tranche(4).deals|tranche(4).deals",
        "tranche(4).gesloten|tranche(4).closed",
        "tranche(4).lopend|tranche(4).running",
        "tranche(4).afgerond|tranche(4).completed",
        "tranche(4).budget|tranche(4).budget",
        "tranche(4).rijksbijdrage|tranche(4).stateContribution",
        "tranche(4).geselecteerdOp|tranche(4).selectedOn",
        "tranche(4).getekendOp|tranche(4).signedOn",
        "jaar|year",
        "jaar.lopend|year.running",
        "jaar.gerapporteerd|year.reported",
        "jaar.resultaten|year.results",
        "jaar.besteed|year.spent",
        "deal(\"twente\").naam|deal(\"twente\").name",
        "deal(\"twente\").rijksbijdrage|deal(\"twente\").stateContribution",
        "deal(\"twente\").regiobijdrage|deal(\"twente\").regionContribution",
        "tabel(\"stand-per-tranche\")|table(\"state-by-tranche\")",
        "grafiek(\"rijksbijdrage-per-tranche\")|chart(\"state-contribution-by-tranche\")",
        "lijst(\"lopend\")|list(\"running\")",
        "kaart|map",
      })
  void isFoundByItsNameInBothLanguages(String dutch, String english) {
    NamedFigure figure = FIGURES.find(dutch).orElseThrow();
    assertThat(figure.name(Language.DUTCH)).isEqualTo(dutch);
    assertThat(figure.name(Language.ENGLISH)).isEqualTo(english);
    assertThat(FIGURES.find(english)).contains(figure);
    assertThat(figure.description(Language.DUTCH)).isNotBlank();
  }

  @Test
  void isFoundWithWhateverQuotesAndSpacesAProgramMakes() {
    assertThat(FIGURES.find("Deal( \u201ctwente\u201d ).rijksbijdrage"))
        .isEqualTo(FIGURES.find("deal(\"twente\").rijksbijdrage"))
        .isPresent();
    assertThat(FIGURES.find("deal(\"zwente\").rijksbijdrage")).isEmpty();
  }

  @Test
  void hasTheValueThatTheAnalysisGives() {
    Tally whole = new StateOfAffairs(DOSSIERS, LocalDate.of(2025, 12, 31)).whole();
    assertThat(value("deals")).contains(whole.deals());
    assertThat(value("deals.lopend")).contains(whole.running());
    assertThat(value("rijksbijdrage")).isEqualTo(whole.state().sum().<Object>map(sum -> sum));
    Optional<Money> twente =
        DOSSIERS.find("twente").orElseThrow().deal().stateContribution().map(s -> s.value());
    assertThat(value("deal(\"twente\").rijksbijdrage")).isEqualTo(twente.<Object>map(sum -> sum));
  }

  private static Optional<Object> value(String name) {
    return FIGURES.find(name).orElseThrow().value();
  }

  @Test
  void eachHasANameOfItsOwnAndADescriptionInEachLanguage() {
    for (Language language : List.of(Language.DUTCH, Language.ENGLISH)) {
      ImmutableList<NamedFigure> all = FIGURES.all();
      assertThat(all).extracting(figure -> figure.name(language)).doesNotHaveDuplicates();
      assertThat(all)
          .allSatisfy(
              figure -> {
                assertThat(figure.name(language))
                    .matches("[\\p{L}\\p{N}.]+(\\(.*\\))?[\\p{L}\\p{N}.]*(\\(\".*\"\\))?");
                assertThat(figure.description(language)).isNotBlank().doesNotContain("{");
              });
    }
  }

  @Test
  void isFoundByWhereItComesFrom() {
    Tally tranche = new StateOfAffairs(DOSSIERS, LocalDate.of(2025, 12, 31)).tranche(4);
    assertThat(FIGURES.find(tranche.lineage("running")).orElseThrow().key()).isEqualTo("running");
    assertThat(
            FIGURES
                .find(Lineage.of(DOSSIERS.all().get(0).deal(), "stateContribution"))
                .orElseThrow()
                .name(Language.DUTCH))
        .isEqualTo("deal(\"" + DOSSIERS.all().get(0).deal().id() + "\").rijksbijdrage");
  }

  @Test
  void everyFamilyHasANameInBothLanguages() {
    Dossiers dossiers = Dossiers.of(Sample.reported());
    Messages texts = Messages.load("figures", NamedFigure.class::getResourceAsStream);
    assertThat(
            Figures.of(
                    new StateOfAffairs(dossiers, LocalDate.of(2024, 12, 31)),
                    new ReportingYear(dossiers, 2024))
                .all())
        .extracting(NamedFigure::family)
        .filteredOn(family -> !family.isEmpty())
        .isSubsetOf(texts.keys(Language.DUTCH))
        .isSubsetOf(texts.keys(Language.ENGLISH))
        .contains("risk", "projectfunding");
  }

  @Test
  void everyNameLeadsToTheFirstFigureThatHasIt() {
    Map<String, NamedFigure> first = new HashMap<>();
    for (Language language : List.of(Language.DUTCH, Language.ENGLISH)) {
      FIGURES.computed().forEach(figure -> first.putIfAbsent(figure.name(language), figure));
    }
    for (Language language : List.of(Language.DUTCH, Language.ENGLISH)) {
      FIGURES.fields().forEach(figure -> first.putIfAbsent(figure.name(language), figure));
    }
    assertThat(first).hasSizeGreaterThan(500);
    first.forEach(
        (name, figure) -> {
          assertThat(FIGURES.find(name)).as(name).contains(figure);
          assertThat(FIGURES.isKnownOfSome(name)).as(name).isTrue();
        });
  }

  @Test
  void idsWithTheSignsOfNamesAreFound() {
    String id = "a).b(\"c\").naam";
    Dossiers dossiers =
        Dossiers.of(
            Sample.portfolio().toBuilder()
                .deals(List.of(Deal.builder(id, 5, 1).name("Twente").build()))
                .build());
    Figures figures = dossiers.figures(LocalDate.of(2025, 12, 31), 2025);
    assertThat(figures.find("deal(\"" + id + "\").naam").flatMap(NamedFigure::value))
        .contains("Twente");
    assertThat(figures.isStart("deal(\"" + id + "\")")).isTrue();
    assertThat(figures.isStart("deal(\"a\")")).isFalse();
    assertThat(figures.find("deal(\"" + id)).isEmpty();
  }

  @Test
  void theCatalogueIsMadeOnce() {
    LocalDate day = LocalDate.of(2025, 12, 31);
    assertThat(DOSSIERS.figures(day, 2025)).isSameAs(DOSSIERS.figures(day, 2025));
    assertThat(DOSSIERS.figures(day, 2024)).isNotSameAs(DOSSIERS.figures(day, 2025));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "deal(\"twnte\").naam|deal(\"twente\").naam",
        "deal(\"twente\").nam|deal(\"twente\").naam",
        "del(\"twente\").name|deal(\"twente\").name",
        "tranche(4).geslooten|tranche(4).gesloten",
        "deals.gesolten|deals.gesloten",
      })
  void aNameThatIsAlmostRightLeadsToTheNearest(String typed, String meant) {
    assertThat(FIGURES.find(typed)).isEmpty();
    assertThat(FIGURES.nearest(typed)).contains(meant);
  }

  @Test
  void aNameLikeNoOtherLeadsNowhere() {
    assertThat(FIGURES.nearest("wetenswaardigheden")).isEmpty();
    assertThat(FIGURES.nearest("deal(\"zzzzzzzz\").qqqqqqqq")).isEmpty();
  }

  @Test
  void aNameOfAMillionBracketsTakesBoundedTime() {
    String name = "deal(" + ")".repeat(1_000_000) + ".naam";
    Work.assertAtMost(
        Duration.ofSeconds(5),
        () -> {
          assertThat(FIGURES.find(name)).isEmpty();
          assertThat(FIGURES.isStart(name)).isFalse();
          assertThat(FIGURES.nearest(name)).isEmpty();
        });
  }
}
