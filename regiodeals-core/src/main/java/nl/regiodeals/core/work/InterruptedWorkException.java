package nl.regiodeals.core.work;

import nl.regiodeals.core.notice.Notice;
import nl.regiodeals.core.notice.NoticeException;

/**
 * Work that was stopped because its thread was interrupted. The thread is still marked as
 * interrupted. Files and folders are as they were before the work began.
 */
public final class InterruptedWorkException extends NoticeException {
  private static final long serialVersionUID = 1L;

  /** An exception for the reason that the notice gives. */
  InterruptedWorkException(Notice notice) {
    super(notice, null);
  }
}
