package nl.regiodeals.core.analysis;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import nl.regiodeals.core.analysis.NamedFigure.Kind;
import nl.regiodeals.core.analysis.NamedFigure.Unit;
import nl.regiodeals.core.geography.Island;
import nl.regiodeals.core.geography.Province;
import nl.regiodeals.core.model.ProgrammePeriod;
import nl.regiodeals.core.model.Tranche;
import nl.regiodeals.core.notice.Subject;

/**
 * What the analysis computes, as named figures: one line for each figure, and one place that
 * defines which things have figures. Their words are in the bundle.
 */
final class ComputedFigures {
  private static final ImmutableList<Entry<Tally>> TALLY =
      ImmutableList.<Entry<Tally>>builder()
          .add(count("deals", Tally::deals))
          .add(count("closed", Tally::closed))
          .add(count("running", Tally::running))
          .add(count("endPassed", Tally::endPassed))
          .add(count("endUnknown", Tally::endUnknown))
          .add(count("completed", Tally::completed))
          .add(count("upcoming", Tally::upcoming))
          .add(count("phaseUnknown", Tally::phaseUnknown))
          .addAll(total("stateContribution", Tally::state))
          .addAll(total("regionContribution", Tally::region))
          .add(number("multiplier", Unit.NUMBER, Tally::multiplier))
          .add(count("multiplierDeals", Tally::multiplierDeals))
          .build();

  private static final ImmutableList<Entry<HelixShift>> HELIX =
      ImmutableList.of(
          count("tranche", "helix.tranche", HelixShift::tranche),
          count("governmentOnly", "helix.governmentOnly", HelixShift::governmentOnly),
          count("partial", "helix.partial", HelixShift::partial),
          count("triple", "helix.triple", HelixShift::triple),
          count("multi", "helix.multi", HelixShift::multi),
          count("unknown", "helix.unknown", HelixShift::unknown));

  private static final ImmutableList<Entry<Finance>> FINANCE =
      ImmutableList.<Entry<Finance>>builder()
          .addAll(total("budgeted", Finance::budgeted))
          .addAll(total("spent", Finance::spent))
          .build();

  private static final ImmutableList<Entry<YearProgress>> PROGRESS =
      ImmutableList.of(
          count("results", YearProgress::results),
          count("projects", YearProgress::projects),
          count("indicators", YearProgress::indicators));

  private static final ImmutableList<Entry<ThemeProgress>> THEME =
      ImmutableList.of(
          count("deals", ThemeProgress::deals),
          count("indicators", ThemeProgress::indicators),
          count("onTrack", ThemeProgress::onTrack),
          count("behind", ThemeProgress::behind),
          count("other", ThemeProgress::other));

  private static final ImmutableList<Entry<Trend>> TREND =
      ImmutableList.of(
          count("better", "trend.better", Trend::better),
          count("worse", "trend.worse", Trend::worse),
          count("same", "trend.same", Trend::same),
          count("unknown", "trend.unknown", Trend::unknown),
          count("count", "trend.count", Trend::count));

  private static final ImmutableList<Entry<SisaReconciliation>> SISA =
      ImmutableList.<Entry<SisaReconciliation>>builder()
          .addAll(sides("inYear", SisaReconciliation::inYear))
          .addAll(sides("cumulative", SisaReconciliation::cumulative))
          .addAll(sides("coFinancing", SisaReconciliation::coFinancing))
          .build();

  /** What publications show about the programme as a whole, besides figures and lists. */
  private static final ImmutableList<String> TABLES =
      ImmutableList.of(
          "perTranche",
          "published",
          "perPeriod",
          "perProvince",
          "perInstrument",
          "helix",
          "spending",
          "indicatorStatus",
          "perTheme",
          "onMap",
          "reporting",
          "sisa");

  private static final ImmutableList<String> CHARTS =
      ImmutableList.of("stateMoney", "phases", "helix", "spending", "indicators");

  private final StateOfAffairs state;
  private final Dossiers dossiers;
  private final ReportingYear year;
  private final ImmutableList.Builder<NamedFigure> figures = ImmutableList.builder();

  ComputedFigures(StateOfAffairs state, ReportingYear year) {
    this.state = state;
    this.dossiers = state.dossiers();
    this.year = year;
  }

  ImmutableList<NamedFigure> all() {
    programme();
    List<Tranche> tranches = state.tranches().keySet().asList();
    for (Tranche tranche : tranches) {
      ImmutableList<Object> number = ImmutableList.of(tranche.number());
      add(Kind.FIGURE, "tranche", number, TALLY, state.tranche(tranche.number()));
    }
    for (HelixShift shift : state.helixShift()) {
      add(Kind.FIGURE, "tranche", ImmutableList.of(shift.tranche()), HELIX, shift);
    }
    List<ProgrammePeriod> periods = dossiers.portfolio().periods();
    for (int i = 0; i < periods.size(); i++) {
      period(ImmutableList.of(i + 1), periods.get(i));
    }
    for (Province province : Province.values()) {
      add(Kind.FIGURE, "province", ImmutableList.of(province), TALLY, state.province(province));
    }
    for (Island island : Island.values()) {
      add(Kind.FIGURE, "island", ImmutableList.of(island), TALLY, state.island(island));
    }
    state
        .instruments()
        .forEach(
            group ->
                add(
                    Kind.FIGURE,
                    "instrument",
                    ImmutableList.of(group.key().<Object>map(way -> way).orElse("?")),
                    TALLY,
                    group.tally()));
    reportingYear();
    state
        .financeByYear()
        .forEach(
            (of, finance) ->
                add(Kind.FIGURE, "financeyear", ImmutableList.of(of), FINANCE, finance));
    dossiers.all().forEach(this::deal);
    TABLES.forEach(table -> block(Kind.TABLE, "", ImmutableList.of(), table));
    CHARTS.forEach(chart -> block(Kind.CHART, "", ImmutableList.of(), chart));
    block(Kind.MAP, "", ImmutableList.of(), "map");
    return figures.build();
  }

  private void programme() {
    ImmutableList<Object> whole = ImmutableList.of();
    list("", whole, "deals", dossiers.all());
    list("", whole, "closed", state.closed().dossiers());
    add(Kind.FIGURE, "", whole, TALLY, state.whole());
    add(
        Kind.FIGURE,
        "",
        whole,
        ImmutableList.of(count("deals", "closed", Tally::deals)),
        state.closed());
    add(Kind.FIGURE, "", whole, total("publishedFunds", StateOfAffairs::publishedFunds), state);
    add(
        Kind.FIGURE,
        "",
        whole,
        ImmutableList.of(
            count("helixUnknown", StateOfAffairs::helixUnknown),
            count("helixKnown", StateOfAffairs::helixKnown),
            count("beyondGovernment", StateOfAffairs::beyondGovernment)),
        state);
    counted("tranches", state.tranches().keySet().asList());
    counted("closedTranches", state.closedTranches());
    list("", whole, "successors", dossiers.successors());
  }

  private void period(ImmutableList<Object> number, ProgrammePeriod period) {
    add(Kind.FIGURE, "programmeperiod", number, TALLY, state.period(period));
    list("programmeperiod", number, "completedBefore", year.completedBeforeIn(period));
    list("programmeperiod", number, "reportedElsewhere", year.reportedElsewhereIn(period));
  }

  private void reportingYear() {
    ImmutableList<Object> none = ImmutableList.of();
    figures.add(
        new NamedFigure(
            Kind.FIGURE,
            "",
            none,
            "year",
            Unit.DATE,
            Optional.of(year.year()),
            new Lineage("ReportingYear.year", Making.COMPUTED, ImmutableList.of())));
    list("", none, "toReport", year.toReport());
    list("", none, "reported", year.reported());
    list("", none, "withoutReport", year.withoutReport());
    list("", none, "receivedLate", year.receivedAfter(year.deadline()));
    list("", none, "reportedElsewhere", year.reportedElsewhere());
    list("", none, "completedBefore", year.completedBefore());
    list("", none, "firstYear", year.firstYear());
    list("", none, "accountingBySisa", year.accountingBySisa());
    list("", none, "sustained", year.sustained());
    list("", none, "withSisa", year.withSisa());
    list("", none, "withoutSisa", year.withoutSisa());
    list("", none, "withSisaDifference", year.withSisaDifference());
    YearProgress progress = year.progress();
    add(Kind.FIGURE, "", none, PROGRESS, progress);
    add(Kind.FIGURE, "", none, FINANCE, progress.finance());
    year.byTheme()
        .forEach(
            (theme, of) -> add(Kind.FIGURE, "wellbeingtheme", ImmutableList.of(theme), THEME, of));
    for (TargetStatus status : TargetStatus.values()) {
      figures.add(
          new NamedFigure(
              Kind.FIGURE,
              "indicatorstatus",
              ImmutableList.of(status),
              "indicators",
              Unit.NUMBER,
              Optional.of(progress.byStatus().getOrDefault(status, 0)),
              progress.lineage("byStatus." + status)));
    }
  }

  private void deal(Dossier dossier) {
    ImmutableList<Object> id = ImmutableList.of(dossier.deal().id());
    add(Kind.FIGURE, "deal", id, TREND, dossier.trend(year.year()));
    add(Kind.FIGURE, "deal", id, SISA, dossier.sisa(year.year()));
    dossier
        .financeByYear()
        .forEach(
            (of, finance) ->
                add(
                    Kind.FIGURE,
                    "dealyear",
                    ImmutableList.of(dossier.deal().id(), of),
                    FINANCE,
                    finance));
    dossier
        .indicators()
        .forEach(
            series ->
                add(
                    Kind.FIGURE,
                    "indicator",
                    ImmutableList.of(series.indicator().id()),
                    ImmutableList.of(
                        number(
                            "change", Unit.NUMBER, (IndicatorSeries of) -> of.change(year.year())),
                        number(
                            "progress",
                            Unit.NUMBER,
                            (IndicatorSeries of) -> of.progress(year.year()))),
                    series));
    block(Kind.CHART, "deal", id, "indicators");
    block(Kind.CHART, "deal", id, "spending");
    block(Kind.CHART, "deal", id, "place");
    block(Kind.TABLE, "deal", id, "indicators");
    block(Kind.TABLE, "deal", id, "spending");
  }

  /** A list of deals, and its size. */
  private void list(
      String family, ImmutableList<Object> arguments, String key, List<Dossier> deals) {
    Lineage lineage = Lineage.ofSize(Dossier.subjects(deals));
    figures.add(
        new NamedFigure(
            Kind.FIGURE, family, arguments, key, Unit.NUMBER, Optional.of(deals.size()), lineage));
    figures.add(
        new NamedFigure(
            Kind.LIST,
            family,
            arguments,
            key,
            Unit.NONE,
            Optional.of(deals.stream().map(Dossier::deal).collect(toImmutableList())),
            lineage));
  }

  private void counted(String key, List<Tranche> tranches) {
    figures.add(
        new NamedFigure(
            Kind.FIGURE,
            "",
            ImmutableList.of(),
            key,
            Unit.NUMBER,
            Optional.of(tranches.size()),
            Lineage.ofSize(tranches.stream().map(Subject::of).collect(toImmutableList()))));
  }

  private void block(Kind kind, String family, ImmutableList<Object> arguments, String key) {
    figures.add(
        new NamedFigure(
            kind,
            family,
            arguments,
            key,
            Unit.NONE,
            Optional.empty(),
            new Lineage(kind + "." + key, Making.COMPUTED, ImmutableList.of())));
  }

  private <T> void add(
      Kind kind, String family, ImmutableList<Object> arguments, List<Entry<T>> entries, T owner) {
    for (Entry<T> entry : entries) {
      figures.add(
          new NamedFigure(
              kind,
              family,
              arguments,
              entry.key(),
              entry.unit(),
              entry.value().apply(owner),
              entry.lineage().apply(owner)));
    }
  }

  /**
   * A figure of a result of the analysis.
   *
   * @param key its key in the bundle
   */
  private record Entry<T>(
      String key, Unit unit, Function<T, Optional<Object>> value, Function<T, Lineage> lineage) {}

  private static <T extends Computed> Entry<T> count(String method, ToIntFunction<T> value) {
    return count(method, method, value);
  }

  private static <T extends Computed> Entry<T> count(
      String method, String key, ToIntFunction<T> value) {
    return new Entry<>(
        key,
        Unit.NUMBER,
        owner -> Optional.of(value.applyAsInt(owner)),
        owner -> owner.lineage(method));
  }

  private static <T extends Computed> Entry<T> number(
      String method, Unit unit, Function<T, ? extends Optional<?>> value) {
    return new Entry<>(
        method,
        unit,
        owner -> value.apply(owner).map(known -> known),
        owner -> owner.lineage(method));
  }

  /** A sum, the number of values missing from it, and the number of values it covers. */
  private static <T> ImmutableList<Entry<T>> total(String key, Function<T, Total> total) {
    return ImmutableList.of(
        new Entry<>(
            key,
            Unit.EUROS,
            owner -> total.apply(owner).sum().map(sum -> sum),
            owner -> total.apply(owner).lineage("known")),
        new Entry<>(
            key + ".unknown",
            Unit.NUMBER,
            owner -> Optional.of(total.apply(owner).unknown().size()),
            owner -> Lineage.ofSize(total.apply(owner).unknown())),
        new Entry<>(
            key + ".count",
            Unit.NUMBER,
            owner -> Optional.of(total.apply(owner).count()),
            owner -> total.apply(owner).lineage("count")));
  }

  /** What was reported, what was accounted for, and the difference. */
  private static ImmutableList<Entry<SisaReconciliation>> sides(
      String method, Function<SisaReconciliation, SisaReconciliation.Pair> pair) {
    Function<SisaReconciliation, Lineage> lineage = owner -> owner.lineage(method);
    return ImmutableList.of(
        new Entry<>(
            "sisa." + method + ".reported",
            Unit.EUROS,
            owner -> pair.apply(owner).reported().map(sum -> sum),
            lineage),
        new Entry<>(
            "sisa." + method + ".accounted",
            Unit.EUROS,
            owner -> pair.apply(owner).accounted().map(sum -> sum),
            lineage),
        new Entry<>(
            "sisa." + method + ".difference",
            Unit.EUROS,
            owner -> pair.apply(owner).difference().map(sum -> sum),
            lineage));
  }
}
