package nl.regiodeals.examples.store;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class PostgresStoreTest extends StoreBehaviour {
  private static @Nullable PostgresServer server;
  private static int databases;

  @BeforeAll
  static void startServer() throws IOException, InterruptedException {
    var programs = PostgresServer.programs();
    assumeTrue(programs.isPresent(), "PostgreSQL is not installed");
    server = PostgresServer.start(programs.orElseThrow());
  }

  @AfterAll
  static void stopServer() throws IOException, InterruptedException {
    if (server != null) {
      server.stop();
    }
  }

  @Override
  String newDatabase() throws SQLException {
    if (server == null) {
      throw new IllegalStateException("no server");
    }
    databases++;
    return server.newDatabase("store" + databases);
  }
}
