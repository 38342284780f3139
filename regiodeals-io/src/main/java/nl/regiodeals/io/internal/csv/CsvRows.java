package nl.regiodeals.io.internal.csv;

import com.google.common.collect.ImmutableList;
import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
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
import nl.regiodeals.core.exchange.UnreadableException;
import nl.regiodeals.core.notice.Notice;
import nl.regiodeals.core.notice.Place;
import nl.regiodeals.io.RowLimits;
import nl.regiodeals.io.internal.bind.ReadNotices;
import nl.regiodeals.io.internal.bind.RowMaker;
import nl.regiodeals.io.internal.file.BoundedStream;
import nl.regiodeals.io.internal.file.SpreadsheetText;
import org.jspecify.annotations.Nullable;

/**
 * The records of a CSV table, one after another. Not safe to share between threads.
 *
 * @param <R> the type of the records
 */
public final class CsvRows<R extends Record> extends AbstractBaseCsvCallbackHandler<TableRow<R>> {
  /** The number of characters searched for the header. */
  private static final int HEAD = 1 << 16;

  private final String file;
  private final RowLimits limits;
  private final RowMaker<R> maker;
  private final boolean isDutch;
  private final int linesBefore;
  private final CsvEnd end;
  private final List<String> header = new ArrayList<>();
  private final IntFunction<Place> where = this::place;
  private int line;

  private CsvRows(String file, RowLimits limits, RowMaker<R> maker, CsvFlavour flavour) {
    this.file = file;
    this.limits = limits;
    this.maker = maker;
    this.isDutch = flavour.isDutch();
    this.linesBefore = flavour.start() > 0 ? 1 : 0;
    this.end = new CsvEnd(file);
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
    text.mark(HEAD);
    char[] head = new char[HEAD];
    int length = 0;
    for (int count = 0; count >= 0 && length < HEAD; length += Math.max(count, 0)) {
      count = text.read(head, length, HEAD - length);
    }
    text.reset();
    if (length == 0) {
      throw ReadNotices.refusal(ReadNotices.EMPTY_FILE.notice().at(new Place.InFile(file)));
    }
    CsvFlavour flavour = CsvFlavour.of(new String(head, 0, length));
    for (int i = 0; i < flavour.start(); i++) {
      text.read();
    }
    CsvRows<R> rows =
        new CsvRows<>(file, limits, new RowMaker<>(type, CsvCell::unguarded, notices), flavour);
    CsvReader<TableRow<R>> reader =
        CsvReader.builder()
            .fieldSeparator(flavour.separator())
            .maxBufferSize(Math.max(limits.cell(), HEAD))
            .allowExtraFields(true)
            .allowMissingFields(true)
            .build(rows, CsvEnd.behind(text));
    return StreamSupport.stream(rows.guarded(reader.spliterator()), false)
        .onClose(
            () -> {
              try {
                reader.close();
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
  }

  /** The rows, with exceptions of this library instead of those of the parser. */
  private Spliterator<TableRow<R>> guarded(Spliterator<TableRow<R>> rows) {
    return new Spliterators.AbstractSpliterator<>(Long.MAX_VALUE, rows.characteristics()) {
      @Override
      public boolean tryAdvance(Consumer<? super TableRow<R>> action) {
        try {
          boolean isRow = rows.tryAdvance(action);
          if (!isRow) {
            checkHeader();
          }
          return isRow;
        } catch (CsvParseException e) {
          throw refusal(e);
        }
      }

      @Override
      public void forEachRemaining(Consumer<? super TableRow<R>> action) {
        try {
          rows.forEachRemaining(action);
          checkHeader();
        } catch (CsvParseException e) {
          throw refusal(e);
        }
      }
    };
  }

  /** Rejects a table without a header as empty. */
  private void checkHeader() {
    if (!maker.hasHeader()) {
      throw ReadNotices.refusal(ReadNotices.EMPTY_FILE, new Place.InFile(file));
    }
  }

  private UnreadableException refusal(CsvParseException e) {
    return CsvFaults.refusal(e, file, line);
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
  protected @Nullable TableRow<R> buildRecord() {
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
