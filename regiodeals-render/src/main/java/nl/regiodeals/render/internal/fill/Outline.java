package nl.regiodeals.render.internal.fill;

import com.google.common.base.Joiner;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import nl.regiodeals.render.document.Block;
import nl.regiodeals.render.document.Drawing;
import nl.regiodeals.render.document.Inline;
import nl.regiodeals.render.internal.MarkedText;

/**
 * What blocks say, paragraph by paragraph, so that a document can be compared with it and with the
 * same blocks of other data.
 *
 * @param parts the parts, in order, without blank paragraphs
 */
public record Outline(ImmutableList<Part> parts) {
  private static final char ROW = '-';
  private static final char HEAD = '^';
  private static final char PICTURE = '!';
  private static final String CELL = "\t";

  /** A part of an outline. */
  public sealed interface Part {
    /** What it is found by among others of its kind. */
    String key();

    /** The block to be written if the part is new; empty if it belongs to another part. */
    Optional<Block> block();
  }

  /** What a paragraph is. */
  public enum Kind {
    /** A paragraph of text. */
    PARAGRAPH(' '),
    /** A heading. */
    HEADING('#'),
    /** The caption of a table or picture. */
    CAPTION('='),
    /** An item of a list. */
    ITEM('*'),
    /** A term with its description. */
    FACT(':'),
    /** A paragraph of a remark. */
    REMARK('>');

    private final char sign;

    Kind(char sign) {
      this.sign = sign;
    }
  }

  /**
   * A paragraph.
   *
   * @param kind what it is
   * @param content its text
   * @param block itself
   */
  public record Words(Kind kind, ImmutableList<Inline> content, Optional<Block> block)
      implements Part {
    /** Its text in plain spaces. */
    public String text() {
      return plain(content);
    }

    @Override
    public String key() {
      return text();
    }
  }

  /**
   * A picture.
   *
   * @param digest the SHA-256 of its file
   * @param alternative its alternative text
   * @param block itself, with its caption
   */
  public record Picture(String digest, String alternative, Optional<Block> block) implements Part {
    @Override
    public String key() {
      return String.valueOf(PICTURE);
    }
  }

  /**
   * A table.
   *
   * @param rows its rows, that with the names of the columns first
   * @param block itself, with its caption
   */
  public record Grid(ImmutableList<Row> rows, Optional<Block> block) implements Part {
    @Override
    public String key() {
      return String.valueOf(HEAD);
    }
  }

  /**
   * A row of a table.
   *
   * @param record the figure that it begins with, which tells its record; blank if there is none
   * @param cells the text of its cells
   */
  public record Row(String record, ImmutableList<ImmutableList<Inline>> cells) {
    /** The text of a cell in plain spaces. */
    public String text(int column) {
      return column < cells.size() ? plain(cells.get(column)) : "";
    }

    /** The text of its cells, as people are told it. */
    public String told() {
      List<String> all = new ArrayList<>();
      for (int c = 0; c < cells.size(); c++) {
        all.add(text(c));
      }
      return Excerpts.typed(Joiner.on(" | ").join(all));
    }
  }

  /** The outline of blocks. */
  public static Outline of(List<Block> blocks, Function<Drawing, String> digest) {
    OutlineWriter writer = new OutlineWriter(digest);
    blocks.forEach(block -> block.accept(writer));
    return new Outline(writer.parts());
  }

  /** The outline as a text, from which {@link #read} reads it. */
  public String recorded() {
    List<String> lines = new ArrayList<>();
    for (Part part : parts) {
      if (part instanceof Words words) {
        lines.add(words.kind().sign + words.text());
      } else if (part instanceof Picture picture) {
        lines.add(PICTURE + picture.digest() + CELL + MarkedText.plain(picture.alternative()));
      } else if (part instanceof Grid grid) {
        for (int r = 0; r < grid.rows().size(); r++) {
          lines.add((r == 0 ? HEAD : ROW) + recorded(grid.rows().get(r)));
        }
      }
    }
    return Joiner.on('\n').join(lines);
  }

  private static String recorded(Row row) {
    StringBuilder line = new StringBuilder(row.record());
    row.cells().forEach(cell -> line.append(CELL).append(plain(cell)));
    return line.toString();
  }

  /** The outline of a text. */
  public static Outline read(String recorded) {
    ImmutableList.Builder<Part> parts = ImmutableList.builder();
    ImmutableList.Builder<Row> rows = ImmutableList.builder();
    boolean isInTable = false;
    for (String line : Splitter.on('\n').omitEmptyStrings().split(recorded)) {
      char sign = line.charAt(0);
      if (isInTable && sign != ROW) {
        parts.add(new Grid(rows.build(), Optional.empty()));
        rows = ImmutableList.builder();
        isInTable = false;
      }
      List<String> cells = Splitter.on(CELL).splitToList(line.substring(1));
      if (sign == ROW || sign == HEAD) {
        rows.add(row(cells));
        isInTable = true;
      } else if (sign == PICTURE) {
        parts.add(new Picture(cells.get(0), cells.get(cells.size() - 1), Optional.empty()));
      } else {
        parts.add(new Words(kind(sign), text(line.substring(1)), Optional.empty()));
      }
    }
    if (isInTable) {
      parts.add(new Grid(rows.build(), Optional.empty()));
    }
    return new Outline(parts.build());
  }

  private static Row row(List<String> cells) {
    return new Row(
        cells.get(0),
        cells.stream().skip(1).map(Outline::text).collect(ImmutableList.toImmutableList()));
  }

  private static Kind kind(char sign) {
    for (Kind kind : Kind.values()) {
      if (kind.sign == sign) {
        return kind;
      }
    }
    return Kind.PARAGRAPH;
  }

  private static ImmutableList<Inline> text(String plain) {
    return plain.isEmpty() ? ImmutableList.of() : ImmutableList.of(new Inline.Text(plain));
  }

  private static String plain(List<Inline> content) {
    return MarkedText.plain(Inline.plainText(content));
  }
}
