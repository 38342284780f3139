package nl.regiodeals.render.document;

import com.google.common.collect.ImmutableList;

/** A part of a document that stands on lines of its own. */
public sealed interface Block {
  /**
   * A heading.
   *
   * @param level 1 for the title, to 4
   * @param id by which links lead to it; unique in the document
   * @param content its text
   */
  record Heading(int level, String id, ImmutableList<Inline> content) implements Block {}

  /**
   * A paragraph.
   *
   * @param content its text
   */
  record Paragraph(ImmutableList<Inline> content) implements Block {}

  /**
   * A list.
   *
   * @param ordered whether its items are numbered
   * @param items the blocks of each item
   */
  record Items(boolean ordered, ImmutableList<ImmutableList<Block>> items) implements Block {}

  /**
   * Terms with what is to be said of each: facts.
   *
   * @param facts the terms, in order
   */
  record Facts(ImmutableList<Fact> facts) implements Block {}

  /**
   * A term and what is to be said of it.
   *
   * @param term the term
   * @param description what is to be said
   */
  record Fact(ImmutableList<Inline> term, ImmutableList<Inline> description) {}

  /**
   * Something that the reader must not miss, such as that the data are made up.
   *
   * @param blocks what it says
   */
  record Callout(ImmutableList<Block> blocks) implements Block {}

  /**
   * A picture.
   *
   * @param caption what it shows; empty for a logo
   * @param alternative what it tells, for who cannot see it
   * @param drawing the picture
   */
  record Figure(ImmutableList<Inline> caption, String alternative, Drawing drawing)
      implements Block {}

  /**
   * A table.
   *
   * @param caption what it shows
   * @param head the rows with the headers of the columns
   * @param body the other rows
   */
  record Table(ImmutableList<Inline> caption, ImmutableList<Row> head, ImmutableList<Row> body)
      implements Block {}

  /**
   * A row of a table.
   *
   * @param cells its cells
   */
  record Row(ImmutableList<Cell> cells) {}

  /**
   * A cell of a table.
   *
   * @param isHeader whether it names its row or column
   * @param isNumber whether it holds a figure, which is set to the right
   * @param content its text
   */
  record Cell(boolean isHeader, boolean isNumber, ImmutableList<Inline> content) {}
}
