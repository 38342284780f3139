package nl.regiodeals.render.document;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * A publication, before it has a format. Immutable.
 *
 * @param title the title; not blank
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
  /** Refuses a document without a title, and two headings of one id. */
  public Document {
    if (title.isBlank()) {
      throw new IllegalArgumentException("a document has a title");
    }
    Set<String> ids = new HashSet<>();
    for (Block block : blocks) {
      if (block instanceof Block.Heading heading && !ids.add(heading.id())) {
        throw new IllegalArgumentException("two headings have the id " + heading.id());
      }
    }
  }

  /** A document in the default house style. */
  public Document(String title, Locale language, ImmutableList<Block> blocks) {
    this(title, language, Theme.DEFAULT, blocks, Trail.NONE, ImmutableMap.of());
  }

  /** This document with other parts. */
  public Document with(Iterable<Block> newBlocks) {
    return new Document(title, language, theme, ImmutableList.copyOf(newBlocks), trail, words);
  }

  /** This document in another house style. */
  public Document in(Theme newTheme) {
    return new Document(title, language, newTheme, blocks, trail, words);
  }

  /** This document, telling what it was made of. */
  public Document with(Trail newTrail) {
    return new Document(title, language, theme, blocks, newTrail, words);
  }

  /** This document, with other words for what formats add. */
  public Document with(ImmutableMap<String, String> newWords) {
    return new Document(title, language, theme, blocks, trail, newWords);
  }
}
