package nl.regiodeals.examples.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The command line as a separate process. */
final class CommandLineProcess {
  private CommandLineProcess() {}

  /** With options of the virtual machine before the arguments of the command. */
  static ProcessBuilder of(List<String> options, String... arguments) {
    List<String> words = new ArrayList<>();
    words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    words.addAll(options);
    words.add("-cp");
    words.add(System.getProperty("java.class.path"));
    words.add(Main.class.getName());
    words.addAll(List.of(arguments));
    return new ProcessBuilder(words);
  }

  /** Within a shell command, in which "$@" is the command line. */
  static ProcessBuilder inShell(String script, String... arguments) throws IOException {
    List<String> words = new ArrayList<>(List.of("sh", "-c", script, "sh"));
    words.addAll(of(List.of("-XX:TieredStopAtLevel=1"), arguments).command());
    return new ProcessBuilder(words);
  }
}
