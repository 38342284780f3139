package nl.regiodeals.render.internal.text;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import nl.regiodeals.core.exchange.Format;
import nl.regiodeals.render.DocumentFormat;
import nl.regiodeals.render.document.Document;

/** Writes documents as plain text, for mail and for screen readers. */
public final class TextFormat implements DocumentFormat {
  private static final Format FORMAT = Format.text("txt", "text/plain", "txt");

  /** The format; it has no settings. */
  public TextFormat() {}

  @Override
  public Format format() {
    return FORMAT;
  }

  @Override
  public void write(Document document, OutputStream out) throws IOException {
    out.write(new TextPage(document).text().getBytes(StandardCharsets.UTF_8));
  }
}
