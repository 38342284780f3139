package nl.regiodeals.examples.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Year;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.regiodeals.core.analysis.Figures;
import nl.regiodeals.core.exchange.Reading;
import nl.regiodeals.core.notice.Provenance;
import nl.regiodeals.core.notice.Subject;
import nl.regiodeals.core.text.Words;
import nl.regiodeals.render.Edition;
import nl.regiodeals.render.Renderer;
import nl.regiodeals.render.Request;
import nl.regiodeals.render.document.TracedFigure;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Shows where a figure of a publication comes from: which values, in which file, sheet and cell.
 */
@Command(name = "trace", mixinStandardHelpOptions = true)
final class TraceCommand extends ReadingCommand {
  private static final int MOST_VALUES = 200;

  @Parameters(index = "0", paramLabel = "PORTFOLIO", descriptionKey = "input")
  private Path input;

  @Parameters(index = "1", paramLabel = "WHAT", descriptionKey = "trace.what")
  private String what;

  @Parameters(index = "2", paramLabel = "FIGURE", descriptionKey = "trace.figure")
  private String figure;

  @Option(names = "--deal", paramLabel = "ID", descriptionKey = "export.deal")
  private Optional<String> deal = Optional.empty();

  @Option(names = "--year", paramLabel = "YEAR", descriptionKey = "export.year")
  private Optional<Year> year = Optional.empty();

  @Option(names = "--templates", paramLabel = "DIR", descriptionKey = "export.templates")
  private Optional<Path> templates = Optional.empty();

  @Mixin private OwnWords words = new OwnWords();

  @Mixin private OtherProgrammes others = new OtherProgrammes();

  @Override
  public Integer call() throws IOException {
    Reading reading = Loading.readWholeReading(input, this);
    Request plain =
        year.map(over -> Request.of(reading.portfolio(), over.getValue()))
            .orElseGet(() -> Request.of(reading.portfolio()))
            .in(language())
            .as(words.in(Edition.DRAFT, input, what, language()));
    Request request = others.beside(plain.tracing(reading.provenance()), input, this);
    Renderer.Builder builder = Renderer.builder();
    templates.ifPresent(builder::templates);
    Figures figures = request.figures();
    Optional<String> named = figures.find(figure).map(known -> known.name(language()));
    List<TracedFigure> found =
        builder
            .build()
            .render(what, deal.map(request::about).orElse(request))
            .trail()
            .figures()
            .stream()
            .filter(
                shown ->
                    isAsked(shown) || (named.isPresent() && named.equals(nameOf(shown, figures))))
            .toList();
    if (found.isEmpty()) {
      throw new RefusedException("noFigure", "figure", figure);
    }
    Provenance provenance = request.origins().orElse(Provenance.NONE);
    found.forEach(shown -> tell(shown, figures, provenance));
    return Main.FINE;
  }

  /** Whether a figure is the requested one, by its id or by its text, with any kind of spaces. */
  private boolean isAsked(TracedFigure shown) {
    return shown.id().equals(figure) || plain(shown.shown()).equals(plain(figure));
  }

  private Optional<String> nameOf(TracedFigure shown, Figures figures) {
    return figures.find(shown.lineage()).map(known -> known.name(language()));
  }

  private static String plain(String text) {
    return text.replaceAll("[\\s\u00a0\u202f]+", "");
  }

  private void tell(TracedFigure lineage, Figures figures, Provenance provenance) {
    String name = nameOf(lineage, figures).map(known -> ", " + known).orElse("");
    out().printf("%s [%s%s]: %s%n", lineage.shown(), lineage.id(), name, lineage.how());
    lineage.from().stream()
        .limit(MOST_VALUES)
        .forEach(subject -> out().println("  " + line(subject, provenance)));
    if (lineage.from().size() > MOST_VALUES) {
      out().println("  " + texts().text("trace.more", "more", lineage.from().size() - MOST_VALUES));
    }
  }

  private String line(Subject subject, Provenance provenance) {
    String name =
        subject.record()
            + " "
            + subject.key()
            + subject.field().map(field -> ", " + Words.ofField(field, language())).orElse("");
    return provenance
        .find(subject)
        .map(
            place ->
                name
                    + ": "
                    + place
                    + Optional.ofNullable(provenance.digests().get(place.file()))
                        .map(digest -> " (SHA-256 " + digest + ")")
                        .orElse(""))
        .orElseGet(() -> texts().text("trace.unknown", Map.of("name", name)));
  }
}
