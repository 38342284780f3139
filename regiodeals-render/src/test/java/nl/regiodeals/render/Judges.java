package nl.regiodeals.render;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Programs that validate the output. A test is skipped, with the reason, if its program is missing.
 */
public final class Judges {
  private Judges() {}

  /** What pandoc makes of a file. */
  static String pandoc(Path file, String to) throws IOException, InterruptedException {
    return run(
        "pandoc",
        List.of(file.toString(), "-t", to, "--wrap=none"),
        file.resolveSibling("pandoc.txt"));
  }

  /** What LibreOffice makes of a file. */
  public static Path libreOffice(Path file, String to) throws IOException, InterruptedException {
    Path folder = file.toAbsolutePath().resolveSibling("");
    run(
        "soffice",
        List.of(
            "-env:UserInstallation=" + folder.resolve("profile").toUri(),
            "--headless",
            "--convert-to",
            to,
            "--outdir",
            folder.resolve("made").toString(),
            file.toString()),
        folder.resolve("soffice.txt"));
    String name = String.valueOf(file.getFileName());
    String extension = to.contains(":") ? to.substring(0, to.indexOf(':')) : to;
    return folder.resolve("made/" + name.substring(0, name.lastIndexOf('.')) + "." + extension);
  }

  private static String run(String program, List<String> arguments, Path output)
      throws IOException, InterruptedException {
    assumeTrue(isInstalled(program), program + " is not installed");
    List<String> command = new ArrayList<>(List.of(program));
    command.addAll(arguments);
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    if (!process.waitFor(120, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new AssertionError(program + " did not end");
    }
    String said = Files.readString(output, StandardCharsets.UTF_8);
    if (process.exitValue() != 0) {
      throw new AssertionError(program + ": " + said);
    }
    return said;
  }

  private static boolean isInstalled(String program) {
    return List.of(System.getenv().getOrDefault("PATH", "").split(":")).stream()
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
  }
}
