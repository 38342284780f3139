package nl.regiodeals.render.internal.drawing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Objects;
import javax.imageio.ImageIO;
import nl.regiodeals.render.document.Drawing;
import nl.regiodeals.render.document.PictureFile;
import org.junit.jupiter.api.Test;

/** Drawings as pixels. */
class PngTest {
  private static Drawing square(Drawing.Shape... shapes) {
    return new Drawing(10, 20, ImmutableList.copyOf(shapes));
  }

  private static Drawing.Shape filled(String colour) {
    return Drawing.Polygon.rectangle(0, 0, 10, 20, colour, colour);
  }

  private static BufferedImage read(Drawing drawing) throws IOException {
    return Objects.requireNonNull(ImageIO.read(new ByteArrayInputStream(Png.of(drawing))));
  }

  @Test
  void pixelsAreThreeForAPoint() throws IOException {
    BufferedImage read = read(square(filled("154273")));
    assertThat(read.getWidth()).isEqualTo(30);
    assertThat(read.getHeight()).isEqualTo(60);
    assertThat(read.getRGB(15, 30)).isEqualTo(0xff154273);
  }

  @Test
  void aPictureIsDrawnOverWhatIsBelow() throws IOException {
    PictureFile red = new PictureFile(Png.of(square(filled("aa0000"))));
    BufferedImage read = read(square(filled("154273"), new Drawing.Picture(0, 0, 10, 20, red)));
    assertThat(read.getRGB(15, 30)).isEqualTo(0xffaa0000);
  }

  @Test
  void aPictureThatIsNoneIsRefused() {
    Drawing drawing = square(new Drawing.Picture(0, 0, 9, 9, new PictureFile(new byte[9])));
    assertThatThrownBy(() -> Png.of(drawing))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("PNG");
  }
}
