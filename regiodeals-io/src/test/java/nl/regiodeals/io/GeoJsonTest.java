package nl.regiodeals.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import nl.regiodeals.core.RandomPortfolio;
import nl.regiodeals.core.Sample;
import nl.regiodeals.core.model.Deal;
import nl.regiodeals.core.model.Link;
import nl.regiodeals.core.model.LinkKind;
import nl.regiodeals.core.model.Portfolio;
import nl.regiodeals.core.model.Programme;
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
  void tellsTheMainFactsOfADealAndItsLink() throws IOException {
    Portfolio portfolio =
        Sample.portfolio().toBuilder()
            .links(
                List.of(
                    new Link("twente", "https://nieuws.example/", LinkKind.NEWS, "Nieuws"),
                    new Link("twente", "https://twente.example/", LinkKind.SITE, "Twente")))
            .build();
    JsonNode twente = properties(written(portfolio), 1);
    assertThat(twente.path("tranche").asInt()).isEqualTo(4);
    assertThat(twente.path("phase").asString()).isEqualTo("in uitvoering");
    assertThat(twente.path("link").asString()).isEqualTo("https://twente.example/");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new GeoJsonExporter(Map.of("twente", "https://deals.example/twente.html"))
        .write(portfolio, out);
    assertThat(properties(out.toByteArray(), 1).path("link").asString())
        .as("the page on the site of the programme comes first")
        .isEqualTo("https://deals.example/twente.html");
    assertThat(properties(out.toByteArray(), 0).has("link")).isFalse();
  }

  @Test
  void whatIsUnknownIsNotThere() throws IOException {
    Portfolio bare =
        Portfolio.builder(Programme.builder("Regio Deals").build())
            .deals(List.of(Deal.builder("kaal").phases(Sample.TWENTE.phases()).build()))
            .build();
    JsonNode properties = properties(written(bare), 0);
    assertThat(properties.propertyNames())
        .containsExactly("name", "provinces", "islands", "municipalities", "themes");
    assertThat(properties.valueStream()).noneMatch(JsonNode::isNull);
  }

  private static JsonNode properties(byte[] json, int feature) {
    return JsonMapper.shared().readTree(json).path("features").path(feature).path("properties");
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
