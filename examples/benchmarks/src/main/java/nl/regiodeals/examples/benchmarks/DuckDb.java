package nl.regiodeals.examples.benchmarks;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Adds up measurements by DuckDB, in 256 MB. It checks nothing. */
final class DuckDb {
  private DuckDb() {}

  /**
   * The totals that {@link AddUp} gives: sums, rows and deals by unit and year.
   *
   * @param indicators a CSV with the deal and unit of each indicator
   * @return the number of rows
   */
  static long totals(Path measurements, Path indicators) throws SQLException {
    return rows(
        "SELECT i.unit, m.year, sum(m.value), count(*), count(DISTINCT i.deal)"
            + " FROM read_csv("
            + quoted(measurements)
            + ", header = true, columns = {indicator: 'VARCHAR', year: 'INTEGER',"
            + " value: 'DECIMAL(18, 3)', remark: 'VARCHAR'}) m"
            + " LEFT JOIN read_csv("
            + quoted(indicators)
            + ") i ON i.id = m.indicator GROUP BY i.unit, m.year");
  }

  /** Sums and rows by year only, as floating-point numbers: no units, no deals. */
  static long byYear(Path measurements) throws SQLException {
    return rows(
        "SELECT '', year, sum(value), count(*) FROM read_csv("
            + quoted(measurements)
            + ") GROUP BY year");
  }

  private static long rows(String query) throws SQLException {
    long rows = 0;
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement()) {
      statement.execute("SET memory_limit = '256MB'");
      try (ResultSet sums = statement.executeQuery(query)) {
        while (sums.next()) {
          rows += sums.getLong(4);
        }
      }
    }
    return rows;
  }

  private static String quoted(Path file) {
    return "'" + file.toString().replace("'", "''") + "'";
  }
}
