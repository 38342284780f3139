package nl.regiodeals.render.internal.chart;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import nl.regiodeals.core.analysis.StateOfAffairs;
import nl.regiodeals.core.analysis.Tally;
import nl.regiodeals.core.model.Tranche;
import nl.regiodeals.core.text.Messages;
import nl.regiodeals.core.text.Notation;
import nl.regiodeals.render.document.Block;
import nl.regiodeals.render.document.Drawing;
import nl.regiodeals.render.document.Inline;
import nl.regiodeals.render.document.Theme;

/** The figures that templates can ask for by name. Immutable. */
public final class Charts {
  private static final Messages TEXTS = Messages.load("charts", Charts.class::getResourceAsStream);

  private final StateOfAffairs state;
  private final Locale language;
  private final Notation notation;
  private final Theme theme;
  private final ImmutableMap<String, Supplier<Block.Figure>> byName =
      ImmutableMap.of(
          "state-money", this::stateMoney,
          "phases", this::phases,
          "helix", this::helix,
          "map", this::map);

  /** The figures of a state of affairs. */
  public Charts(StateOfAffairs state, Locale language, Theme theme) {
    this.state = state;
    this.language = language;
    this.notation = Notation.of(language);
    this.theme = theme;
  }

  /** The names of the figures. */
  public Iterable<String> names() {
    return byName.keySet();
  }

  /** The figure of this name; empty if there is none. */
  public Optional<Block.Figure> find(String name) {
    return Optional.ofNullable(byName.get(name)).map(Supplier::get);
  }

  private Block.Figure stateMoney() {
    ImmutableList<BarChart.Bar> bars =
        state.tranches().entrySet().stream()
            .map(entry -> moneyBar(entry.getKey(), entry.getValue()))
            .collect(toImmutableList());
    return figure("stateMoney", bars, ImmutableList.of());
  }

  private BarChart.Bar moneyBar(Tranche tranche, Tally tally) {
    String amount =
        tally.state().isComplete()
            ? notation.roundMoney(tally.state().known())
            : tally
                .state()
                .sum()
                .map(
                    known ->
                        text(
                            "partly",
                            Map.of(
                                "known", notation.roundMoney(known),
                                "unknown", tally.state().unknown().size(),
                                "of", tally.state().count())))
                .orElseGet(() -> text("unknown", Map.of()));
    return new BarChart.Bar(
        label(tranche.number()), ImmutableList.of(tally.state().known().euros()), amount);
  }

  private Block.Figure phases() {
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
    return figure("phases", bars, legend("completed", "running", "upcoming", "phaseUnknown"));
  }

  private Block.Figure helix() {
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
        "helix", bars, legend("governmentOnly", "partial", "triple", "multi", "helixUnknown"));
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

  private ImmutableList<String> legend(String... keys) {
    return ImmutableList.copyOf(keys).stream()
        .map(key -> text("legend." + key, Map.of()))
        .collect(toImmutableList());
  }

  /** The alternative names every figure that is drawn. */
  private Block.Figure figure(
      String key, ImmutableList<BarChart.Bar> bars, ImmutableList<String> legend) {
    String told =
        bars.stream()
            .map(bar -> bar.label() + ": " + bar.told(legend, notation))
            .collect(Collectors.joining("; "));
    return figure(
        key, text("alternative", Map.of("told", told)), BarChart.draw(bars, legend, theme));
  }

  private Block.Figure map() {
    DealMap map = DealMap.of(state.dossiers());
    String told =
        map.byArea(notation).entrySet().stream()
            .map(area -> area.getKey() + ": " + area.getValue())
            .collect(Collectors.joining("; "));
    String alternative =
        text(
            "map.alternative",
            Map.of("count", map.marks().size(), "missing", map.missing().size(), "told", told));
    return figure("map", alternative, map.draw(theme, key -> text(key, Map.of())));
  }

  private Block.Figure figure(String key, String alternative, Drawing drawing) {
    String caption = text(key + ".caption", Map.of("day", state.day()));
    return new Block.Figure(
        ImmutableList.of(new Inline.Text(caption)), caption + ". " + alternative, drawing);
  }

  private String label(int tranche) {
    return text("tranche", Map.of("number", tranche));
  }

  private String text(String key, Map<String, ?> values) {
    return TEXTS.text(language, key, values);
  }
}
