package nl.regiodeals.examples.web;

import com.google.common.base.Throwables;
import java.net.SocketTimeoutException;
import java.util.List;
import java.util.Locale;
import nl.regiodeals.core.exchange.UnreadableException;
import nl.regiodeals.core.notice.Notice;
import nl.regiodeals.render.FillException;
import nl.regiodeals.render.RenderException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;

/**
 * Answers every error with a notice as JSON; errors that only developers can fix are also logged,
 * and their details are not exposed.
 */
@RestControllerAdvice
class Refusals {
  private static final Logger LOG = LoggerFactory.getLogger(Refusals.class);

  /** Why a request was refused. */
  record Refusal(Finding notice) {}

  @ExceptionHandler
  ResponseEntity<Refusal> refused(RefusedException e, Locale asked) {
    if (e.status().is5xxServerError()) {
      LOG.error("request failed", e);
    }
    return answer(e.status(), e.notice(), asked);
  }

  /** Why a letter cannot be filled: all that is wrong in it. */
  record Mistakes(List<Finding> notices) {}

  @ExceptionHandler
  ResponseEntity<Mistakes> mistakes(FillException e, Locale asked) {
    return ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT)
        .contentType(MediaType.APPLICATION_JSON)
        .body(new Mistakes(e.notices().stream().map(notice -> Finding.of(notice, asked)).toList()));
  }

  @ExceptionHandler
  ResponseEntity<Refusal> unreadable(UnreadableException e, Locale asked) {
    return answer(HttpStatus.UNPROCESSABLE_CONTENT, e.notice(), asked);
  }

  /**
   * A missing publication or deal is reported; the message of a failing template is not, because it
   * may reveal data.
   */
  @ExceptionHandler
  ResponseEntity<Refusal> notMade(RenderException e, Locale asked) {
    if (e.notice().code().startsWith("unknown-") || e.notice().code().startsWith("which-")) {
      return answer(HttpStatus.NOT_FOUND, e.notice(), asked);
    }
    LOG.error("a publication cannot be made", e);
    return answer(HttpStatus.INTERNAL_SERVER_ERROR, WebNotices.CANNOT_BE_MADE.notice(), asked);
  }

  @ExceptionHandler
  ResponseEntity<Refusal> tooLarge(MaxUploadSizeExceededException e, Locale asked) {
    return answer(HttpStatus.CONTENT_TOO_LARGE, WebNotices.LARGE_UPLOAD.notice(), asked);
  }

  @ExceptionHandler
  ResponseEntity<Refusal> badUpload(MultipartException e, Locale asked) {
    boolean slow =
        Throwables.getCausalChain(e).stream().anyMatch(SocketTimeoutException.class::isInstance);
    return slow
        ? answer(HttpStatus.REQUEST_TIMEOUT, WebNotices.SLOW_UPLOAD.notice(), asked)
        : answer(HttpStatus.BAD_REQUEST, WebNotices.BAD_UPLOAD.notice(), asked);
  }

  @ExceptionHandler
  ResponseEntity<Refusal> noFile(MissingServletRequestPartException e, Locale asked) {
    return answer(HttpStatus.BAD_REQUEST, WebNotices.NO_FILE.notice(), asked);
  }

  /** Handles a bad year: years are the only parameters that are not text. */
  @ExceptionHandler
  ResponseEntity<Refusal> badYear(MethodArgumentTypeMismatchException e, Locale asked) {
    return answer(HttpStatus.BAD_REQUEST, WebNotices.BAD_YEAR.notice(), asked);
  }

  @ExceptionHandler({OutOfMemoryError.class, StackOverflowError.class})
  ResponseEntity<Refusal> tooMuch(Throwable e, Locale asked) {
    LOG.error("out of memory", e);
    return answer(HttpStatus.SERVICE_UNAVAILABLE, WebNotices.TOO_MUCH.notice(), asked);
  }

  @ExceptionHandler
  ResponseEntity<Refusal> other(Exception e, Locale asked) {
    if (e instanceof ErrorResponse response && response.getStatusCode().is4xxClientError()) {
      Notice notice =
          response.getStatusCode().value() == HttpStatus.NOT_FOUND.value()
              ? WebNotices.NOT_THERE.notice()
              : WebNotices.BAD_REQUEST.notice();
      return answer(response.getStatusCode(), notice, asked);
    }
    LOG.error("request failed", e);
    return answer(HttpStatus.INTERNAL_SERVER_ERROR, WebNotices.FAILED.notice(), asked);
  }

  private static ResponseEntity<Refusal> answer(
      HttpStatusCode status, Notice notice, Locale asked) {
    return ResponseEntity.status(status)
        .contentType(MediaType.APPLICATION_JSON)
        .body(new Refusal(Finding.of(notice, asked)));
  }
}
