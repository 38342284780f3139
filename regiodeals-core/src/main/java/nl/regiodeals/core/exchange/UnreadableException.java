package nl.regiodeals.core.exchange;

import nl.regiodeals.core.notice.Notice;
import nl.regiodeals.core.notice.NoticeException;

/**
 * A file that cannot be read at all, such as a truncated one; or not completely, where all of it is
 * needed.
 */
public final class UnreadableException extends NoticeException {
  private static final long serialVersionUID = 1L;

  /** An exception for the reason that the notice gives. */
  public UnreadableException(Notice notice) {
    super(notice, null);
  }
}
