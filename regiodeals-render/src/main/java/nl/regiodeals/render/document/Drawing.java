package nl.regiodeals.render.document;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import com.google.common.io.ByteSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.function.Supplier;
import nl.regiodeals.render.internal.Png;
import org.jspecify.annotations.Nullable;

/**
 * A picture made of a few shapes, from which every format makes its own: SVG, vectors in PDF,
 * pixels. Lengths are in points, from the upper left corner; colours are {@code rrggbb}. Immutable,
 * and equal to another with the same shapes.
 */
public final class Drawing {
  private final int width;
  private final int height;
  private final ImmutableList<Shape> shapes;
  private final Supplier<ByteSource> png = Suppliers.memoize(this::pixels);

  /**
   * A drawing.
   *
   * @param width how wide it is
   * @param height how high it is
   * @param shapes what is drawn, the last on top
   */
  public Drawing(int width, int height, ImmutableList<Shape> shapes) {
    this.width = width;
    this.height = height;
    this.shapes = shapes;
  }

  /** How wide it is, in points. */
  public int width() {
    return width;
  }

  /** How high it is, in points. */
  public int height() {
    return height;
  }

  /** What is drawn, the last on top. */
  public ImmutableList<Shape> shapes() {
    return shapes;
  }

  /**
   * The drawing as pixels, in a PNG file of 216 pixels an inch: for formats that have no vectors
   * that everyone can read. It is made once, for all formats.
   *
   * @throws IOException if a picture in it is no PNG
   */
  public ByteSource png() throws IOException {
    try {
      return png.get();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private ByteSource pixels() {
    try {
      return ByteSource.wrap(Png.of(this));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Drawing that
        && width == that.width
        && height == that.height
        && shapes.equals(that.shapes);
  }

  @Override
  public int hashCode() {
    return Objects.hash(width, height, shapes);
  }

  @Override
  public String toString() {
    return "Drawing " + width + " x " + height + " " + shapes;
  }

  /** Where a label stands beside its point. */
  public enum Anchor {
    /** It begins there. */
    START,
    /** It is centred there. */
    MIDDLE,
    /** It ends there. */
    END
  }

  /** Something drawn. */
  public sealed interface Shape {}

  /**
   * A closed figure.
   *
   * @param points its corners: x and y in turn
   * @param fill the colour inside
   * @param line the colour of its edge
   */
  public record Polygon(ImmutableList<Double> points, String fill, String line) implements Shape {
    /** A rectangle. */
    public static Polygon rectangle(
        double x, double y, double width, double height, String fill, String line) {
      return new Polygon(
          ImmutableList.of(x, y, x + width, y, x + width, y + height, x, y + height), fill, line);
    }
  }

  /**
   * A circle.
   *
   * @param x of its centre
   * @param y of its centre
   * @param radius its radius
   * @param fill the colour inside
   * @param line the colour of its edge
   */
  public record Circle(double x, double y, double radius, String fill, String line)
      implements Shape {}

  /**
   * A picture of pixels, such as a logo.
   *
   * @param x of its left edge
   * @param y of its upper edge
   * @param width how wide it is drawn
   * @param height how high it is drawn
   * @param png the picture, as PNG
   */
  public record Picture(double x, double y, double width, double height, ByteSource png)
      implements Shape {}

  /**
   * Shapes that lead to a page, where the format has links; else only the shapes.
   *
   * @param target a page of the same site
   * @param name what the link is called
   * @param shapes what is drawn
   */
  public record Linked(String target, String name, ImmutableList<Shape> shapes) implements Shape {}

  /**
   * Text.
   *
   * @param x of its anchor
   * @param y of the line on which it stands
   * @param text what it says
   * @param size of its letters
   * @param anchor where it stands beside the point
   * @param bold whether its letters are bold
   * @param colour of its letters
   */
  public record Label(
      double x, double y, String text, double size, Anchor anchor, boolean bold, String colour)
      implements Shape {}
}
