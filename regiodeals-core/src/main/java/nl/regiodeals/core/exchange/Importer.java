package nl.regiodeals.core.exchange;

import java.io.IOException;

/**
 * Reads portfolios in one format. Implementations are safe to share between threads and are found
 * through {@link java.util.ServiceLoader}.
 */
public interface Importer {
  /** The format. */
  Format format();

  /** Whether it reads folders of files as well. */
  default boolean readsFolders() {
    return false;
  }

  /**
   * Reads a portfolio.
   *
   * @throws UnreadableException if nothing can be made of it
   * @throws IOException if the file system fails
   */
  Reading read(Input input) throws IOException;
}
