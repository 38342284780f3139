package nl.regiodeals.render.internal.publish;

import com.google.common.collect.ImmutableList;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import nl.regiodeals.render.document.Drawing;
import nl.regiodeals.render.document.PictureFile;

/** Pictures in a document that is read, as drawings: PNG stays as it is, others become PNG. */
public final class Pictures {
  /** The largest picture, in pixels a side. */
  private static final int MOST_PIXELS = 8_000;

  /** The largest picture, in pixels. */
  private static final long MOST_AREA = 20_000_000;

  /** The number of points in a pixel of a picture without a size. */
  private static final double POINTS = 0.75;

  private Pictures() {}

  /**
   * A picture as a drawing; empty if it cannot be read or is too large.
   *
   * @param width its width on the page, in points; 0 if unknown
   * @param height its height on the page, in points; 0 if unknown
   */
  public static Optional<Drawing> drawing(byte[] file, double width, double height) {
    try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
      if (!readers.hasNext()) {
        return Optional.empty();
      }
      ImageReader reader = readers.next();
      try {
        reader.setInput(in);
        int across = reader.getWidth(0);
        int down = reader.getHeight(0);
        if (across > MOST_PIXELS || down > MOST_PIXELS || (long) across * down > MOST_AREA) {
          return Optional.empty();
        }
        BufferedImage pixels = reader.read(0);
        boolean isPng = reader.getFormatName().equalsIgnoreCase("png");
        double drawnWidth = width > 0 ? width : across * POINTS;
        double drawnHeight = height > 0 ? height : down * POINTS;
        return Optional.of(
            new Drawing(
                Math.max(1, (int) Math.ceil(drawnWidth)),
                Math.max(1, (int) Math.ceil(drawnHeight)),
                ImmutableList.of(
                    new Drawing.Picture(
                        0,
                        0,
                        drawnWidth,
                        drawnHeight,
                        new PictureFile(isPng ? file : png(pixels))))));
      } finally {
        reader.dispose();
      }
    } catch (IOException | RuntimeException e) {
      // readers of pictures react to damage with unpredictable exceptions
      return Optional.empty();
    }
  }

  private static byte[] png(BufferedImage pixels) throws IOException {
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    ImageIO.write(pixels, "png", png);
    return png.toByteArray();
  }
}
