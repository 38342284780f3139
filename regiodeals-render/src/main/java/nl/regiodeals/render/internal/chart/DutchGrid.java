package nl.regiodeals.render.internal.chart;

import nl.regiodeals.render.internal.chart.Outlines.Point;

/**
 * The Dutch grid (RD New, EPSG:28992), in metres. The conversion is the approximation of
 * Schreutelkamp and Strang van Hees, "Benaderingsformules voor de transformatie tussen RD- en
 * WGS84-kaartcoördinaten" (2001), accurate to about half a metre.
 */
final class DutchGrid {
  private static final double[][] NORTH = {
    {3235.65389, 0, 1},
    {-32.58297, 2, 0},
    {-0.2475, 0, 2},
    {-0.84978, 2, 1},
    {-0.0655, 0, 3},
    {-0.01709, 2, 2},
    {-0.00738, 1, 0},
    {0.0053, 4, 0},
    {-0.00039, 2, 3},
    {0.00033, 4, 1},
    {-0.00012, 1, 1},
  };
  private static final double[][] EAST = {
    {5260.52916, 1, 0},
    {105.94684, 1, 1},
    {2.45656, 1, 2},
    {-0.81885, 3, 0},
    {0.05594, 1, 3},
    {-0.05607, 3, 1},
    {0.01199, 0, 1},
    {-0.00256, 3, 2},
    {0.00128, 1, 4},
    {0.00022, 0, 2},
    {-0.00022, 2, 0},
    {0.00026, 5, 0},
  };

  private DutchGrid() {}

  /**
   * The point in WGS84 degrees.
   *
   * @throws IllegalArgumentException if it lies outside the grid
   */
  static Point point(double x, double y) {
    if (x < -7_000 || x > 300_000 || y < 289_000 || y > 629_000) {
      throw new IllegalArgumentException(
          "the point (" + x + ", " + y + ") is in neither WGS84 degrees nor the Dutch grid");
    }
    double dx = (x - 155_000) / 100_000;
    double dy = (y - 463_000) / 100_000;
    return new Point(5.38720621 + sum(EAST, dx, dy) / 3600, 52.1551744 + sum(NORTH, dx, dy) / 3600);
  }

  private static double sum(double[][] terms, double dx, double dy) {
    double sum = 0;
    for (double[] term : terms) {
      sum += term[0] * Math.pow(dx, term[1]) * Math.pow(dy, term[2]);
    }
    return sum;
  }
}
