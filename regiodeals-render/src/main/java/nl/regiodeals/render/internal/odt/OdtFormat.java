package nl.regiodeals.render.internal.odt;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import nl.regiodeals.core.exchange.Format;
import nl.regiodeals.core.output.ZipPackage;
import nl.regiodeals.render.DocumentFormat;
import nl.regiodeals.render.document.Document;
import nl.regiodeals.render.document.Drawing;
import nl.regiodeals.render.internal.drawing.Pixels;

/** Writes documents in OpenDocument Text 1.3, with the usual style names. */
public final class OdtFormat implements DocumentFormat {
  static final String MEDIA_TYPE = "application/vnd.oasis.opendocument.text";

  private static final Format FORMAT = Format.binary("odt", MEDIA_TYPE, "odt");

  /** The format; it has no settings. */
  public OdtFormat() {}

  @Override
  public Format format() {
    return FORMAT;
  }

  @Override
  public void write(Document document, OutputStream out) throws IOException {
    PlainOdtHost host = new PlainOdtHost(document.theme());
    OdtBody body = OdtBody.alone(document, host);
    byte[] content = body.content();
    ZipPackage zip =
        ZipPackage.quicklyTo(out)
            .addPlain("mimetype", MEDIA_TYPE.getBytes(StandardCharsets.US_ASCII))
            .add("META-INF/manifest.xml", OdtParts.manifest(host.pictures().size()))
            .add("meta.xml", OdtParts.meta(document))
            .add("styles.xml", OdtStyles.of(document, body.running(), host.languages()))
            .add("content.xml", content);
    int number = 0;
    for (Drawing picture : host.pictures()) {
      number++;
      zip.addPlain(PlainOdtHost.picture(number), Pixels.of(picture));
    }
    zip.finish();
  }
}
