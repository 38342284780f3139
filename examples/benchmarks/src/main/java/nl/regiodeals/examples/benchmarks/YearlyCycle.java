package nl.regiodeals.examples.benchmarks;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.regiodeals.core.analysis.Dossiers;
import nl.regiodeals.core.check.Checks;
import nl.regiodeals.core.exchange.Formats;
import nl.regiodeals.core.exchange.Input;
import nl.regiodeals.core.exchange.OutputFolder;
import nl.regiodeals.core.exchange.Reading;
import nl.regiodeals.core.form.Submission;
import nl.regiodeals.core.merge.Merge;
import nl.regiodeals.core.model.Deal;
import nl.regiodeals.core.notice.Notice;
import nl.regiodeals.core.notice.Severity;
import nl.regiodeals.core.text.Language;
import nl.regiodeals.io.OpenData;
import nl.regiodeals.io.ReportWorkbook;
import nl.regiodeals.render.Renderer;
import nl.regiodeals.render.Request;
import nl.regiodeals.render.Site;
import nl.regiodeals.render.document.Document;

/**
 * The whole yearly cycle in one process: from the workbooks that the regions filled in to the
 * letter, the annex and all fact sheets in every format, the public site and the open data.
 */
final class YearlyCycle {
  private final Renderer renderer = Renderer.builder().build();
  private final OutputFolder documents;
  private final OutputFolder site;

  private YearlyCycle(Path out) {
    documents = OutputFolder.at(out.resolve("documents"));
    site = OutputFolder.at(out.resolve("site"));
  }

  /**
   * Carries it out.
   *
   * @param portfolio what was known before
   * @param workbooks a folder of workbooks
   * @return how many files were made
   */
  static int run(Path portfolio, Path workbooks, Path out) throws IOException {
    YearlyCycle cycle = new YearlyCycle(out);
    Merge merge = cycle.collect(Formats.load().read(Input.of(portfolio)), workbooks);
    for (Notice notice : Checks.load().run(merge.reading())) {
      if (notice.severity() == Severity.ERROR) {
        throw new IllegalStateException(notice.message(Language.DUTCH));
      }
    }
    Request request = Request.of(merge.portfolio());
    cycle.publish(request);
    OpenData data = OpenData.of(merge.portfolio());
    cycle.renderer.write(Site.of(request).with(data.writeTo(cycle.site)), cycle.site);
    return cycle.documents.finish().files() + cycle.site.finish().files();
  }

  /**
   * Makes the documents alone, of a portfolio as it is.
   *
   * @return how many files were made
   */
  static int documents(Path portfolio, Path out) throws IOException {
    YearlyCycle cycle = new YearlyCycle(out);
    cycle.publish(Request.of(Formats.load().read(Input.of(portfolio)).portfolio()));
    return cycle.documents.finish().files();
  }

  private Merge collect(Reading before, Path workbooks) throws IOException {
    Dossiers known = Dossiers.of(before.portfolio());
    try (Stream<Path> files = Files.list(workbooks)) {
      ImmutableList<Submission> submissions =
          documents.each(
              files.sorted().toList(), file -> ReportWorkbook.read(Input.of(file), known));
      return Merge.of(before, submissions);
    }
  }

  /** The letter and the annex, and a fact sheet of each deal. */
  private void publish(Request request) throws IOException {
    List<Making> all = new ArrayList<>();
    for (String publication : List.of("annex", "letter")) {
      Document document = renderer.render(publication, request);
      for (String format : renderer.formats().ids()) {
        all.add(() -> write(document, publication, format));
      }
    }
    for (Deal deal : request.portfolio().deals()) {
      all.add(
          () -> {
            Document sheet = renderer.render("factsheet", request.about(deal.id()));
            for (String format : renderer.formats().ids()) {
              write(sheet, "factsheet-" + deal.id(), format);
            }
          });
    }
    documents.each(
        all,
        making -> {
          making.make();
          return true;
        });
  }

  private void write(Document document, String name, String format) throws IOException {
    documents.write(name + "." + format, out -> renderer.write(document, format, out));
  }

  /** Makes files. */
  private interface Making {
    void make() throws IOException;
  }
}
