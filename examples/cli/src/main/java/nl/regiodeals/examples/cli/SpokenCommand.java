package nl.regiodeals.examples.cli;

import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.Callable;
import nl.regiodeals.core.model.Portfolio;
import nl.regiodeals.core.text.Language;
import nl.regiodeals.core.text.Terms;
import nl.regiodeals.render.Renderer;
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

  private Optional<Terms> terms = Optional.empty();

  /** Takes over the words of the programme of a portfolio, if it is the first. */
  final void speakOf(Portfolio portfolio) {
    terms = terms.or(() -> Optional.of(Language.DUTCH.with(portfolio).terms()));
  }

  /** The language of the messages and the output, in the words of the programme. */
  Language language() {
    return spoken(Language.of(languageTag));
  }

  /** A language in the words of the programme. */
  final Language spoken(Language plain) {
    return plain.with(terms.orElse(Terms.REGIO_DEALS));
  }

  /** The language as given by the user. */
  final String languageTag() {
    return languageTag;
  }

  /** The words of the command line in that language. */
  CliTexts texts() {
    return new CliTexts(language());
  }

  /** Tells of the texts in a folder of templates that nothing asks for. */
  final void tellUnused(Renderer renderer) {
    renderer.unusedTexts().forEach(notice -> err().println(texts().line(notice)));
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
