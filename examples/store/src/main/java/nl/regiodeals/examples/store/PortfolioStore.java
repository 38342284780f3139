package nl.regiodeals.examples.store;

import com.google.common.collect.ImmutableList;
import com.google.common.hash.Hashing;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import nl.regiodeals.core.check.Checks;
import nl.regiodeals.core.exchange.Input;
import nl.regiodeals.core.exchange.Reading;
import nl.regiodeals.core.exchange.UnreadableException;
import nl.regiodeals.core.merge.Change;
import nl.regiodeals.core.merge.Differences;
import nl.regiodeals.core.model.Portfolio;
import nl.regiodeals.io.JsonExporter;
import nl.regiodeals.io.JsonImporter;

/**
 * Keeps versions of portfolios in a database, as their canonical JSON. A version is a row that is
 * written once, in one transaction; the primary key ensures that two writers cannot both make
 * version 7. The SQL is the same for H2 and PostgreSQL. Safe to share between threads, and between
 * processes that use the same database.
 *
 * <pre>{@code
 * PortfolioStore store = PortfolioStore.open(dataSource, Clock.systemUTC());
 * store.save("regiodeals", 0, portfolio, "A. Jansen", "first version");
 * store.update("regiodeals", "B. de Vries", "results of 2025", this::withResults);
 * ImmutableList<Change> changes = store.changes("regiodeals", 1, 2);
 * }</pre>
 */
public final class PortfolioStore {
  private static final int ATTEMPTS = 100;
  private static final int LONGEST_NAME = 100;
  private static final int LONGEST_AUTHOR = 200;
  private static final int LONGEST_REASON = 1_000;

  /** The error class of all databases for a row whose key already exists (SQL:2011, class 23). */
  private static final String INTEGRITY = "23";

  private final DataSource database;
  private final Clock clock;

  private PortfolioStore(DataSource database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /**
   * Opens a store, creating its table if necessary.
   *
   * @throws StoreException if the database fails
   */
  public static PortfolioStore open(DataSource database, Clock clock) {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(
          """
          create table if not exists portfolio_version (
            portfolio varchar(%d) not null,
            number integer not null,
            saved_at timestamp with time zone not null,
            author varchar(%d) not null,
            reason varchar(%d) not null,
            sha256 char(64) not null,
            content text not null,
            primary key (portfolio, number))"""
              .formatted(LONGEST_NAME, LONGEST_AUTHOR, LONGEST_REASON));
    } catch (SQLException e) {
      throw new StoreException(e);
    }
    return new PortfolioStore(database, clock);
  }

  /** The versions of a portfolio, the oldest first. */
  public ImmutableList<Version> versions(String portfolio) {
    String sql =
        "select number, saved_at, author, reason, sha256 from portfolio_version"
            + " where portfolio = ? order by number";
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(sql)) {
      select.setString(1, portfolio);
      ImmutableList.Builder<Version> versions = ImmutableList.builder();
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          versions.add(
              new Version(
                  portfolio,
                  rows.getInt(1),
                  rows.getObject(2, OffsetDateTime.class).toInstant(),
                  rows.getString(3),
                  rows.getString(4),
                  rows.getString(5)));
        }
      }
      return versions.build();
    } catch (SQLException e) {
      throw new StoreException(e);
    }
  }

  /** The number of the last version; 0 if there is none. */
  public int last(String portfolio) {
    String sql = "select coalesce(max(number), 0) from portfolio_version where portfolio = ?";
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(sql)) {
      select.setString(1, portfolio);
      try (ResultSet rows = select.executeQuery()) {
        rows.next();
        return rows.getInt(1);
      }
    } catch (SQLException e) {
      throw new StoreException(e);
    }
  }

  /**
   * The content of a version; empty if there is no such version.
   *
   * @throws StoreException if the content is not what was saved
   * @throws UnreadableException if it cannot be read completely
   */
  public Optional<Portfolio> load(String portfolio, int number) {
    return read(portfolio, number).map(Reading::complete);
  }

  /**
   * The content of a version with what was noticed while it was read, such as fields that a newer
   * program saved and this one does not know; empty if there is no such version.
   *
   * @throws StoreException if the content is not what was saved
   * @throws UnreadableException if it cannot be read at all
   */
  public Optional<Reading> read(String portfolio, int number) {
    String sql = "select sha256, content from portfolio_version where portfolio = ? and number = ?";
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(sql)) {
      select.setString(1, portfolio);
      select.setInt(2, number);
      try (ResultSet rows = select.executeQuery()) {
        return rows.next()
            ? Optional.of(checked(portfolio + "@" + number, rows.getString(1), rows.getString(2)))
            : Optional.empty();
      }
    } catch (SQLException e) {
      throw new StoreException(e);
    }
  }

  private static Reading checked(String name, String sha256, String content) {
    byte[] json = content.getBytes(StandardCharsets.UTF_8);
    if (!sha256(json).equals(sha256)) {
      throw new StoreException(name + " was changed in the database after it was saved");
    }
    return opened(name, json);
  }

  private static Reading opened(String name, byte[] json) {
    try {
      return new JsonImporter().read(Input.of(name + ".json", json));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads back what is about to be saved, and checks it, as anyone who loads it will. */
  private static void refuseWhatCannotBeOpened(String name, Portfolio portfolio, byte[] json) {
    Reading opened = opened(name, json);
    if (!opened.complete().equals(portfolio)) {
      throw new StoreException(name + " would not come back as it is; it was not saved");
    }
    try {
      Checks.load().run(opened);
    } catch (RuntimeException e) {
      throw new StoreException(
          name
              + " cannot be checked, so that nobody could work with it; it was not saved. Are its"
              + " amounts right?",
          e);
    }
  }

  private static void refuseLong(String what, String text, int longest) {
    int length = text.length();
    if (length > longest) {
      throw new StoreException(
          "the %s is %d characters long, and %d fit; shorten it".formatted(what, length, longest));
    }
  }

  /**
   * Saves the next version.
   *
   * @param follows the number of the version that it was made from; 0 for the first
   * @throws ConflictException if that is no longer the last version
   * @throws StoreException if there is no such version, the portfolio cannot be checked, a text is
   *     too long, or the database fails
   * @throws UnreadableException if the portfolio cannot be read back
   */
  public Version save(String name, int follows, Portfolio portfolio, String author, String reason) {
    refuseLong("name", name, LONGEST_NAME);
    refuseLong("author", author, LONGEST_AUTHOR);
    refuseLong("reason", reason, LONGEST_REASON);
    byte[] json = json(portfolio);
    refuseWhatCannotBeOpened(name, portfolio, json);
    // the precision that every database supports
    Instant now = Instant.ofEpochMilli(clock.millis());
    Version version = new Version(name, follows + 1, now, author, reason, sha256(json));
    String sql =
        "insert into portfolio_version"
            + " (portfolio, number, saved_at, author, reason, sha256, content)"
            + " values (?, ?, ?, ?, ?, ?, ?)";
    if (follows > 0 && last(name) < follows) {
      throw new StoreException(name + " has no version " + follows);
    }
    try (Connection connection = database.getConnection();
        PreparedStatement insert = connection.prepareStatement(sql)) {
      insert.setString(1, name);
      insert.setInt(2, version.number());
      insert.setObject(3, OffsetDateTime.ofInstant(now, ZoneOffset.UTC));
      insert.setString(4, author);
      insert.setString(5, reason);
      insert.setString(6, version.sha256());
      insert.setString(7, new String(json, StandardCharsets.UTF_8));
      insert.executeUpdate();
      return version;
    } catch (SQLException e) {
      if (String.valueOf(e.getSQLState()).startsWith(INTEGRITY)) {
        throw new ConflictException(name, version.number(), e);
      }
      throw new StoreException(e);
    }
  }

  /**
   * Changes the last version into the next one. If another writer was first, the change is repeated
   * on the version of that writer, so that no change is lost.
   *
   * @param change may be called more than once
   * @throws ConflictException if other writers were first a hundred times in a row
   * @throws StoreException if there is no version to change
   */
  public Version update(
      String name, String author, String reason, UnaryOperator<Portfolio> change) {
    for (int attempt = 1; ; attempt++) {
      int last = last(name);
      Portfolio before =
          load(name, last).orElseThrow(() -> new StoreException(name + " has no versions"));
      try {
        return save(name, last, change.apply(before), author, reason);
      } catch (ConflictException e) {
        if (attempt == ATTEMPTS) {
          throw e;
        }
      }
    }
  }

  /**
   * The changes from one version to another, in either direction of time.
   *
   * @throws StoreException if either version does not exist
   */
  public ImmutableList<Change> changes(String portfolio, int from, int to) {
    return Differences.between(required(portfolio, from), required(portfolio, to));
  }

  private Portfolio required(String portfolio, int number) {
    return load(portfolio, number)
        .orElseThrow(() -> new StoreException(portfolio + " has no version " + number));
  }

  private static byte[] json(Portfolio portfolio) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      new JsonExporter().write(portfolio, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static String sha256(byte[] json) {
    return Hashing.sha256().hashBytes(json).toString();
  }
}
