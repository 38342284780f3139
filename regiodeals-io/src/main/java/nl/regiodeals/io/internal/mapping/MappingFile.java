package nl.regiodeals.io.internal.mapping;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.regiodeals.core.exchange.Input;
import nl.regiodeals.core.form.OwnTable;
import nl.regiodeals.core.form.OwnTable.Target;
import nl.regiodeals.core.notice.Nearest;
import nl.regiodeals.core.notice.NoticeType;
import nl.regiodeals.core.notice.Place;
import nl.regiodeals.core.notice.Severity;
import nl.regiodeals.core.schema.Field;
import nl.regiodeals.core.schema.ValueType;
import nl.regiodeals.core.text.Language;
import nl.regiodeals.core.text.Words;
import nl.regiodeals.io.ReadLimits;
import nl.regiodeals.io.SheetMapping;
import nl.regiodeals.io.internal.bind.BoundedNotices;
import nl.regiodeals.io.internal.bind.Node;
import nl.regiodeals.io.internal.bind.ReadNotices;
import nl.regiodeals.io.internal.bind.ScalarReader;
import nl.regiodeals.io.internal.bind.Spaces;
import nl.regiodeals.io.internal.bind.Strictness;
import nl.regiodeals.io.internal.json.TokenFormat;

/**
 * Reads a mapping, and tells of everything in it that has no meaning. For one file; not safe to
 * share between threads.
 */
public final class MappingFile {
  /** The words for the unit of amounts, each with the number of euros that 1 stands for. */
  static final ImmutableMap<String, Integer> UNITS =
      ImmutableMap.of(
          "x1000", 1_000, "duizend", 1_000, "mln", 1_000_000, "miljoen", 1_000_000, "euro", 1);

  private static final ScalarReader SCALARS = new ScalarReader(Strictness.LENIENT);
  private static final ImmutableList<String> KEYS =
      ImmutableList.of("file", "deal", "year", "filledOn", "tables");
  private static final ImmutableList<String> TABLE_KEYS =
      ImmutableList.of("sheet", "header", "record", "columns", "words", "unit", "fixed");
  private static final int FIRST_YEAR = 2000;
  private static final int LAST_YEAR = 2199;

  private final BoundedNotices notices;
  private int year;

  private MappingFile(BoundedNotices notices) {
    this.notices = notices;
  }

  /** Reads a mapping. */
  public static SheetMapping.Read read(Input input, ReadLimits limits) throws IOException {
    BoundedNotices notices = new BoundedNotices(limits);
    Node root = TokenFormat.yaml(limits).tree(input, notices);
    Optional<SheetMapping> mapping = new MappingFile(notices).mapping(root);
    boolean isWrong = notices.all().stream().anyMatch(n -> n.severity() == Severity.ERROR);
    return new SheetMapping.Read(isWrong ? Optional.empty() : mapping, notices.all());
  }

  private Optional<SheetMapping> mapping(Node root) {
    Map<String, Node> members = members("mapping", root, Optional.of(KEYS));
    Optional<String> deal = text(members, "deal");
    Optional<Integer> over = number(members, "year", FIRST_YEAR, LAST_YEAR);
    required(members, root, "deal");
    required(members, root, "year");
    required(members, root, "tables");
    Optional<LocalDate> filledOn = day(members);
    Optional<String> file = text(members, "file");
    year = over.orElse(FIRST_YEAR);
    ImmutableList.Builder<SheetMapping.Table> tables = ImmutableList.builder();
    List<Node> items = List.of();
    Node list = members.get("tables");
    if (list instanceof Node.Items found) {
      items = found.items();
    } else if (list != null) {
      wrong(MappingNotices.NO_LIST, "tables", list);
    }
    if (list instanceof Node.Items && items.isEmpty()) {
      wrong(MappingNotices.NO_LIST, "tables", list);
    }
    for (Node item : items) {
      table(item).ifPresent(tables::add);
    }
    ImmutableList<SheetMapping.Table> read = tables.build();
    return deal.isEmpty() || over.isEmpty() || read.isEmpty()
        ? Optional.empty()
        : Optional.of(new SheetMapping(file, deal.get(), year, filledOn, read));
  }

  private Optional<SheetMapping.Table> table(Node node) {
    Map<String, Node> members = members("tables", node, Optional.of(TABLE_KEYS));
    required(members, node, "record");
    Optional<String> sheet = text(members, "sheet");
    Optional<Integer> header = number(members, "header", 1, 1 << 20);
    Optional<String> name = text(members, "record");
    if (name.isEmpty()) {
      return Optional.empty();
    } else if (name.get().equals(SheetMapping.IGNORE)) {
      return Optional.of(
          new SheetMapping.Table(
              sheet,
              header,
              Optional.empty(),
              ImmutableMap.of(),
              ImmutableMap.of(),
              ImmutableMap.of(),
              ImmutableMap.of()));
    }
    Optional<Class<? extends Record>> record = OwnTable.named(name.get());
    if (record.isEmpty()) {
      List<String> known = OwnTable.RECORDS.stream().map(Class::getSimpleName).toList();
      tell(MappingNotices.UNKNOWN_RECORD, node(members, "record"), name.get(), known);
      return Optional.empty();
    }
    required(members, node, "columns");
    Class<? extends Record> type = record.get();
    Set<Target> seen = new HashSet<>();
    ImmutableMap<String, String> columns = columns(type, members, seen);
    ImmutableMap<String, String> fixed = fixed(type, members, seen);
    missingFields(type, node, seen);
    return Optional.of(
        new SheetMapping.Table(
            sheet,
            header,
            record,
            columns,
            words(type, members),
            units(type, members, seen),
            fixed));
  }

  private ImmutableMap<String, String> columns(
      Class<? extends Record> type, Map<String, Node> members, Set<Target> seen) {
    ImmutableMap.Builder<String, String> columns = ImmutableMap.builder();
    Map<String, String> headers = new HashMap<>();
    texts(members, "columns")
        .forEach(
            (header, field) -> {
              String other = headers.putIfAbsent(MappedWorkbook.same(header), header);
              if (other != null) {
                notices.accept(
                    MappingNotices.HEADER_TWICE
                        .notice()
                        .at(field.place())
                        .with("found", ReadNotices.shown(header)));
              } else if (field.text().equals(SheetMapping.IGNORE)
                  || taken(type, field.text(), field, seen).isPresent()) {
                columns.put(header, field.text());
              }
            });
    return columns.buildOrThrow();
  }

  private ImmutableMap<String, String> fixed(
      Class<? extends Record> type, Map<String, Node> members, Set<Target> seen) {
    ImmutableMap.Builder<String, String> fixed = ImmutableMap.builder();
    texts(members, "fixed")
        .forEach(
            (field, value) ->
                taken(type, field, value, seen)
                    .ifPresent(
                        target -> {
                          if (value(Targets.type(target), value.text()).isEmpty()) {
                            wrongFixed(field, target, value);
                          }
                          fixed.put(field, value.text());
                        }));
    return fixed.buildOrThrow();
  }

  private void wrongFixed(String field, Target target, Node.Scalar value) {
    if (Targets.type(target) instanceof ValueType.Choice choice) {
      unknownWord(field, choice, value);
    } else {
      notices.accept(
          MappingNotices.WRONG_FIXED
              .notice()
              .at(value.place())
              .with("field", field)
              .with("found", ReadNotices.shown(value.text()))
              .with("expected", Targets.type(target)));
    }
  }

  /** A value as the field has it; empty if it cannot be read. */
  static Optional<Object> value(ValueType type, String text) {
    Node.Scalar node = new Node.Scalar(Node.Kind.TEXT, text, new Place.InFile(""));
    return type instanceof ValueType.Choice choice
        ? SCALARS.choice(choice, node)
        : SCALARS.read((ValueType.Scalar) type, node);
  }

  private ImmutableMap<String, ImmutableMap<String, String>> words(
      Class<? extends Record> type, Map<String, Node> members) {
    ImmutableMap.Builder<String, ImmutableMap<String, String>> words = ImmutableMap.builder();
    Node all = members.get("words");
    Map<String, Node> fields = all == null ? Map.of() : members("words", all, Optional.empty());
    fields.forEach(
        (field, node) ->
            target(type, field, node)
                .ifPresent(
                    target -> {
                      Map<String, String> meant = new LinkedHashMap<>();
                      texts(fields, field)
                          .forEach(
                              (word, value) -> {
                                word(field, target, value);
                                meant.put(word, value.text());
                              });
                      words.put(field, ImmutableMap.copyOf(meant));
                    }));
    return words.buildOrThrow();
  }

  private void word(String field, Target target, Node.Scalar value) {
    ValueType type = Targets.type(target);
    if (type instanceof ValueType.Choice choice) {
      if (value(type, value.text()).isEmpty()) {
        unknownWord(field, choice, value);
      }
    } else if (type != ValueType.Scalar.TEXT && type != ValueType.Scalar.TRUTH) {
      notices.accept(
          MappingNotices.WRONG_USE
              .notice()
              .at(value.place())
              .with("key", "words")
              .with("field", field));
    } else if (value(type, value.text()).isEmpty()) {
      wrongFixed(field, target, value);
    }
  }

  private void unknownWord(String field, ValueType.Choice choice, Node.Scalar value) {
    List<String> known =
        Stream.concat(
                choice.names().stream(),
                Arrays.stream(choice.type().getEnumConstants())
                    .flatMap(
                        one ->
                            Stream.of(
                                Words.of(one, Language.DUTCH), Words.of(one, Language.ENGLISH))))
            .toList();
    notices.accept(
        MappingNotices.UNKNOWN_WORD
            .notice()
            .at(value.place())
            .with("field", field)
            .with("found", ReadNotices.shown(value.text()))
            .with(
                "nearest",
                Nearest.of(value.text(), known)
                    .orElseGet(() -> String.join(", ", choice.names()))));
  }

  /** The units: one for all amounts of the table, or one for each field. */
  private ImmutableMap<String, Integer> units(
      Class<? extends Record> type, Map<String, Node> members, Set<Target> seen) {
    ImmutableMap.Builder<String, Integer> units = ImmutableMap.builder();
    Node node = members.get("unit");
    if (node instanceof Node.Scalar one) {
      unit("unit", one)
          .ifPresent(
              factor ->
                  seen.stream()
                      .filter(target -> Targets.type(target) == ValueType.Scalar.MONEY)
                      .forEach(target -> units.put(Targets.name(target, type, year), factor)));
    } else {
      texts(members, "unit")
          .forEach(
              (field, word) ->
                  target(type, field, word)
                      .ifPresent(
                          target -> {
                            if (Targets.type(target) == ValueType.Scalar.MONEY) {
                              unit(field, word).ifPresent(factor -> units.put(field, factor));
                            } else {
                              notices.accept(
                                  MappingNotices.WRONG_USE
                                      .notice()
                                      .at(word.place())
                                      .with("key", "unit")
                                      .with("field", field));
                            }
                          }));
    }
    return units.buildOrThrow();
  }

  private Optional<Integer> unit(String key, Node.Scalar word) {
    Optional<Integer> factor =
        Optional.ofNullable(UNITS.get(MappedWorkbook.same(word.text()).replace(" ", "")));
    if (factor.isEmpty()) {
      wrongValue(key, word, String.join(", ", UNITS.keySet()));
    }
    return factor;
  }

  /** The field with this name, if it is not used before. */
  private Optional<Target> taken(
      Class<? extends Record> type, String field, Node at, Set<Target> seen) {
    Optional<Target> target = target(type, field, at);
    if (target.isPresent() && !seen.add(target.get())) {
      notices.accept(MappingNotices.FIELD_TWICE.notice().at(at.place()).with("field", field));
      return Optional.empty();
    }
    return target;
  }

  private Optional<Target> target(Class<? extends Record> type, String field, Node at) {
    Optional<Target> target = Targets.of(type, field, year);
    if (target.isEmpty()) {
      List<String> names = Targets.names(type);
      notices.accept(
          MappingNotices.UNKNOWN_FIELD
              .notice()
              .at(at.place())
              .with("found", ReadNotices.shown(field))
              .with("record", type)
              .with("nearest", Nearest.of(field, names).orElseGet(() -> String.join(", ", names))));
    }
    return target;
  }

  /** Tells of the fields without which there is no record, and of which nothing is said. */
  private void missingFields(Class<? extends Record> type, Node at, Set<Target> seen) {
    for (Field field : OwnTable.required(type)) {
      if (!seen.contains(new Target(type, field.name(), year))) {
        notices.accept(
            MappingNotices.MISSING_FIELD
                .notice()
                .at(at.place())
                .with("field", field.name())
                .with("record", type));
      }
    }
  }

  private void required(Map<String, Node> members, Node at, String key) {
    if (!members.containsKey(key) && at instanceof Node.Members) {
      notices.accept(MappingNotices.MISSING_KEY.notice().at(at.place()).with("key", key));
    }
  }

  private static Node node(Map<String, Node> members, String key) {
    return members.getOrDefault(key, new Node.Scalar(Node.Kind.NOTHING, "", new Place.InFile("")));
  }

  private void tell(NoticeType type, Node at, String found, Collection<String> known) {
    notices.accept(
        type.notice()
            .at(at.place())
            .with("found", ReadNotices.shown(found))
            .with("nearest", Nearest.of(found, known).orElseGet(() -> String.join(", ", known))));
  }

  private Map<String, Node> members(String key, Node node, Optional<ImmutableList<String>> keys) {
    if (!(node instanceof Node.Members found)) {
      wrong(MappingNotices.NO_MEMBERS, key, node);
      return Map.of();
    }
    keys.ifPresent(
        known ->
            found.members().entrySet().stream()
                .filter(entry -> !ImmutableSet.copyOf(known).contains(entry.getKey()))
                .forEach(
                    entry ->
                        tell(MappingNotices.UNKNOWN_KEY, entry.getValue(), entry.getKey(), known)));
    return found.members();
  }

  /** The texts by name below a key; empty if the key is absent. */
  private Map<String, Node.Scalar> texts(Map<String, Node> members, String key) {
    Node node = members.get(key);
    Map<String, Node.Scalar> texts = new LinkedHashMap<>();
    if (node != null) {
      members(key, node, Optional.empty())
          .forEach(
              (name, value) -> {
                if (value instanceof Node.Scalar scalar && scalar.kind() != Node.Kind.NOTHING) {
                  texts.put(name, scalar);
                } else {
                  wrong(MappingNotices.NO_TEXT, name, value);
                }
              });
    }
    return texts;
  }

  private Optional<String> text(Map<String, Node> members, String key) {
    Node node = members.get(key);
    if (node == null) {
      return Optional.empty();
    }
    if (node instanceof Node.Scalar scalar
        && scalar.kind() != Node.Kind.NOTHING
        && !Spaces.single(scalar.text()).isEmpty()) {
      return Optional.of(scalar.text().strip());
    }
    wrong(MappingNotices.NO_TEXT, key, node);
    return Optional.empty();
  }

  private Optional<Integer> number(Map<String, Node> members, String key, int least, int most) {
    Node node = members.get(key);
    if (node == null) {
      return Optional.empty();
    }
    Optional<Integer> number =
        node instanceof Node.Scalar scalar && scalar.text().matches("\\d{1,7}")
            ? Optional.of(Integer.valueOf(scalar.text()))
                .filter(found -> found >= least && found <= most)
            : Optional.empty();
    if (number.isEmpty()) {
      wrongValue(key, node, least + " \u2013 " + most);
    }
    return number;
  }

  private Optional<LocalDate> day(Map<String, Node> members) {
    Node node = members.get("filledOn");
    if (node == null) {
      return Optional.empty();
    }
    Optional<LocalDate> day =
        node instanceof Node.Scalar scalar
            ? value(ValueType.Scalar.DATE, scalar.text()).map(LocalDate.class::cast)
            : Optional.empty();
    if (day.isEmpty()) {
      wrongValue("filledOn", node, "2026-03-02");
    }
    return day;
  }

  private void wrongValue(String key, Node node, String expected) {
    notices.accept(
        MappingNotices.WRONG_VALUE
            .notice()
            .at(node.place())
            .with("key", ReadNotices.shown(key))
            .with("found", found(node))
            .with("expected", expected));
  }

  private void wrong(NoticeType type, String key, Node node) {
    notices.accept(
        type.notice()
            .at(node.place())
            .with("key", ReadNotices.shown(key))
            .with("found", found(node)));
  }

  private static String found(Node node) {
    if (node instanceof Node.Scalar scalar) {
      return ReadNotices.shown(scalar.text());
    }
    return node instanceof Node.Items ? "[\u2026]" : "{\u2026}";
  }
}
