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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every test that a page names exists. */
class NamedTestsTest {
  private static final Path ROOT = Path.of("../..");
  private static final Pattern NAMED = Pattern.compile("`(\\w+Test)(?:\\.(\\w+))?`");

  @ParameterizedTest
  @CsvSource({"SECURITY.md, 40", "docs/promises.md, 15"})
  void everyTestThatIsNamedIsThere(String page, int more) throws IOException {
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
        NAMED.matcher(Files.readString(ROOT.resolve(page))).results().toList();
    assertThat(named).hasSizeGreaterThan(more);
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
