package nl.regiodeals.render.internal.refresh;

import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSetMultimap;
import com.google.common.collect.Sets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.regiodeals.core.notice.Notice;
import nl.regiodeals.render.document.Block;
import nl.regiodeals.render.document.Inline;
import nl.regiodeals.render.internal.RenderNotices;
import nl.regiodeals.render.internal.fill.PlaceholderScanner;
import nl.regiodeals.render.internal.source.Origin;
import nl.regiodeals.render.internal.template.Expressions;
import nl.regiodeals.render.internal.template.Expressions.Asked;
import nl.regiodeals.render.internal.template.Expressions.Noted;

/**
 * What each mark of a document would show now.
 *
 * @param values the value of each mark, by its id
 * @param records the records of each list that can be read, by its id
 * @param expressions what the marks of each list ask, by its id
 */
record Values(
    ImmutableMap<String, Value> values,
    ImmutableMap<String, ImmutableList<String>> records,
    ImmutableSetMultimap<String, Asking> expressions) {
  /** The words around which a line of a script would end. */
  private static final CharMatcher ENDS = CharMatcher.javaIsoControl();

  private static final Pattern NAME = Pattern.compile("\\w+");

  /**
   * What a mark would show.
   *
   * @param content the text, without marks within it; empty if there is none
   * @param blocks the blocks; empty if there is text
   * @param wrong why there is none
   */
  record Value(ImmutableList<Inline> content, ImmutableList<Block> blocks, Optional<Notice> wrong) {
    /** As plain text. */
    String text() {
      return Inline.plainText(content);
    }

    private static Value none(Notice wrong) {
      return new Value(ImmutableList.of(), ImmutableList.of(), Optional.of(wrong));
    }
  }

  /**
   * What the marks of a list ask.
   *
   * @param expression what stood in the template
   * @param variable the name of an item of the list
   */
  record Asking(String expression, String variable) {}

  /** The values of all marks. */
  static Values of(Expressions expressions, Origin origin) {
    Map<String, Value> values = new LinkedHashMap<>();
    List<String> variables = variables(expressions, origin);
    Set<String> names = new HashSet<>();
    variables.forEach(each -> names.add(name(each)));
    List<Origin.Mark> marks = new ArrayList<>();
    List<Noted> noted = new ArrayList<>();
    Map<String, Optional<Notice>> faults = new HashMap<>();
    for (Origin.Mark mark : origin.marks()) {
      String code = PlaceholderScanner.code(mark.expression()).orElse("");
      Set<String> rows = rows(mark);
      Optional<Notice> fault =
          faults.computeIfAbsent(
              code + rows, none -> fault(expressions, code, Sets.union(names, rows)));
      if (fault.isPresent()) {
        values.put(mark.id(), Value.none(fault.get()));
      } else {
        marks.add(mark);
        String figure = expressions.figure(code, Sets.union(names, rows));
        noted.add(new Noted(code, mark.isBlocks(), mark.rows(), figure));
      }
    }
    ImmutableMap<String, ImmutableList<String>> records =
        records(expressions, origin, variables, names);
    ImmutableSetMultimap<String, Asking> asking = asking(marks);
    for (Origin.Series series : origin.series()) {
      Set<String> filled = new HashSet<>(series.records());
      for (String record : records.getOrDefault(series.id(), ImmutableList.of())) {
        if (!filled.contains(record)) {
          asking.get(series.id()).forEach(each -> add(each, record, marks, noted));
        }
      }
    }
    ask(expressions, variables, marks, noted, values);
    return new Values(ImmutableMap.copyOf(values), records, asking);
  }

  private static void add(
      Asking asking, String record, List<Origin.Mark> marks, List<Noted> noted) {
    ImmutableList<String> rows = ImmutableList.of(asking.variable(), record);
    String id = id(asking.expression(), rows);
    marks.add(new Origin.Mark(id, asking.expression(), rows, "", "", ""));
    noted.add(new Noted(PlaceholderScanner.code(asking.expression()).orElse(""), false, rows, ""));
  }

  /** The id of a mark that is new. */
  static String id(String expression, ImmutableList<String> rows) {
    return Origin.Mark.id("t", expression, rows);
  }

  private static ImmutableSetMultimap<String, Asking> asking(List<Origin.Mark> marks) {
    ImmutableSetMultimap.Builder<String, Asking> asking = ImmutableSetMultimap.builder();
    for (Origin.Mark mark : marks) {
      if (!mark.series().isEmpty() && mark.rows().size() == 2) {
        asking.put(mark.series(), new Asking(mark.expression(), mark.rows().get(0)));
      }
    }
    return asking.build();
  }

  private static ImmutableMap<String, ImmutableList<String>> records(
      Expressions expressions, Origin origin, List<String> variables, Set<String> names) {
    List<Origin.Series> series =
        origin.series().stream()
            .filter(each -> ENDS.matchesNoneOf(each.expression()))
            .filter(
                each ->
                    faults(expressions, "[#list " + each.expression() + "][/#list]", names)
                        .isEmpty())
            .toList();
    List<Optional<ImmutableList<String>>> read =
        expressions.records(variables, series.stream().map(Origin.Series::expression).toList());
    Map<String, ImmutableList<String>> records = new LinkedHashMap<>();
    for (int i = 0; i < series.size(); i++) {
      String id = series.get(i).id();
      read.get(i).ifPresent(all -> records.put(id, all));
    }
    return ImmutableMap.copyOf(records);
  }

  /** The records of a list in these data; empty if it cannot be read. */
  Optional<ImmutableList<String>> records(Origin.Series series) {
    return Optional.ofNullable(records.get(series.id()));
  }

  /** The value of what is asked of a record that is new. */
  Value of(String expression, ImmutableList<String> rows) {
    return of(new Origin.Mark(id(expression, rows), expression, rows, "", "", ""));
  }

  /** What a new record of a list shows, as people are told it. */
  String told(Origin.Series series, String record) {
    return expressions.get(series.id()).stream()
        .map(each -> of(each.expression(), ImmutableList.of(each.variable(), record)).text())
        .collect(Collectors.joining(" | "));
  }

  private static Set<String> rows(Origin.Mark mark) {
    Set<String> rows = new LinkedHashSet<>();
    for (int i = 0; i + 1 < mark.rows().size(); i += 2) {
      rows.add(mark.rows().get(i));
    }
    return rows;
  }

  private static List<String> variables(Expressions expressions, Origin origin) {
    Set<String> names = new HashSet<>();
    origin.variables().forEach(each -> names.add(name(each)));
    return origin.variables().stream()
        .filter(each -> ENDS.matchesNoneOf(each))
        .filter(each -> faults(expressions, "[#assign " + each + "]", names).isEmpty())
        .toList();
  }

  private static String name(String variable) {
    Matcher name = NAME.matcher(variable);
    return name.lookingAt() ? name.group() : "";
  }

  private static Optional<Notice> fault(Expressions expressions, String code, Set<String> own) {
    if (!expressions.figure(code, own).isEmpty()) {
      return Optional.empty();
    }
    return code.isEmpty() || ENDS.matchesAnyOf(code)
        ? Optional.of(RenderNotices.FILL_SYNTAX.notice())
        : faults(expressions, Expressions.shown(0, code), own).stream().findFirst();
  }

  private static ImmutableList<Notice> faults(
      Expressions expressions, String code, Set<String> own) {
    return expressions.faults(new Asked(code, code, false, ImmutableList.of(), ""), own);
  }

  private static void ask(
      Expressions expressions,
      List<String> variables,
      List<Origin.Mark> marks,
      List<Noted> noted,
      Map<String, Value> values) {
    marks.forEach(
        mark -> values.put(mark.id(), Value.none(RenderNotices.REFRESH_NO_RECORD.notice())));
    expressions
        .again(
            variables,
            noted,
            (at, wrong) -> {
              if (at >= 0 && at < marks.size()) {
                values.put(marks.get(at).id(), Value.none(wrong));
              }
            })
        .forEach(
            shown ->
                values.put(
                    marks.get(shown.line()).id(),
                    new Value(
                        Plain.withoutMarks(shown.inlines()), shown.blocks(), Optional.empty())));
  }

  /** The value of a mark. */
  Value of(Origin.Mark mark) {
    Value value = values.get(mark.id());
    return value == null ? Value.none(RenderNotices.REFRESH_NO_RECORD.notice()) : value;
  }
}
