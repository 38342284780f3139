package nl.regiodeals.io;

import java.io.IOException;
import java.io.OutputStream;
import nl.regiodeals.core.exchange.Exporter;
import nl.regiodeals.core.exchange.Format;
import nl.regiodeals.core.model.Portfolio;
import nl.regiodeals.io.internal.csv.CsvPackageWriter;

/**
 * Writes portfolios as a zip of CSV tables (RFC 4180) with a {@code datapackage.json} that
 * describes them. A text that a spreadsheet would take for a formula is prefixed with an
 * apostrophe. Safe to share between threads.
 */
public final class CsvExporter implements Exporter {
  /** A writer; it has no settings. */
  public CsvExporter() {}

  @Override
  public Format format() {
    return CsvImporter.FORMAT;
  }

  @Override
  public void write(Portfolio portfolio, OutputStream out) throws IOException {
    CsvPackageWriter.write(portfolio, out);
  }
}
