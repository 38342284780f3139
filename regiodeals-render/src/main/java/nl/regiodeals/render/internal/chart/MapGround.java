package nl.regiodeals.render.internal.chart;

import com.google.common.collect.ImmutableList;
import java.util.function.Function;
import nl.regiodeals.core.geography.Island;
import nl.regiodeals.render.document.Drawing;
import nl.regiodeals.render.document.Drawing.Anchor;
import nl.regiodeals.render.document.Theme;
import nl.regiodeals.render.internal.chart.Outlines.Point;

/**
 * What maps have in common: from degrees to places on the map, the outlines of provinces, and the
 * islands of the Caribbean Netherlands in a frame of their own.
 */
final class MapGround {
  static final int WIDTH = 440;
  static final int HEIGHT = 456;
  private static final double WEST = 3.2;
  private static final double NORTH = 53.65;
  private static final double SCALE = 100;
  private static final double ZOOM = 1.52;

  /** The length of a degree of longitude relative to a degree of latitude, at 52 degrees north. */
  private static final double SHORTER = 0.6157;

  private static final double VISIBLE = 0.4;

  private MapGround() {}

  /** The islands of the Caribbean Netherlands, in a frame of their own. */
  static void caribbean(
      Theme theme, Function<String, String> texts, ImmutableList.Builder<Drawing.Shape> shapes) {
    shapes.add(Drawing.Polygon.rectangle(8, 8, 118, 120, "ffffff", "5f6b76"));
    shapes.add(
        new Drawing.Label(
            14, 22, texts.apply("map.caribbean"), 8, Anchor.START, true, theme.textColour()));
    for (Island island : Island.values()) {
      outline(island.name(), theme, shapes);
      double[] at = islandPlace(island);
      shapes.add(
          new Drawing.Label(
              64, at[1] + 3, island.label(), 7.5, Anchor.START, false, theme.textColour()));
    }
  }

  /** Adds the outline of a province or an island. */
  static void outline(String name, Theme theme, ImmutableList.Builder<Drawing.Shape> shapes) {
    for (ImmutableList<Point> part : Outlines.all().get(name)) {
      shapes.add(polygon(name, part, theme.bandColour(), "8795a1"));
    }
  }

  /** An outline, without corners that are too close together to be visible. */
  static Drawing.Polygon polygon(String name, ImmutableList<Point> part, String fill, String line) {
    ImmutableList.Builder<Double> points = ImmutableList.builder();
    double[] last = {Double.MAX_VALUE, Double.MAX_VALUE};
    for (Point point : part) {
      double[] at = project(name, point);
      if (Math.hypot(at[0] - last[0], at[1] - last[1]) >= VISIBLE) {
        points.add(rounded(at[0]), rounded(at[1]));
        last = at;
      }
    }
    return new Drawing.Polygon(points.build(), fill, line);
  }

  /** The average of points. */
  static Point middle(ImmutableList<Point> points) {
    return new Point(
        points.stream().mapToDouble(Point::longitude).average().orElse(0),
        points.stream().mapToDouble(Point::latitude).average().orElse(0));
  }

  /** The islands are below each other in a frame, each at a larger scale than the mainland. */
  static double[] islandPlace(Island island) {
    return switch (island) {
      case BONAIRE -> new double[] {38, 50};
      case SINT_EUSTATIUS -> new double[] {38, 82};
      case SABA -> new double[] {38, 110};
    };
  }

  /** The place on the map of a point on the mainland, or on the island with the name. */
  static double[] project(String name, Point point) {
    for (Island island : Island.values()) {
      if (island.name().equals(name)) {
        Point middle = middle(Outlines.all().get(name).get(0));
        double larger = island == Island.BONAIRE ? 110 : 330;
        double[] at = islandPlace(island);
        return new double[] {
          at[0] + (point.longitude() - middle.longitude()) * larger,
          at[1] - (point.latitude() - middle.latitude()) * larger
        };
      }
    }
    return new double[] {
      6 + (point.longitude() - WEST) * SHORTER * SCALE * ZOOM,
      8 + (NORTH - point.latitude()) * SCALE * ZOOM
    };
  }

  /** To a tenth of a point. */
  static double rounded(double length) {
    return Math.round(length * 10) / 10.0;
  }
}
