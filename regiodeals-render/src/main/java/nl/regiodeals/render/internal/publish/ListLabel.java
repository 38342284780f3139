package nl.regiodeals.render.internal.publish;

import com.google.common.collect.ImmutableList;
import nl.regiodeals.render.document.Inline;

/**
 * The label of an item of a list.
 *
 * @param text what stands before it, such as {@code 2.1}; a dash for a bullet
 * @param isNumber whether it is a number or letter
 * @param number its number on its own level
 * @param isPlain whether it is just that number, as lists of all formats have
 */
public record ListLabel(String text, boolean isNumber, int number, boolean isPlain) {
  /** The label of an item without a number. */
  public static final ListLabel BULLET = new ListLabel("\u2013", false, 0, false);

  /** Text with this label before it, if it is a number. */
  public ImmutableList<Inline> before(ImmutableList<Inline> words) {
    return isNumber
        ? ImmutableList.<Inline>builder().add(new Inline.Text(text + " ")).addAll(words).build()
        : words;
  }
}
