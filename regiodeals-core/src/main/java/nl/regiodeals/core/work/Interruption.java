package nl.regiodeals.core.work;

import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import nl.regiodeals.core.notice.NoticeType;
import nl.regiodeals.core.notice.Severity;
import nl.regiodeals.core.text.Messages;

/**
 * Stops work whose thread was interrupted. Own formats, checks and publications that work long may
 * use it too.
 *
 * <pre>{@code
 * for (Project project : portfolio.projects()) {
 *   Interruption.check();
 *   write(project);
 * }
 * }</pre>
 */
public final class Interruption {
  private static final NoticeType INTERRUPTED =
      new NoticeType(
          "interrupted",
          Severity.ERROR,
          Messages.load("work", Interruption.class::getResourceAsStream));

  private Interruption() {}

  /**
   * Stops if this thread was interrupted; the mark stays. Costs a few nanoseconds.
   *
   * @throws InterruptedWorkException if it was
   */
  public static void check() {
    if (Thread.currentThread().isInterrupted()) {
      throw stopped();
    }
  }

  /** The exception for work that was stopped. */
  public static InterruptedWorkException stopped() {
    return new InterruptedWorkException(INTERRUPTED.notice());
  }

  /** The stream, which checks before each part that is written. */
  public static OutputStream watching(OutputStream out) {
    return new FilterOutputStream(out) {
      @Override
      public void write(int one) throws IOException {
        check();
        out.write(one);
      }

      @Override
      public void write(byte[] bytes, int from, int count) throws IOException {
        check();
        out.write(bytes, from, count);
      }
    };
  }

  /** The stream, which checks before each part that is read. */
  public static InputStream watching(InputStream in) {
    return new FilterInputStream(in) {
      @Override
      public int read() throws IOException {
        check();
        return in.read();
      }

      @Override
      public int read(byte[] bytes, int from, int count) throws IOException {
        check();
        return in.read(bytes, from, count);
      }
    };
  }
}
