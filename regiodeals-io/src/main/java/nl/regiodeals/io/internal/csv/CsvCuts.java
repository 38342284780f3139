package nl.regiodeals.io.internal.csv;

import com.google.common.primitives.ImmutableLongArray;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import nl.regiodeals.io.RowLimits;

/**
 * Where a CSV file is cut into parts: behind line breaks that probably end a row. A line break
 * within quotes looks the same, and only reading all that stands before tells them apart; whoever
 * reads a part finds at its end whether a quote was open. So a wrong guess costs time only, and
 * what makes a guess good is that rows as wide as the header follow.
 *
 * @param width the number of columns of the header
 */
record CsvCuts(CsvFlavour flavour, RowLimits limits, int width) {
  /** The number of bytes looked at for one cut. */
  private static final int WINDOW = 1 << 16;

  /** The number of rows looked at behind a line break. */
  private static final int ROWS = 8;

  private static final long NONE = -1;

  /** The number of line breaks tried for one cut. */
  private static final int TRIES = 64;

  /**
   * The beginnings of the parts, and the end of the last.
   *
   * @param size the number of bytes of the file
   * @param most the number of parts; there are fewer if there are not enough line breaks
   */
  ImmutableLongArray in(FileChannel file, long size, int most) throws IOException {
    ImmutableLongArray.Builder cuts = ImmutableLongArray.builder().add(0);
    long last = 0;
    for (int i = 1; i < most; i++) {
      long cut = cut(file, Math.max(last, size / most * i), size / most * (i + 1));
      if (cut > last && cut < size) {
        cuts.add(cut);
        last = cut;
      }
    }
    return cuts.add(size).build();
  }

  /** The first place from here where a row probably begins; {@link #NONE} if there is none. */
  private long cut(FileChannel file, long from, long end) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(WINDOW);
    for (long at = from; at < end; at += WINDOW) {
      bytes.clear();
      while (bytes.hasRemaining() && file.read(bytes, at + bytes.position()) >= 0) {}
      // each byte becomes one character; signs of the dialect are the same in all encodings
      String text = new String(bytes.array(), 0, bytes.position(), StandardCharsets.ISO_8859_1);
      int first = text.indexOf('\n') + 1;
      if (first > 0) {
        int next = first;
        for (int i = 0; i < TRIES && next > 0; i++) {
          if (isRows(text.substring(next))) {
            return at + next;
          }
          next = text.indexOf('\n', next) + 1;
        }
        return at + first;
      }
    }
    return NONE;
  }

  /** Whether a text begins with rows as wide as the header. */
  private boolean isRows(String text) {
    Iterator<CsvRecord> rows = flavour.reader(limits.cell()).ofCsvRecord(text).iterator();
    int count = 0;
    try {
      while (count < ROWS && rows.hasNext()) {
        int fields = rows.next().getFieldCount();
        // the last row may have been cut
        if (fields != width && rows.hasNext()) {
          return false;
        }
        count++;
      }
    } catch (CsvParseException e) {
      return false;
    }
    return count > 1;
  }
}
