package nl.regiodeals.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every test that SECURITY.md names is there. */
class SecurityPageTest {
  private static final Path ROOT = Path.of("../..");
  private static final Pattern NAMED = Pattern.compile("`(\\w+Test)(?:\\.(\\w+))?`");

  @Test
  void everyTestItNamesIsThere() throws IOException {
    Map<String, Path> sources;
    try (Stream<Path> files = Files.walk(ROOT)) {
      sources =
          files
              .filter(file -> file.toString().contains("src/test/java"))
              .filter(file -> file.toString().endsWith("Test.java"))
              .sorted(Comparator.naturalOrder())
              .collect(
                  Collectors.toMap(
                      file -> file.getFileName().toString().replace(".java", ""),
                      file -> file,
                      (first, second) -> first));
    }
    List<MatchResult> named =
        NAMED.matcher(Files.readString(ROOT.resolve("SECURITY.md"))).results().toList();
    assertThat(named).hasSizeGreaterThan(40);
    for (MatchResult name : named) {
      assertThat(sources).as(name.group()).containsKey(name.group(1));
      if (name.group(2) != null) {
        assertThat(sources.get(name.group(1)))
            .content()
            .as(name.group())
            .contains(" void " + name.group(2) + "(");
      }
    }
  }
}
