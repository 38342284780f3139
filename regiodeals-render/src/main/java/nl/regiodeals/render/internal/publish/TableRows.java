package nl.regiodeals.render.internal.publish;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.stream.IntStream;
import nl.regiodeals.render.document.Block;
import nl.regiodeals.render.document.Inline;

/** Rows of a table that is read. */
public final class TableRows {
  private TableRows() {}

  /** Rows of as many cells as the longest has. */
  public static List<Block.Row> whole(List<List<Block.Cell>> rows) {
    int columns = rows.stream().mapToInt(List::size).max().orElse(0);
    return rows.stream().map(row -> whole(row, columns)).toList();
  }

  private static Block.Row whole(List<Block.Cell> cells, int columns) {
    ImmutableList.Builder<Block.Cell> row = ImmutableList.builder();
    row.addAll(cells);
    for (int i = cells.size(); i < columns; i++) {
      row.add(new Block.Cell(false, false, ImmutableList.of()));
    }
    return new Block.Row(row.build());
  }

  /** Several header rows as one: the words of each column below each other, without repetition. */
  static Block.Row joined(List<Block.Row> rows) {
    Block.Row first = rows.get(0);
    return new Block.Row(
        IntStream.range(0, first.cells().size())
            .mapToObj(column -> joined(rows, column))
            .collect(ImmutableList.toImmutableList()));
  }

  private static Block.Cell joined(List<Block.Row> rows, int column) {
    ImmutableList.Builder<Inline> content = ImmutableList.builder();
    String before = "";
    boolean isNumber = false;
    for (Block.Row row : rows) {
      Block.Cell cell = row.cells().get(column);
      String words = Inline.plainText(cell.content());
      if (!words.isBlank() && !words.equals(before)) {
        if (!before.isEmpty()) {
          content.add(new Inline.LineBreak());
        }
        content.addAll(cell.content());
        before = words;
      }
      isNumber |= cell.isNumber();
    }
    return new Block.Cell(true, isNumber, content.build());
  }
}
