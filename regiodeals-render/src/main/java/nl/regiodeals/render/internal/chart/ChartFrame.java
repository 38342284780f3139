package nl.regiodeals.render.internal.chart;

import com.google.common.collect.ImmutableList;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.regiodeals.core.analysis.Dossier;
import nl.regiodeals.core.analysis.StateOfAffairs;
import nl.regiodeals.core.model.Deal;
import nl.regiodeals.core.text.Language;
import nl.regiodeals.core.text.Messages;
import nl.regiodeals.core.text.Notation;
import nl.regiodeals.render.document.Block;
import nl.regiodeals.render.document.Drawing;
import nl.regiodeals.render.document.Inline;
import nl.regiodeals.render.document.PlainTable;
import nl.regiodeals.render.internal.TrancheOf;

/**
 * What charts and maps have in common: what they are about, their words, and the illustration
 * around a drawing. Immutable.
 *
 * @param state the state of affairs
 * @param deal the deal that is shown; all deals if empty
 * @param year the year at whose end the indicators are shown
 * @param texts the texts of the charts
 */
record ChartFrame(
    StateOfAffairs state,
    Optional<Dossier> deal,
    int year,
    Language language,
    Notation notation,
    Messages texts) {
  /** The deals that are shown. */
  Stream<Dossier> dossiers() {
    return deal.map(Stream::of).orElseGet(() -> state.dossiers().all().stream());
  }

  /** The figures that a chart shows, as a table. */
  ChartTables tables() {
    return new ChartTables(this::text);
  }

  /** A drawing with its caption, its alternative text and its figures. */
  Block.Illustration figure(
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
                state.dossiers().all().stream()
                    .filter(dossier -> dossier.isClosedBy(state.day()))
                    .count(),
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
  String called(Deal named) {
    return named.name().orElseGet(() -> text("unnamed", TrancheOf.deal(named)));
  }

  /** The name of a tranche; 0 stands for deals without one. */
  String label(int tranche) {
    return tranche > 0
        ? text("tranche", Map.of("number", tranche))
        : text(state.tranches().isEmpty() ? "allDeals" : "noTranche", Map.of());
  }

  /** A text of the charts. */
  String text(String key, Map<String, ?> values) {
    return texts.text(language, key, values);
  }
}
