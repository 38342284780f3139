package nl.regiodeals.core;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.google.common.collect.Streams;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.nio.charset.Charset;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.TimeZone;
import java.util.stream.Stream;
import nl.regiodeals.core.text.Language;

/**
 * How the library behaves within an application: it has no side effects, and makes no assumptions
 * about its environment.
 */
public final class LibraryRules {
  private LibraryRules() {}

  /** No shared field is mutable. */
  public static void keepsNoSharedState(JavaClasses library) {
    fields()
        .that()
        .areStatic()
        .should(
            new ArchCondition<JavaField>(
                "be final, and no array or collection that can be changed") {
              @Override
              public void check(JavaField field, ConditionEvents events) {
                boolean isMade = field.getName().contains("$");
                String type = field.getRawType().getName();
                boolean canChange =
                    !field.getModifiers().contains(JavaModifier.FINAL)
                        || type.startsWith("java.util.concurrent")
                        || type.equals("java.util.HashMap")
                        || type.equals("java.util.ArrayList")
                        || type.equals("java.lang.ThreadLocal");
                if (!isMade && canChange) {
                  events.add(SimpleConditionEvent.violated(field, field.getFullName()));
                }
              }
            })
        .check(library);
  }

  /**
   * It behaves the same in every language, time zone and encoding, and does not use the current
   * date.
   */
  public static void takesNothingForGranted(JavaClasses library) {
    noClasses()
        .should()
        .callMethod(Language.class, "getDefault")
        .orShould()
        .callMethod(TimeZone.class, "getDefault")
        .orShould()
        .callMethod(ZoneId.class, "systemDefault")
        .orShould()
        .callMethod(Charset.class, "defaultCharset")
        .orShould()
        .callMethod(LocalDate.class, "now")
        .orShould()
        .callMethod(LocalDateTime.class, "now")
        .orShould()
        .callMethod(Instant.class, "now")
        .orShould()
        .callMethod(String.class, "toLowerCase")
        .orShould()
        .callMethod(String.class, "toUpperCase")
        .orShould()
        .callMethod(String.class, "getBytes")
        .orShould()
        .callMethod(String.class, "format", String.class, Object[].class)
        .check(library);
  }

  /** It writes nothing to the console, and does not end the application. */
  public static void saysNothing(JavaClasses library) {
    noClasses()
        .should()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .orShould()
        .callMethod(System.class, "exit", int.class)
        .check(library);
  }

  /**
   * Users need no other library: none occurs in a public signature, in any position or type
   * argument, except the immutable collections of Guava.
   */
  public static void showsNoLibrary(JavaClasses library) {
    classes()
        .that()
        .resideOutsideOfPackage("..internal..")
        .and()
        .arePublic()
        .should(
            new ArchCondition<JavaClass>("show no type of another library") {
              @Override
              public void check(JavaClass shown, ConditionEvents events) {
                signatures(shown)
                    .flatMap(type -> type.getAllInvolvedRawTypes().stream())
                    .map(JavaClass::getBaseComponentType)
                    .filter(type -> !isAllowed(type))
                    .forEach(
                        type ->
                            events.add(
                                SimpleConditionEvent.violated(
                                    shown, shown.getName() + " shows " + type.getName())));
              }
            })
        .check(library);
  }

  /** The types that users of a class see: those of its supertypes and of its visible members. */
  private static Stream<JavaType> signatures(JavaClass shown) {
    Stream<JavaType> parents =
        Streams.concat(
            shown.getSuperclass().stream(),
            shown.getInterfaces().stream(),
            shown.getTypeParameters().stream().flatMap(type -> type.getUpperBounds().stream()));
    Stream<JavaType> fields =
        shown.getFields().stream().filter(LibraryRules::isShown).map(JavaField::getType);
    Stream<JavaType> code =
        shown.getCodeUnits().stream()
            .filter(LibraryRules::isShown)
            .flatMap(
                unit ->
                    Streams.concat(
                        Stream.of(unit.getReturnType()),
                        unit.getParameterTypes().stream(),
                        unit.getTypeParameters().stream()
                            .flatMap(type -> type.getUpperBounds().stream()),
                        unit.getExceptionTypes().stream()));
    return Streams.concat(parents, fields, code);
  }

  private static boolean isShown(JavaMember member) {
    return member.getModifiers().contains(JavaModifier.PUBLIC)
        || member.getModifiers().contains(JavaModifier.PROTECTED);
  }

  private static boolean isAllowed(JavaClass type) {
    return type.isPrimitive()
        || type.getPackageName().startsWith("java.")
        || type.getPackageName().startsWith("nl.regiodeals.")
        || type.getName().startsWith("com.google.common.collect.Immutable");
  }
}
