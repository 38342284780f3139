package nl.regiodeals.render.internal.drawing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Objects;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Another reader sees what was written. */
class PngFileTest {
  @ParameterizedTest
  @CsvSource({
    "1, 1, 1",
    "7, 3, 2",
    "300, 200, 255",
    "300, 200, 256",
    "300, 200, 300",
    "64, 64, 9999"
  })
  void anotherReaderSeesTheSamePixels(int width, int height, int colours) throws IOException {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Random random = new Random(1);
    int[] palette = random.ints(colours, 0, 0x1000000).toArray();
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        int pixel = y * width + x;
        image.setRGB(x, y, palette[pixel < colours ? pixel : random.nextInt(colours)]);
      }
    }
    byte[] file = PngFile.of(image);
    BufferedImage read = read(file);
    assertThat(read.getWidth()).isEqualTo(width);
    assertThat(read.getHeight()).isEqualTo(height);
    assertThat(read.getRGB(0, 0, width, height, null, 0, width))
        .isEqualTo(image.getRGB(0, 0, width, height, null, 0, width));
    assertThat(isIndexed(read)).isEqualTo(colours <= 256);
    assertThat(PngFile.of(image)).isEqualTo(file);
  }

  @Test
  void ofTooManyShadesTheFlatColoursStayAsTheyAre() throws IOException {
    int[] flat = {0xffffff, 0x154273, 0xb8d0ea, 0x000000};
    int band = 300;
    BufferedImage image = new BufferedImage(flat.length * band, 2, BufferedImage.TYPE_INT_RGB);
    for (int x = 0; x < image.getWidth(); x++) {
      int step = Math.max(0, x % band - (band - 255));
      int colour = mix(flat[x / band], flat[Math.min(x / band + 1, flat.length - 1)], step);
      image.setRGB(x, 0, colour);
      image.setRGB(x, 1, flat[x / band]);
    }
    BufferedImage read = read(PngFile.of(image));
    assertThat(isIndexed(read)).isTrue();
    for (int x = 0; x < image.getWidth(); x++) {
      assertThat(read.getRGB(x, 1)).isEqualTo(image.getRGB(x, 1));
      for (int shift = 0; shift < 24; shift += 8) {
        assertThat((read.getRGB(x, 0) >> shift) & 0xff)
            .isCloseTo((image.getRGB(x, 0) >> shift) & 0xff, within(7));
      }
    }
  }

  private static int mix(int from, int to, int step) {
    int mixed = 0;
    for (int shift = 0; shift < 24; shift += 8) {
      int a = (from >> shift) & 0xff;
      int b = (to >> shift) & 0xff;
      mixed |= (a + (b - a) * step / 255) << shift;
    }
    return mixed;
  }

  private static BufferedImage read(byte[] file) throws IOException {
    return Objects.requireNonNull(ImageIO.read(new ByteArrayInputStream(file)));
  }

  private static boolean isIndexed(BufferedImage image) {
    return image.getColorModel().getPixelSize() == 8;
  }
}
