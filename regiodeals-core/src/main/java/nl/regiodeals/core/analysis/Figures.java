package nl.regiodeals.core.analysis;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import nl.regiodeals.core.notice.Nearest;
import nl.regiodeals.core.notice.Subject;
import nl.regiodeals.core.text.Language;

/**
 * The catalogue of named figures: everything that publications can show, by name, in every
 * language.
 *
 * <pre>{@code
 * Figures figures = dossiers.figures(LocalDate.of(2024, 12, 31), 2024);
 * figures.find("tranche(5).rijksbijdrage").flatMap(NamedFigure::value); // € 384,6 miljoen
 * }</pre>
 *
 * <p>It holds what the analysis computes for the programme, its tranches, periods, provinces,
 * islands and instruments, for the reporting year and for each deal; lists, tables, charts and the
 * map; and each field of each record of the portfolio. Immutable; figures are computed on first use
 * and cached.
 */
public final class Figures {
  private final FieldFigures fields;
  private final Supplier<ImmutableList<NamedFigure>> computed;
  private final Supplier<ImmutableMap<Lineage, NamedFigure>> byLineage;
  private final FigureNames ofComputed;
  private final FieldNames ofFields;
  private final Supplier<ImmutableSet<String>> roots;

  private Figures(StateOfAffairs state, ReportingYear year) {
    this.fields = new FieldFigures(state.dossiers().portfolio());
    Supplier<ImmutableList<NamedFigure>> everyWay =
        Suppliers.memoize(() -> new ComputedFigures(state, year).all());
    this.computed = Suppliers.memoize(() -> distinct(everyWay.get()));
    this.byLineage = Suppliers.memoize(() -> byLineage(everyWay.get()));
    this.ofComputed = new FigureNames(computed);
    this.ofFields = new FieldNames(fields);
    this.roots =
        Suppliers.memoize(
            () ->
                ImmutableSet.<String>builder()
                    .addAll(FigureNames.roots(computed()))
                    .addAll(ofFields.roots())
                    .build());
  }

  /** The figures of a state of affairs and of the reporting year. */
  static Figures of(StateOfAffairs state, ReportingYear year) {
    return new Figures(state, year);
  }

  /** What the analysis computes, and the lists, tables, charts and the map. */
  public ImmutableList<NamedFigure> computed() {
    return computed.get();
  }

  /** The fields of all records, with their values; unknown ones are included. */
  public ImmutableList<NamedFigure> fields() {
    return fields.all();
  }

  /** Everything. */
  public ImmutableList<NamedFigure> all() {
    return ImmutableList.<NamedFigure>builder().addAll(computed()).addAll(fields()).build();
  }

  /**
   * The figure with this name, in any language and with any style of quotes; empty if there is
   * none.
   */
  public Optional<NamedFigure> find(String name) {
    String plain = FigureNames.plain(name);
    return ofComputed.find(plain).or(() -> ofFields.find(plain));
  }

  /** The first step of each name, in each language. */
  public ImmutableSet<String> roots() {
    return roots.get();
  }

  /**
   * Whether names go on from here: {@code deals} and {@code tranche(5)} are the start of names, and
   * so is {@code tranche}.
   */
  public boolean isStart(String steps) {
    String plain = FigureNames.plain(steps);
    return ofComputed.isStart(plain) || ofFields.isStart(plain);
  }

  /**
   * Whether there is such a figure of some tranche, deal or other record: {@code
   * tranche(99).gesloten} is, although there is no such tranche in these data.
   */
  public boolean isKnownOfSome(String name) {
    String kind = FigureNames.withoutArguments(FigureNames.plain(name));
    return Stream.of(ofComputed.kinds(), ofFields.kinds())
        .anyMatch(
            kinds ->
                kinds.contains(kind)
                    || kinds.stream().anyMatch(known -> known.startsWith(kind + ".")));
  }

  /** The name that someone probably meant; empty if none is like it. */
  public Optional<String> nearest(String name) {
    return Nearest.of(
        name,
        Stream.of(ofComputed.all(), ofFields.near(FigureNames.plain(name)))
            .flatMap(ImmutableList::stream)
            .collect(toImmutableList()));
  }

  /** The figure with this lineage; empty if there is none. */
  public Optional<NamedFigure> find(Lineage lineage) {
    if (lineage.making() != Making.VALUE) {
      return Optional.ofNullable(byLineage.get().get(lineage));
    }
    Subject subject = lineage.from().get(0);
    return fields.find(subject);
  }

  /**
   * Keeps the first figure of each name: some can be computed in more than one way, and each of
   * these has its own lineage.
   */
  private static ImmutableList<NamedFigure> distinct(List<NamedFigure> figures) {
    Set<String> names = new HashSet<>();
    return figures.stream()
        .filter(figure -> names.add(figure.name(Language.DUTCH)))
        .collect(toImmutableList());
  }

  private static ImmutableMap<Lineage, NamedFigure> byLineage(List<NamedFigure> figures) {
    Map<Lineage, NamedFigure> found = new HashMap<>();
    figures.stream()
        .filter(figure -> figure.kind() == NamedFigure.Kind.FIGURE)
        .forEach(figure -> found.putIfAbsent(figure.lineage(), figure));
    return ImmutableMap.copyOf(found);
  }
}
