package nl.regiodeals.io;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import nl.regiodeals.core.exchange.Exporter;
import nl.regiodeals.core.exchange.Format;
import nl.regiodeals.core.model.Portfolio;
import nl.regiodeals.core.text.Language;
import nl.regiodeals.io.internal.rdf.JsonLd;
import nl.regiodeals.io.internal.rdf.LinkedData;

/**
 * Writes a portfolio as linked data in JSON-LD: deals, tranches, organisations, projects,
 * indicators with their measurements, and results. Areas come from TOOI, the register of
 * overheid.nl. Immutable and safe to share between threads.
 */
public final class JsonLdExporter implements Exporter {
  private static final Format FORMAT = Format.text("jsonld", "application/ld+json", "jsonld");

  private final String base;

  /** An exporter that uses IRIs beginning with {@code urn:regiodeals:}. */
  public JsonLdExporter() {
    this("urn:regiodeals:");
  }

  /**
   * An exporter with its own base IRI.
   *
   * @param base the prefix of all IRIs, such as {@code https://example.org/id/}
   */
  public JsonLdExporter(String base) {
    this.base = base;
  }

  @Override
  public Format format() {
    return FORMAT;
  }

  @Override
  public Optional<String> omissions(Language language) {
    return Optional.of(LinkedData.omissions(language));
  }

  @Override
  public void write(Portfolio portfolio, OutputStream out) throws IOException {
    JsonLd.write(portfolio, base, out);
  }
}
