package nl.regiodeals.examples.store;

/** Another writer saved a version first; load that version, and try again. */
public final class ConflictException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  ConflictException(String portfolio, int number, Throwable cause) {
    super(portfolio + " has a version " + number + " already", cause);
  }
}
