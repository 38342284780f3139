package nl.regiodeals.render.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.io.ByteSource;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Objects;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** What a drawing is to the formats. */
class DrawingTest {
  private static Drawing square(String colour) {
    return new Drawing(
        10, 20, ImmutableList.of(Drawing.Polygon.rectangle(0, 0, 10, 20, colour, colour)));
  }

  @Test
  void pixelsAreThreeForAPointAndMadeOnce() throws IOException {
    Drawing drawing = square("154273");
    BufferedImage read =
        Objects.requireNonNull(ImageIO.read(new ByteArrayInputStream(drawing.png().read())));
    assertThat(read.getWidth()).isEqualTo(30);
    assertThat(read.getHeight()).isEqualTo(60);
    assertThat(read.getRGB(15, 30)).isEqualTo(0xff154273);
    assertThat(drawing.png()).isSameAs(drawing.png());
  }

  @Test
  void drawingsOfTheSameShapesAreEqual() throws IOException {
    assertThat(square("154273")).isEqualTo(square("154273")).hasSameHashCodeAs(square("154273"));
    assertThat(square("154273")).isNotEqualTo(square("000000"));
    assertThat(square("154273").png().contentEquals(square("154273").png())).isTrue();
  }

  @Test
  void aPictureThatIsNoneIsSaidEachTime() {
    Drawing drawing =
        new Drawing(
            9, 9, ImmutableList.of(new Drawing.Picture(0, 0, 9, 9, ByteSource.wrap(new byte[9]))));
    for (int i = 0; i < 2; i++) {
      assertThatThrownBy(drawing::png).isInstanceOf(IOException.class).hasMessageContaining("PNG");
    }
  }
}
