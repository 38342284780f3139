package nl.regiodeals.examples.web;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import nl.regiodeals.core.check.Checks;
import nl.regiodeals.core.exchange.Formats;
import nl.regiodeals.core.exchange.Input;
import nl.regiodeals.core.exchange.Reading;
import nl.regiodeals.core.exchange.UnreadableException;
import nl.regiodeals.core.model.Portfolio;
import nl.regiodeals.core.notice.Notice;
import nl.regiodeals.core.notice.Provenance;
import nl.regiodeals.core.notice.Severity;
import nl.regiodeals.core.output.OutputFolder;
import nl.regiodeals.core.text.Language;
import nl.regiodeals.io.JsonExporter;
import nl.regiodeals.io.OpenData;
import nl.regiodeals.io.PortfolioFile;
import nl.regiodeals.io.YearlyCycle;
import nl.regiodeals.render.Renderer;
import nl.regiodeals.render.Request;
import nl.regiodeals.render.Site;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;

/**
 * Accepts workbooks. It keeps the current portfolio, in a file and in memory, and the site made
 * from it. Readers never wait: they see the last complete version. Workbooks that arrive while
 * others are being processed are processed together, so that the site is made once for all of them.
 * Nothing is kept before it has been reopened and checked, and a site has been made from it. Safe
 * to share between threads.
 */
final class Desk {
  private static final Logger LOG = LoggerFactory.getLogger(Desk.class);

  private final Formats formats;
  private final Checks checks;
  private final YearlyCycle cycle;
  private final Renderer renderer;
  private final PortfolioFile file;
  private final Queue<HandedIn> waiting = new ConcurrentLinkedQueue<>();
  private volatile Version now;
  private final AtomicInteger handedIn;

  /** The current version: the portfolio, and the folder of its site. */
  private record Version(Reading reading, Path site) {}

  private Desk(Formats formats, Checks checks, Renderer renderer, Path work, Reading first) {
    this.formats = formats;
    this.checks = checks;
    this.cycle = YearlyCycle.with(checks);
    this.renderer = renderer;
    this.file = kept(work);
    this.now = new Version(first, work.resolve("sites/1"));
    this.handedIn = new AtomicInteger(HandedIn.last(first.provenance()));
  }

  /**
   * Opens the stored portfolio, or the given one the first time.
   *
   * @throws UnreadableException if it cannot be read completely: what was not read would be lost
   *     with the first workbook that is accepted
   */
  static Desk open(Formats formats, Checks checks, Renderer renderer, Path first, Path work)
      throws IOException {
    boolean isKept = Files.exists(kept(work).path());
    Reading reading = (isKept ? kept(work) : PortfolioFile.at(first)).read(formats);
    reading.complete();
    for (Notice notice : reading.notices()) {
      if (isKept && notice.severity() != Severity.INFO && !isOnlyOrigin(notice)) {
        // it has something that this version does not know, which the next workbook would overwrite
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
      // the last site that could be made still exists
      LOG.error("no site can be made from the portfolio", e);
    }
    return desk;
  }

  private static PortfolioFile kept(Path work) {
    return PortfolioFile.at(work.resolve("portfolio.json"));
  }

  /**
   * Whether a notice only says that the portfolio was edited, so that the cells it came from are no
   * longer known.
   */
  private static boolean isOnlyOrigin(Notice notice) {
    return notice.code().equals("stale-provenance");
  }

  /** The folder of the current site; a different one after each new version. */
  Path site() {
    return now.site();
  }

  /** The current portfolio. */
  Portfolio portfolio() {
    return now.reading().portfolio();
  }

  /** The provenance of its values. */
  Provenance provenance() {
    return now.reading().provenance();
  }

  /** The notices of the checks about it. */
  ImmutableList<Notice> notices() {
    return checks.run(now.reading());
  }

  /**
   * Accepts a workbook, which gives a new version of the portfolio if it can be read.
   *
   * @throws UnreadableException if it is not a workbook of the form; then nothing changes
   * @throws RefusedException if its content cannot be kept; then nothing changes
   */
  Receipt take(Input workbook) throws IOException {
    HandedIn mine = handIn(workbook);
    synchronized (this) {
      // whoever is first also processes what others submitted meanwhile
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

  /**
   * All at once; each by itself if that fails, so that one does not stop the others, or if two are
   * of one deal, so that the one that came last counts.
   */
  private void takeIn(List<HandedIn> together) {
    try {
      YearlyCycle.Collected collected =
          cycle.collect(now.reading(), together.stream().map(HandedIn::input).toList());
      if (together.size() > 1 && !collected.merge().notices().isEmpty()) {
        together.forEach(each -> takeIn(List.of(each)));
        return;
      }
      if (!collected.merge().merged().isEmpty()) {
        publish(collected);
      }
      for (int i = 0; i < together.size(); i++) {
        together.get(i).became(collected.workbooks().get(i), collected.merge());
      }
    } catch (IOException | RuntimeException | OutOfMemoryError | StackOverflowError e) {
      if (together.size() == 1) {
        together.get(0).fail(e instanceof IOException ? e : cannotBeKept(e));
      } else {
        together.forEach(each -> takeIn(List.of(each)));
      }
    }
  }

  private static Throwable cannotBeKept(Throwable cause) {
    return new RefusedException(
        HttpStatus.UNPROCESSABLE_CONTENT, WebNotices.CANNOT_BE_KEPT.notice(), cause);
  }

  /** Shows a new version, if it stands the test; else all stays as it was. */
  private void publish(YearlyCycle.Collected collected) throws IOException {
    Portfolio portfolio = collected.merge().portfolio();
    Provenance provenance = collected.merge().provenance();
    Path site = other(now.site());
    makeSite(portfolio, site);
    file.keep(portfolio, provenance, new JsonExporter(), formats);
    now = new Version(new Reading(portfolio, provenance, ImmutableList.of()), site);
  }

  /** There are two folders: the one that is shown, and the one in which the next is made. */
  private static Path other(Path site) {
    return site.resolveSibling(site.endsWith("1") ? "2" : "1");
  }

  private void makeSite(Portfolio portfolio, Path place) throws IOException {
    Request request = Request.of(portfolio);
    Site site =
        Site.of(portfolio.programme().asOf().map(request::on).orElse(request))
            .in(ImmutableList.of(Language.DUTCH, Language.ENGLISH));
    // nobody else uses files in there
    try (OutputFolder folder = OutputFolder.at(place).overwriting(true)) {
      OpenData data =
          OpenData.of(portfolio).by(site.publisher()).describedAt(Renderer.dataPage(site));
      renderer.write(site.with(data.writeTo(folder)), folder);
      folder.finish();
    }
  }

  /**
   * What became of a workbook.
   *
   * @param deal the deal that it is about
   * @param year the calendar year that it is about
   * @param isMerged whether it is now part of the portfolio
   * @param notices what was found in it
   */
  record Receipt(String deal, int year, boolean isMerged, ImmutableList<Notice> notices) {}
}
