package nl.regiodeals.render.internal;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.util.List;
import nl.regiodeals.render.document.Block;
import nl.regiodeals.render.document.Document;

/**
 * The list of contents of a document: its headings of levels 2 and 3, and where it stands.
 *
 * @param sections the headings; empty for a document so short that it needs no list
 * @param before the number of blocks that stand before the list
 */
public record Contents(ImmutableList<Block.Heading> sections, int before) {
  /** A document with fewer sections than this needs no list of contents. */
  private static final int LEAST_SECTIONS = 6;

  /** Nor does one with fewer lines than this, which is about five pages. */
  private static final int LEAST_LINES = 160;

  private static final int LINES_OF_FIGURE = 20;

  /** The list of contents of a document; it stands before the first section. */
  public static Contents of(Document document) {
    ImmutableList<Block.Heading> sections =
        document.blocks().stream()
            .filter(Block.Heading.class::isInstance)
            .map(Block.Heading.class::cast)
            .filter(heading -> heading.level() == 2 || heading.level() == 3)
            .collect(toImmutableList());
    if (sections.size() < LEAST_SECTIONS || lines(document.blocks()) < LEAST_LINES) {
      return new Contents(ImmutableList.of(), 0);
    }
    return new Contents(sections, document.blocks().indexOf(sections.get(0)));
  }

  /** About how many lines the blocks are. */
  private static int lines(List<Block> blocks) {
    return blocks.stream().mapToInt(Contents::lines).sum();
  }

  private static int lines(Block block) {
    if (block instanceof Block.Table table) {
      return 2 * (1 + table.head().size() + table.body().size());
    } else if (block instanceof Block.Items items) {
      return items.items().size();
    } else if (block instanceof Block.Facts facts) {
      return facts.facts().size();
    } else if (block instanceof Block.Figure) {
      return LINES_OF_FIGURE;
    }
    return block instanceof Block.Heading ? 2 : 3;
  }
}
