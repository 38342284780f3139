package nl.regiodeals.render.internal.source;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.OutputStream;
import javax.xml.stream.XMLStreamException;
import nl.regiodeals.render.document.Document;

/**
 * A document that people made, of which the place of the text is known, so that a publication can
 * take that place. Immutable.
 */
public interface Letterhead {
  /** The id of the format of what is made with it. */
  String format();

  /** The file with a mark at the place of the text; it may still have to be filled. */
  byte[] file();

  /** The names of the styles of headings, lists and captions that it lacks. */
  ImmutableList<String> missing();

  /**
   * Writes a publication in it.
   *
   * @param filled the file, filled
   * @param out stays open
   */
  void write(byte[] filled, Document document, OutputStream out)
      throws IOException, XMLStreamException;
}
