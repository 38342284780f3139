package nl.regiodeals.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import nl.regiodeals.core.Sample;
import nl.regiodeals.render.document.Document;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

  @Test
  void aLogoAndAFooterAreInAllFormats() throws Exception {
    BufferedImage pixels = new BufferedImage(200, 100, BufferedImage.TYPE_INT_ARGB);
    pixels.setRGB(10, 10, 0xffaa0000);
    ImageIO.write(pixels, "png", folder.resolve("logo.png").toFile());
    Files.writeString(
        folder.resolve("theme.properties"),
        "logo=logo.png\nlogoText=Provincie Voorbeeld\nfooter=Provincie \u2013 {page}\n");
    Document letter =
        Renderer.builder()
            .templates(folder)
            .build()
            .render("letter", Request.of(Sample.portfolio()));
    assertThat(new String(PublicationsTest.bytes(letter, "html"), StandardCharsets.UTF_8))
        .contains(
            "<image x=\"0\" y=\"0\" width=\"120\" height=\"60\" href=\"data:image/png;base64,")
        .contains("<desc id=\"figure-1-desc\">Provincie Voorbeeld</desc>");
    assertThat(
            Vnu.messages(
                new String(PublicationsTest.bytes(letter, "html"), StandardCharsets.UTF_8)))
        .isEmpty();
    assertThat(new String(PublicationsTest.bytes(letter, "txt"), StandardCharsets.UTF_8))
        .startsWith("Provincie Voorbeeld\n");
    try (XWPFDocument word =
        new XWPFDocument(new ByteArrayInputStream(PublicationsTest.bytes(letter, "docx")))) {
      assertThat(word.getFooterList().get(0).getText())
          .startsWith("Provincie \u2013 Pagina 1 van 1");
      assertThat(word.getParagraphs().get(0).getRuns().get(0).getEmbeddedPictures().get(0))
          .extracting(picture -> picture.getDescription())
          .isEqualTo("Provincie Voorbeeld");
    }
    byte[] pdf = PublicationsTest.bytes(letter, "pdf");
    try (PDDocument read = Loader.loadPDF(pdf)) {
      assertThat(new PDFTextStripper().getText(read)).contains("Provincie \u2013 Pagina 1 van ");
      assertThat(read.getPage(0).getResources().getXObjectNames()).hasSize(1);
    }
    VeraPdf.assertKeepsToStandards(pdf);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "logo=weg.png|The logo weg.png cannot be read: logoText does not say what it shows",
        "logo=weg.png\\nlogoText=x|there is no such file in the folder",
        "logo=../weg.png\\nlogoText=x|there is no such file in the folder",
        "logo=theme.properties\\nlogoText=x|it is not a PNG picture",
      })
  void aLogoThatCannotBeReadIsRefused(String lines, String reason) throws IOException {
    Files.writeString(folder.resolve("theme.properties"), lines.replace("\\n", "\n"));
    Renderer.Builder builder = Renderer.builder().templates(folder);
    assertThatThrownBy(builder::build)
        .isInstanceOf(RenderException.class)
        .hasMessageStartingWith("theme.properties: ")
        .hasMessageContaining(reason);
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
        .hasMessageStartingWith("theme.properties: The house style has an error: ");
  }

  @Test
  void whatIsNoTextIsRefusedInWords() throws IOException {
    for (byte[] file :
        List.of(
            new byte[] {'a', '=', (byte) 0xff, (byte) 0xfe},
            "header=\\u12".getBytes(StandardCharsets.UTF_8))) {
      Files.write(folder.resolve("theme.properties"), file);
      Renderer.Builder builder = Renderer.builder().templates(folder);
      assertThatThrownBy(builder::build)
          .isInstanceOf(RenderException.class)
          .hasMessageContaining("the file is not UTF-8 text");
    }
  }
}
