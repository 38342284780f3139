package nl.regiodeals.render.document;

import com.google.common.collect.ImmutableList;

/**
 * A picture made of a few kinds of shapes, which each format draws in its own way: SVG, vectors in
 * PDF, pixels. Lengths are in points, from the upper left corner; colours are {@code rrggbb}.
 * Immutable.
 *
 * @param width its width
 * @param height its height
 * @param shapes what is drawn, the last on top
 */
public record Drawing(int width, int height, ImmutableList<Shape> shapes) {
  /** The alignment of a label relative to its point. */
  public enum Anchor {
    /** The label starts at the point. */
    START,
    /** The label is centred on the point. */
    MIDDLE,
    /** The label ends at the point. */
    END
  }

  /** A shape in a drawing. */
  public sealed interface Shape {
    /**
     * Calls the visitor method for this kind of shape.
     *
     * @throws X if the visitor throws it
     */
    <X extends Exception> void accept(Visitor<X> visitor) throws X;
  }

  /**
   * A visitor with a method for each kind of shape. There are no default methods, so that code does
   * not compile until every format can draw a new kind.
   *
   * @param <X> the exception it may throw; {@link RuntimeException} if it throws no checked
   *     exception
   */
  public interface Visitor<X extends Exception> {
    /** A polygon. */
    void polygon(Polygon polygon) throws X;

    /** A circle. */
    void circle(Circle circle) throws X;

    /** A bitmap picture. */
    void picture(Picture picture) throws X;

    /** Shapes that link to a page. */
    void linked(Linked linked) throws X;

    /** A part with a name. */
    void part(Part part) throws X;

    /** Text. */
    void label(Label label) throws X;
  }

  /**
   * A polygon.
   *
   * @param points its corners: x and y alternating
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
   * A bitmap picture, such as a logo.
   *
   * @param x of its left edge
   * @param y of its upper edge
   * @param width its drawn width
   * @param height its drawn height
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
   * Shapes that link to a page if the format has links, and otherwise only the shapes.
   *
   * @param target a page of the same site
   * @param name the name of the link
   * @param shapes what is drawn
   */
  public record Linked(String target, String name, ImmutableList<Shape> shapes) implements Shape {
    @Override
    public <X extends Exception> void accept(Visitor<X> visitor) throws X {
      visitor.linked(this);
    }
  }

  /**
   * A part of the drawing, by which a style sheet or a script finds its shapes; it looks like its
   * shapes.
   *
   * @param name its name, in letters, digits and hyphens
   * @param label what it shows, for people who point at it; blank if that is nothing by itself
   * @param shapes what is drawn
   */
  public record Part(String name, String label, ImmutableList<Shape> shapes) implements Shape {
    @Override
    public <X extends Exception> void accept(Visitor<X> visitor) throws X {
      visitor.part(this);
    }
  }

  /**
   * Text.
   *
   * @param x of its anchor
   * @param y of its baseline
   * @param text what it says
   * @param size of its letters
   * @param anchor its alignment relative to the point
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
