package nl.regiodeals.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import nl.regiodeals.core.Sample;
import nl.regiodeals.core.exchange.Input;
import nl.regiodeals.render.document.Document;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The final text of a Word document is read so that every format can write it. */
class FinalDocumentTest {
  private static final Renderer RENDERER = Renderer.builder().build();

  @TestFactory
  Stream<DynamicTest> whatThisLibraryWroteIsReadBack() {
    return RENDERER.publications().ids().stream()
        .map(
            id ->
                DynamicTest.dynamicTest(
                    id,
                    () -> {
                      Document made =
                          RENDERER.render(id, Request.of(Sample.reported(), 2024).about("twente"));
                      FinalDocument read = read(PublicationsTest.bytes(made, "docx"));
                      assertThat(words(read.document(), "txt")).isEqualTo(words(made, "txt"));
                      assertThat(words(read.document(), "md")).isEqualTo(words(made, "md"));
                      assertThat(words(read.document(), "html")).isEqualTo(words(made, "html"));
                      assertThat(read.notices()).isEmpty();
                      assertThat(read.open()).isEmpty();
                    }));
  }

  private static String words(Document document, String format) {
    String text = new String(PublicationsTest.bytes(document, format), StandardCharsets.UTF_8);
    // charts are pictures in Word, and no longer drawings
    return text.replaceAll("(?s)<svg.*?</svg>", "<svg/>");
  }

  private static FinalDocument read(byte[] docx) throws IOException {
    return FinalDocument.read(Input.of("brief.docx", docx));
  }
}
