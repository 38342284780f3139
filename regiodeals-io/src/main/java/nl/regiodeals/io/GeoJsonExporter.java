package nl.regiodeals.io;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import nl.regiodeals.core.exchange.Exporter;
import nl.regiodeals.core.exchange.Format;
import nl.regiodeals.core.model.Portfolio;
import nl.regiodeals.core.text.Language;
import nl.regiodeals.io.internal.json.GeoJson;

/**
 * Writes the deals as GeoJSON (RFC 7946), for maps: a feature for each deal, with a point for each
 * of its municipalities in WGS84 degrees. A deal without known municipalities has no geometry.
 * Amounts are in euros. Safe to share between threads.
 */
public final class GeoJsonExporter implements Exporter {
  private static final Format FORMAT = Format.text("geojson", "application/geo+json", "geojson");

  /** The exporter; it has no settings. */
  public GeoJsonExporter() {}

  @Override
  public Format format() {
    return FORMAT;
  }

  @Override
  public Optional<String> omissions(Language language) {
    return Optional.of(GeoJson.omissions(language));
  }

  @Override
  public void write(Portfolio portfolio, OutputStream out) throws IOException {
    GeoJson.write(portfolio, out);
  }
}
