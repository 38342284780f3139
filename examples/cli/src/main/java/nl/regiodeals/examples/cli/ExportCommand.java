package nl.regiodeals.examples.cli;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Year;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import nl.regiodeals.core.analysis.Dossiers;
import nl.regiodeals.core.exchange.Exporter;
import nl.regiodeals.core.exchange.Reading;
import nl.regiodeals.core.model.Deal;
import nl.regiodeals.core.model.Portfolio;
import nl.regiodeals.core.output.OutputFolder;
import nl.regiodeals.core.work.Progress;
import nl.regiodeals.core.work.Steps;
import nl.regiodeals.io.ReportWorkbook;
import nl.regiodeals.io.SisaWorkbook;
import nl.regiodeals.render.Detail;
import nl.regiodeals.render.Edition;
import nl.regiodeals.render.Publication;
import nl.regiodeals.render.Renderer;
import nl.regiodeals.render.Request;
import nl.regiodeals.render.document.Document;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes a publication, or writes the data in a format. */
@Command(name = "export", mixinStandardHelpOptions = true)
final class ExportCommand extends ReadingCommand {
  private static final String DATA = "data";
  private static final String PROGRAMMES = "programmes";

  /** Over several programmes it is the overview of all of them. */
  private static final String OVERVIEW = "overview";

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
  private Optional<Year> year = Optional.empty();

  @Option(names = "--templates", paramLabel = "DIR", descriptionKey = "export.templates")
  private Optional<Path> templates = Optional.empty();

  @Option(names = "--lineage", descriptionKey = "export.lineage")
  private boolean lineage;

  @Option(names = "--final", descriptionKey = "export.final")
  private boolean isFinal;

  @Option(names = "--show", split = ",", paramLabel = "DETAIL", descriptionKey = "export.show")
  private Set<Detail> details = EnumSet.noneOf(Detail.class);

  @Mixin private HouseStyles houseStyles = new HouseStyles();

  @Mixin private OwnWords words = new OwnWords();

  @Mixin private OtherProgrammes others = new OtherProgrammes();

  @Mixin private Overwriting overwriting = new Overwriting();

  @Override
  public Integer call() throws IOException {
    if (output.isPresent()) {
      overwriting.refuseInput(output.get(), inputs());
    }
    if (what.equals(OVERVIEW) && !others.files().isEmpty()) {
      what = PROGRAMMES;
    }
    refuseOthers();
    Renderer renderer = renderer();
    Reading reading = Loading.readWholeReading(input, this);
    if (what.equals(DATA)) {
      data(reading.portfolio());
    } else if (!sisaTable(reading.portfolio())) {
      publication(renderer, reading);
    }
    return Main.FINE;
  }

  /** Refuses other programmes that would not be shown, and their overview without them. */
  private void refuseOthers() {
    if (what.equals(PROGRAMMES) && others.files().isEmpty()) {
      throw new RefusedException("whichOthers", "publication", what);
    } else if (!others.files().isEmpty() && !what.equals(PROGRAMMES) && templates.isEmpty()) {
      throw new RefusedException("noOthers", "publication", what);
    }
  }

  private void data(Portfolio portfolio) throws IOException {
    Exporter exporter = Loading.exporter(format);
    write(out -> exporter.write(portfolio, out), exporter.format().text());
  }

  /** Writes the SiSa statements as a table for calculations. */
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

  private Renderer renderer() throws IOException {
    Renderer.Builder builder = Renderer.builder();
    templates.ifPresent(builder::templates);
    houseStyles.give(builder);
    Renderer renderer = builder.build();
    tellUnused(renderer);
    houseStyles.tell(renderer, format, texts(), err());
    return renderer;
  }

  private void publication(Renderer renderer, Reading reading) throws IOException {
    Request plain = request(reading.portfolio()).as(edition());
    Request request = lineage ? plain.tracing(reading.provenance()) : plain;
    publication(renderer, request);
    if (!isFinal) {
      renderer
          .obstacles(what, request)
          .forEach(
              notice -> err().println(notice.message(language()) + " " + notice.hint(language())));
    }
  }

  private void publication(Renderer renderer, Request request) throws IOException {
    Optional<Publication> publication = renderer.publications().find(what);
    if (publication.map(Publication::perDeal).orElse(false) && deal.isEmpty()) {
      perDeal(renderer, request);
      return;
    }
    if (DocumentFiles.isSeveral(format)) {
      Path base = output.orElseThrow(() -> new RefusedException("whichFile", "format", format));
      several(renderer, request, base);
      return;
    }
    boolean text = renderer.formats().find(format).map(known -> known.format().text()).orElse(true);
    write(out -> renderer.write(what, request, format, out), text);
  }

  /** How the publication is made up: as asked, with the author's own words if there are any. */
  private Edition edition() throws IOException {
    return words.in(Edition.DRAFT.showing(details).made(isFinal), input, what, language());
  }

  /** Writes one publication in several formats: files that differ in their extensions. */
  private void several(Renderer renderer, Request request, Path base) throws IOException {
    List<String> formats = DocumentFiles.formats(format, renderer);
    for (String each : formats) {
      overwriting.refuseInput(DocumentFiles.file(base, each), inputs());
    }
    Supplier<Document> document = Suppliers.memoize(() -> renderer.render(what, request));
    DocumentFiles.write(
        formats, base, (each, out) -> write(renderer, request, document, each, out));
  }

  private List<Path> inputs() {
    return Stream.of(
            List.of(input), others.files(), templates.stream().toList(), houseStyles.files())
        .flatMap(List::stream)
        .toList();
  }

  /** Writes a publication in a format; a document of the user is filled. */
  private void write(
      Renderer renderer,
      Request request,
      Supplier<Document> document,
      String each,
      OutputStream out)
      throws IOException {
    if (renderer.fills(what, each)) {
      renderer.write(what, request, each, out);
    } else {
      renderer.write(document.get(), request, each, out);
    }
  }

  private Request request(Portfolio portfolio) throws IOException {
    Request request =
        year.map(over -> Request.of(portfolio, over.getValue()))
            .orElseGet(() -> Request.of(portfolio))
            .in(language());
    Request all = others.beside(request, input, this);
    return deal.map(all::about).orElse(all);
  }

  /** Writes a publication about one deal for all deals: a folder of files. */
  private void perDeal(Renderer renderer, Request request) throws IOException {
    Path place = output.orElseThrow(() -> new RefusedException("whichDeal", "publication", what));
    ImmutableList<Deal> deals = renderer.deals(what, request);
    DealFiles files = DealFiles.of(request.portfolio().deals());
    Steps steps = new Steps(ProgressLine.on(err()), deals.size());
    // overwritten, like a single output file, because they are made from the data
    try (OutputFolder folder = OutputFolder.addingTo(place).overwriting(true)) {
      folder.each(
          deals,
          deal -> {
            Request about = request.about(deal.id());
            Supplier<Document> document = Suppliers.memoize(() -> renderer.render(what, about));
            for (String extension : DocumentFiles.formats(format, renderer)) {
              String name = files.name(what, deal) + "." + extension;
              overwriting.refuseInput(place.resolve(name), inputs());
              folder.write(name, out -> write(renderer, about, document, extension, out));
            }
            steps.taken(Progress.Kind.MADE, deal.label());
            return deal;
          });
      folder.finish();
    }
  }

  private void write(OutputFolder.Content content, boolean isText) throws IOException {
    if (output.isPresent()) {
      WholeFile.write(output.get(), content);
    } else if (isText) {
      ByteArrayOutputStream text = new ByteArrayOutputStream();
      content.writeTo(text);
      out().print(text.toString(StandardCharsets.UTF_8));
      out().flush();
    } else {
      WholeFile.toStandardOutput(content);
    }
  }
}
