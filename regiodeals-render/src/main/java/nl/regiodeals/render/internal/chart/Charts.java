package nl.regiodeals.render.internal.chart;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Iterables;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import nl.regiodeals.core.analysis.Dossier;
import nl.regiodeals.core.analysis.SharedAreas;
import nl.regiodeals.core.analysis.StateOfAffairs;
import nl.regiodeals.core.model.Deal;
import nl.regiodeals.core.text.Language;
import nl.regiodeals.core.text.Messages;
import nl.regiodeals.core.text.Notation;
import nl.regiodeals.render.document.Block;
import nl.regiodeals.render.document.Theme;

/** The charts and the map, which templates request by name. Immutable. */
public final class Charts {
  /** The texts of the charts. */
  public static final Messages TEXTS = Messages.load("charts", Charts.class::getResourceAsStream);

  private static final String COURSE = "course";
  private static final String MAP = "map";
  private static final String PLACE = "place";

  /** Stands between the name of a chart and the id of what it is about. */
  private static final String OF = ":";

  private final Optional<Dossier> deal;
  private final BarCharts bars;
  private final MapCharts maps;
  private final ImmutableMap<String, Supplier<Block.Illustration>> byName;

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
    this.deal = deal;
    ChartFrame frame = new ChartFrame(state, deal, year, language, Notation.of(language), texts);
    this.bars = new BarCharts(frame, theme);
    this.maps = new MapCharts(frame, theme, boundaries, pages, shared);
    this.byName =
        ImmutableMap.<String, Supplier<Block.Illustration>>builder()
            .put("state-money", bars::stateMoney)
            .put("phases", bars::phases)
            .put("helix", bars::helix)
            .put("indicators", bars::indicators)
            .put("spending", bars::spending)
            .put(MAP, maps::map)
            .put("map-closed", maps::closed)
            .put(PLACE, maps::place)
            .put("programmes", maps::programmes)
            .buildOrThrow();
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
      return Optional.of(maps.explorer());
    }
    return name.equals(COURSE)
        ? bars.course(of)
        : Optional.ofNullable(byName.get(name)).map(Supplier::get);
  }

  /**
   * The chart with this name; empty if there is none.
   *
   * @param name as in {@link #listed()}
   */
  public Optional<Block.Illustration> find(String name) {
    if (name.startsWith(COURSE + OF)) {
      return bars.course(name.substring(COURSE.length() + OF.length()));
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
}
