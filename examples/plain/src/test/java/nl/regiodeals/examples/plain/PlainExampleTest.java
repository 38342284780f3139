package nl.regiodeals.examples.plain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import nl.regiodeals.core.exchange.Formats;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Core works on its own. */
class PlainExampleTest {
  @Test
  void addsUpAndChecks() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PlainExample.tell(new PrintStream(out, true, StandardCharsets.UTF_8));
    assertThat(out.toString(StandardCharsets.UTF_8))
        .startsWith("2 deals, 2 of them running")
        .contains("€\u00a025\u00a0million", "of 1 deal it is unknown", "Achterhoek II");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "nl.regiodeals.io.JsonImporter",
        "nl.regiodeals.render.Renderer",
        "tools.jackson.databind.ObjectMapper",
        "freemarker.template.Template",
        "org.apache.pdfbox.pdmodel.PDDocument"
      })
  void nothingElseIsThere(String type) {
    assertThatThrownBy(() -> Class.forName(type)).isInstanceOf(ClassNotFoundException.class);
  }

  @Test
  void withoutIoThereAreNoFormatsAndThatIsNoError() {
    assertThat(Formats.load().importers().ids()).isEmpty();
  }
}
