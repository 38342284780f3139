package nl.regiodeals.examples.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Year;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import nl.regiodeals.core.exchange.Input;
import nl.regiodeals.core.model.Portfolio;
import nl.regiodeals.render.FillException;
import nl.regiodeals.render.Renderer;
import nl.regiodeals.render.Request;
import nl.regiodeals.render.document.Document;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Fills a document that people wrote with figures from the data. */
@Command(name = "fill", mixinStandardHelpOptions = true)
final class FillCommand extends ReadingCommand {
  @Parameters(index = "0", paramLabel = "TEMPLATE", descriptionKey = "fill.template")
  private Path template;

  @Parameters(index = "1", paramLabel = "PORTFOLIO", descriptionKey = "input")
  private Path input;

  @Option(
      names = {"-o", "--output"},
      required = true,
      paramLabel = "OUT",
      descriptionKey = "fill.output")
  private Path output;

  @Option(names = "--year", paramLabel = "YEAR", descriptionKey = "export.year")
  private Optional<Year> year = Optional.empty();

  @Option(names = "--deal", paramLabel = "ID", descriptionKey = "fill.deal")
  private Optional<String> deal = Optional.empty();

  @Option(names = "--templates", paramLabel = "DIR", descriptionKey = "export.templates")
  private Optional<Path> templates = Optional.empty();

  @Mixin private HouseStyles houseStyles = new HouseStyles();

  @Mixin private Overwriting overwriting = new Overwriting();

  @Override
  public Integer call() throws IOException {
    overwriting.refuseInput(output, inputs());
    Renderer.Builder builder = Renderer.builder();
    templates.ifPresent(builder::templates);
    if (isMarkdown()) {
      houseStyles.give(builder);
    } else {
      houseStyles.refuse();
    }
    Renderer renderer = builder.build();
    houseStyles.tell(renderer, extension(output), texts(), err());
    Request request = request(Loading.readWhole(input, this));
    Input document = Input.of(template);
    try {
      if (isMarkdown()) {
        Document letter = renderer.compose(document, request);
        String format = extension(output);
        WholeFile.write(output, out -> renderer.write(letter, request, format, out));
      } else {
        WholeFile.write(output, out -> renderer.fill(document, request, out));
      }
    } catch (FillException e) {
      e.notices().forEach(notice -> err().println(texts().line(notice)));
      return Main.REFUSED;
    }
    return Main.FINE;
  }

  private List<Path> inputs() {
    return Stream.concat(Stream.of(template, input), houseStyles.files().stream()).toList();
  }

  private boolean isMarkdown() {
    return extension(template).equals("md");
  }

  private static String extension(Path file) {
    String name = file.getFileName().toString();
    return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }

  private Request request(Portfolio portfolio) {
    Request request =
        year.map(over -> Request.of(portfolio, over.getValue()))
            .orElseGet(() -> Request.of(portfolio))
            .in(language());
    return deal.map(request::about).orElse(request);
  }
}
