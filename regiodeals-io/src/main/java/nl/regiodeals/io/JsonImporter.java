package nl.regiodeals.io;

import java.io.IOException;
import nl.regiodeals.core.exchange.Format;
import nl.regiodeals.core.exchange.Importer;
import nl.regiodeals.core.exchange.Input;
import nl.regiodeals.core.exchange.Reading;
import nl.regiodeals.io.internal.json.TokenFormat;

/** Reads portfolios in JSON. Safe to share between threads. */
public final class JsonImporter implements Importer {
  static final Format FORMAT = Format.text("json", "application/json", "json");

  private final TokenFormat tokens;

  /** A reader with the default limits. */
  public JsonImporter() {
    this(ReadLimits.DEFAULT);
  }

  /** A reader with custom limits. */
  public JsonImporter(ReadLimits limits) {
    this.tokens = TokenFormat.json(limits);
  }

  @Override
  public Format format() {
    return FORMAT;
  }

  @Override
  public Reading read(Input input) throws IOException {
    return tokens.read(input);
  }
}
