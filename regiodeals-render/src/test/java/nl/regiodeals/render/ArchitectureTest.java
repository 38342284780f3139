package nl.regiodeals.render;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.Set;
import java.util.stream.Stream;
import nl.regiodeals.core.LibraryRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
  private static final JavaClasses RENDER =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("nl.regiodeals.render");

  /** The API and the internal packages. */
  private static final Set<String> DOORS =
      Set.of(
          Renderer.class.getName(),
          Chart.class.getName(),
          EditedDocument.class.getName(),
          FinalDocument.class.getName(),
          HouseStyleNotices.class.getName(),
          ReferenceDocument.class.getName(),
          Verification.class.getName());

  @Test
  void renderKnowsOnlyCore() {
    noClasses().should().dependOnClassesThat().resideInAPackage("nl.regiodeals.io..").check(RENDER);
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAPackage("nl.regiodeals.core..internal..")
        .check(RENDER);
  }

  /** Only the immutable collections of Guava, which are treated as part of the language. */
  @Test
  void noLibraryAppearsInThePublicApi() {
    classes()
        .that()
        .resideInAnyPackage("nl.regiodeals.render", "nl.regiodeals.render.document")
        .and()
        .arePublic()
        .should(
            new ArchCondition<JavaClass>("show only types of Java, of ours, and immutable lists") {
              @Override
              public void check(JavaClass type, ConditionEvents events) {
                signature(type)
                    .filter(shown -> !isOfTheApi(shown))
                    .forEach(
                        shown ->
                            events.add(
                                SimpleConditionEvent.violated(
                                    type, type.getName() + " shows " + shown.getName())));
              }
            })
        .check(RENDER);
  }

  /** All types that a class exposes: supertypes, fields, parameters, results and exceptions. */
  private static Stream<JavaClass> signature(JavaClass type) {
    Stream<JavaType> own =
        Stream.concat(
            Stream.concat(type.getSuperclass().stream(), type.getInterfaces().stream()),
            type.getTypeParameters().stream());
    Stream<JavaType> fields =
        type.getFields().stream()
            .filter(field -> field.getModifiers().contains(JavaModifier.PUBLIC))
            .map(JavaField::getType);
    Stream<JavaType> called =
        type.getCodeUnits().stream()
            .filter(
                unit ->
                    unit.getModifiers().contains(JavaModifier.PUBLIC)
                        || unit.getModifiers().contains(JavaModifier.PROTECTED))
            .flatMap(
                unit ->
                    Stream.of(
                            unit.getParameterTypes().stream(),
                            Stream.of(unit.getReturnType()),
                            unit.getTypeParameters().stream(),
                            unit.getThrowsClause().getTypes().stream())
                        .flatMap(types -> types));
    return Stream.of(own, fields, called)
        .flatMap(types -> types)
        .flatMap(shown -> shown.getAllInvolvedRawTypes().stream())
        .map(JavaClass::getBaseComponentType);
  }

  private static boolean isOfTheApi(JavaClass type) {
    String name = type.getPackageName();
    return type.isPrimitive()
        || name.startsWith("java.")
        || (name.startsWith("nl.regiodeals.") && !name.contains(".internal"))
        || (name.equals("com.google.common.collect")
            && type.getSimpleName().startsWith("Immutable"));
  }

  /**
   * The API is one package with two layers: values such as a request, which the internal packages
   * use, and entry points, which use the internal packages.
   */
  @Test
  void noRoomIsReachedFromItself() {
    slices()
        .assignedFrom(
            new SliceAssignment() {
              @Override
              public SliceIdentifier getIdentifierOf(JavaClass type) {
                String outer = type.getName().replaceFirst("\\$.*", "");
                return SliceIdentifier.of(
                    DOORS.contains(outer) ? "the doors" : type.getPackageName());
              }

              @Override
              public String getDescription() {
                return "rooms of render";
              }
            })
        .should()
        .beFreeOfCycles()
        .check(RENDER);
  }

  @Test
  void documentsKnowNobody() {
    noClasses()
        .that()
        .resideInAPackage("nl.regiodeals.render.document")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("nl.regiodeals.render", "nl.regiodeals.render.internal..", "java.awt..")
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
            JavaClass.Predicates.resideInAnyPackage(
                "nl.regiodeals.render.internal.docx", "nl.regiodeals.render.internal.odt"),
            JavaClass.Predicates.resideInAPackage("nl.regiodeals.render.internal.publish"))
        .ignoreDependency(
            JavaClass.Predicates.resideInAPackage("nl.regiodeals.render.internal.template"),
            JavaClass.Predicates.resideInAPackage("nl.regiodeals.render.internal.chart"))
        .ignoreDependency(
            JavaClass.Predicates.resideInAPackage("nl.regiodeals.render.internal.site"),
            JavaClass.Predicates.resideInAnyPackage(
                "nl.regiodeals.render.internal.template",
                "nl.regiodeals.render.internal.html",
                "nl.regiodeals.render.internal.chart"))
        .ignoreDependency(
            DescribedPredicate.alwaysTrue(),
            JavaClass.Predicates.resideInAPackage("nl.regiodeals.render.internal.source"))
        .ignoreDependency(
            JavaClass.Predicates.resideInAPackage("nl.regiodeals.render.internal.fill"),
            JavaClass.Predicates.resideInAnyPackage(
                "nl.regiodeals.render.internal.template",
                "nl.regiodeals.render.internal.docx",
                "nl.regiodeals.render.internal.odt"))
        .ignoreDependency(
            JavaClass.Predicates.resideInAPackage("nl.regiodeals.render.internal.refresh"),
            JavaClass.Predicates.resideInAnyPackage(
                "nl.regiodeals.render.internal.template", "nl.regiodeals.render.internal.fill"))
        .as(
            "readers build documents, templates take charts, the site takes templates, charts and HTML,"
                + " filling takes templates and formats, refreshing takes filling, all may draw and edit a source,"
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
