package nl.regiodeals.render.internal.refresh;

import java.util.Optional;
import nl.regiodeals.render.internal.MarkedText;
import nl.regiodeals.render.internal.source.Hole;
import nl.regiodeals.render.internal.source.Line;

/**
 * What stands in a mark now.
 *
 * @param line the line it begins in; empty if there is none
 * @param hole the characters of it in that line; empty if there are none
 * @param text those characters
 * @param isWhole whether the mark holds nothing else, and nothing was typed against it
 * @param sentence the sentence it stands in
 */
record Found(
    Optional<Line> line, Optional<Hole> hole, String text, boolean isWhole, String sentence) {
  /** Whether it says this, in whatever spaces. */
  boolean isSame(String other) {
    return MarkedText.plain(text).equals(MarkedText.plain(other));
  }

  /** The characters of it in its line; none, at the end of the line, if there are none. */
  Hole holeOrEnd() {
    return hole.orElseGet(
        () -> {
          int end = line.map(each -> each.text().length()).orElse(0);
          return new Hole(0, end, end);
        });
  }

  /** A part of it, which is the whole of its line. */
  Found within(int from, int to) {
    return new Found(
        line,
        from < to ? Optional.of(new Hole(0, from, to)) : Optional.empty(),
        text.substring(from, to),
        isWhole,
        sentence);
  }

  /** Text of more than one paragraph. */
  static Found text(String text) {
    return new Found(Optional.empty(), Optional.empty(), text, false, text);
  }

  /** Nothing. */
  static final Found NOTHING = new Found(Optional.empty(), Optional.empty(), "", false, "");
}
