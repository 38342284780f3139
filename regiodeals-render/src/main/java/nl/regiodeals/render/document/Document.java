package nl.regiodeals.render.document;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Locale;

/**
 * A publication, before it has a format. Immutable.
 *
 * @param title the title
 * @param language the language of its text
 * @param theme the house style
 * @param blocks its parts, in order
 * @param trail of what it was made, and where its figures come from
 * @param words what formats add, such as the heading above the footnotes, where it is another than
 *     their own, by the key of the bundle {@code document}
 */
public record Document(
    String title,
    Locale language,
    Theme theme,
    ImmutableList<Block> blocks,
    Trail trail,
    ImmutableMap<String, String> words) {
  /** A document in the default house style. */
  public Document(String title, Locale language, ImmutableList<Block> blocks) {
    this(title, language, Theme.DEFAULT, blocks, Trail.NONE, ImmutableMap.of());
  }

  /** The same with other parts. */
  public Document with(Iterable<Block> newBlocks) {
    return new Document(title, language, theme, ImmutableList.copyOf(newBlocks), trail, words);
  }

  /** The same in another house style. */
  public Document in(Theme newTheme) {
    return new Document(title, language, newTheme, blocks, trail, words);
  }

  /** The same that tells of what it was made. */
  public Document with(Trail newTrail) {
    return new Document(title, language, theme, blocks, newTrail, words);
  }

  /** The same to which formats add other words. */
  public Document with(ImmutableMap<String, String> newWords) {
    return new Document(title, language, theme, blocks, trail, newWords);
  }
}
