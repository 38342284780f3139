package nl.regiodeals.core.exchange;

import com.google.common.base.Throwables;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A folder that many files are made in, again and again: each is written whole or not at all, and
 * only if its bytes differ from those that are there. At the end goes what an earlier run made and
 * this one did not; files of others stay. Safe to share between threads.
 *
 * <pre>{@code
 * OutputFolder folder = OutputFolder.at(Path.of("site"));
 * folder.write("index.html", out -> out.write(page));
 * OutputFolder.Outcome outcome = folder.finish();
 * }</pre>
 */
public final class OutputFolder {
  /** The list of what was made, by which the next run knows what is its own. */
  private static final String LIST = ".regiodeals";

  private final Path root;
  private final UUID run = UUID.randomUUID();
  private final AtomicInteger parts = new AtomicInteger();
  private final Set<String> made = new ConcurrentSkipListSet<>();
  private final AtomicInteger written = new AtomicInteger();

  private OutputFolder(Path root) {
    this.root = root.toAbsolutePath().normalize();
  }

  /** A folder; it is made with the first file. */
  public static OutputFolder at(Path root) {
    return new OutputFolder(root);
  }

  /** What a file holds. */
  public interface Content {
    /**
     * Writes it.
     *
     * @throws IOException if writing fails
     */
    void writeTo(OutputStream out) throws IOException;
  }

  /**
   * What a run did.
   *
   * @param files how many files there are
   * @param written how many of them were written, since they were new or differed
   * @param removed how many of an earlier run were removed
   */
  public record Outcome(int files, int written, int removed) {}

  /**
   * Makes a file.
   *
   * @param path with slashes, such as {@code deals/twente.html}
   * @return how large it is, in bytes
   * @throws IllegalArgumentException if the path leads out of the folder, or was made before
   * @throws IOException if writing fails
   */
  public long write(String path, Content content) throws IOException {
    Path target = inside(path);
    if (path.equals(LIST) || !made.add(path)) {
      throw new IllegalArgumentException("made twice: " + path);
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    content.writeTo(bytes);
    byte[] wanted = bytes.toByteArray();
    if (!holds(target, wanted)) {
      replace(target, wanted);
      written.incrementAndGet();
    }
    return wanted.length;
  }

  /** Work that makes files of one thing, and tells what it made. */
  public interface Work<T, R> {
    /**
     * Does it.
     *
     * @throws IOException if writing fails
     */
    R of(T thing) throws IOException;
  }

  /**
   * Makes files of many things side by side, on all processors.
   *
   * @return what was made of each, in the order of the things
   * @throws IOException if writing fails; the rest is then left undone
   */
  public <T, R> ImmutableList<R> each(Collection<T> things, Work<T, R> work) throws IOException {
    // not a parallel stream: its caller waits idly for what its helper took
    ExecutorService processors =
        Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
    try {
      List<Future<R>> started = new ArrayList<>();
      for (T thing : things) {
        started.add(processors.submit(() -> work.of(thing)));
      }
      ImmutableList.Builder<R> made = ImmutableList.builder();
      for (Future<R> future : started) {
        made.add(future.get());
      }
      return made.build();
    } catch (ExecutionException e) {
      Throwable cause = e.getCause() == null ? e : e.getCause();
      Throwables.throwIfInstanceOf(cause, IOException.class);
      Throwables.throwIfUnchecked(cause);
      throw new IllegalStateException(cause);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException();
    } finally {
      processors.shutdownNow();
    }
  }

  /**
   * Ends the run.
   *
   * @throws IOException if the file system fails
   */
  public Outcome finish() throws IOException {
    int removed = 0;
    for (String old : earlier()) {
      if (!made.contains(old) && remove(old)) {
        removed++;
      }
    }
    byte[] list = (String.join("\n", made) + "\n").getBytes(StandardCharsets.UTF_8);
    Path file = root.resolve(LIST);
    if (!holds(file, list)) {
      replace(file, list);
    }
    return new Outcome(made.size(), written.get(), removed);
  }

  private Path inside(String path) {
    try {
      Path target = root.resolve(path).normalize();
      if (target.startsWith(root) && !target.equals(root)) {
        return target;
      }
    } catch (InvalidPathException e) {
      throw new IllegalArgumentException("no path: " + path, e);
    }
    throw new IllegalArgumentException("leads out of the folder: " + path);
  }

  private static boolean holds(Path file, byte[] wanted) throws IOException {
    return Files.isRegularFile(file)
        && Files.size(file) == wanted.length
        && Arrays.equals(Files.readAllBytes(file), wanted);
  }

  private void replace(Path target, byte[] bytes) throws IOException {
    // not Files.createTempFile: its files are for their owner only
    Path beside =
        target.resolveSibling(".regiodeals-" + run + "-" + parts.incrementAndGet() + ".part");
    try {
      create(beside, bytes);
      // else what is there would go first, and there would be nothing for a moment
      Files.move(beside, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      Files.deleteIfExists(beside);
      throw e;
    }
  }

  private static void create(Path file, byte[] bytes) throws IOException {
    try {
      Files.write(file, bytes, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    } catch (NoSuchFileException e) {
      Files.createDirectories(file.resolveSibling(""));
      Files.write(file, bytes, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    }
  }

  private Collection<String> earlier() throws IOException {
    Path list = root.resolve(LIST);
    return Files.isRegularFile(list)
        ? ImmutableSortedSet.copyOf(Files.readAllLines(list))
        : List.of();
  }

  /** Removes a file, and the folders that it leaves empty. */
  private boolean remove(String old) throws IOException {
    Path file;
    try {
      file = inside(old);
    } catch (IllegalArgumentException e) {
      return false; // the list was changed by hand
    }
    if (!Files.isRegularFile(file) || !Files.deleteIfExists(file)) {
      return false;
    }
    for (Path folder = file.getParent();
        folder != null && !folder.equals(root);
        folder = folder.getParent()) {
      try {
        Files.delete(folder);
      } catch (DirectoryNotEmptyException e) {
        break;
      }
    }
    return true;
  }
}
