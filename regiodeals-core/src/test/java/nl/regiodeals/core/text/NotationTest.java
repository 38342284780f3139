package nl.regiodeals.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import nl.regiodeals.core.model.Money;
import nl.regiodeals.core.model.PartialDate;
import nl.regiodeals.core.model.Phase;
import org.junit.jupiter.api.Test;

class NotationTest {
  private static final Notation DUTCH = Notation.of(Language.DUTCH);
  private static final Notation ENGLISH = Notation.of(Language.ENGLISH);

  @Test
  void writesMoneyExactly() {
    assertThat(DUTCH.money(Money.ofEuros(4750))).isEqualTo("€\u00a04.750");
    assertThat(DUTCH.money(new Money(475_050))).isEqualTo("€\u00a04.750,50");
    assertThat(ENGLISH.money(new Money(475_050))).isEqualTo("€\u00a04,750.50");
    assertThat(DUTCH.money(new Money(-100))).isEqualTo("€\u00a0\u22121");
    assertThat(DUTCH.money(new Money(Long.MAX_VALUE)))
        .isEqualTo("€\u00a092.233.720.368.547.758,07");
  }

  @Test
  void writesMoneyAsPeopleSayIt() {
    assertThat(DUTCH.roundMoney(Money.ofEuros(1_792_100_000))).isEqualTo("€\u00a01,8\u00a0miljard");
    assertThat(DUTCH.roundMoney(Money.ofEuros(913_100_000))).isEqualTo("€\u00a0913,1\u00a0miljoen");
    assertThat(DUTCH.roundMoney(Money.ofEuros(900_000_000))).isEqualTo("€\u00a0900\u00a0miljoen");
    assertThat(DUTCH.roundMoney(Money.ofEuros(999_960_000))).isEqualTo("€\u00a01\u00a0miljard");
    assertThat(DUTCH.roundMoney(Money.ofEuros(999_999))).isEqualTo("€\u00a0999.999");
    assertThat(ENGLISH.roundMoney(Money.ofEuros(913_100_000)))
        .isEqualTo("€\u00a0913.1\u00a0million");
  }

  @Test
  void writesNumbersDatesAndLists() {
    assertThat(DUTCH.number(new BigDecimal("12345.678"))).isEqualTo("12.345,678");
    assertThat(DUTCH.percent(new BigDecimal("0.455"))).isEqualTo("46%");
    assertThat(DUTCH.date(LocalDate.of(2024, 11, 14))).isEqualTo("14\u00a0november\u00a02024");
    assertThat(DUTCH.date(PartialDate.parse("2024-11"))).isEqualTo("november\u00a02024");
    assertThat(DUTCH.date(PartialDate.of(2024))).isEqualTo("2024");
    assertThat(DUTCH.list(List.of("Twente", "Zeeland", "Veluwe")))
        .isEqualTo("Twente, Zeeland en Veluwe");
    assertThat(DUTCH.list(List.of("Twente"))).isEqualTo("Twente");
    assertThat(DUTCH.list(List.of())).isEmpty();
  }

  @Test
  void showsAnyValue() {
    assertThat(DUTCH.show(Money.ofEuros(1))).isEqualTo("€\u00a01");
    assertThat(DUTCH.show(new BigDecimal("1.5"))).isEqualTo("1,5");
    assertThat(DUTCH.show(12_000)).isEqualTo("12.000");
    assertThat(DUTCH.show(Year.of(2024))).isEqualTo("2024");
    assertThat(DUTCH.show(LocalDate.of(2024, 1, 2))).isEqualTo("2\u00a0januari\u00a02024");
    assertThat(DUTCH.show(PartialDate.of(2024))).isEqualTo("2024");
    assertThat(DUTCH.show(true)).isEqualTo("ja");
    assertThat(DUTCH.show(Phase.EXECUTION)).isEqualTo("in uitvoering");
    assertThat(DUTCH.show(List.of(1, 2))).isEqualTo("1 en 2");
    assertThat(DUTCH.show("tekst")).isEqualTo("tekst");
  }

  @Test
  void aLanguageWithoutRulesIsWrittenAsEnglish() {
    assertThat(Notation.of(Language.of("fy")).number(1_234_567)).isEqualTo("1,234,567");
  }
}
