package nl.regiodeals.core.output;

import com.google.common.io.MoreFiles;
import com.google.common.io.RecursiveDeleteOption;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.DirectoryIteratorException;
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
 * A hidden folder within an output folder, in which new files wait until all of them are ready.
 * Closing removes it; the stage of a killed run is removed when the next run sweeps. Its run holds
 * a lock on it, which a kill releases.
 */
final class Stage implements AutoCloseable {
  private static final String START = ".regiodeals-";

  /** Prefix of the stages of this process: trying to lock one of these would release its lock. */
  private static final String OWN = START + UUID.randomUUID() + "-";

  private static final Pattern NAME =
      Pattern.compile("\\.regiodeals-[0-9a-f-]{36}(-[0-9a-f-]+)?\\.part");

  private static final String LOCK = "lock";

  private final Path folder;
  private final FileChannel lock;
  private final AtomicInteger files = new AtomicInteger();

  private Stage(Path folder, FileChannel lock) {
    this.folder = folder;
    this.lock = lock;
  }

  /** A new stage, in a folder that is created if necessary. */
  static Stage in(Path root) throws IOException {
    String name = OWN + UUID.randomUUID();
    // under another name until it is locked, so that no other run mistakes it for a leftover
    Path unlocked = Files.createDirectories(root.resolve(name + ".new"));
    FileChannel channel =
        FileChannel.open(
            unlocked.resolve(LOCK), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    lock(channel);
    Path folder = root.resolve(name + ".part");
    Files.move(unlocked, folder);
    return new Stage(folder, channel);
  }

  /** Keeps a file until it is moved into place. */
  Path add(OutputFolder.Content content) throws IOException {
    Path file = folder.resolve(Integer.toString(files.incrementAndGet()));
    // not Files.createTempFile, which makes files that only their owner can read
    try (OutputStream out =
        new BufferedOutputStream(
            Files.newOutputStream(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE))) {
      content.writeTo(out);
    }
    return file;
  }

  @Override
  public void close() throws IOException {
    lock.close();
    delete(folder);
  }

  /** Removes what killed runs left behind, as far as possible; the next run tries again. */
  static void sweep(Path root) {
    try (DirectoryStream<Path> stages = Files.newDirectoryStream(root, Stage::isStage)) {
      for (Path stage : stages) {
        if (isLeft(stage)) {
          delete(stage);
        }
      }
    } catch (IOException | DirectoryIteratorException e) {
      // another run is sweeping too, or this folder may not be read
    }
  }

  private static boolean isStage(Path path) {
    String name = String.valueOf(path.getFileName());
    return NAME.matcher(name).matches() && !name.startsWith(OWN) && !Files.isSymbolicLink(path);
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

  /** Null if another run holds the lock, or if the file system does not support locks. */
  private static @Nullable FileLock lock(FileChannel channel) {
    try {
      return channel.tryLock();
    } catch (IOException e) {
      return null;
    }
  }

  private static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      MoreFiles.deleteRecursively(folder, RecursiveDeleteOption.ALLOW_INSECURE);
    }
  }
}
