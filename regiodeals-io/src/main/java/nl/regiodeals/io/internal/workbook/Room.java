package nl.regiodeals.io.internal.workbook;

import nl.regiodeals.core.exchange.UnreadableException;
import nl.regiodeals.core.notice.Place;
import nl.regiodeals.io.ReadLimits;
import nl.regiodeals.io.internal.bind.ReadNotices;
import nl.regiodeals.io.internal.workbook.Book.Cell;

/**
 * The remaining allowance of cells, and of characters in them, for a workbook. A text that many
 * cells share counts for each cell, because it is processed for each. For one workbook; not safe to
 * share between threads.
 */
final class Room {
  private final String file;
  private final ReadLimits limits;
  private long values;
  private long chars;

  Room(String file, ReadLimits limits) {
    this.file = file;
    this.limits = limits;
    this.values = limits.values();
    this.chars = limits.bytes();
  }

  /** Uses up room for a cell, with its repetitions. */
  void take(Cell cell, int times, String sheet, int row) {
    if (isOver(times, (long) times * cell.text().length())) {
      throw refusal(sheet, Grid.cellName(cell.column(), row));
    }
  }

  /** Uses up room for another text. */
  void take(String text, String sheet) {
    if (isOver(1, text.length())) {
      throw refusal(sheet, "A1");
    }
  }

  private boolean isOver(int count, long length) {
    values -= count;
    chars -= length;
    return values < 0 || chars < 0;
  }

  private UnreadableException refusal(String sheet, String cell) {
    return new UnreadableException(
        ReadNotices.TOO_LARGE
            .notice()
            .at(new Place.InSheet(file, sheet, cell))
            .with("limit", values < 0 ? "values " + limits.values() : "bytes " + limits.bytes()));
  }
}
