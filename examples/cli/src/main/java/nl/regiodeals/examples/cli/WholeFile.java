package nl.regiodeals.examples.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import nl.regiodeals.core.output.OutputFile;
import nl.regiodeals.core.output.OutputFolder;

/**
 * Writes files whole or not at all: to a temporary file first, which is then moved into place. A
 * symbolic link is followed to its target. A device or a named pipe is not replaced; it receives
 * the content directly.
 */
final class WholeFile {
  /** Standard output and standard error, by the names that operating systems give them. */
  private static final Map<String, FileDescriptor> STANDARD =
      Map.of(
          "/dev/stdout", FileDescriptor.out,
          "/dev/fd/1", FileDescriptor.out,
          "/proc/self/fd/1", FileDescriptor.out,
          "/dev/stderr", FileDescriptor.err,
          "/dev/fd/2", FileDescriptor.err,
          "/proc/self/fd/2", FileDescriptor.err);

  private WholeFile() {}

  /** Writes a file, creating its folder if necessary. */
  static void write(Path file, OutputFolder.Content content) throws IOException {
    FileDescriptor standard = STANDARD.get(file.toString());
    if (standard != null) {
      stream(new FileOutputStream(standard), content);
    } else if (isNoFile(file)) {
      try (OutputStream out = Files.newOutputStream(file, StandardOpenOption.WRITE)) {
        stream(out, content);
      }
    } else {
      refuseFolder(file);
      OutputFile.write(file, content);
    }
  }

  /** Refuses to replace a folder with a file. */
  static void refuseFolder(Path file) {
    if (Files.isDirectory(file)) {
      throw new RefusedException("isFolder", "file", file.toString());
    }
  }

  /** Writes to standard output. */
  static void toStandardOutput(OutputFolder.Content content) throws IOException {
    stream(new FileOutputStream(FileDescriptor.out), content);
  }

  /** Whether this is a device or a pipe, to which content is written directly. */
  static boolean isNoFile(Path file) {
    return STANDARD.containsKey(file.toString())
        || (Files.exists(file) && !Files.isRegularFile(file) && !Files.isDirectory(file));
  }

  private static void stream(OutputStream out, OutputFolder.Content content) throws IOException {
    BufferedOutputStream buffered = new BufferedOutputStream(out);
    content.writeTo(buffered);
    buffered.flush();
  }
}
