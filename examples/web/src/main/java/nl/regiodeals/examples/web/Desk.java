package nl.regiodeals.examples.web;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import nl.regiodeals.core.analysis.Dossiers;
import nl.regiodeals.core.check.Checks;
import nl.regiodeals.core.exchange.Formats;
import nl.regiodeals.core.exchange.Input;
import nl.regiodeals.core.exchange.OutputFolder;
import nl.regiodeals.core.exchange.Reading;
import nl.regiodeals.core.form.Submission;
import nl.regiodeals.core.merge.Merge;
import nl.regiodeals.core.model.Portfolio;
import nl.regiodeals.core.notice.Notice;
import nl.regiodeals.core.text.Language;
import nl.regiodeals.io.JsonExporter;
import nl.regiodeals.io.OpenData;
import nl.regiodeals.io.ReportWorkbook;
import nl.regiodeals.render.Renderer;
import nl.regiodeals.render.Request;
import nl.regiodeals.render.Site;

/**
 * Where workbooks come in. It keeps the portfolio as it is now, in a file and in memory, and the
 * site made from it. Readers never wait: they see the last whole version. Workbooks are taken in
 * one after another. Safe to share between threads.
 */
final class Desk {
  private final Checks checks;
  private final Renderer renderer;
  private final Path work;
  private volatile Reading now;

  private Desk(Checks checks, Renderer renderer, Path work, Reading now) {
    this.checks = checks;
    this.renderer = renderer;
    this.work = work;
    this.now = now;
  }

  /**
   * Opens the portfolio that was kept, or the first time the one that is given.
   *
   * @throws nl.regiodeals.core.exchange.UnreadableException if it cannot be read
   */
  static Desk open(Formats formats, Checks checks, Renderer renderer, Path first, Path work)
      throws IOException {
    Path kept = kept(work);
    Reading reading = formats.read(Input.of(Files.exists(kept) ? kept : first));
    Desk desk = new Desk(checks, renderer, work.toAbsolutePath(), reading);
    Files.createDirectories(desk.site());
    desk.makeSite(reading.portfolio());
    return desk;
  }

  private static Path kept(Path work) {
    return work.resolve("portfolio.json");
  }

  /** The folder of the site. */
  Path site() {
    return work.resolve("site");
  }

  /** The portfolio as it is now. */
  Portfolio portfolio() {
    return now.portfolio();
  }

  /** What the checks say of it. */
  ImmutableList<Notice> notices() {
    return checks.run(now);
  }

  /**
   * Takes a workbook in: a new version of the portfolio, if it could be read.
   *
   * @throws nl.regiodeals.core.exchange.UnreadableException if it is no workbook of ours; nothing
   *     changes then
   */
  synchronized Receipt take(Input workbook) throws IOException {
    Submission submission = ReportWorkbook.read(workbook, Dossiers.of(now.portfolio()));
    Merge merge = Merge.of(now, List.of(submission));
    Reading next = merge.reading();
    keep(next.portfolio());
    now = next;
    makeSite(next.portfolio());
    List<Notice> about =
        checks.run(next).stream()
            .filter(
                notice ->
                    notice.place().map(place -> place.file().equals(workbook.name())).orElse(false))
            .toList();
    return new Receipt(
        submission.deal(),
        submission.year(),
        !merge.merged().isEmpty(),
        ImmutableList.<Notice>builder().addAll(submission.notices()).addAll(about).build());
  }

  /** Whole or not at all, so that a stop half way loses nothing. */
  private void keep(Portfolio portfolio) throws IOException {
    Path temporary = Files.createTempFile(work, "portfolio", ".json");
    try {
      try (OutputStream out = Files.newOutputStream(temporary)) {
        new JsonExporter().write(portfolio, out);
      }
      Files.move(
          temporary,
          kept(work),
          StandardCopyOption.ATOMIC_MOVE,
          StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(temporary);
    }
  }

  private void makeSite(Portfolio portfolio) throws IOException {
    Request request = Request.of(portfolio);
    Site site =
        Site.of(portfolio.programme().asOf().map(request::on).orElse(request))
            .in(ImmutableList.<Locale>of(Language.DUTCH, Language.ENGLISH));
    OutputFolder folder = OutputFolder.at(site());
    OpenData data = OpenData.of(portfolio).by(site.publisher()).describedAt(site.dataPage());
    renderer.write(site.with(data.writeTo(folder)), folder);
    folder.finish();
  }

  /**
   * What became of a workbook.
   *
   * @param deal the deal that it is about
   * @param year the calendar year that it is about
   * @param isMerged whether it is part of the portfolio now
   * @param notices what was found in it
   */
  record Receipt(String deal, int year, boolean isMerged, ImmutableList<Notice> notices) {}
}
