package nl.regiodeals.examples.store;

import java.sql.SQLException;

/** The database fails, or a version in it is not what was saved, or a version cannot be saved. */
public final class StoreException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** The error code of H2 for a file that another process has open. */
  private static final int IN_USE = 90020;

  StoreException(String message) {
    super(message);
  }

  StoreException(String message, Throwable cause) {
    super(message, cause);
  }

  StoreException(SQLException cause) {
    super(reason(cause), cause);
  }

  private static String reason(SQLException cause) {
    if (cause.getErrorCode() == IN_USE) {
      return "another process has this database open; wait until it is done, or use a database"
          + " server that serves several";
    }
    String state = cause.getSQLState();
    if (state != null && state.startsWith("08")) {
      return "the database cannot be reached; check its address, and whether it runs";
    }
    return "the database cannot do this; check its address, and the rights of the user";
  }
}
