package nl.regiodeals.render.internal.template;

import freemarker.template.TemplateException;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeoutException;

/**
 * Stops work that goes on for too long, by interrupting the thread that does it. Immutable and safe
 * to share between threads.
 *
 * @param longest how long the work may take
 */
record TimeLimit(Duration longest) {
  /** Work that stops when its thread is interrupted. */
  interface Work {
    void run() throws TemplateException, IOException;
  }

  /** Does the work. An interrupt that comes from elsewhere stays. */
  void run(Work work) throws TemplateException, IOException, TimeoutException {
    Watch watch = new Watch(Thread.currentThread(), longest);
    watch.start();
    try {
      work.run();
      watch.end();
    } catch (TemplateException | IOException | RuntimeException | StackOverflowError e) {
      if (watch.end()) {
        TimeoutException late = new TimeoutException("longer than " + longest);
        late.initCause(e);
        throw late;
      }
      throw e;
    }
  }

  private static final class Watch extends Thread {
    private final Thread worker;
    private final Duration longest;
    private boolean isDone;
    private boolean isLate;

    Watch(Thread worker, Duration longest) {
      super("template time limit");
      setDaemon(true);
      this.worker = worker;
      this.longest = longest;
    }

    @Override
    public void run() {
      try {
        Thread.sleep(longest.toMillis());
      } catch (InterruptedException done) {
        return;
      }
      synchronized (this) {
        if (!isDone) {
          isLate = true;
          worker.interrupt();
        }
      }
    }

    /** Ends the watch, and tells whether it has interrupted the work. */
    boolean end() {
      synchronized (this) {
        isDone = true;
        if (isLate) {
          Thread.interrupted();
        }
      }
      interrupt();
      return isLate;
    }
  }
}
