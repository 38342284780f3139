package nl.regiodeals.core.analysis;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableList;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.regiodeals.core.model.Deal;
import nl.regiodeals.core.text.Language;
import nl.regiodeals.core.text.Messages;
import nl.regiodeals.core.text.Notation;
import nl.regiodeals.core.text.Words;

/**
 * Something that publications can show, by a name that people can read and type: {@code
 * deals.gesloten}, {@code tranche(5).rijksbijdrage}, {@code tabel("stand-per-tranche")}. Immutable.
 *
 * @param kind a figure, list, table, chart or map
 * @param family what it belongs to, such as {@code tranche}; blank for the programme as a whole
 * @param arguments which member of that family: numbers, ids, or values of a closed list
 * @param key which property of that member, the same in every language
 * @param unit the unit of its value
 * @param value its current value; for a list, the labels of its items; empty if unknown, and for a
 *     table, chart or map
 * @param lineage where it comes from
 */
public record NamedFigure(
    Kind kind,
    String family,
    ImmutableList<Object> arguments,
    String key,
    Unit unit,
    Optional<Object> value,
    Lineage lineage) {
  private static final Messages TEXTS =
      Messages.load("figures", NamedFigure.class::getResourceAsStream);

  /** The kind of thing it is. */
  public enum Kind {
    FIGURE,
    LIST,
    TABLE,
    CHART,
    MAP
  }

  /** The unit of its value. */
  public enum Unit {
    /** A count, or a number in the unit of its indicator. */
    NUMBER,
    /** Euros. */
    EUROS,
    /** A day, month or year. */
    DATE,
    /** Words. */
    TEXT,
    /** Yes or no. */
    TRUTH,
    /** Not a single value. */
    NONE
  }

  /** Its name, such as {@code tranche(5).gesloten} or {@code tranche(5).closed}. */
  public String name(Language language) {
    if (kind == Kind.MAP) {
      return text(language, step());
    }
    if (family.isEmpty() && TEXTS.has(language, "whole." + step())) {
      return text(language, "whole." + step());
    }
    String last = lastStep(language);
    return family.isEmpty() ? last : familyWord(language) + arguments(language) + "." + last;
  }

  /** The last step of its name, such as {@code gesloten}. */
  String lastStep(Language language) {
    return kind == Kind.FIGURE
        ? word(language, step())
        : kindWord(language) + "(\"" + word(language, step()) + "\")";
  }

  /** The word that begins its name, if it has a family, such as {@code tranche}. */
  String familyWord(Language language) {
    return word(language, family);
  }

  /** What it is, in a few words. */
  public String description(Language language) {
    String what =
        TEXTS.has(language, step() + ".about")
            ? text(language, step() + ".about")
            : Words.ofField(key.substring(key.indexOf('.') + 1), language);
    return family.isEmpty()
        ? what
        : what + ", " + word(language, family) + " " + shownArguments(language);
  }

  /** Its key in the bundle. */
  private String step() {
    return kind == Kind.FIGURE ? key : Ascii.toLowerCase(kind.name()) + "." + key;
  }

  /** The word for its kind, such as {@code grafiek}. */
  public String kindWord(Language language) {
    return text(language, "kind." + kind);
  }

  /** The value as shown to readers; empty if it has none. */
  public Optional<String> shown(Language language) {
    Notation notation = Notation.of(language);
    return value.map(
        known ->
            known instanceof Enum<?> word
                ? Words.of(word, language)
                : known instanceof Iterable<?> list
                    ? notation.list(texts(list))
                    : unit == Unit.DATE && known instanceof Integer
                        ? known.toString()
                        : notation.show(known));
  }

  private static ImmutableList<String> texts(Iterable<?> list) {
    return ImmutableList.copyOf(list).stream()
        .map(item -> item instanceof Deal deal ? deal.label() : item.toString())
        .collect(toImmutableList());
  }

  /** The arguments in its name, such as {@code ("twente")}. */
  String arguments(Language language) {
    return arguments.stream()
        .map(
            argument ->
                argument instanceof Integer
                    ? argument.toString()
                    : "\"" + word(argument, language) + "\"")
        .collect(Collectors.joining(", ", "(", ")"));
  }

  private String shownArguments(Language language) {
    return arguments.stream()
        .map(argument -> word(argument, language))
        .collect(Collectors.joining(", "));
  }

  private static String word(Object argument, Language language) {
    return argument instanceof Enum<?> choice ? Words.of(choice, language) : argument.toString();
  }

  /** A step of a name: from the bundle, or else from the words for a record or field. */
  private static String word(Language language, String key) {
    if (TEXTS.has(language, key)) {
      return text(language, key);
    }
    int dot = key.indexOf('.');
    return dot < 0 ? key : camelCase(Words.ofField(key.substring(dot + 1), language));
  }

  private static String camelCase(String words) {
    ImmutableList<String> parts =
        Stream.of(words.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1))
            .filter(part -> !part.isEmpty())
            .collect(toImmutableList());
    return parts.get(0)
        + parts.stream()
            .skip(1)
            .map(part -> part.substring(0, 1).toUpperCase(Locale.ROOT) + part.substring(1))
            .collect(Collectors.joining());
  }

  private static String text(Language language, String key) {
    return TEXTS.text(language, key, Map.of());
  }
}
