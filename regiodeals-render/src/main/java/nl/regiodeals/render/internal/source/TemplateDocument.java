package nl.regiodeals.render.internal.source;

import com.google.common.collect.ImmutableList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import nl.regiodeals.render.document.Block;
import nl.regiodeals.render.document.Drawing;
import nl.regiodeals.render.document.Inline;

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

  /**
   * Blocks as XML within a mark, in the place of the paragraph of a spot.
   *
   * @param mark the id of the mark; blank for none
   */
  String blocks(String part, Spot spot, String mark, List<Block> blocks);

  /** What tells the file of a drawing from others. */
  String digest(Drawing drawing);

  /**
   * A filled part, made valid: with ids that are unique, and cells that are not empty.
   *
   * @param before the part before it was filled
   * @param hasMoved whether paragraphs or rows came or went, or something else than text came
   */
  byte[] settled(String part, XmlSource before, byte[] filled, boolean hasMoved)
      throws XMLStreamException;
}
