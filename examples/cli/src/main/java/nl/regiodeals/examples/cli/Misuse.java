package nl.regiodeals.examples.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import nl.regiodeals.core.text.Language;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Reports in one line what is wrong with the arguments of a command, and how to get help. */
final class Misuse implements IParameterExceptionHandler {
  @Override
  public int handleParseException(ParameterException wrong, String[] arguments) {
    CliTexts texts = new CliTexts(language(List.of(arguments)));
    CommandLine command = wrong.getCommandLine();
    command
        .getErr()
        .println(
            texts.text(
                "refused",
                "reason",
                reason(wrong, texts)
                    + " "
                    + texts.text(
                        "usage.help", "command", command.getCommandSpec().qualifiedName())));
    return Main.REFUSED;
  }

  /**
   * The language. The arguments could not be parsed, so the language option is searched for in
   * them.
   */
  private static Language language(List<String> words) {
    for (String option : List.of("--language", "-l")) {
      int at = words.indexOf(option);
      if (words.contains(option + "=en")
          || (at >= 0 && at + 1 < words.size() && words.get(at + 1).equals("en"))) {
        return Language.ENGLISH;
      }
    }
    return Language.DUTCH;
  }

  private static String reason(ParameterException wrong, CliTexts texts) {
    if (wrong instanceof MissingParameterException missing) {
      return texts.text("usage.missing", "what", names(missing.getMissing()));
    } else if (wrong instanceof UnmatchedArgumentException unknown) {
      String found = String.join(" ", unknown.getUnmatched());
      List<String> near = unknown.getSuggestions();
      return near.isEmpty()
          ? texts.text("usage.unknown", "found", found)
          : texts.text("usage.near", Map.of("found", found, "near", String.join(", ", near)));
    } else if (wrong instanceof OverwrittenOptionException twice) {
      return texts.text("usage.twice", "what", names(List.of(twice.getOverwritten())));
    }
    ArgSpec argument = wrong.getArgSpec();
    if (argument == null) {
      return texts.text(
          "usage.command",
          "commands",
          String.join(", ", wrong.getCommandLine().getSubcommands().keySet()));
    }
    String what = names(List.of(argument));
    if (argument.type().isEnum()) {
      String choices =
          Arrays.stream(argument.type().getEnumConstants())
              .map(choice -> choice.toString().toLowerCase(Locale.ROOT))
              .collect(Collectors.joining(", "));
      return texts.text("usage.choice", Map.of("what", what, "choices", choices));
    }
    return wrong.getCause() instanceof TypeConversionException ours
        ? what + ": " + ours.getMessage()
        : texts.text("usage.value", "what", what);
  }

  private static String names(List<ArgSpec> arguments) {
    return arguments.stream()
        .map(
            argument ->
                argument instanceof OptionSpec option
                    ? option.longestName()
                    : argument.paramLabel())
        .collect(Collectors.joining(", "));
  }
}
