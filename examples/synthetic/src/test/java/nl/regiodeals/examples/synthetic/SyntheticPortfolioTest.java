package nl.regiodeals.examples.synthetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import nl.regiodeals.core.check.Checks;
import nl.regiodeals.core.model.Portfolio;
import nl.regiodeals.core.notice.Provenance;
import org.junit.jupiter.api.Test;

class SyntheticPortfolioTest {
  @Test
  void aFullSizePortfolioIsAsLargeAsTheRealOne() {
    Portfolio portfolio = SyntheticPortfolio.of(84, 1);
    assertThat(portfolio.deals()).hasSize(84);
    assertThat(portfolio.projects()).hasSizeBetween(2_400, 2_600);
    assertThat(portfolio.measurements()).hasSizeBetween(14_500, 15_500);
    assertThat(portfolio.programme().synthetic()).isTrue();
  }

  @Test
  void nothingIsWrongWithIt() {
    assertThat(Checks.load().run(SyntheticPortfolio.of(84, 1), Provenance.NONE)).isEmpty();
  }

  @Test
  void theSameSeedGivesTheSame() {
    assertThat(SyntheticPortfolio.of(3, 7)).isEqualTo(SyntheticPortfolio.of(3, 7));
    assertThat(SyntheticPortfolio.of(3, 7)).isNotEqualTo(SyntheticPortfolio.of(3, 8));
  }

  @Test
  void thereIsADealAtLeast() {
    assertThatThrownBy(() -> SyntheticPortfolio.of(0, 1)).hasMessageContaining("not 0");
  }
}
