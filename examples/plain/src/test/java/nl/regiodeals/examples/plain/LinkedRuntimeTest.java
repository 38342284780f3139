package nl.regiodeals.examples.plain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.common.base.Splitter;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The plain example is a runtime of its own, without a Java beside it. */
class LinkedRuntimeTest {
  private static final Pattern MODULES =
      Pattern.compile(
          ".*(plain.target.classes|regiodeals-core.*|/guava-.*|failureaccess.*|jspecify.*"
              + "|error_prone_annotations.*|j2objc-annotations.*)");

  @Test
  void itRunsFromItsOwnFolder(@TempDir Path folder) throws Exception {
    Path home = Path.of(System.getProperty("java.home"));
    assumeTrue(Files.isDirectory(home.resolve("jmods")), "a Java with its modules");
    String modules =
        Splitter.on(File.pathSeparatorChar)
            .splitToStream(System.getProperty("java.class.path"))
            .filter(entry -> MODULES.matcher(entry).matches() && !entry.contains("tests"))
            .collect(Collectors.joining(File.pathSeparator));
    Path runtime = folder.resolve("runtime");
    String made =
        run(
            folder,
            List.of(Path.of("jlink").toRealPath() + "", "--modules", modules, runtime + ""));
    assertThat(runtime.resolve("bin/plain")).as(made).isExecutable();
    // 37 MB; a whole Java has 300
    assertThat(Integer.parseInt(made.substring(0, made.indexOf('\t')))).isLessThan(80);
    assertThat(run(folder, List.of(runtime.resolve("bin/plain").toString())))
        .startsWith("2 deals, 2 of them running");
  }

  private static String run(Path folder, List<String> command)
      throws IOException, InterruptedException {
    Path output = Files.createTempFile(folder, "output", ".txt");
    ProcessBuilder start =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
    start
        .environment()
        .merge(
            "PATH",
            Path.of(System.getProperty("java.home"), "bin").toString(),
            (path, java) -> java + File.pathSeparator + path);
    Process process = start.start();
    assertThat(process.waitFor(10, TimeUnit.MINUTES)).isTrue();
    String said = Files.readString(output, StandardCharsets.UTF_8);
    assertThat(process.exitValue()).as(said).isZero();
    return said;
  }
}
