package nl.regiodeals.io.internal;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import nl.regiodeals.core.exchange.Input;
import nl.regiodeals.core.exchange.UnreadableException;
import nl.regiodeals.core.notice.Place;
import nl.regiodeals.io.ReadLimits;

/**
 * The CSV files in a folder or zip. Nothing is unpacked to disk; folders within a zip are ignored.
 */
final class CsvFiles {
  /** The end of central directory record, by section 4.3.16 of the ZIP format (APPNOTE). */
  private static final int END_SIGNATURE = 0x06054b50;

  private static final int END_SIZE = 22;
  private static final int END_COUNT = 10;
  private static final int LONGEST_END = END_SIZE + 0xffff;

  private final Map<String, String> texts = new LinkedHashMap<>();
  private final Place place;
  private final ReadLimits limits;
  private long room;
  private int entries;

  private CsvFiles(Input input, ReadLimits limits) {
    this.place = TextFile.whole(input);
    this.limits = limits;
    this.room = limits.bytes();
  }

  /** The texts by file name. */
  static Map<String, String> of(Input input, ReadLimits limits) throws IOException {
    CsvFiles files = new CsvFiles(input, limits);
    if (input.isFolder()) {
      files.folder(input);
    } else {
      files.zip(TextFile.bytes(input, limits));
    }
    if (files.texts.isEmpty()) {
      throw ReadNotices.refusal(ReadNotices.NO_PORTFOLIO, files.place);
    }
    return files.texts;
  }

  private void folder(Input folder) throws IOException {
    for (Input part : folder.parts()) {
      count();
      if (isTable(part.name())) {
        try (InputStream in = part.open()) {
          add(part.name(), in.readNBytes((int) room + 1));
        }
      }
    }
  }

  private void zip(byte[] bytes) throws IOException {
    try (ZipInputStream zip =
        new ZipInputStream(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8)) {
      ZipEntry entry = zip.getNextEntry();
      while (entry != null) {
        count();
        String name = entry.getName().substring(entry.getName().lastIndexOf('/') + 1);
        byte[] content = zip.readNBytes((int) room + 1);
        if (isTable(name)) {
          add(name, content);
        } else {
          take(content.length);
        }
        entry = zip.getNextEntry();
      }
      if (entries != entriesAtTheEnd(bytes)) {
        throw broken("the directory of the archive is missing or does not agree");
      }
    } catch (ZipException | EOFException | IllegalArgumentException e) {
      throw broken(String.valueOf(e.getMessage()));
    }
  }

  /** How many entries the directory at the end of a zip tells of; -1 if there is none. */
  private static int entriesAtTheEnd(byte[] bytes) {
    ByteBuffer zip = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    for (int i = bytes.length - END_SIZE; i >= Math.max(0, bytes.length - LONGEST_END); i--) {
      if (zip.getInt(i) == END_SIGNATURE) {
        return Short.toUnsignedInt(zip.getShort(i + END_COUNT));
      }
    }
    return -1;
  }

  private void add(String name, byte[] bytes) {
    take(bytes.length);
    texts.putIfAbsent(name, TextFile.spreadsheetText(bytes));
  }

  private void take(int bytes) {
    room -= bytes;
    if (room < 0) {
      throw tooLarge("bytes " + limits.bytes());
    }
  }

  private void count() {
    entries++;
    if (entries > limits.entries()) {
      throw tooLarge("entries " + limits.entries());
    }
  }

  private static boolean isTable(String name) {
    return name.toLowerCase(Locale.ROOT).endsWith(".csv");
  }

  private UnreadableException broken(String reason) {
    return ReadNotices.refusal(
        ReadNotices.BROKEN_FILE.notice().at(place).with("reason", ReadNotices.shown(reason)));
  }

  private UnreadableException tooLarge(String limit) {
    return ReadNotices.refusal(ReadNotices.TOO_LARGE.notice().at(place).with("limit", limit));
  }
}
