package nl.regiodeals.examples.cli;

import java.io.IOException;
import java.nio.file.Path;
import nl.regiodeals.core.exchange.Exporter;
import nl.regiodeals.core.model.Portfolio;
import nl.regiodeals.examples.synthetic.SyntheticPortfolio;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Makes a portfolio up. */
@Command(name = "generate", mixinStandardHelpOptions = true)
final class GenerateCommand extends SpokenCommand {
  private static final int MOST_DEALS = 100_000;

  @Option(names = "--deals", required = true, paramLabel = "N", descriptionKey = "generate.deals")
  private int deals;

  @Option(names = "--seed", defaultValue = "1", paramLabel = "S", descriptionKey = "generate.seed")
  private long seed;

  @Option(
      names = {"-o", "--output"},
      required = true,
      paramLabel = "OUT",
      descriptionKey = "convert.output")
  private Path output;

  @Override
  public Integer call() throws IOException {
    if (deals < 1 || deals > MOST_DEALS) {
      throw new RefusedException("dealsOutOfRange", "most", Integer.toString(MOST_DEALS));
    }
    Exporter exporter = Loading.exporter(formats -> formats.exporterFor(output.toString()));
    Portfolio portfolio = SyntheticPortfolio.of(deals, seed);
    WholeFile.write(output, out -> exporter.write(portfolio, out));
    return Main.FINE;
  }
}
