package nl.regiodeals.examples.cli;

import com.google.common.base.Splitter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import nl.regiodeals.render.Renderer;
import nl.regiodeals.render.document.Document;

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

  /** Writes a document in these formats. */
  static void write(Renderer renderer, Document document, List<String> formats, Path base)
      throws IOException {
    try {
      formats.parallelStream()
          .forEach(format -> write(renderer, document, format, file(base, format)));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static void write(Renderer renderer, Document document, String format, Path file) {
    try {
      WholeFile.write(file, out -> renderer.write(document, format, out));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
