package nl.regiodeals.core;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.nio.charset.Charset;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.TimeZone;

/**
 * What a library does in the application of another: it leaves no trace, and takes nothing for
 * granted.
 */
public final class LibraryRules {
  private LibraryRules() {}

  /** No field that all share can be changed. */
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

  /** It is the same in every language, time zone and encoding, and knows no today. */
  public static void takesNothingForGranted(JavaClasses library) {
    noClasses()
        .should()
        .callMethod(Locale.class, "getDefault")
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

  /** It says nothing on the console, and does not end the application. */
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
}
