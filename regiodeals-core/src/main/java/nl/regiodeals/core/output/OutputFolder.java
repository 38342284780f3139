package nl.regiodeals.core.output;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
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
import java.util.Optional;
import java.util.OptionalInt;
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
import nl.regiodeals.core.work.InterruptedWorkException;
import nl.regiodeals.core.work.Interruption;
import nl.regiodeals.core.work.SideBySide;
import org.jspecify.annotations.Nullable;

/**
 * A folder in which many files are made. When all files are made they are moved into place, each
 * atomically and only if its bytes differ from the existing file; if one cannot be made, or the
 * thread is interrupted, nothing changes. A differing file that was not made here by an earlier run
 * is never overwritten unless asked, and no symbolic link is followed. Safe to share between
 * threads.
 *
 * <pre>{@code
 * try (OutputFolder folder = OutputFolder.at(Path.of("site"))) {
 *   folder.write("index.html", out -> out.write(page));
 *   OutputFolder.Outcome outcome = folder.finish();
 * }
 * }</pre>
 */
public final class OutputFolder implements AutoCloseable {
  /** The list of the files made, by which the next run recognises its own files. */
  private static final String LIST = ".regiodeals";

  /** What the files were made of, by which the next run knows that nothing has changed. */
  private static final String STATE = LIST + "-state";

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

  /** The paths made so far, by their canonical form. */
  private final Map<String, String> made = new ConcurrentHashMap<>();

  /** How the files made so far are recognised. */
  private final Map<String, FolderState.Mark> marks = new ConcurrentHashMap<>();

  /** The files that differ and wait to be moved into place. */
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
   * A folder that is made again by each run: at the end, files that an earlier run made and this
   * one did not are removed, however that run ended; files of others stay. The folder is created
   * with its first file.
   */
  public static OutputFolder at(Path root) {
    return at(root, true);
  }

  /** A folder to which files are added: existing files stay, whoever made them. */
  public static OutputFolder addingTo(Path root) {
    return at(root, false);
  }

  private static OutputFolder at(Path root, boolean isRenewed) {
    return new OutputFolder(
        root.toAbsolutePath().normalize(), isRenewed, false, ForkJoinPool.commonPool());
  }

  /** This folder, with files of others overwritten if {@code asked}. */
  public OutputFolder overwriting(boolean asked) {
    return new OutputFolder(root, isRenewed, asked, executor);
  }

  /**
   * This folder, with your own threads for parallel work. The default is {@link
   * ForkJoinPool#commonPool()}, which has one thread fewer than there are processors: enough unless
   * parallel work asks for parallel work.
   *
   * @param threads the executor, which stays open
   */
  public OutputFolder workingOn(Executor threads) {
    return new OutputFolder(root, isRenewed, overwrites, threads);
  }

  /** The content of a file. */
  public interface Content {
    /**
     * Writes it.
     *
     * @throws IOException if writing fails
     */
    void writeTo(OutputStream out) throws IOException;
  }

  /**
   * The outcome of a run.
   *
   * @param files the number of files made
   * @param written how many of them were written because they were new or differed
   * @param removed how many files of an earlier run were removed
   */
  public record Outcome(int files, int written, int removed) {}

  /**
   * Makes a file, which is moved into place at the end of the run.
   *
   * @param path with slashes, such as {@code deals/twente.html}
   * @return its size, in bytes
   * @throws IllegalArgumentException if the path leads out of the folder or was made before, in any
   *     case or Unicode form
   * @throws UnwritableException if a folder or a symbolic link is in the way
   * @throws InterruptedWorkException if the thread is interrupted
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
    Interruption.check();
    content.writeTo(Interruption.watching(bytes));
    byte[] wanted = bytes.toByteArray();
    marks.put(name, FolderState.Mark.of(wanted));
    if (!holds(target, wanted)) {
      waiting.put(name, stage().add(out -> out.write(wanted)));
    }
    return wanted.length;
  }

  /**
   * Whether this run makes a file with this path, or with one that a file system may treat as the
   * same.
   */
  public boolean makes(String path) {
    return made.containsKey(FileNames.folded(name(inside(path))));
  }

  /** Work that makes the files for one thing, and returns a result. */
  public interface Work<T, R> {
    /**
     * Does the work.
     *
     * @throws IOException if writing fails
     */
    R of(T thing) throws IOException;
  }

  /**
   * Makes files for many things in parallel: in this thread, and in as many threads of the {@link
   * #workingOn executor} as there are other processors. Calls may be nested.
   *
   * @return the result for each thing, in the order of the things
   * @throws InterruptedWorkException if this thread is interrupted; the others then stop too
   * @throws IOException if writing fails; the remaining work is then skipped
   */
  public <T, R> ImmutableList<R> each(Collection<T> things, Work<T, R> work) throws IOException {
    return SideBySide.each(things, work::of, executor);
  }

  /**
   * How many files are already as they would be made: if an earlier run {@linkplain
   * #finish(Fingerprint) made} them of the same, and each of them is still as it was then. If
   * anything is missing or differs, all is to be made again. Nothing is written.
   *
   * @return the number of files; empty if they are to be made
   * @throws IOException if the file system fails
   */
  public OptionalInt unchanged(Fingerprint from) throws IOException {
    Optional<FolderState> state =
        isRenewed ? FolderState.read(root.resolve(STATE)) : Optional.empty();
    if (state.isEmpty() || !state.get().from().equals(from)) {
      return OptionalInt.empty();
    }
    ImmutableSortedMap<String, FolderState.Mark> files = state.get().files();
    if (!files.keySet().equals(ImmutableSortedSet.copyOf(earlier()))) {
      return OptionalInt.empty(); // one of the two lists was changed by hand
    }
    for (Map.Entry<String, FolderState.Mark> file : files.entrySet()) {
      Interruption.check();
      if (!isStillThere(file.getKey(), file.getValue())) {
        return OptionalInt.empty();
      }
    }
    return OptionalInt.of(files.size());
  }

  private boolean isStillThere(String name, FolderState.Mark mark) throws IOException {
    try {
      Path file = inside(name);
      refuseWhatIsInTheWay(file);
      return mark.isOf(file);
    } catch (IllegalArgumentException | UnwritableException e) {
      return false; // the state or the folder was changed by hand
    }
  }

  /**
   * Ends the run as {@link #finish()} does, and keeps what the files were made of, so that a next
   * run can see that they are {@linkplain #unchanged still the same}.
   *
   * @param from what they were made of, taken before they were
   * @throws IllegalStateException if this is a folder to which files are added
   * @throws IOException as with {@link #finish()}
   */
  public Outcome finish(Fingerprint from) throws IOException {
    if (!isRenewed) {
      throw new IllegalStateException("a folder to which files are added is never unchanged");
    }
    FolderState state = new FolderState(from, ImmutableSortedMap.copyOf(marks));
    Outcome outcome = finish();
    keep(STATE, state.bytes());
    close();
    return outcome;
  }

  /**
   * Ends the run: all files are moved into place, or none.
   *
   * @throws UnwritableException if files of others would be overwritten; its notice names them, and
   *     nothing was written
   * @throws InterruptedWorkException if the thread was interrupted before, and then nothing was
   *     written; once files are moved, all of them are
   * @throws IOException if the file system fails
   */
  public Outcome finish() throws IOException {
    Interruption.check();
    Collection<String> earlier = earlier();
    refuseToOverwrite(earlier);
    if (isRenewed) {
      // first, so that after a kill the next run makes everything again
      Files.deleteIfExists(root.resolve(STATE));
    }
    if (isRenewed && !waiting.isEmpty()) {
      // first, so that after a kill the next run recognises all files as its own
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
   * Removes everything that was not finished, by this run or by a killed one.
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

  /** Earlier versions kept unfinished files beside their final places. */
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

  /**
   * Made under this name or, on a file system that treats them as the same, under a similar one.
   */
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

  /** No link within the folder is followed, because it may lead out of the folder. */
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
    // otherwise the existing file would be removed first, and for a moment there would be none
    Files.move(file, target, StandardCopyOption.ATOMIC_MOVE);
  }

  private void list(ImmutableSortedSet<String> names) throws IOException {
    keep(LIST, (String.join("\n", names) + "\n").getBytes(StandardCharsets.UTF_8));
  }

  private void keep(String name, byte[] content) throws IOException {
    Path file = root.resolve(name);
    if (!holds(file, content)) {
      place(stage().add(out -> out.write(content)), file);
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
