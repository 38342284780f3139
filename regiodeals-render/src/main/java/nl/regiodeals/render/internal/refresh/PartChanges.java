package nl.regiodeals.render.internal.refresh;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.LinkedListMultimap;
import com.google.common.collect.ListMultimap;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import nl.regiodeals.core.notice.NoticeType;
import nl.regiodeals.render.Revision;
import nl.regiodeals.render.document.Block;
import nl.regiodeals.render.document.Inline;
import nl.regiodeals.render.internal.RenderNotices;
import nl.regiodeals.render.internal.source.Edits;
import nl.regiodeals.render.internal.source.Hole;
import nl.regiodeals.render.internal.source.Line;
import nl.regiodeals.render.internal.source.MarkedDocument;
import nl.regiodeals.render.internal.source.Passage;
import nl.regiodeals.render.internal.source.Piece;
import nl.regiodeals.render.internal.source.PlacedPicture;
import nl.regiodeals.render.internal.source.Spot;
import nl.regiodeals.render.internal.source.XmlElement;
import nl.regiodeals.render.internal.source.XmlSource;

/** The changes of one part of a document. Not safe to share between threads. */
final class PartChanges {
  private final MarkedDocument document;
  private final String part;
  private final XmlSource source;
  private final Optional<Revision> tracking;
  private final List<Change> changes = new ArrayList<>();
  private final ListMultimap<Line, Hole> cuts = LinkedListMultimap.create();
  private final Edits edits = new Edits();
  private final Set<Integer> moved = new HashSet<>();
  private String first = "";
  private boolean isNewBlock;
  private boolean isPicture;

  /** Text that takes the place of other text. */
  private record Change(Line line, Hole hole, ImmutableList<Inline> content) {}

  PartChanges(MarkedDocument document, String part, XmlSource source, Optional<Revision> tracking) {
    this.document = document;
    this.part = part;
    this.source = source;
    this.tracking = tracking;
  }

  MarkedDocument document() {
    return document;
  }

  XmlSource source() {
    return source;
  }

  /** Why text cannot take the place of what was found; empty if it can. */
  Optional<NoticeType> obstacle(Found at, ImmutableList<Inline> content) {
    if (!Plain.isText(content) || at.line().isEmpty()) {
      return Optional.of(RenderNotices.REFRESH_NOT_TEXT);
    }
    return tracking.isPresent() && !document.canTrack(part, source, at.line().get(), at.holeOrEnd())
        ? Optional.of(RenderNotices.REFRESH_NOT_TRACKED)
        : Optional.empty();
  }

  /** Puts text in the place of what was found, which may be nothing, and in its copy. */
  void replace(Found at, ImmutableList<Inline> content, Lines lines) {
    Line line = at.line().orElseThrow();
    replace(line, at.holeOrEnd(), content);
    document
        .twin(line.paragraph())
        .flatMap(lines::of)
        .filter(twin -> twin.text().equals(line.text()))
        .ifPresent(twin -> replace(twin, at.holeOrEnd(), content));
  }

  private void replace(Line line, Hole found, ImmutableList<Inline> content) {
    Hole hole = new Hole(changes.size(), found.from(), found.to());
    changes.add(new Change(line, hole, content));
    if (hole.from() < hole.to()) {
      cuts.put(line, hole);
      return;
    }
    XmlElement paragraph = line.paragraph();
    Piece filled = new Piece.Filled(hole.id(), document.spot(source, line));
    if (paragraph.inner() < paragraph.end()) {
      edits.insert(paragraph.innerEnd(), filled);
    } else {
      edits.replace(
          paragraph.start(),
          paragraph.end(),
          List.of(
              new Piece.New(source.startTag(paragraph)),
              filled,
              new Piece.New("</" + paragraph.name() + ">")));
    }
  }

  /** Whether whole paragraphs, rows and pictures can be changed. */
  boolean canChangeWhole() {
    return tracking.isEmpty() || document.canTrackWhole();
  }

  /** Whether rows can be put in another order; a change of order is not tracked. */
  boolean canMove() {
    return tracking.isEmpty();
  }

  /** Inserts whole elements at an offset. */
  void insert(int at, String whole) {
    String made = tracking.map(by -> document.tracked(source, whole, true, by)).orElse(whole);
    int end = Math.max(0, made.indexOf("</w:p>"));
    edits.insert(at, new Piece.New(made.substring(0, end) + first + made.substring(end)));
    first = "";
  }

  /**
   * Inserts something that belongs in a mark, which is widened if it begins after or ends before:
   * its beginning moves into the first new paragraph.
   */
  void insertWithin(Passage passage, int at, Runnable insert) {
    boolean isInParagraph = document.paragraph(passage.mark()).isPresent();
    if (isInParagraph && at <= passage.mark().start()) {
      first = moved(passage.mark().start(), passage.mark().end());
    }
    insert.run();
    if (isInParagraph && at > passage.to()) {
      int end = source.text().indexOf('>', passage.to()) + 1;
      edits.insert(at, new Piece.New(moved(passage.to(), end)));
    }
  }

  /** Takes an element away from where it stands, unless that was done before. */
  private String moved(int from, int to) {
    if (!moved.add(from)) {
      return "";
    }
    edits.replace(from, to, List.of());
    return source.text().substring(from, to);
  }

  /** Inserts blocks at an offset, in the styles of the document. */
  void insert(int at, Optional<Line> beside, List<Block> blocks) {
    Spot spot = beside.map(line -> document.spot(source, line)).orElse(Plain.SPOT);
    insert(at, document.blocks(part, spot, "", blocks));
    isNewBlock = true;
  }

  /** Removes a whole element; the ends of marks that reach beyond it stay. */
  void remove(XmlElement element) {
    List<Piece> left = new ArrayList<>();
    if (tracking.isPresent()) {
      left.add(new Piece.New(document.tracked(source, source.of(element), false, tracking.get())));
    } else {
      for (XmlElement mark : marksBeyond(element)) {
        left.add(new Piece.New(source.of(mark)));
      }
    }
    edits.replace(element.start(), element.end(), left);
  }

  private List<XmlElement> marksBeyond(XmlElement element) {
    Map<String, XmlElement> open = new HashMap<>();
    marks(element, open);
    return open.values().stream().sorted((a, b) -> a.start() - b.start()).toList();
  }

  private void marks(XmlElement in, Map<String, XmlElement> open) {
    for (XmlElement child : in.children()) {
      if (document.isMark(child)) {
        String key = markKey(child);
        if (open.remove(key) == null) {
          open.put(key, child);
        }
      }
      marks(child, open);
    }
  }

  private String markKey(XmlElement mark) {
    return mark.name().replaceFirst("(Start|End|-start|-end)$", "")
        + source.attribute(mark, "w:id").or(() -> source.attribute(mark, "text:name")).orElse("");
  }

  /** Puts rows in the places of rows. */
  void move(List<XmlElement> places, List<XmlElement> rows) {
    for (int i = 0; i < places.size(); i++) {
      XmlElement row = rows.get(i);
      if (places.get(i) != row) {
        edits.replace(
            places.get(i).start(),
            places.get(i).end(),
            List.of(
                new Piece.New(source.text().substring(row.start(), row.inner())),
                new Piece.Kept(row.inner(), row.end())));
      }
    }
  }

  /** Puts another picture in the place of one. */
  void replace(PlacedPicture picture, Block.Illustration illustration, String before) {
    document.replace(picture, source, illustration, before, tracking, edits);
    isPicture = true;
  }

  /**
   * A copy of an element with other text: each line of it that has no text is dropped, unless it is
   * the only one of its cell.
   */
  String copy(XmlElement element, List<Line> lines, Map<Line, ImmutableList<Inline>> text) {
    Edits copied = new Edits();
    for (Line line : lines) {
      XmlElement paragraph = line.paragraph();
      List<Piece> pieces = new ArrayList<>();
      ImmutableList<Inline> content = text.get(line);
      if (content != null) {
        String inlines = document.inlines(part, document.spot(source, line), content);
        pieces.add(new Piece.New(document.like(source, line, inlines)));
      }
      copied.replace(paragraph.start(), paragraph.end(), pieces);
    }
    dropMarks(element, copied);
    StringBuilder whole = new StringBuilder();
    copied.apply(element.start(), element.end(), piece -> kept(piece, whole));
    return document.withoutIds(whole.toString());
  }

  /**
   * A copy of an element with other text in the place of figures.
   *
   * @param holes the figures in each line
   * @param contents what takes the place of each, by its number
   * @param blank the lines of which the copy has no text
   */
  String copy(
      XmlElement element,
      ListMultimap<Line, Hole> holes,
      Map<Integer, ImmutableList<Inline>> contents,
      Set<Line> blank) {
    Edits copied = new Edits();
    holes.asMap().forEach((line, cut) -> document.cut(source, line, new ArrayList<>(cut), copied));
    for (Line line : blank) {
      XmlElement paragraph = line.paragraph();
      copied.replace(
          paragraph.start(),
          paragraph.end(),
          List.of(new Piece.New(document.like(source, line, ""))));
    }
    dropMarks(element, copied);
    StringBuilder whole = new StringBuilder();
    copied.apply(
        element.start(),
        element.end(),
        piece -> {
          if (piece instanceof Piece.Filled filled) {
            ImmutableList<Inline> content = contents.getOrDefault(filled.id(), ImmutableList.of());
            whole.append(document.inlines(part, filled.spot(), content));
          } else {
            kept(piece, whole);
          }
        });
    return document.withoutIds(whole.toString());
  }

  private void dropMarks(XmlElement in, Edits copied) {
    for (XmlElement child : in.children()) {
      if (document.isMark(child)) {
        copied.replace(child.start(), child.end(), List.of());
      } else {
        dropMarks(child, copied);
      }
    }
  }

  private void kept(Piece piece, StringBuilder text) {
    if (piece instanceof Piece.Kept kept) {
      text.append(source.text(), kept.from(), kept.to());
    } else if (piece instanceof Piece.New made) {
      text.append(made.xml());
    }
  }

  /** The part with its changes; empty if there are none. */
  Optional<byte[]> finished() throws XMLStreamException {
    if (changes.isEmpty() && edits.isEmpty() && !isPicture) {
      return Optional.empty();
    }
    cuts.asMap().forEach((line, cut) -> document.cut(source, line, new ArrayList<>(cut), edits));
    StringBuilder text = new StringBuilder();
    edits.apply(source.text().length(), piece -> piece(piece, text));
    byte[] whole = document.finished(part, text.toString()).getBytes(source.charset());
    return Optional.of(isNewBlock ? document.settled(part, source, whole, true) : whole);
  }

  private void piece(Piece piece, StringBuilder text) {
    if (piece instanceof Piece.Filled filled) {
      Change change = changes.get(filled.id());
      String inserted = document.inlines(part, filled.spot(), change.content());
      text.append(
          tracking
              .map(by -> document.tracked(source, change.line(), change.hole(), inserted, by))
              .orElse(inserted));
    } else {
      kept(piece, text);
    }
  }
}
