package nl.regiodeals.core.exchange;

import nl.regiodeals.core.notice.Notice;
import nl.regiodeals.core.text.Language;

/** Files that are not written, so that nothing that others made is lost or left by mistake. */
public final class UnwritableException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Notice notice;

  /** A refusal for the reason that the notice gives. */
  public UnwritableException(Notice notice) {
    super(
        notice.place().map(place -> place + ": ").orElse("")
            + notice.message(Language.ENGLISH)
            + " "
            + notice.hint(Language.ENGLISH));
    this.notice = notice;
  }

  /** What stands in the way, where, and what to do. */
  public Notice notice() {
    return notice;
  }
}
