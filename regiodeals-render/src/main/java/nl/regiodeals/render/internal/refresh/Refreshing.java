package nl.regiodeals.render.internal.refresh;

import com.google.common.collect.ImmutableList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import javax.xml.stream.XMLStreamException;
import nl.regiodeals.core.notice.NoticeType;
import nl.regiodeals.core.work.Interruption;
import nl.regiodeals.render.Refreshed;
import nl.regiodeals.render.Revision;
import nl.regiodeals.render.internal.RenderNotices;
import nl.regiodeals.render.internal.fill.Outline;
import nl.regiodeals.render.internal.source.MarkedDocument;
import nl.regiodeals.render.internal.source.Origin;
import nl.regiodeals.render.internal.source.Passage;
import nl.regiodeals.render.internal.source.XmlSource;

/** Refreshes one document. Not safe to share between threads. */
final class Refreshing {
  /** How many lines more than it was filled with a mark around blocks may have. */
  private static final int MORE = 1_000;

  private final MarkedDocument document;
  private final Values values;
  private final Optional<Revision> tracking;
  private final Telling telling;
  private final Map<String, Origin.Mark> marks = new LinkedHashMap<>();
  private final Set<String> found = new HashSet<>();
  private final Map<String, Origin.Series> series = new LinkedHashMap<>();
  private final Map<String, byte[]> changedParts = new LinkedHashMap<>();
  private final Loose loose = new Loose();
  private int openChanges;

  Refreshing(String name, MarkedDocument document, Values values, Optional<Revision> tracking) {
    this.document = document;
    this.values = values;
    this.tracking = tracking;
    this.telling = new Telling(name);
  }

  /** Reads the document, and changes what has another value. */
  void read(Origin origin) throws XMLStreamException {
    origin.series().forEach(each -> series.put(each.id(), each));
    origin.marks().forEach(mark -> marks.put(mark.id(), mark));
    for (String part : document.parts()) {
      XmlSource source = XmlSource.read(document.part(part));
      openChanges += document.openChanges(source);
      Part read = new Part(part, source, document.passages(source));
      read.passages.forEach(read::passage);
      read.series();
      read.changes.finished().ifPresent(whole -> changedParts.put(part, whole));
      read.addTo(loose);
    }
    for (Origin.Mark mark : origin.marks()) {
      Interruption.check();
      if (!found.contains(mark.id())) {
        lost(mark);
      }
    }
  }

  /** A mark that is not in the document any more; its figure may be. */
  private void lost(Origin.Mark mark) {
    if (mark.isBlocks()) {
      telling.left(RenderNotices.REFRESH_BLOCKS_GONE, mark, "");
      return;
    }
    Values.Value value = values.of(mark);
    Optional<Loose.Typed> typed =
        value.wrong().isPresent() ? Optional.empty() : loose.find(mark, value.text());
    if (typed.isPresent()) {
      telling.unmarked(mark, typed.get(), value.text());
    } else {
      telling.left(RenderNotices.REFRESH_GONE, mark, "");
    }
  }

  /**
   * Looks for what else people may want to know when they verify a document.
   *
   * @param data the numbers in the data, as they can be shown
   */
  void verify(Origin origin, Supplier<Set<String>> data) {
    loose.unknown(origin.numbers(), data).forEach(telling::unknown);
    if (openChanges > 0) {
      telling.openChanges(openChanges);
    }
  }

  /** The parts that changed. */
  Map<String, byte[]> changed() {
    return changedParts;
  }

  /** The marks with what they show now. */
  ImmutableList<Origin.Mark> marks() {
    return ImmutableList.copyOf(marks.values());
  }

  /** The lists with the records that they have now. */
  ImmutableList<Origin.Series> series() {
    return ImmutableList.copyOf(series.values());
  }

  /** What became of the figures. */
  Refreshed told() {
    return telling.all();
  }

  /** A part of the document. */
  private final class Part {
    private final List<Passage> passages;
    private final Lines lines;
    private final Nodes nodes;
    private final PartChanges changes;
    private final Map<String, SeriesRefreshing> lists = new LinkedHashMap<>();
    private int covered;

    Part(String part, XmlSource source, List<Passage> passages) {
      this.passages = passages;
      this.lines = new Lines(document, source, passages);
      this.nodes = new Nodes(document, part, source, lines, passages);
      this.changes = new PartChanges(document, part, source, tracking);
    }

    /** Adds what stands outside blocks. */
    void addTo(Loose text) {
      lines.addTo(text);
    }

    void passage(Passage passage) {
      Origin.Mark mark = marks.get(passage.id());
      boolean isNested = passage.from() < covered;
      boolean isWithin = isNested || lines.isInBlock(passage.from());
      covered = Math.max(covered, passage.to());
      if (mark == null || mark.isBlocks()) {
        if (mark != null && found.add(mark.id())) {
          blocks(passage, mark, isNested);
        } else if (!isWithin) {
          telling.copied(lines.find(passage));
        }
      } else if (passage.isCopy() || !found.add(mark.id())) {
        telling.copied(lines.find(passage));
      } else {
        text(mark, lines.find(passage));
      }
    }

    private void blocks(Passage passage, Origin.Mark mark, boolean isNested) {
      Values.Value value = values.of(mark);
      if (value.wrong().isPresent()) {
        telling.wrong(value.wrong().get(), mark, Found.NOTHING);
        return;
      }
      Outline before = Outline.read(mark.shown());
      Outline now = Outline.of(value.blocks(), document::digest);
      int most = MORE + 3 * (int) mark.shown().chars().filter(c -> c < ' ').count();
      Optional<ImmutableList<Node>> read = isNested ? Optional.empty() : nodes.in(passage, most);
      if (read.isEmpty()) {
        telling.left(RenderNotices.REFRESH_BLOCKS, mark, "");
        return;
      }
      Outline left =
          new BlockRefreshing(changes, telling, lines, mark, passage, before, now, read.get())
              .refresh();
      marks.put(mark.id(), mark.showing(left.recorded()));
    }

    /** The lists whose items came or went. */
    void series() {
      lists.forEach(
          (id, list) -> series.put(id, list.refresh(this::added, mark -> marks.remove(mark.id()))));
    }

    /** Adds a mark, with an id that no other has. */
    private Origin.Mark added(Origin.Mark mark) {
      String id = mark.id();
      for (int number = 2; marks.containsKey(id); number++) {
        id = mark.id() + "-" + number;
      }
      Origin.Mark own =
          new Origin.Mark(
              id, mark.expression(), mark.rows(), mark.series(), mark.sentence(), mark.shown());
      marks.put(id, own);
      found.add(id);
      return own;
    }

    /** Whether a mark belongs to a record of a list that has gone: its row goes too. */
    private boolean isGone(Origin.Mark mark) {
      Origin.Series of = series.get(mark.series());
      if (of == null || mark.rows().size() != 2) {
        return false;
      }
      lists.computeIfAbsent(
          of.id(), id -> new SeriesRefreshing(changes, telling, values, lines, of));
      return values
          .records(of)
          .filter(records -> !records.contains(mark.rows().get(1)))
          .isPresent();
    }

    private void text(Origin.Mark mark, Found at) {
      Values.Value value = values.of(mark);
      boolean isGone = isGone(mark);
      Optional.ofNullable(lists.get(mark.series())).ifPresent(list -> list.found(mark, at));
      if (isGone) {
        return;
      }
      if (value.wrong().isPresent()) {
        telling.wrong(value.wrong().get(), mark, at);
      } else if (at.isWhole() && at.isSame(value.text())) {
        marks.put(mark.id(), mark.showing(value.text()));
      } else if (!at.isWhole() || !at.isSame(mark.shown())) {
        telling.left(RenderNotices.REFRESH_ALTERED, mark, mark.shown(), value.text(), at);
      } else {
        replace(mark, at, value);
      }
    }

    private void replace(Origin.Mark mark, Found at, Values.Value value) {
      Optional<NoticeType> obstacle =
          at.hole().isEmpty()
              ? Optional.of(RenderNotices.REFRESH_NOT_TEXT)
              : changes.obstacle(at, value.content());
      if (obstacle.isPresent()) {
        telling.left(obstacle.get(), mark, mark.shown(), value.text(), at);
        return;
      }
      changes.replace(at, value.content(), lines);
      telling.changed(mark, mark.shown(), value.text(), at.sentence());
      marks.put(mark.id(), mark.showing(value.text()));
    }
  }
}
