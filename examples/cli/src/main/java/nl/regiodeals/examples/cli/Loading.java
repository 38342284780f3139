package nl.regiodeals.examples.cli;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import nl.regiodeals.core.exchange.Exporter;
import nl.regiodeals.core.exchange.Formats;
import nl.regiodeals.core.exchange.Reading;
import nl.regiodeals.core.exchange.UnreadableException;
import nl.regiodeals.core.model.Portfolio;
import nl.regiodeals.core.notice.Notice;
import nl.regiodeals.core.notice.NoticeType;
import nl.regiodeals.core.notice.Place;
import nl.regiodeals.core.notice.Severity;
import nl.regiodeals.io.PortfolioFile;

/** Reads the files that the user names. */
final class Loading {
  private static final NoticeType ONE_TABLE =
      new NoticeType("one-table", Severity.ERROR, CliTexts.messages());
  private static final NoticeType A_WORKBOOK =
      new NoticeType("a-workbook", Severity.ERROR, CliTexts.messages());
  private static final NoticeType NO_TABLE =
      new NoticeType("no-table", Severity.WARNING, CliTexts.messages());

  private Loading() {}

  /**
   * Reads a file or folder, even if it has errors, with its provenance. The command then speaks the
   * words of its programme.
   */
  static Reading read(Path path, ReadingCommand command) throws IOException {
    if (!Files.exists(path)) {
      throw new NoSuchFileException(path.toString());
    }
    Formats formats = command.limits().formats();
    refuseOtherKinds(path, formats);
    Reading reading = withLeftOut(PortfolioFile.at(path).read(formats), path);
    command.speakOf(reading.portfolio());
    return reading;
  }

  /** Reads a file or folder completely; reports what could not be read. */
  static Portfolio readWhole(Path path, ReadingCommand command) throws IOException {
    return readWholeReading(path, command).portfolio();
  }

  /** Reads a file or folder completely, with its provenance. */
  static Reading readWholeReading(Path path, ReadingCommand command) throws IOException {
    Reading reading = read(path, command);
    ImmutableList<Notice> notices = reading.notices();
    for (Notice notice : notices) {
      if (notice.severity() != Severity.INFO) {
        command.err().println(command.texts().line(notice));
      }
    }
    reading.complete();
    return reading;
  }

  /** Rejects a single table or a workbook, which other commands read. */
  private static void refuseOtherKinds(Path path, Formats formats) {
    String name = String.valueOf(path.getFileName());
    boolean isRead =
        formats.importers().all().stream().anyMatch(importer -> importer.format().matches(name));
    NoticeType type =
        switch (FileKind.of(path)) {
          case TABLE -> ONE_TABLE;
          case WORKBOOK, EXCEL, OPENDOCUMENT, NUMBERS -> A_WORKBOOK;
          default -> null;
        };
    if (type != null && !isRead && !Files.isDirectory(path)) {
      throw new UnreadableException(type.notice().at(new Place.InFile(name)));
    }
  }

  /** Adds notices about files and folders in a folder of tables that are not tables. */
  private static Reading withLeftOut(Reading reading, Path path) throws IOException {
    if (!Files.isDirectory(path)) {
      return reading;
    }
    ImmutableList.Builder<Notice> notices = ImmutableList.builder();
    notices.addAll(reading.notices());
    try (DirectoryStream<Path> files = Files.newDirectoryStream(path, Loading::isLeftOut)) {
      for (Path file : ImmutableSortedSet.copyOf(files)) {
        String place = path.getFileName() + "/" + file.getFileName();
        notices.add(NO_TABLE.notice().at(new Place.InFile(place)));
      }
    }
    return new Reading(reading.portfolio(), reading.provenance(), notices.build());
  }

  private static boolean isLeftOut(Path file) {
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    return Files.isDirectory(file)
        || !(name.startsWith(".")
            || name.endsWith(".csv")
            || name.endsWith(".json")
            || name.equals("thumbs.db")
            || name.equals("desktop.ini"));
  }

  /** The writer for the data format with this id; if there is none, the error lists the formats. */
  static Exporter exporter(String id) {
    return known(Formats.load(), Formats.load().exporterById(id));
  }

  /**
   * The writer for a file name; a device or pipe without an extension gets JSON, the complete
   * format.
   */
  static Exporter exporterFor(Path file) {
    Formats formats = Formats.load();
    Optional<Exporter> named = formats.exporterByFileName(file.toString());
    return known(
        formats,
        named.isEmpty() && WholeFile.isNoFile(file) ? formats.exporterById("json") : named);
  }

  private static Exporter known(Formats formats, Optional<Exporter> exporter) {
    return exporter.orElseThrow(
        () ->
            new RefusedException(
                "noFormat", "known", String.join(", ", formats.exporters().ids())));
  }
}
