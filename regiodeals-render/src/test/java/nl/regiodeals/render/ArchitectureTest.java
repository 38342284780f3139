package nl.regiodeals.render;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import nl.regiodeals.core.LibraryRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
  private static final JavaClasses RENDER =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("nl.regiodeals.render");

  @Test
  void renderKnowsOnlyCore() {
    noClasses().should().dependOnClassesThat().resideInAPackage("nl.regiodeals.io..").check(RENDER);
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAPackage("nl.regiodeals.core..internal..")
        .check(RENDER);
  }

  @Test
  void noLibraryAppearsInThePublicApi() {
    methods()
        .that()
        .arePublic()
        .and()
        .areDeclaredInClassesThat()
        .resideInAnyPackage("nl.regiodeals.render", "nl.regiodeals.render.document")
        .should()
        .notHaveRawReturnType(
            JavaClass.Predicates.resideInAnyPackage("freemarker..", "org.commonmark.."))
        .check(RENDER);
  }

  @Test
  void formatsKnowNoTemplatesAndNotEachOther() {
    slices()
        .matching("nl.regiodeals.render.internal.(*)..")
        .should()
        .notDependOnEachOther()
        .ignoreDependency(
            DescribedPredicate.alwaysTrue(),
            JavaClass.Predicates.resideInAPackage("nl.regiodeals.render.internal.drawing"))
        .ignoreDependency(
            JavaClass.Predicates.resideInAPackage("nl.regiodeals.render.internal.template"),
            JavaClass.Predicates.resideInAPackage("nl.regiodeals.render.internal.chart"))
        .ignoreDependency(
            JavaClass.Predicates.resideInAPackage("nl.regiodeals.render.internal.site"),
            JavaClass.Predicates.resideInAnyPackage(
                "nl.regiodeals.render.internal.template", "nl.regiodeals.render.internal.html"))
        .as(
            "templates take charts, the site takes templates and HTML, all may draw,"
                + " and formats know neither templates nor each other")
        .check(RENDER);
  }

  @Test
  void isAGoodGuestInAnApplication() {
    LibraryRules.keepsNoSharedState(RENDER);
    LibraryRules.takesNothingForGranted(RENDER);
    LibraryRules.saysNothing(RENDER);
  }
}
