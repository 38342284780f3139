package nl.regiodeals.render.internal;

import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import nl.regiodeals.render.document.Trail;

/**
 * The content of a document that people may have edited.
 *
 * @param text the text with its figures, with all tracked changes accepted
 * @param trail its trail, without figures; empty if it was not made by this library
 */
public record EditedText(MarkedText text, Optional<Trail> trail) {
  /** The trail in a properties part; empty if there is none. */
  public static Optional<Trail> trail(PackageParts parts, String properties)
      throws XMLStreamException {
    Optional<XMLStreamReader> part = parts.xml(properties);
    if (part.isPresent()) {
      XMLStreamReader in = part.get();
      while (in.hasNext()) {
        if (in.next() == XMLStreamConstants.CHARACTERS) {
          Optional<Trail> trail = Trail.parse(in.getText());
          if (trail.isPresent()) {
            return trail;
          }
        }
      }
    }
    return Optional.empty();
  }
}
