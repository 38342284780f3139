package nl.regiodeals.render;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.util.List;
import nl.regiodeals.core.Reachability;
import org.junit.jupiter.api.Test;

/** A native image has all that render needs. */
class ReachabilityTest {
  private static final JavaClasses RENDER =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("nl.regiodeals.render");

  /** The nodes of templates, which the sandbox reads and changes. */
  private static List<String> nodes() {
    return new ClassFileImporter()
        .importPackages("freemarker.core").stream()
            .filter(type -> type.isAssignableTo("freemarker.core.TemplateObject"))
            .map(JavaClass::getName)
            .toList();
  }

  @Test
  void allThatIsReachedByReflectionAndAllResourcesAreKept() throws IOException {
    Reachability.assertKept(
        "regiodeals-render",
        List.of(
            "nl/regiodeals/render/**",
            // of the jar with the fonts
            "liberation/**",
            // freemarker tells its version
            "freemarker/version.properties"),
        List.of(),
        nodes());
    assertThat(Reachability.reflecting(RENDER))
        .containsExactly(
            "nl.regiodeals.render.internal.template.Fence",
            "nl.regiodeals.render.internal.template.ParseTree");
  }
}
