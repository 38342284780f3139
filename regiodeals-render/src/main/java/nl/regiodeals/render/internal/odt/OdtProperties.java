package nl.regiodeals.render.internal.odt;

import java.util.List;
import java.util.Optional;
import nl.regiodeals.render.document.Document;
import nl.regiodeals.render.internal.XmlBuilder;
import nl.regiodeals.render.internal.source.Edits;
import nl.regiodeals.render.internal.source.Piece;
import nl.regiodeals.render.internal.source.XmlElement;
import nl.regiodeals.render.internal.source.XmlSource;

/** The properties of a text that people made, when a publication takes the place of its text. */
final class OdtProperties {
  private static final String DC = "http://purl.org/dc/elements/1.1/";

  private OdtProperties() {}

  /** The properties with the title, language and origin of a publication; others stay. */
  static byte[] of(XmlSource source, Document document) {
    Optional<XmlElement> meta =
        source.root().child("office:meta").filter(all -> all.inner() < all.end());
    if (meta.isEmpty()) {
      return OdtParts.meta(document);
    }
    Edits edits = new Edits();
    for (XmlElement child : meta.get().children()) {
      boolean isRecord =
          child.is("meta:user-defined")
              && source.attribute(child, "meta:name").filter("regiodeals"::equals).isPresent();
      if (isRecord
          || child.is("dc:title")
          || child.is("dc:language")
          || child.is("meta:keyword")
          || child.is("meta:document-statistic")) {
        edits.replace(child.start(), child.end(), List.of());
      }
    }
    String more =
        XmlBuilder.fragment()
            .element("dc:title", document.title(), "xmlns:dc", DC)
            .element("dc:language", document.language().tag(), "xmlns:dc", DC)
            .element("meta:keyword", document.trail().label())
            .whole();
    edits.insert(meta.get().innerEnd(), new Piece.New(more));
    return OdtLetterhead.bytes(edits.text(source));
  }
}
