package nl.regiodeals.core.exchange;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file or folder of the file system, named by its last part. */
record FileInput(Path path, boolean isFolder, ImmutableList<Input> parts) implements Input {
  @Override
  public String name() {
    Path last = path.getFileName();
    return last == null ? path.toString() : last.toString();
  }

  @Override
  public InputStream open() throws IOException {
    return Files.newInputStream(path);
  }
}
