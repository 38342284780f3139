package nl.regiodeals.render;

/** A publication that cannot be made; the message says why, where and what to do. */
public final class RenderException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** A failure with a reason for people. */
  public RenderException(String message) {
    super(message);
  }

  /** A failure with a reason for people, and its cause for developers. */
  public RenderException(String message, Throwable cause) {
    super(message, cause);
  }
}
