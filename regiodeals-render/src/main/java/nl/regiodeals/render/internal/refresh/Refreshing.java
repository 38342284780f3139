package nl.regiodeals.render.internal.refresh;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.LinkedListMultimap;
import com.google.common.collect.ListMultimap;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import javax.xml.stream.XMLStreamException;
import nl.regiodeals.core.notice.Notice;
import nl.regiodeals.core.notice.NoticeType;
import nl.regiodeals.core.notice.Place;
import nl.regiodeals.render.Refreshed;
import nl.regiodeals.render.Revision;
import nl.regiodeals.render.document.Inline;
import nl.regiodeals.render.internal.RenderNotices;
import nl.regiodeals.render.internal.fill.BlockLines;
import nl.regiodeals.render.internal.fill.BlockLines.BlockLine;
import nl.regiodeals.render.internal.source.Edits;
import nl.regiodeals.render.internal.source.Hole;
import nl.regiodeals.render.internal.source.Line;
import nl.regiodeals.render.internal.source.MarkedDocument;
import nl.regiodeals.render.internal.source.Origin;
import nl.regiodeals.render.internal.source.Passage;
import nl.regiodeals.render.internal.source.Piece;
import nl.regiodeals.render.internal.source.XmlSource;

/** Refreshes one document. Not safe to share between threads. */
final class Refreshing {
  private final String name;
  private final MarkedDocument document;
  private final Values values;
  private final Optional<Revision> tracking;
  private final Map<String, Origin.Mark> marks = new LinkedHashMap<>();
  private final Set<String> found = new HashSet<>();
  private final Map<String, byte[]> changedParts = new LinkedHashMap<>();
  private final ImmutableList.Builder<Notice> changed = ImmutableList.builder();
  private final ImmutableList.Builder<Notice> left = ImmutableList.builder();

  Refreshing(String name, MarkedDocument document, Values values, Optional<Revision> tracking) {
    this.name = name;
    this.document = document;
    this.values = values;
    this.tracking = tracking;
  }

  /** Reads the document, and changes what has another value. */
  void read(List<Origin.Mark> recorded) throws XMLStreamException {
    recorded.forEach(mark -> marks.put(mark.id(), mark));
    for (String part : document.parts()) {
      XmlSource source = XmlSource.read(document.part(part));
      List<Passage> passages = document.passages(source);
      if (!passages.isEmpty()) {
        new Part(part, source, passages).refresh();
      }
    }
    for (Origin.Mark mark : recorded) {
      if (!found.contains(mark.id())) {
        leave(
            mark.isBlocks() ? RenderNotices.REFRESH_BLOCKS_GONE : RenderNotices.REFRESH_GONE,
            mark,
            "");
      }
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

  /** What became of the figures. */
  Refreshed told() {
    return new Refreshed(changed.build(), left.build());
  }

  /**
   * Text that takes the place of other text.
   *
   * @param line the line it is in
   * @param hole what goes
   * @param content what comes
   */
  private record Change(Line line, Hole hole, ImmutableList<Inline> content) {}

  private Notice notice(NoticeType type, Origin.Mark mark, String value, String sentence) {
    return type.notice()
        .at(new Place.InFile(name))
        .with("id", mark.id())
        .with("sentence", sentence)
        .with("typed", mark.expression())
        .with("value", value)
        .with("before", mark.shown());
  }

  private void leave(NoticeType type, Origin.Mark mark, String sentence) {
    left.add(notice(type, mark, values.of(mark).text(), sentence));
  }

  /** A part of the document. */
  private final class Part {
    private final String part;
    private final XmlSource source;
    private final List<Passage> passages;
    private final Lines lines;
    private final List<Change> changes = new ArrayList<>();
    private final ListMultimap<Line, Hole> cuts = LinkedListMultimap.create();
    private final Edits edits = new Edits();
    private int covered;

    Part(String part, XmlSource source, List<Passage> passages) {
      this.part = part;
      this.source = source;
      this.passages = passages;
      this.lines = new Lines(document, source, passages);
    }

    void refresh() throws XMLStreamException {
      passages.forEach(this::passage);
      if (changes.isEmpty()) {
        return;
      }
      cuts.asMap().forEach((line, cut) -> document.cut(source, line, new ArrayList<>(cut), edits));
      StringBuilder text = new StringBuilder();
      edits.apply(source.text().length(), piece -> piece(piece, text));
      changedParts.put(part, document.finished(part, text.toString()).getBytes(source.charset()));
    }

    private void piece(Piece piece, StringBuilder text) {
      if (piece instanceof Piece.Kept kept) {
        text.append(source.text(), kept.from(), kept.to());
      } else if (piece instanceof Piece.New made) {
        text.append(made.xml());
      } else if (piece instanceof Piece.Filled filled) {
        Change change = changes.get(filled.id());
        String inserted = document.inlines(part, filled.spot(), change.content());
        text.append(
            tracking
                .map(by -> document.tracked(source, change.line(), change.hole(), inserted, by))
                .orElse(inserted));
      }
    }

    private void passage(Passage passage) {
      Origin.Mark mark = marks.get(passage.id());
      boolean isWithin = passage.from() < covered;
      covered = Math.max(covered, passage.to());
      if (mark == null || mark.isBlocks()) {
        if (mark != null && found.add(mark.id())) {
          blocks(passage, mark);
        } else if (!isWithin) {
          copied(passage);
        }
      } else if (passage.isCopy() || !found.add(mark.id())) {
        copied(passage);
      } else {
        text(passage, mark);
      }
    }

    /** Changes the values of a table whose rows and columns are still the same. */
    private void blocks(Passage passage, Origin.Mark mark) {
      ImmutableList<BlockLine> before = BlockLines.read(mark.shown());
      ImmutableList<BlockLine> now = BlockLines.of(values.of(mark).blocks());
      if (values.of(mark).wrong().isPresent()) {
        wrong(mark, "", mark.expression());
        return;
      }
      List<Found> found = lines.within(passage, Math.max(before.size(), now.size()) + 1);
      if (BlockLines.recorded(now).equals(mark.shown()) && isSame(found, now)) {
        return;
      } else if (!hasShapeOf(found, before) || !isSameShape(before, now)) {
        leave(RenderNotices.REFRESH_BLOCKS, mark, "");
        return;
      }
      List<BlockLine> left = new ArrayList<>();
      for (int i = 0; i < now.size(); i++) {
        left.add(cell(mark, found.get(i), before.get(i), now.get(i)));
      }
      marks.put(mark.id(), mark.showing(BlockLines.recorded(left)));
    }

    /** Changes the value of a cell, and returns what it counts as now. */
    private BlockLine cell(Origin.Mark mark, Found at, BlockLine before, BlockLine now) {
      Origin.Mark own = mark.showing(before.text());
      if (at.isSame(now.text())) {
        return now;
      } else if (!at.isSame(before.text())) {
        left.add(
            notice(RenderNotices.REFRESH_ALTERED, own, now.text(), at.sentence())
                .with("found", at.text()));
        return before;
      }
      ImmutableList<Inline> content = Plain.withoutMarks(now.content());
      return replace(at, own, now.text(), content) ? now : before;
    }

    private void copied(Passage passage) {
      Found at = lines.find(passage);
      left.add(
          RenderNotices.REFRESH_COPIED
              .notice()
              .at(new Place.InFile(name))
              .with("sentence", at.sentence())
              .with("found", at.text()));
    }

    private void text(Passage passage, Origin.Mark mark) {
      Found at = lines.find(passage);
      Values.Value value = values.of(mark);
      if (value.wrong().isPresent()) {
        wrong(mark, at.sentence(), at.text());
      } else if (at.isWhole() && at.isSame(value.text())) {
        marks.put(mark.id(), mark.showing(value.text()));
      } else if (!at.isWhole() || !at.isSame(mark.shown())) {
        left.add(
            notice(RenderNotices.REFRESH_ALTERED, mark, value.text(), at.sentence())
                .with("found", at.text()));
      } else if (replace(at, mark, value.text(), value.content())) {
        marks.put(mark.id(), mark.showing(value.text()));
      }
    }

    private void wrong(Origin.Mark mark, String sentence, String text) {
      Notice why = values.of(mark).wrong().orElseThrow();
      left.add(
          why.at(new Place.InFile(name))
              .with("sentence", sentence)
              .with("typed", mark.expression())
              .with("found", text));
    }

    private boolean replace(
        Found at, Origin.Mark mark, String value, ImmutableList<Inline> content) {
      Optional<NoticeType> obstacle = obstacle(at, content);
      if (obstacle.isPresent()) {
        left.add(notice(obstacle.get(), mark, value, at.sentence()));
        return false;
      }
      Line line = at.line().orElseThrow();
      Hole hole = at.hole().orElseThrow();
      Hole numbered = new Hole(changes.size(), hole.from(), hole.to());
      changes.add(new Change(line, numbered, content));
      cuts.put(line, numbered);
      changed.add(notice(RenderNotices.REFRESH_CHANGED, mark, value, at.sentence()));
      return true;
    }

    private Optional<NoticeType> obstacle(Found at, ImmutableList<Inline> content) {
      if (!Plain.isText(content) || at.hole().isEmpty() || at.line().isEmpty()) {
        return Optional.of(RenderNotices.REFRESH_NOT_TEXT);
      }
      return tracking.isPresent()
              && !document.canTrack(part, source, at.line().get(), at.hole().get())
          ? Optional.of(RenderNotices.REFRESH_NOT_TRACKED)
          : Optional.empty();
    }
  }

  private static boolean isSame(List<Found> found, List<BlockLine> lines) {
    List<BlockLine> text = withText(lines);
    return found.size() == text.size()
        && IntStream.range(0, text.size()).allMatch(i -> found.get(i).isSame(text.get(i).text()));
  }

  private static List<BlockLine> withText(List<BlockLine> lines) {
    return lines.stream().filter(line -> line.kind() != BlockLines.Kind.PICTURE).toList();
  }

  /**
   * Whether what stands in a document has the captions and names of rows and columns of a block.
   */
  private static boolean hasShapeOf(List<Found> found, List<BlockLine> lines) {
    return found.size() == lines.size()
        && IntStream.range(0, lines.size())
            .filter(i -> lines.get(i).kind() != BlockLines.Kind.VALUE)
            .allMatch(i -> found.get(i).isSame(lines.get(i).text()));
  }

  private static boolean isSameShape(List<BlockLine> some, List<BlockLine> others) {
    return some.size() == others.size()
        && IntStream.range(0, some.size())
            .allMatch(
                i ->
                    some.get(i).kind() == others.get(i).kind()
                        && (some.get(i).kind() == BlockLines.Kind.VALUE
                            || some.get(i).text().equals(others.get(i).text())));
  }
}
