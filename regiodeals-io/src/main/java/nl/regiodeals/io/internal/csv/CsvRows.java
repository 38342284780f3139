package nl.regiodeals.io.internal.csv;

import com.google.common.collect.ImmutableList;
import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.CharBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import nl.regiodeals.core.exchange.TableRow;
import nl.regiodeals.core.notice.Notice;
import nl.regiodeals.core.notice.Place;
import nl.regiodeals.io.RowLimits;
import nl.regiodeals.io.internal.bind.ReadNotices;
import nl.regiodeals.io.internal.bind.RowMaker;
import nl.regiodeals.io.internal.file.BoundedStream;
import nl.regiodeals.io.internal.file.SpreadsheetText;
import nl.regiodeals.io.internal.rows.RowTally;
import org.jspecify.annotations.Nullable;

/**
 * The records of a CSV table, or of a part of it, one after another. Not safe to share between
 * threads.
 *
 * @param <R> the type of the records
 */
public final class CsvRows<R extends Record> extends AbstractBaseCsvCallbackHandler<R> {
  private final String file;
  private final RowLimits limits;
  private final RowMaker<R> maker;
  private final boolean isDutch;
  private final int linesBefore;
  private final CsvEnd end;
  private final CloseableIterator<R> records;
  private final List<String> header = new ArrayList<>();
  private final IntFunction<Place> where = this::place;
  private int line;

  /**
   * The records in a text.
   *
   * @param maker makes them; if it has no header yet, the text begins with it
   * @param linesBefore the number of lines before the text
   */
  CsvRows(
      String file,
      RowLimits limits,
      RowMaker<R> maker,
      CsvFlavour flavour,
      Reader text,
      int linesBefore) {
    this.file = file;
    this.limits = limits;
    this.maker = maker;
    this.isDutch = flavour.isDutch();
    this.linesBefore = linesBefore;
    this.end = new CsvEnd(file);
    this.records = flavour.reader(limits.cell()).build(this, CsvEnd.behind(text)).iterator();
  }

  /**
   * The records in a stream of bytes; closing the result closes the input.
   *
   * @param file its name
   */
  public static <R extends Record> Stream<TableRow<R>> of(
      String file, InputStream in, Class<R> type, RowLimits limits, Consumer<Notice> notices)
      throws IOException {
    BufferedReader text =
        SpreadsheetText.of(new BoundedStream(in, new Place.InFile(file), limits.bytes()));
    CsvFlavour flavour = CsvFlavour.opened(text, file);
    CsvRows<R> rows =
        new CsvRows<>(file, limits, maker(type, notices), flavour, text, flavour.lines());
    return StreamSupport.stream(rows.spliterator(), false)
        .onClose(
            () -> {
              try {
                rows.records.close();
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
  }

  /** A maker of the records of a CSV table. */
  static <R extends Record> RowMaker<R> maker(Class<R> type, Consumer<Notice> notices) {
    return new RowMaker<>(type, CsvCell::unguarded, notices);
  }

  private Spliterator<TableRow<R>> spliterator() {
    return new Spliterators.AbstractSpliterator<>(
        Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.NONNULL) {
      @Override
      public boolean tryAdvance(Consumer<? super TableRow<R>> action) {
        return next(row -> action.accept(new TableRow<>(row, place(0))));
      }

      @Override
      public void forEachRemaining(Consumer<? super TableRow<R>> action) {
        Consumer<R> each = row -> action.accept(new TableRow<>(row, place(0)));
        boolean isRow = true;
        while (isRow) {
          isRow = next(each);
        }
      }
    };
  }

  /** Reads all records. */
  void addTo(RowTally<R, ?, ?> tally) {
    Consumer<R> each = row -> tally.add(row, where);
    boolean isRow = true;
    while (isRow) {
      isRow = next(each);
    }
  }

  /** The number of lines up to the end of the text, which is read and ends with a line break. */
  int lines() {
    // an empty line and one with a sign were added
    return line - 2;
  }

  /** Reads the next record; false at the end. */
  private boolean next(Consumer<R> action) {
    R row;
    try {
      row = records.hasNext() ? records.next() : null;
    } catch (CsvParseException e) {
      throw CsvFaults.refusal(e, file, line);
    }
    if (row == null) {
      checkHeader();
      return false;
    }
    action.accept(row);
    return true;
  }

  /** Rejects a table without a header as empty. */
  private void checkHeader() {
    if (!maker.hasHeader()) {
      throw ReadNotices.refusal(ReadNotices.EMPTY_FILE, new Place.InFile(file));
    }
  }

  private Place place(int column) {
    return new Place.InText(file, line, column, name(column));
  }

  private String name(int column) {
    if (column == 0) {
      return "";
    }
    return maker.hasHeader()
        ? maker.field(column - 1).orElse("")
        : column <= header.size() ? ReadNotices.shown(header.get(column - 1).strip()) : "";
  }

  @Override
  protected void handleBegin(long startingLineNumber) {
    line = Math.toIntExact(startingLineNumber) + linesBefore;
    end.begin(line);
    if (maker.hasHeader()) {
      maker.begin(where);
    }
  }

  @Override
  protected void handleField(int index, char[] buffer, int offset, int length, boolean quoted) {
    if (quoted) {
      end.quoted(buffer, offset, length);
    } else if (index == 0 && length == 1 && end.isEnd(CharBuffer.wrap(buffer, offset, 1))) {
      return;
    }
    if (end.hasEnded()) {
      throw end.refusal(line);
    }
    if (index < maker.width()) {
      maker.value(index, buffer, offset, length, isDutch);
    } else if (index >= limits.columns()) {
      throw CsvFaults.tooWide(file, line, index + 1, limits.columns());
    } else if (!maker.hasHeader()) {
      header.add(new String(buffer, offset, length));
    }
  }

  @Override
  protected @Nullable R buildRecord() {
    if (end.hasEnded()) {
      return null;
    }
    if (!maker.hasHeader()) {
      if (header.stream().allMatch(String::isBlank)) {
        header.clear();
        return null;
      }
      maker.header(ImmutableList.copyOf(header), this::place);
      return null;
    }
    if (getFieldCount() > maker.width()) {
      maker.tooLong(getFieldCount());
    }
    return maker.end();
  }
}
