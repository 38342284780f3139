package nl.regiodeals.render.internal.docx;

import java.io.IOException;
import java.io.OutputStream;
import nl.regiodeals.core.exchange.Format;
import nl.regiodeals.core.output.ZipPackage;
import nl.regiodeals.render.DocumentFormat;
import nl.regiodeals.render.document.Document;
import nl.regiodeals.render.document.Drawing;
import nl.regiodeals.render.internal.drawing.Pixels;

/** Writes Word documents, with the usual style names. */
public final class DocxFormat implements DocumentFormat {
  private static final Format FORMAT =
      Format.binary(
          "docx",
          "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
          "docx");

  /** The format; it has no settings. */
  public DocxFormat() {}

  @Override
  public Format format() {
    return FORMAT;
  }

  @Override
  public void write(Document document, OutputStream out) throws IOException {
    PlainHost host = new PlainHost(document.theme());
    DocxBody body = DocxBody.alone(document, host);
    byte[] text = body.document();
    ZipPackage zip =
        ZipPackage.quicklyTo(out)
            .add("[Content_Types].xml", DocxParts.contentTypes())
            .add("_rels/.rels", DocxParts.packageRelations())
            .add("docProps/core.xml", DocxParts.properties(document))
            .add("word/document.xml", text)
            .add("word/footnotes.xml", body.footnotes())
            .add("word/styles.xml", DocxStyles.of(document))
            .add("word/fontTable.xml", DocxFonts.table(document.theme()))
            .add("word/numbering.xml", DocxParts.numbering())
            .add("word/settings.xml", DocxParts.settings(document))
            .add("word/header1.xml", body.header())
            .add("word/header2.xml", DocxParts.firstHeader(document, host))
            .add("word/footer1.xml", DocxParts.footer(document, host))
            .add("word/_rels/document.xml.rels", host.relations().ofText(host.pictures().size()))
            .add("word/_rels/footnotes.xml.rels", host.relations().ofNotes());
    int number = 0;
    for (Drawing picture : host.pictures()) {
      number++;
      zip.addPlain("word/media/picture" + number + ".png", Pixels.of(picture));
    }
    zip.finish();
  }
}
