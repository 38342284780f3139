package nl.regiodeals.examples.cli;

import com.google.common.base.Strings;
import com.google.common.collect.ImmutableSet;
import com.google.common.io.Resources;
import java.io.IOException;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.URL;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.regiodeals.core.analysis.Dossier;
import nl.regiodeals.core.check.Checks;
import nl.regiodeals.core.exchange.Formats;
import nl.regiodeals.core.exchange.Input;
import nl.regiodeals.core.exchange.Reading;
import nl.regiodeals.core.output.OutputFolder;
import nl.regiodeals.core.work.Progress;
import nl.regiodeals.core.work.Steps;
import nl.regiodeals.render.DocumentFormat;
import nl.regiodeals.render.Publication;
import nl.regiodeals.render.Renderer;
import nl.regiodeals.render.Request;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Makes all publications of the real data set, and of a fictional deal with complete data. */
@Command(name = "demo", mixinStandardHelpOptions = true)
final class DemoCommand extends SpokenCommand {
  private static final List<String> DATA = List.of("regiodeals.json", "voorbeeld.json");

  private static final ImmutableSet<String> NEED_MORE = ImmutableSet.of("feedback", "programmes");

  @Option(
      names = {"-o", "--output"},
      defaultValue = "regiodeals-demo",
      paramLabel = "DIR",
      descriptionKey = "demo.output")
  private Path output;

  @Mixin private Overwriting overwriting = new Overwriting();

  @Override
  public Integer call() throws IOException {
    long start = System.nanoTime();
    CliTexts texts = texts();
    PrintWriter out = out();
    Renderer renderer = Renderer.builder().build();
    int files = 0;
    try (OutputFolder made = overwriting.addingTo(output)) {
      for (String data : DATA) {
        Reading reading =
            Formats.load().read(Input.of(data, Resources.toByteArray(resource(data))));
        out.println(
            texts.text(
                "demo.read",
                Map.of(
                    "file", data,
                    "deals", reading.portfolio().deals().size(),
                    "notices", Checks.load().run(reading).size())));
        String folder = data.replace(".json", "");
        List<Job> jobs = jobs(renderer, reading);
        files += publish(renderer, jobs, folder, made);
        name(jobs, output.resolve(folder), out);
      }
      made.finish();
    }
    BigDecimal seconds =
        BigDecimal.valueOf(System.nanoTime() - start, 9).setScale(1, RoundingMode.HALF_UP);
    out.println(
        texts.text(
            "demo.made",
            Map.of("files", files, "seconds", seconds, "folder", output.toAbsolutePath())));
    return Main.FINE;
  }

  private static URL resource(String data) {
    return Resources.getResource(DemoCommand.class, "data/" + data);
  }

  private List<Job> jobs(Renderer renderer, Reading reading) {
    Request request = Request.of(reading.complete()).in(language());
    List<Job> jobs = new ArrayList<>();
    DealFiles names = DealFiles.of(reading.portfolio().deals());
    for (Publication publication : publications(renderer)) {
      if (publication.perDeal()) {
        for (Dossier dossier : request.dossiers().all()) {
          if (tells(publication, dossier, request.year())) {
            jobs.add(
                new Job(
                    publication,
                    request.about(dossier.deal().id()),
                    names.name(publication.id(), dossier.deal())));
          }
        }
      } else {
        jobs.add(new Job(publication, request, publication.id()));
      }
    }
    return jobs;
  }

  private int publish(Renderer renderer, List<Job> jobs, String folder, OutputFolder made)
      throws IOException {
    Steps steps = new Steps(ProgressLine.on(err()), jobs.size());
    for (Job job : jobs) {
      var document = renderer.render(job.publication().id(), job.request());
      for (DocumentFormat format : renderer.formats().all()) {
        String id = format.format().id();
        String subfolder =
            job.publication().perDeal() ? folder + "/" + job.publication().id() : folder;
        made.write(
            subfolder + "/" + job.file() + "." + format.format().extension(),
            file -> renderer.write(document, id, file));
      }
      steps.taken(Progress.Kind.MADE, document.title());
    }
    return jobs.size() * renderer.formats().all().size();
  }

  /** Says where each publication is that was made. */
  private void name(List<Job> jobs, Path folder, PrintWriter out) {
    List<Publication> made = jobs.stream().map(Job::publication).distinct().toList();
    int width = made.stream().mapToInt(each -> each.title(language()).length()).max().orElse(0);
    for (Publication publication : made) {
      out.println(
          "  "
              + Strings.padEnd(publication.title(language()), width, ' ')
              + "  "
              + folder.resolve(publication.id() + (publication.perDeal() ? "" : ".html")));
    }
  }

  /** All publications except those that need more: a workbook from a region, other programmes. */
  private static List<Publication> publications(Renderer renderer) {
    return renderer.publications().all().stream()
        .filter(publication -> !NEED_MORE.contains(publication.id()))
        .toList();
  }

  /**
   * Whether to make a publication: fact sheets for every deal, the others only for deals that
   * reported.
   */
  private static boolean tells(Publication publication, Dossier dossier, int year) {
    return publication.id().equals("factsheet") || dossier.report(year).isPresent();
  }

  private record Job(Publication publication, Request request, String file) {}
}
