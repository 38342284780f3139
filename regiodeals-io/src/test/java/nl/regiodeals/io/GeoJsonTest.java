package nl.regiodeals.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import nl.regiodeals.core.RandomPortfolio;
import nl.regiodeals.core.Sample;
import nl.regiodeals.core.model.Portfolio;
import nl.regiodeals.core.text.Language;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Deals for maps. */
class GeoJsonTest {
  @Test
  void hasAFeatureForEachDealWithThePointsOfItsMunicipalities() throws IOException {
    JsonNode collection = JsonMapper.shared().readTree(written(Sample.portfolio()));
    assertThat(collection.path("type").asString()).isEqualTo("FeatureCollection");
    assertThat(collection.path("features")).hasSize(3);
    JsonNode twente = collection.path("features").get(1);
    assertThat(twente.path("id").asString()).isEqualTo("twente");
    assertThat(twente.path("geometry").path("type").asString()).isEqualTo("MultiPoint");
    JsonNode points = twente.path("geometry").path("coordinates");
    assertThat(points).hasSize(2);
    for (JsonNode point : points) {
      assertThat(point.get(0).asDouble()).isBetween(6.0, 7.2);
      assertThat(point.get(1).asDouble()).isBetween(52.0, 52.5);
    }
    assertThat(twente.path("properties").path("stateContribution").decimalValue())
        .isEqualByComparingTo("25000000");
    assertThat(collection.path("features").get(0).path("properties").has("regionContribution"))
        .as("unknown is not there, and not zero")
        .isFalse();
  }

  @Test
  void anyPortfolioGivesAMapThatCanBeRead() throws IOException {
    for (long seed = 0; seed < 20; seed++) {
      Portfolio portfolio = RandomPortfolio.of(seed);
      assertThat(JsonMapper.shared().readTree(written(portfolio)).path("features"))
          .hasSize(portfolio.deals().size());
    }
  }

  @Test
  void saysWhatItLeavesOut() {
    assertThat(new GeoJsonExporter().omissions(Language.DUTCH))
        .get()
        .asString()
        .contains("Projecten");
    assertThat(new GeoJsonExporter().omissions(Language.ENGLISH)).isPresent();
  }

  private static byte[] written(Portfolio portfolio) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new GeoJsonExporter().write(portfolio, out);
    return out.toByteArray();
  }
}
