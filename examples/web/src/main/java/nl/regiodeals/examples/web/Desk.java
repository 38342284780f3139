package nl.regiodeals.examples.web;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import nl.regiodeals.core.analysis.Dossiers;
import nl.regiodeals.core.check.Checks;
import nl.regiodeals.core.exchange.Formats;
import nl.regiodeals.core.exchange.Input;
import nl.regiodeals.core.exchange.OutputFolder;
import nl.regiodeals.core.exchange.Reading;
import nl.regiodeals.core.exchange.UnreadableException;
import nl.regiodeals.core.form.Submission;
import nl.regiodeals.core.merge.Merge;
import nl.regiodeals.core.model.Portfolio;
import nl.regiodeals.core.notice.Notice;
import nl.regiodeals.core.notice.Severity;
import nl.regiodeals.core.text.Language;
import nl.regiodeals.io.JsonExporter;
import nl.regiodeals.io.OpenData;
import nl.regiodeals.io.ReportWorkbook;
import nl.regiodeals.render.Renderer;
import nl.regiodeals.render.Request;
import nl.regiodeals.render.Site;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;

/**
 * Where workbooks come in. It keeps the portfolio as it is now, in a file and in memory, and the
 * site made from it. Readers never wait: they see the last whole version. Workbooks that come while
 * others are taken in are taken in together, so that the site is made once for all of them. Nothing
 * is kept before it was opened again, checked, and a site was made of it. Safe to share between
 * threads.
 */
final class Desk {
  private static final Logger LOG = LoggerFactory.getLogger(Desk.class);

  private final Formats formats;
  private final Checks checks;
  private final Renderer renderer;
  private final Path work;
  private final Queue<HandedIn> waiting = new ConcurrentLinkedQueue<>();
  private volatile Version now;
  private final AtomicInteger handedIn = new AtomicInteger();

  /** What is shown now: the portfolio, and the folder of its site. */
  private record Version(Reading reading, Path site) {}

  private Desk(Formats formats, Checks checks, Renderer renderer, Path work, Reading first) {
    this.formats = formats;
    this.checks = checks;
    this.renderer = renderer;
    this.work = work;
    this.now = new Version(first, work.resolve("sites/1"));
  }

  /**
   * Opens the portfolio that was kept, or the first time the one that is given.
   *
   * @throws UnreadableException if it cannot be read, or not all of it: what was not read would be
   *     lost with the first workbook that is taken in
   */
  static Desk open(Formats formats, Checks checks, Renderer renderer, Path first, Path work)
      throws IOException {
    boolean isKept = Files.exists(kept(work));
    Reading reading = formats.read(Input.of(isKept ? kept(work) : first));
    reading.complete();
    for (Notice notice : reading.notices()) {
      if (isKept && notice.severity() != Severity.INFO) {
        // it has what this version does not know, and the next workbook would write it away
        throw new UnreadableException(notice);
      }
      LOG.warn(
          "{}: {}",
          notice.place().map(Object::toString).orElse(""),
          notice.message(Language.DUTCH));
    }
    Desk desk = new Desk(formats, checks, renderer, work.toAbsolutePath(), reading);
    Files.createDirectories(desk.now.site());
    try {
      desk.makeSite(reading.portfolio(), desk.now.site());
    } catch (RuntimeException e) {
      // the last site that could be made is still there
      LOG.error("no site can be made of the portfolio", e);
    }
    return desk;
  }

  private static Path kept(Path work) {
    return work.resolve("portfolio.json");
  }

  /** The folder of the site as it is now; another after each new version. */
  Path site() {
    return now.site();
  }

  /** The portfolio as it is now. */
  Portfolio portfolio() {
    return now.reading().portfolio();
  }

  /** What the checks say of it. */
  ImmutableList<Notice> notices() {
    return checks.run(now.reading());
  }

  /**
   * Takes a workbook in: a new version of the portfolio, if it could be read.
   *
   * @throws UnreadableException if it is no workbook of ours; nothing changes then
   * @throws RefusedException if what it says cannot be kept; nothing changes then
   */
  Receipt take(Input workbook) throws IOException {
    HandedIn mine = handIn(workbook);
    synchronized (this) {
      // whoever is first takes in what others handed in meanwhile
      if (!mine.isAnswered()) {
        List<HandedIn> together = new ArrayList<>();
        for (HandedIn next = waiting.poll(); next != null; next = waiting.poll()) {
          together.add(next);
        }
        takeIn(together);
      }
    }
    return mine.answer();
  }

  private HandedIn handIn(Input workbook) {
    HandedIn handed = new HandedIn(handedIn.incrementAndGet(), workbook);
    waiting.add(handed);
    return handed;
  }

  /** All at once; if that fails, each by itself, so that one does not stop the others. */
  private void takeIn(List<HandedIn> together) {
    Reading next = now.reading();
    List<HandedIn> merged = new ArrayList<>();
    for (HandedIn each : together) {
      try {
        next = merge(each, next);
        merged.add(each);
      } catch (IOException | RuntimeException | OutOfMemoryError | StackOverflowError e) {
        each.fail(e);
      }
    }
    if (merged.isEmpty()) {
      return;
    }
    try {
      ImmutableList<Notice> found = publish(next);
      merged.forEach(each -> each.succeed(found));
    } catch (IOException | RuntimeException | OutOfMemoryError | StackOverflowError e) {
      if (merged.size() == 1) {
        merged.get(0).fail(e instanceof IOException ? e : cannotBeKept(e));
      } else {
        merged.forEach(each -> takeIn(List.of(each)));
      }
    }
  }

  private static Throwable cannotBeKept(Throwable cause) {
    return new RefusedException(
        HttpStatus.UNPROCESSABLE_CONTENT, WebNotices.CANNOT_BE_KEPT.notice(), cause);
  }

  private static Reading merge(HandedIn handed, Reading before) throws IOException {
    Submission submission = ReportWorkbook.read(handed.input(), Dossiers.of(before.portfolio()));
    Merge merge = Merge.of(before, List.of(submission));
    handed.merged(submission, merge);
    return new Reading(merge.portfolio(), merge.provenance(), ImmutableList.of());
  }

  /** Shows a new version, if it stands the test; else all stays as it was. */
  private ImmutableList<Notice> publish(Reading next) throws IOException {
    Path written = work.resolve("portfolio.part.json");
    try {
      try (OutputStream out = Files.newOutputStream(written)) {
        new JsonExporter().write(next.portfolio(), out);
      }
      if (!formats.read(Input.of(written)).complete().equals(next.portfolio())) {
        throw new IllegalStateException("what was written is not what is read");
      }
      ImmutableList<Notice> found = checks.run(next);
      Path site = other(now.site());
      makeSite(next.portfolio(), site);
      Files.move(written, kept(work), StandardCopyOption.ATOMIC_MOVE);
      now = new Version(next, site);
      return found;
    } finally {
      Files.deleteIfExists(written);
    }
  }

  /** There are two folders: the one that is shown, and the one in which the next is made. */
  private static Path other(Path site) {
    return site.resolveSibling(site.endsWith("1") ? "2" : "1");
  }

  private void makeSite(Portfolio portfolio, Path place) throws IOException {
    Request request = Request.of(portfolio);
    Site site =
        Site.of(portfolio.programme().asOf().map(request::on).orElse(request))
            .in(ImmutableList.<Locale>of(Language.DUTCH, Language.ENGLISH));
    // nobody else has a file in there
    try (OutputFolder folder = OutputFolder.at(place).overwriting(true)) {
      OpenData data = OpenData.of(portfolio).by(site.publisher()).describedAt(site.dataPage());
      renderer.write(site.with(data.writeTo(folder)), folder);
      folder.finish();
    }
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
