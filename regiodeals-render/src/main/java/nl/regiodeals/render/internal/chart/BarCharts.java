package nl.regiodeals.render.internal.chart;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableListMultimap.flatteningToImmutableListMultimap;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.regiodeals.core.analysis.Dossier;
import nl.regiodeals.core.analysis.IndicatorSeries;
import nl.regiodeals.core.analysis.TargetStatus;
import nl.regiodeals.core.analysis.Total;
import nl.regiodeals.core.model.Money;
import nl.regiodeals.render.document.Block;
import nl.regiodeals.render.document.Theme;

/** The charts of bars and of the course of an indicator, made from the analysis. Immutable. */
record BarCharts(ChartFrame frame, Theme theme) {
  private static final int SHORT_LABELS = 80;
  private static final int LONG_LABELS = 210;
  private static final int MOST_BARS = 24;
  private static final String EUROS = "euros";
  private static final String DEALS = "deals";
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** The values of an indicator of the deal over the years. */
  Optional<Block.Illustration> course(String indicator) {
    return frame
        .dossiers()
        .flatMap(dossier -> dossier.indicators().stream())
        .filter(series -> series.indicator().id().equals(indicator))
        .findFirst()
        .map(
            series ->
                CourseChart.of(series, frame.year(), frame.notation())
                    .illustration(theme, frame::text, frame.tables()));
  }

  /** What the state contributes, by tranche. */
  Block.Illustration stateMoney() {
    ImmutableList<BarChart.Bar> bars =
        frame.state().tranches().entrySet().stream()
            .map(entry -> moneyBar(frame.label(entry.getKey().number()), entry.getValue().state()))
            .collect(toImmutableList());
    return figure("stateMoney", BarChart.plain(bars, SHORT_LABELS), EUROS);
  }

  private BarChart.Bar moneyBar(String label, Total total) {
    String amount =
        total.isComplete()
            ? frame.notation().roundMoney(total.known())
            : total
                .sum()
                .map(
                    known ->
                        frame.text(
                            "partly",
                            Map.of(
                                "known", frame.notation().roundMoney(known),
                                "unknown", total.unknown().size(),
                                "of", total.count())))
                .orElseGet(() -> frame.text("unknown", Map.of()));
    return new BarChart.Bar(
        label, total.sum().map(Money::euros).stream().collect(toImmutableList()), amount);
  }

  /** How many deals are in which phase, by tranche. */
  Block.Illustration phases() {
    ImmutableList<BarChart.Bar> bars =
        frame.state().tranches().entrySet().stream()
            .map(
                entry ->
                    counts(
                        entry.getKey().number(),
                        entry.getValue().completed(),
                        entry.getValue().running(),
                        entry.getValue().upcoming(),
                        entry.getValue().phaseUnknown()))
            .collect(toImmutableList());
    return figure("phases", parts(bars, "completed", "running", "upcoming", "phaseUnknown"), DEALS);
  }

  /** Which sectors take part in how many deals, by tranche. */
  Block.Illustration helix() {
    ImmutableList<BarChart.Bar> bars =
        frame.state().helixShift().stream()
            .map(
                shift ->
                    counts(
                        shift.tranche(),
                        shift.governmentOnly(),
                        shift.partial(),
                        shift.triple(),
                        shift.multi(),
                        shift.unknown()))
            .collect(toImmutableList());
    return figure(
        "helix",
        parts(bars, "governmentOnly", "partial", "triple", "multi", "helixUnknown"),
        DEALS);
  }

  private BarChart.Bar counts(int tranche, int... counts) {
    ImmutableList.Builder<BigDecimal> values = ImmutableList.builder();
    int sum = 0;
    for (int count : counts) {
      values.add(BigDecimal.valueOf(count));
      sum += count;
    }
    return new BarChart.Bar(frame.label(tranche), values.build(), frame.notation().number(sum));
  }

  private BarChart parts(ImmutableList<BarChart.Bar> bars, String... legend) {
    return new BarChart(
        bars,
        Stream.of(legend)
            .map(key -> frame.text("legend." + key, Map.of()))
            .collect(toImmutableList()),
        SHORT_LABELS,
        Optional.empty());
  }

  /**
   * For one frame.deal(), the progress of each indicator; for all deals, the number of indicators
   * by status.
   */
  Block.Illustration indicators() {
    return frame
        .deal()
        .map(Dossier::indicators)
        .filter(indicators -> indicators.size() <= MOST_BARS)
        .map(this::progress)
        .orElseGet(this::statuses);
  }

  /** The progress of each indicator from baseline to target; the line is the target. */
  private Block.Illustration progress(ImmutableList<IndicatorSeries> indicators) {
    ImmutableList<BarChart.Bar> bars =
        indicators.stream().map(this::progressBar).collect(toImmutableList());
    return figure(
        "indicators",
        new BarChart(
            bars,
            ImmutableList.of(),
            LONG_LABELS,
            Optional.of(new BarChart.Mark(HUNDRED, frame.text("target", Map.of())))),
        "percent");
  }

  private Block.Illustration statuses() {
    ImmutableListMultimap<Integer, TargetStatus> byTranche =
        frame
            .dossiers()
            .collect(
                flatteningToImmutableListMultimap(
                    dossier -> dossier.deal().tranche().orElse(0),
                    dossier ->
                        dossier.indicators().stream().map(series -> series.status(frame.year()))));
    ImmutableList<BarChart.Bar> bars =
        byTranche.keySet().stream()
            .sorted()
            .map(
                tranche ->
                    counts(
                        tranche,
                        Stream.of(
                                EnumSet.of(TargetStatus.REACHED),
                                EnumSet.of(TargetStatus.ON_TRACK),
                                EnumSet.of(TargetStatus.BEHIND),
                                EnumSet.of(TargetStatus.UNDER_WAY),
                                EnumSet.of(TargetStatus.NOT_MEASURED, TargetStatus.NO_TARGET))
                            .mapToInt(
                                statuses ->
                                    Math.toIntExact(
                                        byTranche.get(tranche).stream()
                                            .filter(statuses::contains)
                                            .count()))
                            .toArray()))
            .collect(toImmutableList());
    return figure(
        "statuses",
        parts(bars, "reached", "onTrack", "behind", "underWay", "notMeasured"),
        "indicators");
  }

  private BarChart.Bar progressBar(IndicatorSeries series) {
    Optional<BigDecimal> share = series.progress(frame.year());
    return new BarChart.Bar(
        series.indicator().name(),
        share.map(part -> part.movePointRight(2)).stream().collect(toImmutableList()),
        share.map(frame.notation()::percent).orElseGet(() -> frame.text("unknown", Map.of())));
  }

  /** What was budgeted and spent, year by year. */
  Block.Illustration spending() {
    ImmutableList<BarChart.Bar> bars =
        frame
            .deal()
            .map(Dossier::financeByYear)
            .orElseGet(frame.state()::financeByYear)
            .entrySet()
            .stream()
            .flatMap(
                entry ->
                    Stream.of(
                        planned(
                            moneyBar(
                                frame.text("budgeted", Map.of("year", entry.getKey().toString())),
                                entry.getValue().budgeted())),
                        moneyBar(
                            frame.text("spent", Map.of("year", entry.getKey().toString())),
                            entry.getValue().spent())))
            .collect(toImmutableList());
    return figure("spending", BarChart.plain(bars, SHORT_LABELS), EUROS);
  }

  private static BarChart.Bar planned(BarChart.Bar bar) {
    return new BarChart.Bar(bar.label(), bar.parts(), bar.value(), true);
  }

  /** The illustration of a chart; its alternative text has every figure that is drawn. */
  private Block.Illustration figure(String key, BarChart chart, String unit) {
    return frame.figure(
        key,
        frame.text(key + ".alternative", Map.of("told", chart.told(frame.notation()))),
        chart.draw(theme),
        Optional.of(NarrowBars.of(chart, theme)),
        frame.tables().bars(chart, frame.text("unit." + unit, Map.of())));
  }
}
