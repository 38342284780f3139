package nl.regiodeals.io.internal.file;

import java.io.Reader;

/**
 * Reads a text without ever ending a chunk in the middle of a surrogate pair: SnakeYAML Engine
 * 3.0.1 fails with an index out of bounds if its buffer ends there. Not safe to share between
 * threads.
 */
public final class WholeCharacterReader extends Reader {
  private final String text;
  private int position;

  public WholeCharacterReader(String text) {
    this.text = text;
  }

  @Override
  public int read(char[] buffer, int offset, int length) {
    if (position == text.length()) {
      return length == 0 ? 0 : -1;
    }
    int end = Math.min(text.length(), position + length);
    boolean splits = end < text.length() && Character.isHighSurrogate(text.charAt(end - 1));
    int whole = splits && end - 1 > position ? end - 1 : end;
    text.getChars(position, whole, buffer, offset);
    int count = whole - position;
    position = whole;
    return count;
  }

  @Override
  public void close() {
    // nothing to close
  }
}
