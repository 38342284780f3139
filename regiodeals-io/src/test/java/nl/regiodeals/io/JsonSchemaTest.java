package nl.regiodeals.io;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import nl.regiodeals.core.RandomPortfolio;
import nl.regiodeals.core.Sample;
import nl.regiodeals.core.model.Portfolio;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Keeps the published schema equal to the model; {@code -Dapproved.update} writes it anew. */
class JsonSchemaTest {
  private static final Path PUBLISHED = Path.of("docs", "portfolio.schema.json");
  private static final Schema SCHEMA =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(JsonSchema.text());

  @Test
  void thePublishedSchemaIsThatOfTheModel() throws IOException {
    if (Boolean.getBoolean("approved.update")) {
      Files.createDirectories(PUBLISHED.getParent());
      Files.writeString(PUBLISHED, JsonSchema.text());
    }
    assertThat(PUBLISHED).content(StandardCharsets.UTF_8).isEqualTo(JsonSchema.text());
  }

  @Test
  void theSampleIsValid() {
    assertThat(SCHEMA.validate(json(Sample.portfolio()), InputFormat.JSON)).isEmpty();
  }

  @Property(tries = 50)
  void whateverIsWrittenIsValid(@ForAll long seed) {
    assertThat(SCHEMA.validate(json(RandomPortfolio.of(seed)), InputFormat.JSON)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"programme\": {}}",
        "{\"programme\": {\"name\": 1}}",
        "{\"programme\": {\"name\": \"x\", \"nam\": 1}}",
        "{\"programme\": {\"name\": \"x\"}, \"formatVersion\": 2}",
        "{\"programme\": {\"name\": \"x\"}, \"deals\": [{\"tranche\": 1, \"generation\": 1}]}",
        "{\"programme\": {\"name\": \"x\", \"asOf\": \"1-1-2024\"}}",
        "{\"programme\": {\"name\": \"x\"}, \"links\": [{\"deal\": \"a\", \"url\": \"u\", \"title\": \"t\", \"kind\": \"X\"}]}"
      })
  void whatTheReaderRefusesIsInvalid(String json) {
    assertThat(SCHEMA.validate(json, InputFormat.JSON)).isNotEmpty();
  }

  private static String json(Portfolio portfolio) {
    try {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      new JsonExporter().write(portfolio, out);
      return out.toString(StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
