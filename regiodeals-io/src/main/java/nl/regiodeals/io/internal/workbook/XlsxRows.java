package nl.regiodeals.io.internal.workbook;

import com.google.common.collect.AbstractIterator;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterators;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import nl.regiodeals.core.exchange.TableRow;
import nl.regiodeals.core.exchange.UnreadableException;
import nl.regiodeals.core.notice.Notice;
import nl.regiodeals.core.notice.NoticeType;
import nl.regiodeals.core.notice.Place;
import nl.regiodeals.io.RowLimits;
import nl.regiodeals.io.internal.bind.ReadNotices;
import nl.regiodeals.io.internal.bind.RowMaker;
import nl.regiodeals.io.internal.file.BoundedStream;
import nl.regiodeals.io.internal.rows.RowTally;
import nl.regiodeals.io.internal.workbook.Book.Cell;
import nl.regiodeals.io.internal.workbook.XlsxWorkbook.Listed;
import org.jspecify.annotations.Nullable;

/**
 * The records in the sheets of an XLSX workbook, one after another. Not safe to share between
 * threads.
 *
 * @param <R> the type of the records
 */
public final class XlsxRows<R extends Record> extends AbstractIterator<R> {
  private final XlsxTable table;
  private final Class<R> type;
  private final Consumer<Notice> notices;
  private final XlsxWorkbook workbook;
  private final Iterator<Listed> sheets;
  private final boolean readsAhead;
  private final IntFunction<Place> where = this::place;
  private long room;
  private @Nullable XMLStreamReader in;
  private RowMaker<R> maker;
  private String sheet = "";
  private int row = -1;
  private boolean hasHeader;

  /**
   * The records of some sheets.
   *
   * @param room the maximum number of bytes of the sheets together
   * @param readsAhead whether a sheet may be unpacked by another thread
   * @param hasHeader whether there is a header in the sheets before
   */
  XlsxRows(
      XlsxTable table,
      ImmutableList<Listed> sheets,
      long room,
      boolean readsAhead,
      boolean hasHeader,
      Class<R> type,
      Consumer<Notice> notices) {
    this.table = table;
    this.sheets = sheets.iterator();
    this.room = room;
    this.readsAhead = readsAhead;
    this.hasHeader = hasHeader;
    this.type = type;
    this.notices = notices;
    this.workbook = table.workbook();
    this.maker = new RowMaker<>(type, UnaryOperator.identity(), notices);
  }

  /**
   * The records in a stream of bytes, which is read to its end and closed. The workbook is kept in
   * a temporary file until the rows are closed, because its parts can be in any order.
   *
   * @param file its name
   */
  public static <R extends Record> Stream<TableRow<R>> of(
      String file, InputStream in, Class<R> type, RowLimits limits, Consumer<Notice> notices)
      throws IOException {
    Path copy = Files.createTempFile("regiodeals", ".xlsx");
    try {
      try (InputStream bounded = new BoundedStream(in, new Place.InFile(file), limits.bytes());
          OutputStream out = Files.newOutputStream(copy)) {
        bounded.transferTo(out);
      }
      XlsxTable table = XlsxTable.of(file, copy, type, limits);
      try {
        return of(table, type, notices).onClose(() -> close(table, copy));
      } catch (RuntimeException e) {
        table.close();
        throw e;
      }
    } catch (IOException | RuntimeException e) {
      Files.deleteIfExists(copy);
      throw e;
    }
  }

  private static <R extends Record> Stream<TableRow<R>> of(
      XlsxTable table, Class<R> type, Consumer<Notice> notices) {
    XlsxRows<R> rows =
        new XlsxRows<>(table, table.sheets(), table.room(), false, false, type, notices);
    return StreamSupport.stream(
        Spliterators.spliteratorUnknownSize(
            Iterators.transform(rows, row -> new TableRow<>(row, rows.place(0))),
            Spliterator.ORDERED | Spliterator.NONNULL),
        false);
  }

  private static void close(XlsxTable table, Path copy) {
    try (table) {
      // nothing else is open
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      copy.toFile().delete();
    }
  }

  /** Reads all records. */
  void addTo(RowTally<R, ?, ?> tally) {
    forEachRemaining(row -> tally.add(row, where));
  }

  /** The number of bytes that is left of the maximum. */
  long room() {
    return room;
  }

  /** Counts bytes, so that all sheets together stay within the limit. */
  private void count(int bytes) {
    room -= bytes;
    if (room < 0) {
      throw table.tooLarge();
    }
  }

  @Override
  protected @Nullable R computeNext() {
    try {
      for (XMLStreamReader from = reader(); from != null; from = reader()) {
        R next = nextRow(from);
        if (next != null) {
          return next;
        }
      }
      if (!hasHeader) {
        throw new UnreadableException(
            ReadNotices.EMPTY_FILE.notice().at(new Place.InFile(table.file())));
      }
      return endOfData();
    } catch (XMLStreamException | NumberFormatException e) {
      throw BookReader.broken(place(0));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The reader of the current sheet, or of the next one; null after the last. */
  private @Nullable XMLStreamReader reader() throws XMLStreamException, IOException {
    while (in == null && sheets.hasNext()) {
      Listed listed = sheets.next();
      Optional<InputStream> part =
          readsAhead
              ? table.openAhead(listed, this::count)
              : table.open(listed.part(), this::count);
      if (part.isPresent()) {
        sheet = listed.name();
        row = -1;
        maker = new RowMaker<>(type, UnaryOperator.identity(), notices);
        in = BookReader.xml(part.get());
      }
    }
    return in;
  }

  /** The record in the next row; null if the row has none, or if the sheet has no next row. */
  private @Nullable R nextRow(XMLStreamReader from) throws XMLStreamException {
    if (!BookReader.next(from, "row")) {
      in = null;
      return null;
    }
    String given = BookReader.attribute(from, "r");
    row = given.isEmpty() ? row + 1 : Integer.parseInt(given) - 1;
    ImmutableList<Cell> cells = workbook.cells(from, sheet);
    if (cells.isEmpty()) {
      return null;
    }
    if (!maker.hasHeader()) {
      maker.header(header(cells), where);
      hasHeader = true;
      return null;
    }
    maker.begin(where);
    int width = cells.get(cells.size() - 1).column() + 1;
    if (width > maker.width()) {
      maker.tooLong(width);
    }
    for (Cell cell : cells) {
      if (!isFaulty(cell)) {
        maker.value(cell.column(), cell.kind(), cell.text());
      }
    }
    return maker.end();
  }

  private static List<String> header(ImmutableList<Cell> cells) {
    List<String> names = new ArrayList<>();
    for (Cell cell : cells) {
      while (names.size() < cell.column()) {
        names.add("");
      }
      names.add(cell.text());
    }
    return names;
  }

  /** Whether a formula has no value; a formula with a value gives a notice. */
  private boolean isFaulty(Cell cell) {
    boolean faulty = cell.isError() || (cell.isFormula() && cell.text().isBlank());
    if ((faulty || cell.isFormula()) && maker.field(cell.column()).isPresent()) {
      NoticeType found =
          cell.isError()
              ? WorkbookNotices.CELL_ERROR
              : faulty ? WorkbookNotices.FORMULA_WITHOUT_VALUE : WorkbookNotices.FORMULA;
      notices.accept(
          found
              .notice()
              .at(place(cell.column() + 1))
              .with("column", maker.field(cell.column()).get())
              .with("found", ReadNotices.shown(cell.text())));
    }
    return faulty;
  }

  private Place place(int column) {
    return new Place.InSheet(
        table.file(), sheet, Grid.cellName(Math.max(column - 1, 0), Math.max(row, 0)));
  }
}
