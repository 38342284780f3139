package nl.regiodeals.examples.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/** Writes files whole or not at all: beside the file first, then in its place. */
final class WholeFile {
  private WholeFile() {}

  /** What is written to a file. */
  interface Content {
    void writeTo(OutputStream out) throws IOException;
  }

  /** Writes a file; its folder is made if it is not there. */
  static void write(Path file, Content content) throws IOException {
    Path target = file.toAbsolutePath();
    Path folder = target.getParent();
    if (folder == null || Files.isDirectory(target)) {
      throw new RefusedException("isFolder", "file", file.toString());
    }
    Files.createDirectories(folder);
    // not Files.createTempFile: its files are for their owner only
    Path beside = folder.resolve(".regiodeals-" + UUID.randomUUID() + ".part");
    try {
      try (OutputStream out =
          new BufferedOutputStream(
              Files.newOutputStream(
                  beside, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE))) {
        content.writeTo(out);
      }
      // else what is there would go first, and there would be nothing for a moment
      Files.move(beside, target, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(beside);
    }
  }
}
