package nl.regiodeals.io;

import java.io.IOException;
import java.io.OutputStream;
import nl.regiodeals.core.exchange.Exporter;
import nl.regiodeals.core.exchange.Format;
import nl.regiodeals.core.model.Portfolio;
import nl.regiodeals.io.internal.workbook.TableFiles;

/**
 * Writes a portfolio as a workbook in ODS, with a sheet for each table of the CSV package, for
 * inspection and calculation. Numbers, amounts in euros and dates have cells of that type; text is
 * never a formula. The values of a list are joined by bars. Safe to share between threads.
 */
public final class OdsExporter implements Exporter {
  private static final Format FORMAT =
      Format.binary("ods", "application/vnd.oasis.opendocument.spreadsheet", "ods");

  /** The exporter; it has no settings. */
  public OdsExporter() {}

  @Override
  public Format format() {
    return FORMAT;
  }

  @Override
  public void write(Portfolio portfolio, OutputStream out) throws IOException {
    TableFiles.writeOds(portfolio, out);
  }
}
