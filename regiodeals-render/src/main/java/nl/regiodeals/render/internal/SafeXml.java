package nl.regiodeals.render.internal;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.ByteArrayInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.util.StreamReaderDelegate;
import nl.regiodeals.core.work.Interruption;
import org.codehaus.stax2.XMLInputFactory2;

/**
 * Opens the XML of documents that others made. A document type, which could name files or grow
 * without bounds, is an error. It is Aalto that parses, in a third of the time of the JDK's parser.
 */
public final class SafeXml {
  private SafeXml() {}

  /** Opens a part, of which a text can come in pieces. */
  public static XMLStreamReader open(byte[] part) throws XMLStreamException {
    return open(part, false);
  }

  /**
   * Opens a part.
   *
   * @param isWhole whether each text comes as one
   */
  static XMLStreamReader open(byte[] part, boolean isWhole) throws XMLStreamException {
    XMLInputFactory factory = new InputFactoryImpl();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, isWhole);
    // otherwise an error in a text is told when it is asked for, as another type of exception
    factory.setProperty(XMLInputFactory2.P_LAZY_PARSING, false);
    return new WithoutTypes(
        factory.createXMLStreamReader(Interruption.watching(new ByteArrayInputStream(part))));
  }

  private static final class WithoutTypes extends StreamReaderDelegate {
    WithoutTypes(XMLStreamReader in) {
      super(in);
    }

    @Override
    public int next() throws XMLStreamException {
      int event = super.next();
      if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
        throw new XMLStreamException("a document type or what it defines", getLocation());
      }
      return event;
    }
  }
}
