package nl.regiodeals.io;

import static com.google.common.base.Preconditions.checkArgument;

import java.io.IOException;
import java.io.PushbackInputStream;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collector;
import java.util.stream.Stream;
import nl.regiodeals.core.check.RowCheck;
import nl.regiodeals.core.exchange.Input;
import nl.regiodeals.core.exchange.TableRow;
import nl.regiodeals.core.notice.Notice;
import nl.regiodeals.core.notice.NoticeLog;
import nl.regiodeals.core.work.Interruption;
import nl.regiodeals.io.internal.csv.CsvParts;
import nl.regiodeals.io.internal.csv.CsvRows;
import nl.regiodeals.io.internal.rows.RowParts;
import nl.regiodeals.io.internal.rows.SideBySide;
import nl.regiodeals.io.internal.workbook.XlsxParts;
import nl.regiodeals.io.internal.workbook.XlsxRows;

/**
 * Reads one table row by row, for files that do not fit in memory: measurements, results and other
 * records whose fields are single values, from CSV, both as in the CSV package and as Excel saves
 * it, or from a sheet of an XLSX workbook. The column headers are the names of the fields, in any
 * order. To check and add up all rows, by as many threads as there are processors:
 *
 * <pre>{@code
 * NoticeLog notices = new NoticeLog();
 * UnitTotals totals =
 *     TableReader.DEFAULT.collect(
 *         Input.of(path),
 *         Measurement.class,
 *         RowChecks.measurements(portfolio),
 *         UnitTotals.ofMeasurements(UnitTotals.byId(portfolio.indicators())),
 *         notices);
 * }</pre>
 *
 * <p>To receive the rows in order, with their places:
 *
 * <pre>{@code
 * try (Stream<TableRow<Measurement>> rows =
 *     TableReader.DEFAULT.read(Input.of(path), Measurement.class, notices)) {
 *   rows.forEach(row -> store(row.record()));
 * }
 * }</pre>
 *
 * <p>A row with a missing or wrong required value is left out, with a notice. Safe to share between
 * threads; the streams are not.
 *
 * @param limits its limits
 * @param threads the number of threads by which {@link #collect} reads parts of a file side by
 *     side; with 1 it only uses that of the caller
 */
public record TableReader(RowLimits limits, int threads) {
  /** A reader with the default limits, for all processors. */
  public static final TableReader DEFAULT = new TableReader(RowLimits.DEFAULT);

  /** The number of parts for each thread, so that threads that are ahead take over work. */
  private static final int PARTS = 8;

  /** The minimum number of bytes of a part. */
  private static final long SMALLEST_PART = 1 << 20;

  /** Rejects a number of threads below 1. */
  public TableReader {
    checkArgument(threads > 0, "threads must be 1 or more; found %s", threads);
  }

  /** A reader for all processors. */
  public TableReader(RowLimits limits) {
    this(limits, Runtime.getRuntime().availableProcessors());
  }

  /** This reader, with another number of threads. */
  public TableReader withThreads(int most) {
    return new TableReader(limits, most);
  }

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
   *     {@link nl.regiodeals.core.work.InterruptedWorkException} if the thread is interrupted, and
   *     {@link java.io.UncheckedIOException} if the file system fails
   * @throws nl.regiodeals.core.exchange.UnreadableException if it is not a table, or is empty or
   *     damaged
   * @throws IllegalArgumentException if the type has fields that are lists or records
   * @throws IOException if the file system fails
   */
  public <R extends Record> Stream<TableRow<R>> read(
      Input input, Class<R> type, Consumer<Notice> notices) throws IOException {
    PushbackInputStream in = new PushbackInputStream(Interruption.watching(input.open()), 2);
    try {
      return isZip(in)
          ? XlsxRows.of(input.name(), in, type, limits, notices)
          : CsvRows.of(input.name(), in, type, limits, notices);
    } catch (IOException | RuntimeException e) {
      in.close();
      throw e;
    }
  }

  /**
   * Reads, checks and collects all rows of a table. Parts of a large CSV file, and the sheets of a
   * large workbook, are read side by side if the input is a file ({@link Input#path()}); what comes
   * of it, with its notices and their order, is the same as with one thread.
   *
   * <p>Parts are checked and collected apart and then joined in their order. A part that depends on
   * the rows before it, because a quote is open or the check says so, is read again; the collector
   * must do nothing but collect, because rows may come twice, once to a container that is dropped.
   *
   * @param input a file
   * @param type the type of the records, such as {@code Measurement.class}
   * @param check checks each row, such as one of {@link nl.regiodeals.core.check.RowChecks}
   * @param collector receives each row after the check, such as one of {@link
   *     nl.regiodeals.core.analysis.UnitTotals}; it need not be concurrent
   * @param notices receives what cannot be read, and the notices of the check, by row
   * @return what is collected
   * @throws nl.regiodeals.core.exchange.UnreadableException if it is not a table, or is empty or
   *     damaged
   * @throws IllegalArgumentException if the type has fields that are lists or records
   * @throws nl.regiodeals.core.work.InterruptedWorkException if the thread is interrupted
   * @throws IOException if the file system fails; {@link java.io.UncheckedIOException} while it
   *     reads rows
   */
  public <R extends Record, T> T collect(
      Input input,
      Class<R> type,
      RowCheck<R, ?> check,
      Collector<? super R, ?, T> collector,
      NoticeLog notices)
      throws IOException {
    try {
      Optional<? extends RowParts<R>> parts = parts(input, type);
      if (parts.isPresent()) {
        try (RowParts<R> open = parts.get()) {
          return SideBySide.collect(open, threads, check, collector, notices);
        }
      }
    } catch (ClosedByInterruptException e) {
      throw Interruption.stopped();
    }
    try (Stream<TableRow<R>> rows = read(input, type, notices)) {
      return rows.peek(check.ofRows(notices)).map(TableRow::record).collect(collector);
    }
  }

  /** The parts of a file that is large enough; empty if it is read as a whole. */
  private <R extends Record> Optional<? extends RowParts<R>> parts(Input input, Class<R> type)
      throws IOException {
    Optional<Path> path = input.path().filter(Files::isRegularFile);
    if (threads == 1 || path.isEmpty()) {
      return Optional.empty();
    }
    long most = Math.min((long) threads * PARTS, Files.size(path.get()) / SMALLEST_PART);
    if (most < 2) {
      return Optional.empty();
    }
    try (PushbackInputStream in = new PushbackInputStream(input.open(), 2)) {
      return isZip(in)
          ? XlsxParts.of(path.get(), input.name(), type, limits)
          : CsvParts.of(path.get(), input.name(), type, limits, (int) most);
    }
  }

  private static boolean isZip(PushbackInputStream in) throws IOException {
    byte[] start = in.readNBytes(2);
    in.unread(start);
    return start.length == 2 && start[0] == 'P' && start[1] == 'K';
  }
}
