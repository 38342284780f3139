package nl.regiodeals.render.internal.chart;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSet;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import nl.regiodeals.core.geography.Island;
import nl.regiodeals.core.geography.Municipalities;
import nl.regiodeals.core.geography.Municipality;
import nl.regiodeals.core.geography.Province;
import nl.regiodeals.core.model.Deal;
import nl.regiodeals.render.document.Drawing;
import nl.regiodeals.render.document.Theme;

/**
 * Where one deal is: its municipalities, as areas where boundaries are given and else as dots, or
 * the provinces or island that it is in. Immutable.
 *
 * @param deal the deal
 * @param boundaries the areas of municipalities
 */
record PlaceMap(Deal deal, Boundaries boundaries) {
  /** Its size relative to that of the map of all deals. */
  private static final double SIZE = 0.3;

  private static final double DOT = 2.6;
  private static final String FILL = "154273";
  private static final String EDGE = "8795a1";
  private static final String LAND = "edf1f5";
  private static final String AROUND = "b8d2ee";

  /** Corners closer together than this are not seen. */
  private static final double VISIBLE = 0.8;

  /** The outlines of provinces and islands, the same on each map. */
  private static final ImmutableListMultimap<String, ImmutableList<Double>> LANDS = lands();

  private static ImmutableListMultimap<String, ImmutableList<Double>> lands() {
    ImmutableListMultimap.Builder<String, ImmutableList<Double>> lands =
        ImmutableListMultimap.builder();
    for (String name : Outlines.all().keySet()) {
      Outlines.all().get(name).forEach(part -> lands.put(name, points(name, part)));
    }
    return lands.build();
  }

  /** The corners of an outline that are far enough apart to be seen. */
  private static ImmutableList<Double> points(String name, ImmutableList<Outlines.Point> part) {
    ImmutableList<Double> full = MapGround.polygon(name, part, LAND, EDGE).points();
    ImmutableList.Builder<Double> points = ImmutableList.builder();
    double lastX = Double.MAX_VALUE;
    double lastY = Double.MAX_VALUE;
    for (int i = 0; i < full.size(); i += 2) {
      double x = scaled(full.get(i));
      double y = scaled(full.get(i + 1));
      if (Math.hypot(x - lastX, y - lastY) >= VISIBLE) {
        points.add(x, y);
        lastX = x;
        lastY = y;
      }
    }
    return points.build();
  }

  /** The names of its municipalities, or else of the provinces and islands that it is in. */
  List<String> where() {
    return deal.region().municipalities().isEmpty()
        ? Stream.concat(
                deal.region().provinces().stream().map(Province::label),
                deal.region().islands().stream().map(Island::label))
            .toList()
        : deal.region().municipalities().stream()
            .flatMap(code -> Municipalities.current().find(code).stream())
            .map(Municipality::name)
            .toList();
  }

  Drawing draw(Theme theme) {
    ImmutableList.Builder<Drawing.Shape> shapes = ImmutableList.builder();
    ImmutableSet<String> around =
        ImmutableSet.<String>builder()
            .addAll(deal.region().provinces().stream().map(Province::name).iterator())
            .addAll(deal.region().islands().stream().map(Island::name).iterator())
            .build();
    for (String name : Outlines.all().keySet()) {
      if (!isIsland(name) || around.contains(name)) {
        String fill = around.contains(name) ? AROUND : LAND;
        LANDS.get(name).forEach(part -> shapes.add(new Drawing.Polygon(part, fill, EDGE)));
      }
    }
    for (String code : deal.region().municipalities()) {
      List<ImmutableList<Outlines.Point>> areas = List.copyOf(boundaries.areas().get(code));
      areas.forEach(part -> shapes.add(new Drawing.Polygon(points("", part), FILL, EDGE)));
      if (areas.isEmpty()) {
        Municipalities.current().find(code).ifPresent(known -> shapes.add(dot(known)));
      }
    }
    return new Drawing(
        (int) scaled(MapGround.WIDTH), (int) scaled(MapGround.HEIGHT), shapes.build());
  }

  private static boolean isIsland(String name) {
    return Arrays.stream(Island.values()).anyMatch(island -> island.name().equals(name));
  }

  private static Drawing.Shape dot(Municipality municipality) {
    double[] at =
        MapGround.project(
            "", new Outlines.Point(municipality.longitude(), municipality.latitude()));
    return new Drawing.Circle(scaled(at[0]), scaled(at[1]), DOT, FILL, FILL);
  }

  private static double scaled(double length) {
    return Math.round(length * SIZE * 10) / 10.0;
  }
}
