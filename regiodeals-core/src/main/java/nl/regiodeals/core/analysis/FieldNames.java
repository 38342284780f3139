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
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import nl.regiodeals.core.notice.Nearest;
import nl.regiodeals.core.schema.Field;
import nl.regiodeals.core.text.Language;

/**
 * The names of the fields of records, in every language: {@code deal("twente").rijksbijdrage}. A
 * name is taken apart instead of looked up among all names, of which there are hundreds of
 * thousands: records are only named when a name begins with the word for their kind. Immutable.
 */
final class FieldNames {
  /** What is longer is no name: it would be cut at each of its brackets. */
  private static final int LONGEST = 4_000;

  /** Of more records than this, names with other arguments are not compared. */
  private static final int MOST_COMPARED = 5_000;

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
   * @param language the language of their names
   * @param byArguments the records by the arguments of their names, such as {@code ("twente")}
   * @param fields the fields by the last step of their names
   */
  private record Family(
      String word,
      Language language,
      Supplier<ImmutableMap<String, Record>> byArguments,
      ImmutableMap<String, Field> fields) {}

  /** A record that a name begins with, and the steps that follow. */
  private record Beginning(Record owner, Family family, String rest) {}

  private ImmutableListMultimap<String, Family> families() {
    ImmutableListMultimap.Builder<String, Family> families = ImmutableListMultimap.builder();
    for (Language language : FigureNames.LANGUAGES) {
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
      Language language,
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
              language,
              Suppliers.memoize(() -> byArguments(owners, language)),
              ImmutableMap.copyOf(fields)));
    }
  }

  private ImmutableMap<String, Record> byArguments(List<Record> owners, Language language) {
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
    if (open < 0 || name.length() > LONGEST) {
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

  /**
   * Names that someone may have meant, as they are shown: each step of them is the most similar
   * one.
   *
   * @param name a name in the form for comparison
   */
  ImmutableList<String> near(String name) {
    int open = name.indexOf('(');
    int end = name.lastIndexOf(").") + 1;
    if (open < 0 || end < open) {
      return ImmutableList.of();
    }
    return Nearest.of(name.substring(0, open), families.get().keySet()).stream()
        .flatMap(word -> families.get().get(word).stream())
        .flatMap(
            family -> near(family, name.substring(open, end), name.substring(end + 1)).stream())
        .collect(toImmutableList());
  }

  private Optional<String> near(Family family, String arguments, String step) {
    ImmutableMap<String, Record> owners = family.byArguments().get();
    Optional<String> whose =
        owners.containsKey(arguments)
            ? Optional.of(arguments)
            : Optional.of(owners.keySet())
                .filter(all -> all.size() <= MOST_COMPARED)
                .flatMap(all -> Nearest.of(arguments, all));
    return whose
        .map(owners::get)
        .flatMap(
            owner ->
                Nearest.of(step, family.fields().keySet())
                    .map(family.fields()::get)
                    .map(field -> figures.figure(owner, field).name(family.language())));
  }

  /** The words with which the names begin, as they are shown. */
  ImmutableSet<String> roots() {
    return families.get().values().stream().map(Family::word).collect(toImmutableSet());
  }
}
