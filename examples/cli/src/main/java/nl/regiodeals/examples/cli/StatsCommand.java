package nl.regiodeals.examples.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import nl.regiodeals.core.model.Portfolio;
import nl.regiodeals.render.Renderer;
import nl.regiodeals.render.Request;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows the state of affairs in figures. */
@Command(name = "stats", mixinStandardHelpOptions = true)
final class StatsCommand extends ReadingCommand {
  @Parameters(paramLabel = "INPUT", descriptionKey = "input")
  private Path input;

  @Option(names = "--as-of", paramLabel = "DATE", descriptionKey = "stats.asOf")
  private Optional<LocalDate> asOf = Optional.empty();

  @Override
  public Integer call() throws IOException {
    Portfolio portfolio = Loading.readWhole(input, this);
    LocalDate day =
        asOf.or(() -> portfolio.programme().asOf())
            .orElseThrow(() -> new RefusedException("noDay", "file", input.toString()));
    Renderer renderer = Renderer.builder().build();
    Request request = Request.of(portfolio, day.getYear()).on(day).in(language());
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    renderer.write(renderer.render("overview", request), "txt", text);
    out().print(text.toString(StandardCharsets.UTF_8));
    return Main.FINE;
  }
}
