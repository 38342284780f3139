package nl.regiodeals.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableMap;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import nl.regiodeals.core.exchange.Input;
import nl.regiodeals.core.exchange.UnreadableException;
import nl.regiodeals.core.notice.Place;
import nl.regiodeals.core.notice.Provenance;
import nl.regiodeals.core.notice.Subject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The cells that values came from, beside the portfolio. */
class ProvenanceFileTest {
  @Test
  void comesBackEqual() throws IOException {
    Provenance provenance =
        new Provenance(
            ImmutableMap.of(
                new Subject("Measurement", "x/2025", Optional.of("value")),
                new Place.InSheet("b.xlsx", "Indicatoren", "K5"),
                new Subject("Project", "p", Optional.empty()),
                new Place.InSheet("a.ods", "Projecten", "A5")),
            ImmutableMap.of("a.ods", "abc", "b.xlsx", "def"));
    assertThat(ProvenanceFile.read(Input.of("p", written(provenance))))
        .isEqualTo(new ProvenanceFile("012345", provenance));
    assertThat(written(provenance)).isEqualTo(written(provenance));
  }

  @Test
  void leavesOutWhatIsToldAnewByItsFile() throws IOException {
    Provenance provenance =
        Provenance.of(
            ImmutableMap.of(
                new Subject("Project", "p", Optional.empty()),
                new Place.InText("a.json", 3, 1, "/projects/0")));
    assertThat(ProvenanceFile.read(Input.of("p", written(provenance))).provenance())
        .isEqualTo(Provenance.NONE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[]",
        "{",
        "{\"formatVersion\": 2}",
        "{\"formatVersion\": 1, \"places\": [{\"record\": \"x\", \"file\": 3}]}",
      })
  void whatIsSomethingElseIsRefused(String text) {
    Input input = Input.of("p.json", text.getBytes(StandardCharsets.UTF_8));
    assertThatThrownBy(() -> ProvenanceFile.read(input))
        .isInstanceOf(UnreadableException.class)
        .hasMessageStartingWith("p.json");
  }

  private static byte[] written(Provenance provenance) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new ProvenanceFile("012345", provenance).write(out);
    return out.toByteArray();
  }
}
