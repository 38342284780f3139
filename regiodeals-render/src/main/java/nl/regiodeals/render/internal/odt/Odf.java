package nl.regiodeals.render.internal.odt;

/** The names of OpenDocument. */
final class Odf {
  /** The namespaces, as attributes of a root element. */
  static final String[] NAMESPACES = {
    "xmlns:office", "urn:oasis:names:tc:opendocument:xmlns:office:1.0",
    "xmlns:text", "urn:oasis:names:tc:opendocument:xmlns:text:1.0",
    "xmlns:table", "urn:oasis:names:tc:opendocument:xmlns:table:1.0",
    "xmlns:style", "urn:oasis:names:tc:opendocument:xmlns:style:1.0",
    "xmlns:fo", "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0",
    "xmlns:svg", "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0",
    "xmlns:draw", "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0",
    "xmlns:meta", "urn:oasis:names:tc:opendocument:xmlns:meta:1.0",
    "xmlns:dc", "http://purl.org/dc/elements/1.1/",
    "xmlns:xlink", "http://www.w3.org/1999/xlink",
    "office:version", "1.3",
  };

  private Odf() {}
}
