package nl.regiodeals.core.exchange;

import java.io.IOException;

/**
 * Reads portfolios in one format. Implementations are safe to share between threads and are found
 * through {@link java.util.ServiceLoader}.
 */
public interface Importer {
  /** The format. */
  Format format();

  /** Whether it also reads folders of files. */
  default boolean readsFolders() {
    return false;
  }

  /**
   * Reads a portfolio.
   *
   * @throws UnreadableException if the input cannot be read at all
   * @throws IOException if the file system fails
   */
  Reading read(Input input) throws IOException;
}
