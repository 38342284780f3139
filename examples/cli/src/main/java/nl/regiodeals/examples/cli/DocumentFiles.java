package nl.regiodeals.examples.cli;

import com.google.common.base.Splitter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import nl.regiodeals.render.Renderer;

/** One document in several formats: files that differ in their extensions. */
final class DocumentFiles {
  private static final String ALL = "all";

  private DocumentFiles() {}

  /** Whether more than one format is asked for. */
  static boolean isSeveral(String asked) {
    return asked.equals(ALL) || asked.indexOf(',') >= 0;
  }

  /** The formats asked for, without duplicates. */
  static List<String> formats(String asked, Renderer renderer) {
    return asked.equals(ALL)
        ? renderer.formats().ids().asList()
        : Splitter.on(',').splitToStream(asked).distinct().toList();
  }

  /** The file of a format. */
  static Path file(Path base, String format) {
    return base.resolveSibling(base.getFileName() + "." + format);
  }

  /** Writes a document in a format. */
  interface Writing {
    void write(String format, OutputStream out) throws IOException;
  }

  /** Writes a document in these formats. */
  static void write(List<String> formats, Path base, Writing writing) throws IOException {
    try {
      formats.parallelStream().forEach(format -> write(writing, format, file(base, format)));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static void write(Writing writing, String format, Path file) {
    try {
      WholeFile.write(file, out -> writing.write(format, out));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
