package nl.regiodeals.examples.cli;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.regiodeals.core.exchange.Input;
import nl.regiodeals.core.model.Portfolio;
import nl.regiodeals.render.Refreshed;
import nl.regiodeals.render.Renderer;
import nl.regiodeals.render.Revision;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Gives the figures of an edited document their value in new data. */
@Command(name = "refresh", mixinStandardHelpOptions = true)
final class RefreshCommand extends ReadingCommand {
  /** The author of tracked changes who is not a person. */
  private static final String PROGRAM = "regiodeals";

  @Parameters(index = "0", paramLabel = "DOCUMENT", descriptionKey = "refresh.document")
  private Path document;

  @Parameters(index = "1", paramLabel = "PORTFOLIO", descriptionKey = "input")
  private Path input;

  @Option(
      names = {"-o", "--output"},
      required = true,
      paramLabel = "OUT",
      descriptionKey = "refresh.output")
  private Path output;

  @Option(names = "--track", descriptionKey = "refresh.track")
  private boolean isTracked;

  @Option(names = "--author", paramLabel = "NAME", descriptionKey = "refresh.author")
  private String author = PROGRAM;

  @Option(names = "--date", paramLabel = "DATE", descriptionKey = "refresh.date")
  private Optional<LocalDate> date = Optional.empty();

  @Option(names = "--templates", paramLabel = "DIR", descriptionKey = "export.templates")
  private Optional<Path> templates = Optional.empty();

  @Mixin private Overwriting overwriting = new Overwriting();

  @Override
  public Integer call() throws IOException {
    overwriting.refuseInput(output, List.of(document, input));
    Portfolio portfolio = Loading.readWhole(input, this);
    Renderer.Builder builder = Renderer.builder();
    templates.ifPresent(builder::templates);
    ByteArrayOutputStream made = new ByteArrayOutputStream();
    Refreshed refreshed = refresh(builder.build(), portfolio, made);
    WholeFile.write(output, made::writeTo);
    NoticeText.write(
        List.of(
            new CheckCommand.FileNotices(
                output,
                ImmutableList.copyOf(Iterables.concat(refreshed.changed(), refreshed.left())))),
        texts(),
        out());
    return refreshed.left().isEmpty() ? Main.FINE : Main.NOTICES;
  }

  private Refreshed refresh(Renderer renderer, Portfolio portfolio, ByteArrayOutputStream made)
      throws IOException {
    Input edited = Input.of(document);
    return isTracked
        ? renderer.refresh(edited, portfolio, new Revision(author, date), made)
        : renderer.refresh(edited, portfolio, made);
  }
}
