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
 */
public record Document(String title, Locale language, Theme theme, ImmutableList<Block> blocks) {
  /** A document in the default house style. */
  public Document(String title, Locale language, ImmutableList<Block> blocks) {
    this(title, language, Theme.DEFAULT, blocks);
  }

  /** The same with other parts. */
  public Document with(Iterable<Block> newBlocks) {
    return new Document(title, language, theme, ImmutableList.copyOf(newBlocks));
  }

  /** The same in another house style. */
  public Document in(Theme newTheme) {
    return new Document(title, language, newTheme, blocks);
  }
}
