package nl.regiodeals.io.internal.workbook;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import com.google.common.collect.ImmutableSet;
import com.google.common.primitives.Bytes;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import nl.regiodeals.core.exchange.UnreadableException;
import nl.regiodeals.core.notice.NoticeType;
import nl.regiodeals.core.notice.Place;
import nl.regiodeals.core.work.Interruption;
import nl.regiodeals.io.ReadLimits;
import nl.regiodeals.io.internal.bind.ReadNotices;
import nl.regiodeals.io.internal.file.Archive;
import org.codehaus.stax2.XMLInputFactory2;

/**
 * Reads a workbook, XLSX or ODS, going by its content and not by its name. Libraries that read both
 * are many times slower or do not report merged cells, hidden rows and comments.
 */
public final class BookReader {
  private static final int COMPOUND = 0xd0cf11e0;

  /** In a compound file: the part that holds a workbook behind a password (MS-OFFCRYPTO). */
  private static final byte[] ENCRYPTED = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);

  private BookReader() {}

  /**
   * Reads a workbook.
   *
   * @throws UnreadableException if it is not a workbook, is damaged or exceeds a limit
   */
  public static Book read(String file, byte[] bytes, ReadLimits limits) throws IOException {
    Place place = new Place.InFile(file);
    if (bytes.length < 4 || bytes[0] != 'P' || bytes[1] != 'K') {
      throw new UnreadableException(sort(bytes).notice().at(place));
    }
    Archive archive = Archive.open(bytes, place, limits);
    if (!archive.duplicates().isEmpty()) {
      throw new UnreadableException(
          ReadNotices.DUPLICATE_FILE
              .notice()
              .at(place)
              .with("file", ReadNotices.shown(String.join(", ", archive.duplicates()))));
    }
    refuseOthers(archive.names(), place);
    try {
      return archive.names().contains("content.xml")
          ? new OdsReader(file, archive, limits).read()
          : new XlsxReader(file, archive, limits).read();
    } catch (XMLStreamException | NumberFormatException e) {
      throw broken(place);
    }
  }

  /** Rejects other kinds of files, recognised by their content. */
  static void refuseOthers(ImmutableSet<String> names, Place place) {
    if (names.contains("encrypted-package")) {
      throw new UnreadableException(ReadNotices.LOCKED_FILE.notice().at(place));
    }
    if (names.stream().anyMatch(name -> name.endsWith("workbook.bin"))) {
      throw new UnreadableException(WorkbookNotices.BINARY_WORKBOOK.notice().at(place));
    }
    if (names.stream().anyMatch(name -> name.endsWith(".iwa"))) {
      throw new UnreadableException(WorkbookNotices.NUMBERS_WORKBOOK.notice().at(place));
    }
    if (names.contains("word/document.xml")) {
      throw new UnreadableException(WorkbookNotices.TEXT_DOCUMENT.notice().at(place));
    }
  }

  /** The notice type for a file that is not a zip. */
  private static NoticeType sort(byte[] bytes) {
    if (bytes.length >= 4 && ByteBuffer.wrap(bytes).getInt() == COMPOUND) {
      return Bytes.indexOf(bytes, ENCRYPTED) >= 0
          ? ReadNotices.LOCKED_FILE
          : WorkbookNotices.OLD_WORKBOOK;
    }
    String start = new String(bytes, 0, Math.min(bytes.length, 1_000), StandardCharsets.ISO_8859_1);
    if (start.startsWith("%PDF")) {
      return WorkbookNotices.TEXT_DOCUMENT;
    }
    if (start.contains("schemas-microsoft-com:office:spreadsheet")) {
      return WorkbookNotices.OLD_WORKBOOK;
    }
    return start.contains("opendocument:xmlns:office")
        ? WorkbookNotices.FLAT_WORKBOOK
        : WorkbookNotices.NO_WORKBOOK;
  }

  /** The exception for a damaged part of a workbook. */
  static UnreadableException broken(Place place) {
    return new UnreadableException(WorkbookNotices.BROKEN_WORKBOOK.notice().at(place));
  }

  /**
   * Opens a part, and moves into its root element; DTDs and entities are rejected. Aalto reads it
   * in half the time of the JDK's parser.
   */
  static XMLStreamReader xml(InputStream part) throws XMLStreamException {
    XMLInputFactory factory = new InputFactoryImpl();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    // texts come in chunks, so that an endless one is noticed
    factory.setProperty(XMLInputFactory.IS_COALESCING, false);
    // otherwise errors in a text are only reported when it is accessed, as another type of
    // exception
    factory.setProperty(XMLInputFactory2.P_LAZY_PARSING, false);
    XMLStreamReader bare = factory.createXMLStreamReader(Interruption.watching(part));
    XMLStreamReader in = part instanceof BoundedXml bounded ? bounded.measured(bare) : bare;
    while (in.next() != XMLStreamConstants.START_ELEMENT) {
      if (in.getEventType() == XMLStreamConstants.DTD) {
        throw new XMLStreamException("a definition of types");
      }
    }
    return in;
  }

  /** Moves to the next element with this name; false at the end of the part. */
  static boolean next(XMLStreamReader in, String name) throws XMLStreamException {
    while (in.hasNext()) {
      if (in.next() == XMLStreamConstants.START_ELEMENT && in.getLocalName().equals(name)) {
        return true;
      }
    }
    return false;
  }

  /** The attribute with this local name, in any namespace; blank if there is none. */
  static String attribute(XMLStreamReader in, String name) {
    for (int i = 0; i < in.getAttributeCount(); i++) {
      if (in.getAttributeLocalName(i).equals(name)) {
        return in.getAttributeValue(i);
      }
    }
    return "";
  }
}
