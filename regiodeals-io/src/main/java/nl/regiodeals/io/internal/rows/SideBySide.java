package nl.regiodeals.io.internal.rows;

import com.google.common.util.concurrent.Uninterruptibles;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collector;
import nl.regiodeals.core.check.RowCheck;
import nl.regiodeals.core.notice.NoticeLog;
import nl.regiodeals.core.work.Interruption;
import org.jspecify.annotations.Nullable;

/**
 * Reads the parts of a table by several threads, and joins them in order. What comes of it is what
 * reading in order gives: a part that turns out to depend on the parts before is read again after
 * them, and from a part that cannot be read by itself on, the table is read in order. So nothing is
 * read more than twice.
 */
public final class SideBySide {
  private SideBySide() {}

  /** What came of a part; nothing if it cannot be read by itself. */
  private record Outcome<R extends Record, S, A>(@Nullable RowTally<R, S, A> tally, long size) {}

  /**
   * Reads, checks and collects all rows.
   *
   * @param notices receives the notices
   * @throws nl.regiodeals.core.exchange.UnreadableException if the table cannot be read
   * @throws nl.regiodeals.core.work.InterruptedWorkException if the thread is interrupted
   * @throws IOException if the file system fails
   */
  public static <R extends Record, S, A, T> T collect(
      RowParts<R> parts,
      int threads,
      RowCheck<R, S> check,
      Collector<? super R, A, T> collector,
      NoticeLog notices)
      throws IOException {
    RowTally<R, S, A> whole = new RowTally<>(check, collector, notices);
    if (threads == 1 || parts.count() == 1) {
      parts.read(0, parts.count(), 0, whole);
      return collector.finisher().apply(whole.sum());
    }
    ExecutorService workers = Executors.newFixedThreadPool(threads, SideBySide::worker);
    try {
      Queue<Future<Outcome<R, S, A>>> outcomes = new ArrayDeque<>();
      for (int i = 0; i < parts.count(); i++) {
        int part = i;
        NoticeLog ofPart = notices.part();
        outcomes.add(
            workers.submit(() -> read(parts, part, new RowTally<>(check, collector, ofPart))));
      }
      join(parts, outcomes, whole);
    } finally {
      workers.shutdownNow();
      Uninterruptibles.awaitTerminationUninterruptibly(workers);
    }
    return collector.finisher().apply(whole.sum());
  }

  private static Thread worker(Runnable work) {
    Thread thread = new Thread(work, "regiodeals-rows");
    thread.setDaemon(true);
    return thread;
  }

  private static <R extends Record, S, A> Outcome<R, S, A> read(
      RowParts<R> parts, int part, RowTally<R, S, A> tally) {
    try {
      return new Outcome<>(tally, parts.read(part, part + 1, 0, tally));
    } catch (IOException | RuntimeException e) {
      return new Outcome<>(null, 0);
    }
  }

  private static <R extends Record, S, A> void join(
      RowParts<R> parts, Queue<Future<Outcome<R, S, A>>> outcomes, RowTally<R, S, A> whole)
      throws IOException {
    long before = 0;
    for (int i = 0; i < parts.count(); i++) {
      Outcome<R, S, A> outcome = get(outcomes.remove());
      if (outcome.tally() == null) {
        outcomes.forEach(later -> later.cancel(true));
        parts.read(i, parts.count(), before, whole);
        return;
      }
      long start = before;
      before =
          whole.join(outcome.tally(), notice -> parts.placed(notice, start))
              ? Math.addExact(before, outcome.size())
              : parts.read(i, i + 1, before, whole);
    }
  }

  private static <T> T get(Future<T> outcome) throws IOException {
    try {
      return outcome.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw Interruption.stopped();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw new IllegalStateException(e.getCause());
    }
  }
}
