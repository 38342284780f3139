package nl.regiodeals.render.internal.chart;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import nl.regiodeals.render.document.Drawing;
import nl.regiodeals.render.document.Theme;

/**
 * The map of deals for a narrow screen: the marks without their numbers, which would be too small
 * to read. One whose place is not sure is smaller and grey.
 */
final class NarrowDealMap {
  private static final double MARK = 5;
  private static final double UNSURE_MARK = 3.5;

  private NarrowDealMap() {}

  /** Draws the map. */
  static Drawing draw(
      DealMap map,
      Theme theme,
      Function<String, String> texts,
      BiFunction<DealMap.Mark, ImmutableList<Drawing.Shape>, Optional<Drawing.Shape>> link) {
    List<Drawing.Shape> shapes = new ArrayList<>();
    for (DealMap.Mark mark : map.marks()) {
      double[] at = NarrowMap.place(mark.x(), mark.y(), mark.isOnIsland());
      ImmutableList<Drawing.Shape> drawn =
          ImmutableList.of(
              MapMarks.mark(
                  at[0],
                  at[1],
                  mark.isSure() ? MARK : UNSURE_MARK,
                  DealMap.generation(mark.deal()),
                  mark.isSure()));
      link.apply(mark, drawn).ifPresentOrElse(shapes::add, () -> shapes.addAll(drawn));
    }
    return NarrowMap.draw(map.areas(), shapes, legend(map), theme, texts);
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
}
