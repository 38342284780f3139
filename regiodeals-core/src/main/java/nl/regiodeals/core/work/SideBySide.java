package nl.regiodeals.core.work;

import com.google.common.base.Throwables;
import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Phaser;

/**
 * Works on many things in parallel. The calling thread works too, on things that no helper has
 * started, so nested calls cannot deadlock, however few helper threads are available; it waits only
 * for what they are doing. When it returns or throws, no helper is working any more.
 *
 * @param <R> the type of the results
 */
public final class SideBySide<R> {
  private final ImmutableList<FutureTask<R>> tasks;
  private final Queue<FutureTask<R>> open;

  /** The helpers that are working, and the calling thread. */
  private final Phaser working = new Phaser(1);

  /** Whether helpers are interrupted, because the work failed or its caller was interrupted. */
  private volatile boolean isStopped;

  private SideBySide(ImmutableList<FutureTask<R>> tasks) {
    this.tasks = tasks;
    this.open = new ConcurrentLinkedQueue<>(tasks);
  }

  /** Work on one thing, which returns a result. */
  public interface Work<T, R> {
    /**
     * Does the work.
     *
     * @throws IOException if reading or writing fails
     */
    R of(T thing) throws IOException;
  }

  /**
   * Does the work.
   *
   * @param helpers the threads that help, besides the calling one
   * @return the result for each thing, in the order of the things
   * @throws IOException if the work on one thing fails; the remaining work is then skipped
   * @throws InterruptedWorkException if the calling thread is interrupted; the helpers then stop
   *     too
   */
  public static <T, R> ImmutableList<R> each(
      Collection<T> things, Work<T, R> work, Executor helpers) throws IOException {
    List<FutureTask<R>> tasks =
        things.stream()
            .map(
                thing ->
                    new FutureTask<>(
                        () -> {
                          Interruption.check();
                          return work.of(thing);
                        }))
            .toList();
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
      throw Interruption.stopped();
    } finally {
      isStopped = tasks.stream().anyMatch(task -> !task.isDone());
      tasks.forEach(task -> task.cancel(true));
      // what a helper still does must not come after what the caller does next, such as cleaning up
      working.awaitAdvance(working.arriveAndDeregister());
    }
  }

  /** Uses the caller's class loader, because libraries look up their services in it. */
  private void help(ClassLoader loader) {
    if (working.register() < 0) {
      return; // all is done
    }
    Thread helper = Thread.currentThread();
    ClassLoader own = helper.getContextClassLoader();
    helper.setContextClassLoader(loader);
    try {
      work();
    } finally {
      helper.setContextClassLoader(own);
      if (isStopped) {
        // the caller interrupted this thread; who uses it next has nothing to do with that
        Thread.interrupted();
      }
      working.arriveAndDeregister();
    }
  }

  private void work() {
    for (FutureTask<R> task = open.poll(); task != null; task = open.poll()) {
      task.run();
      if (hasFailed(task)) {
        // work that has not started is skipped
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
