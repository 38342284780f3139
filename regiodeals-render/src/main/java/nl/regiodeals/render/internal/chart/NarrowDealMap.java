package nl.regiodeals.render.internal.chart;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import nl.regiodeals.core.geography.Island;
import nl.regiodeals.core.geography.Province;
import nl.regiodeals.render.document.Drawing;
import nl.regiodeals.render.document.Drawing.Anchor;
import nl.regiodeals.render.document.Theme;
import nl.regiodeals.render.internal.drawing.Moved;

/**
 * The map of deals for a narrow screen: the marks without their numbers, which would be too small
 * to read, and below the mainland the islands and the legend, with large letters. One whose place
 * is not sure is smaller and grey.
 */
final class NarrowDealMap {
  private static final int WIDTH = 320;
  private static final double SCALE = 0.8;
  private static final double MARK = 5;
  private static final double UNSURE_MARK = 3.5;
  private static final double LETTERS = 15;
  private static final double LINE = 22;

  /** How far the frame with the islands is below its place on a wide screen. */
  private static final double ISLANDS_DOWN = 362;

  private static final double LEGEND_TOP = 512;

  private NarrowDealMap() {}

  /** Draws the map. */
  static Drawing draw(
      DealMap map,
      Theme theme,
      Function<String, String> texts,
      BiFunction<DealMap.Mark, ImmutableList<Drawing.Shape>, Optional<Drawing.Shape>> link) {
    ImmutableList.Builder<Drawing.Shape> land = ImmutableList.builder();
    for (Province province : Province.values()) {
      MapGround.outline(province.name(), theme, land);
    }
    List<Drawing.Shape> shapes = new ArrayList<>();
    shapes.addAll(Moved.scaled(land.addAll(map.areas()).build(), SCALE, 0, 0));
    shapes.addAll(islands(theme, texts));
    for (DealMap.Mark mark : map.marks()) {
      double scale = mark.isOnIsland() ? 1 : SCALE;
      ImmutableList<Drawing.Shape> drawn =
          ImmutableList.of(
              MapMarks.mark(
                  mark.x() * scale,
                  mark.y() * scale + (mark.isOnIsland() ? ISLANDS_DOWN : 0),
                  mark.isSure() ? MARK : UNSURE_MARK,
                  DealMap.generation(mark.deal()),
                  mark.isSure()));
      link.apply(mark, drawn).ifPresentOrElse(shapes::add, () -> shapes.addAll(drawn));
    }
    Map<String, Drawing.Shape> legend = legend(map);
    double y = LEGEND_TOP;
    for (Map.Entry<String, Drawing.Shape> entry : legend.entrySet()) {
      shapes.addAll(Moved.scaled(ImmutableList.of(entry.getValue()), 1, 18, y));
      shapes.add(label(34, y + 5, texts.apply(entry.getKey()), false, theme));
      y += LINE;
    }
    return new Drawing(WIDTH, (int) Math.ceil(y - LINE / 2), ImmutableList.copyOf(shapes));
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

  /** What explains the marks, each around the origin, by the text that it stands beside. */
  private static Map<String, Drawing.Shape> legend(DealMap map) {
    Map<String, Drawing.Shape> legend = new LinkedHashMap<>();
    if (map.hasGenerations()) {
      int generation = 0;
      for (String key : MapMarks.GENERATIONS) {
        generation++;
        legend.put(key, MapMarks.mark(0, 0, MARK, generation, true));
      }
    }
    if (map.unsure() > 0) {
      legend.put("map.unsure", MapMarks.mark(0, 0, UNSURE_MARK, 1, false));
    }
    if (!map.boundaries().areas().isEmpty()) {
      legend.put("map.area", DealMap.sample(-7, -5));
    }
    return legend;
  }

  private static Drawing.Label label(double x, double y, String text, boolean bold, Theme theme) {
    return new Drawing.Label(x, y, text, LETTERS, Anchor.START, bold, theme.textColour());
  }
}
