package nl.regiodeals.core.exchange;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** A file or folder of the file system, named by its last part. */
record FileInput(Path place, boolean isFolder, ImmutableList<Input> parts) implements Input {
  @Override
  public String name() {
    Path last = place.getFileName();
    return last == null ? place.toString() : last.toString();
  }

  @Override
  public InputStream open() throws IOException {
    return Files.newInputStream(place);
  }

  @Override
  public Optional<Path> path() {
    return isFolder ? Optional.empty() : Optional.of(place);
  }
}
