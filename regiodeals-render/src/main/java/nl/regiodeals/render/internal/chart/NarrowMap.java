package nl.regiodeals.render.internal.chart;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import nl.regiodeals.core.geography.Island;
import nl.regiodeals.core.geography.Province;
import nl.regiodeals.render.document.Drawing;
import nl.regiodeals.render.document.Drawing.Anchor;
import nl.regiodeals.render.document.Theme;
import nl.regiodeals.render.internal.drawing.Moved;

/**
 * What maps for a narrow screen have in common: the mainland smaller, and below it the islands and
 * the legend, with large letters.
 */
final class NarrowMap {
  private static final int WIDTH = 320;
  private static final double SCALE = 0.8;
  private static final double LETTERS = 15;
  private static final double LINE = 22;

  /** How far the frame with the islands is below its place on a wide screen. */
  private static final double ISLANDS_DOWN = 362;

  private static final double LEGEND_TOP = 512;

  private NarrowMap() {}

  /**
   * The map.
   *
   * @param areas what is drawn on the mainland, as on a wide screen
   * @param marks what is drawn on top, in its own place
   * @param legend what explains the marks, each around the origin, by the key of its text
   */
  static Drawing draw(
      ImmutableList<Drawing.Shape> areas,
      List<Drawing.Shape> marks,
      Map<String, Drawing.Shape> legend,
      Theme theme,
      Function<String, String> texts) {
    ImmutableList.Builder<Drawing.Shape> land = ImmutableList.builder();
    for (Province province : Province.values()) {
      MapGround.outline(province.name(), theme, land);
    }
    List<Drawing.Shape> shapes = new ArrayList<>();
    shapes.addAll(Moved.scaled(land.addAll(areas).build(), SCALE, 0, 0));
    shapes.addAll(islands(theme, texts));
    shapes.addAll(marks);
    double y = LEGEND_TOP;
    for (Map.Entry<String, Drawing.Shape> entry : legend.entrySet()) {
      shapes.addAll(Moved.scaled(ImmutableList.of(entry.getValue()), 1, 18, y));
      shapes.add(label(34, y + 5, texts.apply(entry.getKey()), false, theme));
      y += LINE;
    }
    return new Drawing(WIDTH, (int) Math.ceil(y - LINE / 2), ImmutableList.copyOf(shapes));
  }

  /** Where a point of the wide map is: x and y. */
  static double[] place(double x, double y, boolean isOnIsland) {
    return isOnIsland ? new double[] {x, y + ISLANDS_DOWN} : new double[] {x * SCALE, y * SCALE};
  }

  private static ImmutableList<Drawing.Shape> islands(Theme theme, Function<String, String> texts) {
    ImmutableList.Builder<Drawing.Shape> shapes = ImmutableList.builder();
    shapes.add(Drawing.Polygon.rectangle(8, 8, 190, 120, "ffffff", "5f6b76"));
    shapes.add(label(14, 25, texts.apply("map.caribbean"), true, theme));
    for (Island island : Island.values()) {
      MapGround.outline(island.name(), theme, shapes);
      shapes.add(label(70, MapGround.islandPlace(island)[1] + 5, island.label(), false, theme));
    }
    return Moved.scaled(shapes.build(), 1, 0, ISLANDS_DOWN);
  }

  private static Drawing.Label label(double x, double y, String text, boolean bold, Theme theme) {
    return new Drawing.Label(x, y, text, LETTERS, Anchor.START, bold, theme.textColour());
  }
}
