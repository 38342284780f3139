package nl.regiodeals.io.internal.file;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The streamed text of a table, in the encodings that spreadsheets use: UTF-8, UTF-16 with a byte
 * order mark, or Windows-1252. It does not need the whole file: bytes that are not UTF-8 are read
 * as Windows-1252, one by one, because hardly any text in that encoding is also valid UTF-8. Not
 * safe to share between threads.
 */
public final class SpreadsheetText extends Reader {
  private static final String WINDOWS = windows();

  private static final int NONE = -1;

  private final InputStream in;
  private final CharsetDecoder decoder =
      StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT);
  private final ByteBuffer bytes = ByteBuffer.allocate(1 << 16).flip();
  private boolean atEnd;
  private int spare = NONE;

  private SpreadsheetText(InputStream in) {
    this.in = in;
  }

  /** A reader of this stream, past its byte order mark. */
  public static BufferedReader of(InputStream in) throws IOException {
    PushbackInputStream marked = new PushbackInputStream(in, 3);
    byte[] mark = marked.readNBytes(3);
    Optional<Charset> wide = wide(mark);
    if (wide.isPresent()) {
      boolean hasMark = mark[0] != 0 && mark[1] != 0;
      marked.unread(mark, hasMark ? 2 : 0, hasMark ? mark.length - 2 : mark.length);
      return new BufferedReader(new InputStreamReader(marked, wide.get()), 1 << 16);
    }
    boolean isMark =
        mark.length == 3
            && (mark[0] & 0xff) == 0xef
            && (mark[1] & 0xff) == 0xbb
            && (mark[2] & 0xff) == 0xbf;
    if (!isMark) {
      marked.unread(mark);
    }
    return new BufferedReader(new SpreadsheetText(marked), 1 << 16);
  }

  /** A reader of a part of a text that is not in UTF-16, from the beginning of a line. */
  public static Reader within(InputStream part) {
    return new SpreadsheetText(part);
  }

  /**
   * The encoding of a text in UTF-16, by its byte order mark or its first characters; empty if it
   * is not UTF-16.
   */
  public static Optional<Charset> wide(byte[] text) {
    if (text.length < 2) {
      return Optional.empty();
    }
    int first = text[0] & 0xff;
    int second = text[1] & 0xff;
    if ((first == 0xff && second == 0xfe) || (first != 0 && second == 0)) {
      return Optional.of(StandardCharsets.UTF_16LE);
    }
    return (first == 0xfe && second == 0xff) || (first == 0 && second != 0)
        ? Optional.of(StandardCharsets.UTF_16BE)
        : Optional.empty();
  }

  @Override
  public int read(char[] buffer, int offset, int length) throws IOException {
    if (length < 2 || spare != NONE) {
      return one(buffer, offset, length);
    }
    CharBuffer out = CharBuffer.wrap(buffer, offset, length).slice();
    while (out.position() == 0) {
      CoderResult result = decoder.decode(bytes, out, atEnd);
      while (result.isError() && out.hasRemaining()) {
        out.put(WINDOWS.charAt(bytes.get() & 0xff));
        result = decoder.decode(bytes, out, atEnd);
      }
      if (result.isUnderflow() && out.position() == 0) {
        if (atEnd) {
          return -1;
        }
        fill();
      }
    }
    return out.position();
  }

  /** Reads one char; of a character that takes two, the second is kept for the next call. */
  private int one(char[] buffer, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    if (spare == NONE) {
      char[] sign = new char[2];
      int count = read(sign, 0, 2);
      if (count < 0) {
        return -1;
      }
      buffer[offset] = sign[0];
      spare = count == 2 ? sign[1] : NONE;
    } else {
      buffer[offset] = (char) spare;
      spare = NONE;
    }
    return 1;
  }

  private void fill() throws IOException {
    bytes.compact();
    int count = in.read(bytes.array(), bytes.position(), bytes.remaining());
    atEnd = count < 0;
    bytes.position(bytes.position() + Math.max(count, 0)).flip();
  }

  private static String windows() {
    byte[] all = new byte[256];
    for (int i = 0; i < all.length; i++) {
      all[i] = (byte) i;
    }
    return new String(all, Charset.forName("windows-1252"));
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
