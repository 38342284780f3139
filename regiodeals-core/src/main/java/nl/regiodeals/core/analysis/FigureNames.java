package nl.regiodeals.core.analysis;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.base.CharMatcher;
import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import nl.regiodeals.core.text.Language;

/**
 * The names of figures that are computed, in every language. They are made on first use, because
 * there are many. Immutable.
 */
final class FigureNames {
  static final ImmutableList<Language> LANGUAGES =
      ImmutableList.of(Language.DUTCH, Language.ENGLISH);

  private static final CharMatcher QUOTES =
      CharMatcher.anyOf("\u201c\u201d\u201e\u201f\u2018\u2019'");
  private static final CharMatcher SPACES =
      CharMatcher.whitespace().or(CharMatcher.anyOf("\u00a0\u202f"));
  private static final Pattern ARGUMENTS = Pattern.compile("\\([^()]*\\)");

  private final Supplier<ImmutableMap<String, NamedFigure>> shown;
  private final Supplier<ImmutableMap<String, NamedFigure>> plain;
  private final Supplier<ImmutableSortedSet<String>> sorted;
  private final Supplier<ImmutableSet<String>> kinds;

  FigureNames(Supplier<ImmutableList<NamedFigure>> figures) {
    this.shown = Suppliers.memoize(() -> shown(figures.get()));
    this.plain = Suppliers.memoize(() -> plain(shown.get()));
    this.sorted = Suppliers.memoize(() -> ImmutableSortedSet.copyOf(plain.get().keySet()));
    this.kinds =
        Suppliers.memoize(
            () ->
                plain.get().keySet().stream()
                    .map(FigureNames::withoutArguments)
                    .collect(toImmutableSet()));
  }

  private static ImmutableMap<String, NamedFigure> shown(List<NamedFigure> figures) {
    Map<String, NamedFigure> found = new HashMap<>();
    ImmutableMap.Builder<String, NamedFigure> ordered = ImmutableMap.builder();
    for (Language language : LANGUAGES) {
      for (NamedFigure figure : figures) {
        String name = figure.name(language);
        if (found.putIfAbsent(name, figure) == null) {
          ordered.put(name, figure);
        }
      }
    }
    return ordered.buildOrThrow();
  }

  private static ImmutableMap<String, NamedFigure> plain(Map<String, NamedFigure> shown) {
    Map<String, NamedFigure> found = new HashMap<>();
    shown.forEach((name, figure) -> found.putIfAbsent(plain(name), figure));
    return ImmutableMap.copyOf(found);
  }

  /** All names, as they are shown. */
  ImmutableList<String> all() {
    return shown.get().keySet().stream().collect(toImmutableList());
  }

  /** The figure with this name, in the form for comparison. */
  Optional<NamedFigure> find(String name) {
    return Optional.ofNullable(plain.get().get(name));
  }

  /** Whether names go on from here. */
  boolean isStart(String steps) {
    return follows(steps + ".") || follows(steps + "(");
  }

  private boolean follows(String start) {
    String next = sorted.get().ceiling(start);
    return next != null && next.startsWith(start);
  }

  /** The kinds of name: names with empty arguments. */
  ImmutableSet<String> kinds() {
    return kinds.get();
  }

  /** The first step of each name; of a family, its word. */
  static ImmutableSet<String> roots(List<NamedFigure> figures) {
    Map<String, NamedFigure> ofEach = new HashMap<>();
    for (NamedFigure figure : figures) {
      // those of the programme as a whole have no family, and differ in their first step
      String family = figure.family().isEmpty() ? figure.kind() + figure.key() : figure.family();
      ofEach.putIfAbsent(family, figure);
    }
    return ofEach.values().stream()
        .flatMap(figure -> LANGUAGES.stream().map(figure::name))
        .map(name -> name.substring(0, CharMatcher.anyOf(".(").indexIn(name + ".")))
        .collect(toImmutableSet());
  }

  /** A name with empty arguments. */
  static String withoutArguments(String name) {
    return ARGUMENTS.matcher(name).replaceAll("()");
  }

  /** The form in which names are compared: without spaces, in lower case, with plain quotes. */
  static String plain(String name) {
    return SPACES.removeFrom(QUOTES.replaceFrom(name, '"')).toLowerCase(Locale.ROOT);
  }
}
