package nl.regiodeals.render.document;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.HashSet;
import java.util.Set;
import nl.regiodeals.core.text.Language;

/**
 * A publication, independent of its format. Immutable.
 *
 * @param title the title; not blank
 * @param language the language of its text
 * @param theme the house style
 * @param blocks its parts, in order
 * @param trail what it was made from, and where its figures come from
 * @param words replacements for the words that formats add, such as the heading above the
 *     footnotes, by their key in the bundle {@code document}
 */
public record Document(
    String title,
    Language language,
    Theme theme,
    ImmutableList<Block> blocks,
    Trail trail,
    ImmutableMap<String, String> words) {
  /** Rejects a document without a title, and two headings with the same id. */
  public Document {
    if (title.isBlank()) {
      throw new IllegalArgumentException("a document needs a title");
    }
    Set<String> ids = new HashSet<>();
    for (Block block : blocks) {
      if (block instanceof Block.Heading heading && !ids.add(heading.id())) {
        throw new IllegalArgumentException("two headings have the id " + heading.id());
      }
    }
  }

  /** A document in the default house style. */
  public Document(String title, Language language, ImmutableList<Block> blocks) {
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

  /** This document, with the trail of what it was made from. */
  public Document with(Trail newTrail) {
    return new Document(title, language, theme, blocks, newTrail, words);
  }

  /** This document, with other words for what formats add. */
  public Document with(ImmutableMap<String, String> newWords) {
    return new Document(title, language, theme, blocks, trail, newWords);
  }
}
