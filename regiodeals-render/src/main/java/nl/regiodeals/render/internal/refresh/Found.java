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

  /** Nothing. */
  static final Found NOTHING = new Found(Optional.empty(), Optional.empty(), "", false, "");
}
