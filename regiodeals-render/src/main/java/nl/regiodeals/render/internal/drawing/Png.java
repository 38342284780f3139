package nl.regiodeals.render.internal.drawing;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import javax.imageio.ImageIO;
import nl.regiodeals.core.exchange.MissingLibraryException;
import nl.regiodeals.render.document.Drawing;

/**
 * Draws drawings as pixels, for formats without widely supported vector graphics. For one drawing;
 * not safe to share between threads.
 */
final class Png implements Drawing.Visitor<IOException> {
  /** 216 pixels per inch: sharp in print. */
  private static final double SCALE = 3;

  private final Graphics2D pen;

  private Png(Graphics2D pen) {
    this.pen = pen;
  }

  /**
   * A drawing as PNG.
   *
   * @throws IOException if a picture in it is not a PNG file
   */
  static byte[] of(Drawing drawing) throws IOException {
    BufferedImage image =
        new BufferedImage(
            (int) (drawing.width() * SCALE),
            (int) (drawing.height() * SCALE),
            BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = image.createGraphics();
    pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    pen.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    pen.setRenderingHint(
        RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
    pen.setColor(Color.WHITE);
    pen.fillRect(0, 0, image.getWidth(), image.getHeight());
    pen.scale(SCALE, SCALE);
    pen.setStroke(new BasicStroke(0.7f));
    Png drawn = new Png(pen);
    for (Drawing.Shape shape : drawing.shapes()) {
      shape.accept(drawn);
    }
    pen.dispose();
    return PngFile.of(image);
  }

  @Override
  public void polygon(Drawing.Polygon polygon) {
    List<Double> points = polygon.points();
    Path2D path = new Path2D.Double();
    path.moveTo(points.get(0), points.get(1));
    for (int i = 2; i < points.size(); i += 2) {
      path.lineTo(points.get(i), points.get(i + 1));
    }
    path.closePath();
    paint(path, polygon.fill(), polygon.line());
  }

  @Override
  public void circle(Drawing.Circle circle) {
    double side = 2 * circle.radius();
    paint(
        new Ellipse2D.Double(
            circle.x() - circle.radius(), circle.y() - circle.radius(), side, side),
        circle.fill(),
        circle.line());
  }

  @Override
  public void picture(Drawing.Picture picture) throws IOException {
    AffineTransform place = AffineTransform.getTranslateInstance(picture.x(), picture.y());
    BufferedImage pixels = ImageIO.read(new ByteArrayInputStream(picture.file().bytes()));
    if (pixels == null) {
      throw new IOException("a picture that is not a PNG file");
    }
    place.scale(picture.width() / pixels.getWidth(), picture.height() / pixels.getHeight());
    pen.drawImage(pixels, place, null);
  }

  @Override
  public void part(Drawing.Part part) throws IOException {
    for (Drawing.Shape shape : part.shapes()) {
      shape.accept(this);
    }
  }

  @Override
  public void linked(Drawing.Linked linked) throws IOException {
    for (Drawing.Shape part : linked.shapes()) {
      part.accept(this);
    }
  }

  private void paint(java.awt.Shape shape, String fill, String line) {
    pen.setColor(colour(fill));
    pen.fill(shape);
    pen.setColor(colour(line));
    pen.draw(shape);
  }

  @Override
  public void label(Drawing.Label label) {
    Font font = font(label.bold()).deriveFont((float) label.size());
    pen.setFont(font);
    pen.setColor(colour(label.colour()));
    Rectangle2D box = font.getStringBounds(label.text(), pen.getFontRenderContext());
    double shift =
        switch (label.anchor()) {
          case START -> 0;
          case MIDDLE -> box.getWidth() / 2;
          case END -> box.getWidth();
        };
    pen.drawString(label.text(), (float) (label.x() - shift), (float) label.y());
  }

  private static Color colour(String rrggbb) {
    return new Color(Integer.parseInt(rrggbb, 16));
  }

  /**
   * The font. Checks that its file exists, because a failure while the class with the fonts loads
   * would give a different error the second time.
   */
  private static Font font(boolean bold) {
    String first = file("Regular");
    if (Png.class.getClassLoader().getResource(first) == null) {
      throw new MissingLibraryException(
          "PNG", "com.github.librepdf:openpdf-fonts-extra", new FileNotFoundException(first));
    }
    return bold ? Fonts.BOLD : Fonts.REGULAR;
  }

  private static String file(String face) {
    return "liberation/LiberationSans-" + face + ".ttf";
  }

  /** The font that PDF uses too, so that pictures do not differ between machines. */
  private static final class Fonts {
    static final Font REGULAR = load("Regular");
    static final Font BOLD = load("Bold");

    private static Font load(String face) {
      String name = file(face);
      try (InputStream in = Png.class.getClassLoader().getResourceAsStream(name)) {
        if (in == null) {
          throw new FileNotFoundException(name);
        }
        return Font.createFont(Font.TRUETYPE_FONT, in);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } catch (FontFormatException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
