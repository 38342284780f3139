package nl.regiodeals.render.internal.chart;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableListMultimap.flatteningToImmutableListMultimap;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Iterables;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.regiodeals.core.analysis.Dossier;
import nl.regiodeals.core.analysis.IndicatorSeries;
import nl.regiodeals.core.analysis.SharedAreas;
import nl.regiodeals.core.analysis.StateOfAffairs;
import nl.regiodeals.core.analysis.TargetStatus;
import nl.regiodeals.core.analysis.Total;
import nl.regiodeals.core.model.Deal;
import nl.regiodeals.core.model.Money;
import nl.regiodeals.core.text.Language;
import nl.regiodeals.core.text.Messages;
import nl.regiodeals.core.text.Notation;
import nl.regiodeals.render.document.Block;
import nl.regiodeals.render.document.Drawing;
import nl.regiodeals.render.document.Inline;
import nl.regiodeals.render.document.PlainTable;
import nl.regiodeals.render.document.Theme;
import nl.regiodeals.render.internal.TrancheOf;

/** The charts and the map, which templates request by name. Immutable. */
public final class Charts {
  /** The texts of the charts. */
  public static final Messages TEXTS = Messages.load("charts", Charts.class::getResourceAsStream);

  private static final int SHORT_LABELS = 80;
  private static final int LONG_LABELS = 210;
  private static final int MOST_BARS = 24;
  private static final String COURSE = "course";
  private static final String MAP = "map";
  private static final String PLACE = "place";

  /** Stands between the name of a chart and the id of what it is about. */
  private static final String OF = ":";

  private static final String EUROS = "euros";
  private static final String DEALS = "deals";
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final StateOfAffairs state;
  private final Optional<Dossier> deal;
  private final int year;
  private final Language language;
  private final Notation notation;
  private final Theme theme;
  private final Boundaries boundaries;
  private final Messages texts;
  private final Function<Deal, Optional<String>> pages;
  private final Supplier<SharedAreas> shared;
  private final ImmutableMap<String, Supplier<Block.Illustration>> byName =
      ImmutableMap.<String, Supplier<Block.Illustration>>builder()
          .put("state-money", this::stateMoney)
          .put("phases", this::phases)
          .put("helix", this::helix)
          .put("indicators", this::indicators)
          .put("spending", this::spending)
          .put(MAP, () -> map(MAP, any -> true, DealMap::draw))
          .put("map-closed", () -> map("map.closed", this::isClosed, DealMap::draw))
          .put(PLACE, this::place)
          .put("programmes", this::programmes)
          .buildOrThrow();

  /**
   * The charts of a state of affairs.
   *
   * @param deal the deal whose indicators and spending are shown; all deals if empty
   * @param year the year at whose end the indicators are shown
   * @param boundaries the areas of municipalities
   * @param texts the texts of the charts
   * @param pages gives the page of a deal, if it has one
   * @param shared gives the areas of several programmes
   */
  public Charts(
      StateOfAffairs state,
      Optional<Dossier> deal,
      int year,
      Language language,
      Theme theme,
      Boundaries boundaries,
      Messages texts,
      Function<Deal, Optional<String>> pages,
      Supplier<SharedAreas> shared) {
    this.state = state;
    this.deal = deal;
    this.year = year;
    this.language = language;
    this.notation = Notation.of(language);
    this.theme = theme;
    this.boundaries = boundaries;
    this.texts = texts;
    this.pages = pages;
    this.shared = shared;
  }

  /** The names of the charts. */
  public Iterable<String> names() {
    return Iterables.concat(byName.keySet(), ImmutableList.of(COURSE));
  }

  /**
   * The chart with this name; empty if there is none.
   *
   * @param of the id of the indicator whose course is asked for; {@code municipalities} for a map
   *     on which those of each deal can be found; blank for other charts
   */
  public Optional<Block.Illustration> find(String name, String of) {
    if (name.equals(MAP) && of.equals("municipalities")) {
      return Optional.of(map(MAP, any -> true, DealMap::explorer));
    }
    return name.equals(COURSE)
        ? course(of)
        : Optional.ofNullable(byName.get(name)).map(Supplier::get);
  }

  /**
   * The chart with this name; empty if there is none.
   *
   * @param name as in {@link #listed()}
   */
  public Optional<Block.Illustration> find(String name) {
    if (name.startsWith(COURSE + OF)) {
      return course(name.substring(COURSE.length() + OF.length()));
    }
    return isThere(name) ? find(name, "") : Optional.empty();
  }

  /** The names of the charts that there are, with the course of each indicator of the deal. */
  public ImmutableList<String> listed() {
    return Stream.concat(
            byName.keySet().stream().filter(this::isThere),
            deal.stream()
                .flatMap(dossier -> dossier.indicators().stream())
                .map(series -> COURSE + OF + series.indicator().id()))
        .collect(toImmutableList());
  }

  /** The place is that of a deal. */
  private boolean isThere(String name) {
    return !name.equals(PLACE) || deal.isPresent();
  }

  /** The values of an indicator of the deal over the years. */
  private Optional<Block.Illustration> course(String indicator) {
    return dossiers()
        .flatMap(dossier -> dossier.indicators().stream())
        .filter(series -> series.indicator().id().equals(indicator))
        .findFirst()
        .map(
            series ->
                CourseChart.of(series, year, notation).illustration(theme, this::text, tables()));
  }

  private Block.Illustration stateMoney() {
    ImmutableList<BarChart.Bar> bars =
        state.tranches().entrySet().stream()
            .map(entry -> moneyBar(label(entry.getKey().number()), entry.getValue().state()))
            .collect(toImmutableList());
    return figure("stateMoney", BarChart.plain(bars, SHORT_LABELS), EUROS);
  }

  private BarChart.Bar moneyBar(String label, Total total) {
    String amount =
        total.isComplete()
            ? notation.roundMoney(total.known())
            : total
                .sum()
                .map(
                    known ->
                        text(
                            "partly",
                            Map.of(
                                "known", notation.roundMoney(known),
                                "unknown", total.unknown().size(),
                                "of", total.count())))
                .orElseGet(() -> text("unknown", Map.of()));
    return new BarChart.Bar(
        label, total.sum().map(Money::euros).stream().collect(toImmutableList()), amount);
  }

  private Block.Illustration phases() {
    ImmutableList<BarChart.Bar> bars =
        state.tranches().entrySet().stream()
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

  private Block.Illustration helix() {
    ImmutableList<BarChart.Bar> bars =
        state.helixShift().stream()
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
    return new BarChart.Bar(label(tranche), values.build(), notation.number(sum));
  }

  private BarChart parts(ImmutableList<BarChart.Bar> bars, String... legend) {
    return new BarChart(
        bars,
        Stream.of(legend).map(key -> text("legend." + key, Map.of())).collect(toImmutableList()),
        SHORT_LABELS,
        Optional.empty());
  }

  /**
   * For one deal, the progress of each indicator; for all deals, the number of indicators by
   * status.
   */
  private Block.Illustration indicators() {
    return deal.map(Dossier::indicators)
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
            Optional.of(new BarChart.Mark(HUNDRED, text("target", Map.of())))),
        "percent");
  }

  private Block.Illustration statuses() {
    ImmutableListMultimap<Integer, TargetStatus> byTranche =
        dossiers()
            .collect(
                flatteningToImmutableListMultimap(
                    dossier -> dossier.deal().tranche().orElse(0),
                    dossier -> dossier.indicators().stream().map(series -> series.status(year))));
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
    Optional<BigDecimal> share = series.progress(year);
    return new BarChart.Bar(
        series.indicator().name(),
        share.map(part -> part.movePointRight(2)).stream().collect(toImmutableList()),
        share.map(notation::percent).orElseGet(() -> text("unknown", Map.of())));
  }

  private Block.Illustration spending() {
    ImmutableList<BarChart.Bar> bars =
        deal.map(Dossier::financeByYear).orElseGet(state::financeByYear).entrySet().stream()
            .flatMap(
                entry ->
                    Stream.of(
                        planned(
                            moneyBar(
                                text("budgeted", Map.of("year", entry.getKey().toString())),
                                entry.getValue().budgeted())),
                        moneyBar(
                            text("spent", Map.of("year", entry.getKey().toString())),
                            entry.getValue().spent())))
            .collect(toImmutableList());
    return figure("spending", BarChart.plain(bars, SHORT_LABELS), EUROS);
  }

  private static BarChart.Bar planned(BarChart.Bar bar) {
    return new BarChart.Bar(bar.label(), bar.parts(), bar.value(), true);
  }

  private Stream<Dossier> dossiers() {
    return deal.map(Stream::of).orElseGet(() -> state.dossiers().all().stream());
  }

  /** The illustration of a chart; its alternative text has every figure that is drawn. */
  private Block.Illustration figure(String key, BarChart chart, String unit) {
    return figure(
        key,
        text(key + ".alternative", Map.of("told", chart.told(notation))),
        chart.draw(theme),
        Optional.of(NarrowBars.of(chart, theme)),
        tables().bars(chart, text("unit." + unit, Map.of())));
  }

  private ChartTables tables() {
    return new ChartTables(this::text);
  }

  private boolean isClosed(Dossier dossier) {
    return dossier.isClosedBy(state.day());
  }

  private Block.Illustration map(String key, Predicate<Dossier> shown, DealMap.Drawn drawn) {
    DealMap map = DealMap.of(state.dossiers(), shown, boundaries);
    String alternative = String.join(" ", told(key, map));
    return figure(
        key,
        alternative,
        drawn.draw(map, theme, word -> text(word, Map.of()), this::linked),
        Optional.of(NarrowDealMap.draw(map, theme, word -> text(word, Map.of()), this::linked)),
        tables().deals(map, this::called));
  }

  /** What the map shows, and what it does not know. */
  private List<String> told(String key, DealMap map) {
    String areas =
        map.byArea(notation).entrySet().stream()
            .map(area -> area.getKey() + ": " + area.getValue())
            .collect(Collectors.joining("; "));
    List<String> told = new ArrayList<>();
    told.add(text("map.alternative", Map.of("count", map.marks().size(), "told", areas)));
    if (!map.marks().isEmpty()) {
      told.add(text(key + ".names", Map.of("count", map.marks().size())));
    }
    if (!map.missing().isEmpty()) {
      told.add(text("map.missing", Map.of("count", map.missing().size())));
    }
    if (map.unsure() > 0) {
      told.add(text("map.unsure.alternative", Map.of("count", map.unsure())));
    }
    List<Deal> without = map.withoutArea();
    if (!without.isEmpty()) {
      told.add(
          text(
              "map.withoutArea",
              Map.of(
                  "count",
                  without.size(),
                  "deals",
                  notation.list(without.stream().map(this::called).toList()))));
    }
    return told;
  }

  /** Where the deal is. */
  private Block.Illustration place() {
    Deal of = deal.map(Dossier::deal).orElseThrow();
    PlaceMap map = new PlaceMap(of, boundaries);
    List<String> where = map.where();
    return figure(
        "place",
        text(
            "place.alternative",
            Map.of(
                "deal",
                called(of),
                "told",
                where.isEmpty() ? text("place.unknown", Map.of()) : notation.list(where))),
        map.draw(theme),
        Optional.empty(),
        tables().places(where));
  }

  /** The municipalities that are in the areas of one programme, and of more. */
  private Block.Illustration programmes() {
    ProgrammesMap map = new ProgrammesMap(shared.get().known(), boundaries);
    return figure(
        "programmes",
        map.told(this::text, notation),
        map.draw(theme, word -> text(word, Map.of())),
        Optional.empty(),
        tables().shared(map.places()));
  }

  private Optional<Drawing.Shape> linked(DealMap.Mark mark, ImmutableList<Drawing.Shape> drawn) {
    return pages.apply(mark.deal()).map(page -> new Drawing.Linked(page, markName(mark), drawn));
  }

  private String markName(DealMap.Mark mark) {
    return text(
        "map.mark",
        Map.of(
            "number", mark.number(),
            "deal", called(mark.deal()),
            "tranche", mark.deal().tranche().orElse(0),
            "count", mark.deal().tranche().isPresent() ? 1 : 0));
  }

  private Block.Illustration figure(
      String key,
      String alternative,
      Drawing drawing,
      Optional<Drawing> narrow,
      PlainTable figures) {
    String caption =
        text(
            key + ".caption",
            Map.of(
                "count",
                state.closed().deals(),
                "day",
                state.day(),
                "year",
                Integer.toString(year),
                "deal",
                deal.map(dossier -> called(dossier.deal()))
                    .orElseGet(() -> text("allDeals", Map.of()))));
    return new Block.Illustration(
        ImmutableList.of(new Inline.Text(caption)),
        caption + ". " + alternative,
        drawing,
        narrow,
        figures);
  }

  /** What a deal is called; ids are for the data, and not for readers. */
  private String called(Deal named) {
    return named.name().orElseGet(() -> text("unnamed", TrancheOf.deal(named)));
  }

  /** The name of a tranche; 0 stands for deals without one. */
  private String label(int tranche) {
    return tranche > 0
        ? text("tranche", Map.of("number", tranche))
        : text(state.tranches().isEmpty() ? "allDeals" : "noTranche", Map.of());
  }

  private String text(String key, Map<String, ?> values) {
    return texts.text(language, key, values);
  }
}
