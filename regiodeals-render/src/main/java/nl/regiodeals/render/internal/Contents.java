package nl.regiodeals.render.internal;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import nl.regiodeals.render.document.Block;
import nl.regiodeals.render.document.Document;

/**
 * The list of contents of a document: its headings of levels 2 and 3, and where it stands.
 *
 * @param sections the headings; empty for a document so short that it needs no list
 * @param before the number of blocks that stand before the list
 */
public record Contents(ImmutableList<Block.Heading> sections, int before) {
  /** With fewer sections than this a reader needs no list of contents. */
  private static final int LEAST = 8;

  /** The list of contents of a document; it stands before the first section. */
  public static Contents of(Document document) {
    ImmutableList<Block.Heading> sections =
        document.blocks().stream()
            .filter(Block.Heading.class::isInstance)
            .map(Block.Heading.class::cast)
            .filter(heading -> heading.level() == 2 || heading.level() == 3)
            .collect(toImmutableList());
    if (sections.size() < LEAST) {
      return new Contents(ImmutableList.of(), 0);
    }
    return new Contents(sections, document.blocks().indexOf(sections.get(0)));
  }
}
