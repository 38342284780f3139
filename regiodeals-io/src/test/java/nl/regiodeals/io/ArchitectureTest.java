package nl.regiodeals.io;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import nl.regiodeals.core.LibraryRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
  private static final JavaClasses IO =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("nl.regiodeals.io");

  @Test
  void ioKnowsOnlyCore() {
    noClasses().should().dependOnClassesThat().resideInAPackage("nl.regiodeals.render..").check(IO);
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAPackage("nl.regiodeals.core..internal..")
        .check(IO);
  }

  @Test
  void noLibraryAppearsInThePublicApi() {
    LibraryRules.showsNoLibrary(IO);
  }

  @Test
  void packagesHaveNoCycles() {
    slices().matching("nl.regiodeals.io.internal.(*)..").should().beFreeOfCycles().check(IO);
  }

  @Test
  void isAGoodGuestInAnApplication() {
    LibraryRules.keepsNoSharedState(IO);
    LibraryRules.takesNothingForGranted(IO);
    LibraryRules.saysNothing(IO);
  }
}
