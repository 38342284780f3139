package nl.regiodeals.render.internal.markdown;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import nl.regiodeals.core.exchange.Format;
import nl.regiodeals.render.DocumentFormat;
import nl.regiodeals.render.document.Document;

/** Writes documents as Markdown: CommonMark with tables and footnotes in GitHub's syntax. */
public final class MarkdownFormat implements DocumentFormat {
  private static final Format FORMAT = Format.text("md", "text/markdown", "md", "markdown");

  /** The format; it has no settings. */
  public MarkdownFormat() {}

  @Override
  public Format format() {
    return FORMAT;
  }

  @Override
  public void write(Document document, OutputStream out) throws IOException {
    out.write(new MarkdownTree(document).text().getBytes(StandardCharsets.UTF_8));
  }
}
