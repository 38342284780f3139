package nl.regiodeals.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.regiodeals.core.Sample;
import nl.regiodeals.render.document.Document;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A house style is one file. */
class ThemeTest {
  @TempDir private Path folder;

  @Test
  void allFormatsTakeIt() throws IOException {
    Files.writeString(
        folder.resolve("theme.properties"),
        "headingFont=Carlito\naccentColour=aa0000\nheader=Ministerie: {title}\n");
    Document letter =
        Renderer.builder()
            .templates(folder)
            .build()
            .render("letter", Request.of(Sample.portfolio()));
    assertThat(new String(PublicationsTest.bytes(letter, "html"), StandardCharsets.UTF_8))
        .contains("\"Carlito\"", "#aa0000");
    try (XWPFDocument word =
        new XWPFDocument(new ByteArrayInputStream(PublicationsTest.bytes(letter, "docx")))) {
      assertThat(word.getHeaderList().get(0).getText())
          .startsWith("Ministerie: Voortgang Regio Deals 2024");
      assertThat(word.getStyles().getStyle("Heading1").getCTStyle().toString())
          .contains("aa0000", "Carlito");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "accentColour=rood",
        "bodyFont=x\"; } body { display: none",
        "fontSize=100",
        "fontSize=groot",
        "margin=1",
        "kleur=aa0000",
      })
  void whatIsNoStyleIsRefused(String line) throws IOException {
    Files.writeString(folder.resolve("theme.properties"), line);
    Renderer.Builder builder = Renderer.builder().templates(folder);
    assertThatThrownBy(builder::build)
        .isInstanceOf(RenderException.class)
        .hasMessageStartingWith("theme.properties: The house style is wrong: ");
  }
}
