package nl.regiodeals.examples.store;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.logging.Logger;
import javax.sql.DataSource;

/**
 * A data source for a database URL; real applications use a connection pool instead. An H2 database
 * in a file writes at each commit, so that saved versions survive a killed process.
 *
 * @param url such as {@code jdbc:h2:file:./regiodeals} or {@code
 *     jdbc:postgresql://localhost/regiodeals?user=...}
 */
record JdbcUrl(String url) implements DataSource {
  @Override
  public Connection getConnection() throws SQLException {
    boolean isFile = url.startsWith("jdbc:h2:file:");
    return DriverManager.getConnection(isFile ? url + ";WRITE_DELAY=0" : url);
  }

  @Override
  public Connection getConnection(String user, String password) throws SQLException {
    return DriverManager.getConnection(url, user, password);
  }

  @Override
  public PrintWriter getLogWriter() throws SQLException {
    throw new SQLFeatureNotSupportedException();
  }

  @Override
  public void setLogWriter(PrintWriter out) throws SQLException {
    throw new SQLFeatureNotSupportedException();
  }

  @Override
  public void setLoginTimeout(int seconds) throws SQLException {
    throw new SQLFeatureNotSupportedException();
  }

  @Override
  public int getLoginTimeout() {
    return 0;
  }

  @Override
  public Logger getParentLogger() throws SQLFeatureNotSupportedException {
    throw new SQLFeatureNotSupportedException();
  }

  @Override
  public <T> T unwrap(Class<T> type) throws SQLException {
    throw new SQLException("wraps nothing");
  }

  @Override
  public boolean isWrapperFor(Class<?> type) {
    return false;
  }
}
