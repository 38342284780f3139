package nl.regiodeals.examples.cli;

import java.util.Locale;
import picocli.CommandLine.Option;

/** The language of what a command says and makes. */
final class LanguageOption {
  @Option(
      names = {"-l", "--language"},
      defaultValue = "nl",
      descriptionKey = "language",
      paramLabel = "LANGUAGE")
  private String tag = "nl";

  Locale language() {
    return Locale.forLanguageTag(tag);
  }
}
