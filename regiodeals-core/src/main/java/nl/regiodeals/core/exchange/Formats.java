package nl.regiodeals.core.exchange;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.util.Optional;
import java.util.ServiceLoader;
import nl.regiodeals.core.notice.NoticeType;
import nl.regiodeals.core.notice.Place;
import nl.regiodeals.core.notice.Severity;
import nl.regiodeals.core.text.Messages;

/**
 * The data formats: one entry point to read a file in any of them. Immutable.
 *
 * <pre>{@code
 * Reading reading = Formats.load().read(Input.of(Path.of("portfolio.json")));
 * }</pre>
 *
 * @param importers the readers, by the id of their format
 * @param exporters the writers, by the id of their format
 */
public record Formats(Registry<Importer> importers, Registry<Exporter> exporters) {
  private static final Messages TEXTS =
      Messages.load("exchange", Formats.class::getResourceAsStream);
  private static final NoticeType UNKNOWN_FORMAT =
      new NoticeType("unknown-format", Severity.ERROR, TEXTS);

  /**
   * The formats of all jars on the class path or module path.
   *
   * @throws IllegalStateException if two providers have the same format
   */
  public static Formats load() {
    return new Formats(
        Registry.of(ServiceLoader.load(Importer.class), importer -> importer.format().id()),
        Registry.of(ServiceLoader.load(Exporter.class), exporter -> exporter.format().id()));
  }

  /**
   * These formats with the reader for one format replaced, for example by one with other limits.
   */
  public Formats with(Importer importer) {
    String id = importer.format().id();
    ImmutableList.Builder<Importer> others = ImmutableList.builder();
    importers.all().stream().filter(other -> !other.format().id().equals(id)).forEach(others::add);
    return new Formats(
        Registry.of(others.add(importer).build(), each -> each.format().id()), exporters);
  }

  /** The writer for the format with this id, such as {@code csv}; empty if there is none. */
  public Optional<Exporter> exporterById(String id) {
    return exporters.find(id);
  }

  /**
   * The writer for a file with this name, such as {@code portfolio.zip}; empty if there is none.
   *
   * <p>A format that packs several files into one is found by the extension of the package: {@code
   * zip} for the id {@code csv}.
   */
  public Optional<Exporter> exporterByFileName(String fileName) {
    return exporters.all().stream()
        .filter(exporter -> exporter.format().matches(fileName))
        .findFirst();
  }

  /**
   * The writer for a media type as a client asks for it, such as {@code text/turtle}; empty if
   * there is none. Of formats that share a media type the first by id.
   */
  public Optional<Exporter> exporterByMediaType(String mediaType) {
    return exporters.all().stream()
        .filter(exporter -> exporter.format().hasMediaType(mediaType))
        .findFirst();
  }

  /** The reader for the format with this id, such as {@code csv}; empty if there is none. */
  public Optional<Importer> importerById(String id) {
    return importers.find(id);
  }

  /** The reader for a file with this name; empty if there is none. */
  public Optional<Importer> importerByFileName(String fileName) {
    return importers.all().stream()
        .filter(importer -> importer.format().matches(fileName))
        .findFirst();
  }

  /**
   * The reader for what has this media type, such as an upload whose name says nothing; empty if
   * there is none.
   */
  public Optional<Importer> importerByMediaType(String mediaType) {
    return importers.all().stream()
        .filter(importer -> importer.format().hasMediaType(mediaType))
        .findFirst();
  }

  /**
   * Reads a file or a folder; the format follows from its name.
   *
   * @throws UnreadableException if the format is unknown or the file cannot be read at all
   * @throws IOException if the file system fails
   */
  public Reading read(Input input) throws IOException {
    return importers.all().stream()
        .filter(
            importer ->
                input.isFolder()
                    ? importer.readsFolders()
                    : importer.format().matches(input.name()))
        .findFirst()
        .orElseThrow(
            () ->
                new UnreadableException(
                    UNKNOWN_FORMAT
                        .notice()
                        .at(new Place.InFile(input.name()))
                        .with("formats", String.join(", ", importers.ids()))))
        .read(input);
  }
}
