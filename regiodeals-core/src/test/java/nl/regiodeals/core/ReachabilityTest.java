package nl.regiodeals.core;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.regiodeals.core.schema.Field;
import nl.regiodeals.core.schema.RecordType;
import nl.regiodeals.core.schema.ValueType;
import org.junit.jupiter.api.Test;

/** A native image has all that core needs. */
class ReachabilityTest {
  private static final JavaClasses CORE =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("nl.regiodeals.core");

  /** The records of the schema, and what templates may call. */
  private static final Set<String> OPEN =
      Set.of(
          "nl.regiodeals.core.model",
          "nl.regiodeals.core.analysis",
          "nl.regiodeals.core.geography",
          "nl.regiodeals.core.notice");

  private static List<String> open() {
    return CORE.stream()
        .filter(type -> OPEN.contains(type.getPackageName()))
        .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
        .filter(type -> !type.isAnonymousClass() && !type.isAnnotation())
        .map(JavaClass::getName)
        // the builders are called by name in code
        .filter(name -> !name.endsWith("Builder"))
        .toList();
  }

  @Test
  void allThatIsReachedByReflectionIsKept() throws IOException {
    Reachability.assertKept("regiodeals-core", List.of("nl/regiodeals/core/**"), open(), List.of());
    assertThat(Reachability.reflecting(CORE))
        .containsExactly("nl.regiodeals.core.schema.Field", "nl.regiodeals.core.schema.RecordType");
  }

  @Test
  void eachRecordOfThePortfolioIsAmongThem() {
    assertThat(open()).containsAll(records(RecordType.portfolio()).distinct().toList());
  }

  private static Stream<String> records(RecordType type) {
    return Stream.concat(
        Stream.of(type.type().getName()),
        type.fields().stream()
            .map(Field::type)
            .filter(ValueType.Nested.class::isInstance)
            .flatMap(nested -> records(((ValueType.Nested) nested).type())));
  }
}
