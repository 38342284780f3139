package nl.regiodeals.core.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import nl.regiodeals.core.model.Portfolio;
import nl.regiodeals.core.text.Language;

/**
 * Writes portfolios in one format. Implementations are safe to share between threads and are found
 * through {@link java.util.ServiceLoader}.
 */
public interface Exporter {
  /** The format. */
  Format format();

  /**
   * What the format leaves out of a portfolio, as text for people; empty if it leaves nothing out.
   */
  default Optional<String> omissions(Language language) {
    return Optional.empty();
  }

  /**
   * Writes a portfolio. The same portfolio gives the same bytes.
   *
   * @param out stays open
   * @throws IOException if writing fails
   */
  void write(Portfolio portfolio, OutputStream out) throws IOException;
}
