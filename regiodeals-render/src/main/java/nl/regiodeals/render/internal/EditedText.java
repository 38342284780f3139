package nl.regiodeals.render.internal;

import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import nl.regiodeals.render.document.Trail;

/**
 * What was read from a document that people may have edited.
 *
 * @param text the text with its figures, once all tracked changes are accepted
 * @param trail of what it was made, without figures; empty if it was not made here
 */
public record EditedText(MarkedText text, Optional<Trail> trail) {
  /** The trail that stands in a part with properties; empty if there is none. */
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
