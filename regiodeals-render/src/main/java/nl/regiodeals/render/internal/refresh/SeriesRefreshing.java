package nl.regiodeals.render.internal.refresh;

import com.google.common.collect.HashMultiset;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.LinkedListMultimap;
import com.google.common.collect.ListMultimap;
import com.google.common.collect.Multiset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.regiodeals.render.document.Inline;
import nl.regiodeals.render.internal.MarkedText;
import nl.regiodeals.render.internal.RenderNotices;
import nl.regiodeals.render.internal.fill.Excerpts;
import nl.regiodeals.render.internal.source.Hole;
import nl.regiodeals.render.internal.source.Line;
import nl.regiodeals.render.internal.source.MarkedDocument;
import nl.regiodeals.render.internal.source.Origin;
import nl.regiodeals.render.internal.source.XmlElement;

/**
 * The rows and paragraphs that a list of the template gave, one for each record: those of new
 * records come, and those of records that have gone go. For one list in one part; not safe to share
 * between threads.
 */
final class SeriesRefreshing {
  /** The lines of a row that are read. */
  private static final int MOST_LINES = 1_000;

  private final PartChanges changes;
  private final Telling telling;
  private final Values values;
  private final Lines lines;
  private final Origin.Series series;
  private final ListMultimap<String, Hit> ofRecord = LinkedListMultimap.create();
  private final Map<String, List<Line>> linesOf = new HashMap<>();
  private final Map<Integer, Set<String>> sameAt = new HashMap<>();
  private final Multiset<String> arounds = HashMultiset.create();
  private Map<String, XmlElement> places = Map.of();
  private boolean isRows;

  /** A mark of a record, as it stands in the document. */
  private record Hit(Origin.Mark mark, Found at, boolean isUntouched) {}

  SeriesRefreshing(
      PartChanges changes, Telling telling, Values values, Lines lines, Origin.Series series) {
    this.changes = changes;
    this.telling = telling;
    this.values = values;
    this.lines = lines;
    this.series = series;
  }

  /** Adds a mark that was found. */
  void found(Origin.Mark mark, Found at) {
    ofRecord.put(mark.rows().get(1), new Hit(mark, at, at.isWhole() && at.isSame(mark.shown())));
  }

  /**
   * Inserts and removes what came and went, and gives the records that there are now.
   *
   * @param added takes each new mark, and gives it an id of its own
   */
  Origin.Series refresh(Function<Origin.Mark, Origin.Mark> added, Consumer<Origin.Mark> removed) {
    Optional<ImmutableList<String>> known = values.records(series);
    if (known.isEmpty()) {
      return series;
    }
    Set<String> now = new LinkedHashSet<>(known.get());
    this.places = series.isWhole() ? places() : Map.of();
    List<String> kept = new ArrayList<>();
    for (String record : ofRecord.keySet()) {
      if (!now.contains(record) && !gone(record, removed)) {
        kept.add(record);
      }
    }
    List<String> order = new ArrayList<>(now);
    Set<String> left = new LinkedHashSet<>();
    for (int i = 0; i < order.size(); i++) {
      String record = order.get(i);
      if (series.records().contains(record) || isAdded(order, i, added)) {
        left.add(record);
      }
    }
    left.addAll(kept);
    return series.of(ImmutableList.copyOf(left));
  }

  /** The row or paragraph of each record; none if they have more, or share them. */
  private Map<String, XmlElement> places() {
    MarkedDocument document = changes.document();
    Map<String, XmlElement> rows = places(line -> line.paragraph().nearest(document.row()));
    isRows = !rows.isEmpty();
    return isRows ? rows : places(line -> Optional.of(document.whole(line)));
  }

  private Map<String, XmlElement> places(Function<Line, Optional<XmlElement>> place) {
    Map<String, XmlElement> found = new LinkedHashMap<>();
    for (String record : ofRecord.keySet()) {
      for (Hit hit : ofRecord.get(record)) {
        Optional<XmlElement> at = hit.at().line().flatMap(place);
        if (at.isEmpty() || !at.get().equals(found.getOrDefault(record, at.get()))) {
          return Map.of();
        }
        found.put(record, at.get());
      }
    }
    return new HashSet<>(found.values()).size() == found.size() ? found : Map.of();
  }

  /** Removes the row of a record that has gone, if nobody altered it. */
  private boolean gone(String record, Consumer<Origin.Mark> removed) {
    List<Hit> hits = ofRecord.get(record);
    XmlElement place = places.get(record);
    Origin.Mark first = hits.get(0).mark();
    String told = Excerpts.typed(text(hits));
    if (place == null) {
      hits.forEach(this::wrong);
      return false;
    } else if (!hits.stream().allMatch(Hit::isUntouched) || !isAsOthers(record)) {
      telling.left(
          isRows ? RenderNotices.REFRESH_ROW_KEPT : RenderNotices.REFRESH_KEPT, first, told);
      return false;
    } else if (!changes.canChangeWhole()) {
      telling.left(RenderNotices.REFRESH_WHOLE_NOT_TRACKED, first, told);
      return false;
    }
    changes.remove(place);
    telling.changed(
        isRows ? RenderNotices.REFRESH_ROW_REMOVED : RenderNotices.REFRESH_REMOVED, first, told);
    hits.forEach(hit -> removed.accept(hit.mark()));
    return true;
  }

  private void wrong(Hit hit) {
    telling.wrong(RenderNotices.REFRESH_NO_RECORD.notice(), hit.mark(), hit.at());
  }

  private static String text(List<Hit> hits) {
    return hits.stream().map(hit -> hit.at().text()).collect(Collectors.joining(" | "));
  }

  /** Whether what is around the figures of a record is that of another, or nothing. */
  private boolean isAsOthers(String record) {
    if (arounds.isEmpty()) {
      places.keySet().forEach(each -> arounds.add(around(each)));
    }
    String own = around(record);
    return own.codePoints().noneMatch(Character::isLetterOrDigit) || arounds.count(own) > 1;
  }

  private List<Line> lines(String record) {
    return linesOf.computeIfAbsent(
        record,
        each ->
            Optional.ofNullable(places.get(each))
                .map(place -> lines.between(place.start(), place.end(), MOST_LINES))
                .orElse(List.of()));
  }

  /** The text around the figures of a record. */
  private String around(String record) {
    StringBuilder text = new StringBuilder();
    for (Line line : lines(record)) {
      int at = 0;
      for (Hit hit : hits(record, line)) {
        Hole hole = hit.at().holeOrEnd();
        text.append(line.text(), at, Math.max(at, hole.from()));
        at = Math.max(at, hole.to());
      }
      text.append(line.text().substring(at)).append('\n');
    }
    return MarkedText.plain(text.toString());
  }

  private List<Hit> hits(String record, Line line) {
    return ofRecord.get(record).stream()
        .filter(hit -> hit.at().line().filter(line::equals).isPresent())
        .filter(hit -> hit.at().hole().isPresent())
        .sorted((a, b) -> a.at().holeOrEnd().from() - b.at().holeOrEnd().from())
        .toList();
  }

  /** Inserts the row of a new record after that of the record before it. */
  private boolean isAdded(List<String> order, int index, Function<Origin.Mark, Origin.Mark> added) {
    String record = order.get(index);
    int before = index - 1;
    while (before >= 0 && !places.containsKey(order.get(before))) {
      before--;
    }
    int after = index + 1;
    while (after < order.size() && !places.containsKey(order.get(after))) {
      after++;
    }
    Optional<String> like =
        before >= 0
            ? Optional.of(order.get(before))
            : after < order.size()
                ? Optional.of(order.get(after))
                : places.keySet().stream().findFirst();
    Optional<Origin.Mark> any = ofRecord.values().stream().map(Hit::mark).findFirst();
    if (any.isEmpty()) {
      return false;
    }
    String told = Excerpts.typed(values.told(series, record));
    if (like.isEmpty() || !changes.canChangeWhole()) {
      telling.left(
          like.isEmpty() ? RenderNotices.REFRESH_NO_PLACE : RenderNotices.REFRESH_WHOLE_NOT_TRACKED,
          any.get(),
          told);
      return false;
    }
    XmlElement place = Objects.requireNonNull(places.get(like.get()));
    boolean isBefore = before < 0 && after < order.size();
    changes.insert(isBefore ? place.start() : place.end(), place(like.get(), record, added));
    telling.changed(
        isRows ? RenderNotices.REFRESH_ROW_ADDED : RenderNotices.REFRESH_ADDED, any.get(), told);
    return true;
  }

  /** A row or paragraph as that of another record, with the figures of a new one. */
  private String place(String like, String record, Function<Origin.Mark, Origin.Mark> added) {
    ListMultimap<Line, Hole> holes = LinkedListMultimap.create();
    Map<Integer, ImmutableList<Inline>> contents = new HashMap<>();
    for (Line line : lines(like)) {
      for (Hit hit : hits(like, line)) {
        ImmutableList<String> rows = ImmutableList.of(hit.mark().rows().get(0), record);
        Values.Value value = values.of(hit.mark().expression(), rows);
        ImmutableList<Inline> content = value.content();
        if (value.wrong().isEmpty()) {
          Origin.Mark mark =
              added.apply(
                  new Origin.Mark(
                      Values.id(hit.mark().expression(), rows),
                      hit.mark().expression(),
                      rows,
                      series.id(),
                      hit.mark().sentence(),
                      value.text()));
          content = ImmutableList.of(new Inline.Figure(mark.id(), content));
        }
        Hole hole = hit.at().holeOrEnd();
        holes.put(line, new Hole(contents.size(), hole.from(), hole.to()));
        contents.put(contents.size(), content);
      }
    }
    return changes.copy(
        Objects.requireNonNull(places.get(like)), holes, contents, own(like, holes.keySet()));
  }

  /** The lines without figures that are not the same for all records: people filled them in. */
  private Set<Line> own(String like, Set<Line> filled) {
    Set<Line> own = new HashSet<>();
    List<Line> all = lines(like);
    for (int i = 0; i < all.size(); i++) {
      Line line = all.get(i);
      if (!filled.contains(line) && !line.text().isEmpty() && !isSame(i, line.text())) {
        own.add(line);
      }
    }
    return own;
  }

  /** Whether a line says the same for all records. */
  private boolean isSame(int index, String text) {
    return sameAt
        .computeIfAbsent(
            index,
            at -> {
              Set<String> texts = new HashSet<>();
              for (String record : places.keySet()) {
                List<Line> all = lines(record);
                texts.add(at < all.size() ? all.get(at).text() : "");
              }
              return texts;
            })
        .equals(Set.of(text));
  }
}
