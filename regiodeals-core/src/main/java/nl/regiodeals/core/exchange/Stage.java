package nl.regiodeals.core.exchange;

import com.google.common.io.MoreFiles;
import com.google.common.io.RecursiveDeleteOption;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A hidden folder within an output folder, in which new files wait until all of them are there. It
 * goes when it is closed; that of a run that was killed goes when the next one sweeps. The run that
 * has it holds a lock, which a kill releases.
 */
final class Stage implements AutoCloseable {
  private static final Pattern NAME = Pattern.compile("\\.regiodeals-[0-9a-f-]{36}\\.part");
  private static final String LOCK = "lock";

  private final Path folder;
  private final FileChannel lock;
  private final AtomicInteger files = new AtomicInteger();

  private Stage(Path folder, FileChannel lock) {
    this.folder = folder;
    this.lock = lock;
  }

  /** A stage of its own, in a folder that is made if it is not there. */
  static Stage in(Path root) throws IOException {
    Path folder = root.resolve(".regiodeals-" + UUID.randomUUID() + ".part");
    Files.createDirectories(folder);
    FileChannel channel =
        FileChannel.open(
            folder.resolve(LOCK), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    lock(channel);
    return new Stage(folder, channel);
  }

  /** Keeps a file until it takes its place. */
  Path add(byte[] bytes) throws IOException {
    Path file = folder.resolve(Integer.toString(files.incrementAndGet()));
    // not Files.createTempFile: its files are for their owner only
    return Files.write(file, bytes, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
  }

  @Override
  public void close() throws IOException {
    lock.close();
    delete(folder);
  }

  /** Removes what runs that were killed left. */
  static void sweep(Path root) throws IOException {
    if (!Files.isDirectory(root)) {
      return;
    }
    try (DirectoryStream<Path> left =
        Files.newDirectoryStream(root, path -> isStage(path) && isLeft(path))) {
      for (Path folder : left) {
        delete(folder);
      }
    }
  }

  private static boolean isStage(Path path) {
    return NAME.matcher(String.valueOf(path.getFileName())).matches()
        && Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS);
  }

  private static boolean isLeft(Path folder) throws IOException {
    Path file = folder.resolve(LOCK);
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      return true;
    }
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      return lock(channel) != null;
    }
  }

  /** Null if another run has it, or if this file system knows no locks. */
  private static @Nullable FileLock lock(FileChannel channel) {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException | IOException e) {
      return null;
    }
  }

  private static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      MoreFiles.deleteRecursively(folder, RecursiveDeleteOption.ALLOW_INSECURE);
    }
  }
}
