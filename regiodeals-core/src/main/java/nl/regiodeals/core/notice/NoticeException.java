package nl.regiodeals.core.notice;

import nl.regiodeals.core.text.Language;
import org.jspecify.annotations.Nullable;

/**
 * The base class of the exceptions that this library throws about its input and output. The notice
 * says, in each language, what is wrong, where, and what to do about it; the exception message is
 * that notice in English, for logs. The notice survives serialisation.
 */
public abstract class NoticeException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Notice notice;

  /**
   * An exception for the reason that the notice gives.
   *
   * @param cause the cause, for developers; null if there is none
   */
  protected NoticeException(Notice notice, @Nullable Throwable cause) {
    super(message(notice), cause);
    this.notice = notice;
  }

  private static String message(Notice notice) {
    return notice.place().map(place -> place + ": ").orElse("")
        + notice.message(Language.ENGLISH)
        + " "
        + notice.hint(Language.ENGLISH);
  }

  /** What is wrong, where, and what to do. */
  public final Notice notice() {
    return notice;
  }
}
