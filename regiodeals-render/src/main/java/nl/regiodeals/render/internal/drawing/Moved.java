package nl.regiodeals.render.internal.drawing;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.stream.IntStream;
import nl.regiodeals.render.document.Drawing;

/**
 * Shapes at another place, such as in a larger drawing. Links are left out, because a drawing on
 * its own has no pages to lead to. For one drawing; not safe to share between threads.
 */
public final class Moved implements Drawing.Visitor<RuntimeException> {
  private final double scale;
  private final double right;
  private final double down;
  private final ImmutableList.Builder<Drawing.Shape> shapes = ImmutableList.builder();

  private Moved(double scale, double right, double down) {
    this.scale = scale;
    this.right = right;
    this.down = down;
  }

  /** The shapes, so many points to the right and down. */
  public static ImmutableList<Drawing.Shape> of(
      List<Drawing.Shape> shapes, double right, double down) {
    return scaled(shapes, 1, right, down);
  }

  /** The shapes, first so many times as large, but for their text, and then moved. */
  public static ImmutableList<Drawing.Shape> scaled(
      List<Drawing.Shape> shapes, double scale, double right, double down) {
    Moved moved = new Moved(scale, right, down);
    shapes.forEach(shape -> shape.accept(moved));
    return moved.shapes.build();
  }

  @Override
  public void polygon(Drawing.Polygon polygon) {
    List<Double> points = polygon.points();
    shapes.add(
        new Drawing.Polygon(
            IntStream.range(0, points.size())
                .mapToObj(i -> points.get(i) * scale + (i % 2 == 0 ? right : down))
                .collect(toImmutableList()),
            polygon.fill(),
            polygon.line()));
  }

  @Override
  public void circle(Drawing.Circle circle) {
    shapes.add(
        new Drawing.Circle(
            circle.x() * scale + right,
            circle.y() * scale + down,
            circle.radius() * scale,
            circle.fill(),
            circle.line()));
  }

  @Override
  public void picture(Drawing.Picture picture) {
    shapes.add(
        new Drawing.Picture(
            picture.x() * scale + right,
            picture.y() * scale + down,
            picture.width() * scale,
            picture.height() * scale,
            picture.file()));
  }

  @Override
  public void linked(Drawing.Linked linked) {
    linked.shapes().forEach(shape -> shape.accept(this));
  }

  @Override
  public void part(Drawing.Part part) {
    part.shapes().forEach(shape -> shape.accept(this));
  }

  @Override
  public void label(Drawing.Label label) {
    shapes.add(
        new Drawing.Label(
            label.x() * scale + right,
            label.y() * scale + down,
            label.text(),
            label.size(),
            label.anchor(),
            label.bold(),
            label.colour()));
  }
}
