package nl.regiodeals.render;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.util.Optional;

/**
 * How a publication is made up: with the words of its author, with which details, and whether it is
 * final. Immutable.
 *
 * @param words the words of the author; empty if there are none
 * @param details what it shows beyond what it always shows
 * @param isFinal whether it may go out; until then it has a mark, and it is refused as long as
 *     something stands in the way
 */
public record Edition(Optional<AuthorWords> words, ImmutableSet<Detail> details, boolean isFinal) {
  /** A draft, without words of an author and without details. */
  public static final Edition DRAFT = new Edition(Optional.empty(), ImmutableSet.of(), false);

  /** This edition with the words of its author. */
  public Edition with(AuthorWords newWords) {
    return new Edition(Optional.of(newWords), details, isFinal);
  }

  /** This edition with these details. */
  public Edition showing(Iterable<Detail> newDetails) {
    return new Edition(words, Sets.immutableEnumSet(newDetails), isFinal);
  }

  /** This edition, to go out. */
  public Edition made(boolean newFinal) {
    return new Edition(words, details, newFinal);
  }
}
