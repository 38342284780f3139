package nl.regiodeals.core.geography;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class MunicipalitiesTest {
  @Test
  void thereAre342InAllProvinces() {
    assertThat(Municipalities.current().all()).hasSize(342);
    assertThat(Municipalities.current().all().stream().map(Municipality::province).distinct())
        .containsExactlyInAnyOrder(Province.values());
    assertThat(Arrays.stream(Province.values()).map(Province::code).distinct()).hasSize(12);
  }

  @Test
  void aNameMayHaveAComma() {
    assertThat(Municipalities.current().find("GM0820"))
        .hasValueSatisfying(
            nuenen -> {
              assertThat(nuenen.name()).isEqualTo("Nuenen, Gerwen en Nederwetten");
              assertThat(nuenen.longitude()).isBetween(5.0, 6.0);
              assertThat(nuenen.latitude()).isBetween(51.0, 52.0);
              assertThat(nuenen.inhabitants()).isPositive();
            });
  }

  @Test
  void islandsHaveNames() {
    assertThat(Island.SINT_EUSTATIUS.label()).isEqualTo("Sint Eustatius");
  }
}
