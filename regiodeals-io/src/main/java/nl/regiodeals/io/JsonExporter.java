package nl.regiodeals.io;

import java.io.IOException;
import java.io.OutputStream;
import nl.regiodeals.core.exchange.Exporter;
import nl.regiodeals.core.exchange.Format;
import nl.regiodeals.core.model.Portfolio;
import nl.regiodeals.io.internal.json.TokenFormat;

/** Writes portfolios in JSON. Safe to share between threads. */
public final class JsonExporter implements Exporter {
  private final TokenFormat tokens = TokenFormat.json(ReadLimits.DEFAULT);

  /** A writer; it has no settings. */
  public JsonExporter() {}

  @Override
  public Format format() {
    return JsonImporter.FORMAT;
  }

  @Override
  public void write(Portfolio portfolio, OutputStream out) throws IOException {
    tokens.write(portfolio, out);
  }
}
