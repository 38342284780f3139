package nl.regiodeals.io.internal.csv;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import nl.regiodeals.core.exchange.UnreadableException;
import nl.regiodeals.core.notice.Place;
import nl.regiodeals.io.internal.bind.ReadNotices;

/**
 * Detects a quote that is never closed, which would turn all rows after it into one cell. A line
 * with a Unicode noncharacter is added after the table: if it is read as a line it is the end, and
 * if it is read as part of a cell the quote of that cell was open. For one table; not safe to share
 * between threads.
 */
final class CsvEnd {
  private static final char SIGN = '\ufdd0';
  private static final String LINE = "\n" + SIGN;

  private final String file;
  private int record;
  private int linesWithin;
  private boolean hasEnded;

  CsvEnd(String file) {
    this.file = file;
  }

  /** The text of a table, with the line added. */
  static String behind(String text) {
    return text + LINE;
  }

  /** The streamed text of a table, with the line added. */
  static Reader behind(Reader text) {
    return new FilterReader(text) {
      private int given;
      private boolean isDone;

      @Override
      public int read() throws IOException {
        char[] one = new char[1];
        return read(one, 0, 1) < 0 ? -1 : one[0];
      }

      @Override
      public int read(char[] buffer, int offset, int length) throws IOException {
        if (!isDone) {
          int count = in.read(buffer, offset, length);
          if (count >= 0) {
            return count;
          }
          isDone = true;
        }
        int count = Math.min(length, LINE.length() - given);
        LINE.getChars(given, given + count, buffer, offset);
        given += count;
        return count == 0 && length > 0 ? -1 : count;
      }
    };
  }

  /** Begins a record. */
  void begin(int line) {
    record = line;
    linesWithin = 0;
  }

  /**
   * Checks a cell that was between quotes.
   *
   * @throws UnreadableException if its quote is still open at the end of the table
   */
  void quoted(char[] text, int offset, int length) {
    if (length > 0 && text[offset + length - 1] == SIGN) {
      throw refusal(record + linesWithin);
    }
    for (int i = offset; i < offset + length; i++) {
      if (text[i] == '\n') {
        linesWithin++;
      }
    }
  }

  /** Whether the only cell of a record is the end of the table; nothing may come after it. */
  boolean isEnd(CharSequence cell) {
    boolean isSign = cell.length() == 1 && cell.charAt(0) == SIGN;
    if (isSign && hasEnded) {
      throw refusal(record);
    }
    hasEnded |= isSign;
    return isSign;
  }

  /** Whether the end of the table was read. */
  boolean hasEnded() {
    return hasEnded;
  }

  /** The exception for a cell whose quotes do not match. */
  UnreadableException refusal(int line) {
    return ReadNotices.refusal(
        ReadNotices.OPEN_QUOTE.notice().at(new Place.InText(file, line, 0, "")));
  }
}
