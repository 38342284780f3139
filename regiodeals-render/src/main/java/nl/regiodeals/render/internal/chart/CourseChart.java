package nl.regiodeals.render.internal.chart;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.regiodeals.core.analysis.IndicatorSeries;
import nl.regiodeals.core.model.Indicator;
import nl.regiodeals.core.text.Notation;
import nl.regiodeals.render.document.Block;
import nl.regiodeals.render.document.Drawing;
import nl.regiodeals.render.document.Drawing.Anchor;
import nl.regiodeals.render.document.Inline;
import nl.regiodeals.render.document.Theme;

/**
 * The values of one indicator over the years, on the way to its target: what was measured is a
 * filled dot on a thick line, the target an open square at the end of a thin line. Immutable.
 *
 * @param name what is measured
 * @param points what is known, from the earliest year to the latest; the baseline is the first
 * @param target where it should be, and when; empty if unknown
 * @param unit what the values count
 */
record CourseChart(
    String name, ImmutableList<Point> points, Optional<Point> target, Optional<String> unit) {
  private static final int WIDTH = 210;
  private static final int HEIGHT = 84;
  private static final double LEFT = 26;
  private static final double RIGHT = 26;
  private static final double TOP = 20;
  private static final double BOTTOM = 20;
  private static final double LETTERS = 9;
  private static final String EDGE = "8795a1";
  private static final double DOT = 2.8;
  private static final double THICK = 2.2;
  private static final double THIN = 0.1;

  /**
   * A value of a year.
   *
   * @param year the calendar year
   * @param value the value
   * @param shown the value as people read it
   */
  record Point(int year, BigDecimal value, String shown) {}

  /** What is known of an indicator up to and including the year. */
  static CourseChart of(IndicatorSeries series, int year, Notation notation) {
    Indicator indicator = series.indicator();
    SortedMap<Integer, BigDecimal> values = new TreeMap<>();
    if (indicator.baseline().isPresent() && indicator.baselineYear().isPresent()) {
      values.put(indicator.baselineYear().get(), indicator.baseline().get());
    }
    series.measurements().stream()
        .filter(measured -> measured.year() <= year)
        .forEach(measured -> values.put(measured.year(), measured.value()));
    Optional<Point> target =
        indicator
            .target()
            .flatMap(
                goal ->
                    indicator
                        .targetYear()
                        .filter(due -> values.isEmpty() || due > values.lastKey())
                        .map(due -> new Point(due, goal, notation.number(goal))));
    return new CourseChart(
        indicator.name(),
        values.entrySet().stream()
            .map(
                value ->
                    new Point(value.getKey(), value.getValue(), notation.number(value.getValue())))
            .collect(ImmutableList.toImmutableList()),
        target,
        indicator.unit());
  }

  /**
   * The chart below its name; its alternative text has every value.
   *
   * @param texts gives the texts of charts
   * @param tables makes the table of its values
   */
  Block.Illustration illustration(
      Theme theme, BiFunction<String, Map<String, ?>, String> texts, ChartTables tables) {
    String told =
        Stream.concat(
                points.stream().map(point -> point.year() + ": " + point.shown()),
                target.stream()
                    .map(
                        goal ->
                            texts.apply(
                                "course.target",
                                Map.of("year", "" + goal.year(), "value", goal.shown()))))
            .collect(Collectors.joining("; "));
    return new Block.Illustration(
        ImmutableList.of(new Inline.Text(name)),
        name + ". " + texts.apply("course.alternative", Map.of("told", told)),
        draw(theme),
        Optional.empty(),
        tables.course(this));
  }

  private Drawing draw(Theme theme) {
    ImmutableList.Builder<Drawing.Shape> shapes = ImmutableList.builder();
    Scale scale = new Scale();
    shapes.add(
        Drawing.Polygon.rectangle(
            LEFT - 12, HEIGHT - BOTTOM + 4, WIDTH - LEFT - RIGHT + 24, 0.4, EDGE, EDGE));
    for (int i = 1; i < points.size(); i++) {
      shapes.add(line(scale, points.get(i - 1), points.get(i), THICK, theme));
    }
    target.ifPresent(goal -> drawTarget(goal, scale, theme, shapes));
    for (Point point : points) {
      shapes.add(
          new Drawing.Circle(
              scale.x(point), scale.y(point), DOT, theme.accentColour(), theme.accentColour()));
    }
    ends().forEach(point -> label(point, scale, theme, shapes));
    return new Drawing(WIDTH, HEIGHT, shapes.build());
  }

  /** The points that have room for their figures: the first, the last and the target. */
  private Stream<Point> ends() {
    Stream<Point> known =
        points.size() < 2
            ? points.stream()
            : Stream.of(points.get(0), points.get(points.size() - 1));
    return Stream.concat(known, target.stream());
  }

  private void label(
      Point point, Scale scale, Theme theme, ImmutableList.Builder<Drawing.Shape> shapes) {
    double x = scale.x(point);
    shapes.add(
        new Drawing.Label(
            x,
            scale.y(point) - 7,
            point.shown(),
            LETTERS,
            Anchor.MIDDLE,
            true,
            theme.textColour()));
    shapes.add(
        new Drawing.Label(
            x, HEIGHT - 5, "" + point.year(), LETTERS, Anchor.MIDDLE, false, theme.textColour()));
  }

  private void drawTarget(
      Point goal, Scale scale, Theme theme, ImmutableList.Builder<Drawing.Shape> shapes) {
    if (!points.isEmpty()) {
      shapes.add(line(scale, points.get(points.size() - 1), goal, THIN, theme));
    }
    shapes.add(
        Drawing.Polygon.rectangle(
            scale.x(goal) - 3, scale.y(goal) - 3, 6, 6, "ffffff", theme.accentColour()));
  }

  /** A part of the line between two points, as a thin shape. */
  private static Drawing.Shape line(Scale scale, Point from, Point to, double thick, Theme theme) {
    double dx = scale.x(to) - scale.x(from);
    double dy = scale.y(to) - scale.y(from);
    double length = Math.max(0.1, Math.hypot(dx, dy));
    double acrossX = -dy / length * thick / 2;
    double acrossY = dx / length * thick / 2;
    return new Drawing.Polygon(
        ImmutableList.of(
            tenths(scale.x(from) + acrossX),
            tenths(scale.y(from) + acrossY),
            tenths(scale.x(to) + acrossX),
            tenths(scale.y(to) + acrossY),
            tenths(scale.x(to) - acrossX),
            tenths(scale.y(to) - acrossY),
            tenths(scale.x(from) - acrossX),
            tenths(scale.y(from) - acrossY)),
        theme.accentColour(),
        theme.accentColour());
  }

  private static double tenths(double length) {
    return Math.round(length * 10) / 10.0;
  }

  /** Where years and values are in the drawing. */
  private final class Scale {
    private final double firstYear;
    private final double years;
    private final double lowest;
    private final double range;

    private Scale() {
      firstYear = all().mapToInt(Point::year).min().orElse(0);
      years = Math.max(1, all().mapToInt(Point::year).max().orElse(0) - firstYear);
      lowest = all().mapToDouble(point -> point.value().doubleValue()).min().orElse(0);
      double most = all().mapToDouble(point -> point.value().doubleValue()).max().orElse(0);
      range = most > lowest ? most - lowest : 1;
    }

    private Stream<Point> all() {
      return Stream.concat(points.stream(), target.stream());
    }

    double x(Point point) {
      return tenths(LEFT + (point.year() - firstYear) / years * (WIDTH - LEFT - RIGHT));
    }

    double y(Point point) {
      double share = (point.value().doubleValue() - lowest) / range;
      return tenths(HEIGHT - BOTTOM - share * (HEIGHT - TOP - BOTTOM));
    }
  }
}
