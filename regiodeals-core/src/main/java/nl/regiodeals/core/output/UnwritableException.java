package nl.regiodeals.core.output;

import nl.regiodeals.core.notice.Notice;
import nl.regiodeals.core.notice.NoticeException;

/** Files that are not written, so that nothing made by others is lost or kept by mistake. */
public final class UnwritableException extends NoticeException {
  private static final long serialVersionUID = 1L;

  /** An exception for the reason that the notice gives. */
  public UnwritableException(Notice notice) {
    super(notice, null);
  }
}
