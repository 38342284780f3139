package nl.regiodeals.examples.web;

import nl.regiodeals.core.notice.Notice;
import nl.regiodeals.core.text.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** A request that is not carried out, for a reason in words. */
final class RefusedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final HttpStatus status;
  private final transient Notice notice;

  RefusedException(HttpStatus status, Notice notice, @Nullable Throwable cause) {
    super(notice.message(Language.ENGLISH), cause);
    this.status = status;
    this.notice = notice;
  }

  HttpStatus status() {
    return status;
  }

  Notice notice() {
    return notice;
  }
}
