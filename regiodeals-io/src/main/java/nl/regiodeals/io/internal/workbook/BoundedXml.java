package nl.regiodeals.io.internal.workbook;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.util.StreamReaderDelegate;
import nl.regiodeals.core.exchange.UnreadableException;

/**
 * A part of a workbook that is read as it comes by. No tag and no text in it may be longer than so
 * many bytes, for the parser keeps each as a whole. Not safe to share between threads.
 */
final class BoundedXml extends FilterInputStream {
  private final long most;
  private final IntConsumer counted;
  private final Supplier<UnreadableException> tooLong;
  private long room;

  /**
   * A part.
   *
   * @param most the length of a tag or text, in bytes
   * @param counted gets how many bytes are read, each time
   * @param tooLong what to throw where one is longer
   */
  BoundedXml(
      InputStream part, long most, IntConsumer counted, Supplier<UnreadableException> tooLong) {
    super(part);
    this.most = most;
    this.counted = counted;
    this.tooLong = tooLong;
    this.room = most;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int count = super.read(buffer, offset, length);
    if (count > 0) {
      counted.accept(count);
      room -= count;
      if (room < 0) {
        throw tooLong.get();
      }
    }
    return count;
  }

  /** The reader of this part, in whose steps the length is measured. */
  XMLStreamReader measured(XMLStreamReader in) {
    return new StreamReaderDelegate(in) {
      @Override
      public int next() throws XMLStreamException {
        room = most;
        return super.next();
      }
    };
  }
}
