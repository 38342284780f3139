package nl.regiodeals.render.internal.publish;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.stream.IntStream;
import nl.regiodeals.render.document.Block;
import nl.regiodeals.render.document.Inline;

/** Rows of a table that is read. */
final class TableRows {
  private TableRows() {}

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
