package nl.regiodeals.io.internal.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import nl.regiodeals.core.exchange.Input;
import nl.regiodeals.core.notice.Place;
import nl.regiodeals.core.work.Interruption;
import nl.regiodeals.io.ReadLimits;
import nl.regiodeals.io.internal.bind.ReadNotices;

/** Reads the text of a file, with its size limited and its encoding checked. */
public final class TextFile {
  private static final Charset WINDOWS = Charset.forName("windows-1252");

  private TextFile() {}

  /**
   * The bytes of a file.
   *
   * @throws nl.regiodeals.core.exchange.UnreadableException if it is a folder, empty or too large
   */
  public static byte[] bytes(Input input, ReadLimits limits) throws IOException {
    if (input.isFolder()) {
      throw ReadNotices.refusal(ReadNotices.IS_FOLDER, whole(input));
    }
    try (InputStream in = Interruption.watching(input.open())) {
      byte[] bytes = in.readNBytes(limits.bytes());
      if (bytes.length == 0) {
        throw ReadNotices.refusal(ReadNotices.EMPTY_FILE, whole(input));
      }
      if (in.read() >= 0) {
        throw ReadNotices.refusal(
            ReadNotices.TOO_LARGE
                .notice()
                .at(whole(input))
                .with("limit", "bytes " + limits.bytes()));
      }
      return bytes;
    }
  }

  /**
   * The text of a UTF-8 file, without its byte order mark.
   *
   * @throws nl.regiodeals.core.exchange.UnreadableException if a byte is not UTF-8, with its place
   */
  public static String utf8(byte[] bytes, String file) {
    int good = wellFormed(bytes);
    if (good < bytes.length) {
      String before = new String(bytes, 0, good, StandardCharsets.UTF_8);
      throw ReadNotices.refusal(ReadNotices.WRONG_ENCODING, placeAfter(before, file));
    }
    return withoutMark(new String(bytes, StandardCharsets.UTF_8));
  }

  /** The length of the valid UTF-8 prefix. */
  private static int wellFormed(byte[] bytes) {
    CharsetDecoder decoder = strict(StandardCharsets.UTF_8);
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(1 << 13);
    while (true) {
      CoderResult result = decoder.decode(in, out.clear(), true);
      if (!result.isOverflow()) {
        return result.isError() ? in.position() : bytes.length;
      }
    }
  }

  /**
   * The text of a file saved by a spreadsheet: UTF-8, UTF-16 with a byte order mark, or
   * Windows-1252.
   */
  public static String spreadsheetText(byte[] bytes) {
    Optional<Charset> wide = SpreadsheetText.wide(bytes);
    if (wide.isPresent()) {
      return withoutMark(new String(bytes, wide.get()));
    }
    return wellFormed(bytes) == bytes.length
        ? withoutMark(new String(bytes, StandardCharsets.UTF_8))
        : new String(bytes, WINDOWS);
  }

  private static CharsetDecoder strict(Charset charset) {
    return charset
        .newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT);
  }

  private static String withoutMark(String text) {
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  private static Place placeAfter(String text, String file) {
    int line = 1 + (int) text.chars().filter(c -> c == '\n').count();
    return new Place.InText(file, line, text.length() - text.lastIndexOf('\n'), "");
  }

  public static Place whole(Input input) {
    return new Place.InFile(input.name());
  }
}
