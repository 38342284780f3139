package nl.regiodeals.render;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.common.base.Splitter;
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
  /** What a run does without that only repeats the tests on another machine. */
  private static final List<String> LEFT_OUT =
      Splitter.on(',').splitToList(System.getProperty("test.without", ""));

  private static final String MACRO =
      """
      Sub Settle(source, target, command)
        Dim hidden(0) As New com.sun.star.beans.PropertyValue
        hidden(0).Name = &quot;Hidden&quot;
        hidden(0).Value = True
        document = StarDesktop.loadComponentFromURL(source, &quot;_blank&quot;, 0, hidden())
        dispatcher = createUnoService(&quot;com.sun.star.frame.DispatchHelper&quot;)
        dispatcher.executeDispatch(document.CurrentController.Frame, &quot;.uno:&quot; &amp; command, &quot;&quot;, 0, Array())
        Dim text(1) As New com.sun.star.beans.PropertyValue
        text(0).Name = &quot;FilterName&quot;
        text(0).Value = &quot;Text (encoded)&quot;
        text(1).Name = &quot;FilterOptions&quot;
        text(1).Value = &quot;UTF8,LF&quot;
        document.storeToURL(target, text())
        document.close(True)
        StarDesktop.terminate()
      End Sub
      """;

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

  /**
   * The text of a document after LibreOffice accepted or rejected all its tracked changes.
   *
   * @param command {@code AcceptAllTrackedChanges} or {@code RejectAllTrackedChanges}
   */
  public static String afterChanges(Path file, String command)
      throws IOException, InterruptedException {
    Path folder = file.toAbsolutePath().resolveSibling("");
    String profile = "-env:UserInstallation=" + folder.resolve("profile").toUri();
    // a new profile gets macros of its own, over what stood there
    run(
        "soffice",
        List.of(profile, "--headless", "--terminate_after_init"),
        folder.resolve("soffice.txt"));
    Path basic = Files.createDirectories(folder.resolve("profile/user/basic/Standard"));
    String library = "xmlns:library=\"http://openoffice.org/2000/library\"";
    Files.writeString(
        basic.resolve("script.xlb"),
        "<library:library "
            + library
            + " library:name=\"Standard\" library:readonly=\"false\">"
            + "<library:element library:name=\"Changes\"/></library:library>");
    Files.writeString(
        basic.resolve("Changes.xba"),
        "<script:module xmlns:script=\"http://openoffice.org/2000/script\""
            + " script:name=\"Changes\" script:language=\"StarBasic\">"
            + MACRO
            + "</script:module>");
    Path made = folder.resolve(command + ".txt");
    run(
        "soffice",
        List.of(
            profile,
            "--headless",
            "macro:///Standard.Changes.Settle("
                + String.join(",", file.toUri().toString(), made.toUri().toString(), command)
                + ")"),
        folder.resolve("soffice.txt"));
    return Files.readString(made, StandardCharsets.UTF_8).replace("\ufeff", "");
  }

  private static String run(String program, List<String> arguments, Path output)
      throws IOException, InterruptedException {
    assumeTrue(isInstalled(program), program + " is not installed");
    assumeTrue(!LEFT_OUT.contains(program), program + " is left out of this run (test.without)");
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
