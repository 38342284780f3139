package nl.regiodeals.core.output;

import com.google.common.base.Throwables;
import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;

/**
 * Work on many things at once. The thread that asks for it works as well, on what the helpers have
 * not begun, so work within work cannot lock, however few helpers come; it waits only for what they
 * are doing. For one call.
 *
 * @param <R> what becomes of each thing
 */
final class SideBySide<R> {
  private final ImmutableList<FutureTask<R>> tasks;
  private final Queue<FutureTask<R>> open;

  private SideBySide(ImmutableList<FutureTask<R>> tasks) {
    this.tasks = tasks;
    this.open = new ConcurrentLinkedQueue<>(tasks);
  }

  /**
   * Does the work.
   *
   * @return what became of each thing, in the order of the things
   * @throws IOException if the work on one fails; the rest is then left undone
   */
  static <T, R> ImmutableList<R> each(
      Collection<T> things, OutputFolder.Work<T, R> work, Executor helpers) throws IOException {
    List<FutureTask<R>> tasks =
        things.stream().map(thing -> new FutureTask<>(() -> work.of(thing))).toList();
    return new SideBySide<>(ImmutableList.copyOf(tasks)).results(helpers);
  }

  private ImmutableList<R> results(Executor helpers) throws IOException {
    int most = Math.min(tasks.size(), Runtime.getRuntime().availableProcessors());
    ClassLoader loader = Thread.currentThread().getContextClassLoader();
    for (int i = 1; i < most; i++) {
      helpers.execute(() -> help(loader));
    }
    try {
      work();
      ImmutableList.Builder<R> results = ImmutableList.builder();
      for (FutureTask<R> task : tasks) {
        if (!task.isCancelled()) {
          results.add(task.get());
        }
      }
      return results.build();
    } catch (ExecutionException e) {
      Throwable cause = e.getCause() == null ? e : e.getCause();
      Throwables.throwIfInstanceOf(cause, IOException.class);
      Throwables.throwIfUnchecked(cause);
      throw new IllegalStateException(cause);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException();
    } finally {
      tasks.forEach(task -> task.cancel(true));
    }
  }

  /** Libraries look for their parts where the caller would. */
  private void help(ClassLoader loader) {
    Thread helper = Thread.currentThread();
    ClassLoader own = helper.getContextClassLoader();
    helper.setContextClassLoader(loader);
    try {
      work();
    } finally {
      helper.setContextClassLoader(own);
    }
  }

  private void work() {
    for (FutureTask<R> task = open.poll(); task != null; task = open.poll()) {
      task.run();
      if (hasFailed(task)) {
        // what has not begun is not begun any more
        for (FutureTask<R> left = open.poll(); left != null; left = open.poll()) {
          left.cancel(false);
        }
      }
    }
  }

  private static boolean hasFailed(FutureTask<?> task) {
    try {
      task.get();
      return false;
    } catch (ExecutionException | CancellationException e) {
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return true;
    }
  }
}
