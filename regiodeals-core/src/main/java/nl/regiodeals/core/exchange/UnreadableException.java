package nl.regiodeals.core.exchange;

import nl.regiodeals.core.notice.Notice;
import nl.regiodeals.core.text.Language;

/**
 * A file that cannot be read at all, such as one that is cut off; or not as a whole, where all of
 * it is needed.
 */
public final class UnreadableException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Notice notice;

  /** A refusal for the reason that the notice gives. */
  public UnreadableException(Notice notice) {
    super(
        notice.place().map(place -> place + ": ").orElse("")
            + notice.message(Language.ENGLISH)
            + " "
            + notice.hint(Language.ENGLISH));
    this.notice = notice;
  }

  /** What is wrong, where, and what to do. */
  public Notice notice() {
    return notice;
  }
}
