package nl.regiodeals.render;

import java.io.IOException;
import java.io.OutputStream;
import nl.regiodeals.core.exchange.Format;
import nl.regiodeals.render.document.Document;

/**
 * Writes documents in one format. Implementations are safe to share between threads and are found
 * through {@link java.util.ServiceLoader}.
 */
public interface DocumentFormat {
  /** The format. */
  Format format();

  /**
   * Writes a document. The same document gives the same bytes.
   *
   * @param out stays open
   * @throws IOException if writing fails
   */
  void write(Document document, OutputStream out) throws IOException;
}
