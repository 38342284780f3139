package nl.regiodeals.render.document;

import com.google.common.collect.ImmutableList;

/**
 * A part of a document that stands on lines of its own. What can be built, every format can write:
 * the items of a list are lines, a callout holds paragraphs, a table is a rectangle with one row of
 * headers. What cannot be written is refused where it is built.
 */
public sealed interface Block {
  /**
   * Calls the method of the visitor for this kind of block.
   *
   * @throws X if the visitor does
   */
  <X extends Exception> void accept(Visitor<X> visitor) throws X;

  /**
   * Does something for each kind of block. There is no default, so that a new kind does not compile
   * until each format writes it.
   *
   * @param <X> what may go wrong; {@link RuntimeException} for nothing to declare
   */
  interface Visitor<X extends Exception> {
    /** A heading. */
    void heading(Heading heading) throws X;

    /** A paragraph. */
    void paragraph(Paragraph paragraph) throws X;

    /** A list. */
    void items(Items items) throws X;

    /** Terms with their descriptions. */
    void facts(Facts facts) throws X;

    /** Something that must not be missed. */
    void callout(Callout callout) throws X;

    /** A picture. */
    void illustration(Illustration illustration) throws X;

    /** A table. */
    void table(Table table) throws X;
  }

  /**
   * A heading.
   *
   * @param level 1 for the title, to 4
   * @param id by which links lead to it; not blank, and unique in the document
   * @param content its text
   */
  record Heading(int level, String id, ImmutableList<Inline> content) implements Block {
    /** The deepest level of a heading. */
    public static final int DEEPEST = 4;

    /** Refuses a level that no format has, and a blank id. */
    public Heading {
      if (level < 1 || level > DEEPEST) {
        throw new IllegalArgumentException(
            "the level of a heading is 1 to " + DEEPEST + ", not " + level);
      }
      if (id.isBlank()) {
        throw new IllegalArgumentException("a heading has an id");
      }
    }

    @Override
    public <X extends Exception> void accept(Visitor<X> visitor) throws X {
      visitor.heading(this);
    }
  }

  /**
   * A paragraph.
   *
   * @param content its text
   */
  record Paragraph(ImmutableList<Inline> content) implements Block {
    @Override
    public <X extends Exception> void accept(Visitor<X> visitor) throws X {
      visitor.paragraph(this);
    }
  }

  /**
   * A list. Its items are lines, and lists do not stand within each other.
   *
   * @param ordered whether its items are numbered
   * @param items the text of each item
   */
  record Items(boolean ordered, ImmutableList<ImmutableList<Inline>> items) implements Block {
    @Override
    public <X extends Exception> void accept(Visitor<X> visitor) throws X {
      visitor.items(this);
    }
  }

  /**
   * Terms with what is to be said of each: facts.
   *
   * @param facts the terms, in order
   */
  record Facts(ImmutableList<Fact> facts) implements Block {
    @Override
    public <X extends Exception> void accept(Visitor<X> visitor) throws X {
      visitor.facts(this);
    }
  }

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
   * @param paragraphs what it says
   */
  record Callout(ImmutableList<Paragraph> paragraphs) implements Block {
    @Override
    public <X extends Exception> void accept(Visitor<X> visitor) throws X {
      visitor.callout(this);
    }
  }

  /**
   * A picture.
   *
   * @param caption what it shows; empty for a logo
   * @param alternative what it tells, for who cannot see it; not blank
   * @param drawing the picture
   */
  record Illustration(ImmutableList<Inline> caption, String alternative, Drawing drawing)
      implements Block {
    /** Refuses a picture that tells nothing to who cannot see it. */
    public Illustration {
      if (alternative.isBlank()) {
        throw new IllegalArgumentException("an illustration has an alternative text");
      }
    }

    @Override
    public <X extends Exception> void accept(Visitor<X> visitor) throws X {
      visitor.illustration(this);
    }
  }

  /**
   * A table.
   *
   * @param caption what it shows; not empty
   * @param head the headers of the columns; at least one
   * @param body the other rows, each with as many cells as there are columns
   */
  record Table(ImmutableList<Inline> caption, Row head, ImmutableList<Row> body) implements Block {
    /** Refuses a table without a caption or columns, and a row that is not as long as the head. */
    public Table {
      if (caption.isEmpty()) {
        throw new IllegalArgumentException("a table has a caption");
      }
      int columns = head.cells().size();
      if (columns == 0) {
        throw new IllegalArgumentException("a table has columns");
      }
      for (Row row : body) {
        if (row.cells().size() != columns) {
          throw new IllegalArgumentException(
              "each row of a table of "
                  + columns
                  + " columns has as many cells, not "
                  + row.cells().size());
        }
      }
    }

    /** All rows, the headers of the columns first. */
    public ImmutableList<Row> rows() {
      return ImmutableList.<Row>builder().add(head).addAll(body).build();
    }

    @Override
    public <X extends Exception> void accept(Visitor<X> visitor) throws X {
      visitor.table(this);
    }
  }

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
