package nl.regiodeals.examples.web;

import nl.regiodeals.core.notice.Notice;
import nl.regiodeals.core.notice.NoticeException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** A request that is refused for a reason that the notice gives. */
final class RefusedException extends NoticeException {
  private static final long serialVersionUID = 1L;

  private final HttpStatus status;

  RefusedException(HttpStatus status, Notice notice, @Nullable Throwable cause) {
    super(notice, cause);
    this.status = status;
  }

  HttpStatus status() {
    return status;
  }
}
