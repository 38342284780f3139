package nl.regiodeals.examples.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import nl.regiodeals.core.analysis.Dossiers;
import nl.regiodeals.core.exchange.Exporter;
import nl.regiodeals.core.form.ReportForm;
import nl.regiodeals.core.model.Deal;
import nl.regiodeals.core.model.Portfolio;
import nl.regiodeals.core.output.OutputFolder;
import nl.regiodeals.examples.synthetic.SyntheticForms;
import nl.regiodeals.examples.synthetic.SyntheticPortfolio;
import nl.regiodeals.io.ReportWorkbook;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Generates a synthetic portfolio. */
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

  @Option(names = "--workbooks", paramLabel = "DIR", descriptionKey = "generate.workbooks")
  private Optional<Path> workbooks = Optional.empty();

  @Option(
      names = "--mistakes",
      defaultValue = "0",
      paramLabel = "PERCENT",
      descriptionKey = "generate.mistakes")
  private double mistakes;

  @Option(
      names = {"-f", "--format"},
      defaultValue = "xlsx",
      descriptionKey = "workbook.format")
  private ReportWorkbook format;

  @Mixin private Overwriting overwriting = new Overwriting();

  @Override
  public Integer call() throws IOException {
    if (deals < 1 || deals > MOST_DEALS) {
      throw new RefusedException("dealsOutOfRange", "most", Integer.toString(MOST_DEALS));
    }
    Exporter exporter = Loading.exporterFor(output);
    Portfolio portfolio = SyntheticPortfolio.of(deals, seed);
    if (workbooks.isEmpty()) {
      WholeFile.write(output, out -> exporter.write(portfolio, out));
      return Main.FINE;
    }
    int year = SyntheticPortfolio.LAST_YEAR;
    Portfolio before = SyntheticForms.before(portfolio, year);
    Dossiers dossiers = Dossiers.of(portfolio);
    DealFiles files = DealFiles.of(portfolio.deals());
    try (OutputFolder folder = overwriting.addingTo(workbooks.get())) {
      for (ReportForm form : SyntheticForms.of(portfolio, year, mistakes / 100, seed)) {
        Deal deal = dossiers.find(form.deal()).orElseThrow().deal();
        folder.write(
            files.name("vgr-" + year, deal) + "." + format.extension(),
            out -> format.write(form, language(), out));
      }
      folder.finish();
    }
    WholeFile.write(output, out -> exporter.write(before, out));
    return Main.FINE;
  }
}
