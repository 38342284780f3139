package nl.regiodeals.examples.cli;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import nl.regiodeals.core.exchange.Input;
import nl.regiodeals.io.SheetMapping;

/**
 * The mappings that the user gave.
 *
 * @param byFile each by its file
 */
record Mappings(ImmutableMap<Path, SheetMapping> byFile) {
  /** Reads them, and reports everything that is wrong in one. */
  static Mappings read(List<Path> files, ReadingCommand command) throws IOException {
    ImmutableMap.Builder<Path, SheetMapping> byFile = ImmutableMap.builder();
    for (Path file : files) {
      if (!Files.exists(file)) {
        throw new NoSuchFileException(file.toString());
      }
      SheetMapping.Read read = SheetMapping.read(Input.of(file), command.limits().files());
      if (read.mapping().isEmpty()) {
        // the exception has the first
        read.notices().stream()
            .skip(1)
            .forEach(notice -> command.err().println(command.texts().line(notice)));
      }
      byFile.put(file, read.complete());
    }
    return new Mappings(byFile.buildKeepingLast());
  }

  /** The mappings, in the order given. */
  ImmutableList<SheetMapping> mappings() {
    return byFile.values().asList();
  }

  /** Whether any of them is for a file with this name. */
  boolean areFor(String name) {
    return byFile.values().stream().anyMatch(mapping -> mapping.isFor(name));
  }

  /** Whether a file is one of the mappings. */
  boolean isOne(Path file) {
    return byFile.keySet().stream()
        .anyMatch(
            one -> one.toAbsolutePath().normalize().equals(file.toAbsolutePath().normalize()));
  }

  /**
   * Refuses a mapping that is for none of the files, or that does not say for which of them.
   *
   * @param names the names of the files
   */
  void refuseUnclear(List<String> names) {
    for (Map.Entry<Path, SheetMapping> one : byFile.entrySet()) {
      if (one.getValue().file().isEmpty() && names.size() > 1) {
        throw new RefusedException("mappingForWhich", "file", one.getKey().toString());
      }
      if (names.stream().noneMatch(one.getValue()::isFor)) {
        throw new RefusedException("mappingForNone", "file", one.getKey().toString());
      }
    }
  }
}
