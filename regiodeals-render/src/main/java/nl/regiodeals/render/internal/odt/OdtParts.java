package nl.regiodeals.render.internal.odt;

import nl.regiodeals.render.document.Document;
import nl.regiodeals.render.internal.XmlBuilder;

/** The manifest of the package, and the properties of the document. */
final class OdtParts {
  private OdtParts() {}

  static byte[] manifest(int pictures) {
    XmlBuilder xml = new XmlBuilder();
    xml.open(
        "manifest:manifest",
        "xmlns:manifest",
        "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0",
        "manifest:version",
        "1.3");
    entry(xml, "/", OdtFormat.MEDIA_TYPE);
    entry(xml, "content.xml", "text/xml");
    entry(xml, "styles.xml", "text/xml");
    entry(xml, "meta.xml", "text/xml");
    for (int i = 1; i <= pictures; i++) {
      entry(xml, PlainOdtHost.picture(i), "image/png");
    }
    return xml.close().bytes();
  }

  private static void entry(XmlBuilder xml, String path, String type) {
    xml.empty("manifest:file-entry", "manifest:full-path", path, "manifest:media-type", type);
  }

  static byte[] meta(Document document) {
    return new XmlBuilder()
        .open("office:document-meta", Odf.NAMESPACES)
        .open("office:meta")
        .element("dc:title", document.title())
        .element("dc:language", document.language().tag())
        .element("meta:keyword", document.trail().label())
        .close()
        .close()
        .bytes();
  }
}
