package nl.regiodeals.io.internal.workbook;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import nl.regiodeals.core.exchange.UnreadableException;
import nl.regiodeals.core.notice.Notice;
import nl.regiodeals.io.RowLimits;
import nl.regiodeals.io.internal.rows.RowParts;
import nl.regiodeals.io.internal.rows.RowTally;
import nl.regiodeals.io.internal.workbook.XlsxWorkbook.Listed;

/**
 * An XLSX file in parts: its sheets. What the parts before come to is their number of bytes.
 *
 * @param <R> the type of the records
 */
public final class XlsxParts<R extends Record> implements RowParts<R> {
  private final XlsxTable table;
  private final Class<R> type;

  private XlsxParts(XlsxTable table, Class<R> type) {
    this.table = table;
    this.type = type;
  }

  /**
   * The parts of a file.
   *
   * @param file its name
   * @return empty if it has to be read in order to tell what is wrong
   */
  public static <R extends Record> Optional<XlsxParts<R>> of(
      Path path, String file, Class<R> type, RowLimits limits) throws IOException {
    if (path.toFile().length() > limits.bytes()) {
      return Optional.empty();
    }
    XlsxTable table;
    try {
      table = XlsxTable.of(file, path, type, limits);
    } catch (UnreadableException e) {
      return Optional.empty();
    }
    if (!isWithin(table)) {
      table.close();
      return Optional.empty();
    }
    return Optional.of(new XlsxParts<>(table, type));
  }

  /** Whether all sheets together are as large as allowed, if their sizes are true. */
  private static boolean isWithin(XlsxTable table) {
    long left = table.room();
    for (Listed sheet : table.sheets()) {
      Optional<Long> size = table.size(sheet.part());
      if (size.isEmpty() || size.get() > left) {
        return false;
      }
      left -= size.get();
    }
    return true;
  }

  @Override
  public int count() {
    return table.sheets().size();
  }

  /**
   * {@inheritDoc} A sheet that is read by itself is no larger than the archive says, so that all
   * are within the limit.
   */
  @Override
  public long read(int from, int to, long before, RowTally<R, ?, ?> tally) throws IOException {
    ImmutableList<Listed> sheets = table.sheets().subList(from, to);
    boolean isApart = to - from < count() && before == 0;
    long room = isApart ? table.size(sheets.get(0).part()).orElse(0L) : table.room() - before;
    XlsxRows<R> rows = new XlsxRows<>(table, sheets, room, true, from > 0, type, tally.notices());
    rows.addTo(tally);
    return Math.addExact(before, room - rows.room());
  }

  @Override
  public Notice placed(Notice notice, long before) {
    return notice;
  }

  @Override
  public void close() throws IOException {
    table.close();
  }
}
