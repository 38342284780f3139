package nl.regiodeals.render.internal.refresh;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.LinkedListMultimap;
import com.google.common.collect.ListMultimap;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.regiodeals.core.notice.NoticeType;
import nl.regiodeals.render.document.Block;
import nl.regiodeals.render.document.Inline;
import nl.regiodeals.render.internal.RenderNotices;
import nl.regiodeals.render.internal.fill.Excerpts;
import nl.regiodeals.render.internal.fill.Outline;
import nl.regiodeals.render.internal.source.Line;
import nl.regiodeals.render.internal.source.MarkedDocument;
import nl.regiodeals.render.internal.source.Origin;
import nl.regiodeals.render.internal.source.Passage;
import nl.regiodeals.render.internal.source.PlacedPicture;

/**
 * Refreshes the blocks of one mark: what was filled in is compared with what stands there now and
 * with what would be filled in now, part by part. Not safe to share between threads.
 */
final class BlockRefreshing {
  private final PartChanges changes;
  private final Telling telling;
  private final Lines lines;
  private final Origin.Mark mark;
  private final Passage passage;
  private final ImmutableList<Outline.Part> before;
  private final ImmutableList<Outline.Part> now;
  private final ImmutableList<Node> nodes;
  private final int[] inDocument;
  private final int[] inNow;
  private final int[] nodeOfNow;
  private final ListMultimap<Integer, Outline.Part> kept = LinkedListMultimap.create();

  BlockRefreshing(
      PartChanges changes,
      Telling telling,
      Lines lines,
      Origin.Mark mark,
      Passage passage,
      Outline before,
      Outline now,
      ImmutableList<Node> nodes) {
    this.changes = changes;
    this.telling = telling;
    this.lines = lines;
    this.mark = mark;
    this.passage = passage;
    this.before = before.parts();
    this.now = now.parts();
    this.nodes = nodes;
    this.inDocument =
        Alignment.inOrder(
            before.parts().stream().map(Outline.Part::key).toList(),
            nodes.stream().map(Node::key).toList(),
            this::canBe);
    this.inNow =
        Alignment.inOrder(
            before.parts().stream().map(BlockRefreshing::kindAndKey).toList(),
            now.parts().stream().map(BlockRefreshing::kindAndKey).toList(),
            this::canBecome);
    this.nodeOfNow = new int[now.parts().size()];
  }

  private static String kindAndKey(Outline.Part part) {
    return part instanceof Outline.Words words ? words.kind() + part.key() : part.key();
  }

  private int canBe(int was, int node) {
    Outline.Part part = before.get(was);
    Node found = nodes.get(node);
    boolean isSame =
        part instanceof Outline.Grid
            ? found instanceof Node.Table
            : found instanceof Node.Paragraph paragraph
                && paragraph.picture().isPresent() == part instanceof Outline.Picture;
    return isSame ? 1 : 0;
  }

  private int canBecome(int was, int is) {
    Outline.Part part = before.get(was);
    Outline.Part other = now.get(is);
    boolean isSame =
        part instanceof Outline.Words words
            ? other instanceof Outline.Words others && others.kind() == words.kind()
            : part.key().equals(other.key());
    return isSame ? 1 : 0;
  }

  /** Changes what has another value, and returns what counts as filled in now. */
  Outline refresh() {
    boolean[] isKnown = new boolean[now.size()];
    Arrays.fill(nodeOfNow, Alignment.NONE);
    for (int i = 0; i < before.size(); i++) {
      if (inNow[i] != Alignment.NONE) {
        isKnown[inNow[i]] = true;
        nodeOfNow[inNow[i]] = inDocument[i];
      }
    }
    Outline.Part[] ofNow = new Outline.Part[now.size()];
    int next = 0;
    for (int i = 0; i < before.size(); i++) {
      if (inNow[i] == Alignment.NONE) {
        gone(i, next);
      } else {
        ofNow[inNow[i]] = both(i);
        next = inNow[i] + 1;
      }
    }
    added(isKnown, ofNow);
    ImmutableList.Builder<Outline.Part> left = ImmutableList.builder();
    for (int i = 0; i < ofNow.length; i++) {
      left.addAll(kept.get(i));
      Optional.ofNullable(ofNow[i]).ifPresent(left::add);
    }
    return new Outline(left.addAll(kept.get(ofNow.length)).build());
  }

  private static String told(Outline.Part part) {
    if (part instanceof Outline.Words words) {
      return Excerpts.typed(words.text());
    } else if (part instanceof Outline.Grid grid) {
      return grid.rows().isEmpty() ? "" : grid.rows().get(0).told();
    }
    return part instanceof Outline.Picture picture ? Excerpts.typed(picture.alternative()) : "";
  }

  /** A part that is no longer in the data. */
  private void gone(int i, int next) {
    Outline.Part part = before.get(i);
    if (inDocument[i] == Alignment.NONE) {
      return;
    }
    Node node = nodes.get(inDocument[i]);
    if (!changes.canChangeWhole()) {
      telling.left(RenderNotices.REFRESH_WHOLE_NOT_TRACKED, mark, told(part));
      kept.put(next, part);
    } else if (isUntouched(part, node) && remove(node)) {
      telling.changed(RenderNotices.REFRESH_REMOVED, mark, told(part));
    } else {
      telling.left(RenderNotices.REFRESH_KEPT, mark, told(part));
      kept.put(next, part);
    }
  }

  private static boolean isUntouched(Outline.Part part, Node node) {
    if (part instanceof Outline.Words words && node instanceof Node.Paragraph paragraph) {
      return paragraph.found().isSame(words.text());
    } else if (part instanceof Outline.Picture picture && node instanceof Node.Paragraph shown) {
      return shown.picture().filter(it -> it.digest().equals(picture.digest())).isPresent();
    }
    return part instanceof Outline.Grid grid
        && node instanceof Node.Table table
        && TableRefreshing.isUntouched(grid, table);
  }

  private boolean remove(Node node) {
    MarkedDocument document = changes.document();
    if (node instanceof Node.Table table) {
      changes.remove(table.element());
      return true;
    }
    Line line = ((Node.Paragraph) node).line();
    boolean isInCell =
        line.paragraph().parent().filter(around -> around.is(document.cell())).isPresent();
    if (isInCell || !document.mayGo(line)) {
      return false;
    }
    changes.remove(document.whole(line));
    return true;
  }

  /** A part that is in both data; what it counts as now. */
  private Outline.Part both(int i) {
    Outline.Part was = before.get(i);
    Outline.Part is = now.get(inNow[i]);
    if (inDocument[i] == Alignment.NONE) {
      telling.left(RenderNotices.REFRESH_MISSING, mark, told(is));
      return is;
    }
    Node node = nodes.get(inDocument[i]);
    if (was instanceof Outline.Words words
        && is instanceof Outline.Words others
        && node instanceof Node.Paragraph paragraph) {
      return text(paragraph.found(), words.text(), others.content()) ? is : was;
    } else if (was instanceof Outline.Picture picture
        && is instanceof Outline.Picture other
        && node instanceof Node.Paragraph paragraph) {
      return picture(paragraph.picture().orElseThrow(), picture, other) ? is : was;
    } else if (was instanceof Outline.Grid grid
        && is instanceof Outline.Grid other
        && node instanceof Node.Table table) {
      return new TableRefreshing(changes, telling, mark, grid, other, table, this::text).refresh();
    }
    return was;
  }

  /** Changes a text that nobody altered, and returns whether it says what the data say. */
  private boolean text(Found at, String was, ImmutableList<Inline> is) {
    String value = Inline.plainText(is);
    if (at.isSame(value)) {
      return true;
    } else if (!at.isSame(was)) {
      telling.left(RenderNotices.REFRESH_ALTERED, mark, was, value, at);
      return false;
    }
    ImmutableList<Inline> content = Plain.withoutMarks(is);
    Optional<NoticeType> obstacle = changed(at, content);
    if (obstacle.isPresent()) {
      telling.left(obstacle.get(), mark, was, value, at);
      return false;
    }
    telling.changed(mark, was.isEmpty() ? "-" : was, value.isEmpty() ? "-" : value, at.sentence());
    return true;
  }

  /**
   * Changes the words of a text that are other ones; gives why it could not, and then changes none.
   */
  private Optional<NoticeType> changed(Found at, ImmutableList<Inline> content) {
    Optional<ImmutableList<Hunks.Hunk>> hunks = Hunks.of(at.text(), content);
    if (hunks.isEmpty() || at.line().isEmpty()) {
      return Optional.of(RenderNotices.REFRESH_NOT_TEXT);
    }
    List<Found> places =
        hunks.get().stream().map(hunk -> at.within(hunk.from(), hunk.to())).toList();
    for (int i = 0; i < places.size(); i++) {
      Optional<NoticeType> obstacle = changes.obstacle(places.get(i), hunks.get().get(i).content());
      if (obstacle.isPresent()) {
        return obstacle;
      }
    }
    for (int i = 0; i < places.size(); i++) {
      changes.replace(places.get(i), hunks.get().get(i).content(), lines);
    }
    return Optional.empty();
  }

  private boolean picture(PlacedPicture placed, Outline.Picture was, Outline.Picture is) {
    if (placed.digest().equals(is.digest()) || was.digest().equals(is.digest())) {
      return true;
    } else if (!placed.digest().equals(was.digest())) {
      telling.left(RenderNotices.REFRESH_PICTURE_ALTERED, mark, told(is));
      return false;
    } else if (!changes.canChangeWhole()) {
      telling.left(RenderNotices.REFRESH_WHOLE_NOT_TRACKED, mark, told(is));
      return false;
    }
    changes.replace(placed, (Block.Illustration) is.block().orElseThrow(), was.alternative());
    telling.changed(RenderNotices.REFRESH_PICTURE, mark, told(is));
    return true;
  }

  /** Inserts what is new in the data, after what stands before it there. */
  private void added(boolean[] isKnown, Outline.Part[] ofNow) {
    for (int i = 0; i < now.size(); i++) {
      if (isKnown[i]) {
        continue;
      }
      int end = i;
      while (end < now.size() && !isKnown[end]) {
        end++;
      }
      if (insert(i, end)) {
        for (int k = i; k < end; k++) {
          ofNow[k] = now.get(k);
        }
      }
      i = end - 1;
    }
  }

  private boolean insert(int from, int to) {
    List<Outline.Part> parts = now.subList(from, to);
    List<Outline.Part> told =
        parts.stream()
            .filter(part -> !(part instanceof Outline.Words w && w.kind() == Outline.Kind.CAPTION))
            .toList();
    if (!changes.canChangeWhole()) {
      told.forEach(part -> telling.left(RenderNotices.REFRESH_WHOLE_NOT_TRACKED, mark, told(part)));
      return false;
    }
    if (!isPlaced(from, to, parts)) {
      told.forEach(part -> telling.left(RenderNotices.REFRESH_NO_PLACE, mark, told(part)));
      return false;
    }
    told.forEach(part -> telling.changed(RenderNotices.REFRESH_ADDED, mark, told(part)));
    return true;
  }

  private boolean isPlaced(int from, int to, List<Outline.Part> parts) {
    Optional<Node> previous = from > 0 ? node(from - 1) : Optional.empty();
    Optional<Node> next = to < now.size() ? node(to) : Optional.empty();
    if (parts.stream().allMatch(BlockRefreshing::isItem)
        && (isItem(previous, from - 1) || isItem(next, to))) {
      boolean isAfter = isItem(previous, from - 1);
      Line beside = ((Node.Paragraph) (isAfter ? previous : next).orElseThrow()).line();
      int at = at(beside, isAfter);
      changes.insertWithin(
          passage, at, () -> parts.forEach(part -> changes.insert(at, item(beside, part))));
      return true;
    }
    ImmutableList<Block> blocks = Plain.blocks(parts);
    Optional<Line> beside = beside();
    int at;
    if (previous.isPresent()) {
      at = end(previous.get());
    } else if (next.isPresent()) {
      at = start(next.get());
    } else if (changes.document().paragraph(passage.mark()).isEmpty()) {
      at = passage.from();
    } else {
      return false;
    }
    changes.insertWithin(passage, at, () -> changes.insert(at, beside, blocks));
    return true;
  }

  private Optional<Node> node(int ofNow) {
    int node = nodeOfNow[ofNow];
    return node == Alignment.NONE ? Optional.empty() : Optional.of(nodes.get(node));
  }

  private static boolean isItem(Outline.Part part) {
    return part instanceof Outline.Words words && words.kind() == Outline.Kind.ITEM;
  }

  private boolean isItem(Optional<Node> node, int ofNow) {
    return node.isPresent() && isItem(now.get(ofNow));
  }

  private int at(Line beside, boolean isAfter) {
    return isAfter
        ? changes.document().whole(beside).end()
        : changes.document().whole(beside).start();
  }

  private String item(Line beside, Outline.Part part) {
    return changes.copy(
        changes.document().whole(beside),
        List.of(beside),
        Map.of(beside, Plain.withoutMarks(((Outline.Words) part).content())));
  }

  /** A paragraph of text that new ones look like. */
  private Optional<Line> beside() {
    for (int i = 0; i < before.size(); i++) {
      if (before.get(i) instanceof Outline.Words words
          && words.kind() == Outline.Kind.PARAGRAPH
          && inDocument[i] != Alignment.NONE
          && nodes.get(inDocument[i]) instanceof Node.Paragraph paragraph) {
        return paragraph.found().line();
      }
    }
    return Optional.empty();
  }

  private int end(Node node) {
    return node instanceof Node.Table table
        ? table.element().end()
        : changes.document().block(((Node.Paragraph) node).line()).end();
  }

  private int start(Node node) {
    return node instanceof Node.Table table
        ? table.element().start()
        : changes.document().block(((Node.Paragraph) node).line()).start();
  }
}
