package nl.regiodeals.render.internal.refresh;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.LinkedListMultimap;
import com.google.common.collect.ListMultimap;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.regiodeals.render.internal.MarkedText;
import nl.regiodeals.render.internal.fill.Excerpts;
import nl.regiodeals.render.internal.fill.Numbers;
import nl.regiodeals.render.internal.source.Line;
import nl.regiodeals.render.internal.source.Origin;

/**
 * The text outside marks, in which figures may stand that someone typed: those whose mark is gone,
 * and those that are in no data. Not safe to share between threads.
 */
final class Loose {
  /** How many of its words a sentence has in common with that of a figure, if it has its value. */
  private static final double ALIKE = 0.3;

  /** How many, if it has another value. */
  private static final double VERY_ALIKE = 0.6;

  /** The lost marks that are looked for. */
  private static final int MOST = 200;

  private static final Pattern WORD = Pattern.compile("\\p{L}{2,}");
  private static final Pattern ASKED = Pattern.compile("\\$\\{[^}]*\\}?|\\[[#/][^\\]]*\\]?");

  private final List<Line> lines = new ArrayList<>();
  private final List<String> plain = new ArrayList<>();
  private final ListMultimap<String, Integer> ofWord = LinkedListMultimap.create();
  private final List<Predicate<Numbers.Written>> marked = new ArrayList<>();
  private final Set<Place> told = new HashSet<>();
  private int looked;

  /** A number in a line. */
  private record Place(int line, int from) {}

  /**
   * What seems to be a figure without its mark.
   *
   * @param text the figure as it stands there
   * @param sentence its sentence
   */
  record Typed(String text, String sentence) {}

  /**
   * Adds a line outside blocks.
   *
   * @param isMarked whether a number in it is in a mark
   */
  void add(Line line, Predicate<Numbers.Written> isMarked) {
    int number = lines.size();
    lines.add(line);
    plain.add(MarkedText.plain(line.text()));
    marked.add(isMarked);
    words(line.text()).forEach(word -> ofWord.put(word, number));
  }

  private static Set<String> words(String text) {
    Set<String> words = new HashSet<>();
    Matcher word = WORD.matcher(ASKED.matcher(text).replaceAll(" "));
    while (word.find()) {
      words.add(word.group().toLowerCase(Locale.ROOT));
    }
    return words;
  }

  /**
   * Where the figure of a lost mark seems to stand.
   *
   * @param value its value in these data
   */
  Optional<Typed> find(Origin.Mark mark, String value) {
    looked++;
    if (looked > MOST) {
      return Optional.empty();
    }
    Set<String> words = words(mark.sentence());
    Map<Integer, Integer> common = new HashMap<>();
    for (String word : words) {
      ofWord.get(word).forEach(line -> common.merge(line, 1, Integer::sum));
    }
    List<Integer> best =
        common.entrySet().stream()
            .filter(each -> each.getValue() >= ALIKE * words.size())
            .sorted(
                Map.Entry.<Integer, Integer>comparingByValue()
                    .reversed()
                    .thenComparing(Map.Entry.comparingByKey()))
            .limit(MOST)
            .map(Map.Entry::getKey)
            .toList();
    for (String wanted : List.of(value, mark.shown())) {
      for (int line : best) {
        Optional<Typed> typed = typed(line, MarkedText.plain(wanted));
        if (typed.isPresent()) {
          return typed;
        }
      }
    }
    return best.stream()
        .filter(line -> common.getOrDefault(line, 0) >= VERY_ALIKE * words.size())
        .flatMap(line -> loose(line).stream().map(number -> typed(line, number)))
        .findFirst();
  }

  private Optional<Typed> typed(int line, String wanted) {
    Optional<Numbers.Written> same =
        loose(line).stream()
            .filter(number -> MarkedText.plain(number.text()).equals(wanted))
            .findFirst();
    if (same.isPresent()) {
      return same.map(number -> typed(line, number));
    }
    boolean isName = !wanted.isEmpty() && wanted.chars().noneMatch(Character::isDigit);
    return isName && plain.get(line).contains(wanted)
        ? Optional.of(new Typed(wanted, Excerpts.typed(plain.get(line))))
        : Optional.empty();
  }

  private Typed typed(int line, Numbers.Written number) {
    told.add(new Place(line, number.from()));
    return new Typed(
        number.text(), Excerpts.sentence(lines.get(line).text(), number.from(), number.to()));
  }

  /** The numbers of a line that are in no mark, and were not told yet. */
  private List<Numbers.Written> loose(int line) {
    return Numbers.in(lines.get(line).text()).stream()
        .filter(number -> !told.contains(new Place(line, number.from())))
        .filter(number -> !marked.get(line).test(number))
        .toList();
  }

  /** The figures that are neither in the template nor in the data. */
  List<Typed> unknown(ImmutableSet<String> template, Supplier<Set<String>> data) {
    List<Typed> unknown = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      for (Numbers.Written number : loose(i)) {
        if (!template.contains(number.plain()) && !data.get().contains(number.plain())) {
          unknown.add(typed(i, number));
        }
      }
    }
    return unknown;
  }
}
