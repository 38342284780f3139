package nl.regiodeals.io.internal;

import com.google.common.primitives.Ints;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;
import nl.regiodeals.core.exchange.UnreadableException;
import nl.regiodeals.core.notice.Place;
import nl.regiodeals.io.ReadLimits;

/**
 * The entries of a zip, unpacked in memory within limits; nothing is unpacked to disk. It goes by
 * the directory at the end of the zip (APPNOTE 4.3.12), as programs for offices do: the JDK's
 * stream reader refuses zips whose entries tell their size afterwards, and its file reader wants a
 * file.
 */
public final class Archive {
  private static final int END_SIGNATURE = 0x06054b50;
  private static final int ENTRY_SIGNATURE = 0x02014b50;
  private static final int LOCAL_SIGNATURE = 0x04034b50;
  private static final int END_SIZE = 22;
  private static final int ENTRY_SIZE = 46;
  private static final int LOCAL_SIZE = 30;
  private static final int STORED = 0;
  private static final int DEFLATED = 8;

  private final ByteBuffer zip;
  private final Place place;
  private final ReadLimits limits;
  private long room;

  private Archive(byte[] bytes, Place place, ReadLimits limits) {
    this.zip = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    this.place = place;
    this.limits = limits;
    this.room = limits.bytes();
  }

  /**
   * The contents of the entries by their full name, in the order of the directory.
   *
   * @param wanted which entries; the others are not unpacked
   * @throws UnreadableException if the zip is broken, locked or goes over a limit
   */
  public static Map<String, byte[]> entries(
      byte[] zip, Place place, ReadLimits limits, Predicate<String> wanted) {
    Archive archive = new Archive(zip, place, limits);
    try {
      return archive.unpack(wanted);
    } catch (BufferUnderflowException | IndexOutOfBoundsException e) {
      throw archive.broken("the directory of the archive points outside it");
    } catch (IllegalArgumentException | IOException e) {
      throw archive.broken(String.valueOf(e.getMessage()));
    }
  }

  private Map<String, byte[]> unpack(Predicate<String> wanted) throws IOException {
    int end = end();
    int count = Short.toUnsignedInt(zip.getShort(end + 10));
    if (count > limits.entries()) {
      throw tooLarge("entries " + limits.entries());
    }
    int at = zip.getInt(end + 16);
    Map<String, byte[]> parts = new LinkedHashMap<>();
    for (int i = 0; i < count; i++) {
      if (zip.getInt(at) != ENTRY_SIGNATURE) {
        throw new ZipException("the directory of the archive is missing or does not agree");
      }
      int nameLength = Short.toUnsignedInt(zip.getShort(at + 28));
      byte[] name = new byte[nameLength];
      zip.get(at + ENTRY_SIZE, name);
      String text = new String(name, StandardCharsets.UTF_8);
      if (wanted.test(text)) {
        parts.putIfAbsent(text, content(at));
      }
      at +=
          ENTRY_SIZE
              + nameLength
              + Short.toUnsignedInt(zip.getShort(at + 30))
              + Short.toUnsignedInt(zip.getShort(at + 32));
    }
    return parts;
  }

  /** Where the record stands that ends the directory. */
  private int end() throws ZipException {
    for (int i = zip.limit() - END_SIZE; i >= Math.max(0, zip.limit() - END_SIZE - 0xffff); i--) {
      if (zip.getInt(i) == END_SIGNATURE) {
        return i;
      }
    }
    throw new ZipException("the directory of the archive is missing or does not agree");
  }

  private byte[] content(int entry) throws IOException {
    if ((zip.getShort(entry + 8) & 1) != 0) {
      throw new ZipException("it is locked with a password");
    }
    int method = Short.toUnsignedInt(zip.getShort(entry + 10));
    int packed = zip.getInt(entry + 20);
    int local = zip.getInt(entry + 42);
    if (zip.getInt(local) != LOCAL_SIGNATURE || packed < 0) {
      throw new ZipException("an entry is not where the directory of the archive says");
    }
    int start =
        local
            + LOCAL_SIZE
            + Short.toUnsignedInt(zip.getShort(local + 26))
            + Short.toUnsignedInt(zip.getShort(local + 28));
    if (packed > zip.limit() - start) {
      throw new ZipException("an entry is cut off");
    }
    InputStream raw = new ByteArrayInputStream(zip.array(), start, packed);
    byte[] content =
        switch (method) {
          case STORED -> read(raw);
          case DEFLATED -> inflated(raw);
          default -> throw new ZipException("it is packed in a way that is not known: " + method);
        };
    room -= content.length;
    return content;
  }

  private byte[] inflated(InputStream raw) throws IOException {
    Inflater inflater = new Inflater(true);
    try (InputStream in = new InflaterInputStream(raw, inflater)) {
      return read(in);
    } finally {
      inflater.end();
    }
  }

  private byte[] read(InputStream in) throws IOException {
    byte[] content = in.readNBytes(Ints.saturatedCast(room + 1));
    if (content.length > room) {
      throw tooLarge("bytes " + limits.bytes());
    }
    return content;
  }

  private UnreadableException broken(String reason) {
    return ReadNotices.refusal(
        ReadNotices.BROKEN_FILE.notice().at(place).with("reason", ReadNotices.shown(reason)));
  }

  private UnreadableException tooLarge(String limit) {
    return ReadNotices.refusal(ReadNotices.TOO_LARGE.notice().at(place).with("limit", limit));
  }
}
