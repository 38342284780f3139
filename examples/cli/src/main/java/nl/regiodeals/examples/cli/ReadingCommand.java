package nl.regiodeals.examples.cli;

import java.util.Map;
import picocli.CommandLine.Option;

/** A command that reads files, within limits. */
abstract class ReadingCommand extends SpokenCommand {
  @Option(names = "--limit", paramLabel = "NAME=NUMBER", descriptionKey = "limit")
  private Map<String, Long> limits = Map.of();

  /** The limits of what is read. */
  final Limits limits() {
    return Limits.of(limits);
  }
}
