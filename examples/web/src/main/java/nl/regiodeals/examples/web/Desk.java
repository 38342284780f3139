package nl.regiodeals.examples.web;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
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
 * Accepts workbooks. It keeps all versions of the portfolio, the current one also in memory, and
 * the site made from it. Readers never wait: they see the last complete version. Workbooks that
 * arrive while others are being processed are processed together, so that the site is made once for
 * all of them. Nothing is kept before it has been reopened and checked, and a site has been made
 * from it. Safe to share between threads.
 */
final class Desk {
  private static final Logger LOG = LoggerFactory.getLogger(Desk.class);

  private final Checks checks;
  private final YearlyCycle cycle;
  private final Renderer renderer;
  private final Versions versions;
  private final Queue<HandedIn> waiting = new ConcurrentLinkedQueue<>();
  private volatile Current now;
  private final AtomicInteger handedIn;

  /** The current version: its number, the portfolio, and the folder of its site. */
  private record Current(int number, Reading reading, Path site) {}

  private Desk(Checks checks, Renderer renderer, Versions versions, Current first) {
    this.checks = checks;
    this.cycle = YearlyCycle.with(checks);
    this.renderer = renderer;
    this.versions = versions;
    this.now = first;
    this.handedIn = new AtomicInteger(HandedIn.last(first.reading().provenance()));
  }

  /**
   * Opens the last version, or keeps the given portfolio as the first one.
   *
   * @throws UnreadableException if it cannot be read completely: what was not read would be lost
   *     with the first workbook that is accepted
   */
  static Desk open(
      Formats formats, Checks checks, Renderer renderer, Path first, Versions versions, Path work)
      throws IOException {
    int last = versions.last();
    Reading reading =
        last > 0
            ? versions.read(last).orElseThrow()
            : PortfolioFile.at(first(first, work)).read(formats);
    reading.complete();
    for (Notice notice : reading.notices()) {
      if (last > 0 && notice.severity() != Severity.INFO) {
        // it has something that this version does not know, which the next workbook would overwrite
        throw new UnreadableException(notice);
      }
      LOG.warn(
          "{}: {}",
          notice.place().map(Object::toString).orElse(""),
          notice.message(Language.DUTCH));
    }
    int number =
        last > 0
            ? last
            : versions
                .keep(
                    0,
                    reading.portfolio(),
                    reading.provenance(),
                    Login.USER,
                    WebNotices.text("reason.first"))
                .number();
    Current now = new Current(number, reading, work.toAbsolutePath().resolve("sites/1"));
    Desk desk = new Desk(checks, renderer, versions, now);
    Files.createDirectories(now.site());
    try {
      desk.makeSite(reading.portfolio(), now.site());
    } catch (RuntimeException e) {
      // the last site that could be made still exists
      LOG.error("no site can be made from the portfolio", e);
    }
    return desk;
  }

  /** An earlier version of this application kept one portfolio, in a file in the work folder. */
  private static Path first(Path given, Path work) {
    Path kept = work.resolve("portfolio.json");
    return Files.exists(kept) ? kept : given;
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

  /** The number of the current version. */
  int version() {
    return now.number();
  }

  /** The notices of the checks about it. */
  ImmutableList<Notice> notices() {
    return checks.run(now.reading());
  }

  /**
   * Accepts a workbook, which gives a new version of the portfolio if it can be read.
   *
   * @param author who sent it
   * @throws UnreadableException if it is not a workbook of the form; then nothing changes
   * @throws RefusedException if its content cannot be kept; then nothing changes
   */
  Receipt take(Input workbook, String author) throws IOException {
    HandedIn mine = handIn(workbook, author);
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

  /**
   * Makes an earlier version the current one again, as a new version: nothing is ever removed.
   *
   * @param author who asked for it
   * @return its number; empty if there is no such version
   * @throws RefusedException if it cannot be shown any more; then nothing changes
   */
  synchronized Optional<Integer> restore(int number, String author) throws IOException {
    Optional<Reading> earlier = versions.read(number);
    if (earlier.isEmpty()) {
      return Optional.empty();
    }
    try {
      show(
          new Reading(earlier.get().complete(), earlier.get().provenance(), ImmutableList.of()),
          author,
          WebNotices.text("reason.restored", "number", number));
    } catch (RuntimeException e) {
      throw cannotBeKept(e);
    }
    return Optional.of(now.number());
  }

  private HandedIn handIn(Input workbook, String author) {
    HandedIn handed = new HandedIn(handedIn.incrementAndGet(), workbook, author);
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
        show(
            new Reading(
                collected.merge().portfolio(), collected.merge().provenance(), ImmutableList.of()),
            joined(together, HandedIn::author),
            joined(together, HandedIn::name));
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

  private static RefusedException cannotBeKept(Throwable cause) {
    return new RefusedException(
        HttpStatus.UNPROCESSABLE_CONTENT, WebNotices.CANNOT_BE_KEPT.notice(), cause);
  }

  private static String joined(List<HandedIn> together, Function<HandedIn, String> what) {
    return together.stream().map(what).distinct().collect(Collectors.joining(", "));
  }

  /** Shows a new version, if it stands the test; else all stays as it was. */
  private void show(Reading reading, String author, String reason) throws IOException {
    Path site = other(now.site());
    makeSite(reading.portfolio(), site);
    int number =
        versions
            .keep(now.number(), reading.portfolio(), reading.provenance(), author, reason)
            .number();
    now = new Current(number, reading, site);
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
