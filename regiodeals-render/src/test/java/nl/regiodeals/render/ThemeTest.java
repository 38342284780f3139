package nl.regiodeals.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import javax.imageio.ImageIO;
import nl.regiodeals.core.Sample;
import nl.regiodeals.render.document.Block;
import nl.regiodeals.render.document.Document;
import nl.regiodeals.render.document.Inline;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TTFSubsetter;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A house style is one file. */
class ThemeTest {
  private static final Renderer RENDERER = Renderer.builder().build();

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

  /** A font that every test has: the serif letters beside the usual ones. */
  private static byte[] serif(String style) throws IOException {
    String name = "liberation/LiberationSerif-" + style + ".ttf";
    try (InputStream in = ThemeTest.class.getClassLoader().getResourceAsStream(name)) {
      return Objects.requireNonNull(in).readAllBytes();
    }
  }

  private Document letterIn(String properties) throws IOException {
    Files.writeString(folder.resolve("theme.properties"), properties);
    return Renderer.builder()
        .templates(folder)
        .build()
        .render("letter", Request.of(Sample.portfolio()));
  }

  @Test
  void aPdfIsInTheFontOfTheHouseStyle() throws Exception {
    Files.write(folder.resolve("own.ttf"), serif("Regular"));
    Files.write(folder.resolve("own-bold.ttf"), serif("Bold"));
    Document letter = letterIn("bodyFontFile=own.ttf\nbodyFontFileBold=own-bold.ttf\n");
    byte[] pdf = PublicationsTest.bytes(letter, "pdf");
    VeraPdf.assertKeepsToStandards(pdf);
    assertThat(fonts(pdf))
        .contains("LiberationSerif", "LiberationSerif-Bold")
        .doesNotContain("LiberationSans", "LiberationSans-Bold");
    assertThat(PublicationsTest.bytes(letter, "pdf")).isEqualTo(pdf);
  }

  @Test
  void aLetterThatTheFontDoesNotHaveIsInTheUsualOne() throws Exception {
    TTFSubsetter few =
        new TTFSubsetter(new TTFParser().parse(new RandomAccessReadBuffer(serif("Regular"))));
    " abcdefghijklmnopqrstuvwxyz".chars().forEach(few::add);
    ByteArrayOutputStream own = new ByteArrayOutputStream();
    few.writeToStream(own);
    Files.write(folder.resolve("own.ttf"), own.toByteArray());
    Document letter = letterIn("bodyFontFile=own.ttf\n");
    Document strange =
        letter.with(
            List.of(
                new Block.Heading(1, "top", ImmutableList.of(new Inline.Text("Top"))),
                new Block.Paragraph(ImmutableList.of(new Inline.Text("costs \u20ac twelve")))));
    byte[] pdf = PublicationsTest.bytes(strange, "pdf");
    VeraPdf.assertKeepsToStandards(pdf);
    try (PDDocument read = Loader.loadPDF(pdf)) {
      assertThat(new PDFTextStripper().getText(read)).contains("costs \u20ac twelve");
    }
    assertThat(fonts(pdf)).contains("LiberationSerif", "LiberationSans");
  }

  private static List<String> fonts(byte[] pdf) throws IOException {
    List<String> names = new ArrayList<>();
    try (PDDocument read = Loader.loadPDF(pdf)) {
      for (PDPage page : read.getPages()) {
        for (COSName name : page.getResources().getFontNames()) {
          names.add(page.getResources().getFont(name).getName().replaceFirst("^.*\\+", ""));
        }
      }
    }
    return names;
  }

  @Test
  void aFontThatCannotOrMayNotBeUsedIsRefused() throws IOException {
    byte[] font = serif("Regular");
    assertRefused(font.clone(), "weg.ttf", "there is no such file");
    assertRefused("OTTO and more".getBytes(StandardCharsets.US_ASCII), "own.ttf", "TrueType");
    assertRefused(Arrays.copyOf(font, font.length / 2), "own.ttf", "the file is damaged");
    assertRefused(Arrays.copyOf(font, 3), "own.ttf", "the file is damaged");
    ByteBuffer restricted = ByteBuffer.wrap(font.clone());
    restricted.putShort(table(restricted, "OS/2") + 8, (short) 2);
    assertRefused(restricted.array(), "own.ttf", "its maker does not allow it");
    assertRefused(new byte[9 << 20], "own.ttf", "own.ttf: ");
  }

  private void assertRefused(byte[] font, String name, String reason) throws IOException {
    Files.write(folder.resolve("own.ttf"), font);
    Files.writeString(folder.resolve("theme.properties"), "bodyFontFile=" + name);
    Renderer.Builder builder = Renderer.builder().templates(folder);
    assertThatThrownBy(builder::build)
        .isInstanceOf(RenderException.class)
        .hasMessageContaining(reason);
  }

  /** Where a table of a font begins. */
  private static int table(ByteBuffer font, String name) {
    for (int entry = 12; ; entry += 16) {
      byte[] tag = new byte[4];
      font.get(entry, tag);
      if (new String(tag, StandardCharsets.US_ASCII).equals(name)) {
        return font.getInt(entry + 8);
      }
    }
  }

  @Test
  void aFontThatIsDamagedInsideIsRefusedInWords() throws IOException {
    ByteBuffer font = ByteBuffer.wrap(serif("Regular"));
    int cmap = table(font, "cmap");
    for (int i = 0; i < 200; i++) {
      font.put(cmap + i, (byte) 0xff);
    }
    Files.write(folder.resolve("own.ttf"), font.array());
    Document letter = letterIn("bodyFontFile=own.ttf\n");
    assertThatThrownBy(() -> RENDERER.write(letter, "pdf", OutputStream.nullOutputStream()))
        .isInstanceOf(RenderException.class)
        .hasMessageContaining("own.ttf", "the file is damaged");
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
