package nl.regiodeals.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberReaderTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1.234,56|1234.56",
        "1234,56|1234.56",
        "1.234|1234",
        "1.5|1.5",
        "12|12",
        "-3,5|-3.5",
        "1 234 567|1234567",
        "\u22125|-5",
        "1\u00a0000|1000"
      })
  void readsNumbers(String text, BigDecimal number) {
    assertThat(NumberReader.number(text))
        .hasValueSatisfying(n -> assertThat(n).isEqualByComparingTo(number));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "een", "1,2,3", "1.23.4", "12a", "1e9", "0x10", "1.2345.678", "--1"})
  void doesNotGuessNumbers(String text) {
    assertThat(NumberReader.number(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "€ 1,2 mln|1200000",
        "€ 1,8 miljard|1800000000",
        "€ 913,1 miljoen|913100000",
        "€ 22,5 mln.|22500000",
        "€ 4.750|4750",
        "€ 4.750,-|4750",
        "€ 4.750,--|4750",
        "4750 euro|4750",
        "EUR 12|12",
        "- € 5|-5",
        "€ -5|-5",
        "€\u00a01.000|1000",
        "3 duizend|3000",
        "1,5 mrd|1500000000",
        "2 mio|2000000"
      })
  void readsAmounts(String text, BigDecimal euros) {
    assertThat(NumberReader.euros(text))
        .hasValueSatisfying(n -> assertThat(n).isEqualByComparingTo(euros));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "€", "circa 5", "5 mln of 6 mln", "$ 5", "=1+1", "nader te bepalen"})
  void doesNotGuessAmounts(String text) {
    assertThat(NumberReader.euros(text)).isEmpty();
  }

  @Test
  void readsDatesWithTheDayFirst() {
    assertThat(NumberReader.date("31-12-2024")).contains(LocalDate.of(2024, 12, 31));
    assertThat(NumberReader.date("1/2/2024")).contains(LocalDate.of(2024, 2, 1));
    assertThat(NumberReader.date("31 december 2027")).contains(LocalDate.of(2027, 12, 31));
    assertThat(NumberReader.date("1 mrt 2027")).contains(LocalDate.of(2027, 3, 1));
    assertThat(NumberReader.date("5 Okt. 2027")).contains(LocalDate.of(2027, 10, 5));
    assertThat(NumberReader.date("4 July 2027")).contains(LocalDate.of(2027, 7, 4));
    assertThat(NumberReader.date("31 februari 2027")).isEmpty();
    assertThat(NumberReader.date("31 decembrie 2027")).isEmpty();
    assertThat(NumberReader.yearMonth("12-2027")).contains(YearMonth.of(2027, 12));
    assertThat(NumberReader.yearMonth("13-2027")).isEmpty();
    assertThat(NumberReader.yearMonth("mei 2027")).contains(YearMonth.of(2027, 5));
    assertThat(NumberReader.yearMonth("mee 2027")).isEmpty();
    assertThat(NumberReader.date("31-02-2024")).isEmpty();
    assertThat(NumberReader.date("2024-12-31")).isEmpty();
  }

  @Test
  void readsPlainNumbersOnly() {
    assertThat(NumberReader.plain("1.234")).contains(new BigDecimal("1.234"));
    assertThat(NumberReader.plain("1.234,5")).isEmpty();
  }

  @Test
  void givesUpOnLongTextsAtOnce() {
    assertThat(NumberReader.euros("1 ".repeat(500_000))).isEmpty();
    assertThat(NumberReader.number("1".repeat(500_000))).isEmpty();
  }
}
