package nl.regiodeals.io.internal.workbook;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.IntConsumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamException;
import nl.regiodeals.core.exchange.UnreadableException;
import nl.regiodeals.core.notice.Place;
import nl.regiodeals.io.RowLimits;
import nl.regiodeals.io.internal.bind.PortfolioTable;
import nl.regiodeals.io.internal.bind.ReadNotices;
import nl.regiodeals.io.internal.file.Archive;
import nl.regiodeals.io.internal.workbook.XlsxWorkbook.Listed;

/**
 * An XLSX workbook of which some sheets are read row by row: its file, what the sheets share, and
 * which sheets they are. Once opened it is safe to share between threads.
 */
final class XlsxTable implements Closeable {
  /** The maximum length of a tag, in bytes. */
  private static final int LONGEST_TAG = 1 << 16;

  private final String file;
  private final RowLimits limits;
  private final ZipFile zip;
  private final Map<String, ZipEntry> entries = new HashMap<>();
  private final XlsxWorkbook workbook;
  private final ImmutableList<Listed> sheets;
  private final Queue<ReadAhead> ahead = new ConcurrentLinkedQueue<>();
  private long room;

  private XlsxTable(String file, ZipFile zip, Class<? extends Record> type, RowLimits limits)
      throws IOException {
    this.file = file;
    this.zip = zip;
    this.limits = limits;
    this.room = limits.bytes();
    zip.stream()
        .forEach(entry -> entries.putIfAbsent(key(Archive.slashed(entry.getName())), entry));
    OfficeParts parts = new OfficeParts(part -> open(part, this::count));
    try {
      this.workbook =
          new XlsxWorkbook(file, parts, limits.columns(), limits.cell(), limits.texts());
      this.sheets = chosen(workbook.sheets(), PortfolioTable.named(type));
    } catch (XMLStreamException | NumberFormatException e) {
      throw BookReader.broken(new Place.InFile(file));
    }
  }

  /**
   * Opens a workbook.
   *
   * @param file its name
   * @param type the type of the records in its sheets
   */
  static XlsxTable of(String file, Path path, Class<? extends Record> type, RowLimits limits)
      throws IOException {
    ZipFile zip;
    try {
      zip = new ZipFile(path.toFile());
    } catch (ZipException e) {
      throw new UnreadableException(ReadNotices.BROKEN_ARCHIVE.notice().at(new Place.InFile(file)));
    }
    try {
      BookReader.refuseOthers(
          zip.stream()
              .map(entry -> Archive.slashed(entry.getName()))
              .collect(ImmutableSet.toImmutableSet()),
          new Place.InFile(file));
      return new XlsxTable(file, zip, type, limits);
    } catch (IOException | RuntimeException e) {
      zip.close();
      throw e;
    }
  }

  private static String key(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  private ImmutableList<Listed> chosen(ImmutableList<Listed> all, String table) {
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

  /** The name of the workbook. */
  String file() {
    return file;
  }

  /** The sheets to read, in order. */
  ImmutableList<Listed> sheets() {
    return sheets;
  }

  /** The number of bytes of the limit that is left for the sheets. */
  long room() {
    return room;
  }

  /**
   * Opens a sheet; empty if there is none. If it is the only one, it is unpacked by a thread of its
   * own, until this is closed.
   *
   * @param counted receives the number of bytes of each read
   */
  Optional<InputStream> openAhead(Listed sheet, IntConsumer counted) throws IOException {
    if (sheets.size() > 1) {
      return open(sheet.part(), counted);
    }
    ZipEntry entry = entries.get(key(sheet.part()));
    if (entry == null) {
      return Optional.empty();
    }
    ReadAhead stream = new ReadAhead(zip.getInputStream(entry));
    ahead.add(stream);
    return Optional.of(bounded(stream, counted));
  }

  /** A reader of the rows of the workbook, for one thread. */
  XlsxWorkbook workbook() {
    return workbook.apart();
  }

  /**
   * The number of bytes of a part as the archive has it, which need not be true; empty if unknown.
   */
  Optional<Long> size(String part) {
    return Optional.ofNullable(entries.get(key(part)))
        .map(ZipEntry::getSize)
        .filter(size -> size >= 0);
  }

  /**
   * Opens a part; empty if there is none with this name.
   *
   * @param counted receives the number of bytes of each read
   */
  Optional<InputStream> open(String part, IntConsumer counted) throws IOException {
    ZipEntry entry = entries.get(key(part));
    return entry == null
        ? Optional.empty()
        : Optional.of(bounded(zip.getInputStream(entry), counted));
  }

  private BoundedXml bounded(InputStream part, IntConsumer counted) {
    return new BoundedXml(
        part, LONGEST_TAG + 4L * limits.cell(), counted, () -> tooLarge("cell " + limits.cell()));
  }

  private void count(int bytes) {
    room -= bytes;
    if (room < 0) {
      throw tooLarge();
    }
  }

  /** The exception for a workbook that is larger than allowed, all parts together. */
  UnreadableException tooLarge() {
    return tooLarge("bytes " + limits.bytes());
  }

  private UnreadableException tooLarge(String limit) {
    return new UnreadableException(
        ReadNotices.TOO_LARGE.notice().at(new Place.InFile(file)).with("limit", limit));
  }

  @Override
  public void close() throws IOException {
    ahead.forEach(ReadAhead::close);
    zip.close();
  }
}
