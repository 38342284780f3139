package nl.regiodeals.core.output;

import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Iterator;
import java.util.Map;
import nl.regiodeals.core.work.InterruptedWorkException;
import nl.regiodeals.core.work.Interruption;

/**
 * Writes a file completely or not at all, whatever its size: the file is moved into place
 * atomically when it is finished, and a failure or a kill halfway leaves the existing file as it
 * was.
 *
 * <pre>{@code
 * OutputFile.write(Path.of("portfolio.json"), out -> exporter.write(portfolio, out));
 * }</pre>
 */
public final class OutputFile {
  private static final int MOST_LINKS = 40;

  private OutputFile() {}

  /**
   * Writes a file, creating its folder if necessary. Removes what killed runs left behind in that
   * folder.
   *
   * @param file the file to write; a symbolic link is followed to its target
   * @throws InterruptedWorkException if the thread is interrupted; the existing file is as it was
   * @throws IOException if writing fails
   */
  public static void write(Path file, OutputFolder.Content content) throws IOException {
    write(Map.of(file, content));
  }

  /**
   * Writes files that belong together, in their order: none is moved into place before all of them
   * are made.
   *
   * @throws InterruptedWorkException if the thread is interrupted; the existing files are as they
   *     were
   * @throws IOException if writing fails
   */
  public static void write(Map<Path, OutputFolder.Content> files) throws IOException {
    Interruption.check();
    write(files.entrySet().iterator());
  }

  /** Makes the next file, then the others, and moves all into place on the way back. */
  private static void write(Iterator<Map.Entry<Path, OutputFolder.Content>> files)
      throws IOException {
    if (!files.hasNext()) {
      Interruption.check();
      return;
    }
    Map.Entry<Path, OutputFolder.Content> file = files.next();
    Path target = behindLinks(file.getKey());
    Path folder = target.resolveSibling("");
    try (Stage stage = Stage.in(folder)) {
      Path made = stage.add(out -> file.getValue().writeTo(Interruption.watching(out)));
      write(files);
      // otherwise the existing file would be removed first, and for a moment there would be none
      Files.move(made, target, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Stage.sweep(folder);
    }
  }

  /** The file that a link leads to, even if it does not exist yet. */
  private static Path behindLinks(Path file) throws IOException {
    Path target = file.toAbsolutePath();
    for (int i = 0; Files.isSymbolicLink(target); i++) {
      if (i == MOST_LINKS) {
        throw new FileSystemLoopException(file.toString());
      }
      target = target.resolveSibling(Files.readSymbolicLink(target));
    }
    return target;
  }
}
