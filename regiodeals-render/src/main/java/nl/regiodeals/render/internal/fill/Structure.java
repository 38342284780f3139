package nl.regiodeals.render.internal.fill;

import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.Multimaps;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.regiodeals.core.notice.NoticeType;
import nl.regiodeals.render.internal.RenderNotices;
import nl.regiodeals.render.internal.fill.Group.Reach;
import nl.regiodeals.render.internal.fill.Placeholder.Kind;
import nl.regiodeals.render.internal.source.Line;
import nl.regiodeals.render.internal.source.TemplateDocument;
import nl.regiodeals.render.internal.source.XmlElement;

/**
 * How the placeholders of a part belong together: which directive ends where, and what each works
 * on. Not safe to share between threads.
 */
final class Structure {
  private static final CharMatcher BLANK =
      CharMatcher.whitespace().or(CharMatcher.anyOf("\u00a0\u200b\ufeff"));
  private static final Pattern VARIABLES = Pattern.compile("\\bas\\s+(\\w+)(?:\\s*,\\s*(\\w+))?$");

  /** The maximum nesting of directives. */
  private static final int DEEPEST = 40;

  private final TemplateDocument document;
  private final Mistakes mistakes;
  private final ImmutableList<Placeholder> placeholders;
  private final ImmutableListMultimap<Line, Placeholder> ofLine;
  private final IdentityHashMap<Placeholder, Group> groups = new IdentityHashMap<>();
  private final IdentityHashMap<Placeholder, ImmutableList<String>> variables =
      new IdentityHashMap<>();
  private final IdentityHashMap<Placeholder, Group> lists = new IdentityHashMap<>();
  private final Map<XmlElement, Boolean> rows = new HashMap<>();
  private final Map<Line, Boolean> bare = new HashMap<>();
  private final Map<Line, Boolean> directives = new HashMap<>();
  private final Set<Line> inRow = new HashSet<>();
  private final ImmutableListMultimap<XmlElement, Placeholder> ofRow;

  Structure(
      TemplateDocument document, List<Line> lines, List<Placeholder> found, Mistakes mistakes) {
    this.document = document;
    this.mistakes = mistakes;
    // a text box stands within a paragraph that goes on after it
    this.placeholders =
        found.stream()
            .sorted(Comparator.comparingInt(each -> each.line().start(each.from())))
            .collect(ImmutableList.toImmutableList());
    this.ofLine = Multimaps.index(placeholders, Placeholder::line);
    this.ofRow =
        Multimaps.index(
            placeholders.stream().filter(each -> rowOf(each).isPresent()).toList(),
            each -> rowOf(each).orElseThrow());
    pair();
    if (!groups.isEmpty()) {
      lines.forEach(this::row);
    }
    groups.values().stream().distinct().forEach(this::reach);
  }

  /** The placeholders, in the order of the source. */
  ImmutableList<Placeholder> placeholders() {
    return placeholders;
  }

  /** Whether it has directives, with which text comes and goes. */
  boolean hasDirectives() {
    return placeholders.stream().anyMatch(each -> each.kind() != Kind.VALUE);
  }

  /** The placeholders of each line. */
  ImmutableListMultimap<Line, Placeholder> ofLine() {
    return ofLine;
  }

  /** What a directive works on; a value is in its line. */
  Reach reach(Placeholder placeholder) {
    Group group = groups.get(placeholder);
    return group == null ? Reach.LINE : group.reach();
  }

  /** The variables of the lists around a placeholder. */
  ImmutableList<String> variables(Placeholder placeholder) {
    return variables.getOrDefault(placeholder, ImmutableList.of());
  }

  /** The list around a placeholder; empty if there is none, or another directive around it too. */
  Optional<Group> list(Placeholder placeholder) {
    return Optional.ofNullable(lists.get(placeholder));
  }

  /** Whether a line holds directives and nothing else, so that it disappears. */
  boolean isAlone(Line line) {
    return !inRow.contains(line) && directives.computeIfAbsent(line, this::isDirectives);
  }

  private boolean isDirectives(Line line) {
    ImmutableList<Placeholder> all = ofLine.get(line);
    return !all.isEmpty()
        && all.stream().noneMatch(each -> each.kind() == Kind.VALUE)
        && isBare(line);
  }

  /** The placeholders in a row, but not in a table within it. */
  ImmutableList<Placeholder> ofRow(XmlElement row) {
    return ofRow.get(row);
  }

  /** Whether a line holds one value and nothing else, so that blocks can take its place. */
  boolean isOneValue(Line line) {
    ImmutableList<Placeholder> all = ofLine.get(line);
    return all.size() == 1 && all.get(0).kind() == Kind.VALUE && isBare(line);
  }

  /** Whether a line holds placeholders and nothing else. */
  private boolean isBare(Line line) {
    return bare.computeIfAbsent(line, this::findBare);
  }

  private boolean findBare(Line line) {
    if (!line.isOnlyText() || !document.mayGo(line)) {
      return false;
    }
    int at = 0;
    for (Placeholder each : ofLine.get(line)) {
      if (!BLANK.matchesAllOf(line.text().substring(at, each.from()))) {
        return false;
      }
      at = each.to();
    }
    return BLANK.matchesAllOf(line.text().substring(at));
  }

  private void pair() {
    Deque<Group> open = new ArrayDeque<>();
    for (Placeholder each : placeholders) {
      Kind kind = each.kind();
      if (kind.opens()) {
        if (open.size() >= DEEPEST) {
          mistakes.add(RenderNotices.TEMPLATE_TOO_DEEP.notice().with("most", DEEPEST));
          return;
        }
        open.push(new Group(each));
        groups.put(each, open.getFirst());
      } else if (kind.isBetween() || kind.closes()) {
        belongs(each, open);
      }
      variables.put(each, variables(open));
      if (open.size() == 1 && open.getFirst().first().kind() == Kind.LIST) {
        lists.put(each, open.getFirst());
      }
    }
    for (Group group : open) {
      wrong(RenderNotices.FILL_NO_END, group.first());
    }
  }

  private void belongs(Placeholder each, Deque<Group> open) {
    if (open.isEmpty() || !fits(each.kind(), open.getFirst().first().kind())) {
      wrong(RenderNotices.FILL_NO_BEGIN, each);
      return;
    }
    open.getFirst().add(each);
    groups.put(each, open.getFirst());
    if (each.kind().closes()) {
      open.pop();
    }
  }

  private static boolean fits(Kind kind, Kind opened) {
    return switch (kind) {
      case ELSEIF, END_IF -> opened == Kind.IF;
      case SEP, END_SEP, END_LIST -> opened == Kind.LIST;
      default -> true;
    };
  }

  private static ImmutableList<String> variables(Deque<Group> open) {
    List<String> all = new ArrayList<>();
    for (Group group : open) {
      Matcher as = VARIABLES.matcher(group.first().code());
      if (group.first().kind() == Kind.LIST && as.find()) {
        all.add(as.group(1));
        Optional.ofNullable(as.group(2)).ifPresent(all::add);
      }
    }
    return ImmutableList.copyOf(all);
  }

  /** Notes of the rows around a line whether they hold nothing but directives. */
  private void row(Line line) {
    Optional<XmlElement> row = line.paragraph().nearest(document.row());
    boolean isInner = false;
    while (row.isPresent()) {
      boolean isBareLine =
          !isInner && (isAlone(line) || (line.isOnlyText() && BLANK.matchesAllOf(line.text())));
      rows.merge(row.get(), isBareLine, Boolean::logicalAnd);
      row = row.get().parent().flatMap(outer -> outer.nearest(document.row()));
      isInner = true;
    }
  }

  /** The row of its own that a placeholder is in; empty if the row holds other text. */
  Optional<XmlElement> ownRow(Placeholder each) {
    return rowOf(each).filter(row -> rows.getOrDefault(row, false));
  }

  private Optional<XmlElement> rowOf(Placeholder each) {
    return each.line().paragraph().nearest(document.row());
  }

  private void reach(Group group) {
    List<Placeholder> all = group.members();
    if (!group.last().kind().closes()) {
      return;
    }
    boolean isAlone = all.stream().allMatch(each -> isAlone(each.line()));
    if (all.stream().allMatch(each -> each.line() == group.first().line())) {
      group.reach(isAlone ? Reach.PARAGRAPHS : Reach.LINE);
      if (!isAlone && !isOneFlow(all)) {
        wrong(RenderNotices.FILL_CROSSING, group.first());
      }
    } else if (isAlone && isAroundRows(all)) {
      group.reach(Reach.ROWS);
    } else if (isAlone && isAroundParagraphs(all)) {
      group.reach(Reach.PARAGRAPHS);
    } else if (isInOneRow(group)) {
      group.reach(Reach.ROW);
      group.members().forEach(each -> inRow.add(each.line()));
    } else {
      wrong(RenderNotices.FILL_CROSSING, group.first());
    }
  }

  private boolean isOneFlow(List<Placeholder> all) {
    return all.stream().map(each -> document.flow(each.line(), each.from())).distinct().count()
        == 1;
  }

  private boolean isAroundRows(List<Placeholder> all) {
    return all.stream().allMatch(each -> ownRow(each).isPresent())
        && all.stream().map(each -> ownRow(each).orElseThrow().parent()).distinct().count() == 1
        && all.stream().map(this::ownRow).distinct().count() > 1;
  }

  private boolean isAroundParagraphs(List<Placeholder> all) {
    return all.stream().map(each -> document.whole(each.line()).parent()).distinct().count() == 1;
  }

  private boolean isInOneRow(Group group) {
    Optional<XmlElement> row = rowOf(group.first());
    return group.members().size() == 2
        && row.isPresent()
        && row.equals(rowOf(group.last()))
        && !cell(group.first()).equals(cell(group.last()));
  }

  private Optional<XmlElement> cell(Placeholder each) {
    return each.line().paragraph().nearest(document.cell());
  }

  private void wrong(NoticeType type, Placeholder each) {
    if (mistakes.isFull()) {
      return;
    }
    mistakes.add(
        type.notice()
            .with("sentence", each.sentence())
            .with("typed", Excerpts.typed(each.typed())));
  }
}
