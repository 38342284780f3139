package nl.regiodeals.render.internal.site;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.regiodeals.core.analysis.Dossier;
import nl.regiodeals.core.analysis.StateOfAffairs;
import nl.regiodeals.core.analysis.TargetStatus;
import nl.regiodeals.core.model.Deal;
import nl.regiodeals.core.model.Money;
import nl.regiodeals.core.model.Sourced;
import nl.regiodeals.core.text.Language;
import nl.regiodeals.core.text.Messages;
import nl.regiodeals.core.text.Notation;
import nl.regiodeals.core.text.Words;

/**
 * The deals as a table: what they are sorted, compared and downloaded by. A column of which nothing
 * is known is left out. Immutable.
 *
 * @param columns the columns, after that of the name
 * @param rows a row for each deal
 */
record DealTable(ImmutableList<Column> columns, ImmutableList<Row> rows) {
  /**
   * A column.
   *
   * @param key its name in addresses, the same in each language
   * @param label its header
   * @param isNumber whether its values are numbers
   */
  record Column(String key, String label, boolean isNumber) {}

  /**
   * A deal.
   *
   * @param dossier the deal
   * @param cells a cell for each column; empty if it is unknown
   */
  record Row(Dossier dossier, ImmutableList<Optional<Cell>> cells) {
    /** What is known in a column, for people; empty if it is unknown. */
    Optional<String> cell(DealTable table, String key) {
      int column = Iterables.indexOf(table.columns(), each -> each.key().equals(key));
      return column < 0 ? Optional.empty() : cells.get(column).map(Cell::text);
    }
  }

  /**
   * What is known.
   *
   * @param text for people
   * @param value for a program: text, or a number with a decimal point
   * @param order its place among the others, where that does not follow from the value
   */
  record Cell(String text, String value, Optional<Integer> order) {}

  /** A column, and where its cells come from. */
  private record Source(Column column, Function<Dossier, Optional<Cell>> cell) {}

  /** The deals of an edition of the site. */
  static DealTable of(SiteEdition edition) {
    return new Maker(
            edition.language(),
            edition.texts(),
            Notation.of(edition.language()),
            edition.request().state())
        .table(edition.dossiers(), edition.request().year());
  }

  /** What the template shows of it; what is unknown is blank. */
  Map<String, Object> shown() {
    return Map.of(
        "columns",
        columns.stream()
            .map(column -> Map.of("label", column.label(), "isNumber", column.isNumber()))
            .toList(),
        "rows",
        rows.stream()
            .map(
                row ->
                    Map.of(
                        "deal",
                        row.dossier().deal(),
                        "cells",
                        row.cells().stream().map(cell -> cell.map(Cell::text).orElse("")).toList()))
            .toList());
  }

  /** Makes the cells of the table in a language. */
  private record Maker(Language language, Messages texts, Notation notation, StateOfAffairs state) {
    DealTable table(ImmutableList<Dossier> dossiers, int year) {
      ImmutableList<Source> known =
          sources(year).stream()
              .filter(
                  source ->
                      dossiers.stream()
                          .anyMatch(dossier -> source.cell().apply(dossier).isPresent()))
              .collect(toImmutableList());
      return new DealTable(
          known.stream().map(Source::column).collect(toImmutableList()),
          dossiers.stream()
              .map(
                  dossier ->
                      new Row(
                          dossier,
                          known.stream()
                              .map(source -> source.cell().apply(dossier))
                              .collect(toImmutableList())))
              .collect(toImmutableList()));
    }

    private ImmutableList<Source> sources(int year) {
      return ImmutableList.of(
          figure(column("tranche", "column.tranche", true), dossier -> dossier.deal().tranche()),
          words("province", "site.kind.province", this::provinces),
          new Source(column("phase", "fact.phase", false), this::phase),
          words("theme", "fact.themes", dossier -> dossier.deal().themes()),
          amount("state", "column.state", Deal::stateContribution),
          amount("region", "column.region", Deal::regionContribution),
          figure(
              column("municipalities", "fact.municipalities", true),
              dossier -> some(dossier.deal().region().municipalities())),
          figure(column("partners", "section.partners", true), dossier -> some(dossier.partners())),
          new Source(column("helix", "site.kind.helix", false), this::helix),
          figure(column("projects", "section.projects", true), dossier -> some(dossier.projects())),
          figure(column("goals", "site.table.goals", true), dossier -> goals(dossier, year)),
          figure(
              new Column(
                  "reached",
                  texts.text(language, "site.home.reached", Map.of("year", Integer.toString(year))),
                  true),
              dossier -> reached(dossier, year)),
          new Source(column("ends", "fact.ends", false), this::end));
    }

    private Column column(String key, String text, boolean isNumber) {
      return new Column(key, texts.text(language, text), isNumber);
    }

    private Source words(String key, String text, Function<Dossier, List<String>> words) {
      return new Source(
          column(key, text, false),
          dossier ->
              Optional.of(words.apply(dossier))
                  .filter(known -> !known.isEmpty())
                  .map(known -> cell(notation.list(known), String.join(", ", known))));
    }

    private Source figure(Column column, Function<Dossier, Optional<Integer>> number) {
      return new Source(
          column,
          dossier ->
              number
                  .apply(dossier)
                  .map(known -> cell(notation.number(known), Integer.toString(known))));
    }

    private Source amount(
        String key, String text, Function<Deal, Optional<Sourced<Money>>> amount) {
      return new Source(
          column(key, text, true),
          dossier ->
              amount
                  .apply(dossier.deal())
                  .map(Sourced::value)
                  .map(known -> cell(notation.money(known), known.euros().toPlainString())));
    }

    private List<String> provinces(Dossier dossier) {
      return Stream.<Enum<?>>concat(
              dossier.deal().region().provinces().stream(),
              dossier.deal().region().islands().stream())
          .map(place -> Words.of(place, language))
          .toList();
    }

    private Optional<Cell> phase(Dossier dossier) {
      return dossier
          .deal()
          .phaseOn(state.day())
          .map(this::word)
          .or(
              () ->
                  dossier
                      .deal()
                      .phaseAfter(state.day())
                      .map(later -> texts.text(language, "site.phaseLater"))
                      .map(text -> new Cell(text, text, Optional.of(-1))));
    }

    private Optional<Cell> helix(Dossier dossier) {
      return dossier.helix().level().map(this::word);
    }

    private Optional<Cell> end(Dossier dossier) {
      return dossier.deal().endsOn().map(date -> cell(notation.date(date), date.toString()));
    }

    private Cell word(Enum<?> value) {
      String word = Words.of(value, language);
      return new Cell(
          word,
          word,
          Optional.of(Arrays.asList(value.getDeclaringClass().getEnumConstants()).indexOf(value)));
    }
  }

  private static Cell cell(String text, String value) {
    return new Cell(text, value, Optional.empty());
  }

  /** How many there are; none means that they are unknown. */
  private static Optional<Integer> some(Collection<?> known) {
    return Optional.of(known.size()).filter(count -> count > 0);
  }

  private static Optional<Integer> goals(Dossier dossier, int year) {
    return Optional.of(
            dossier.statuses(year).entrySet().stream()
                .filter(counted -> counted.getKey() != TargetStatus.NO_TARGET)
                .mapToInt(Map.Entry::getValue)
                .sum())
        .filter(count -> count > 0);
  }

  private static Optional<Integer> reached(Dossier dossier, int year) {
    return goals(dossier, year)
        .map(goals -> dossier.statuses(year).getOrDefault(TargetStatus.REACHED, 0));
  }
}
