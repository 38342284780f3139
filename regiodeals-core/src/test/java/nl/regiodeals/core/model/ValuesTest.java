package nl.regiodeals.core.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.regiodeals.core.Sample;
import org.junit.jupiter.api.Test;

class ValuesTest {
  @Test
  void moneyIsExact() {
    assertThat(Money.ofEuros(new BigDecimal("12.5"))).isEqualTo(new Money(1250));
    assertThat(Money.ofEuros(3).plus(new Money(1)).minus(Money.ofEuros(1)))
        .isEqualTo(new Money(201));
    assertThat(new Money(201).euros()).isEqualTo(new BigDecimal("2.01"));
    assertThat(new Money(201)).hasToString("EUR 2.01").isGreaterThan(Money.ZERO);
    assertThat(new Money(2).isMoreThan(new Money(1))).isTrue();
  }

  @Test
  void moneyThatDoesNotFitIsRefused() {
    assertThatThrownBy(() -> Money.ofEuros(new BigDecimal("0.005")))
        .isInstanceOf(ArithmeticException.class);
    assertThatThrownBy(() -> Money.ofEuros(Long.MAX_VALUE)).isInstanceOf(ArithmeticException.class);
    assertThatThrownBy(() -> new Money(Long.MAX_VALUE).plus(new Money(1)))
        .isInstanceOf(ArithmeticException.class);
    assertThatThrownBy(() -> new Money(Long.MIN_VALUE).minus(new Money(1)))
        .isInstanceOf(ArithmeticException.class);
    assertThatThrownBy(() -> Money.ofEuros(new BigDecimal("1e40")))
        .isInstanceOf(ArithmeticException.class);
  }

  @Test
  void datesMayBePartlyKnown() {
    assertThat(PartialDate.parse("2024").latest()).isEqualTo(LocalDate.of(2024, 12, 31));
    assertThat(PartialDate.parse("2024-02").latest()).isEqualTo(LocalDate.of(2024, 2, 29));
    assertThat(PartialDate.parse("2024-02-03")).isEqualTo(PartialDate.of(LocalDate.of(2024, 2, 3)));
    assertThat(PartialDate.parse("2024-02-03")).hasToString("2024-02-03");
    assertThatThrownBy(() -> PartialDate.parse("2024-13"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> PartialDate.parse("24")).hasMessageContaining("24");
    assertThatThrownBy(() -> new PartialDate(2024, Optional.empty(), Optional.of(1)))
        .hasMessage("a day without a month");
  }

  @Test
  void aSourcedValueKnowsWhoDisagrees() {
    Sourced<Integer> count = Sourced.of(32, "letter").or(32, "site").or(30, "page");
    assertThat(count.disputed()).containsExactly(new Claim<>(30, "page"));
    assertThatThrownBy(() -> new Claim<>(1, " ")).hasMessage("source is blank");
  }

  @Test
  void theLatestPhaseCounts() {
    assertThat(Sample.TWENTE.phaseOn(LocalDate.of(2023, 3, 1))).contains(Phase.SELECTED);
    assertThat(Sample.TWENTE.phaseOn(LocalDate.of(2024, 3, 1))).contains(Phase.EXECUTION);
    assertThat(Sample.TWENTE.phaseOn(LocalDate.of(2022, 3, 1))).isEmpty();
    assertThat(Sample.VELUWE.completedIn()).contains(2022);
    assertThat(
            Deal.builder("x", 1, 1)
                .phases(List.of(new PhaseStart(Phase.EXECUTION, Optional.empty())))
                .build()
                .phaseOn(LocalDate.MIN))
        .contains(Phase.EXECUTION);
    assertThat(Deal.builder("x", 1, 1).build().label()).isEqualTo("x");
  }

  @Test
  void onlyRegionalPublicBodiesMayBeCashier() {
    assertThat(OrganisationKind.WATER_AUTHORITY.mayBeCashier()).isFalse();
    assertThat(OrganisationKind.MUNICIPALITY.mayBeCashier()).isTrue();
  }
}
