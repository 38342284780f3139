package nl.regiodeals.examples.store;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class H2StoreTest extends StoreBehaviour {
  @TempDir private Path folder;

  @Override
  String newDatabase() {
    return "jdbc:h2:file:" + folder.resolve("store");
  }
}
