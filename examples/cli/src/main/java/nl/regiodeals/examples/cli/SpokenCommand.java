package nl.regiodeals.examples.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** A command that speaks the language of the user. */
abstract class SpokenCommand implements Callable<Integer> {
  @Spec private CommandSpec command;

  @Option(
      names = {"-l", "--language"},
      defaultValue = "nl",
      descriptionKey = "language",
      paramLabel = "LANGUAGE")
  private String languageTag;

  /** The language of what the command says and makes. */
  Locale language() {
    return Locale.forLanguageTag(languageTag);
  }

  /** The language as it was asked for. */
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
