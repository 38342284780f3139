package nl.regiodeals.render.internal.pdf;

import java.io.IOException;
import java.io.OutputStream;
import nl.regiodeals.core.exchange.Format;
import nl.regiodeals.core.exchange.MissingLibraryException;
import nl.regiodeals.render.DocumentFormat;
import nl.regiodeals.render.document.Document;
import org.jspecify.annotations.Nullable;

/**
 * Writes documents as PDF/A-3a and PDF/UA-1: tagged, with bookmarks, fonts within. It can be found
 * and asked for its name where PDFBox was left out.
 */
public final class PdfFormat implements DocumentFormat {
  private static final Format FORMAT = Format.binary("pdf", "application/pdf", "pdf");

  private volatile @Nullable PdfWriting writing;

  /** The format; it has no settings. */
  public PdfFormat() {}

  @Override
  public Format format() {
    return FORMAT;
  }

  @Override
  public void write(Document document, OutputStream out) throws IOException {
    try {
      writing().write(document, out);
    } catch (NoClassDefFoundError e) {
      throw new MissingLibraryException("PDF", "org.apache.pdfbox:pdfbox", e);
    }
  }

  /**
   * Made when it is needed first, for it does not load without PDFBox; one too many does no harm.
   */
  private PdfWriting writing() {
    PdfWriting known = writing;
    if (known == null) {
      known = new PdfWriting();
      writing = known;
    }
    return known;
  }
}
