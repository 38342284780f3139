package nl.regiodeals.io.internal.sheet;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import nl.regiodeals.core.exchange.UnreadableException;
import nl.regiodeals.core.notice.Place;
import nl.regiodeals.io.ReadLimits;
import nl.regiodeals.io.internal.Archive;
import nl.regiodeals.io.internal.ReadNotices;
import org.codehaus.stax2.XMLInputFactory2;

/**
 * Reads a workbook, XLSX or ODS, by what is in it and not by its name. The libraries that read both
 * are many times slower or do not tell of merged cells, hidden rows and comments.
 */
final class BookReading {
  private static final int OLD_EXCEL = 0xd0cf11e0;

  private BookReading() {}

  /**
   * Reads a workbook.
   *
   * @throws UnreadableException if it is none, is broken or goes over a limit
   */
  static Book read(String file, byte[] bytes, ReadLimits limits) throws IOException {
    Place place = new Place.InFile(file);
    if (bytes.length >= 4 && ByteBuffer.wrap(bytes).getInt() == OLD_EXCEL) {
      throw new UnreadableException(FormNotices.OLD_OR_LOCKED.notice().at(place));
    }
    if (bytes.length < 4 || bytes[0] != 'P' || bytes[1] != 'K') {
      throw new UnreadableException(FormNotices.NO_WORKBOOK.notice().at(place));
    }
    Map<String, byte[]> parts =
        Archive.entries(bytes, place, limits, name -> name.endsWith(".xml") || isOther(name));
    try {
      if (parts.containsKey("xl/workbook.xml")) {
        return new XlsxReading(file, parts, limits).read();
      } else if (parts.containsKey("content.xml")) {
        return new OdsReading(file, parts, limits).read();
      }
    } catch (XMLStreamException | NumberFormatException e) {
      throw broken(place, e);
    }
    throw new UnreadableException(FormNotices.NO_WORKBOOK.notice().at(place));
  }

  /** The parser ended with this. */
  static UnreadableException broken(Place place, Exception e) {
    return new UnreadableException(
        ReadNotices.BROKEN_FILE
            .notice()
            .at(place)
            .with(
                "reason",
                ReadNotices.shown(
                    String.valueOf(e.getMessage()).lines().reduce((a, b) -> b).orElse(""))));
  }

  private static boolean isOther(String name) {
    return name.endsWith(".rels") || name.endsWith("vbaProject.bin") || name.startsWith("Basic/");
  }

  /** Opens a part; definitions of types and entities are refused. */
  static XMLStreamReader xml(byte[] part) throws XMLStreamException {
    return xml(new ByteArrayInputStream(part));
  }

  /**
   * Opens a part; definitions of types and entities are refused. Aalto reads it in half the time of
   * the parser of the JDK.
   */
  static XMLStreamReader xml(InputStream part) throws XMLStreamException {
    XMLInputFactory factory = new InputFactoryImpl();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    // else what is wrong in a text is told while it is asked for, as another sort of exception
    factory.setProperty(XMLInputFactory2.P_LAZY_PARSING, false);
    return factory.createXMLStreamReader(part);
  }

  /** Goes to the next element of this name; false at the end of the part. */
  static boolean next(XMLStreamReader in, String name) throws XMLStreamException {
    while (in.hasNext()) {
      if (in.next() == XMLStreamConstants.START_ELEMENT && in.getLocalName().equals(name)) {
        return true;
      }
    }
    return false;
  }

  /** The attribute of this local name, in whatever namespace; blank if there is none. */
  static String attribute(XMLStreamReader in, String name) {
    for (int i = 0; i < in.getAttributeCount(); i++) {
      if (in.getAttributeLocalName(i).equals(name)) {
        return in.getAttributeValue(i);
      }
    }
    return "";
  }
}
