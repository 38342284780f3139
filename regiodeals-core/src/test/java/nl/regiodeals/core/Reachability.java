package nl.regiodeals.core;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What GraalVM must keep of a module in a native image: its resources, and what is reached by
 * reflection, in the file that its jar has for this. {@code -Dapproved.update} writes it anew.
 */
public final class Reachability {
  private static final Path RESOURCES = Path.of("src/main/resources");

  private static final Set<String> REFLECTING =
      Set.of(
          "getMethod",
          "getMethods",
          "getDeclaredMethod",
          "getDeclaredMethods",
          "getField",
          "getFields",
          "getDeclaredField",
          "getDeclaredFields",
          "getConstructor",
          "getDeclaredConstructor",
          "getRecordComponents",
          "forName",
          "newInstance",
          "invoke");

  private Reachability() {}

  /** The classes of a module that use reflection, so that a new one does not go unnoticed. */
  public static SortedSet<String> reflecting(JavaClasses module) {
    SortedSet<String> found = new TreeSet<>();
    for (JavaClass type : module) {
      for (JavaCodeUnit unit : type.getCodeUnits()) {
        unit.getMethodCallsFromSelf().stream()
            .filter(
                call ->
                    call.getTargetOwner().getName().equals("java.lang.Class")
                        || call.getTargetOwner().getPackageName().equals("java.lang.reflect"))
            .filter(call -> REFLECTING.contains(call.getTarget().getName()))
            .forEach(call -> found.add(type.getName()));
      }
    }
    return found;
  }

  /**
   * Compares the file of a module with what it needs.
   *
   * @param resources patterns of its resources; each of its own must match one
   * @param called types of which methods and constructors are called by reflection
   * @param read types of which also fields are read and set
   */
  public static void assertKept(
      String artifact, List<String> resources, Collection<String> called, Collection<String> read)
      throws IOException {
    Path file =
        RESOURCES.resolve(
            "META-INF/native-image/nl.regiodeals/" + artifact + "/reachability-metadata.json");
    String wanted = json(resources, new TreeSet<>(called), new TreeSet<>(read));
    if (Boolean.getBoolean("approved.update") || System.getProperty("approved.update") != null) {
      Files.createDirectories(file.getParent());
      Files.writeString(file, wanted);
    }
    assertThat(file).hasContent(wanted);
    try (Stream<Path> own = Files.walk(RESOURCES)) {
      assertThat(
              own.filter(Files::isRegularFile)
                  .map(path -> RESOURCES.relativize(path).toString().replace('\\', '/'))
                  // services are found by GraalVM itself
                  .filter(path -> !path.startsWith("META-INF/")))
          .isNotNull()
          .allMatch(
              path -> resources.stream().anyMatch(glob -> path.startsWith(glob.replace("**", ""))));
    }
  }

  private static String json(
      List<String> resources, SortedSet<String> called, SortedSet<String> read) {
    Stream<String> types =
        Stream.concat(
            called.stream()
                .map(
                    type ->
                        "    {\"type\": \""
                            + type
                            + "\", \"allDeclaredConstructors\": true, \"allPublicMethods\": true}"),
            read.stream()
                .map(
                    type ->
                        "    {\"type\": \""
                            + type
                            + "\", \"allDeclaredConstructors\": true, \"allDeclaredMethods\": true,"
                            + " \"allDeclaredFields\": true}"));
    return "{\n  \"resources\": [\n"
        + resources.stream()
            .map(glob -> "    {\"glob\": \"" + glob + "\"}")
            .collect(Collectors.joining(",\n"))
        + "\n  ],\n  \"reflection\": [\n"
        + types.collect(Collectors.joining(",\n"))
        + "\n  ]\n}\n";
  }
}
