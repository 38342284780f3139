package nl.regiodeals.render.internal.chart;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import nl.regiodeals.core.analysis.Dossier;
import nl.regiodeals.core.analysis.SharedAreas;
import nl.regiodeals.core.model.Deal;
import nl.regiodeals.render.document.Block;
import nl.regiodeals.render.document.Drawing;
import nl.regiodeals.render.document.Theme;

/**
 * The maps, made from the analysis. Immutable.
 *
 * @param boundaries the areas of municipalities
 * @param pages gives the page of a deal, if it has one
 * @param shared gives the areas of several programmes
 */
record MapCharts(
    ChartFrame frame,
    Theme theme,
    Boundaries boundaries,
    Function<Deal, Optional<String>> pages,
    Supplier<SharedAreas> shared) {
  private static final String MAP = "map";

  /** All deals on the map. */
  Block.Illustration map() {
    return map(MAP, any -> true, DealMap::draw);
  }

  /** All deals on a map on which the municipalities of each can be found. */
  Block.Illustration explorer() {
    return map(MAP, any -> true, DealMap::explorer);
  }

  /** The deals that are closed on the day. */
  Block.Illustration closed() {
    return map("map.closed", this::isClosed, DealMap::draw);
  }

  private boolean isClosed(Dossier dossier) {
    return dossier.isClosedBy(frame.state().day());
  }

  private Block.Illustration map(String key, Predicate<Dossier> shown, DealMap.Drawn drawn) {
    DealMap map = DealMap.of(frame.state().dossiers(), shown, boundaries);
    String alternative = String.join(" ", told(key, map));
    return frame.figure(
        key,
        alternative,
        drawn.draw(map, theme, word -> frame.text(word, Map.of()), this::linked),
        Optional.of(
            NarrowDealMap.draw(map, theme, word -> frame.text(word, Map.of()), this::linked)),
        frame.tables().deals(map, frame::called));
  }

  /** What the map shows, and what it does not know. */
  private List<String> told(String key, DealMap map) {
    String areas =
        map.byArea(frame.notation()).entrySet().stream()
            .map(area -> area.getKey() + ": " + area.getValue())
            .collect(Collectors.joining("; "));
    List<String> told = new ArrayList<>();
    told.add(frame.text("map.alternative", Map.of("count", map.marks().size(), "told", areas)));
    if (!map.marks().isEmpty()) {
      told.add(frame.text(key + ".names", Map.of("count", map.marks().size())));
    }
    if (!map.missing().isEmpty()) {
      told.add(frame.text("map.missing", Map.of("count", map.missing().size())));
    }
    if (map.unsure() > 0) {
      told.add(frame.text("map.unsure.alternative", Map.of("count", map.unsure())));
    }
    List<Deal> without = map.withoutArea();
    if (!without.isEmpty()) {
      told.add(
          frame.text(
              "map.withoutArea",
              Map.of(
                  "count",
                  without.size(),
                  "deals",
                  frame.notation().list(without.stream().map(frame::called).toList()))));
    }
    return told;
  }

  /** Where the deal is. */
  Block.Illustration place() {
    Deal of = frame.deal().map(Dossier::deal).orElseThrow();
    PlaceMap map = new PlaceMap(of, boundaries);
    List<String> where = map.where();
    return frame.figure(
        "place",
        frame.text(
            "place.alternative",
            Map.of(
                "deal",
                frame.called(of),
                "told",
                where.isEmpty()
                    ? frame.text("place.unknown", Map.of())
                    : frame.notation().list(where))),
        map.draw(theme),
        Optional.empty(),
        frame.tables().places(where));
  }

  /** The municipalities that are in the areas of one programme, and of more. */
  Block.Illustration programmes() {
    ProgrammesMap map = new ProgrammesMap(shared.get().known(), boundaries);
    return frame.figure(
        "programmes",
        map.told(frame::text, frame.notation()),
        map.draw(theme, word -> frame.text(word, Map.of())),
        Optional.of(map.narrow(theme, word -> frame.text(word, Map.of()))),
        frame.tables().shared(map.places()));
  }

  private Optional<Drawing.Shape> linked(DealMap.Mark mark, ImmutableList<Drawing.Shape> drawn) {
    return pages.apply(mark.deal()).map(page -> new Drawing.Linked(page, markName(mark), drawn));
  }

  private String markName(DealMap.Mark mark) {
    return frame.text(
        "map.mark",
        Map.of(
            "number", mark.number(),
            "deal", frame.called(mark.deal()),
            "tranche", mark.deal().tranche().orElse(0),
            "count", mark.deal().tranche().isPresent() ? 1 : 0));
  }
}
