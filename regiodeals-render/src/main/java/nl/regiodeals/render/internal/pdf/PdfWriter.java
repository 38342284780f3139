package nl.regiodeals.render.internal.pdf;

import java.io.IOException;
import java.io.OutputStream;
import nl.regiodeals.core.work.Interruption;
import nl.regiodeals.render.document.Document;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Writes documents with PDFBox. Safe to share between threads. */
final class PdfWriter {
  private final FontFiles files = new FontFiles();

  void write(Document document, OutputStream out) throws IOException {
    try (PDDocument pdf = new PDDocument()) {
      PdfMetadata.describe(pdf, document);
      PdfPages pages = new PdfPages(pdf, document, files);
      pdf.getDocumentCatalog().setDocumentOutline(new PdfBody(document, pages).write());
      pages.finish();
      pdf.save(Interruption.watching(out));
      pages.fonts().done();
    }
  }
}
