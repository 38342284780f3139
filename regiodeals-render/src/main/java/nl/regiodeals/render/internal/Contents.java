package nl.regiodeals.render.internal;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.util.List;
import nl.regiodeals.render.document.Block;
import nl.regiodeals.render.document.Document;

/**
 * The table of contents of a document: its headings of levels 2 and 3, and its position.
 *
 * @param sections the headings; empty for a document too short to need a table of contents
 * @param before the number of blocks before the table of contents
 */
public record Contents(ImmutableList<Block.Heading> sections, int before) {
  /** A document with fewer sections than this has no table of contents. */
  private static final int LEAST_SECTIONS = 6;

  /** A document with fewer lines than this, about five pages, has no table of contents. */
  private static final int LEAST_LINES = 160;

  /** The table of contents of a document, placed before the first section. */
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

  /**
   * The level of the headings that the header of a page names, so that readers of a long document
   * know where they are: the deepest in the table of contents; 0 without a table of contents.
   */
  public int running() {
    return sections.stream().mapToInt(Block.Heading::level).max().orElse(0);
  }

  /** The approximate number of lines of the blocks. */
  private static int lines(List<Block> blocks) {
    Lines lines = new Lines();
    blocks.forEach(block -> block.accept(lines));
    return lines.count;
  }

  private static final class Lines implements Block.Visitor<RuntimeException> {
    private static final int OF_HEADING = 2;
    private static final int OF_PARAGRAPH = 3;
    private static final int OF_FIGURE = 20;

    private int count;

    @Override
    public void heading(Block.Heading heading) {
      count += OF_HEADING;
    }

    @Override
    public void paragraph(Block.Paragraph paragraph) {
      count += OF_PARAGRAPH;
    }

    @Override
    public void items(Block.Items items) {
      count += items.items().size();
    }

    @Override
    public void facts(Block.Facts facts) {
      count += facts.facts().size();
    }

    @Override
    public void callout(Block.Callout callout) {
      count += OF_PARAGRAPH;
    }

    @Override
    public void illustration(Block.Illustration illustration) {
      count += OF_FIGURE;
    }

    @Override
    public void table(Block.Table table) {
      count += 2 * (1 + table.rows().size());
    }
  }
}
