package nl.regiodeals.render.internal.template;

import freemarker.template.TemplateException;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Stops work that takes too long by interrupting its thread. One thread watches all work, and ends
 * after being idle for a while. Safe to share between threads.
 */
final class TimeLimit {
  private static final int IDLE_SECONDS = 5;

  private final Duration longest;
  private final ScheduledThreadPoolExecutor watch;

  /**
   * A limit.
   *
   * @param longest the time that the work may take
   */
  TimeLimit(Duration longest) {
    this.longest = longest;
    this.watch =
        new ScheduledThreadPoolExecutor(
            1,
            task -> {
              Thread thread = new Thread(task, "template time limit");
              thread.setDaemon(true);
              return thread;
            });
    watch.setRemoveOnCancelPolicy(true);
    watch.setKeepAliveTime(IDLE_SECONDS, TimeUnit.SECONDS);
    watch.allowCoreThreadTimeOut(true);
  }

  /** The time that the work may take. */
  Duration longest() {
    return longest;
  }

  /** Work that stops when its thread is interrupted. */
  interface Work {
    void run() throws TemplateException, IOException;
  }

  /** Does the work. An interrupt by another thread is preserved. */
  void run(Work work) throws TemplateException, IOException, TimeoutException {
    Alarm alarm = new Alarm(Thread.currentThread());
    ScheduledFuture<?> set = watch.schedule(alarm, longest.toMillis(), TimeUnit.MILLISECONDS);
    try {
      work.run();
      alarm.end();
    } catch (TemplateException
        | IOException
        | RuntimeException
        | Stopped
        | StackOverflowError
        | OutOfMemoryError e) {
      if (alarm.end()) {
        TimeoutException late = new TimeoutException("longer than " + longest);
        late.initCause(e);
        throw late;
      }
      throw e;
    } finally {
      set.cancel(false);
    }
  }

  private static final class Alarm implements Runnable {
    private final Thread worker;
    private boolean isDone;
    private boolean isLate;

    Alarm(Thread worker) {
      this.worker = worker;
    }

    @Override
    public synchronized void run() {
      if (!isDone) {
        isLate = true;
        worker.interrupt();
      }
    }

    /** Ends the watch, and returns whether it has interrupted the work. */
    synchronized boolean end() {
      isDone = true;
      if (isLate) {
        Thread.interrupted();
      }
      return isLate;
    }
  }
}
