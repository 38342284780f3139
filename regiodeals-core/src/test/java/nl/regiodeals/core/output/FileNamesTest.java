package nl.regiodeals.core.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** File names made from any text. */
class FileNamesTest {
  @ParameterizedTest
  @CsvSource({
    "Noardwest-Fryslân, noardwest-fryslan",
    "ESTEC / Space Campus Noordwijk, estec-space-campus-noordwijk",
    "twente-2, twente-2",
    "../../etc/passwd, etc-passwd",
    "'C:\\Windows', c-windows",
    "'  ', x",
    "日本, x",
    "CON, xcon",
    "lpt1, xlpt1",
    "Index, xindex"
  })
  void areOfSmallLettersDigitsAndHyphens(String text, String name) {
    assertThat(FileNames.of(text)).isEqualTo(name);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "..",
        "\u202e",
        "a\u0000b",
        "<script>",
        "een-heel-lange-naam-een-heel-lange-naam-een-heel-lange-naam-een-heel-lange-naam-een-heel"
      })
  void neverLeadOutOfTheirFolder(String text) {
    assertThat(FileNames.of(text)).matches("[a-z0-9][a-z0-9-]{0,80}");
  }

  @Test
  void ofTextsThatLookAlikeAreToldApart() {
    assertThat(FileNames.of(List.of("Twente", "twente", "TWENTE!", "Twente")))
        .containsExactly(
            Map.entry("Twente", "twente"),
            Map.entry("twente", "twente-2"),
            Map.entry("TWENTE!", "twente-3"));
  }

  @Test
  void namesThatAFileSystemTakesForTheSameAreToldApart() {
    assertThat(
            FileNames.distinct(
                List.of(
                    "vgr.xlsx", "VGR.xlsx", "caf\u00e9.ods", "cafe\u0301.ods", "vgr-2.xlsx", "a")))
        .containsExactly(
            "vgr.xlsx", "VGR-2.xlsx", "caf\u00e9.ods", "cafe\u0301-2.ods", "vgr-2-2.xlsx", "a");
  }
}
