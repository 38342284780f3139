package nl.regiodeals.render.internal.template;

import nl.regiodeals.core.notice.Notice;
import nl.regiodeals.core.notice.NoticeType;

/**
 * A template does what none may. An error, for it must reach its renderer through whatever
 * FreeMarker does with exceptions.
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

  /** What it does. */
  Notice notice() {
    return notice;
  }
}
