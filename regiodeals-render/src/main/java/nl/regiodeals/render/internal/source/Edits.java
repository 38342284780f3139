package nl.regiodeals.render.internal.source;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * The changes of a source: each puts pieces in the place of a part of it. A change may lie within a
 * part that another one keeps. Not safe to share between threads.
 */
public final class Edits {
  private final NavigableMap<Integer, Edit> replaced = new TreeMap<>();
  private final NavigableMap<Integer, List<Piece>> inserted = new TreeMap<>();

  private record Edit(int to, ImmutableList<Piece> pieces) {}

  /** No changes. */
  public Edits() {}

  /** Replaces a part of the source. */
  public void replace(int from, int to, List<Piece> pieces) {
    replaced.put(from, new Edit(to, ImmutableList.copyOf(pieces)));
  }

  /** Inserts a piece before an offset, after those inserted there earlier. */
  public void insert(int at, Piece piece) {
    inserted.computeIfAbsent(at, none -> new ArrayList<>()).add(piece);
  }

  /** Whether nothing changes. */
  public boolean isEmpty() {
    return replaced.isEmpty() && inserted.isEmpty();
  }

  /** Gives the whole of a source, with its changes, as pieces of it that have no changes. */
  public void apply(int length, Consumer<Piece> out) {
    apply(0, length, out);
  }

  /** The text of a source with its changes, none of which is a hole. */
  public String text(XmlSource source) {
    StringBuilder text = new StringBuilder();
    apply(
        source.text().length(),
        piece -> {
          if (piece instanceof Piece.Kept kept) {
            text.append(source.text(), kept.from(), kept.to());
          } else if (piece instanceof Piece.New made) {
            text.append(made.xml());
          }
        });
    return text.toString();
  }

  /** Gives a part of a source, with its changes. */
  public void apply(int from, int to, Consumer<Piece> out) {
    int at = from;
    while (at < to) {
      int next = Math.min(next(replaced, at, to), next(inserted, at, to));
      if (next > at) {
        out.accept(new Piece.Kept(at, next));
      }
      at = next;
      if (at < to) {
        inserted.getOrDefault(at, List.of()).forEach(out);
        Edit edit = replaced.get(at);
        int after = edit == null ? Math.min(to, next(replaced, at, to)) : edit.to();
        if (edit == null) {
          int later = Math.min(after, next(inserted, at + 1, to));
          out.accept(new Piece.Kept(at, later));
          at = later;
        } else {
          edit.pieces().forEach(piece -> pieces(piece, out));
          at = after;
        }
      }
    }
  }

  private void pieces(Piece piece, Consumer<Piece> out) {
    if (piece instanceof Piece.Kept kept) {
      apply(kept.from(), kept.to(), out);
    } else {
      out.accept(piece);
    }
  }

  private static int next(NavigableMap<Integer, ?> changes, int at, int to) {
    Map.Entry<Integer, ?> next = changes.ceilingEntry(at);
    return next == null ? to : Math.min(to, next.getKey());
  }
}
