package nl.regiodeals.core;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
  private static final JavaClasses CORE =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("nl.regiodeals.core");

  @Test
  void coreKnowsNobody() {
    classes()
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "nl.regiodeals.core..",
            "java..",
            "com.google.common..",
            "org.jspecify..",
            "com.google.errorprone..",
            // only needed to generate the builders of the model
            "org.immutables.value..")
        .check(CORE);
  }

  @Test
  void packagesHaveNoCycles() {
    slices().matching("nl.regiodeals.core.(*)..").should().beFreeOfCycles().check(CORE);
  }

  @Test
  void noLibraryAppearsInThePublicApi() {
    LibraryRules.showsNoLibrary(CORE);
  }

  @Test
  void nothingDependsOnTheDefaultLocaleOrTheConsole() {
    noClasses()
        .should()
        .callMethod(java.util.Locale.class, "getDefault")
        .orShould()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .check(CORE);
  }

  @Test
  void isAGoodGuestInAnApplication() {
    LibraryRules.keepsNoSharedState(CORE);
    LibraryRules.takesNothingForGranted(CORE);
    LibraryRules.saysNothing(CORE);
  }
}
