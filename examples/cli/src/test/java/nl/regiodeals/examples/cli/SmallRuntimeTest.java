package nl.regiodeals.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The command line needs only some modules of Java, and makes a letter in each format with them.
 */
class SmallRuntimeTest {
  @Test
  void aLetterIsMadeInEveryFormat(@TempDir Path folder) throws Exception {
    Path home = Path.of(System.getProperty("java.home"));
    assumeTrue(Files.isDirectory(home.resolve("jmods")), "a Java with its modules");
    Path runtime = folder.resolve("runtime");
    run(folder, List.of("../plain/jlink", runtime.toString()));
    List<String> letter = new ArrayList<>();
    letter.add(runtime.resolve("bin/java").toString());
    letter.addAll(
        List.of("-cp", System.getProperty("java.class.path"), Main.class.getName(), "export"));
    letter.addAll(
        List.of("letter", "-f", "all", "../data/voorbeeld.json", "-o", folder + "/letter"));
    run(folder, letter);
    for (String format : List.of("pdf", "docx", "odt", "html", "md", "txt")) {
      assertThat(folder.resolve("letter." + format)).isNotEmptyFile();
    }
  }

  private static void run(Path folder, List<String> command)
      throws IOException, InterruptedException {
    Path output = Files.createTempFile(folder, "output", ".txt");
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    assertThat(process.waitFor(10, TimeUnit.MINUTES)).isTrue();
    assertThat(process.exitValue()).as(Files.readString(output, StandardCharsets.UTF_8)).isZero();
  }
}
