package nl.regiodeals.examples.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import nl.regiodeals.core.text.Language;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** A command with messages in the user's language. */
abstract class SpokenCommand implements Callable<Integer> {
  @Spec private CommandSpec command;

  @Option(
      names = {"-l", "--language"},
      defaultValue = "nl",
      descriptionKey = "language",
      paramLabel = "LANGUAGE")
  private String languageTag;

  /** The language of the messages and the output. */
  Language language() {
    return Language.of(languageTag);
  }

  /** The language as given by the user. */
  final String languageTag() {
    return languageTag;
  }

  /** The words of the command line in that language. */
  CliTexts texts() {
    return new CliTexts(language());
  }

  /** Standard output. */
  PrintWriter out() {
    return command.commandLine().getOut();
  }

  /** Standard error. */
  PrintWriter err() {
    return command.commandLine().getErr();
  }
}
