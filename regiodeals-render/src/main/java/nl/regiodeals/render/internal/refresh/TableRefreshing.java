package nl.regiodeals.render.internal.refresh;

import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.regiodeals.core.notice.NoticeType;
import nl.regiodeals.render.document.Inline;
import nl.regiodeals.render.internal.MarkedText;
import nl.regiodeals.render.internal.RenderNotices;
import nl.regiodeals.render.internal.fill.Outline;
import nl.regiodeals.render.internal.source.Line;
import nl.regiodeals.render.internal.source.Origin;
import nl.regiodeals.render.internal.source.XmlElement;

/**
 * Refreshes a table. Its columns are found by their names and its rows by their record, wherever
 * they stand now: people widen a table with a column of their own, and sort it. Not safe to share
 * between threads.
 */
final class TableRefreshing {
  private static final int NONE = Alignment.NONE;

  private final PartChanges changes;
  private final Telling telling;
  private final Origin.Mark mark;
  private final Outline.Grid before;
  private final Outline.Grid now;
  private final Node.Table table;
  private final Texts texts;
  private final Columns columns;
  private final int[] nowColumns;
  private final int[] inDocument;
  private final int[] inNow;
  private final Outline.Row[] ofNow;
  private final List<Outline.Row> left = new ArrayList<>();
  private final Map<XmlElement, XmlElement> placeOf = new HashMap<>();

  /** Changes a text that nobody altered, and returns whether it says what the data say. */
  interface Texts {
    boolean change(Found at, String was, ImmutableList<Inline> is);
  }

  TableRefreshing(
      PartChanges changes,
      Telling telling,
      Origin.Mark mark,
      Outline.Grid before,
      Outline.Grid now,
      Node.Table table,
      Texts texts) {
    this.changes = changes;
    this.telling = telling;
    this.mark = mark;
    this.before = before;
    this.now = now;
    this.table = table;
    this.texts = texts;
    this.columns = new Columns(before, table);
    this.nowColumns = Alignment.columns(names(before), names(now));
    this.inDocument = rows(before, columns, table);
    this.inNow = rows(before, now, nowColumns);
    this.ofNow = new Outline.Row[now.rows().size()];
  }

  /** The columns of a table as it was filled, in the table as it is. */
  private static final class Columns {
    private final int[] inDocument;

    Columns(Outline.Grid before, Node.Table table) {
      this.inDocument = find(before, table);
    }

    /** The column in the document; none if it was removed. */
    int of(int column) {
      return column < inDocument.length ? inDocument[column] : NONE;
    }

    private static int[] find(Outline.Grid before, Node.Table table) {
      if (table.rows().isEmpty()) {
        int[] none = new int[names(before).size()];
        Arrays.fill(none, NONE);
        return none;
      }
      List<Node.Cell> head = table.rows().get(0).cells();
      int[] pairs = Alignment.columns(names(before), head.stream().map(Node.Cell::text).toList());
      return Arrays.stream(pairs)
          .map(pair -> pair == NONE ? NONE : head.get(pair).column())
          .toArray();
    }

    /** The text of a row of the document in these columns. */
    String all(Node.Row row, int first) {
      List<String> texts = new ArrayList<>();
      for (int c = first; c < inDocument.length; c++) {
        if (inDocument[c] != NONE) {
          texts.add(row.text(inDocument[c]));
        }
      }
      return Joiner.on('\t').join(texts);
    }

    /** The text of a row as it was filled, in the columns that are still there. */
    String all(Outline.Row row, int first) {
      List<String> texts = new ArrayList<>();
      for (int c = first; c < inDocument.length; c++) {
        if (inDocument[c] != NONE) {
          texts.add(row.text(c));
        }
      }
      return Joiner.on('\t').join(texts);
    }

    String label(Node.Row row) {
      return inDocument.length > 0 && inDocument[0] != NONE ? row.text(inDocument[0]) : "";
    }

    /** Whether a row has text in a column of its own. */
    boolean isAnnotated(Node.Row row) {
      return row.cells().stream()
          .filter(cell -> Arrays.stream(inDocument).noneMatch(c -> c == cell.column()))
          .anyMatch(cell -> !cell.text().isEmpty());
    }
  }

  private static List<String> names(Outline.Grid grid) {
    List<String> names = new ArrayList<>();
    if (!grid.rows().isEmpty()) {
      Outline.Row head = grid.rows().get(0);
      for (int c = 0; c < head.cells().size(); c++) {
        names.add(head.text(c));
      }
    }
    return names;
  }

  /** Where the rows stand in the document: as a whole, by name, by record, and by the rest. */
  private static int[] rows(Outline.Grid before, Columns columns, Node.Table table) {
    int[] pairs = new int[before.rows().size()];
    Arrays.fill(pairs, NONE);
    List<Outline.Row> was = before.rows();
    List<Node.Row> rows = table.rows();
    if (!rows.isEmpty() && pairs.length > 0) {
      pairs[0] = 0;
    }
    int count = rows.size();
    Alignment.byKey(
        pairs, count, i -> columns.all(was.get(i), 0), i -> columns.all(rows.get(i), 0), false);
    Alignment.byKey(pairs, count, i -> was.get(i).text(0), i -> columns.label(rows.get(i)), false);
    Alignment.byKey(
        pairs,
        count,
        i -> was.get(i).record(),
        i -> rows.get(i).records().stream().findFirst().orElse(""),
        true);
    Alignment.byKey(
        pairs, count, i -> columns.all(was.get(i), 1), i -> columns.all(rows.get(i), 1), true);
    return pairs;
  }

  /** Where the rows stand in the data now. */
  private static int[] rows(Outline.Grid before, Outline.Grid now, int[] columns) {
    int[] pairs = new int[before.rows().size()];
    Arrays.fill(pairs, NONE);
    List<Outline.Row> was = before.rows();
    List<Outline.Row> is = now.rows();
    if (!is.isEmpty() && pairs.length > 0) {
      pairs[0] = 0;
    }
    int count = is.size();
    Alignment.byKey(
        pairs,
        count,
        i -> whole(was.get(i), columns, true),
        i -> whole(is.get(i), columns, false),
        false);
    Alignment.byKey(
        pairs, count, i -> recordAndLabel(was.get(i)), i -> recordAndLabel(is.get(i)), false);
    Alignment.byKey(pairs, count, i -> was.get(i).text(0), i -> is.get(i).text(0), false);
    Alignment.byKey(pairs, count, i -> was.get(i).record(), i -> is.get(i).record(), true);
    return pairs;
  }

  private static String whole(Outline.Row row, int[] columns, boolean isBefore) {
    List<String> texts = new ArrayList<>();
    for (int c = 0; c < columns.length; c++) {
      if (columns[c] != NONE) {
        texts.add(row.text(isBefore ? c : columns[c]));
      }
    }
    return Joiner.on('\t').join(texts);
  }

  private static String recordAndLabel(Outline.Row row) {
    return row.record().isEmpty() ? "" : row.record() + '\t' + row.text(0);
  }

  /** Whether a table has the rows it was filled with, in whatever order, and nothing else. */
  static boolean isUntouched(Outline.Grid before, Node.Table table) {
    Columns columns = new Columns(before, table);
    int[] pairs = rows(before, columns, table);
    for (int i = 0; i < pairs.length; i++) {
      if (pairs[i] == NONE
          || !columns
              .all(before.rows().get(i), 0)
              .equals(columns.all(table.rows().get(pairs[i]), 0))) {
        return false;
      }
    }
    return pairs.length == table.rows().size()
        && table.rows().stream().noneMatch(columns::isAnnotated);
  }

  /** Changes what has another value, and returns what counts as filled in now. */
  Outline.Grid refresh() {
    for (int i = 0; i < before.rows().size(); i++) {
      if (inNow[i] == NONE) {
        gone(i);
      } else if (inDocument[i] == NONE) {
        telling.left(RenderNotices.REFRESH_MISSING, mark, now.rows().get(inNow[i]).told());
        ofNow[inNow[i]] = now.rows().get(inNow[i]);
      } else {
        ofNow[inNow[i]] = row(i);
      }
    }
    sort();
    added();
    if (Arrays.stream(nowColumns).anyMatch(c -> c == NONE)
        || names(now).size() != names(before).size()) {
      telling.left(RenderNotices.REFRESH_COLUMNS, mark, Joiner.on(" | ").join(names(now)));
    }
    ImmutableList.Builder<Outline.Row> rows = ImmutableList.builder();
    Arrays.stream(ofNow).filter(row -> row != null).forEach(rows::add);
    return new Outline.Grid(rows.addAll(left).build(), Optional.empty());
  }

  /** A row of which the record is no longer in the data. */
  private void gone(int i) {
    if (inDocument[i] == NONE) {
      return;
    }
    Outline.Row was = before.rows().get(i);
    Node.Row row = table.rows().get(inDocument[i]);
    boolean isUntouched =
        columns.all(was, 0).equals(columns.all(row, 0)) && !columns.isAnnotated(row);
    if (isUntouched && changes.canChangeWhole()) {
      changes.remove(row.element());
      telling.changed(RenderNotices.REFRESH_ROW_REMOVED, mark, was.told());
      return;
    }
    NoticeType why =
        isUntouched ? RenderNotices.REFRESH_WHOLE_NOT_TRACKED : RenderNotices.REFRESH_ROW_KEPT;
    telling.left(why, mark, was.told());
    left.add(was);
  }

  /** A row that is in both data; what it counts as now. */
  private Outline.Row row(int i) {
    Outline.Row was = before.rows().get(i);
    Outline.Row is = now.rows().get(inNow[i]);
    Node.Row row = table.rows().get(inDocument[i]);
    ImmutableList.Builder<ImmutableList<Inline>> cells = ImmutableList.builder();
    for (int c = 0; c < was.cells().size(); c++) {
      int column = c < nowColumns.length ? nowColumns[c] : NONE;
      int place = columns.of(c);
      boolean isBoth = column != NONE && column < is.cells().size() && place != NONE;
      cells.add(
          isBoth && cell(row, place, was.text(c), is.cells().get(column))
              ? is.cells().get(column)
              : was.cells().get(c));
    }
    return new Outline.Row(is.record(), cells.build());
  }

  private boolean cell(Node.Row row, int place, String was, ImmutableList<Inline> is) {
    Optional<Node.Cell> cell = row.cell(place);
    String text = cell.map(Node.Cell::text).orElse("");
    if (text.equals(MarkedText.plain(Inline.plainText(is)))) {
      return true;
    }
    return cell.flatMap(Node.Cell::found)
        .map(found -> texts.change(found, was, is))
        .orElseGet(
            () -> {
              telling.left(
                  RenderNotices.REFRESH_ALTERED, mark, was, Inline.plainText(is), Found.text(text));
              return false;
            });
  }

  /**
   * Puts the rows that stay in the order of the data, unless people sorted them, or each change is
   * to be a tracked one.
   */
  private void sort() {
    List<Integer> known = new ArrayList<>();
    for (int i = 1; i < inNow.length; i++) {
      if (inNow[i] != NONE && inDocument[i] != NONE) {
        known.add(i);
      }
    }
    List<Integer> indices = known.stream().map(i -> inDocument[i]).toList();
    List<Node.Row> places = indices.stream().sorted().map(table.rows()::get).toList();
    List<Node.Row> rows = new ArrayList<>(places);
    if (indices.stream().sorted().toList().equals(indices) && changes.canMove()) {
      rows.clear();
      known.stream()
          .sorted(Comparator.comparing(i -> inNow[i]))
          .forEach(i -> rows.add(table.rows().get(inDocument[i])));
      changes.move(
          places.stream().map(Node.Row::element).toList(),
          rows.stream().map(Node.Row::element).toList());
    }
    for (int i = 0; i < rows.size(); i++) {
      places(rows.get(i), places.get(i));
    }
  }

  private void places(Node.Row row, Node.Row at) {
    placeOf.put(row.element(), at.element());
  }

  /** Inserts the rows of new records, after the row that they follow in the data. */
  private void added() {
    Map<Integer, Node.Row> known = new HashMap<>();
    boolean[] isKnown = new boolean[now.rows().size()];
    for (int i = 0; i < inNow.length; i++) {
      if (inNow[i] != NONE) {
        isKnown[inNow[i]] = true;
        if (i > 0 && inDocument[i] != NONE) {
          known.put(inNow[i], table.rows().get(inDocument[i]));
        }
      }
    }
    for (int i = 1; i < isKnown.length; i++) {
      if (!isKnown[i] && isAdded(i, known)) {
        ofNow[i] = now.rows().get(i);
      }
    }
  }

  private boolean isAdded(int ofNow, Map<Integer, Node.Row> known) {
    Outline.Row is = now.rows().get(ofNow);
    if (!changes.canChangeWhole()) {
      telling.left(RenderNotices.REFRESH_WHOLE_NOT_TRACKED, mark, is.told());
      return false;
    }
    int before = ofNow - 1;
    while (before > 0 && !known.containsKey(before)) {
      before--;
    }
    int after = ofNow + 1;
    while (after < now.rows().size() && !known.containsKey(after)) {
      after++;
    }
    Node.Row previous = known.get(before);
    Node.Row next = known.get(after);
    if (previous != null) {
      changes.insert(place(previous).end(), row(previous, is));
    } else if (next != null) {
      changes.insert(place(next).start(), row(next, is));
    } else if (table.rows().size() > 1) {
      Node.Row last = table.rows().get(table.rows().size() - 1);
      changes.insert(last.element().end(), row(last, is));
    } else {
      telling.left(RenderNotices.REFRESH_NO_PLACE, mark, is.told());
      return false;
    }
    telling.changed(RenderNotices.REFRESH_ROW_ADDED, mark, is.told());
    return true;
  }

  private XmlElement place(Node.Row row) {
    return placeOf.getOrDefault(row.element(), row.element());
  }

  /** A row that looks like another. */
  private String row(Node.Row like, Outline.Row is) {
    Map<Line, ImmutableList<Inline>> text = new HashMap<>();
    for (Node.Cell cell : like.cells()) {
      ImmutableList<Inline> content = ImmutableList.of();
      for (int c = 0; c < nowColumns.length; c++) {
        if (columns.of(c) == cell.column() && nowColumns[c] != NONE) {
          content = Plain.withoutMarks(is.cells().get(nowColumns[c]));
        }
      }
      if (!cell.lines().isEmpty()) {
        text.put(cell.lines().get(0), content);
      }
    }
    return changes.copy(like.element(), like.lines(), text);
  }
}
