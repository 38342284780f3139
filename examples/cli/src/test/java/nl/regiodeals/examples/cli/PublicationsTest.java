package nl.regiodeals.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The publications of the real data set; {@code -Dapproved.update} renews the approved files. They
 * are only in Markdown: the output of other formats is approved in the module that has them.
 */
class PublicationsTest {
  private static final Path APPROVED = Path.of("src/test/resources/approved");

  @ParameterizedTest
  @CsvSource({
    "letter, regiodeals, letter.nl, nl, ''",
    "letter, regiodeals, letter.en, en, ''",
    "annex, regiodeals, annex.nl, nl, ''",
    "annex, voorbeeld, annex-filled.nl, nl, ''",
    "factsheet, regiodeals, factsheet.nl, nl, zuid-hollandse-delta-2",
    "overview, regiodeals, overview.nl, nl, ''",
  })
  void isAsApproved(String what, String data, String name, String language, String deal)
      throws IOException {
    List<String> arguments =
        new ArrayList<>(
            List.of("export", what, "-f", "md", "../data/" + data + ".json", "-l", language));
    if (!deal.isEmpty()) {
      arguments.addAll(List.of("--deal", deal));
    }
    String written = CommandLineRun.of(arguments.toArray(String[]::new)).out();
    Path file = APPROVED.resolve(name + ".md");
    if (Boolean.getBoolean("approved.update")) {
      Files.createDirectories(APPROVED);
      Files.writeString(file, written);
    }
    assertThat(file).content(StandardCharsets.UTF_8).isEqualTo(written);
  }

  @Test
  void theLetterGivesThePublishedFigures() {
    String letter =
        CommandLineRun.of("export", "letter", "-f", "txt", "../data/regiodeals.json")
            .out()
            .replace('\n', ' ');
    assertThat(letter)
        .contains(
            "68 Regio Deals gesloten, in vijf tranches",
            "In deze tranches zijn 32 Regio Deals gesloten",
            "Tranche 6 telt 16 deals",
            "In 2022 afgerond: Achterhoek en Parkstad Limburg.",
            "In 2023 afgerond: Zeeland, Den Haag Zuidwest, Bodemdaling Groene Hart, Zuid- en"
                + " Oost-Drenthe en Rivierenland.",
            "€\u00a0900\u00a0miljoen",
            "€\u00a0913,1\u00a0miljoen",
            "€\u00a01,8\u00a0miljard",
            "Van zes daarvan was de geplande einddatum toen al voorbij",
            "Van 77 van de 84 deals zijn partners bekend",
            "Kamerstuk 29 697, nr. 146",
            "Nationaal Programma Vitale Regio\u2019s (NPVR)")
        .doesNotContain("rijksbijdrage niet bekend", "multi-helix");
  }
}
