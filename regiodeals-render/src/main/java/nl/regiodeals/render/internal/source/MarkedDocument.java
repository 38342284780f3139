package nl.regiodeals.render.internal.source;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import nl.regiodeals.render.Revision;
import nl.regiodeals.render.document.Block;

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

  /** How many changes of people in a part are not yet accepted. */
  int openChanges(XmlSource part);

  /** The paragraph that an element is in. */
  Optional<XmlElement> paragraph(XmlElement element);

  /** The name of the element of a table. */
  String table();

  /** The number of columns that an element of a row takes; 0 if it is no cell. */
  int columns(XmlSource part, XmlElement inRow);

  /** Whether someone deleted a row as a change that is not yet accepted. */
  boolean isDeleted(XmlElement row);

  /** Whether an element marks a place in the text, so that a copy does not have it. */
  boolean isMark(XmlElement element);

  /** Elements as XML, without what tells them from those that they are a copy of. */
  String withoutIds(String copy);

  /** What stands between other blocks: a paragraph, or the whole of the list that it is in. */
  XmlElement block(Line line);

  /** A paragraph that looks like that of a line, with other text as XML. */
  String like(XmlSource part, Line line, String content);

  /** The only picture in a paragraph; empty if there is none, or more than one. */
  Optional<PlacedPicture> picture(String name, XmlSource part, XmlElement paragraph);

  /**
   * Puts another picture in the place of one, as wide as that.
   *
   * @param before the alternative text that was filled in, in plain spaces; another one stays
   * @param revision tracks the change; empty to make it at once
   */
  void replace(
      PlacedPicture picture,
      XmlSource part,
      Block.Illustration illustration,
      String before,
      Optional<Revision> revision,
      Edits edits);

  /** Whether changes of whole paragraphs, rows and pictures can be tracked. */
  boolean canTrackWhole();

  /** Whole paragraphs, tables or rows, inserted or deleted as tracked changes, as XML. */
  String tracked(XmlSource part, String whole, boolean isInserted, Revision revision);

  /**
   * The paragraph that older programs show in the place of one, which must say the same; empty if
   * there is none.
   */
  Optional<XmlElement> twin(XmlElement paragraph);

  /** Whether a paragraph is one that older programs show in the place of another. */
  boolean isCopy(XmlElement paragraph);

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
