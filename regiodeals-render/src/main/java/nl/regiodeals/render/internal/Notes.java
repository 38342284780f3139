package nl.regiodeals.render.internal;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.regiodeals.render.document.Inline;

/**
 * Numbers the footnotes of a document in order; notes with the same content share a number. Not
 * safe to share between threads.
 */
public final class Notes {
  private final Map<ImmutableList<Inline>, Integer> numbers = new LinkedHashMap<>();

  /** No notes yet. */
  public Notes() {}

  /** The number of a note, from 1. */
  public int number(Inline.Note note) {
    numbers.putIfAbsent(note.content(), numbers.size() + 1);
    return requireNonNull(numbers.get(note.content()));
  }

  /** Whether a note is cited here for the first time: it does not have a number yet. */
  public boolean isNew(Inline.Note note) {
    return !numbers.containsKey(note.content());
  }

  /** The contents of the notes, in order. */
  public ImmutableList<ImmutableList<Inline>> contents() {
    return ImmutableList.copyOf(numbers.keySet());
  }
}
