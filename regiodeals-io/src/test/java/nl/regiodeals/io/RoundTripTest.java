package nl.regiodeals.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import nl.regiodeals.core.RandomPortfolio;
import nl.regiodeals.core.Sample;
import nl.regiodeals.core.exchange.Exporter;
import nl.regiodeals.core.exchange.Formats;
import nl.regiodeals.core.exchange.Input;
import nl.regiodeals.core.exchange.Reading;
import nl.regiodeals.core.model.Portfolio;
import nl.regiodeals.core.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RoundTripTest {
  private static final Formats FORMATS = Formats.load();

  @Test
  void allFormatsAreFound() {
    assertThat(FORMATS.importers().ids()).containsExactly("csv", "json", "yaml");
    assertThat(FORMATS.exporters().ids())
        .containsExactly("csv", "geojson", "json", "jsonld", "ods", "ttl", "xlsx", "yaml");
  }

  @Property(tries = 200)
  void jsonLosesNothing(@ForAll long seed) {
    assertLosesNothing("json", RandomPortfolio.of(seed));
  }

  @Property(tries = 200)
  void yamlLosesNothing(@ForAll long seed) {
    assertLosesNothing("yaml", RandomPortfolio.of(seed));
  }

  @Property(tries = 200)
  void csvLosesNothing(@ForAll long seed) {
    assertLosesNothing("csv", RandomPortfolio.of(seed));
  }

  @ParameterizedTest
  @ValueSource(strings = {"json", "yaml", "csv"})
  void theSameInputGivesTheSameBytes(String format) {
    assertLosesNothing(format, Sample.portfolio());
    assertThat(write(format, Sample.portfolio())).isEqualTo(write(format, Sample.portfolio()));
    assertThat(exporter(format).omissions(Language.ENGLISH)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"json", "yaml", "csv"})
  void theCallersStreamStaysOpen(String format) throws IOException {
    boolean[] closed = {false};
    ByteArrayOutputStream out =
        new ByteArrayOutputStream() {
          @Override
          public void close() {
            closed[0] = true;
          }
        };
    exporter(format).write(Sample.portfolio(), out);
    assertThat(closed[0]).isFalse();
    assertThat(out.size()).isPositive();
  }

  @Test
  void aStreamThatFailsIsAFailureOfTheFileSystem() {
    OutputStream full =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("No space left");
          }
        };
    for (Exporter exporter : FORMATS.exporters().all()) {
      assertThatThrownBy(() -> exporter.write(Sample.portfolio(), full))
          .as(exporter.format().id())
          .isInstanceOf(IOException.class)
          .hasMessage("No space left");
    }
  }

  private static void assertLosesNothing(String format, Portfolio portfolio) {
    try {
      Reading reading =
          FORMATS.read(
              Input.of("p." + exporter(format).format().extension(), write(format, portfolio)));
      assertThat(reading.notices()).isEmpty();
      assertThat(reading.portfolio()).isEqualTo(portfolio);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] write(String format, Portfolio portfolio) {
    try {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      exporter(format).write(portfolio, out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Exporter exporter(String format) {
    return FORMATS.exporterById(format).orElseThrow();
  }
}
