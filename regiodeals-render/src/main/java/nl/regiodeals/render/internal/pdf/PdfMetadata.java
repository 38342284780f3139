package nl.regiodeals.render.internal.pdf;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import nl.regiodeals.core.text.Language;
import nl.regiodeals.render.document.Document;
import nl.regiodeals.render.internal.XmlBuilder;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkInfo;
import org.apache.pdfbox.pdmodel.graphics.color.PDOutputIntent;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;

/** The metadata of a PDF: title, language, colour profile, and the standards it conforms to. */
final class PdfMetadata {
  private static final String SRGB = "sRGB IEC61966-2.1";

  private PdfMetadata() {}

  static void describe(PDDocument pdf, Document document) throws IOException {
    // a fixed number instead of the time, so that the same document gives the same bytes
    pdf.setDocumentId((long) document.title().hashCode());
    pdf.setVersion(1.7f);
    pdf.getDocumentInformation().setTitle(document.title());
    PDDocumentCatalog catalog = pdf.getDocumentCatalog();
    catalog.setLanguage(tag(document.language()));
    PDMarkInfo marked = new PDMarkInfo();
    marked.setMarked(true);
    catalog.setMarkInfo(marked);
    PDViewerPreferences preferences = new PDViewerPreferences(new COSDictionary());
    preferences.setDisplayDocTitle(true);
    catalog.setViewerPreferences(preferences);
    PDOutputIntent colours =
        new PDOutputIntent(
            pdf, new ByteArrayInputStream(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData()));
    colours.setInfo(SRGB);
    colours.setOutputCondition(SRGB);
    colours.setOutputConditionIdentifier(SRGB);
    colours.setRegistryName("http://www.color.org");
    catalog.addOutputIntent(colours);
    PDMetadata metadata = new PDMetadata(pdf);
    metadata.importXMPMetadata(xmp(document));
    catalog.setMetadata(metadata);
  }

  /** The language tag; Dutch gets the Netherlands unless the locale has another country. */
  private static String tag(Language language) {
    return language.tag().equals("nl") ? "nl-NL" : language.tag();
  }

  private static byte[] xmp(Document document) {
    String packet = new String(packet(document), StandardCharsets.UTF_8);
    return ("<?xpacket begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
            + packet.substring(packet.indexOf("<x:xmpmeta"))
            + "\n<?xpacket end=\"w\"?>")
        .getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] packet(Document document) {
    XmlBuilder xml =
        new XmlBuilder()
            .open("x:xmpmeta", "xmlns:x", "adobe:ns:meta/")
            .open("rdf:RDF", "xmlns:rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#")
            .open(
                "rdf:Description",
                "rdf:about",
                "",
                "xmlns:dc",
                "http://purl.org/dc/elements/1.1/",
                "xmlns:pdfaid",
                "http://www.aiim.org/pdfa/ns/id/",
                "xmlns:pdfuaid",
                "http://www.aiim.org/pdfua/ns/id/",
                "xmlns:pdfaExtension",
                "http://www.aiim.org/pdfa/ns/extension/",
                "xmlns:pdfaSchema",
                "http://www.aiim.org/pdfa/ns/schema#",
                "xmlns:pdfaProperty",
                "http://www.aiim.org/pdfa/ns/property#")
            .open("dc:title")
            .open("rdf:Alt")
            .element("rdf:li", document.title(), "xml:lang", "x-default")
            .close()
            .close()
            .open("dc:language")
            .open("rdf:Bag")
            .element("rdf:li", tag(document.language()))
            .close()
            .close()
            .element("pdfaid:part", "3")
            .element("pdfaid:conformance", "A")
            .element("pdfuaid:part", "1");
    // PDF/A requires a description of every property it does not define, including those of PDF/UA
    xml.open("pdfaExtension:schemas")
        .open("rdf:Bag")
        .open("rdf:li", "rdf:parseType", "Resource")
        .element("pdfaSchema:schema", "PDF/UA identification schema")
        .element("pdfaSchema:namespaceURI", "http://www.aiim.org/pdfua/ns/id/")
        .element("pdfaSchema:prefix", "pdfuaid")
        .open("pdfaSchema:property")
        .open("rdf:Seq")
        .open("rdf:li", "rdf:parseType", "Resource")
        .element("pdfaProperty:name", "part")
        .element("pdfaProperty:valueType", "Integer")
        .element("pdfaProperty:category", "internal")
        .element("pdfaProperty:description", "Part of ISO 14289 to which the file conforms")
        .close()
        .close()
        .close()
        .close()
        .close()
        .close();
    return xml.close().close().close().bytes();
  }
}
