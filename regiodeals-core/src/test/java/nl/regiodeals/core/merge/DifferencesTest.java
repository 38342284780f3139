package nl.regiodeals.core.merge;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import nl.regiodeals.core.RandomPortfolio;
import nl.regiodeals.core.Sample;
import nl.regiodeals.core.model.Measurement;
import nl.regiodeals.core.model.Money;
import nl.regiodeals.core.model.Portfolio;
import nl.regiodeals.core.model.ProjectStatus;
import nl.regiodeals.core.text.Language;
import org.junit.jupiter.api.Test;

/** What changed, in words. */
class DifferencesTest {
  private static final Portfolio BEFORE = Sample.portfolio();

  @Test
  void theSameHasNone() {
    assertThat(Differences.between(BEFORE, Sample.portfolio())).isEmpty();
    Portfolio reversed =
        BEFORE.toBuilder().deals(ImmutableList.copyOf(BEFORE.deals()).reverse()).build();
    assertThat(Differences.between(BEFORE, reversed)).isEmpty();
  }

  @Test
  void tellsOfEachFieldWhatItWasAndIs() {
    Portfolio after =
        BEFORE.toBuilder()
            .projects(
                List.of(
                    BEFORE.projects().get(0).toBuilder()
                        .budget(Money.ofEuros(7_000_000))
                        .status(ProjectStatus.DELAYED)
                        .description("Huizen.")
                        .build()))
            .build();
    assertThat(messages(after))
        .containsExactly(
            "project Huizen in het dorp: beschrijving was onbekend, is nu Huizen.",
            "project Huizen in het dorp: status was in uitvoering, is nu vertraagd",
            "project Huizen in het dorp: budget was €\u00a06.000.000, is nu €\u00a07.000.000");
    assertThat(Differences.between(BEFORE, after))
        .allSatisfy(change -> assertThat(change.deal()).contains("twente"));
  }

  @Test
  void tellsWhatIsNewAndWhatIsGone() {
    Portfolio after =
        BEFORE.toBuilder()
            .measurements(
                List.of(
                    BEFORE.measurements().get(1),
                    new Measurement("twente-woningen", 2025, BigDecimal.ONE, Optional.empty())))
            .build();
    assertThat(messages(after))
        .containsExactly(
            "Nieuw: meting Nieuwe woningen, 2025", "Weg: meting Nieuwe woningen, 2023");
    assertThat(Differences.between(BEFORE, after).get(0).message(Language.ENGLISH))
        .isEqualTo("New: measurement Nieuwe woningen, 2025");
  }

  @Test
  void anyTwoPortfoliosCanBeCompared() {
    for (long seed = 0; seed < 20; seed++) {
      Portfolio one = RandomPortfolio.of(seed);
      Portfolio other = RandomPortfolio.of(seed + 1);
      assertThat(Differences.between(one, one)).isEmpty();
      assertThat(Differences.between(one, other))
          .isNotEmpty()
          .allSatisfy(
              change -> {
                assertThat(change.message(Language.DUTCH)).isNotBlank();
                assertThat(change.message(Language.ENGLISH)).isNotBlank();
              });
    }
  }

  private static List<String> messages(Portfolio after) {
    return Differences.between(BEFORE, after).stream()
        .map(change -> change.message(Language.DUTCH))
        .toList();
  }
}
