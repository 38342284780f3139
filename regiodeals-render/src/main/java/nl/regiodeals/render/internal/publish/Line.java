package nl.regiodeals.render.internal.publish;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import nl.regiodeals.render.document.Inline;

/** A line of text that is being read, piece by piece. Not safe to share between threads. */
public final class Line {
  private final List<Piece> pieces = new ArrayList<>();

  private record Piece(Inline inline, TextStyle style) {}

  /** A property of a style that stands around a stretch of text, and what it makes of it. */
  private record Wrap<T>(
      Function<TextStyle, Optional<T>> property,
      BiFunction<T, ImmutableList<Inline>, Inline> around) {
    Optional<Object> of(Piece piece) {
      return property.apply(piece.style()).map(value -> value);
    }

    Inline around(Piece first, ImmutableList<Inline> content) {
      return around.apply(property.apply(first.style()).orElseThrow(), content);
    }
  }

  /** From the outside in. */
  private static final ImmutableList<Wrap<?>> WRAPS =
      ImmutableList.of(
          new Wrap<>(TextStyle::link, Inline.Link::new),
          new Wrap<>(TextStyle::language, Inline.Foreign::new),
          new Wrap<>(
              style -> style.strong() ? Optional.of(true) : Optional.empty(),
              (yes, content) -> new Inline.Strong(content)),
          new Wrap<>(
              style -> style.emphasis() ? Optional.of(true) : Optional.empty(),
              (yes, content) -> new Inline.Emphasis(content)),
          new Wrap<>(TextStyle::figure, Inline.Figure::new));

  /** Adds text. */
  public void text(String text, TextStyle style) {
    if (text.isEmpty()) {
      return;
    }
    int last = pieces.size() - 1;
    if (last >= 0
        && pieces.get(last).style().equals(style)
        && pieces.get(last).inline() instanceof Inline.Text before) {
      pieces.set(last, new Piece(new Inline.Text(before.text() + text), style));
    } else {
      pieces.add(new Piece(new Inline.Text(text), style));
    }
  }

  /** Adds a line break. */
  public void lineBreak(TextStyle style) {
    pieces.add(new Piece(new Inline.LineBreak(), style));
  }

  /** Adds a note, which is never part of a link or of a figure. */
  public void note(ImmutableList<Inline> content) {
    if (!content.isEmpty()) {
      pieces.add(new Piece(new Inline.Note(content), TextStyle.PLAIN));
    }
  }

  /** Whether nothing but space was read. */
  public boolean isBlank() {
    return pieces.stream()
        .allMatch(
            piece ->
                piece.inline() instanceof Inline.LineBreak
                    || (piece.inline() instanceof Inline.Text text && text.text().isBlank()));
  }

  /** What was read as plain text, without notes. */
  public String plain() {
    return Inline.plainText(inlines());
  }

  /** What was read, without space and breaks at its start and end. */
  public ImmutableList<Inline> inlines() {
    return grouped(trimmed(), 0);
  }

  private List<Piece> trimmed() {
    List<Piece> trimmed = new ArrayList<>(pieces);
    while (!trimmed.isEmpty() && isSpace(trimmed.get(0))) {
      trimmed.remove(0);
    }
    while (!trimmed.isEmpty() && isSpace(trimmed.get(trimmed.size() - 1))) {
      trimmed.remove(trimmed.size() - 1);
    }
    if (!trimmed.isEmpty()) {
      trimmed.set(0, stripped(trimmed.get(0), String::stripLeading));
      int last = trimmed.size() - 1;
      trimmed.set(last, stripped(trimmed.get(last), String::stripTrailing));
    }
    return trimmed;
  }

  private static boolean isSpace(Piece piece) {
    return piece.inline() instanceof Inline.LineBreak
        || (piece.inline() instanceof Inline.Text text && text.text().isBlank());
  }

  private static Piece stripped(Piece piece, Function<String, String> strip) {
    return piece.inline() instanceof Inline.Text text
        ? new Piece(new Inline.Text(strip.apply(text.text())), piece.style())
        : piece;
  }

  /** The pieces in their wraps: those that share one are together in it. */
  private static ImmutableList<Inline> grouped(List<Piece> pieces, int depth) {
    ImmutableList.Builder<Inline> inlines = ImmutableList.builder();
    if (depth == WRAPS.size()) {
      pieces.forEach(piece -> inlines.add(piece.inline()));
      return inlines.build();
    }
    Wrap<?> wrap = WRAPS.get(depth);
    int from = 0;
    while (from < pieces.size()) {
      Optional<Object> value = wrap.of(pieces.get(from));
      int to = from + 1;
      while (to < pieces.size() && wrap.of(pieces.get(to)).equals(value)) {
        to++;
      }
      ImmutableList<Inline> content = grouped(pieces.subList(from, to), depth + 1);
      if (value.isPresent()) {
        inlines.add(wrap.around(pieces.get(from), content));
      } else {
        inlines.addAll(content);
      }
      from = to;
    }
    return inlines.build();
  }
}
