package nl.regiodeals.render.internal.template;

import java.io.Writer;
import nl.regiodeals.render.internal.RenderNotices;

/** Keeps what is written, up to a limit, so that a template cannot exhaust memory. */
final class BoundedWriter extends Writer {
  private final StringBuilder kept = new StringBuilder();
  private final int most;

  BoundedWriter(int most) {
    this.most = most;
  }

  @Override
  public void write(char[] text, int start, int length) {
    makeRoom(length);
    kept.append(text, start, length);
  }

  @Override
  public void write(String text, int start, int length) {
    makeRoom(length);
    kept.append(text, start, start + length);
  }

  private void makeRoom(int length) {
    if (kept.length() > most - length) {
      throw new Stopped(RenderNotices.TEMPLATE_WRITES_TOO_MUCH.notice().with("most", most));
    }
  }

  @Override
  public void flush() {
    // nothing is buffered
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
