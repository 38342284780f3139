package nl.regiodeals.render.document;

import com.google.common.collect.ImmutableList;

/**
 * A picture made of a few shapes, from which every format makes its own: SVG, vectors in PDF,
 * pixels. Lengths are in points, from the upper left corner; colours are {@code rrggbb}. Immutable.
 *
 * @param width how wide it is
 * @param height how high it is
 * @param shapes what is drawn, the last on top
 */
public record Drawing(int width, int height, ImmutableList<Shape> shapes) {
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
  public sealed interface Shape {
    /**
     * Calls the method of the visitor for this kind of shape.
     *
     * @throws X if the visitor does
     */
    <X extends Exception> void accept(Visitor<X> visitor) throws X;
  }

  /**
   * Does something for each kind of shape. There is no default, so that a new kind does not compile
   * until each format draws it.
   *
   * @param <X> what may go wrong; {@link RuntimeException} for nothing to declare
   */
  public interface Visitor<X extends Exception> {
    /** A closed figure. */
    void polygon(Polygon polygon) throws X;

    /** A circle. */
    void circle(Circle circle) throws X;

    /** A picture of pixels. */
    void picture(Picture picture) throws X;

    /** Shapes that lead to a page. */
    void linked(Linked linked) throws X;

    /** Text. */
    void label(Label label) throws X;
  }

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

    @Override
    public <X extends Exception> void accept(Visitor<X> visitor) throws X {
      visitor.polygon(this);
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
      implements Shape {
    @Override
    public <X extends Exception> void accept(Visitor<X> visitor) throws X {
      visitor.circle(this);
    }
  }

  /**
   * A picture of pixels, such as a logo.
   *
   * @param x of its left edge
   * @param y of its upper edge
   * @param width how wide it is drawn
   * @param height how high it is drawn
   * @param file the picture
   */
  public record Picture(double x, double y, double width, double height, PictureFile file)
      implements Shape {
    @Override
    public <X extends Exception> void accept(Visitor<X> visitor) throws X {
      visitor.picture(this);
    }
  }

  /**
   * Shapes that lead to a page, where the format has links; else only the shapes.
   *
   * @param target a page of the same site
   * @param name what the link is called
   * @param shapes what is drawn
   */
  public record Linked(String target, String name, ImmutableList<Shape> shapes) implements Shape {
    @Override
    public <X extends Exception> void accept(Visitor<X> visitor) throws X {
      visitor.linked(this);
    }
  }

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
      implements Shape {
    @Override
    public <X extends Exception> void accept(Visitor<X> visitor) throws X {
      visitor.label(this);
    }
  }
}
