package nl.regiodeals.examples.benchmarks;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Sets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
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
 * letter and the annex in every format, all fact sheets, the public site and the open data. The
 * fact sheets are the PDF of the site; they can be made in the other formats too.
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
   * @param sheetsInAll whether fact sheets are made in every format, and not as PDF alone
   * @return how many files were made
   */
  static int run(Path portfolio, Path workbooks, Path out, boolean sheetsInAll) throws IOException {
    YearlyCycle cycle = new YearlyCycle(out);
    Merge merge = cycle.collect(Formats.load().read(Input.of(portfolio)), workbooks);
    for (Notice notice : Checks.load().run(merge.reading())) {
      if (notice.severity() == Severity.ERROR) {
        throw new IllegalStateException(notice.message(Language.DUTCH));
      }
    }
    Request request = Request.of(merge.portfolio());
    Set<String> others = Sets.difference(cycle.renderer.formats().ids(), Set.of("pdf"));
    List<Part> parts =
        List.of(
            () -> cycle.documents(request, sheetsInAll ? others : Set.of()),
            () -> cycle.site(request));
    return cycle.documents.each(parts, Part::publish).stream().mapToInt(Integer::intValue).sum();
  }

  /**
   * Makes the documents alone, of a portfolio as it is.
   *
   * @return how many files were made
   */
  static int documents(Path portfolio, Path out) throws IOException {
    YearlyCycle cycle = new YearlyCycle(out);
    Request request = Request.of(Formats.load().read(Input.of(portfolio)).complete());
    return cycle.documents(request, cycle.renderer.formats().ids());
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

  /** The annex and the letter in every format, and a fact sheet of each deal in those given. */
  private int documents(Request request, Set<String> formatsOfSheets) throws IOException {
    List<Publishing> all = new ArrayList<>();
    for (String publication : List.of("annex", "letter")) {
      all.add(new Publishing(publication, publication, request, renderer.formats().ids()));
    }
    for (Deal deal : formatsOfSheets.isEmpty() ? List.<Deal>of() : request.portfolio().deals()) {
      Request about = request.about(deal.id());
      all.add(new Publishing("factsheet", "factsheet-" + deal.id(), about, formatsOfSheets));
    }
    documents.each(all, this::publish);
    return documents.finish().files();
  }

  private int site(Request request) throws IOException {
    OpenData data = OpenData.of(request.portfolio());
    renderer.write(Site.of(request).with(data.writeTo(site)), site);
    return site.finish().files();
  }

  private int publish(Publishing what) throws IOException {
    Document document = renderer.render(what.publication(), what.request());
    for (String format : what.formats()) {
      documents.write(what.name() + "." + format, out -> renderer.write(document, format, out));
    }
    return what.formats().size();
  }

  /** A part of what is published; tells how many files it is. */
  private interface Part {
    int publish() throws IOException;
  }

  /** A document to make, and what it is called. */
  private record Publishing(
      String publication, String name, Request request, Set<String> formats) {}
}
