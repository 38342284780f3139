package nl.regiodeals.render.internal.docx;

import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import nl.regiodeals.render.document.Document;
import nl.regiodeals.render.internal.XmlBuilder;
import nl.regiodeals.render.internal.source.Edits;
import nl.regiodeals.render.internal.source.Piece;
import nl.regiodeals.render.internal.source.XmlElement;
import nl.regiodeals.render.internal.source.XmlSource;

/**
 * The properties of a document that people made, when a publication takes the place of its text.
 */
final class DocxProperties {
  private static final String DC = "http://purl.org/dc/elements/1.1/";
  private static final String ROOT = "cp:coreProperties";

  private final XmlSource source;
  private final Edits edits = new Edits();
  private final StringBuilder more = new StringBuilder();

  private DocxProperties(XmlSource source) {
    this.source = source;
  }

  /** The properties with the title, language and origin of a publication; others stay. */
  static byte[] of(Optional<String> before, Document document) throws XMLStreamException {
    if (before.isEmpty()) {
      return DocxParts.properties(document);
    }
    DocxProperties properties = new DocxProperties(XmlSource.read(DocxPackage.bytes(before.get())));
    XmlElement root = properties.source.root();
    if (!root.is(ROOT) || root.inner() == root.end()) {
      return DocxParts.properties(document);
    }
    properties.put("dc:title", document.title());
    properties.put("dc:language", document.language().tag());
    properties.put("cp:keywords", document.trail().label());
    properties.edits.insert(root.innerEnd(), new Piece.New(properties.more.toString()));
    return DocxPackage.bytes(properties.edits.text(properties.source));
  }

  private void put(String name, String value) {
    String[] namespace = name.startsWith("dc:") ? new String[] {"xmlns:dc", DC} : new String[0];
    String element = XmlBuilder.fragment().element(name, value, namespace).whole();
    Optional<XmlElement> known = source.root().child(name);
    if (known.isPresent()) {
      edits.replace(known.get().start(), known.get().end(), List.of(new Piece.New(element)));
    } else {
      more.append(element);
    }
  }
}
