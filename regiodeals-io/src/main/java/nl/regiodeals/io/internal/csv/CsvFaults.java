package nl.regiodeals.io.internal.csv;

import com.google.common.base.Throwables;
import de.siegmar.fastcsv.reader.CsvParseException;
import nl.regiodeals.core.exchange.UnreadableException;
import nl.regiodeals.core.notice.Place;
import nl.regiodeals.io.internal.bind.ReadNotices;

/** Refusals of our own, in place of the exceptions of the parser of CSV. */
final class CsvFaults {
  private CsvFaults() {}

  /** How the parser begins to say that there is more behind a quote that was closed. */
  private static final String BEHIND_QUOTE = "Unexpected character after closing quote";

  /**
   * What an exception of the parser comes down to: a refusal of ours that it holds, quotes that do
   * not agree, or a value without end.
   *
   * @param line where the row begins
   */
  static UnreadableException refusal(CsvParseException e, String file, int line) {
    Throwable cause = Throwables.getRootCause(e);
    if (cause instanceof UnreadableException unreadable) {
      return unreadable;
    }
    boolean isQuote = String.valueOf(cause.getMessage()).startsWith(BEHIND_QUOTE);
    return ReadNotices.refusal(
        (isQuote ? ReadNotices.OPEN_QUOTE : ReadNotices.LONG_VALUE)
            .notice()
            .at(new Place.InText(file, line, 0, "")));
  }

  /** A column, from 1, that goes over the limit. */
  static UnreadableException tooWide(String file, int line, int column, int most) {
    return ReadNotices.refusal(
        ReadNotices.TOO_LARGE
            .notice()
            .at(new Place.InText(file, line, column, ""))
            .with("limit", "columns " + most));
  }
}
