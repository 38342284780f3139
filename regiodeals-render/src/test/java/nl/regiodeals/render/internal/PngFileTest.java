package nl.regiodeals.render.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Objects;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is written is what another reader sees. */
class PngFileTest {
  @ParameterizedTest
  @CsvSource({
    "1, 1, 1",
    "7, 3, 2",
    "300, 200, 255",
    "300, 200, 256",
    "300, 200, 257",
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
    BufferedImage read = Objects.requireNonNull(ImageIO.read(new ByteArrayInputStream(file)));
    assertThat(read.getWidth()).isEqualTo(width);
    assertThat(read.getHeight()).isEqualTo(height);
    assertThat(read.getRGB(0, 0, width, height, null, 0, width))
        .isEqualTo(image.getRGB(0, 0, width, height, null, 0, width));
    boolean indexed = read.getColorModel().getPixelSize() == 8;
    assertThat(indexed).isEqualTo(colours <= 256);
    assertThat(PngFile.of(image)).isEqualTo(file);
  }
}
