package nl.regiodeals.render.internal.chart;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.regiodeals.core.analysis.SharedPlace;
import nl.regiodeals.core.geography.Island;
import nl.regiodeals.core.geography.Province;
import nl.regiodeals.core.model.Deal;
import nl.regiodeals.core.model.Region;
import nl.regiodeals.render.document.PlainTable;

/**
 * The figures of charts and maps as tables. Immutable.
 *
 * @param texts gives the texts of charts
 */
record ChartTables(BiFunction<String, Map<String, ?>, String> texts) {
  /**
   * The figures of bars: a row for each bar, or for each part of it. What is not known is an empty
   * cell, beside which the text of the chart says so.
   *
   * @param unit the unit of the lengths
   */
  PlainTable bars(BarChart chart, String unit) {
    return chart.legend().isEmpty()
        ? table(
            ImmutableList.of("name", "number", "unit", "shown"),
            chart.bars().stream()
                .map(
                    bar ->
                        ImmutableList.of(
                            bar.label(),
                            bar.parts().isEmpty() ? "" : number(bar.parts().get(0)),
                            unit,
                            bar.value())))
        : table(
            ImmutableList.of("name", "part", "number", "unit"),
            chart.bars().stream()
                .flatMap(
                    bar ->
                        IntStream.range(0, bar.parts().size())
                            .mapToObj(
                                part ->
                                    ImmutableList.of(
                                        bar.label(),
                                        chart.legend().get(part),
                                        number(bar.parts().get(part)),
                                        unit))));
  }

  /** At most two decimals, as amounts have. */
  private static String number(BigDecimal value) {
    return value.scale() > 2
        ? value.setScale(2, RoundingMode.HALF_UP).toPlainString()
        : value.toPlainString();
  }

  /** The values of an indicator, with its target as the last. */
  PlainTable course(CourseChart chart) {
    return table(
        ImmutableList.of("year", "kind", "number", "unit"),
        Stream.concat(
            chart.points().stream().map(point -> value(chart, "measured", point)),
            chart.target().stream().map(goal -> value(chart, "target", goal))));
  }

  private ImmutableList<String> value(CourseChart chart, String kind, CourseChart.Point point) {
    return ImmutableList.of(
        Integer.toString(point.year()),
        text(kind),
        point.value().toPlainString(),
        chart.unit().orElse(""));
  }

  /**
   * The deals of a map, those without a known place last.
   *
   * @param called gives what a deal is called
   */
  PlainTable deals(DealMap map, Function<Deal, String> called) {
    return table(
        ImmutableList.of("mark", "name", "tranche", "where", "place"),
        Stream.concat(
            map.marks().stream()
                .map(
                    mark ->
                        deal(
                            Integer.toString(mark.number()),
                            mark.deal(),
                            called,
                            mark.isSure() ? "place.known" : "place.middle")),
            map.missing().stream().map(deal -> deal("", deal, called, "place.unknown"))));
  }

  private ImmutableList<String> deal(
      String number, Deal deal, Function<Deal, String> called, String place) {
    return ImmutableList.of(
        number,
        called.apply(deal),
        deal.tranche().map(String::valueOf).orElse(""),
        String.join("; ", areas(deal.region())),
        texts.apply(place.equals("place.unknown") ? place : "table." + place, Map.of()));
  }

  private static List<String> areas(Region region) {
    return Stream.concat(
            region.provinces().stream().map(Province::label),
            region.islands().stream().map(Island::label))
        .toList();
  }

  /** The places of one deal. */
  PlainTable places(List<String> names) {
    return table(ImmutableList.of("where"), names.stream().map(ImmutableList::of));
  }

  /** In how many programmes each municipality is. */
  PlainTable shared(List<SharedPlace> places) {
    return table(
        ImmutableList.of("where", "programmes"),
        places.stream()
            .map(place -> ImmutableList.of(place.name(), Integer.toString(place.programmes()))));
  }

  private PlainTable table(List<String> head, Stream<ImmutableList<String>> rows) {
    return new PlainTable(
        head.stream().map(this::text).collect(toImmutableList()), rows.collect(toImmutableList()));
  }

  private String text(String key) {
    return texts.apply("table." + key, Map.of());
  }
}
