package nl.regiodeals.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.common.base.Splitter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Programs that validate the output. A test is skipped, with the reason, if its program is missing.
 */
public final class Judges {
  /** What a run does without that only repeats the tests on another machine. */
  private static final List<String> LEFT_OUT =
      Splitter.on(',').splitToList(System.getProperty("test.without", ""));

  /** Settles several documents in one go, because LibreOffice takes seconds to start. */
  private static final String MACRO =
      """
      Sub Settle(all)
        Dim hidden(0) As New com.sun.star.beans.PropertyValue
        hidden(0).Name = &quot;Hidden&quot;
        hidden(0).Value = True
        Dim text(1) As New com.sun.star.beans.PropertyValue
        text(0).Name = &quot;FilterName&quot;
        text(0).Value = &quot;Text (encoded)&quot;
        text(1).Name = &quot;FilterOptions&quot;
        text(1).Value = &quot;UTF8,LF&quot;
        dispatcher = createUnoService(&quot;com.sun.star.frame.DispatchHelper&quot;)
        parts = Split(all, &quot;;&quot;)
        For i = 0 To UBound(parts) Step 3
          document = StarDesktop.loadComponentFromURL(parts(i), &quot;_blank&quot;, 0, hidden())
          command = &quot;.uno:&quot; &amp; parts(i + 1)
          view = document.CurrentController.Frame
          dispatcher.executeDispatch(view, command, &quot;&quot;, 0, Array())
          document.storeToURL(parts(i + 2), text())
          document.close(True)
        Next
        StarDesktop.terminate()
      End Sub
      """;

  /**
   * A document whose tracked changes are all accepted or all rejected.
   *
   * @param command what LibreOffice calls it
   */
  public record Settling(Path file, String command) {
    /** With all changes accepted. */
    public static Settling accepted(Path file) {
      return new Settling(file, "AcceptAllTrackedChanges");
    }

    /** With all changes rejected. */
    public static Settling rejected(Path file) {
      return new Settling(file, "RejectAllTrackedChanges");
    }
  }

  /** The settings of LibreOffice, made once: they have the macro. */
  private static @Nullable Path profile;

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
            profile(),
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

  /** The texts of documents after LibreOffice accepted or rejected all their tracked changes. */
  public static List<String> settled(Settling... documents)
      throws IOException, InterruptedException {
    Path folder = documents[0].file().toAbsolutePath().resolveSibling("");
    List<String> arguments = new ArrayList<>();
    List<Path> made = new ArrayList<>();
    for (Settling each : documents) {
      Path text = Files.createTempFile(folder, "settled", ".txt");
      made.add(text);
      arguments.add(each.file().toUri().toString());
      arguments.add(each.command());
      arguments.add(text.toUri().toString());
    }
    run(
        "soffice",
        List.of(
            profile(),
            "--headless",
            "macro:///Standard.Changes.Settle(" + String.join(";", arguments) + ")"),
        folder.resolve("soffice.txt"));
    List<String> texts = new ArrayList<>();
    for (Path text : made) {
      texts.add(Files.readString(text, StandardCharsets.UTF_8).replace("\ufeff", ""));
    }
    assertThat(texts).noneMatch(String::isEmpty);
    return texts;
  }

  /** The argument with the settings of LibreOffice of these tests. */
  private static String profile() throws IOException, InterruptedException {
    if (profile == null) {
      Path made = Files.createTempDirectory(Path.of("target"), "soffice").toAbsolutePath();
      // a new profile gets macros of its own, over what stood there
      run(
          "soffice",
          List.of(argument(made), "--headless", "--terminate_after_init"),
          made.resolve("soffice.txt"));
      Path basic = Files.createDirectories(made.resolve("user/basic/Standard"));
      Files.writeString(
          basic.resolve("script.xlb"),
          "<library:library xmlns:library=\"http://openoffice.org/2000/library\""
              + " library:name=\"Standard\" library:readonly=\"false\">"
              + "<library:element library:name=\"Changes\"/></library:library>");
      Files.writeString(
          basic.resolve("Changes.xba"),
          "<script:module xmlns:script=\"http://openoffice.org/2000/script\""
              + " script:name=\"Changes\" script:language=\"StarBasic\">"
              + MACRO
              + "</script:module>");
      profile = made;
    }
    return argument(profile);
  }

  private static String argument(Path folder) {
    return "-env:UserInstallation=" + folder.toUri();
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
      process.descendants().forEach(ProcessHandle::destroyForcibly);
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
