package nl.regiodeals.io.internal.csv;

import com.google.common.base.Throwables;
import de.siegmar.fastcsv.reader.CsvParseException;
import nl.regiodeals.core.exchange.UnreadableException;
import nl.regiodeals.core.notice.Place;
import nl.regiodeals.io.internal.bind.ReadNotices;

/** Replaces the exceptions of the CSV parser with those of this library. */
final class CsvFaults {
  private CsvFaults() {}

  /** The start of the parser's message that text follows a closing quote. */
  private static final String BEHIND_QUOTE = "Unexpected character after closing quote";

  /**
   * The exception of this library for one of the parser: its cause if that is ours, unmatched
   * quotes, or a value that never ends.
   *
   * @param line where the row begins
   * @throws RuntimeException the cause, if it comes from what receives the rows or the notices
   */
  static UnreadableException refusal(CsvParseException e, String file, int line) {
    Throwable cause = Throwables.getRootCause(e);
    if (cause instanceof UnreadableException unreadable) {
      return unreadable;
    }
    if (!(cause instanceof CsvParseException) && e.getCause() != null) {
      Throwables.throwIfUnchecked(e.getCause());
    }
    boolean isQuote = String.valueOf(cause.getMessage()).startsWith(BEHIND_QUOTE);
    return ReadNotices.refusal(
        (isQuote ? ReadNotices.OPEN_QUOTE : ReadNotices.LONG_VALUE)
            .notice()
            .at(new Place.InText(file, line, 0, "")));
  }

  /** The exception for a column, from 1, that exceeds the limit. */
  static UnreadableException tooWide(String file, int line, int column, int most) {
    return ReadNotices.refusal(
        ReadNotices.TOO_LARGE
            .notice()
            .at(new Place.InText(file, line, column, ""))
            .with("limit", "columns " + most));
  }
}
