package nl.regiodeals.io.internal.file;

import com.google.common.collect.ImmutableSet;
import com.google.common.primitives.Ints;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import nl.regiodeals.core.exchange.UnreadableException;
import nl.regiodeals.core.notice.NoticeType;
import nl.regiodeals.core.notice.Place;
import nl.regiodeals.io.ReadLimits;
import nl.regiodeals.io.internal.bind.ReadNotices;

/**
 * The entries of a zip, unpacked in memory within limits; nothing is unpacked to disk. It uses the
 * central directory at the end of the zip (APPNOTE 4.3.12), as office programs do: the JDK's stream
 * reader rejects zips whose entries give their size afterwards, and its file reader needs a file.
 * Names use slashes whatever separator the zip has, and are case-insensitive, like the parts of an
 * office file (ECMA-376, part 2). Not safe to share between threads.
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
  private final Map<String, Integer> entries = new LinkedHashMap<>();
  private final Map<String, String> names = new LinkedHashMap<>();
  private final Set<String> duplicates = new LinkedHashSet<>();
  private long room;

  private Archive(byte[] bytes, Place place, ReadLimits limits) {
    this.zip = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    this.place = place;
    this.limits = limits;
    this.room = limits.bytes();
  }

  /**
   * Opens a zip.
   *
   * @throws UnreadableException if it is damaged or has too many entries
   */
  public static Archive open(byte[] zip, Place place, ReadLimits limits) {
    Archive archive = new Archive(zip, place, limits);
    try {
      archive.directory();
    } catch (BufferUnderflowException | IndexOutOfBoundsException | IllegalArgumentException e) {
      throw archive.refusal(ReadNotices.BROKEN_ARCHIVE);
    }
    return archive;
  }

  /** The names of the entries, in the order of the directory. */
  public ImmutableSet<String> names() {
    return ImmutableSet.copyOf(names.values());
  }

  /** The names that occur in the directory more than once; the first of each is used. */
  public ImmutableSet<String> duplicates() {
    return ImmutableSet.copyOf(duplicates);
  }

  /**
   * Opens an entry; empty if there is none with this name. The limit applies to everything that is
   * read from all entries together.
   *
   * @throws UnreadableException if it is encrypted or damaged; also thrown while it is read
   */
  public Optional<InputStream> open(String name) {
    Integer entry = entries.get(key(name));
    if (entry == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(new Content(content(entry)));
    } catch (BufferUnderflowException | IndexOutOfBoundsException | IllegalArgumentException e) {
      throw refusal(ReadNotices.BROKEN_ARCHIVE);
    }
  }

  /** The contents of the wanted entries by name, in the order of the directory. */
  public Map<String, byte[]> contents(Predicate<String> wanted) {
    Map<String, byte[]> contents = new LinkedHashMap<>();
    for (String name : names.values()) {
      if (wanted.test(name)) {
        try (InputStream in = open(name).orElseThrow()) {
          contents.put(name, in.readNBytes(Ints.saturatedCast(room + 1)));
        } catch (IOException e) {
          throw refusal(ReadNotices.BROKEN_ARCHIVE);
        }
      }
    }
    return contents;
  }

  private static String key(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  private void directory() {
    int end = end();
    int count = Short.toUnsignedInt(zip.getShort(end + 10));
    if (count > limits.entries()) {
      throw tooLarge("entries " + limits.entries());
    }
    int at = zip.getInt(end + 16);
    for (int i = 0; i < count; i++) {
      if (zip.getInt(at) != ENTRY_SIGNATURE) {
        throw refusal(ReadNotices.BROKEN_ARCHIVE);
      }
      int nameLength = Short.toUnsignedInt(zip.getShort(at + 28));
      byte[] name = new byte[nameLength];
      zip.get(at + ENTRY_SIZE, name);
      String text = slashed(new String(name, StandardCharsets.UTF_8));
      if (entries.putIfAbsent(key(text), at) == null) {
        names.put(key(text), text);
      } else {
        duplicates.add(text);
      }
      at +=
          ENTRY_SIZE
              + nameLength
              + Short.toUnsignedInt(zip.getShort(at + 30))
              + Short.toUnsignedInt(zip.getShort(at + 32));
    }
  }

  /** The name of an entry with slashes between its folders, and no leading slash. */
  public static String slashed(String name) {
    String slashed = name.replace('\\', '/');
    return slashed.startsWith("/") ? slashed.substring(1) : slashed;
  }

  /** The position of the end of central directory record. */
  private int end() {
    for (int i = zip.limit() - END_SIZE; i >= Math.max(0, zip.limit() - END_SIZE - 0xffff); i--) {
      if (zip.getInt(i) == END_SIGNATURE) {
        return i;
      }
    }
    throw refusal(ReadNotices.BROKEN_ARCHIVE);
  }

  private InputStream content(int entry) {
    if ((zip.getShort(entry + 8) & 1) != 0) {
      throw refusal(ReadNotices.LOCKED_FILE);
    }
    int method = Short.toUnsignedInt(zip.getShort(entry + 10));
    int packed = zip.getInt(entry + 20);
    int local = zip.getInt(entry + 42);
    if (zip.getInt(local) != LOCAL_SIGNATURE || packed < 0) {
      throw refusal(ReadNotices.BROKEN_ARCHIVE);
    }
    int start =
        local
            + LOCAL_SIZE
            + Short.toUnsignedInt(zip.getShort(local + 26))
            + Short.toUnsignedInt(zip.getShort(local + 28));
    if (packed > zip.limit() - start) {
      throw refusal(ReadNotices.BROKEN_ARCHIVE);
    }
    InputStream raw = new ByteArrayInputStream(zip.array(), start, packed);
    return switch (method) {
      case STORED -> raw;
      case DEFLATED -> new InflaterInputStream(raw, new Inflater(true), 1 << 13);
      default -> throw refusal(ReadNotices.BROKEN_ARCHIVE);
    };
  }

  /**
   * The content of an entry, which counts bytes and turns errors into exceptions of this library.
   */
  private final class Content extends FilterInputStream {
    Content(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) {
      int count;
      try {
        count = in.read(buffer, offset, length);
      } catch (IOException e) {
        // only memory is read
        throw refusal(ReadNotices.BROKEN_ARCHIVE);
      }
      room -= Math.max(count, 0);
      if (room < 0) {
        throw tooLarge("bytes " + limits.bytes());
      }
      return count;
    }
  }

  private UnreadableException refusal(NoticeType type) {
    return ReadNotices.refusal(type, place);
  }

  private UnreadableException tooLarge(String limit) {
    return ReadNotices.refusal(ReadNotices.TOO_LARGE.notice().at(place).with("limit", limit));
  }
}
