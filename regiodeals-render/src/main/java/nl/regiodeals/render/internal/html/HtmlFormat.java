package nl.regiodeals.render.internal.html;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import nl.regiodeals.core.exchange.Format;
import nl.regiodeals.render.DocumentFormat;
import nl.regiodeals.render.document.Document;

/** Writes documents as self-contained HTML pages: no scripts, no requests. */
public final class HtmlFormat implements DocumentFormat {
  private static final Format FORMAT = Format.text("html", "text/html", "html", "htm");

  /** The format; it has no settings. */
  public HtmlFormat() {}

  @Override
  public Format format() {
    return FORMAT;
  }

  @Override
  public void write(Document document, OutputStream out) throws IOException {
    out.write(HtmlPage.of(document).getBytes(StandardCharsets.UTF_8));
  }
}
