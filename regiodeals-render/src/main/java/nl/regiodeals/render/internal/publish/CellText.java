package nl.regiodeals.render.internal.publish;

import com.google.common.collect.ImmutableList;
import nl.regiodeals.render.document.Block;
import nl.regiodeals.render.document.Inline;

/** The text of a cell that is being read, paragraph by paragraph. Not thread-safe. */
public final class CellText {
  private final ImmutableList.Builder<Inline> content = ImmutableList.builder();
  private boolean isEmpty = true;
  private boolean isHeader;
  private boolean isRight;

  /**
   * Adds a paragraph, as a line of its own.
   *
   * @param names whether it names a row or column
   * @param right whether it is right-aligned, as figures are
   */
  public void add(Line line, boolean names, boolean right) {
    isHeader |= names;
    isRight |= right;
    if (!line.isBlank()) {
      if (!isEmpty) {
        content.add(new Inline.LineBreak());
      }
      content.addAll(line.inlines());
      isEmpty = false;
    }
  }

  /**
   * The cell.
   *
   * @param isHead whether it is in a header row
   */
  public Block.Cell cell(boolean isHead) {
    return new Block.Cell(isHead || isHeader, isRight, content.build());
  }
}
