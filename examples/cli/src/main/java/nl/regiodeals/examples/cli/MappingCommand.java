package nl.regiodeals.examples.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import nl.regiodeals.core.exchange.Input;
import nl.regiodeals.io.SheetMapping;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Proposes a mapping for the own sheets of a region. */
@Command(name = "mapping", mixinStandardHelpOptions = true)
final class MappingCommand extends ReadingCommand {
  /** Stands for the deal until somebody fills it in. */
  private static final String NO_DEAL = "DEAL";

  @Parameters(index = "0", paramLabel = "SHEETS", descriptionKey = "mapping.sheets")
  private Path sheets;

  @Option(names = "--deal", paramLabel = "ID", descriptionKey = "mapping.deal")
  private String deal = NO_DEAL;

  @Option(names = "--year", paramLabel = "YEAR", descriptionKey = "mapping.year")
  private Optional<Year> year = Optional.empty();

  @Option(
      names = {"-o", "--output"},
      paramLabel = "OUT",
      descriptionKey = "mapping.output")
  private Optional<Path> output = Optional.empty();

  @Mixin private Overwriting overwriting = new Overwriting();

  @Override
  public Integer call() throws IOException {
    if (!Files.exists(sheets)) {
      throw new NoSuchFileException(sheets.toString());
    }
    if (output.isPresent()) {
      overwriting.refuseInput(output.get(), List.of(sheets));
      overwriting.refuseExisting(output.get());
    }
    int over = year.orElseGet(() -> Year.now(ZoneOffset.UTC).minusYears(1)).getValue();
    String proposal =
        SheetMapping.propose(Input.of(sheets), deal, over, language(), limits().files());
    if (output.isPresent()) {
      byte[] bytes = proposal.getBytes(StandardCharsets.UTF_8);
      WholeFile.write(output.get(), out -> out.write(bytes));
    } else {
      out().print(proposal);
      out().flush();
    }
    return Main.FINE;
  }
}
