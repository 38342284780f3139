package nl.regiodeals.core.output;

import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * A file that is written whole or not at all, whatever its size: it takes its place at once when it
 * is finished, and a failure or a kill half way leaves what was there.
 *
 * <pre>{@code
 * OutputFile.write(Path.of("portfolio.json"), out -> exporter.write(portfolio, out));
 * }</pre>
 */
public final class OutputFile {
  private static final int MOST_LINKS = 40;

  private OutputFile() {}

  /**
   * Writes it; its folder is made if it is not there. What runs that were killed left in that
   * folder goes.
   *
   * @param file where it comes; a symbolic link there is followed to its file
   * @throws IOException if writing fails
   */
  public static void write(Path file, OutputFolder.Content content) throws IOException {
    Path target = behindLinks(file);
    Path folder = target.resolveSibling("");
    try (Stage stage = Stage.in(folder)) {
      // else what is there would go first, and there would be nothing for a moment
      Files.move(stage.add(content), target, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Stage.sweep(folder);
    }
  }

  /** The file that a link leads to, also if it is not there yet. */
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
