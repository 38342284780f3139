package nl.regiodeals.io.internal.mapping;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static java.util.Objects.requireNonNull;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.LinkedHashMultimap;
import com.google.common.collect.SetMultimap;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.regiodeals.core.form.FormColumn;
import nl.regiodeals.core.form.FormTable;
import nl.regiodeals.core.form.OwnTable;
import nl.regiodeals.core.form.OwnTable.Target;
import nl.regiodeals.core.model.Measurement;
import nl.regiodeals.core.notice.Nearest;
import nl.regiodeals.core.schema.Field;
import nl.regiodeals.core.schema.ValueType;
import nl.regiodeals.core.text.Language;
import nl.regiodeals.core.text.Words;
import nl.regiodeals.io.internal.bind.Spaces;
import nl.regiodeals.io.internal.workbook.Book;
import nl.regiodeals.io.internal.workbook.Book.Cell;
import nl.regiodeals.io.internal.workbook.Book.Row;
import nl.regiodeals.io.internal.workbook.Book.Sheet;

/**
 * Proposes a mapping from the headers of a workbook, by the words that the form and the model use
 * for fields, and other words that regions use. For one workbook; not safe to share between
 * threads.
 */
public final class MappingProposal {
  private static final ImmutableList<Language> LANGUAGES =
      ImmutableList.of(Language.DUTCH, Language.ENGLISH);

  /** A header in brackets often gives a unit. */
  private static final Pattern BRACKETS = Pattern.compile("\\([^)]*\\)");

  private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Pattern THOUSANDS =
      Pattern.compile(".*(?:\\bx ?\\u20ac? ?1[. ]?000\\b|\\bk\\u20ac|\\u20ac ?k\\b|duizend).*");
  private static final Pattern MILLIONS = Pattern.compile(".*\\b(?:mln|miljoen|million)\\b.*");
  private static final Pattern YEAR = Pattern.compile("(?:.*\\D)?(20\\d\\d)(?:\\D.*)?");
  private static final Pattern PLAIN =
      Pattern.compile("\\p{L}[\\p{L}\\p{N}]*(?: [\\p{L}\\p{N}]+){0,20}");
  private static final Set<String> NOT_PLAIN =
      Set.of("true", "false", "null", "yes", "no", "on", "off", "y", "n");

  /** Longer texts are not headers, and are not keys of YAML. */
  private static final int LONGEST = 200;

  /** The number of different words of a column that are looked at. */
  private static final int MOST_WORDS = 40;

  private final int year;
  private final Language language;
  private final StringBuilder yaml = new StringBuilder();

  private MappingProposal(int year, Language language) {
    this.year = year;
    this.language = language;
  }

  /**
   * A column.
   *
   * @param header its header
   * @param position from 0
   * @param target the field that it is probably for; empty if there is none
   * @param remark what is said about it; blank for nothing
   */
  private record Column(String header, int position, Optional<Target> target, String remark) {}

  /**
   * A sheet, read as records of a type.
   *
   * @param score how many of its headers have a field, and how well
   */
  private record Reading(
      Class<? extends Record> record, Row headers, ImmutableList<Column> columns, double score) {}

  /** The proposal, as YAML. */
  public static String of(Book book, String deal, int year, Language language) {
    return new MappingProposal(year, language).propose(book, deal);
  }

  private String propose(Book book, String deal) {
    line("# " + text("proposal.about"));
    line("deal: " + quoted(deal) + "  # " + text("proposal.deal"));
    line("year: " + year + "  # " + text("proposal.year"));
    line("tables:");
    boolean isOne = book.sheets().size() == 1;
    for (Sheet sheet : book.sheets()) {
      if (!sheet.rows().isEmpty() || isOne) {
        String first = isOne ? "  - " : "  - sheet: " + quoted(sheet.name()) + "\n    ";
        Optional<Reading> reading = reading(sheet);
        if (reading.isPresent()) {
          table(first, sheet, reading.get());
        } else {
          line(first + "record: ignore  # " + text("proposal.unknownSheet"));
        }
      }
    }
    return yaml.toString();
  }

  /** The records that a sheet looks most like; empty if it looks like none. */
  private Optional<Reading> reading(Sheet sheet) {
    return OwnTable.RECORDS.stream()
        .flatMap(
            record ->
                sheet.rows().stream()
                    .limit(MappedWorkbook.HEADERS_WITHIN)
                    .filter(row -> headers(row).size() > 1)
                    .map(row -> reading(sheet, row, record)))
        .filter(reading -> reading.score() > 0)
        .max(
            Comparator.comparingDouble(Reading::score)
                .thenComparing(reading -> -reading.headers().number()));
  }

  private static ImmutableList<Cell> headers(Row row) {
    return row.cells().stream()
        .filter(cell -> !cell.text().isBlank() && cell.text().length() <= LONGEST)
        .collect(toImmutableList());
  }

  /** How a header resembles the name of a field. */
  private enum Likeness {
    /** It is that name. */
    SAME(1),
    /** It is written a little differently. */
    NEAR(0.75),
    /** It has that name among its words. */
    WITHIN(0.5);

    private final double weight;

    Likeness(double weight) {
      this.weight = weight;
    }
  }

  private Reading reading(Sheet sheet, Row row, Class<? extends Record> record) {
    SetMultimap<String, Target> names = names(record);
    Set<Target> taken = new LinkedHashSet<>();
    Map<String, Column> columns = new LinkedHashMap<>();
    double score = 0;
    // the surest first, so that none takes the field of another
    for (Likeness likeness : Likeness.values()) {
      for (Cell cell : headers(row)) {
        Column before = columns.get(MappedWorkbook.same(cell.text()));
        if (before == null || before.target().isEmpty()) {
          Column column = column(record, cell, names, taken, likeness);
          if (before == null || column.target().isPresent() || !column.remark().isEmpty()) {
            columns.put(MappedWorkbook.same(cell.text()), column);
          }
          score += column.target().isPresent() ? likeness.weight : 0;
          column.target().ifPresent(taken::add);
        }
      }
    }
    boolean isTitled = titles(record).contains(plain(sheet.name()));
    boolean isLike = isWhole(record, taken) && (score >= 2 || isTitled);
    return new Reading(
        record,
        row,
        columns.values().stream()
            .sorted(Comparator.comparingInt(Column::position))
            .collect(toImmutableList()),
        isLike ? score + (isTitled ? 1 : 0) : 0);
  }

  private Column column(
      Class<? extends Record> record,
      Cell cell,
      SetMultimap<String, Target> names,
      Set<Target> taken,
      Likeness likeness) {
    String header = Spaces.single(cell.text());
    List<Target> targets = targets(record, header, names, likeness);
    Optional<Target> free = targets.stream().filter(target -> !taken.contains(target)).findFirst();
    String remark = "";
    if (!targets.isEmpty() && free.isEmpty()) {
      remark =
          MappingNotices.TEXTS.text(
              language,
              "proposal.twice",
              Map.of("field", Targets.name(targets.get(0), record, year)));
    } else if (free.filter(target -> target.field().equals("id")).isPresent()) {
      remark = text("proposal.id");
    }
    return new Column(header, cell.column(), free, remark);
  }

  /** Whether there are columns for all fields that such a record cannot lack. */
  private boolean isWhole(Class<? extends Record> record, Set<Target> taken) {
    return OwnTable.required(record).stream()
        .allMatch(field -> taken.contains(new Target(record, field.name(), year)));
  }

  private List<Target> targets(
      Class<? extends Record> record,
      String header,
      SetMultimap<String, Target> names,
      Likeness likeness) {
    String plain = plain(header);
    Matcher ofYear = YEAR.matcher(header);
    if (ofYear.matches() && Integer.parseInt(ofYear.group(1)) <= year) {
      int found = Integer.parseInt(ofYear.group(1));
      boolean hasValues = OwnTable.besides(record).contains(Measurement.class);
      if (hasValues && (plain.equals(ofYear.group(1)) || isValue(plain, ofYear.group(1), names))) {
        return List.of(new Target(Measurement.class, "value", found));
      }
    }
    return switch (likeness) {
      case SAME -> List.copyOf(names.get(plain));
      case NEAR ->
          Nearest.of(plain, names.keySet())
              .filter(near -> near.length() > 3 && plain.length() > 3)
              .map(near -> List.copyOf(names.get(near)))
              .orElse(List.of());
      case WITHIN ->
          names.keySet().stream()
              .filter(name -> name.length() > 3)
              .filter(name -> (" " + plain + " ").contains(" " + name + " "))
              .max(Comparator.comparingInt(String::length))
              .map(name -> List.copyOf(names.get(name)))
              .orElse(List.of());
    };
  }

  /** Whether a header is a word for a value and a year: {@code Meting 2024}. */
  private static boolean isValue(String plain, String ofYear, SetMultimap<String, Target> names) {
    String word = plain.replace(ofYear, "").strip();
    return names.get(word).stream().anyMatch(target -> target.field().equals("value"));
  }

  /** The words for the fields of a table of records, in the form for comparison. */
  private SetMultimap<String, Target> names(Class<? extends Record> record) {
    SetMultimap<String, Target> names = LinkedHashMultimap.create();
    List<Target> targets = Targets.all(record, year);
    for (Target target : targets) {
      names.put(plain(target.field()), target);
    }
    // the words of the form come before those of the model, which are more general
    FormTable.standard().sheets().stream()
        .filter(form -> form.record() == record)
        .flatMap(form -> form.columns().stream())
        .filter(column -> column.yearsBefore() == 0)
        .forEach(column -> labels(column, targets, names));
    for (Target target : targets) {
      for (Language words : LANGUAGES) {
        names.put(plain(Words.ofField(target.field(), words)), target);
        if (target.field().equals(nameOf(record))) {
          names.put(plain(Words.of(record, words)), target);
        }
      }
      synonyms(target.field()).forEach(word -> names.put(plain(word), target));
    }
    return names;
  }

  /** Other words that regions use for a field or choice, in all languages. */
  private static ImmutableList<String> synonyms(String name) {
    String key = "synonym." + name;
    return LANGUAGES.stream()
        .filter(words -> MappingNotices.TEXTS.keys(words).contains(key))
        .flatMap(
            words ->
                Splitter.on(',').trimResults().splitToStream(MappingNotices.TEXTS.text(words, key)))
        .collect(toImmutableList());
  }

  private static String nameOf(Class<? extends Record> record) {
    return OwnTable.fields(record).stream().map(Field::name).anyMatch("id"::equals)
        ? OwnTable.nameOf(record)
        : "";
  }

  private void labels(FormColumn column, List<Target> targets, SetMultimap<String, Target> names) {
    column
        .field()
        .map(Field::name)
        .flatMap(name -> targets.stream().filter(target -> target.field().equals(name)).findFirst())
        .ifPresent(
            target ->
                LANGUAGES.forEach(
                    words ->
                        column
                            .labels(words, year)
                            .forEach(label -> names.put(plain(label), target))));
  }

  /** The names of sheets with records of a type, in the form for comparison. */
  private static Set<String> titles(Class<? extends Record> record) {
    Set<String> titles = new LinkedHashSet<>();
    FormTable.standard().sheets().stream()
        .filter(form -> form.record() == record)
        .forEach(form -> LANGUAGES.forEach(words -> titles.add(plain(form.title(words)))));
    LANGUAGES.forEach(words -> titles.add(plain(Words.of(record, words))));
    return titles;
  }

  private void table(String first, Sheet sheet, Reading reading) {
    line(first + "record: " + reading.record().getSimpleName());
    line("    header: " + (reading.headers().number() + 1));
    line("    columns:");
    for (Column column : reading.columns()) {
      line(
          "      "
              + quoted(column.header())
              + ": "
              + column
                  .target()
                  .map(target -> Targets.name(target, reading.record(), year))
                  .orElse("ignore")
              + remark(column));
    }
    words(sheet, reading);
    units(reading);
  }

  private String remark(Column column) {
    if (column.target().isEmpty() && column.remark().isEmpty()) {
      return "  # " + text("proposal.unknownColumn");
    }
    return column.remark().isEmpty() ? "" : "  # " + column.remark();
  }

  private void units(Reading reading) {
    Map<String, String> units = new LinkedHashMap<>();
    for (Column column : reading.columns()) {
      String header = column.header().toLowerCase(Locale.ROOT);
      column
          .target()
          .filter(target -> Targets.type(target) == ValueType.Scalar.MONEY)
          .ifPresent(
              target -> {
                if (THOUSANDS.matcher(header).matches()) {
                  units.put(target.field(), "x1000");
                } else if (MILLIONS.matcher(header).matches()) {
                  units.put(target.field(), "mln");
                }
              });
    }
    if (!units.isEmpty()) {
      line("    unit:");
      units.forEach((field, unit) -> line("      " + field + ": " + unit));
    }
  }

  private void words(Sheet sheet, Reading reading) {
    boolean isFirst = true;
    for (Column column : reading.columns()) {
      if (column.target().map(Targets::type).orElse(ValueType.Scalar.TEXT)
          instanceof ValueType.Choice choice) {
        List<String> lines = words(sheet, reading.headers(), column, choice);
        if (!lines.isEmpty()) {
          if (isFirst) {
            line("    words:");
            isFirst = false;
          }
          boolean hasWord = lines.stream().anyMatch(line -> !line.startsWith("#"));
          line(
              "      "
                  + Targets.name(column.target().orElseThrow(), reading.record(), year)
                  + (hasWord ? ":" : ": {}"));
          lines.forEach(line -> line("        " + line));
        }
      }
    }
  }

  /** The words in a column that are not choices themselves, each with the nearest choice. */
  private List<String> words(Sheet sheet, Row headers, Column column, ValueType.Choice choice) {
    Map<String, Enum<?>> known = new LinkedHashMap<>();
    for (Enum<?> one : choice.type().getEnumConstants()) {
      known.put(one.name().toLowerCase(Locale.ROOT), one);
      LANGUAGES.forEach(words -> known.put(MappedWorkbook.same(Words.of(one, words)), one));
    }
    Map<String, Enum<?>> likely = new LinkedHashMap<>(known);
    for (Enum<?> one : choice.type().getEnumConstants()) {
      synonyms(choice.type().getSimpleName() + "." + one.name())
          .forEach(word -> likely.putIfAbsent(word, one));
    }
    return sheet.rows().stream()
        .filter(row -> row.number() > headers.number())
        .flatMap(row -> row.cell(column.position()).stream())
        .map(cell -> Spaces.single(cell.text()))
        .filter(word -> !word.isEmpty() && word.length() <= LONGEST)
        .filter(word -> !known.containsKey(MappedWorkbook.same(word)))
        .collect(
            LinkedHashMap<String, String>::new,
            (seen, word) -> seen.putIfAbsent(MappedWorkbook.same(word), word),
            Map::putAll)
        .values()
        .stream()
        .limit(MOST_WORDS)
        .map(word -> word(word, likely, choice))
        .toList();
  }

  private String word(String word, Map<String, Enum<?>> known, ValueType.Choice choice) {
    String typed = MappedWorkbook.same(word);
    Optional<String> near =
        Optional.of(typed)
            .filter(known::containsKey)
            .or(() -> Nearest.of(typed, known.keySet()))
            .or(
                () ->
                    known.keySet().stream()
                        .filter(one -> (" " + typed + " ").contains(" " + one + " "))
                        .findFirst());
    return near.map(one -> quoted(word) + ": " + requireNonNull(known.get(one)).name())
        .orElseGet(
            () ->
                "# "
                    + quoted(word)
                    + ":  "
                    + MappingNotices.TEXTS.text(
                        language,
                        "proposal.unknownWord",
                        Map.of("choices", String.join(", ", choice.names()))));
  }

  /** The text without case, punctuation, accents and bracketed parts. */
  private static String plain(String text) {
    String lower =
        Spaces.withoutAccents(text.substring(0, Math.min(text.length(), LONGEST)))
            .toLowerCase(Locale.ROOT);
    String bare = SIGNS.matcher(BRACKETS.matcher(lower).replaceAll(" ")).replaceAll(" ").strip();
    return bare.isEmpty() ? SIGNS.matcher(lower).replaceAll(" ").strip() : bare;
  }

  /** A text as a scalar of YAML. */
  private static String quoted(String text) {
    if (PLAIN.matcher(text).matches() && !NOT_PLAIN.contains(text.toLowerCase(Locale.ROOT))) {
      return text;
    }
    StringBuilder quoted = new StringBuilder("\"");
    text.codePoints()
        .forEach(
            sign -> {
              if (sign == '"' || sign == '\\') {
                quoted.append('\\').appendCodePoint(sign);
              } else if (Character.isISOControl(sign)
                  || !Character.isDefined(sign)
                  || Character.getType(sign) == Character.SURROGATE
                  || Character.getType(sign) == Character.FORMAT) {
                quoted.append(String.format(Locale.ROOT, "\\U%08x", sign));
              } else {
                quoted.appendCodePoint(sign);
              }
            });
    return quoted.append('"').toString();
  }

  private String text(String key) {
    return MappingNotices.TEXTS.text(language, key);
  }

  private void line(String text) {
    yaml.append(text).append('\n');
  }
}
