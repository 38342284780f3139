package nl.regiodeals.render.internal.refresh;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.LinkedListMultimap;
import com.google.common.collect.ListMultimap;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import nl.regiodeals.core.notice.Notice;
import nl.regiodeals.core.notice.NoticeType;
import nl.regiodeals.core.notice.Place;
import nl.regiodeals.render.Refreshed;
import nl.regiodeals.render.Revision;
import nl.regiodeals.render.internal.RenderNotices;
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
  private final boolean isSameData;
  private final MarkedDocument document;
  private final Values values;
  private final Optional<Revision> tracking;
  private final Map<String, Origin.Mark> marks = new LinkedHashMap<>();
  private final Set<String> found = new HashSet<>();
  private final Map<String, byte[]> changedParts = new LinkedHashMap<>();
  private final ImmutableList.Builder<Notice> changed = ImmutableList.builder();
  private final ImmutableList.Builder<Notice> left = ImmutableList.builder();

  Refreshing(
      String name,
      boolean isSameData,
      MarkedDocument document,
      Values values,
      Optional<Revision> tracking) {
    this.name = name;
    this.isSameData = isSameData;
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
        leave(RenderNotices.REFRESH_GONE, mark, "");
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

  private Notice notice(NoticeType type, Origin.Mark mark, String sentence) {
    return type.notice()
        .at(new Place.InFile(name))
        .with("id", mark.id())
        .with("sentence", sentence)
        .with("typed", mark.expression())
        .with("value", values.of(mark).text())
        .with("before", mark.shown());
  }

  private void leave(NoticeType type, Origin.Mark mark, String sentence) {
    left.add(notice(type, mark, sentence));
  }

  /** A part of the document. */
  private final class Part {
    private final String part;
    private final XmlSource source;
    private final List<Passage> passages;
    private final Lines lines;
    private final Map<Integer, Origin.Mark> ofHole = new HashMap<>();
    private final Map<Integer, Line> lineOf = new HashMap<>();
    private final Map<Integer, Hole> holes = new HashMap<>();
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
      if (ofHole.isEmpty()) {
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
        Origin.Mark mark = ofHole.get(filled.id());
        Line line = lineOf.get(filled.id());
        Hole hole = holes.get(filled.id());
        if (mark == null || line == null || hole == null) {
          return;
        }
        String inserted = document.inlines(part, filled.spot(), values.of(mark).content());
        text.append(
            tracking
                .map(by -> document.tracked(source, line, hole, inserted, by))
                .orElse(inserted));
        marks.put(mark.id(), mark.showing(values.of(mark).text()));
      }
    }

    private void passage(Passage passage) {
      Origin.Mark mark = marks.get(passage.id());
      boolean isWithin = passage.to() <= covered;
      covered = Math.max(covered, passage.to());
      if (mark == null || mark.isBlocks()) {
        if (mark != null && found.add(mark.id())) {
          blocks(mark);
        } else if (!isWithin) {
          copied(passage);
        }
      } else if (passage.isCopy() || !found.add(mark.id())) {
        copied(passage);
      } else {
        text(passage, mark);
      }
    }

    private void blocks(Origin.Mark mark) {
      if (!isSameData) {
        leave(RenderNotices.REFRESH_BLOCKS, mark, "");
      }
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
        left.add(
            value
                .wrong()
                .get()
                .at(new Place.InFile(name))
                .with("sentence", at.sentence())
                .with("typed", mark.expression())
                .with("found", at.text()));
      } else if (at.isWhole() && Plain.isSame(at.text(), value.text())) {
        marks.put(mark.id(), mark.showing(value.text()));
      } else if (!at.isWhole() || !Plain.isSame(at.text(), mark.shown())) {
        left.add(
            notice(RenderNotices.REFRESH_ALTERED, mark, at.sentence()).with("found", at.text()));
      } else if (!Plain.isText(value.content()) || at.hole().isEmpty()) {
        leave(RenderNotices.REFRESH_NOT_TEXT, mark, at.sentence());
      } else {
        replace(at, mark);
      }
    }

    private void replace(Found at, Origin.Mark mark) {
      Hole hole = at.hole().orElseThrow();
      Line line = at.line().orElseThrow();
      if (tracking.isPresent() && !document.canTrack(part, source, line, hole)) {
        leave(RenderNotices.REFRESH_NOT_TRACKED, mark, at.sentence());
        return;
      }
      Hole numbered = new Hole(ofHole.size(), hole.from(), hole.to());
      ofHole.put(numbered.id(), mark);
      lineOf.put(numbered.id(), line);
      holes.put(numbered.id(), numbered);
      cuts.put(line, numbered);
      changed.add(notice(RenderNotices.REFRESH_CHANGED, mark, at.sentence()));
    }
  }
}
