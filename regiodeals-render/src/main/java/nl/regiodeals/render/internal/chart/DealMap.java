package nl.regiodeals.render.internal.chart;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static java.util.Comparator.comparingInt;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nl.regiodeals.core.analysis.Dossier;
import nl.regiodeals.core.analysis.Dossiers;
import nl.regiodeals.core.geography.Island;
import nl.regiodeals.core.geography.Municipalities;
import nl.regiodeals.core.geography.Municipality;
import nl.regiodeals.core.geography.Province;
import nl.regiodeals.core.model.Deal;
import nl.regiodeals.core.text.Notation;
import nl.regiodeals.render.document.Drawing;
import nl.regiodeals.render.document.Drawing.Anchor;
import nl.regiodeals.render.document.Theme;
import nl.regiodeals.render.internal.chart.Outlines.Point;

/**
 * The deals on the map: each at the middle of its municipalities, or else of its province or
 * island, with the number that identifies it in a table. The shape of a mark shows the generation.
 * Where boundaries are given, the municipalities of deals are areas. Immutable.
 *
 * @param marks the deals with a known location
 * @param missing the deals without a known location
 * @param boundaries the areas of municipalities
 */
record DealMap(ImmutableList<Mark> marks, ImmutableList<Deal> missing, Boundaries boundaries) {
  static final int WIDTH = 440;
  static final int HEIGHT = 456;
  private static final double WEST = 3.2;
  private static final double NORTH = 53.65;
  private static final double SCALE = 100;
  private static final double ZOOM = 1.52;

  /** The length of a degree of longitude relative to a degree of latitude, at 52 degrees north. */
  private static final double SHORTER = 0.6157;

  private static final double RADIUS = 7;

  /** Stands before the number of a deal whose place is not sure. */
  private static final String UNSURE = "~";

  private static final int ROUNDS = 60;
  private static final double VISIBLE = 0.4;
  private static final String AREA_EDGE = "6b7f94";

  /**
   * The colours of first, second and third deals; the shape of the mark shows the difference too.
   */
  private static final ImmutableList<String> AREA_FILLS =
      ImmutableList.of("dce9dc", "c4d9f0", "ffe9b8");

  /**
   * A deal on the map.
   *
   * @param number its number in the table
   * @param deal the deal
   * @param isSure whether its area is known; if not, it is in the middle of its province
   * @param x its position on the map
   * @param y its position on the map
   */
  record Mark(int number, Deal deal, boolean isSure, double x, double y) {}

  /** The deals, numbered in the order of the portfolio, as far as they are to be shown. */
  static DealMap of(Dossiers dossiers, Predicate<Dossier> shown, Boundaries boundaries) {
    List<Mark> marks = new ArrayList<>();
    ImmutableList.Builder<Deal> missing = ImmutableList.builder();
    int number = 0;
    for (Dossier dossier : dossiers.all()) {
      number++;
      if (!shown.test(dossier)) {
        continue;
      }
      Optional<double[]> place = place(dossier.deal());
      if (place.isPresent()) {
        marks.add(
            new Mark(
                number, dossier.deal(), isSure(dossier.deal()), place.get()[0], place.get()[1]));
      } else {
        missing.add(dossier.deal());
      }
    }
    return new DealMap(apart(marks), missing.build(), boundaries);
  }

  /** Whether the area of a deal is known: its municipalities, or the island that it is. */
  private static boolean isSure(Deal deal) {
    return !deal.region().municipalities().isEmpty() || !deal.region().islands().isEmpty();
  }

  /** How many marks are in the middle of a province, for want of municipalities. */
  int unsure() {
    return Math.toIntExact(marks.stream().filter(mark -> !mark.isSure()).count());
  }

  /** The deals with known municipalities, none of which has an area. */
  List<Deal> withoutArea() {
    return boundaries.areas().isEmpty()
        ? List.of()
        : Stream.concat(marks.stream().map(Mark::deal), missing.stream())
            .filter(deal -> !deal.region().municipalities().isEmpty())
            .filter(
                deal ->
                    deal.region().municipalities().stream()
                        .noneMatch(boundaries.areas()::containsKey))
            .toList();
  }

  /** The number of deals in each province and on each island, in words. */
  Map<String, String> byArea(Notation notation) {
    Map<String, Integer> counts = new TreeMap<>();
    for (Mark mark : marks) {
      Stream.concat(
              mark.deal().region().provinces().stream().map(Province::label),
              mark.deal().region().islands().stream().map(Island::label))
          .forEach(area -> counts.merge(area, 1, Integer::sum));
    }
    Map<String, String> told = new TreeMap<>();
    counts.forEach((area, count) -> told.put(area, notation.number(count)));
    return told;
  }

  /**
   * Draws the map.
   *
   * @param texts gives the texts of the legend
   * @param link gives the link from a mark to the page of its deal, if there is one
   */
  Drawing draw(
      Theme theme,
      Function<String, String> texts,
      BiFunction<Mark, ImmutableList<Drawing.Shape>, Optional<Drawing.Shape>> link) {
    ImmutableList.Builder<Drawing.Shape> shapes = ImmutableList.builder();
    for (Province province : Province.values()) {
      outline(province.name(), theme, shapes);
    }
    areas(shapes);
    caribbean(theme, texts, shapes);
    if (!boundaries.areas().isEmpty()) {
      shapes.add(Drawing.Polygon.rectangle(11, 228, 14, 10, AREA_FILLS.get(0), AREA_EDGE));
      shapes.add(
          new Drawing.Label(
              32, 237, texts.apply("map.area"), 8, Anchor.START, false, theme.textColour()));
    }
    if (unsure() > 0) {
      shapes.addAll(numbered(18, 214, UNSURE, 1, false));
      shapes.add(
          new Drawing.Label(
              32, 217, texts.apply("map.unsure"), 8, Anchor.START, false, theme.textColour()));
    }
    if (marks.isEmpty() || marks.stream().anyMatch(mark -> mark.deal().generation().isPresent())) {
      generations(theme, texts, shapes);
    }
    for (Mark mark : marks) {
      ImmutableList<Drawing.Shape> drawn =
          numbered(
              mark.x(),
              mark.y(),
              (mark.isSure() ? "" : UNSURE) + mark.number(),
              generation(mark.deal()),
              mark.isSure());
      Optional<Drawing.Shape> linked = link.apply(mark, drawn);
      linked.ifPresentOrElse(shapes::add, () -> shapes.addAll(drawn));
    }
    return new Drawing(WIDTH, HEIGHT, shapes.build());
  }

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

  /** The part of the legend for programmes in which a region can have deals one after another. */
  private static void generations(
      Theme theme, Function<String, String> texts, ImmutableList.Builder<Drawing.Shape> shapes) {
    int generation = 0;
    for (String key : ImmutableList.of("map.first", "map.second", "map.third")) {
      generation++;
      double y = 142 + generation * 18;
      mark(18, y, generation, true, shapes);
      shapes.add(
          new Drawing.Label(
              32, y + 3, texts.apply(key), 8, Anchor.START, false, theme.textColour()));
    }
  }

  private static ImmutableList<Drawing.Shape> numbered(
      double x, double y, String number, int generation, boolean isSure) {
    ImmutableList.Builder<Drawing.Shape> shapes = ImmutableList.builder();
    mark(x, y, generation, isSure, shapes);
    return shapes
        .add(new Drawing.Label(x, y + 2.6, number, isSure ? 7 : 6, Anchor.MIDDLE, true, "000000"))
        .build();
  }

  /** The generation, limited to the three that look different. */
  private static int generation(Deal deal) {
    return Math.max(1, Math.min(3, deal.generation().orElse(1)));
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

  /** The municipalities of deals, those of later generations on top. */
  private void areas(ImmutableList.Builder<Drawing.Shape> shapes) {
    marks.stream()
        .map(Mark::deal)
        .sorted(comparingInt(DealMap::generation))
        .forEach(
            deal -> {
              String fill = AREA_FILLS.get(generation(deal) - 1);
              deal.region().municipalities().stream()
                  .flatMap(code -> boundaries.areas().get(code).stream())
                  .forEach(part -> shapes.add(polygon("", part, fill, AREA_EDGE)));
            });
  }

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

  private static Optional<double[]> place(Deal deal) {
    if (!deal.region().municipalities().isEmpty()) {
      List<Municipality> known =
          deal.region().municipalities().stream()
              .flatMap(code -> Municipalities.current().find(code).stream())
              .toList();
      if (!known.isEmpty()) {
        return Optional.of(
            project(
                "",
                new Point(
                    known.stream().mapToDouble(Municipality::longitude).average().orElse(0),
                    known.stream().mapToDouble(Municipality::latitude).average().orElse(0))));
      }
    }
    if (!deal.region().islands().isEmpty()) {
      return Optional.of(islandPlace(deal.region().islands().get(0)));
    }
    return deal.region().provinces().stream()
        .findFirst()
        .map(province -> project("", middle(Outlines.all().get(province.name()).get(0))));
  }

  private static Point middle(ImmutableList<Point> points) {
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

  private static double rounded(double length) {
    return Math.round(length * 10) / 10.0;
  }

  /** Moves overlapping marks apart. */
  private static ImmutableList<Mark> apart(List<Mark> marks) {
    List<Mark> moved = new ArrayList<>(marks);
    for (int round = 0; round < ROUNDS; round++) {
      for (int i = 0; i < moved.size(); i++) {
        for (int j = i + 1; j < moved.size(); j++) {
          Mark a = moved.get(i);
          Mark b = moved.get(j);
          double dx = b.x() - a.x();
          double dy = b.y() - a.y();
          double distance = Math.hypot(dx, dy);
          double wanted = 2 * RADIUS + 2;
          if (distance < wanted) {
            // two marks at the same point move apart in a direction given by their numbers
            double angle = distance < 0.01 ? b.number() : Math.atan2(dy, dx);
            double push = (wanted - distance) / 2;
            moved.set(i, shifted(a, -push * Math.cos(angle), -push * Math.sin(angle)));
            moved.set(j, shifted(b, push * Math.cos(angle), push * Math.sin(angle)));
          }
        }
      }
    }
    return moved.stream()
        .map(
            mark ->
                new Mark(
                    mark.number(),
                    mark.deal(),
                    mark.isSure(),
                    rounded(mark.x()),
                    rounded(mark.y())))
        .collect(toImmutableList());
  }

  private static Mark shifted(Mark mark, double dx, double dy) {
    return new Mark(
        mark.number(),
        mark.deal(),
        mark.isSure(),
        Math.min(WIDTH - RADIUS, Math.max(RADIUS, mark.x() + dx)),
        Math.min(HEIGHT - RADIUS, Math.max(RADIUS, mark.y() + dy)));
  }
}
