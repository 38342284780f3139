package nl.regiodeals.examples.cli;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import nl.regiodeals.core.analysis.Dossiers;
import nl.regiodeals.core.exchange.Exporter;
import nl.regiodeals.core.exchange.Reading;
import nl.regiodeals.core.model.Deal;
import nl.regiodeals.core.model.Portfolio;
import nl.regiodeals.io.ReportWorkbook;
import nl.regiodeals.io.SisaWorkbook;
import nl.regiodeals.render.Publication;
import nl.regiodeals.render.Renderer;
import nl.regiodeals.render.Request;
import nl.regiodeals.render.document.Document;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes a publication, or writes the data in a format. */
@Command(name = "export", mixinStandardHelpOptions = true)
final class ExportCommand extends ReadingCommand {
  private static final String DATA = "data";
  private static final String ALL = "all";

  @Parameters(index = "0", paramLabel = "WHAT", descriptionKey = "export.what")
  private String what;

  @Parameters(index = "1", paramLabel = "INPUT", descriptionKey = "input")
  private Path input;

  @Option(
      names = {"-f", "--format"},
      required = true,
      paramLabel = "FORMAT",
      descriptionKey = "export.format")
  private String format;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "OUT",
      descriptionKey = "export.output")
  private Optional<Path> output = Optional.empty();

  @Option(names = "--deal", paramLabel = "ID", descriptionKey = "export.deal")
  private Optional<String> deal = Optional.empty();

  @Option(names = "--year", paramLabel = "YEAR", descriptionKey = "export.year")
  private Optional<Integer> year = Optional.empty();

  @Option(names = "--templates", paramLabel = "DIR", descriptionKey = "export.templates")
  private Optional<Path> templates = Optional.empty();

  @Option(names = "--lineage", descriptionKey = "export.lineage")
  private boolean lineage;

  @Override
  public Integer call() throws IOException {
    Reading reading = Loading.readWholeReading(input, this);
    if (what.equals(DATA)) {
      data(reading.portfolio());
    } else if (!sisaTable(reading.portfolio())) {
      publication(reading);
    }
    return Main.FINE;
  }

  private void data(Portfolio portfolio) throws IOException {
    Exporter exporter = Loading.exporter(formats -> formats.exporterById(format));
    write(out -> exporter.write(portfolio, out), exporter.format().text());
  }

  /** The statements as a table to compute with. */
  private boolean sisaTable(Portfolio portfolio) throws IOException {
    Optional<ReportWorkbook> kind =
        Arrays.stream(ReportWorkbook.values())
            .filter(workbook -> workbook.extension().equals(format))
            .findFirst();
    if (!what.equals("sisa") || kind.isEmpty()) {
      return false;
    }
    Dossiers dossiers = Dossiers.of(portfolio);
    write(out -> SisaWorkbook.write(dossiers, kind.get(), language(), out), false);
    return true;
  }

  private void publication(Reading reading) throws IOException {
    Renderer.Builder builder = Renderer.builder();
    templates.ifPresent(builder::templates);
    Renderer renderer = builder.build();
    Request plain = request(reading.portfolio());
    Request request = lineage ? plain.tracing(reading.provenance()) : plain;
    Optional<Publication> publication = renderer.publications().find(what);
    if (publication.map(Publication::perDeal).orElse(false) && deal.isEmpty()) {
      perDeal(renderer, request);
      return;
    }
    if (format.equals(ALL) || format.indexOf(',') >= 0) {
      Path base = output.orElseThrow(() -> new RefusedException("whichFile", "format", format));
      several(renderer, renderer.render(what, request), base);
      return;
    }
    boolean text = renderer.formats().find(format).map(known -> known.format().text()).orElse(true);
    write(out -> renderer.write(renderer.render(what, request), format, out), text);
  }

  /** One publication in several formats: files that differ in their extensions. */
  private void several(Renderer renderer, Document document, Path base) throws IOException {
    List<String> formats =
        format.equals(ALL)
            ? renderer.formats().ids().asList()
            : Splitter.on(',').splitToList(format);
    try {
      formats.parallelStream().forEach(each -> write(renderer, document, each, base));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static void write(Renderer renderer, Document document, String format, Path base) {
    Path file = base.resolveSibling(base.getFileName() + "." + format);
    try {
      WholeFile.write(file, out -> renderer.write(document, format, out));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Request request(Portfolio portfolio) {
    Request request =
        year.map(over -> Request.of(portfolio, over))
            .orElseGet(() -> Request.of(portfolio))
            .in(language());
    return deal.map(request::about).orElse(request);
  }

  /** A publication about one deal, of all deals: a folder of files. */
  private void perDeal(Renderer renderer, Request request) throws IOException {
    Path folder = output.orElseThrow(() -> new RefusedException("whichDeal", "publication", what));
    ImmutableList<Deal> deals = request.portfolio().deals();
    DealFiles files = DealFiles.of(deals);
    Progress progress = Progress.of(deals.size(), err());
    for (Deal each : deals) {
      Document document = renderer.render(what, request.about(each.id()));
      several(renderer, document, folder.resolve(files.name(what, each)));
      progress.step(each.label());
    }
  }

  private void write(WholeFile.Content content, boolean isText) throws IOException {
    if (output.isPresent()) {
      WholeFile.write(output.get(), content);
    } else if (isText) {
      ByteArrayOutputStream text = new ByteArrayOutputStream();
      content.writeTo(text);
      out().print(text.toString(StandardCharsets.UTF_8));
      out().flush();
    } else {
      OutputStream out = System.out;
      content.writeTo(out);
      out.flush();
    }
  }
}
