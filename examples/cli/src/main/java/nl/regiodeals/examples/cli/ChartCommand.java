package nl.regiodeals.examples.cli;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Year;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.regiodeals.core.model.Portfolio;
import nl.regiodeals.core.output.OutputFolder;
import nl.regiodeals.core.output.Publisher;
import nl.regiodeals.render.Chart;
import nl.regiodeals.render.Renderer;
import nl.regiodeals.render.Request;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes a file of one chart or map. */
@Command(name = "chart", mixinStandardHelpOptions = true)
final class ChartCommand extends ReadingCommand {
  private static final Optional<URI> NOWHERE = Optional.empty();

  @Parameters(index = "0", paramLabel = "NAME", descriptionKey = "chart.name")
  private String name;

  @Parameters(index = "1", paramLabel = "PORTFOLIO", descriptionKey = "input")
  private Path input;

  @Option(
      names = {"-f", "--format"},
      required = true,
      paramLabel = "FORMAT",
      descriptionKey = "chart.format")
  private Chart.Form format;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      descriptionKey = "chart.output")
  private Optional<Path> output = Optional.empty();

  @Option(names = "--deal", paramLabel = "ID", descriptionKey = "chart.deal")
  private Optional<String> deal = Optional.empty();

  @Option(names = "--year", paramLabel = "YEAR", descriptionKey = "export.year")
  private Optional<Year> year = Optional.empty();

  @Option(names = "--publisher", paramLabel = "NAME", descriptionKey = "chart.publisher")
  private Optional<String> publisher = Optional.empty();

  @Option(names = "--templates", paramLabel = "DIR", descriptionKey = "export.templates")
  private Optional<Path> templates = Optional.empty();

  @Mixin private OtherProgrammes others = new OtherProgrammes();

  @Mixin private Overwriting overwriting = new Overwriting();

  @Override
  public Integer call() throws IOException {
    if (output.isPresent()) {
      overwriting.refuseInput(output.get(), inputs());
    }
    Portfolio portfolio = Loading.readWhole(input, this);
    Renderer.Builder builder = Renderer.builder();
    templates.ifPresent(builder::templates);
    Chart chart =
        builder
            .build()
            .chart(name, request(portfolio))
            .by(new Publisher(publisher, NOWHERE, NOWHERE, NOWHERE));
    OutputFolder.Content content = out -> chart.write(format, out);
    if (output.isPresent()) {
      WholeFile.write(output.get(), content);
    } else {
      WholeFile.toStandardOutput(content);
    }
    return Main.FINE;
  }

  private List<Path> inputs() {
    return Stream.of(List.of(input), others.files(), templates.stream().toList())
        .flatMap(List::stream)
        .toList();
  }

  /** The state of affairs on the date of the data, as on the site. */
  private Request request(Portfolio portfolio) throws IOException {
    Request request =
        year.map(over -> Request.of(portfolio, over.getValue()))
            .orElseGet(() -> SiteCommand.today(portfolio))
            .in(language());
    Request all = others.beside(request, input, this);
    return deal.map(all::about).orElse(all);
  }
}
