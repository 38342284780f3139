package nl.regiodeals.render.internal.chart;

import java.util.Optional;
import nl.regiodeals.render.internal.chart.Outlines.Point;

/** The bounds of the Netherlands, in Europe and the Caribbean, with a margin. */
final class Whereabouts {
  private Whereabouts() {}

  /**
   * A point in degrees, from one in degrees or in metres of the Dutch grid; empty if outside the
   * bounds.
   */
  static Optional<Point> of(Point point) {
    if (isIn(point, 2.5, 50.5, 7.7, 56) || isIn(point, -69, 11.5, -62, 18.5)) {
      return Optional.of(point);
    }
    return isIn(point, -7_000, 289_000, 300_000, 629_000)
        ? Optional.of(DutchGrid.point(point.longitude(), point.latitude()))
        : Optional.empty();
  }

  private static boolean isIn(Point point, double west, double south, double east, double north) {
    return point.longitude() >= west
        && point.longitude() <= east
        && point.latitude() >= south
        && point.latitude() <= north;
  }
}
