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
import nl.regiodeals.core.notice.Severity;

/** Reads what the user names. */
final class Loading {
  private Loading() {}

  /** Reads a file or folder, whatever is wrong in it. */
  static Reading read(Path path) throws IOException {
    if (!Files.exists(path)) {
      throw new NoSuchFileException(path.toString());
    }
    return Formats.load().read(Input.of(path));
  }

  /** Reads a file or folder of which all must be understood; says what was not. */
  static Portfolio readWhole(Path path, SpokenCommand command) throws IOException {
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
    return reading.portfolio();
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
