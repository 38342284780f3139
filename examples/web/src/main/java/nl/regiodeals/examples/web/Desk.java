package nl.regiodeals.examples.web;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
  private final YearlyCycle cycle;
  private final Renderer renderer;
  private final PortfolioFile file;
  private final Queue<HandedIn> waiting = new ConcurrentLinkedQueue<>();
  private volatile Version now;
  private final AtomicInteger handedIn;

  /** What is shown now: the portfolio, and the folder of its site. */
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
   * Opens the portfolio that was kept, or the first time the one that is given.
   *
   * @throws UnreadableException if it cannot be read, or not all of it: what was not read would be
   *     lost with the first workbook that is taken in
   */
  static Desk open(Formats formats, Checks checks, Renderer renderer, Path first, Path work)
      throws IOException {
    boolean isKept = Files.exists(kept(work).path());
    Reading reading = (isKept ? kept(work) : PortfolioFile.at(first)).read(formats);
    reading.complete();
    for (Notice notice : reading.notices()) {
      if (isKept && notice.severity() != Severity.INFO && !isOnlyOrigin(notice)) {
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

  private static PortfolioFile kept(Path work) {
    return PortfolioFile.at(work.resolve("portfolio.json"));
  }

  /** Somebody edited the portfolio: from which cells it came is not known any more. */
  private static boolean isOnlyOrigin(Notice notice) {
    return notice.code().equals("stale-provenance");
  }

  /** The folder of the site as it is now; another after each new version. */
  Path site() {
    return now.site();
  }

  /** The portfolio as it is now. */
  Portfolio portfolio() {
    return now.reading().portfolio();
  }

  /** Where its values stood. */
  Provenance provenance() {
    return now.reading().provenance();
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
            .in(ImmutableList.<Locale>of(Language.DUTCH, Language.ENGLISH));
    // nobody else has a file in there
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
   * @param isMerged whether it is part of the portfolio now
   * @param notices what was found in it
   */
  record Receipt(String deal, int year, boolean isMerged, ImmutableList<Notice> notices) {}
}
