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
 * A part of a workbook that is read as a stream. The length of each tag and text is limited,
 * because the parser keeps each as a whole. Not safe to share between threads.
 */
final class BoundedXml extends FilterInputStream {
  private final long most;
  private final IntConsumer counted;
  private final Supplier<UnreadableException> tooLong;
  private long room;

  /**
   * A part.
   *
   * @param most the maximum length of a tag or text, in bytes
   * @param counted receives the number of bytes of each read
   * @param tooLong gives the exception to throw if one is longer
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

  /** A reader of this part that measures the length at each step. */
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
