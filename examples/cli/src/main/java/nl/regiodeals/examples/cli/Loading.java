package nl.regiodeals.examples.cli;

import com.google.common.collect.ImmutableList;
import com.google.common.hash.Hashing;
import com.google.common.io.MoreFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import nl.regiodeals.core.exchange.Exporter;
import nl.regiodeals.core.exchange.Formats;
import nl.regiodeals.core.exchange.Input;
import nl.regiodeals.core.exchange.Reading;
import nl.regiodeals.core.model.Portfolio;
import nl.regiodeals.core.notice.Notice;
import nl.regiodeals.core.notice.Provenance;
import nl.regiodeals.core.notice.Severity;
import nl.regiodeals.io.ProvenanceFile;

/** Reads what the user names. */
final class Loading {
  private Loading() {}

  /** Reads a file or folder, whatever is wrong in it. */
  static Reading read(Path path, Limits limits) throws IOException {
    return read(path, limits, beside -> {});
  }

  /** The same, told which file of cells is not of this portfolio any more. */
  private static Reading read(Path path, Limits limits, Consumer<Path> stale) throws IOException {
    if (!Files.exists(path)) {
      throw new NoSuchFileException(path.toString());
    }
    Reading reading = limits.formats().read(Input.of(path));
    Path beside = provenanceFile(path);
    if (!Files.isRegularFile(beside) || !Files.isRegularFile(path)) {
      return reading;
    }
    ProvenanceFile kept = ProvenanceFile.read(Input.of(beside));
    if (!kept.portfolio().equals(digest(path))) {
      stale.accept(beside);
      return reading;
    }
    return new Reading(
        reading.portfolio(), reading.provenance().and(kept.provenance()), reading.notices());
  }

  /** Keeps beside a portfolio from which cells of which workbooks its values came. */
  static void writeProvenance(Path portfolio, Provenance provenance) throws IOException {
    ProvenanceFile kept = new ProvenanceFile(digest(portfolio), provenance);
    WholeFile.write(provenanceFile(portfolio), kept::write);
  }

  private static String digest(Path file) throws IOException {
    return MoreFiles.asByteSource(file).hash(Hashing.sha256()).toString();
  }

  private static Path provenanceFile(Path portfolio) {
    String name = String.valueOf(portfolio.getFileName());
    int dot = name.lastIndexOf('.');
    return portfolio.resolveSibling((dot > 0 ? name.substring(0, dot) : name) + ".provenance.json");
  }

  /** Reads a file or folder of which all must be understood; says what was not. */
  static Portfolio readWhole(Path path, ReadingCommand command) throws IOException {
    return readWholeReading(path, command).portfolio();
  }

  /** The same, with where each value stood. */
  static Reading readWholeReading(Path path, ReadingCommand command) throws IOException {
    Reading reading =
        read(
            path,
            command.limits(),
            beside ->
                command
                    .err()
                    .println(command.texts().text("provenanceStale", "file", beside.toString())));
    ImmutableList<Notice> notices = reading.notices();
    for (Notice notice : notices) {
      if (notice.severity() != Severity.INFO) {
        command.err().println(command.texts().line(notice));
      }
    }
    if (!reading.isComplete()) {
      throw new RefusedException("incomplete", "file", path.toString());
    }
    return reading;
  }

  /** The writer of a data format, or else a refusal with the formats that there are. */
  static Exporter exporter(Function<Formats, Optional<Exporter>> choice) {
    Formats formats = Formats.load();
    return choice
        .apply(formats)
        .orElseThrow(
            () ->
                new RefusedException(
                    "noFormat", "known", String.join(", ", formats.exporters().ids())));
  }
}
