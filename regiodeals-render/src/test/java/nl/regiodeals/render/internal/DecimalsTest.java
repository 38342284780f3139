package nl.regiodeals.render.internal;

import static org.assertj.core.api.Assertions.assertThat;

import nl.regiodeals.core.text.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecimalsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "12|12",
        "€ 18 miljoen|€ 18",
        "minstens € 284,2 miljoen|minstens € 284",
        "€ 410.000,50|€ 410.000",
        "42 (2024)|42",
        "7,5%|7",
        "-3|-3",
        "onbekend|''",
        "2021-2024|''",
        "3 van 12|''",
        "12-3-2024|''",
        "1.5|''",
        "4 deals, waarvan drie met een regio|''",
      })
  void dutch(String text, String whole) {
    assertThat(text.substring(0, new Decimals(Language.DUTCH).endOfWhole(text))).isEqualTo(whole);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"€284.2 million|€284", "€410,000.50|€410,000", "7.5%|7", "1,5|''"})
  void english(String text, String whole) {
    assertThat(text.substring(0, new Decimals(Language.ENGLISH).endOfWhole(text))).isEqualTo(whole);
  }
}
