package nl.regiodeals.core.judge;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.common.base.Splitter;
import com.google.common.collect.Lists;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Programs of others on this machine. A test that needs one is skipped, with the reason. */
public final class Program {
  /** What a run does without that only repeats the tests on another machine. */
  private static final List<String> LEFT_OUT =
      Splitter.on(',').splitToList(System.getProperty("test.without", ""));

  private static final int LONGEST_MINUTES = 10;

  private Program() {}

  /** Where a program is; skips the test if there is none, or if this run does without. */
  public static Path needed(String name) {
    Optional<Path> found = all(name).findFirst();
    assumeTrue(found.isPresent(), name + " is not installed");
    assumeTrue(!LEFT_OUT.contains(name), name + " is left out of this run (test.without)");
    return found.orElseThrow();
  }

  /** All programs of a name, in the order in which a shell looks for them. */
  public static Stream<Path> all(String name) {
    return Splitter.on(File.pathSeparatorChar)
        .splitToStream(System.getenv().getOrDefault("PATH", ""))
        .map(folder -> Path.of(folder, name))
        .filter(Files::isExecutable);
  }

  /**
   * Runs a program, and returns what it said.
   *
   * @param output the file for what it says
   * @throws AssertionError if it does not end, or not well
   */
  public static String run(Path output, Path program, String... arguments)
      throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(Lists.asList(program.toString(), arguments))
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    if (!process.waitFor(LONGEST_MINUTES, TimeUnit.MINUTES)) {
      process.destroyForcibly();
      throw new AssertionError(program + " did not end");
    }
    String said = Files.readString(output, StandardCharsets.UTF_8);
    if (process.exitValue() != 0) {
      throw new AssertionError(program + ": " + said);
    }
    return said;
  }
}
