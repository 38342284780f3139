package nl.regiodeals.render.internal.template;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.stream.IntStream;
import nl.regiodeals.core.text.Notation;
import nl.regiodeals.render.document.Block;
import nl.regiodeals.render.document.Document;
import nl.regiodeals.render.document.Inline;
import nl.regiodeals.render.internal.DocumentWords;

/**
 * Leaves out of tables the columns of which nothing is known, and says so in a sentence below the
 * table: readers see at once what is missing, and the other columns get the room.
 */
final class KnownColumns {
  private KnownColumns() {}

  /**
   * A document without such columns.
   *
   * @param unknown what a cell says that is unknown
   */
  static Document of(Document document, String unknown) {
    ImmutableList.Builder<Block> blocks = ImmutableList.builder();
    boolean changed = false;
    for (Block block : document.blocks()) {
      List<Integer> empty =
          block instanceof Block.Table table ? unknownColumns(table, unknown) : List.of();
      if (empty.isEmpty()) {
        blocks.add(block);
      } else {
        Block.Table table = (Block.Table) block;
        blocks.add(without(table, empty), sentence(document, table.head(), empty));
        changed = true;
      }
    }
    return changed ? document.with(blocks.build()) : document;
  }

  /** The columns of which no cell is known; a table of one row has none, for it is a list. */
  private static List<Integer> unknownColumns(Block.Table table, String unknown) {
    if (table.body().size() < 2) {
      return List.of();
    }
    return IntStream.range(1, table.head().cells().size())
        .filter(
            column ->
                table.body().stream()
                    .map(row -> row.cells().get(column))
                    .allMatch(
                        cell ->
                            !cell.isHeader()
                                && Inline.plainText(cell.content()).strip().equals(unknown)))
        .boxed()
        .toList();
  }

  private static Block.Table without(Block.Table table, List<Integer> columns) {
    return new Block.Table(
        table.caption(),
        without(table.head(), columns),
        table.body().stream()
            .map(row -> without(row, columns))
            .collect(ImmutableList.toImmutableList()));
  }

  private static Block.Row without(Block.Row row, List<Integer> columns) {
    return new Block.Row(
        IntStream.range(0, row.cells().size())
            .filter(column -> !columns.contains(column))
            .mapToObj(row.cells()::get)
            .collect(ImmutableList.toImmutableList()));
  }

  private static Block.Paragraph sentence(
      Document document, Block.Row head, List<Integer> columns) {
    List<String> names =
        columns.stream()
            .map(column -> Inline.plainText(head.cells().get(column).content()))
            .toList();
    return new Block.Paragraph(
        ImmutableList.of(
            new Inline.Text(
                DocumentWords.of(document, "unknownColumns")
                    .replace("{columns}", Notation.of(document.language()).list(names)))));
  }
}
