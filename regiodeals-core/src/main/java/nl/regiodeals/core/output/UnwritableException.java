package nl.regiodeals.core.output;

import nl.regiodeals.core.notice.Notice;
import nl.regiodeals.core.notice.NoticeException;

/** Files that are not written, so that nothing that others made is lost or left by mistake. */
public final class UnwritableException extends NoticeException {
  private static final long serialVersionUID = 1L;

  /** A refusal for the reason that the notice gives. */
  public UnwritableException(Notice notice) {
    super(notice, null);
  }
}
