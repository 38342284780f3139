package nl.regiodeals.render.internal.template;

import java.io.IOException;
import java.io.Writer;

/** Keeps what is written, and refuses more than it may hold: a template cannot fill the memory. */
final class BoundedWriter extends Writer {
  private final StringBuilder kept = new StringBuilder();
  private final int most;

  BoundedWriter(int most) {
    this.most = most;
  }

  @Override
  public void write(char[] text, int start, int length) throws IOException {
    makeRoom(length);
    kept.append(text, start, length);
  }

  @Override
  public void write(String text, int start, int length) throws IOException {
    makeRoom(length);
    kept.append(text, start, start + length);
  }

  private void makeRoom(int length) throws IOException {
    if (kept.length() > most - length) {
      throw new IOException("the template writes more than " + most + " characters");
    }
  }

  @Override
  public void flush() {
    // nothing is held back
  }

  @Override
  public void close() {
    // nothing to close
  }

  @Override
  public String toString() {
    return kept.toString();
  }
}
