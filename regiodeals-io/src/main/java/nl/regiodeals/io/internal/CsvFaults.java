package nl.regiodeals.io.internal;

import com.google.common.base.Throwables;
import de.siegmar.fastcsv.reader.CsvParseException;
import nl.regiodeals.core.exchange.UnreadableException;
import nl.regiodeals.core.notice.Place;

/** Refusals of our own, in place of the exceptions of the parser of CSV. */
final class CsvFaults {
  private CsvFaults() {}

  /**
   * What an exception of the parser comes down to: a refusal of ours that it holds, or its words.
   */
  static UnreadableException refusal(CsvParseException e, Place place) {
    Throwable cause = Throwables.getRootCause(e);
    return cause instanceof UnreadableException unreadable
        ? unreadable
        : ReadNotices.refusal(
            ReadNotices.BROKEN_FILE
                .notice()
                .at(place)
                .with("reason", ReadNotices.shown(String.valueOf(cause.getMessage()))));
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
