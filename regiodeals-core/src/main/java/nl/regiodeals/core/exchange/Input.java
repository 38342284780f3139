package nl.regiodeals.core.exchange;

import com.google.common.collect.ImmutableList;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** Something to read: a file, bytes or a stream under a name, or a folder of files. */
public interface Input {
  /** The name used in notices. */
  String name();

  /**
   * Opens it. The caller closes the stream.
   *
   * @throws IOException if it cannot be opened, or is a folder
   */
  InputStream open() throws IOException;

  /**
   * The file that it reads, for readers that start in several places at once; empty if it is not a
   * file, or not read just as the file is.
   */
  default Optional<Path> path() {
    return Optional.empty();
  }

  /** The files in a folder, ordered by name; empty for a file. */
  default ImmutableList<Input> parts() {
    return ImmutableList.of();
  }

  /** Whether it is a folder. */
  default boolean isFolder() {
    return false;
  }

  /** Bytes under a name. */
  static Input of(String name, byte[] bytes) {
    byte[] copy = bytes.clone();
    return of(name, () -> new ByteArrayInputStream(copy));
  }

  /** Opens the content, each time from its beginning. */
  interface Source {
    /**
     * Opens it.
     *
     * @throws IOException if it cannot be opened
     */
    InputStream open() throws IOException;
  }

  /**
   * The content of a source, under a name: for example, an upload that is not held in memory.
   *
   * <pre>{@code
   * Input input = Input.of(upload.getOriginalFilename(), upload::getInputStream);
   * }</pre>
   */
  static Input of(String name, Source source) {
    return new Input() {
      @Override
      public String name() {
        return name;
      }

      @Override
      public InputStream open() throws IOException {
        return source.open();
      }
    };
  }

  /**
   * A file or a folder.
   *
   * @throws IOException if a folder cannot be listed
   */
  static Input of(Path path) throws IOException {
    boolean folder = Files.isDirectory(path);
    ImmutableList.Builder<Input> parts = ImmutableList.builder();
    if (folder) {
      try (Stream<Path> files = Files.list(path)) {
        for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
          parts.add(of(file));
        }
      }
    }
    return new FileInput(path, folder, parts.build());
  }
}
