package nl.regiodeals.io;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.util.List;
import nl.regiodeals.core.Reachability;
import org.junit.jupiter.api.Test;

/** A native image has all that io needs: its resources; it uses no reflection itself. */
class ReachabilityTest {
  @Test
  void allResourcesAreKept() throws IOException {
    Reachability.assertKept("regiodeals-io", List.of("nl/regiodeals/io/**"), List.of(), List.of());
    assertThat(
            Reachability.reflecting(
                new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("nl.regiodeals.io")))
        .isEmpty();
  }
}
