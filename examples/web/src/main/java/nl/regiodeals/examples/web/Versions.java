package nl.regiodeals.examples.web;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableList;
import com.google.common.hash.Hashing;
import com.google.common.hash.HashingOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import nl.regiodeals.core.exchange.Input;
import nl.regiodeals.core.exchange.Reading;
import nl.regiodeals.core.exchange.UnreadableException;
import nl.regiodeals.core.merge.Change;
import nl.regiodeals.core.model.Portfolio;
import nl.regiodeals.core.notice.Provenance;
import nl.regiodeals.core.output.OutputFile;
import nl.regiodeals.examples.store.PortfolioStore;
import nl.regiodeals.examples.store.StoreException;
import nl.regiodeals.examples.store.Version;
import nl.regiodeals.io.JsonExporter;
import nl.regiodeals.io.ProvenanceFile;
import org.h2.jdbcx.JdbcConnectionPool;

/**
 * The versions of the portfolio, in a database in the work folder; and beside it, for each, from
 * which cells of which workbooks its values came. Safe to share between threads.
 */
final class Versions implements AutoCloseable {
  private static final String NAME = "portfolio";
  private static final int LONGEST_AUTHOR = 200;
  private static final int LONGEST_REASON = 1_000;

  private final JdbcConnectionPool database;
  private final PortfolioStore store;
  private final Path origins;

  private Versions(JdbcConnectionPool database, Path work) {
    this.database = database;
    this.store = PortfolioStore.open(database, Clock.systemUTC());
    this.origins = work.resolve("origins");
  }

  /**
   * The versions in a folder.
   *
   * @throws StoreException if another process has them open
   */
  static Versions in(Path work) throws IOException {
    Path folder = Files.createDirectories(work.toAbsolutePath());
    // each version is on disk when its sender gets an answer
    return new Versions(
        JdbcConnectionPool.create(
            "jdbc:h2:file:" + folder.resolve("versions") + ";WRITE_DELAY=0", "", ""),
        folder);
  }

  /** All versions, the oldest first. */
  ImmutableList<Version> all() {
    return store.versions(NAME);
  }

  /** The number of the last version; 0 if there is none. */
  int last() {
    return store.last(NAME);
  }

  /** A version; empty if there is none with this number. */
  Optional<Version> find(int number) {
    return all().stream().filter(version -> version.number() == number).findFirst();
  }

  /**
   * The content of a version, with the cells its values came from as far as they are known; empty
   * if there is no such version.
   *
   * @throws StoreException if the content is not what was saved
   * @throws UnreadableException if it cannot be read at all
   */
  Optional<Reading> read(int number) throws IOException {
    Optional<Version> version = find(number);
    Optional<Reading> reading = store.read(NAME, number);
    Path origin = origin(number);
    if (version.isEmpty() || reading.isEmpty() || !Files.exists(origin)) {
      return reading;
    }
    ProvenanceFile known = ProvenanceFile.read(Input.of(origin));
    return known.portfolio().equals(version.get().sha256())
        ? Optional.of(reading.get().from(known.provenance()))
        : reading;
  }

  /** What changed in a version since the one before; nothing for the first. */
  ImmutableList<Change> changes(int number) {
    return number > 1 ? store.changes(NAME, number - 1, number) : ImmutableList.of();
  }

  /**
   * Keeps the next version.
   *
   * @param follows the number of the last version; 0 if there is none
   * @throws StoreException if it cannot be read back or checked; then nothing is kept
   */
  Version keep(
      int follows, Portfolio portfolio, Provenance provenance, String author, String reason)
      throws IOException {
    ProvenanceFile origin = new ProvenanceFile(digest(portfolio), provenance);
    OutputFile.write(origin(follows + 1), origin::write);
    return store.save(
        NAME,
        follows,
        portfolio,
        Ascii.truncate(author, LONGEST_AUTHOR, "\u2026"),
        Ascii.truncate(reason, LONGEST_REASON, "\u2026"));
  }

  private Path origin(int number) {
    return origins.resolve(number + ".json");
  }

  private static String digest(Portfolio portfolio) throws IOException {
    HashingOutputStream out =
        new HashingOutputStream(Hashing.sha256(), OutputStream.nullOutputStream());
    new JsonExporter().write(portfolio, out);
    return out.hash().toString();
  }

  @Override
  public void close() {
    database.dispose();
  }
}
