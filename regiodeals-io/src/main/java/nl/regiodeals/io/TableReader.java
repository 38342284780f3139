package nl.regiodeals.io;

import java.io.IOException;
import java.io.PushbackInputStream;
import java.util.function.Consumer;
import java.util.stream.Stream;
import nl.regiodeals.core.exchange.Input;
import nl.regiodeals.core.exchange.TableRow;
import nl.regiodeals.core.notice.Notice;
import nl.regiodeals.io.internal.csv.CsvRows;
import nl.regiodeals.io.internal.workbook.XlsxRows;

/**
 * Reads one table row by row, for files that do not fit in memory: measurements, results and other
 * records whose fields are single values, from CSV, both as in the CSV package and as Excel saves
 * it, or from a sheet of an XLSX workbook. The column headers are the names of the fields, in any
 * order.
 *
 * <pre>{@code
 * NoticeLog notices = new NoticeLog();
 * try (Stream<TableRow<Measurement>> rows =
 *     TableReader.DEFAULT.read(Input.of(path), Measurement.class, notices)) {
 *   UnitTotals totals =
 *       rows.peek(RowChecks.measurements(portfolio, notices))
 *           .map(TableRow::record)
 *           .collect(UnitTotals.ofMeasurements(UnitTotals.byId(portfolio.indicators())));
 * }
 * }</pre>
 *
 * <p>A row with a missing or wrong required value is left out, with a notice. Safe to share between
 * threads; the streams are not.
 *
 * @param limits its limits
 */
public record TableReader(RowLimits limits) {
  /** A reader with the default limits. */
  public static final TableReader DEFAULT = new TableReader(RowLimits.DEFAULT);

  /**
   * Opens a table. Whether it is a workbook follows from its content. In a workbook the sheets are
   * read that are named after the table, such as {@code measurements}, with or without a number
   * after it; if there is only one visible sheet, it is read whatever its name.
   *
   * @param input a file
   * @param type the type of the records, such as {@code Measurement.class}
   * @param notices receives what cannot be read, while the rows are streamed
   * @return the rows in order; the caller closes the stream. Reading from it throws {@link
   *     nl.regiodeals.core.exchange.UnreadableException} if the file cannot be read any further,
   *     and {@link java.io.UncheckedIOException} if the file system fails
   * @throws nl.regiodeals.core.exchange.UnreadableException if it is not a table, or is empty or
   *     damaged
   * @throws IllegalArgumentException if the type has fields that are lists or records
   * @throws IOException if the file system fails
   */
  public <R extends Record> Stream<TableRow<R>> read(
      Input input, Class<R> type, Consumer<Notice> notices) throws IOException {
    PushbackInputStream in = new PushbackInputStream(input.open(), 2);
    try {
      return isZip(in)
          ? XlsxRows.of(input.name(), in, type, limits, notices)
          : CsvRows.of(input.name(), in, type, limits, notices);
    } catch (IOException | RuntimeException e) {
      in.close();
      throw e;
    }
  }

  private static boolean isZip(PushbackInputStream in) throws IOException {
    byte[] start = in.readNBytes(2);
    in.unread(start);
    return start.length == 2 && start[0] == 'P' && start[1] == 'K';
  }
}
