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
 * Writes files whole or not at all: beside the file first, then in its place. A symbolic link is
 * followed to its file. What is no file, such as a device or a named pipe, stays what it is, and
 * gets what is written as it comes.
 */
final class WholeFile {
  /** Standard output and standard error, by the names that systems give them. */
  private static final Map<String, FileDescriptor> STANDARD =
      Map.of(
          "/dev/stdout", FileDescriptor.out,
          "/dev/fd/1", FileDescriptor.out,
          "/proc/self/fd/1", FileDescriptor.out,
          "/dev/stderr", FileDescriptor.err,
          "/dev/fd/2", FileDescriptor.err,
          "/proc/self/fd/2", FileDescriptor.err);

  private WholeFile() {}

  /** Writes a file; its folder is made if it is not there. */
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

  /** A folder is not replaced by a file. */
  static void refuseFolder(Path file) {
    if (Files.isDirectory(file)) {
      throw new RefusedException("isFolder", "file", file.toString());
    }
  }

  /** Writes to standard output. */
  static void toStandardOutput(OutputFolder.Content content) throws IOException {
    stream(new FileOutputStream(FileDescriptor.out), content);
  }

  /** Whether there is something that is no file, and that takes what is written at once. */
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
