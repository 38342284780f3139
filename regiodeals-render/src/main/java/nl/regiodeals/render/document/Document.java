package nl.regiodeals.render.document;

import com.google.common.collect.ImmutableList;
import java.util.Locale;

/**
 * A publication, before it has a format. Immutable.
 *
 * @param title the title
 * @param language the language of its text
 * @param theme the house style
 * @param blocks its parts, in order
 * @param trail of what it was made, and where its figures come from
 */
public record Document(
    String title, Locale language, Theme theme, ImmutableList<Block> blocks, Trail trail) {
  /** A document in the default house style. */
  public Document(String title, Locale language, ImmutableList<Block> blocks) {
    this(title, language, Theme.DEFAULT, blocks, Trail.NONE);
  }

  /** The same with other parts. */
  public Document with(Iterable<Block> newBlocks) {
    return new Document(title, language, theme, ImmutableList.copyOf(newBlocks), trail);
  }

  /** The same in another house style. */
  public Document in(Theme newTheme) {
    return new Document(title, language, newTheme, blocks, trail);
  }

  /** The same that tells of what it was made. */
  public Document with(Trail newTrail) {
    return new Document(title, language, theme, blocks, newTrail);
  }
}
