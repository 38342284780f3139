package nl.regiodeals.io.internal.csv;

import com.google.common.collect.ImmutableList;
import com.google.common.io.ByteStreams;
import com.google.common.primitives.ImmutableLongArray;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Optional;
import nl.regiodeals.core.exchange.UnreadableException;
import nl.regiodeals.core.notice.Notice;
import nl.regiodeals.core.notice.Place;
import nl.regiodeals.core.work.Interruption;
import nl.regiodeals.io.RowLimits;
import nl.regiodeals.io.internal.bind.RowMaker;
import nl.regiodeals.io.internal.file.BoundedStream;
import nl.regiodeals.io.internal.file.SpreadsheetText;
import nl.regiodeals.io.internal.rows.RowParts;
import nl.regiodeals.io.internal.rows.RowTally;

/**
 * A CSV file in parts of whole lines. What the parts before come to is their number of lines.
 *
 * @param <R> the type of the records
 */
public final class CsvParts<R extends Record> implements RowParts<R> {
  private final Path path;
  private final String file;
  private final Class<R> type;
  private final RowLimits limits;
  private final CsvFlavour flavour;
  private final RowMaker<R> header;
  private final ImmutableLongArray cuts;

  private CsvParts(
      Path path,
      String file,
      Class<R> type,
      RowLimits limits,
      CsvFlavour flavour,
      RowMaker<R> header,
      ImmutableLongArray cuts) {
    this.path = path;
    this.file = file;
    this.type = type;
    this.limits = limits;
    this.flavour = flavour;
    this.header = header;
    this.cuts = cuts;
  }

  /**
   * The parts of a file.
   *
   * @param file its name
   * @param most the number of parts; there are fewer if it has not enough lines
   * @return empty if it can only be read as a whole: it is larger than allowed, is written in
   *     UTF-16, or has no header
   */
  public static <R extends Record> Optional<CsvParts<R>> of(
      Path path, String file, Class<R> type, RowLimits limits, int most) throws IOException {
    try (FileChannel channel = FileChannel.open(path)) {
      ByteBuffer start = ByteBuffer.allocate(2);
      channel.read(start, 0);
      if (channel.size() > limits.bytes() || SpreadsheetText.wide(start.array()).isPresent()) {
        return Optional.empty();
      }
      BufferedReader text = SpreadsheetText.of(Channels.newInputStream(channel));
      CsvFlavour flavour = CsvFlavour.opened(text, file);
      ImmutableList<String> names = header(text, flavour, limits);
      RowMaker<R> header = CsvRows.maker(type, notice -> {});
      header.header(names, column -> new Place.InFile(file));
      ImmutableLongArray cuts =
          new CsvCuts(flavour, limits, names.size()).in(channel, channel.size(), most);
      return Optional.of(new CsvParts<>(path, file, type, limits, flavour, header, cuts));
    } catch (UnreadableException | CsvParseException e) {
      // whoever reads it as a whole says what is wrong
      return Optional.empty();
    }
  }

  /** The cells of the first row that has any. */
  private static ImmutableList<String> header(
      BufferedReader text, CsvFlavour flavour, RowLimits limits) {
    CsvRecordHandler within =
        CsvRecordHandler.builder()
            .maxFields(limits.columns())
            .maxFieldSize(limits.cell())
            .maxRecordSize(limits.cell())
            .build();
    for (CsvRecord row : flavour.reader(limits.cell()).build(within, text)) {
      if (!row.getFields().stream().allMatch(String::isBlank)) {
        return ImmutableList.copyOf(row.getFields());
      }
    }
    return ImmutableList.of();
  }

  @Override
  public int count() {
    return cuts.length() - 1;
  }

  @Override
  public long read(int from, int to, long before, RowTally<R, ?, ?> tally) throws IOException {
    RowMaker<R> maker = CsvRows.maker(type, tally.notices());
    try (Reader text = text(from, to)) {
      int lines = Math.toIntExact(before);
      if (from == 0) {
        text.skip(flavour.start());
        lines = flavour.lines();
      } else {
        maker.headerOf(header);
      }
      CsvRows<R> rows = new CsvRows<>(file, limits, maker, flavour, text, lines);
      rows.addTo(tally);
      if (to < count() && !maker.hasHeaderOf(header)) {
        throw new IllegalStateException("the other parts have another header");
      }
      return rows.lines();
    }
  }

  private Reader text(int from, int to) throws IOException {
    long start = cuts.get(from);
    FileChannel channel = FileChannel.open(path).position(start);
    InputStream bytes = Interruption.watching(Channels.newInputStream(channel));
    BoundedStream bounded =
        new BoundedStream(
            // the last part goes on to the end of the file, even if that has moved
            to < count() ? ByteStreams.limit(bytes, cuts.get(to) - start) : bytes,
            new Place.InFile(file),
            limits.bytes() - start);
    return from == 0 ? SpreadsheetText.of(bounded) : SpreadsheetText.within(bounded);
  }

  @Override
  public Notice placed(Notice notice, long before) {
    if (before > 0
        && notice.place().isPresent()
        && notice.place().get() instanceof Place.InText place
        && place.file().equals(file)) {
      return notice.at(
          new Place.InText(
              file,
              Math.addExact(place.line(), Math.toIntExact(before)),
              place.column(),
              place.path()));
    }
    return notice;
  }

  @Override
  public void close() {
    // each part opens the file by itself
  }
}
