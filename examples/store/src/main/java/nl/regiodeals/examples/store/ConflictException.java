package nl.regiodeals.examples.store;

/** Somebody else saved a version first; read that one, and try again. */
public final class ConflictException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  ConflictException(String portfolio, int number, Throwable cause) {
    super(portfolio + " has a version " + number + " already", cause);
  }
}
