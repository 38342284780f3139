package nl.regiodeals.examples.benchmarks;

import com.google.common.collect.Sets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.Stream;
import nl.regiodeals.core.check.Checks;
import nl.regiodeals.core.exchange.Formats;
import nl.regiodeals.core.exchange.Input;
import nl.regiodeals.core.exchange.Reading;
import nl.regiodeals.core.model.Deal;
import nl.regiodeals.core.notice.Notice;
import nl.regiodeals.core.notice.Severity;
import nl.regiodeals.core.output.OutputFolder;
import nl.regiodeals.core.text.Language;
import nl.regiodeals.io.OpenData;
import nl.regiodeals.io.PortfolioFile;
import nl.regiodeals.io.YearlyCycle;
import nl.regiodeals.render.Renderer;
import nl.regiodeals.render.Request;
import nl.regiodeals.render.Site;
import nl.regiodeals.render.document.Document;

/**
 * The whole yearly cycle in one process: from the workbooks that the regions filled in to the
 * letter and the annex in every format, all fact sheets, the public site and the open data. The
 * fact sheets are the PDF files of the site; they can be made in the other formats too.
 */
final class WholeYear {
  private final Renderer renderer = Renderer.builder().build();
  private final OutputFolder documents;
  private final OutputFolder site;

  private WholeYear(Path out, Executor threads) {
    documents = OutputFolder.at(out.resolve("documents")).workingOn(threads);
    site = OutputFolder.at(out.resolve("site")).workingOn(threads);
  }

  /**
   * Runs the cycle.
   *
   * @param portfolio the earlier version of the portfolio
   * @param workbooks a folder of workbooks
   * @param sheetsInAll whether fact sheets are made in every format instead of only as PDF
   * @return the number of files made
   */
  static int run(Path portfolio, Path workbooks, Path out, boolean sheetsInAll) throws IOException {
    YearlyCycle.Collected collected = collect(portfolio, workbooks);
    for (Notice notice : collected.notices()) {
      if (notice.severity() == Severity.ERROR) {
        throw new IllegalStateException(notice.message(Language.DUTCH));
      }
    }
    Request request = Request.of(collected.merge().portfolio());
    // documents and site at once, each of many files: the common pool has one thread too few for it
    ExecutorService threads =
        Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
    try {
      WholeYear year = new WholeYear(out, threads);
      Set<String> others = Sets.difference(year.renderer.formats().ids(), Set.of("pdf"));
      List<Part> parts =
          List.of(
              () -> year.documents(request, sheetsInAll ? others : Set.of()),
              () -> year.site(request));
      return year.documents.each(parts, Part::publish).stream().mapToInt(Integer::intValue).sum();
    } finally {
      threads.shutdown();
    }
  }

  /**
   * Makes only the documents, from an existing portfolio.
   *
   * @return the number of files made
   */
  static int documents(Path portfolio, Path out) throws IOException {
    WholeYear year = new WholeYear(out, ForkJoinPool.commonPool());
    Request request = Request.of(Formats.load().read(Input.of(portfolio)).complete());
    return year.documents(request, year.renderer.formats().ids());
  }

  private static YearlyCycle.Collected collect(Path portfolio, Path workbooks) throws IOException {
    Reading before = PortfolioFile.at(portfolio).read(Formats.load());
    try (Stream<Path> files = Files.list(workbooks)) {
      List<Input> inputs = new ArrayList<>();
      for (Path file : files.sorted().toList()) {
        inputs.add(Input.of(file));
      }
      return YearlyCycle.with(Checks.load()).collect(before, inputs);
    }
  }

  /**
   * Makes the annex and the letter in every format, and a fact sheet of each deal in the given
   * formats.
   */
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

  /** Makes a part of the output, and returns the number of files. */
  private interface Part {
    int publish() throws IOException;
  }

  /** A document to make, and its name. */
  private record Publishing(
      String publication, String name, Request request, Set<String> formats) {}
}
