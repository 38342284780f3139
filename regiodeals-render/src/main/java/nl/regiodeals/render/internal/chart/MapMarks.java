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

  /** The texts that explain the marks of first, second and third deals. */
  static final ImmutableList<String> GENERATIONS =
      ImmutableList.of("map.first", "map.second", "map.third");

  private MapMarks() {}

  /** The part of the legend for programmes in which a region can have deals one after another. */
  static ImmutableList<Drawing.Shape> generations(Theme theme, Function<String, String> texts) {
    ImmutableList.Builder<Drawing.Shape> shapes = ImmutableList.builder();
    int generation = 0;
    for (String key : GENERATIONS) {
      generation++;
      double y = 142 + generation * 18;
      shapes.add(mark(18, y, RADIUS, generation, true));
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
    return ImmutableList.of(
        mark(x, y, RADIUS, generation, isSure),
        new Drawing.Label(x, y + 2.6, number, isSure ? 7 : 6, Anchor.MIDDLE, true, "000000"));
  }

  /**
   * A circle for a first deal, a square for a second, a diamond for a third; grey where the place
   * is not sure, which the sign before its number says too.
   */
  static Drawing.Shape mark(double x, double y, double radius, int generation, boolean isSure) {
    String edge = isSure ? "154273" : "6b7580";
    return switch (generation) {
      case 1 -> new Drawing.Circle(x, y, radius, "ffffff", edge);
      case 2 ->
          Drawing.Polygon.rectangle(
              x - radius, y - radius, 2 * radius, 2 * radius, isSure ? "b8d2ee" : "ffffff", edge);
      default -> {
        double reach = radius * 1.5;
        yield new Drawing.Polygon(
            ImmutableList.of(x, y - reach, x + reach, y, x, y + reach, x - reach, y),
            isSure ? "ffd67a" : "ffffff",
            edge);
      }
    };
  }
}
