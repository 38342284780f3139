package nl.regiodeals.render;

import nl.regiodeals.core.notice.Notice;
import nl.regiodeals.core.text.Language;
import org.jspecify.annotations.Nullable;

/** A publication that cannot be made. */
public final class RenderException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Notice notice;

  /**
   * A refusal for the reason that the notice gives.
   *
   * @param cause for developers; null if there is none
   */
  public RenderException(Notice notice, @Nullable Throwable cause) {
    super(
        notice.place().map(place -> place + ": ").orElse("") + notice.message(Language.ENGLISH),
        cause);
    this.notice = notice;
  }

  /** What is wrong, where, and what to do. */
  public Notice notice() {
    return notice;
  }
}
