package nl.regiodeals.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import nl.regiodeals.core.exchange.Formats;
import nl.regiodeals.core.exchange.Input;
import nl.regiodeals.core.exchange.Reading;
import nl.regiodeals.core.model.Deal;
import nl.regiodeals.core.model.Money;
import nl.regiodeals.core.model.Portfolio;
import nl.regiodeals.core.model.Sourced;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The real data set agrees with the gathered facts. */
class RealDataTest {
  private static final Path FACTS = Path.of("../../../shared/data/regiodeals-facts.json");
  private static final Portfolio PORTFOLIO = read();

  private static Portfolio read() {
    try {
      Reading reading = Formats.load().read(Input.of(Path.of("../data/regiodeals.json")));
      assertThat(reading.notices()).isEmpty();
      return reading.portfolio();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void thereAre84DealsOfWhichTwoAreNotNamed() {
    assertThat(PORTFOLIO.deals()).hasSize(84);
    assertThat(PORTFOLIO.deals()).filteredOn(deal -> deal.name().isEmpty()).hasSize(2);
    assertThat(PORTFOLIO.programme().synthetic()).isFalse();
  }

  @Test
  void everyFigureHasItsSource() {
    ImmutableSet<String> sources =
        PORTFOLIO.sources().stream()
            .map(source -> source.id())
            .collect(ImmutableSet.toImmutableSet());
    assertThat(PORTFOLIO.deals())
        .allSatisfy(
            deal ->
                assertThat(deal.stateContribution().flatMap(Sourced::source).map(sources::contains))
                    .isNotEqualTo(Optional.of(false)));
    assertThat(PORTFOLIO.deals())
        .filteredOn(deal -> deal.stateContribution().isPresent())
        .allMatch(deal -> deal.stateContribution().orElseThrow().source().isPresent());
    assertThat(PORTFOLIO.tranches())
        .allMatch(t -> t.stateFunds().orElseThrow().source().isPresent());
  }

  @Test
  void theDealsAreThoseOfTheFacts() throws IOException {
    assumeTrue(Files.exists(FACTS), "the gathered facts are not here: " + FACTS);
    JsonNode facts = JsonMapper.shared().readTree(Files.readString(FACTS));
    assertThat(facts.get("deals")).hasSize(82);
    for (JsonNode fact : facts.get("deals")) {
      Deal deal =
          PORTFOLIO.deals().stream()
              .filter(candidate -> candidate.id().equals(fact.get("id").asString()))
              .findFirst()
              .orElseThrow();
      assertThat(deal.name()).contains(fact.get("name").asString());
      assertThat(deal.tranche()).isEqualTo(fact.get("tranche").asInt());
      assertThat(deal.generation()).isEqualTo(fact.get("generation").asInt());
      assertThat(deal.predecessor())
          .isEqualTo(Optional.ofNullable(fact.get("predecessor").asString(null)));
      JsonNode amount = fact.get("stateContributionEur");
      assertThat(deal.stateContribution().map(Sourced::value))
          .isEqualTo(
              amount.isNull() ? Optional.empty() : Optional.of(Money.ofEuros(amount.asLong())));
      JsonNode completed = fact.get("completedIn");
      assertThat(deal.completedIn())
          .isEqualTo(completed.isNull() ? Optional.empty() : Optional.of(completed.asInt()));
      assertThat(deal.region().municipalities()).hasSize(fact.get("municipalities").size());
    }
  }
}
