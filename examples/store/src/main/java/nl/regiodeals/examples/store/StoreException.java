package nl.regiodeals.examples.store;

/** The database fails, or a version in it is not what was saved. */
public final class StoreException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  StoreException(String message) {
    super(message);
  }

  StoreException(Throwable cause) {
    super(cause);
  }
}
