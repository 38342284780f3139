package nl.regiodeals.render.internal.chart;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static java.util.Comparator.comparingInt;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.LinkedHashMap;
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
  private static final double RADIUS = MapMarks.RADIUS;

  /** The radius of a municipality without an area. */
  private static final double DOT = 2;

  private static final int ROUNDS = 60;
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
  record Mark(int number, Deal deal, boolean isSure, double x, double y) {
    /** Whether it is in the frame with the islands. */
    boolean isOnIsland() {
      return deal.region().municipalities().isEmpty() && !deal.region().islands().isEmpty();
    }
  }

  /** A way to draw the map. */
  interface Drawn {
    /** Draws the map. */
    Drawing draw(
        DealMap map,
        Theme theme,
        Function<String, String> texts,
        BiFunction<Mark, ImmutableList<Drawing.Shape>, Optional<Drawing.Shape>> link);
  }

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
    return drawn(areas(), legend(theme, texts), theme, texts, link);
  }

  /** Draws the map for people who look around on it: each municipality of a deal can be found. */
  Drawing explorer(
      Theme theme,
      Function<String, String> texts,
      BiFunction<Mark, ImmutableList<Drawing.Shape>, Optional<Drawing.Shape>> link) {
    ImmutableList.Builder<Drawing.Shape> legend = ImmutableList.builder();
    legend.addAll(legend(theme, texts));
    if (boundaries.areas().isEmpty()) {
      legend.add(new Drawing.Circle(18, 233, DOT, AREA_FILLS.get(0), AREA_EDGE));
      legend.add(MapMarks.explained(236, texts.apply("map.dot"), theme));
    }
    return drawn(municipalities(), legend.build(), theme, texts, link);
  }

  private Drawing drawn(
      ImmutableList<Drawing.Shape> areas,
      ImmutableList<Drawing.Shape> legend,
      Theme theme,
      Function<String, String> texts,
      BiFunction<Mark, ImmutableList<Drawing.Shape>, Optional<Drawing.Shape>> link) {
    ImmutableList.Builder<Drawing.Shape> shapes = ImmutableList.builder();
    ImmutableList.Builder<Drawing.Shape> provinces = ImmutableList.builder();
    for (Province province : Province.values()) {
      MapGround.outline(province.name(), theme, provinces);
    }
    ImmutableList.Builder<Drawing.Shape> islands = ImmutableList.builder();
    MapGround.caribbean(theme, texts, islands);
    shapes
        .add(new Drawing.Part("provinces", "", provinces.build()))
        .add(new Drawing.Part("areas", "", areas))
        .add(new Drawing.Part("islands", "", islands.build()))
        .add(new Drawing.Part("legend", "", legend));
    for (Mark mark : marks) {
      ImmutableList<Drawing.Shape> drawn =
          MapMarks.numbered(
              mark.x(),
              mark.y(),
              (mark.isSure() ? "" : MapMarks.UNSURE) + mark.number(),
              generation(mark.deal()),
              mark.isSure());
      Optional<Drawing.Shape> linked = link.apply(mark, drawn);
      linked.ifPresentOrElse(shapes::add, () -> shapes.addAll(drawn));
    }
    return new Drawing(MapGround.WIDTH, MapGround.HEIGHT, shapes.build());
  }

  /** The generation, limited to the three that look different. */
  static int generation(Deal deal) {
    return Math.max(1, Math.min(3, deal.generation().orElse(1)));
  }

  /** Whether it shows that a region had deals one after another; an empty map explains all. */
  boolean hasGenerations() {
    return marks.isEmpty() || marks.stream().anyMatch(mark -> mark.deal().generation().isPresent());
  }

  /** What the area of a municipality looks like, in the legend. */
  static Drawing.Shape sample(double x, double y) {
    return Drawing.Polygon.rectangle(x, y, 14, 10, AREA_FILLS.get(0), AREA_EDGE);
  }

  private ImmutableList<Drawing.Shape> legend(Theme theme, Function<String, String> texts) {
    ImmutableList.Builder<Drawing.Shape> shapes = ImmutableList.builder();
    if (!boundaries.areas().isEmpty()) {
      shapes.add(sample(11, 228));
      shapes.add(MapMarks.explained(237, texts.apply("map.area"), theme));
    }
    if (unsure() > 0) {
      shapes.addAll(MapMarks.numbered(18, 214, MapMarks.UNSURE, 1, false));
      shapes.add(MapMarks.explained(217, texts.apply("map.unsure"), theme));
    }
    if (hasGenerations()) {
      shapes.addAll(MapMarks.generations(theme, texts));
    }
    return shapes.build();
  }

  /** Each municipality of a deal: its area if that is known, and else a dot. */
  private ImmutableList<Drawing.Shape> municipalities() {
    Map<String, Integer> generations = new LinkedHashMap<>();
    for (Mark mark : marks) {
      mark.deal()
          .region()
          .municipalities()
          .forEach(code -> generations.merge(code, generation(mark.deal()), Math::max));
    }
    ImmutableList.Builder<Drawing.Shape> parts = ImmutableList.builder();
    generations.forEach(
        (code, generation) ->
            Municipalities.current()
                .find(code)
                .ifPresent(
                    municipality ->
                        parts.add(
                            new Drawing.Part(
                                municipality.code(),
                                municipality.name(),
                                shape(municipality, AREA_FILLS.get(generation - 1))))));
    return parts.build();
  }

  private ImmutableList<Drawing.Shape> shape(Municipality municipality, String fill) {
    ImmutableList<Drawing.Shape> area =
        boundaries.areas().get(municipality.code()).stream()
            .map(part -> MapGround.polygon("", part, fill, AREA_EDGE))
            .collect(toImmutableList());
    double[] at =
        MapGround.project("", new Point(municipality.longitude(), municipality.latitude()));
    return area.isEmpty()
        ? ImmutableList.of(
            new Drawing.Circle(
                MapGround.rounded(at[0]), MapGround.rounded(at[1]), DOT, fill, AREA_EDGE))
        : area;
  }

  /** The municipalities of deals, those of later generations on top. */
  ImmutableList<Drawing.Shape> areas() {
    return marks.stream()
        .map(Mark::deal)
        .sorted(comparingInt(DealMap::generation))
        .flatMap(
            deal ->
                deal.region().municipalities().stream()
                    .flatMap(code -> boundaries.areas().get(code).stream())
                    .map(
                        part ->
                            MapGround.polygon(
                                "", part, AREA_FILLS.get(generation(deal) - 1), AREA_EDGE)))
        .collect(toImmutableList());
  }

  private static Optional<double[]> place(Deal deal) {
    if (!deal.region().municipalities().isEmpty()) {
      List<Municipality> known =
          deal.region().municipalities().stream()
              .flatMap(code -> Municipalities.current().find(code).stream())
              .toList();
      if (!known.isEmpty()) {
        return Optional.of(
            MapGround.project(
                "",
                new Point(
                    known.stream().mapToDouble(Municipality::longitude).average().orElse(0),
                    known.stream().mapToDouble(Municipality::latitude).average().orElse(0))));
      }
    }
    if (!deal.region().islands().isEmpty()) {
      return Optional.of(MapGround.islandPlace(deal.region().islands().get(0)));
    }
    return deal.region().provinces().stream()
        .findFirst()
        .map(
            province ->
                MapGround.project(
                    "", MapGround.middle(Outlines.all().get(province.name()).get(0))));
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
                    MapGround.rounded(mark.x()),
                    MapGround.rounded(mark.y())))
        .collect(toImmutableList());
  }

  private static Mark shifted(Mark mark, double dx, double dy) {
    return new Mark(
        mark.number(),
        mark.deal(),
        mark.isSure(),
        Math.min(MapGround.WIDTH - RADIUS, Math.max(RADIUS, mark.x() + dx)),
        Math.min(MapGround.HEIGHT - RADIUS, Math.max(RADIUS, mark.y() + dy)));
  }
}
