package nl.regiodeals.io;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
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
    DescribedPredicate<JavaClass> libraries =
        JavaClass.Predicates.resideInAnyPackage(
            "tools.jackson..", "de.siegmar..", "org.snakeyaml..");
    methods()
        .that()
        .arePublic()
        .and()
        .areDeclaredInClassesThat()
        .resideInAPackage("nl.regiodeals.io")
        .should()
        .notHaveRawReturnType(libraries)
        .check(IO);
  }

  @Test
  void isAGoodGuestInAnApplication() {
    LibraryRules.keepsNoSharedState(IO);
    LibraryRules.takesNothingForGranted(IO);
    LibraryRules.saysNothing(IO);
  }
}
