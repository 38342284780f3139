package nl.regiodeals.render.internal.chart;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Arrays;
import java.util.List;
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
        Outlines.all().get(name).forEach(part -> shapes.add(polygon(name, part, fill)));
      }
    }
    for (String code : deal.region().municipalities()) {
      List<ImmutableList<Outlines.Point>> areas = List.copyOf(boundaries.areas().get(code));
      areas.forEach(part -> shapes.add(polygon("", part, FILL)));
      if (areas.isEmpty()) {
        Municipalities.current().find(code).ifPresent(known -> shapes.add(dot(known)));
      }
    }
    return new Drawing((int) scaled(DealMap.WIDTH), (int) scaled(DealMap.HEIGHT), shapes.build());
  }

  private static boolean isIsland(String name) {
    return Arrays.stream(Island.values()).anyMatch(island -> island.name().equals(name));
  }

  private static Drawing.Shape dot(Municipality municipality) {
    double[] at =
        DealMap.project("", new Outlines.Point(municipality.longitude(), municipality.latitude()));
    return new Drawing.Circle(scaled(at[0]), scaled(at[1]), DOT, FILL, FILL);
  }

  private static Drawing.Polygon polygon(
      String name, ImmutableList<Outlines.Point> part, String fill) {
    Drawing.Polygon full = DealMap.polygon(name, part, fill, EDGE);
    return new Drawing.Polygon(
        full.points().stream().map(PlaceMap::scaled).collect(ImmutableList.toImmutableList()),
        fill,
        EDGE);
  }

  private static double scaled(double length) {
    return Math.round(length * SIZE * 10) / 10.0;
  }
}
