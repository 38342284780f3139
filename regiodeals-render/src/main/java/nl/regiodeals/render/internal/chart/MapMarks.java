package nl.regiodeals.render.internal.chart;

import com.google.common.collect.ImmutableList;
import java.util.function.Function;
import nl.regiodeals.render.document.Drawing;
import nl.regiodeals.render.document.Drawing.Anchor;
import nl.regiodeals.render.document.Theme;

/** The marks of deals on a map, and what explains them. */
final class MapMarks {
  static final double RADIUS = 7;

  /** Stands before the number of a deal whose place is not sure. */
  static final String UNSURE = "~";

  private MapMarks() {}

  /** The part of the legend for programmes in which a region can have deals one after another. */
  static ImmutableList<Drawing.Shape> generations(Theme theme, Function<String, String> texts) {
    ImmutableList.Builder<Drawing.Shape> shapes = ImmutableList.builder();
    int generation = 0;
    for (String key : ImmutableList.of("map.first", "map.second", "map.third")) {
      generation++;
      double y = 142 + generation * 18;
      mark(18, y, generation, true, shapes);
      shapes.add(explained(y + 3, texts.apply(key), theme));
    }
    return shapes.build();
  }

  /** A text of the legend, beside its mark. */
  static Drawing.Label explained(double y, String text, Theme theme) {
    return new Drawing.Label(32, y, text, 8, Anchor.START, false, theme.textColour());
  }

  /** A mark with its number. */
  static ImmutableList<Drawing.Shape> numbered(
      double x, double y, String number, int generation, boolean isSure) {
    ImmutableList.Builder<Drawing.Shape> shapes = ImmutableList.builder();
    mark(x, y, generation, isSure, shapes);
    return shapes
        .add(new Drawing.Label(x, y + 2.6, number, isSure ? 7 : 6, Anchor.MIDDLE, true, "000000"))
        .build();
  }

  /**
   * A circle for a first deal, a square for a second, a diamond for a third; grey where the place
   * is not sure, which the sign before its number says too.
   */
  private static void mark(
      double x,
      double y,
      int generation,
      boolean isSure,
      ImmutableList.Builder<Drawing.Shape> shapes) {
    String edge = isSure ? "154273" : "6b7580";
    switch (generation) {
      case 1 -> shapes.add(new Drawing.Circle(x, y, RADIUS, "ffffff", edge));
      case 2 ->
          shapes.add(
              Drawing.Polygon.rectangle(
                  x - RADIUS,
                  y - RADIUS,
                  2 * RADIUS,
                  2 * RADIUS,
                  isSure ? "b8d2ee" : "ffffff",
                  edge));
      default -> {
        double reach = RADIUS * 1.5;
        shapes.add(
            new Drawing.Polygon(
                ImmutableList.of(x, y - reach, x + reach, y, x, y + reach, x - reach, y),
                isSure ? "ffd67a" : "ffffff",
                edge));
      }
    }
  }
}
