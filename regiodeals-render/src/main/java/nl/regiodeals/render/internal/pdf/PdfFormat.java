package nl.regiodeals.render.internal.pdf;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.io.OutputStream;
import nl.regiodeals.core.exchange.Format;
import nl.regiodeals.core.exchange.MissingLibraryException;
import nl.regiodeals.render.DocumentFormat;
import nl.regiodeals.render.document.Document;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;

/**
 * Writes documents as PDF/A-3a and PDF/UA-1: tagged, with bookmarks and embedded fonts. Without
 * PDFBox on the class path it can still be found and named.
 */
public final class PdfFormat implements DocumentFormat {
  private static final Format FORMAT = Format.binary("pdf", "application/pdf", "pdf");

  private static final ImmutableMap<String, String> LIBRARIES =
      ImmutableMap.of(
          "org.apache.pdfbox.io", "org.apache.pdfbox:pdfbox-io",
          "org.apache.pdfbox", "org.apache.pdfbox:pdfbox",
          "org.apache.fontbox", "org.apache.pdfbox:fontbox",
          "org.apache.commons.logging", "commons-logging:commons-logging");

  private volatile @Nullable PdfWriter writing;

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
      throw MissingLibraryException.of("PDF", LIBRARIES, e);
    }
  }

  /**
   * Creates the writer on first use, because it does not load without PDFBox; creating one too many
   * is harmless.
   */
  private PdfWriter writing() {
    PdfWriter known = writing;
    if (known == null) {
      // used before its companion libraries, so that it is the one named if all of them are missing
      requireNonNull(PDDocument.class);
      known = new PdfWriter();
      writing = known;
    }
    return known;
  }
}
