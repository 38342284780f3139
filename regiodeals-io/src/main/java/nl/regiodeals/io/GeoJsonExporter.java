package nl.regiodeals.io;

import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import java.util.Optional;
import nl.regiodeals.core.exchange.Exporter;
import nl.regiodeals.core.exchange.Format;
import nl.regiodeals.core.model.Portfolio;
import nl.regiodeals.core.text.Language;
import nl.regiodeals.io.internal.json.GeoJson;

/**
 * Writes the deals as GeoJSON (RFC 7946), for maps: a feature for each deal, with a point for each
 * of its municipalities in WGS84 degrees. A deal without known municipalities has no geometry.
 * Amounts are in euros. The phase is that on the day of the data, in a Dutch word; the link leads
 * to the page about the deal, or else to its own site. What is unknown is not there. Immutable and
 * safe to share between threads.
 */
public final class GeoJsonExporter implements Exporter {
  private static final Format FORMAT = Format.text("geojson", "application/geo+json", "geojson");

  private final ImmutableMap<String, String> pages;

  /** An exporter that knows no pages about the deals. */
  public GeoJsonExporter() {
    this(ImmutableMap.of());
  }

  /**
   * An exporter that links to the pages about the deals.
   *
   * @param pages their addresses, by the ids of the deals; may lack deals
   */
  public GeoJsonExporter(Map<String, String> pages) {
    this.pages = ImmutableMap.copyOf(pages);
  }

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
    GeoJson.write(portfolio, pages, out);
  }
}
