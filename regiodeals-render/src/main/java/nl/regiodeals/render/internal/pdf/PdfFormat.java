package nl.regiodeals.render.internal.pdf;

import java.io.IOException;
import java.io.OutputStream;
import nl.regiodeals.core.exchange.Format;
import nl.regiodeals.render.DocumentFormat;
import nl.regiodeals.render.document.Document;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Writes documents as PDF/A-3a and PDF/UA-1: tagged, with bookmarks, fonts within. */
public final class PdfFormat implements DocumentFormat {
  private static final Format FORMAT = Format.binary("pdf", "application/pdf", "pdf");

  private final FontFiles files = new FontFiles();

  /** The format; it has no settings. */
  public PdfFormat() {}

  @Override
  public Format format() {
    return FORMAT;
  }

  @Override
  public void write(Document document, OutputStream out) throws IOException {
    try (PDDocument pdf = new PDDocument()) {
      PdfMetadata.describe(pdf, document);
      PdfPages pages = new PdfPages(pdf, document, files);
      pdf.getDocumentCatalog().setDocumentOutline(new PdfBody(document, pages).write());
      pages.finish();
      pdf.save(out);
      pages.fonts().done();
    }
  }
}
