package nl.regiodeals.render.internal.source;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import nl.regiodeals.render.Revision;

/**
 * A document that is a file of its own, in which figures are marked, so that they can be filled
 * again. For one document; not safe to share between threads.
 */
public interface MarkedDocument extends TemplateDocument {
  /**
   * What it was filled from; empty if nothing says so.
   *
   * @throws XMLStreamException if what it says is damaged
   */
  Optional<Origin> origin() throws XMLStreamException;

  /** Notes what the document was filled from. */
  void record(Origin origin);

  /** Writes the document with these parts changed. */
  void write(Map<String, byte[]> changed, OutputStream out) throws IOException;

  /** The marks of figures in a part with both their ends, in the order of the source. */
  List<Passage> passages(XmlSource part);

  /** The paragraph that an element is in. */
  Optional<XmlElement> paragraph(XmlElement element);

  /** Whether changes that are tracked can be made in a passage of a line. */
  boolean canTrack(String name, XmlSource part, Line line, Hole hole);

  /**
   * A tracked change, as XML in the place of a passage of a line.
   *
   * @param inserted what takes its place, as XML
   */
  String tracked(XmlSource part, Line line, Hole hole, String inserted, Revision revision);

  /** A part with all its changes, and with what tracked changes need elsewhere in it. */
  String finished(String name, String text) throws XMLStreamException;
}
