package nl.regiodeals.core.output;

import com.google.common.base.Splitter;
import com.google.common.hash.Hasher;
import com.google.common.hash.Hashing;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.EnumSet;
import java.util.Map;
import java.util.TreeMap;

/**
 * Tells whether what files are made of is still the same: the data, the settings and the program.
 * It depends on what is in files and on their names, not on where they are or when they were
 * written. It finds changes, not forgery: who can write in the folder can also write its list of
 * files.
 *
 * <pre>{@code
 * Fingerprint from =
 *     Fingerprint.builder().program().file("portfolio", path).value("language", "nl").build();
 * }</pre>
 *
 * Immutable.
 *
 * @param text the fingerprint: letters and digits
 */
public record Fingerprint(String text) {
  private static final Splitter PATHS = Splitter.on(File.pathSeparator).omitEmptyStrings();

  /** Rejects what is no fingerprint. */
  public Fingerprint {
    if (!text.matches("[0-9a-f]{32}")) {
      throw new IllegalArgumentException("no fingerprint: " + text);
    }
  }

  /** A builder of a fingerprint. */
  public static Builder builder() {
    return new Builder();
  }

  /** The parts of a fingerprint, each with a name; their order matters. Not safe to share. */
  public static final class Builder {
    private final Hasher hasher = Hashing.murmur3_128().newHasher();

    private Builder() {}

    /** Adds a value, such as a setting. */
    public Builder value(String name, String value) {
      put(name.getBytes(StandardCharsets.UTF_8));
      put(value.getBytes(StandardCharsets.UTF_8));
      return this;
    }

    /**
     * Adds a file, or a folder with all files in it. That there is none counts too.
     *
     * @throws IOException if it cannot be read, or is a pipe or a device, which may give other
     *     content each time
     */
    public Builder file(String name, Path path) throws IOException {
      put(name.getBytes(StandardCharsets.UTF_8));
      Map<String, Path> files = files(path);
      hasher.putInt(files.size());
      for (Map.Entry<String, Path> file : files.entrySet()) {
        put(file.getKey().getBytes(StandardCharsets.UTF_8));
        put(Files.readAllBytes(file.getValue()));
      }
      return this;
    }

    /**
     * Adds the program: all jars and folders that Java runs, so also formats and publications of
     * others, and the version of Java.
     *
     * @throws IOException if one of them cannot be read
     */
    public Builder program() throws IOException {
      value("java", Runtime.version().toString());
      for (String paths : new String[] {"java.class.path", "jdk.module.path"}) {
        for (String path : PATHS.split(System.getProperty(paths, ""))) {
          file(paths, Path.of(path));
        }
      }
      return this;
    }

    /** The fingerprint of all parts. */
    public Fingerprint build() {
      return new Fingerprint(hasher.hash().toString());
    }

    private void put(byte[] bytes) {
      hasher.putInt(bytes.length).putBytes(bytes);
    }
  }

  /** The files by their place within a folder, or the only file by its name. */
  private static Map<String, Path> files(Path path) throws IOException {
    Map<String, Path> files = new TreeMap<>();
    if (!Files.exists(path)) {
      return files;
    } else if (Files.isRegularFile(path)) {
      files.put(String.valueOf(path.getFileName()), path);
      return files;
    } else if (!Files.isDirectory(path)) {
      throw new IOException("neither a file nor a folder: " + path);
    }
    Files.walkFileTree(
        path,
        EnumSet.of(FileVisitOption.FOLLOW_LINKS),
        Integer.MAX_VALUE,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (attributes.isRegularFile()) {
              files.put(path.relativize(file).toString().replace('\\', '/'), file);
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException e) {
            return FileVisitResult.CONTINUE; // a link in a circle, or to nothing
          }
        });
    return files;
  }
}
