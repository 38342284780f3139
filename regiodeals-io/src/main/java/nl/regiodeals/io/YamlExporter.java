package nl.regiodeals.io;

import java.io.IOException;
import java.io.OutputStream;
import nl.regiodeals.core.exchange.Exporter;
import nl.regiodeals.core.exchange.Format;
import nl.regiodeals.core.model.Portfolio;
import nl.regiodeals.io.internal.json.TokenFormat;

/** Writes portfolios in YAML. Safe to share between threads. */
public final class YamlExporter implements Exporter {
  private final TokenFormat tokens = TokenFormat.yaml(ReadLimits.DEFAULT);

  /** A writer; it has no settings. */
  public YamlExporter() {}

  @Override
  public Format format() {
    return YamlImporter.FORMAT;
  }

  @Override
  public void write(Portfolio portfolio, OutputStream out) throws IOException {
    tokens.write(portfolio, out);
  }
}
