package nl.regiodeals.render.document;

import com.google.common.collect.ImmutableList;
import java.util.Optional;

/**
 * A block-level part of a document. Every format can write every block that can be built: the items
 * of a list are lines, a callout holds paragraphs, and a table is rectangular with one header row.
 * Constructors reject what cannot be written.
 */
public sealed interface Block {
  /**
   * Calls the visitor method for this kind of block.
   *
   * @throws X if the visitor throws it
   */
  <X extends Exception> void accept(Visitor<X> visitor) throws X;

  /**
   * A visitor with a method for each kind of block. There are no default methods, so that code does
   * not compile until every format can write a new kind.
   *
   * @param <X> the exception it may throw; {@link RuntimeException} if it throws no checked
   *     exception
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

    /** An important remark. */
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
   * @param id the target of links to it; not blank, and unique in the document
   * @param content its text
   */
  record Heading(int level, String id, ImmutableList<Inline> content) implements Block {
    /** The deepest level of a heading. */
    public static final int DEEPEST = 4;

    /** Rejects a level that no format has, and a blank id. */
    public Heading {
      if (level < 1 || level > DEEPEST) {
        throw new IllegalArgumentException(
            "the level of a heading must be 1 to " + DEEPEST + ", not " + level);
      }
      if (id.isBlank()) {
        throw new IllegalArgumentException("a heading needs an id");
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
   * A list. Its items are lines; lists cannot be nested.
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
   * Terms with their descriptions.
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
   * A term and its description.
   *
   * @param term the term
   * @param description its description
   */
  record Fact(ImmutableList<Inline> term, ImmutableList<Inline> description) {}

  /**
   * An important remark, for example that the data are synthetic.
   *
   * @param paragraphs its text
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
   * @param alternative the alternative text, for readers who cannot see it; not blank
   * @param drawing the picture
   * @param narrow the same for a narrow screen, on which the text of the picture would be too small
   *     to read; empty if it can be read on any screen
   * @param figures the figures that it shows
   */
  record Illustration(
      ImmutableList<Inline> caption,
      String alternative,
      Drawing drawing,
      Optional<Drawing> narrow,
      PlainTable figures)
      implements Block {
    /** Rejects a picture without an alternative text. */
    public Illustration {
      if (alternative.isBlank()) {
        throw new IllegalArgumentException("an illustration needs an alternative text");
      }
    }

    /** A picture that is the same on every screen and shows no figures. */
    public Illustration(ImmutableList<Inline> caption, String alternative, Drawing drawing) {
      this(caption, alternative, drawing, Optional.empty(), PlainTable.NONE);
    }

    /**
     * The alternative text without the caption, with which it often begins; for formats that write
     * both as text.
     */
    public String description() {
      String opening = Inline.plainText(caption) + ". ";
      return !caption.isEmpty() && alternative.startsWith(opening)
          ? alternative.substring(opening.length())
          : alternative;
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
   * @param head the header row; at least one cell
   * @param body the other rows, each with as many cells as there are columns
   */
  record Table(ImmutableList<Inline> caption, Row head, ImmutableList<Row> body) implements Block {
    private static final int MOST_TOGETHER = 12;

    /**
     * Rejects a table without a caption or columns, and a row that is not as long as the header
     * row.
     */
    public Table {
      if (caption.isEmpty()) {
        throw new IllegalArgumentException("a table needs a caption");
      }
      int columns = head.cells().size();
      if (columns == 0) {
        throw new IllegalArgumentException("a table needs columns");
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

    /** Whether it is so short that it is not divided over pages. */
    public boolean isShort() {
      return body.size() <= MOST_TOGETHER;
    }

    /** All rows, the header row first. */
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
   * @param isNumber whether it holds a figure, which is right-aligned
   * @param content its text
   */
  record Cell(boolean isHeader, boolean isNumber, ImmutableList<Inline> content) {}
}
