package nl.regiodeals.render.internal.template;

import nl.regiodeals.core.notice.Notice;
import nl.regiodeals.core.notice.NoticeType;

/**
 * A template does something that is not allowed. An error, because it must reach the renderer
 * regardless of how FreeMarker handles exceptions.
 */
final class Stopped extends Error {
  private static final long serialVersionUID = 1L;

  private final transient Notice notice;

  Stopped(Notice notice) {
    super(notice.code(), null, false, false);
    this.notice = notice;
  }

  Stopped(NoticeType type) {
    this(type.notice());
  }

  /** What the template does. */
  Notice notice() {
    return notice;
  }
}
