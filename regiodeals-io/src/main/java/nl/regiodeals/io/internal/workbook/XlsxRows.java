package nl.regiodeals.io.internal.workbook;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.AbstractIterator;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import nl.regiodeals.core.exchange.TableRow;
import nl.regiodeals.core.exchange.UnreadableException;
import nl.regiodeals.core.notice.Notice;
import nl.regiodeals.core.notice.NoticeType;
import nl.regiodeals.core.notice.Place;
import nl.regiodeals.io.RowLimits;
import nl.regiodeals.io.internal.bind.PortfolioTable;
import nl.regiodeals.io.internal.bind.ReadNotices;
import nl.regiodeals.io.internal.bind.RowMaker;
import nl.regiodeals.io.internal.file.Archive;
import nl.regiodeals.io.internal.file.BoundedStream;
import nl.regiodeals.io.internal.workbook.Book.Cell;
import nl.regiodeals.io.internal.workbook.XlsxWorkbook.Listed;
import org.jspecify.annotations.Nullable;

/**
 * The records in the sheets of an XLSX workbook, one after another. The workbook is kept in a
 * temporary file until the rows are closed, because its parts can be in any order. Not safe to
 * share between threads.
 *
 * @param <R> the type of the records
 */
public final class XlsxRows<R extends Record> extends AbstractIterator<TableRow<R>>
    implements AutoCloseable {
  /** The maximum length of a tag, in bytes. */
  private static final int LONGEST_TAG = 1 << 16;

  private final String file;
  private final Class<R> type;
  private final RowLimits limits;
  private final Consumer<Notice> notices;
  private final Path copy;
  private final ZipFile zip;
  private final OfficeParts parts;
  private final Map<String, ZipEntry> entries = new HashMap<>();
  private final XlsxWorkbook workbook;
  private final Iterator<Listed> sheets;
  private final IntFunction<Place> where = this::place;
  private long room;
  private @Nullable XMLStreamReader in;
  private RowMaker<R> maker;
  private String sheet = "";
  private int row = -1;
  private boolean hasHeader;

  private XlsxRows(
      String file,
      Path copy,
      ZipFile zip,
      Class<R> type,
      RowLimits limits,
      Consumer<Notice> notices)
      throws IOException {
    this.file = file;
    this.type = type;
    this.limits = limits;
    this.notices = notices;
    this.copy = copy;
    this.zip = zip;
    this.room = limits.bytes();
    this.maker = new RowMaker<>(type, UnaryOperator.identity(), notices);
    zip.stream()
        .forEach(entry -> entries.putIfAbsent(key(Archive.slashed(entry.getName())), entry));
    this.parts = new OfficeParts(this::open);
    try {
      this.workbook =
          new XlsxWorkbook(file, parts, limits.columns(), limits.cell(), limits.texts());
      this.sheets = chosen(workbook.sheets()).iterator();
    } catch (XMLStreamException | NumberFormatException e) {
      throw BookReader.broken(new Place.InFile(file));
    }
  }

  private static String key(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  /**
   * The records in a stream of bytes, which is read to its end and closed.
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
      return stream(of(file, copy, type, limits, notices));
    } catch (IOException | RuntimeException e) {
      Files.deleteIfExists(copy);
      throw e;
    }
  }

  private static <R extends Record> XlsxRows<R> of(
      String file, Path copy, Class<R> type, RowLimits limits, Consumer<Notice> notices)
      throws IOException {
    ZipFile zip;
    try {
      zip = new ZipFile(copy.toFile());
    } catch (ZipException e) {
      throw new UnreadableException(ReadNotices.BROKEN_ARCHIVE.notice().at(new Place.InFile(file)));
    }
    try {
      BookReader.refuseOthers(
          zip.stream()
              .map(entry -> Archive.slashed(entry.getName()))
              .collect(ImmutableSet.toImmutableSet()),
          new Place.InFile(file));
      return new XlsxRows<>(file, copy, zip, type, limits, notices);
    } catch (IOException | RuntimeException e) {
      zip.close();
      throw e;
    }
  }

  private static <R extends Record> Stream<TableRow<R>> stream(XlsxRows<R> rows) {
    return StreamSupport.stream(
            Spliterators.spliteratorUnknownSize(rows, Spliterator.ORDERED | Spliterator.NONNULL),
            false)
        .onClose(rows::close);
  }

  private Optional<InputStream> open(String part) throws IOException {
    ZipEntry entry = entries.get(key(part));
    return entry == null
        ? Optional.empty()
        : Optional.of(
            new BoundedXml(
                zip.getInputStream(entry),
                LONGEST_TAG + 4L * limits.cell(),
                this::count,
                () -> tooLarge("cell " + limits.cell())));
  }

  /** Counts bytes, so that all parts together stay within the limit. */
  private void count(int bytes) {
    room -= bytes;
    if (room < 0) {
      throw tooLarge("bytes " + limits.bytes());
    }
  }

  private UnreadableException tooLarge(String limit) {
    return new UnreadableException(
        ReadNotices.TOO_LARGE.notice().at(new Place.InFile(file)).with("limit", limit));
  }

  private ImmutableList<Listed> chosen(ImmutableList<Listed> all) {
    String table = PortfolioTable.named(type);
    Pattern name = Pattern.compile(Pattern.quote(table.toLowerCase(Locale.ROOT)) + "[ _-]?\\d*");
    ImmutableList<Listed> named =
        all.stream()
            .filter(
                listed -> name.matcher(listed.name().strip().toLowerCase(Locale.ROOT)).matches())
            .collect(toImmutableList());
    ImmutableList<Listed> visible =
        all.stream().filter(listed -> !listed.isHidden()).collect(toImmutableList());
    if (!named.isEmpty()) {
      return named;
    } else if (visible.size() == 1) {
      return visible;
    }
    throw new UnreadableException(
        ReadNotices.NO_SHEET
            .notice()
            .at(new Place.InFile(file))
            .with("sheet", table)
            .with(
                "found",
                ReadNotices.shown(
                    visible.stream().map(Listed::name).collect(Collectors.joining(", ")))));
  }

  @Override
  protected @Nullable TableRow<R> computeNext() {
    try {
      for (XMLStreamReader from = reader(); from != null; from = reader()) {
        TableRow<R> next = nextRow(from);
        if (next != null) {
          return next;
        }
      }
      if (!hasHeader) {
        throw new UnreadableException(ReadNotices.EMPTY_FILE.notice().at(new Place.InFile(file)));
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
      Optional<InputStream> part = open(listed.part());
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
  private @Nullable TableRow<R> nextRow(XMLStreamReader from) throws XMLStreamException {
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
    R made = maker.end();
    return made == null ? null : new TableRow<>(made, place(0));
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
    return new Place.InSheet(file, sheet, Grid.cellName(Math.max(column - 1, 0), Math.max(row, 0)));
  }

  @Override
  public void close() {
    try (zip) {
      in = null;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      copy.toFile().delete();
    }
  }
}
