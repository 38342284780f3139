package nl.regiodeals.io;

import com.google.common.hash.Hashing;
import com.google.common.io.MoreFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import nl.regiodeals.core.exchange.Exporter;
import nl.regiodeals.core.exchange.Formats;
import nl.regiodeals.core.exchange.Input;
import nl.regiodeals.core.exchange.Reading;
import nl.regiodeals.core.exchange.UnreadableException;
import nl.regiodeals.core.model.Portfolio;
import nl.regiodeals.core.notice.Place;
import nl.regiodeals.core.notice.Provenance;
import nl.regiodeals.core.output.OutputFile;
import nl.regiodeals.io.internal.bind.ReadNotices;

/**
 * A portfolio in a file, with a second file beside it that tells from which cells of which
 * workbooks its values came: {@code regiodeals.json} and {@code regiodeals.provenance.json}. The
 * second counts only for the contents that it was written with; once the portfolio is edited, its
 * values may not be those of the cells any more.
 *
 * <pre>{@code
 * PortfolioFile file = PortfolioFile.at(Path.of("regiodeals.json"));
 * Reading reading = file.read(Formats.load());
 * file.write(reading.portfolio(), reading.provenance(), new JsonExporter());
 * }</pre>
 *
 * Immutable. Nothing guards against two processes that write one file at the same time: each leaves
 * a whole portfolio, and the second one stays.
 */
public final class PortfolioFile {
  private final Path path;

  private PortfolioFile(Path path) {
    this.path = path;
  }

  /** The portfolio in this file, which need not be there yet, or in this folder of tables. */
  public static PortfolioFile at(Path path) {
    return new PortfolioFile(path);
  }

  /** The file with the portfolio. */
  public Path path() {
    return path;
  }

  /** The file beside it that tells where its values came from; it need not be there. */
  public Path provenance() {
    String name = String.valueOf(path.getFileName());
    int dot = name.lastIndexOf('.');
    return path.resolveSibling((dot > 0 ? name.substring(0, dot) : name) + ".provenance.json");
  }

  /**
   * Reads the portfolio, and where its values came from if that is known. If the portfolio was
   * changed since, a notice says that its cells are not known any more.
   *
   * @throws UnreadableException if either file is none that can be read
   * @throws IOException if reading fails
   */
  public Reading read(Formats formats) throws IOException {
    Reading reading = formats.read(Input.of(path));
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

  /**
   * Writes both files, each whole or not at all; symbolic links are followed.
   *
   * @param exporter writes the portfolio; it should be of a format that keeps everything
   * @throws IOException if writing fails
   */
  public void write(Portfolio portfolio, Provenance provenance, Exporter exporter)
      throws IOException {
    OutputFile.write(path, out -> exporter.write(portfolio, out));
    OutputFile.write(provenance(), new ProvenanceFile(digest(), provenance)::write);
  }

  /**
   * Writes both files and opens them again before they take the place of what was there, so that
   * nothing is ever kept that cannot be read back.
   *
   * @throws IllegalStateException if what is read is not what was written; what was there stays
   * @throws UnreadableException if it cannot be read; what was there stays
   * @throws IOException if writing fails
   */
  public void keep(Portfolio portfolio, Provenance provenance, Exporter exporter, Formats formats)
      throws IOException {
    PortfolioFile trial = at(path.resolveSibling("trial-" + path.getFileName()));
    try {
      trial.write(portfolio, provenance, exporter);
      if (!trial.read(formats).complete().equals(portfolio)) {
        throw new IllegalStateException("what was written is not what is read");
      }
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
