package nl.regiodeals.render;

import nl.regiodeals.core.notice.Notice;
import nl.regiodeals.core.notice.NoticeException;
import org.jspecify.annotations.Nullable;

/** A publication that cannot be made. */
public final class RenderException extends NoticeException {
  private static final long serialVersionUID = 1L;

  /**
   * An exception for the reason that the notice gives.
   *
   * @param cause the cause, for developers; null if there is none
   */
  public RenderException(Notice notice, @Nullable Throwable cause) {
    super(notice, cause);
  }
}
