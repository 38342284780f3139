package nl.regiodeals.examples.cli;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
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
  static Reading read(Path path) throws IOException {
    if (!Files.exists(path)) {
      throw new NoSuchFileException(path.toString());
    }
    Reading reading = Formats.load().read(Input.of(path));
    Path beside = provenanceFile(path);
    return Files.isRegularFile(beside)
        ? new Reading(
            reading.portfolio(),
            reading.provenance().and(ProvenanceFile.read(Input.of(beside))),
            reading.notices())
        : reading;
  }

  /** Keeps beside a portfolio from which cells of which workbooks its values came. */
  static void writeProvenance(Path portfolio, Provenance provenance) throws IOException {
    WholeFile.write(provenanceFile(portfolio), out -> ProvenanceFile.write(provenance, out));
  }

  private static Path provenanceFile(Path portfolio) {
    String name = String.valueOf(portfolio.getFileName());
    int dot = name.lastIndexOf('.');
    return portfolio.resolveSibling((dot > 0 ? name.substring(0, dot) : name) + ".provenance.json");
  }

  /** Reads a file or folder of which all must be understood; says what was not. */
  static Portfolio readWhole(Path path, SpokenCommand command) throws IOException {
    return readWholeReading(path, command).portfolio();
  }

  /** The same, with where each value stood. */
  static Reading readWholeReading(Path path, SpokenCommand command) throws IOException {
    Reading reading = read(path);
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
