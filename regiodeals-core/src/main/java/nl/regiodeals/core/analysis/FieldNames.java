package nl.regiodeals.core.analysis;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import nl.regiodeals.core.schema.Field;

/**
 * The names of the fields of records, in every language: {@code deal("twente").rijksbijdrage}. A
 * name is taken apart instead of looked up among all names, of which there are hundreds of
 * thousands: records are only named when a name begins with the word for their kind. Immutable.
 */
final class FieldNames {
  private final FieldFigures figures;

  /** The kinds of record by the word that begins their names, the first language first. */
  private final Supplier<ImmutableListMultimap<String, Family>> families =
      Suppliers.memoize(this::families);

  FieldNames(FieldFigures figures) {
    this.figures = figures;
  }

  /**
   * The records of one kind, in one language. Names are in the form for comparison.
   *
   * @param word the word that begins their names, as it is shown
   * @param byArguments the records by the arguments of their names, such as {@code ("twente")}
   * @param fields the fields by the last step of their names
   */
  private record Family(
      String word,
      Supplier<ImmutableMap<String, Record>> byArguments,
      ImmutableMap<String, Field> fields) {}

  /** A record that a name begins with, and the steps that follow. */
  private record Beginning(Record owner, Family family, String rest) {}

  private ImmutableListMultimap<String, Family> families() {
    ImmutableListMultimap.Builder<String, Family> families = ImmutableListMultimap.builder();
    for (Locale language : FigureNames.LANGUAGES) {
      figures
          .owners()
          .asMap()
          .values()
          .forEach(owners -> add(ImmutableList.copyOf(owners), language, families));
    }
    return families.build();
  }

  private void add(
      List<Record> owners,
      Locale language,
      ImmutableListMultimap.Builder<String, Family> families) {
    Map<String, Field> fields = new HashMap<>();
    String word = "";
    for (Field field : FieldFigures.fields(owners.get(0))) {
      NamedFigure first = figures.figure(owners.get(0), field);
      fields.putIfAbsent(FigureNames.plain(first.lastStep(language)), field);
      word = first.familyWord(language);
    }
    if (!fields.isEmpty()) {
      families.put(
          FigureNames.plain(word),
          new Family(
              word,
              Suppliers.memoize(() -> byArguments(owners, language)),
              ImmutableMap.copyOf(fields)));
    }
  }

  private ImmutableMap<String, Record> byArguments(List<Record> owners, Locale language) {
    Field any = FieldFigures.fields(owners.get(0)).get(0);
    Map<String, Record> found = new HashMap<>();
    for (Record owner : owners) {
      NamedFigure figure = figures.figure(owner, any);
      found.putIfAbsent(FigureNames.plain(figure.arguments(language)), owner);
    }
    return ImmutableMap.copyOf(found);
  }

  /** The figure with this name, in the form for comparison. */
  Optional<NamedFigure> find(String name) {
    return beginnings(name)
        .filter(beginning -> beginning.rest().startsWith("."))
        .flatMap(
            beginning ->
                Stream.ofNullable(beginning.family().fields().get(beginning.rest().substring(1)))
                    .map(field -> figures.figure(beginning.owner(), field)))
        .findFirst();
  }

  /** Whether names go on from here. */
  boolean isStart(String steps) {
    return families.get().containsKey(steps)
        || beginnings(steps)
            .anyMatch(
                beginning ->
                    beginning.rest().isEmpty()
                        || beginning.family().fields().keySet().stream()
                            .anyMatch(step -> ("." + step).startsWith(beginning.rest() + ".")));
  }

  /** The records whose names a name begins with, for each place where its arguments can end. */
  private Stream<Beginning> beginnings(String name) {
    int open = name.indexOf('(');
    if (open < 0) {
      return Stream.empty();
    }
    return families.get().get(name.substring(0, open)).stream()
        .flatMap(
            family ->
                ends(name, open)
                    .flatMap(
                        end ->
                            Stream.ofNullable(
                                    family.byArguments().get().get(name.substring(open, end)))
                                .map(owner -> new Beginning(owner, family, name.substring(end)))));
  }

  private static Stream<Integer> ends(String name, int open) {
    return Stream.iterate(
            name.indexOf(')', open), end -> end >= 0, end -> name.indexOf(')', end + 1))
        .map(end -> end + 1);
  }

  /** The kinds of name: names with empty arguments. */
  ImmutableSet<String> kinds() {
    return families.get().entries().stream()
        .flatMap(
            entry ->
                entry.getValue().fields().keySet().stream()
                    .map(step -> entry.getKey() + "()." + step))
        .collect(toImmutableSet());
  }

  /** All names, as they are shown. */
  ImmutableList<String> all() {
    return FigureNames.LANGUAGES.stream()
        .flatMap(language -> figures.all().stream().map(figure -> figure.name(language)))
        .distinct()
        .collect(toImmutableList());
  }

  /** The words with which the names begin, as they are shown. */
  ImmutableSet<String> roots() {
    return families.get().values().stream().map(Family::word).collect(toImmutableSet());
  }
}
