package nl.regiodeals.io;

import java.io.IOException;
import nl.regiodeals.core.exchange.Format;
import nl.regiodeals.core.exchange.Importer;
import nl.regiodeals.core.exchange.Input;
import nl.regiodeals.core.exchange.Reading;
import nl.regiodeals.io.internal.csv.CsvPackageReader;

/**
 * Reads portfolios from a folder or zip of CSV tables, including tables as Excel saves them: with
 * semicolons, decimal commas, euro signs, in UTF-8, UTF-16 or Windows-1252. Safe to share between
 * threads.
 */
public final class CsvImporter implements Importer {
  static final Format FORMAT = Format.binary("csv", "application/zip", "zip");

  private final ReadLimits limits;

  /** A reader with the default limits. */
  public CsvImporter() {
    this(ReadLimits.DEFAULT);
  }

  /** A reader with custom limits. */
  public CsvImporter(ReadLimits limits) {
    this.limits = limits;
  }

  @Override
  public Format format() {
    return FORMAT;
  }

  @Override
  public boolean readsFolders() {
    return true;
  }

  @Override
  public Reading read(Input input) throws IOException {
    return new CsvPackageReader(limits).read(input);
  }
}
