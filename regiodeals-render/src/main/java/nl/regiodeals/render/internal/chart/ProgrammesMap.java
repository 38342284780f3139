package nl.regiodeals.render.internal.chart;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import nl.regiodeals.core.analysis.SharedPlace;
import nl.regiodeals.core.geography.Island;
import nl.regiodeals.core.geography.Municipality;
import nl.regiodeals.core.geography.Province;
import nl.regiodeals.core.text.Notation;
import nl.regiodeals.render.document.Drawing;
import nl.regiodeals.render.document.Theme;

/**
 * In how many programmes each municipality is: a small circle for one, a square for two, a diamond
 * for more, so that the colour is not needed to tell. Where boundaries are given, those that are in
 * more than one programme are areas too. Immutable.
 *
 * @param places the municipalities and islands that are in one programme or more
 * @param boundaries the areas of municipalities
 */
record ProgrammesMap(ImmutableList<SharedPlace> places, Boundaries boundaries) {
  private static final String EDGE = "154273";
  private static final String AREA_FILL = "dce9f5";
  private static final String AREA_EDGE = "6b7f94";
  private static final ImmutableList<String> LEGEND =
      ImmutableList.of("programmes.one", "programmes.two", "programmes.more");
  private static final double DOT = 2.4;
  private static final double HALF = 4;
  private static final double REACH = 6.5;

  /** Which municipalities are in more than one programme, and how many in one. */
  String told(BiFunction<String, Map<String, ?>, String> texts, Notation notation) {
    List<String> told = new ArrayList<>();
    int most = places.stream().mapToInt(SharedPlace::programmes).max().orElse(0);
    for (int number = most; number > 1; number--) {
      List<String> names = names(number);
      if (!names.isEmpty()) {
        told.add(
            texts.apply(
                "programmes.told",
                Map.of("count", names.size(), "number", number, "names", notation.list(names))));
      }
    }
    told.add(texts.apply("programmes.told.single", Map.of("count", names(1).size())));
    return String.join(" ", told);
  }

  private List<String> names(int number) {
    return places.stream()
        .filter(place -> place.programmes() == number)
        .map(SharedPlace::name)
        .toList();
  }

  Drawing draw(Theme theme, Function<String, String> texts) {
    ImmutableList.Builder<Drawing.Shape> shapes = ImmutableList.builder();
    for (Province province : Province.values()) {
      MapGround.outline(province.name(), theme, shapes);
    }
    shapes.addAll(areas());
    MapGround.caribbean(theme, texts, shapes);
    double y = 160;
    for (int number = 1; number <= LEGEND.size(); number++) {
      shapes.add(mark(18, y, number));
      shapes.add(MapMarks.explained(y + 3, texts.apply(LEGEND.get(number - 1)), theme));
      y += 18;
    }
    shapes.addAll(marks((at, isOnIsland) -> at));
    return new Drawing(MapGround.WIDTH, MapGround.HEIGHT, shapes.build());
  }

  /** The map for a narrow screen. */
  Drawing narrow(Theme theme, Function<String, String> texts) {
    Map<String, Drawing.Shape> legend = new LinkedHashMap<>();
    for (String key : LEGEND) {
      legend.put(key, mark(0, 0, legend.size() + 1));
    }
    return NarrowMap.draw(
        areas(),
        marks((at, isOnIsland) -> NarrowMap.place(at[0], at[1], isOnIsland)),
        legend,
        theme,
        texts);
  }

  /**
   * The marks, with those in more programmes on top.
   *
   * @param placed gives the place of a mark in a drawing, from its place on the map and whether it
   *     is on an island
   */
  private ImmutableList<Drawing.Shape> marks(BiFunction<double[], Boolean, double[]> placed) {
    ImmutableList.Builder<Drawing.Shape> shapes = ImmutableList.builder();
    for (int number = 1; number <= LEGEND.size(); number++) {
      for (SharedPlace place : places) {
        if (Math.min(LEGEND.size(), place.programmes()) == number) {
          double[] at = placed.apply(at(place), place.municipality().isEmpty());
          shapes.add(mark(at[0], at[1], number));
        }
      }
    }
    return shapes.build();
  }

  private ImmutableList<Drawing.Shape> areas() {
    return places.stream()
        .filter(place -> place.programmes() > 1)
        .flatMap(place -> place.municipality().stream())
        .map(Municipality::code)
        .flatMap(code -> boundaries.areas().get(code).stream())
        .map(part -> MapGround.polygon("", part, AREA_FILL, AREA_EDGE))
        .collect(toImmutableList());
  }

  private static double[] at(SharedPlace place) {
    if (place.municipality().isEmpty()) {
      for (Island island : Island.values()) {
        if (island.label().equals(place.name())) {
          return MapGround.islandPlace(island);
        }
      }
    }
    Municipality known = place.municipality().orElseThrow();
    double[] at = MapGround.project("", new Outlines.Point(known.longitude(), known.latitude()));
    return new double[] {Math.round(at[0] * 10) / 10.0, Math.round(at[1] * 10) / 10.0};
  }

  private static Drawing.Shape mark(double x, double y, int number) {
    return switch (number) {
      case 1 -> new Drawing.Circle(x, y, DOT, "ffffff", EDGE);
      case 2 -> Drawing.Polygon.rectangle(x - HALF, y - HALF, 2 * HALF, 2 * HALF, "b8d2ee", EDGE);
      default ->
          new Drawing.Polygon(
              ImmutableList.of(x, y - REACH, x + REACH, y, x, y + REACH, x - REACH, y),
              "ffd67a",
              EDGE);
    };
  }
}
