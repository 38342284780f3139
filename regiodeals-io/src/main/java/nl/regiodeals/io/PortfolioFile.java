package nl.regiodeals.io;

import com.google.common.hash.HashCode;
import com.google.common.hash.Hashing;
import com.google.common.hash.HashingOutputStream;
import com.google.common.io.MoreFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import nl.regiodeals.core.exchange.Exporter;
import nl.regiodeals.core.exchange.Formats;
import nl.regiodeals.core.exchange.Input;
import nl.regiodeals.core.exchange.Reading;
import nl.regiodeals.core.exchange.UnreadableException;
import nl.regiodeals.core.model.Portfolio;
import nl.regiodeals.core.model.ProgrammeProfile;
import nl.regiodeals.core.notice.Notice;
import nl.regiodeals.core.notice.Place;
import nl.regiodeals.core.notice.Provenance;
import nl.regiodeals.core.output.OutputFile;
import nl.regiodeals.core.output.OutputFolder;
import nl.regiodeals.core.work.InterruptedWorkException;
import nl.regiodeals.core.work.Interruption;
import nl.regiodeals.io.internal.bind.ReadNotices;

/**
 * A portfolio in a file, with a second file beside it that records which cells of which workbooks
 * its values came from, {@code regiodeals.json} and {@code regiodeals.provenance.json}, and a third
 * that says what the programme is like, {@code regiodeals.programme.json}. The second file is valid
 * only for the contents it was written with; once the portfolio is edited, its values may no longer
 * be those of the cells.
 *
 * <pre>{@code
 * PortfolioFile file = PortfolioFile.at(Path.of("regiodeals.json"));
 * Reading reading = file.read(Formats.load());
 * file.write(reading.portfolio(), reading.provenance(), new JsonExporter());
 * }</pre>
 *
 * Immutable. There is no protection against two processes that write the same file at the same
 * time: each writes a complete portfolio, and the last one remains.
 */
public final class PortfolioFile {
  private final Path path;

  private PortfolioFile(Path path) {
    this.path = path;
  }

  /** The portfolio in this file, which need not exist yet, or in this folder of tables. */
  public static PortfolioFile at(Path path) {
    return new PortfolioFile(path);
  }

  /** The file with the portfolio. */
  public Path path() {
    return path;
  }

  /** The file beside it that records where its values came from; it need not exist. */
  public Path provenance() {
    return beside(".provenance.json");
  }

  /**
   * The file beside it that says what its programme is like, for a portfolio that does not say so
   * itself; it need not exist.
   */
  public Path profile() {
    return beside(".programme.json");
  }

  private Path beside(String ending) {
    String name = String.valueOf(path.getFileName());
    int dot = name.lastIndexOf('.');
    return path.resolveSibling((dot > 0 ? name.substring(0, dot) : name) + ending);
  }

  /**
   * Reads the portfolio, what its programme is like, and where its values came from if that is
   * known. If the portfolio was changed since, a notice says that its cells are no longer known.
   *
   * @throws UnreadableException if one of the files cannot be read
   * @throws IOException if reading fails
   */
  public Reading read(Formats formats) throws IOException {
    Reading reading = withProfile(formats.read(Input.of(path)));
    if (!Files.isRegularFile(path) || !Files.isRegularFile(provenance())) {
      return reading;
    }
    ProvenanceFile kept = ProvenanceFile.read(Input.of(provenance()));
    return kept.portfolio().equals(digest())
        ? reading.from(kept.provenance())
        : reading.noting(
            ReadNotices.STALE_PROVENANCE
                .notice()
                .at(new Place.InFile(String.valueOf(provenance().getFileName()))));
  }

  private Reading withProfile(Reading reading) throws IOException {
    if (!Files.isRegularFile(profile())) {
      return reading;
    }
    ProgrammeProfiles.Read beside = ProgrammeProfiles.read(Input.of(profile()));
    Optional<ProgrammeProfile> own = reading.portfolio().profile();
    if (own.isPresent()) {
      // a portfolio that was written again has taken over the file beside it
      if (own.get().equals(beside.profile())) {
        return reading;
      }
      return reading.noting(
          ReadNotices.PROFILE_TWICE
              .notice()
              .at(new Place.InFile(String.valueOf(profile().getFileName())))
              .with("found", own.get().id()));
    }
    Reading whole = reading.with(beside.profile());
    for (Notice notice : beside.notices()) {
      whole = whole.noting(notice);
    }
    return whole;
  }

  /**
   * Writes both files, each whole or not at all; symbolic links are followed.
   *
   * @param exporter writes the portfolio; its format should be complete
   * @throws InterruptedWorkException if the thread is interrupted; both files are as they were
   * @throws IOException if writing fails
   */
  public void write(Portfolio portfolio, Provenance provenance, Exporter exporter)
      throws IOException {
    HashCode[] digest = new HashCode[1];
    Map<Path, OutputFolder.Content> files = new LinkedHashMap<>();
    files.put(
        path,
        out -> {
          HashingOutputStream hashed = new HashingOutputStream(Hashing.sha256(), out);
          exporter.write(portfolio, hashed);
          digest[0] = hashed.hash();
        });
    files.put(provenance(), out -> new ProvenanceFile(digest[0].toString(), provenance).write(out));
    OutputFile.write(files);
  }

  /**
   * Writes both files, and reads them back before they replace the existing ones, so that nothing
   * is ever kept that cannot be read back.
   *
   * @throws IllegalStateException if what is read back differs from what was written; the existing
   *     files then remain
   * @throws UnreadableException if it cannot be read back; the existing files then remain
   * @throws IOException if writing fails
   */
  public void keep(Portfolio portfolio, Provenance provenance, Exporter exporter, Formats formats)
      throws IOException {
    PortfolioFile trial = at(path.resolveSibling("trial-" + path.getFileName()));
    try {
      trial.write(portfolio, provenance, exporter);
      if (!trial.read(formats).complete().equals(portfolio)) {
        throw new IllegalStateException("what was read back differs from what was written");
      }
      Interruption.check();
      Files.move(trial.path, path, StandardCopyOption.ATOMIC_MOVE);
      Files.move(trial.provenance(), provenance(), StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(trial.path);
      Files.deleteIfExists(trial.provenance());
    }
  }

  private String digest() throws IOException {
    return MoreFiles.asByteSource(path).hash(Hashing.sha256()).toString();
  }
}
