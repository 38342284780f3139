package nl.regiodeals.core.output;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.Executor;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.Collectors;
import nl.regiodeals.core.notice.Notice;
import nl.regiodeals.core.notice.NoticeType;
import nl.regiodeals.core.notice.Place;
import nl.regiodeals.core.notice.Severity;
import nl.regiodeals.core.text.Messages;
import org.jspecify.annotations.Nullable;

/**
 * A folder that many files are made in. They take their places when all are made, each at once and
 * only if its bytes differ from those that are there; if one cannot be made, nothing changes. A
 * file that another than an earlier run made here, and that differs, is never overwritten unasked,
 * and no symbolic link is followed. Safe to share between threads.
 *
 * <pre>{@code
 * try (OutputFolder folder = OutputFolder.at(Path.of("site"))) {
 *   folder.write("index.html", out -> out.write(page));
 *   OutputFolder.Outcome outcome = folder.finish();
 * }
 * }</pre>
 */
public final class OutputFolder implements AutoCloseable {
  /** The list of what was made, by which the next run knows what is its own. */
  private static final String LIST = ".regiodeals";

  private static final int NAMED = 5;
  private static final Messages TEXTS =
      Messages.load("output", OutputFolder.class::getResourceAsStream);
  private static final NoticeType FILE_DIFFERS = type("file-differs");
  private static final NoticeType LINK_IN_THE_WAY = type("link-in-the-way");
  private static final NoticeType IN_THE_WAY = type("in-the-way");

  private final Path root;
  private final boolean isRenewed;
  private final boolean overwrites;
  private final Executor executor;

  /** The paths that are made, by what a file system takes for the same. */
  private final Map<String, String> made = new ConcurrentHashMap<>();

  /** What differs, and waits. */
  private final Map<String, Path> waiting = new ConcurrentSkipListMap<>();

  private @Nullable Stage stage;

  private OutputFolder(Path root, boolean isRenewed, boolean overwrites, Executor executor) {
    this.root = root;
    this.isRenewed = isRenewed;
    this.overwrites = overwrites;
    this.executor = executor;
  }

  private static NoticeType type(String code) {
    return new NoticeType(code, Severity.ERROR, TEXTS);
  }

  /**
   * A folder that is made again and again: at the end goes what an earlier run made and this one
   * did not, whatever became of that run; files of others stay. The folder is made with its first
   * file.
   */
  public static OutputFolder at(Path root) {
    return at(root, true);
  }

  /** A folder to which files are added: what is there stays, whoever made it. */
  public static OutputFolder addingTo(Path root) {
    return at(root, false);
  }

  private static OutputFolder at(Path root, boolean isRenewed) {
    return new OutputFolder(
        root.toAbsolutePath().normalize(), isRenewed, false, ForkJoinPool.commonPool());
  }

  /** This folder, in which files of others are overwritten if that is asked. */
  public OutputFolder overwriting(boolean asked) {
    return new OutputFolder(root, isRenewed, asked, executor);
  }

  /**
   * This folder, with threads of your own for what is made side by side. Unless they are given,
   * they are those of {@link ForkJoinPool#commonPool()}, which are one fewer than the processors:
   * enough unless work is asked for within work.
   *
   * @param threads stays open
   */
  public OutputFolder workingOn(Executor threads) {
    return new OutputFolder(root, isRenewed, overwrites, threads);
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
   * Makes a file, which takes its place at the end of the run.
   *
   * @param path with slashes, such as {@code deals/twente.html}
   * @return how large it is, in bytes
   * @throws IllegalArgumentException if the path leads out of the folder, or was made before, in
   *     whatever case or Unicode form
   * @throws UnwritableException if a folder or a symbolic link is in the way
   * @throws IOException if writing fails
   */
  public long write(String path, Content content) throws IOException {
    Path target = inside(path);
    String name = name(target);
    if (name.startsWith(LIST) || made.putIfAbsent(FileNames.folded(name), name) != null) {
      throw new IllegalArgumentException("made twice: " + path);
    }
    refuseWhatIsInTheWay(target);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    content.writeTo(bytes);
    byte[] wanted = bytes.toByteArray();
    if (!holds(target, wanted)) {
      waiting.put(name, stage().add(out -> out.write(wanted)));
    }
    return wanted.length;
  }

  /** Whether this run makes a file of this path, or of one that a file system takes for it. */
  public boolean makes(String path) {
    return made.containsKey(FileNames.folded(name(inside(path))));
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
   * Makes files of many things side by side: in this thread, and in as many of the {@link
   * #workingOn executor} as there are other processors. It may be called within itself.
   *
   * @return what was made of each, in the order of the things
   * @throws IOException if writing fails; the rest is then left undone
   */
  public <T, R> ImmutableList<R> each(Collection<T> things, Work<T, R> work) throws IOException {
    return SideBySide.each(things, work, executor);
  }

  /**
   * Ends the run: all files take their places, or none.
   *
   * @throws UnwritableException if a file of others would be overwritten; it names them, and
   *     nothing was written
   * @throws IOException if the file system fails
   */
  public Outcome finish() throws IOException {
    Collection<String> earlier = earlier();
    refuseToOverwrite(earlier);
    if (isRenewed && !waiting.isEmpty()) {
      // first, so that after a kill the next run knows all of it as its own
      list(ImmutableSortedSet.<String>naturalOrder().addAll(earlier).addAll(made.values()).build());
    }
    for (Map.Entry<String, Path> file : waiting.entrySet()) {
      place(file.getValue(), root.resolve(file.getKey()));
    }
    int removed = 0;
    for (String old : earlier) {
      if (!isMade(old) && remove(old)) {
        removed++;
      }
    }
    if (isRenewed) {
      list(ImmutableSortedSet.copyOf(made.values()));
      sweepFoldersOf(made.values());
    }
    Outcome outcome = new Outcome(made.size(), waiting.size(), removed);
    close();
    return outcome;
  }

  /**
   * Leaves nothing behind of what was not finished, by this run or by one that was killed.
   *
   * @throws IOException if the file system fails
   */
  @Override
  public synchronized void close() throws IOException {
    waiting.clear();
    if (stage != null) {
      stage.close();
      stage = null;
    }
    Stage.sweep(root);
  }

  /** Earlier versions kept files beside their places until they were whole. */
  private void sweepFoldersOf(Collection<String> names) {
    for (Path folder :
        names.stream().map(name -> root.resolve(name).getParent()).distinct().toList()) {
      Stage.sweep(folder);
    }
  }

  private synchronized Stage stage() throws IOException {
    if (stage == null) {
      stage = Stage.in(root);
    }
    return stage;
  }

  /** Under this name, or on a file system that takes it for the same under one like it. */
  private boolean isMade(String old) throws IOException {
    String now = made.get(FileNames.folded(old));
    return now != null
        && (now.equals(old)
            || (Files.exists(root.resolve(old))
                && Files.isSameFile(root.resolve(old), root.resolve(now))));
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

  /** The path of a file with slashes. */
  private String name(Path target) {
    return root.relativize(target).toString().replace(target.getFileSystem().getSeparator(), "/");
  }

  /** Below the folder nothing is followed, for a link can lead out of it. */
  private void refuseWhatIsInTheWay(Path target) {
    if (Files.isDirectory(target, LinkOption.NOFOLLOW_LINKS)) {
      throw refusal(IN_THE_WAY, target);
    }
    for (Path folder = target.getParent();
        folder != null && !folder.equals(root);
        folder = folder.getParent()) {
      if (Files.isSymbolicLink(folder)) {
        throw refusal(LINK_IN_THE_WAY, folder);
      } else if (Files.exists(folder) && !Files.isDirectory(folder)) {
        throw refusal(IN_THE_WAY, folder);
      }
    }
  }

  private static UnwritableException refusal(NoticeType type, Path path) {
    return new UnwritableException(type.notice().at(new Place.InFile(path.toString())));
  }

  private void refuseToOverwrite(Collection<String> earlier) {
    List<String> others =
        waiting.keySet().stream()
            .filter(name -> !overwrites && !earlier.contains(name))
            .filter(name -> Files.exists(root.resolve(name), LinkOption.NOFOLLOW_LINKS))
            .toList();
    if (!others.isEmpty()) {
      Notice notice =
          FILE_DIFFERS
              .notice()
              .at(new Place.InFile(root.toString()))
              .with("count", others.size())
              .with(
                  "files",
                  others.stream().limit(NAMED).collect(Collectors.joining(", "))
                      + (others.size() > NAMED ? ", \u2026" : ""));
      throw new UnwritableException(notice);
    }
  }

  private static boolean holds(Path file, byte[] wanted) throws IOException {
    return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
        && Files.size(file) == wanted.length
        && Arrays.equals(Files.readAllBytes(file), wanted);
  }

  private static void place(Path file, Path target) throws IOException {
    Files.createDirectories(target.resolveSibling(""));
    // else what is there would go first, and there would be nothing for a moment
    Files.move(file, target, StandardCopyOption.ATOMIC_MOVE);
  }

  private void list(ImmutableSortedSet<String> names) throws IOException {
    byte[] list = (String.join("\n", names) + "\n").getBytes(StandardCharsets.UTF_8);
    Path file = root.resolve(LIST);
    if (!holds(file, list)) {
      place(stage().add(out -> out.write(list)), file);
    }
  }

  private Collection<String> earlier() throws IOException {
    Path list = root.resolve(LIST);
    return isRenewed && Files.isRegularFile(list, LinkOption.NOFOLLOW_LINKS)
        ? ImmutableSortedSet.copyOf(Files.readAllLines(list))
        : List.of();
  }

  /** Removes a file, and the folders that it leaves empty. */
  private boolean remove(String old) throws IOException {
    Path file;
    try {
      file = inside(old);
      refuseWhatIsInTheWay(file);
    } catch (IllegalArgumentException | UnwritableException e) {
      return false; // the list or the folder was changed by hand
    }
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) || !Files.deleteIfExists(file)) {
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
