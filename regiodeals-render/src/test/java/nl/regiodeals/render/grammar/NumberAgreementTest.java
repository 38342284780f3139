package nl.regiodeals.render.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import nl.regiodeals.core.text.Language;
import nl.regiodeals.render.grammar.NumberAgreement.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NumberAgreementTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Er zijn 1 deals.",
        "In 2024 gaat het om \u00e9\u00e9n deals.",
        "E\u00e9n deals is gesloten.",
        "Sinds 2018 zijn 1 Regio Deals gesloten, in drie tranches.",
        "Er zijn drie Regio Deals, in 1 tranches.",
        "Gesloten in 1 tranches van 1 deals.",
        "Van de 1 deals heeft er een gerapporteerd.",
        "Dat is gemeten over de \u00e9\u00e9n deal.",
        "0 deals hebben gerapporteerd.",
        "Dit zijn 2 deal.",
        "Zij melden twee resultaat.",
        "In 2024 liepen 1 Regio Deal.",
        "Daarvan liepen er \u00e9\u00e9n.",
        "Van de drie deals hebben er 1 gerapporteerd.",
        "Vergeleken met 2023 gaan van de twee indicatoren er 1 de goede kant op.",
        "Er waren 1 bevinding.",
        "E\u00e9n deal zijn in 2024 gesloten.",
        "Deze bijlage gaat over de ene Regio Deal die in 2024 liepen.",
        "Twee deals heeft gerapporteerd.",
        "De drie deals die in 2024 liep.",
        "Op 1 mei liep er 2.",
        "Er zijn 1.250 deal.",
        "Kaart met 1 genummerde deals.",
      })
  void findsWhatDisagreesInDutch(String wrong) {
    assertThat(NumberAgreement.in(Language.DUTCH).faults(wrong)).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Er is \u00e9\u00e9n Regio Deal, in \u00e9\u00e9n tranche.",
        "Er zijn 84 Regio Deals, in zes tranches.",
        "Van \u00e9\u00e9n deal zijn de partners niet bekend.",
        "Van 1 van de 2 is het onbekend.",
        "Op 1 januari 2025 liepen twee deals.",
        "Tranche 1: de deals van de eerste ronde.",
        "Van 59 deals is de rijksbijdrage bekend.",
        "In tranche 4, deal 2 in de regio.",
        "E\u00e9n van de drie deals heeft gerapporteerd.",
        "Er zijn geen deals.",
        "Het is 1,5 deal per provincie.",
        "In 2024 deal na deal.",
      })
  void findsNothingInGoodDutch(String right) {
    assertThat(NumberAgreement.in(Language.DUTCH).faults(right)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "There are one deals.",
        "In 2024, 1 Regio Deals ran.",
        "There are 1 reports.",
        "There are 1 finding.",
        "Of the 1 deals, one has reported.",
        "1 of the 2 deals have reported.",
        "One deal were closed in 2024.",
        "0 deals have reported.",
        "2 deal were closed.",
        "Two deals has reported.",
        "There is 2 findings.",
        "In three tranches of 12, 9 and 1 deals.",
      })
  void findsWhatDisagreesInEnglish(String wrong) {
    assertThat(NumberAgreement.in(Language.ENGLISH).faults(wrong)).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "There is one Regio Deal, in one tranche.",
        "There are 84 Regio Deals, in six tranches.",
        "The area of 2 deals is not known.",
        "One of the two deals has reported.",
        "Unknown for 1 of the 2.",
        "On 31 December 2024 deals were running.",
        "No deals have been closed.",
      })
  void findsNothingInGoodEnglish(String right) {
    assertThat(NumberAgreement.in(Language.ENGLISH).faults(right)).isEmpty();
  }

  @Test
  void seesHowManyThereAre() {
    NumberAgreement dutch = NumberAgreement.in(Language.DUTCH);
    assertThat(dutch.sizes("Er is \u00e9\u00e9n Regio Deal.")).containsExactly(Size.ONE);
    assertThat(dutch.sizes("Er zijn twaalf deals, zonder resultaten.")).containsExactly(Size.MORE);
    assertThat(dutch.sizes("Er zijn 1.250 deals en geen bevindingen."))
        .containsExactly(Size.NONE, Size.MORE);
    assertThat(dutch.sizes("In 2024 liepen deals.")).isEmpty();
    assertThat(NumberAgreement.in(Language.ENGLISH).sizes("no deals, 1 report, 13 results"))
        .containsExactly(Size.NONE, Size.ONE, Size.MORE);
  }
}
