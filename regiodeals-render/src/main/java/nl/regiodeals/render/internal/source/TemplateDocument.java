package nl.regiodeals.render.internal.source;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import nl.regiodeals.render.document.Block;
import nl.regiodeals.render.document.Inline;
import nl.regiodeals.render.internal.XmlBuilder;

/**
 * A document that is a template: it knows where its text is, and how text and blocks are written in
 * its own styles. For one document; not safe to share between threads.
 */
public interface TemplateDocument {
  /** The parts with text, in the order in which people read them. */
  ImmutableList<String> parts();

  /** The content of a part. */
  byte[] part(String name);

  /** The lines of a part, in the order of the source. */
  List<Line> lines(XmlSource part);

  /** Cuts holes in a line. */
  void cut(XmlSource part, Line line, List<Hole> holes, Edits edits);

  /** What is around the text of a line. */
  Spot spot(XmlSource part, Line line);

  /** What disappears if a line does: its paragraph, or the item of a list that is only that. */
  XmlElement whole(Line line);

  /** The marks in a line, such as bookmarks, which stay when the line disappears. */
  List<XmlElement> marks(Line line);

  /** What holds the text at a character together: a placeholder must end where it began. */
  XmlElement flow(Line line, int index);

  /** The name of the element of a row of a table. */
  String row();

  /** The name of the element of a cell of a table. */
  String cell();

  /** Whether a line that holds nothing else may disappear; not one that ends a section. */
  boolean mayGo(Line line);

  /** Text as XML, at a spot in a part. */
  String inlines(String part, Spot spot, List<Inline> content);

  /** Blocks as XML within a mark, in the place of the paragraph of a spot. */
  String blocks(String part, Spot spot, String mark, List<Block> blocks);

  /** A filled part, made valid: with ids that are unique, and cells that are not empty. */
  byte[] settled(String part, byte[] filled) throws XMLStreamException;

  /** Notes what the document was filled from. */
  void record(Origin origin);

  /** Writes the document with these parts changed. */
  void write(Map<String, byte[]> changed, OutputStream out) throws IOException;

  /**
   * What a document was filled from.
   *
   * @param label what it was made from, in a line
   * @param digest the SHA-256 of the data
   * @param marks the marks in the text
   */
  record Origin(String label, String digest, ImmutableList<Mark> marks) {
    /** The namespace of what is recorded. */
    public static final String NAMESPACE = "urn:nl.regiodeals:filled";

    /** The record as XML, without a declaration. */
    public String xml() {
      XmlBuilder xml =
          XmlBuilder.fragment().open("filled", "xmlns", NAMESPACE, "label", label, "data", digest);
      for (Mark mark : marks) {
        xml.open("mark", "id", mark.id(), "expression", mark.expression());
        for (int i = 0; i < mark.rows().size(); i += 2) {
          xml.empty("row", "name", mark.rows().get(i), "record", mark.rows().get(i + 1));
        }
        xml.close();
      }
      return xml.close().whole();
    }
  }

  /**
   * A mark around what filled a hole.
   *
   * @param id the id of the bookmark, without its prefix
   * @param expression what stood in the template
   * @param rows the records of the lists around it: alternating names and keys
   */
  record Mark(String id, String expression, ImmutableList<String> rows) {}
}
